import { Console } from 'node:console';
import type { Writable } from 'node:stream';
import { AbstractMessageWriter, type Message, type MessageWriter } from 'vscode-languageserver';
import { createConnection, ProposedFeatures, type Connection } from 'vscode-languageserver/node';

/**
 * A connection over standard input and output. The library's own writer sends a message's header, waits, and then sends the
 * rest, which wakes the client twice for each.
 */
export function createStdioConnection(): Connection {
  // What a library prints must not get among the messages.
  globalThis.console = new Console(process.stderr);
  const writer: unknown = new WholeMessageWriter(process.stdout);
  // Of two streams only the first is watched for its end, so a writer may take the place of the second.
  return createConnection(ProposedFeatures.all, process.stdin, writer as Writable);
}

class WholeMessageWriter extends AbstractMessageWriter implements MessageWriter {
  readonly #stream: Writable;
  #errors = 0;

  constructor(stream: Writable) {
    super();
    this.#stream = stream;
    stream.on('error', (error) => this.fireError(error));
    stream.on('close', () => this.fireClose());
  }

  write(message: Message): Promise<void> {
    const body = JSON.stringify(message);
    return new Promise((resolve, reject) => {
      this.#stream.write(`Content-Length: ${String(Buffer.byteLength(body))}\r\n\r\n${body}`, (error) => {
        if (!error) {
          resolve();
          return;
        }
        this.fireError(error, message, ++this.#errors);
        reject(error);
      });
    });
  }

  end(): void {
    this.#stream.end();
  }
}
