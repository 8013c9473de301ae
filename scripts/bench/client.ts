import { spawn, type ChildProcess } from 'node:child_process';
import { pathToFileURL } from 'node:url';

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly unknown[];
}

export interface Change {
  readonly line: number;
  readonly character: number;
  /** How many characters go. */
  readonly removed: number;
  readonly text: string;
}

/** Just enough of an editor to time a language server that publishes diagnostics. */
export class Client {
  readonly name: string;
  readonly #child: ChildProcess;
  readonly #uri: string;
  readonly #answers = new Map<number, (result: unknown) => void>();
  #buffer: Buffer = Buffer.alloc(0);
  #ids = 0;
  #version = 1;
  #incremental = false;
  #published: ((published: Published) => void) | undefined;

  constructor(name: string, command: readonly [string, ...string[]], file: string) {
    const [program, ...args] = command;
    this.name = name;
    this.#uri = pathToFileURL(file).href;
    this.#child = spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore'] });
    this.#child.stdout?.on('data', (data: Buffer) => this.#read(data));
  }

  /** Opens the document; resolves with how many diagnostics it has. */
  async open(text: string, folder: string): Promise<number> {
    const rootUri = pathToFileURL(folder).href;
    const result = (await this.#request('initialize', {
      processId: process.pid,
      rootUri,
      workspaceFolders: [{ uri: rootUri, name: 'bench' }],
      // Nothing about pulling: diagnostics are to be published.
      capabilities: { textDocument: { synchronization: {}, publishDiagnostics: { versionSupport: true } } },
    })) as { capabilities: { textDocumentSync?: number | { change?: number } } };
    const sync = result.capabilities.textDocumentSync;
    this.#incremental = (typeof sync === 'object' ? sync.change : sync) === 2;
    this.#notify('initialized', {});
    const published = this.#nextPublished();
    const textDocument = { uri: this.#uri, languageId: 'markdown', version: this.#version, text };
    this.#notify('textDocument/didOpen', { textDocument });
    return (await published).diagnostics.length;
  }

  /** Milliseconds from the change to its diagnostics. `text` is the whole text after it. */
  async change({ line, character, removed, text: newText }: Change, text: string): Promise<number> {
    this.#version++;
    const range = { start: { line, character }, end: { line, character: character + removed } };
    const published = this.#nextPublished();
    const started = performance.now();
    this.#notify('textDocument/didChange', {
      textDocument: { uri: this.#uri, version: this.#version },
      contentChanges: [this.#incremental ? { range, text: newText } : { text }],
    });
    await published;
    return performance.now() - started;
  }

  /** Says goodbye; a server that does not take the hint is ended. */
  async close(): Promise<void> {
    const gone = new Promise((resolve) => this.#child.once('exit', resolve));
    const patience = setTimeout(() => this.kill(), 1000);
    await Promise.race([this.#request('shutdown', undefined), gone]);
    this.#notify('exit', undefined);
    this.#child.stdin?.end();
    await gone;
    clearTimeout(patience);
  }

  kill(): void {
    this.#child.kill();
  }

  /** Diagnostics of an earlier version that come late are not taken for an answer. */
  #nextPublished(): Promise<Published> {
    return new Promise((resolve, reject) => {
      const patience = setTimeout(() => {
        reject(new Error(`${this.name} published no diagnostics within 10 seconds`));
      }, 10_000);
      this.#published = (published) => {
        if (published.uri !== this.#uri || (published.version ?? this.#version) < this.#version) return;
        clearTimeout(patience);
        this.#published = undefined;
        resolve(published);
      };
    });
  }

  #request(method: string, params: unknown): Promise<unknown> {
    const id = ++this.#ids;
    const answer = new Promise((resolve) => this.#answers.set(id, resolve));
    this.#send({ id, method, params });
    return answer;
  }

  #notify(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  #send(message: Message): void {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    this.#child.stdin?.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.#child.stdin?.write(body);
  }

  #read(data: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, data]);
    for (;;) {
      const split = this.#buffer.indexOf('\r\n\r\n');
      const length = Number(
        /Content-Length: (\d+)/i.exec(this.#buffer.toString('latin1', 0, split))?.[1] ?? NaN,
      );
      if (split < 0 || !(this.#buffer.length >= split + 4 + length)) return;
      const body = this.#buffer.toString('utf8', split + 4, split + 4 + length);
      this.#buffer = this.#buffer.subarray(split + 4 + length);
      this.#receive(JSON.parse(body) as Message);
    }
  }

  #receive({ id, method, params, result }: Message): void {
    if (method === undefined) {
      if (typeof id === 'number') this.#answers.get(id)?.(result);
    } else if (method === 'textDocument/publishDiagnostics') this.#published?.(params as Published);
    // What servers ask on the way (settings, registrations) is answered with nothing in particular.
    else if (id !== undefined)
      this.#send({ id, result: method === 'workspace/configuration' ? [null] : null });
  }
}
