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
  #uri = '';
  readonly #answers = new Map<number, (result: unknown) => void>();
  #buffer: Buffer = Buffer.alloc(0);
  #spawned: number;
  #ids = 0;
  #version = 1;
  #incremental = false;
  #published: ((published: Published) => void) | undefined;

  constructor(name: string, command: readonly [string, ...string[]]) {
    const [program, ...args] = command;
    this.name = name;
    this.#spawned = performance.now();
    this.#child = spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore'] });
    this.#child.stdout?.on('data', (data: Buffer) => this.#read(data));
  }

  get processId(): number {
    return this.#child.pid ?? 0;
  }

  /** Milliseconds since the server was spawned. */
  get age(): number {
    return performance.now() - this.#spawned;
  }

  async initialize(folder: string): Promise<void> {
    const rootUri = pathToFileURL(folder).href;
    const result = (await this.#request('initialize', {
      processId: process.pid,
      rootUri,
      workspaceFolders: [{ uri: rootUri, name: 'bench' }],
      initializationOptions: { markdownFileExtensions: ['md'], logLevel: 3 },
      // Nothing about pulling: diagnostics are to be published.
      capabilities: { textDocument: { synchronization: {}, publishDiagnostics: { versionSupport: true } } },
    })) as { capabilities: { textDocumentSync?: number | { change?: number } } };
    const sync = result.capabilities.textDocumentSync;
    this.#incremental = (typeof sync === 'object' ? sync.change : sync) === 2;
    this.#notify('initialized', {});
    // Nobody is to look schemas up in the network.
    const settings = { yaml: { validate: true, schemaStore: { enable: false } } };
    this.#notify('workspace/didChangeConfiguration', { settings });
  }

  /** Opens a document, which is then the one that changes; resolves with how many diagnostics it has. */
  async open(file: string, text: string, languageId = 'markdown'): Promise<number> {
    this.#uri = pathToFileURL(file).href;
    this.#version = 1;
    const published = this.#nextPublished();
    this.#opened(text, languageId);
    return (await published).diagnostics.length;
  }

  /** Opens a document with a server that publishes nothing, and waits until it has answered for its outline. */
  async openSilently(file: string, text: string, languageId = 'markdown'): Promise<void> {
    this.#uri = pathToFileURL(file).href;
    this.#version = 1;
    this.#opened(text, languageId);
    await this.#request('textDocument/documentSymbol', { textDocument: { uri: this.#uri } });
  }

  #opened(text: string, languageId: string): void {
    const textDocument = { uri: this.#uri, languageId, version: this.#version, text };
    this.#notify('textDocument/didOpen', { textDocument });
  }

  /** Milliseconds from the change to its diagnostics. `text` is the whole text after it. */
  async change(change: Change, text: string): Promise<number> {
    const published = this.#nextPublished(this.#version + 1);
    const started = performance.now();
    this.#changed(change, text);
    await published;
    return performance.now() - started;
  }

  /** Changes the document of a server that publishes nothing, and waits until it has answered for its outline. */
  async changeSilently(change: Change, text: string): Promise<void> {
    this.#changed(change, text);
    await this.#request('textDocument/documentSymbol', { textDocument: { uri: this.#uri } });
  }

  #changed({ line, character, removed, text: newText }: Change, text: string): void {
    this.#version++;
    const range = { start: { line, character }, end: { line, character: character + removed } };
    this.#notify('textDocument/didChange', {
      textDocument: { uri: this.#uri, version: this.#version },
      contentChanges: [this.#incremental ? { range, text: newText } : { text }],
    });
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
  #nextPublished(wanted = this.#version): Promise<Published> {
    return new Promise((resolve, reject) => {
      const patience = setTimeout(() => {
        reject(new Error(`${this.name} published no diagnostics within a minute`));
      }, 60_000);
      this.#published = (published) => {
        if (published.uri !== this.#uri || (published.version ?? wanted) < wanted) return;
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
    else if (id !== undefined) this.#send({ id, result: answerTo(method, params) });
  }
}

/** Each item that is asked for has its answer; Markdown's server leaves parsing to the editor. */
function answerTo(method: string, params: unknown): unknown {
  if (method === 'workspace/configuration')
    return (params as { items: readonly unknown[] }).items.map(() => null);
  return method.startsWith('markdown/') ? [] : null;
}
