import { EventEmitter, l10n, window } from 'vscode';
import type { CancellationToken, Disposable, LogOutputChannel } from 'vscode';
import type { BaseLanguageClient, RequestType } from 'vscode-languageclient';
import type * as Protocol from '../../../server/src/lsp/protocol.ts';
import { documentSelector } from './documentSelector.ts';
import { RestartPolicy } from './restartPolicy.ts';
import type { ServerLibrary } from './serverLibrary.ts';

type Library = typeof Protocol;
type Parts<T> =
  T extends RequestType<infer P, infer R, infer E> ? { asked: P; answered: R; failed: E } : never;

/** What names the items to toggle. */
export type ToggleTarget = Protocol.ToggleTarget;
/** The edits that toggle items, against the server's current text. */
export type ToggleEdit = Parts<Library['ToggleItemRequest']>['answered'];
/** The edits of a fix, against the server's current text. */
export type FixEdits = Parts<Library['FixRequest']>['answered'];
/** A blank of a plan and what may stand in it. */
export type Placeholder = Parts<Library['NextPlaceholderRequest']>['answered'];
/** The templates that a document can be bound to. */
export type Bindings = Parts<Library['BindingsRequest']>['answered'];
/** A template made out of a plan. */
export type ExtractedTemplate = Parts<Library['ExtractTemplateRequest']>['answered'];
/** A copy of a plan, and what to ask for it. */
export type PlanCopy = Parts<Library['CopyPlanRequest']>['answered'];
/** The text of a new plan and its default file name. */
export type NewPlan = Parts<Library['InstantiateRequest']>['answered'];

/** The plans that are known without a server, or from an earlier one. */
export interface KnownPlans {
  /** Awaited before a server is started by hand or for the first time. */
  recall(): Promise<void>;
  /** Asked when a server starts, whatever started it: it tells which of them are none any more. */
  uris(): string[];
}

interface Loaded {
  client: BaseLanguageClient;
  protocol: Library;
}

/**
 * The language server: started when first needed, started again when it crashes, asked in the words of the protocol.
 * Neither the protocol's library nor the server is loaded before it is needed, so that activating costs next to nothing.
 */
export class PlanServer implements Disposable {
  readonly #loadLibrary: () => Promise<ServerLibrary>;
  readonly #known: KnownPlans;
  readonly #log: LogOutputChannel;
  readonly #plansChanged = new EventEmitter<string[]>();
  #loading: Promise<Loaded> | undefined;

  /** The addresses of plans that changed. */
  readonly onPlansChanged = this.#plansChanged.event;

  constructor(loadLibrary: () => Promise<ServerLibrary>, known: KnownPlans, log: LogOutputChannel) {
    this.#loadLibrary = loadLibrary;
    this.#known = known;
    this.#log = log;
  }

  /** Starts the server unless it has been started. */
  async start(): Promise<void> {
    await this.#ready();
  }

  /** Stops the server, if there is one, and starts a new one. */
  async restart(): Promise<void> {
    const old = this.#loading;
    this.#loading = stop(old).then(() => this.#load());
    await this.#ready();
  }

  /** The plans at these addresses. */
  async checklists(uris: readonly string[]): Promise<Protocol.PlanChecklist[]> {
    const { client, protocol } = await this.#ready();
    const [uri] = uris;
    const wanted = uris.length === 1 && uri !== undefined ? { uri } : { uris: [...uris] };
    return client.sendRequest(protocol.ChecklistsRequest, wanted);
  }

  /** The edits that set items' boxes; null where all are gone or already so. */
  async toggleItem(target: ToggleTarget): Promise<ToggleEdit> {
    const { client, protocol } = await this.#ready();
    return client.sendRequest(protocol.ToggleItemRequest, target);
  }

  /** The plan as HTML, but for the sections whose hashes are known, by key; null where the document is no plan. */
  async render(
    uri: string,
    known: ReadonlyMap<string, string> = new Map(),
    token?: CancellationToken,
  ): Promise<Protocol.RenderedPlan | null> {
    const { client, protocol } = await this.#ready();
    return client.sendRequest(protocol.RenderRequest, { uri, known: Object.fromEntries(known) }, token);
  }

  /** The edits of a finding's fix; null where the finding is gone. */
  async fix(uri: string, finding: string, fix: number): Promise<FixEdits> {
    const { client, protocol } = await this.#ready();
    return client.sendRequest(protocol.FixRequest, { uri, finding, fix });
  }

  /** The templates that a plan at `uri` could be made from. */
  async templates(uri?: string): Promise<Protocol.TemplateInfo[]> {
    const { client, protocol } = await this.#ready();
    return client.sendRequest(protocol.TemplatesRequest, uri === undefined ? {} : { uri });
  }

