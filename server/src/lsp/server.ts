/** A language server on a connection: what comes in is kept by the session, what is asked goes to one file a feature. */
import {
  DiagnosticRefreshRequest,
  RegistrationRequest,
  WatchKind,
  type Connection,
} from 'vscode-languageserver';
import { Burst } from './burst.ts';
import { capabilities } from './capabilities.ts';
import { registerChecklists } from './checklists.ts';
import { registerCodeActions } from './codeActions.ts';
import { clearDiagnostics, pushDiagnostics } from './diagnostics.ts';
import { registerEditing } from './editing.ts';
import { PlansChangedNotification } from './protocol.ts';
import { registerPullDiagnostics } from './pullDiagnostics.ts';
import { registerRender } from './render.ts';
import { Session, type ServerHost } from './session.ts';
import { registerSettings } from './settings.ts';
import { registerTemplates } from './templates.ts';

export type { ServerHost };

export function startServer(connection: Connection, host: ServerHost): void {
  const report = (what: string, error: unknown): void => {
    connection.console.error(
      `${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
  };
  const tellPlans = (uris: string[]): void => {
    if (uris.length > 0) background(connection.sendNotification(PlansChangedNotification, { uris }));
  };
  const session = new Session(host, {
    report,
    plansChanged: tellPlans,
    filesRead: () => {
      judgeAgain();
    },
  });
  const { documents, index, vicinity } = session;
  const background = (task: Promise<unknown>): void =>
    void task.catch((error: unknown) => report('the server', error));
  const plans = new Set<string>();
  const pulls = registerPullDiagnostics(connection, session);
  const answered = registerChecklists(connection, session);

  const forget = (uri: string): void => {
    plans.delete(uri);
    answered.forget(uri);
  };

  /** Analyses what changed, and says what became of it. */
  const analyse = async (uris: readonly string[]): Promise<void> => {
    const changed: string[] = [];
    for (const uri of uris) {
      if (!documents.get(uri)) continue;
      if (!session.pulls) await pushDiagnostics(connection, session, uri);
      const plan = await documents.plan(uri);
      documents.get(uri)?.takeJudgedAnew();
      if (plan ? !answered.holds(uri, plan) : plans.has(uri)) changed.push(uri);
      if (plan) plans.add(uri);
      else forget(uri);
    }
    tellPlans(changed);
    judgeAgain();
  };
  const askToPull = (): void => {
    if (session.capabilities.workspace?.diagnostics?.refreshSupport)
      background(connection.sendRequest(DiagnosticRefreshRequest.type));
  };
  let judgedAt = vicinity.version;
  /** Plans or files are not as they were: the others whose problems hang on them are analysed again. */
  const judgeAgain = (): void => {
    if (judgedAt === vicinity.version) return;
    judgedAt = vicinity.version;
    const others = documents.all.filter((document) => document.takeJudgedAnew() || document.isStale);
    for (const { uri } of others) burst.add(uri);
    if (others.length > 0) askToPull();
    index.judgeAgain();
  };
  const burst = new Burst((uris) => background(analyse(uris)));
  /** Whatever documents are analysed with has changed. */
  const analyseAll = (): void => {
    for (const { uri } of documents.all) burst.add(uri);
    index.rebuild(session.folders);
    askToPull();
  };

  connection.onInitialize((params) => {
    session.initialize(params);
    return { capabilities: capabilities(), serverInfo: { name: 'deployment-plan' } };
  });
  connection.onShutdown(() => index.dispose());

  connection.onDidOpenTextDocument(({ textDocument }) => {
    documents.open(textDocument);
    burst.add(textDocument.uri);
    // A client that starts with several documents may ask before it has told of them, and would not ask again.
    if (pulls.take(textDocument.uri)) askToPull();
  });
  connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
    documents.change(textDocument.uri, contentChanges, textDocument.version);
    burst.add(textDocument.uri);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    documents.close(uri);
    forget(uri);
    index.update([uri]);
    tellPlans([uri]);
    if (!session.pulls) background(clearDiagnostics(connection, session, uri));
  });

  connection.onDidChangeWatchedFiles(({ changes }) => {
    const uris = changes.map(({ uri }) => uri);
    background(session.invalidate(uris).then((dropped) => (dropped ? analyseAll() : index.take(changes))));
  });
  const settings = registerSettings(connection, session, { changed: analyseAll, background });
  connection.onInitialized(() => {
    settings.start();
    const { workspace } = session.capabilities;
    if (workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri.replace(/\/$/, '')));
        session.setFolders([
          ...session.folders.filter((folder) => !gone.has(folder)),
          ...added.map(({ uri }) => uri),
        ]);
        index.rebuild(session.folders);
      });
    }
    if (workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      const watchers = [
        { globPattern: '**/*.{md,markdown,yaml,yml}' },
        // What links lead to: that it is there is all that matters.
        { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
      ];
      const registerOptions = { watchers };
      const registrations = [{ id: 'files', method: 'workspace/didChangeWatchedFiles', registerOptions }];
      background(connection.sendRequest(RegistrationRequest.type, { registrations }));
    }
  });

  registerEditing(connection, session);
  registerCodeActions(connection, session);
  registerRender(connection, session);
  registerTemplates(connection, session);
  connection.listen();
}
