/**
 * Loaded by the VS Code server before anything else: a request or WebSocket that names another host, as a
 * page whose name was pointed at this machine does, is cut off. The server itself answers to any name.
 */
const http = require('node:http');
const { isMainThread } = require('node:worker_threads');

const own = /^(127\.0\.0\.1|localhost)(:\d+)?$/;

function isForeign({ headers }, event) {
  const { host = '', origin } = headers;
  // Frames without an origin ask for files; a WebSocket is opened by the window alone.
  const isOtherPage = event === 'upgrade' && origin !== undefined && origin !== `http://${host}`;
  return !own.test(host) || isOtherPage;
}

// Not in the processes it starts: the servers of extensions are their own matter.
if (isMainThread && /server-main\.js$/.test(process.argv[1] ?? '')) {
  const { emit } = http.Server.prototype;
  http.Server.prototype.emit = function (event, request, ...rest) {
    if ((event === 'request' || event === 'upgrade') && isForeign(request, event)) {
      request.socket.destroy();
      return true;
    }
    return emit.call(this, event, request, ...rest);
  };
}