  /** The text of a new plan; blanks without a value stay as they are. */
  async instantiate(template: string, values: Record<string, string>, uri?: string): Promise<NewPlan> {
    const { client, protocol } = await this.#ready();
    return client.sendRequest(protocol.InstantiateRequest, {
      template,
      values,
      ...(uri === undefined ? {} : { uri }),
    });
  }

  /** The templates that an open document can be bound to; null where it is not open. */
  async bindings(uri: string): Promise<Bindings> {
    const { client, protocol } = await this.#ready();
    return client.sendRequest(protocol.BindingsRequest, { uri });
  }

  /** A template made out of an open plan; null where the document is none. */
  async extractTemplate(uri: string, name: string): Promise<ExtractedTemplate> {
    const { client, protocol } = await this.#ready();
    return client.sendRequest(protocol.ExtractTemplateRequest, { uri, name });
  }

  /** The next plan out of an open one; null where the document is none. */
  async copyPlan(uri: string, values: Record<string, string>): Promise<PlanCopy> {
    const { client, protocol } = await this.#ready();
    return client.sendRequest(protocol.CopyPlanRequest, { uri, values });
  }

  /** The blank after a position, from the beginning again after the last. */
  async nextPlaceholder(uri: string, position: { line: number; character: number }): Promise<Placeholder> {
    const { client, protocol } = await this.#ready();
    return client.sendRequest(protocol.NextPlaceholderRequest, { uri, position });
  }

  dispose(): void {
    void stop(this.#loading);
    this.#loading = undefined;
    this.#plansChanged.dispose();
  }

  async #ready(): Promise<Loaded> {
    const loading = (this.#loading ??= this.#load());
    const loaded = await loading.catch((error: unknown) => {
      // The next one who needs the server has it tried again.
      if (this.#loading === loading) this.#loading = undefined;
      throw error;
    });
    if (loaded.client.needsStart()) {
      throw new Error(
        l10n.t(
          'The language server has stopped. “{0}” starts it again.',
          `Deployment Plan: ${l10n.t('Restart Server')}`,
        ),
      );
    }
    return loaded;
  }

  async #load(): Promise<Loaded> {
    // First what a person sees: loading the library holds up the extension host.
    await this.#known.recall();
    const library = await this.#loadLibrary();
    const { protocol, createClient } = library;
    const { CloseAction, ErrorAction, RevealOutputChannelOn, State } = library.client;
    const policy = new RestartPolicy();
    const run = { cameUp: false };
    const client = createClient({
      documentSelector: documentSelector(),
      outputChannel: this.#log,
      initializationOptions: () => ({ knownPlans: this.#known.uris() }),
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      // Without this the library shows a message of its own for the same failure.
      initializationFailedHandler: () => false,
      errorHandler: {
        // One broken message is no reason to stop; a server that cannot be understood any more is.
        error: (_error, _message, count) => ({
          action: (count ?? 0) <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown,
          handled: (count ?? 0) <= 3,
        }),
        closed: () => {
          // One that never came up would not do so the next time either; `start` tells of that.
          if (!run.cameUp) return { action: CloseAction.DoNotRestart, handled: true };
          if (policy.crashed(Date.now())) return { action: CloseAction.Restart, handled: true };
          this.#offerRestart(l10n.t('The language server keeps failing and was not started again.'));
          return { action: CloseAction.DoNotRestart, handled: true };
        },
      },
    });
    client.onNotification(protocol.PlansChangedNotification, ({ uris }) => this.#plansChanged.fire(uris));
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) run.cameUp = true;
    });
    try {
      await client.start();
      // Where the connection closes during the start, the library settles it as if all were well.
      if (!client.isRunning()) throw new Error('The connection closed before the server was ready.');
    } catch (error) {
      this.#log.error('The language server did not start.', error);
      this.#offerRestart(l10n.t('The language server did not start.'));
      throw new ServerFailure(error);
    }
    return { client, protocol };
  }

  #offerRestart(problem: string): void {
    const again = l10n.t('Restart Server');
    const output = l10n.t('Show Output');
    void window.showErrorMessage(`Deployment Plan: ${problem}`, again, output).then((choice) => {
      if (choice === output) this.#log.show();
      // A failure shows the same message again.
      if (choice === again) this.restart().catch(() => undefined);
    });
  }
}

/** The server did not start, and the person has been told so. */
export class ServerFailure extends Error {
  constructor(cause: unknown) {
    super('The language server did not start.', { cause });
  }
}

/** Stops a server, whatever state it is in. */
async function stop(loading: Promise<Loaded> | undefined): Promise<void> {
  try {
    const loaded = await loading;
    await loaded?.client.dispose();
  } catch {
    // It failed to start or has gone already: there is nothing left to stop.
  }
}
