import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

/** A web server on this machine that answers as each test says. */
export class FileServer {
  readonly requests: string[] = [];
  readonly #server: Server;

  readonly #answers: ReadonlyMap<string, Answer> | Answer;

  private constructor(answers: ReadonlyMap<string, Answer> | Answer) {
    this.#answers = answers;
    this.#server = createServer((request, response) => {
      const path = request.url ?? '';
      this.requests.push(path);
      const answer = typeof this.#answers === 'function' ? this.#answers : this.#answers.get(path);
      if (answer === undefined) {
        response.writeHead(404).end('no such file');
      } else {
        answer(response, request);
      }
    });
  }

  static async start(answers: Record<string, Answer> | Answer): Promise<FileServer> {
    const server = new FileServer(
      typeof answers === 'function' ? answers : new Map(Object.entries(answers)),
    );
    await new Promise<void>(resolve => server.#server.listen(0, '127.0.0.1', resolve));
    return server;
  }

  get base(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise(resolve => {
      this.#server.close(() => {
        resolve();
      });
    });
  }
}
