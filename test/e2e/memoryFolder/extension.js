// A folder that no disk has, as github.dev and remote repositories open them: `memory:/`.
const vscode = require('vscode');

const files = new Map([
  ['/中文.md', '# 虚拟工作区\n\n这个文件不在任何磁盘上。大模型按词元计费。\n'],
  ['/models.json', '{ "model": "qwen-long" }\n'],
]);

exports.activate = context => {
  const changed = new vscode.EventEmitter();
  const content = uri => {
    const text = files.get(uri.path);
    if (text === undefined) {
      throw vscode.FileSystemError.FileNotFound(uri);
    }
    return new TextEncoder().encode(text);
  };
  const readOnly = uri => {
    throw vscode.FileSystemError.NoPermissions(uri);
  };
  context.subscriptions.push(
    changed,
    vscode.workspace.registerFileSystemProvider(
      'memory',
      {
        onDidChangeFile: changed.event,
        watch: () => new vscode.Disposable(() => undefined),
        stat: uri =>
          uri.path === '/'
            ? { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 }
            : { type: vscode.FileType.File, ctime: 0, mtime: 0, size: content(uri).length },
        readDirectory: () => [...files.keys()].map(path => [path.slice(1), vscode.FileType.File]),
        readFile: content,
        writeFile: readOnly,
        createDirectory: readOnly,
        delete: readOnly,
        rename: readOnly,
      },
      { isReadonly: true },
    ),
  );
};
