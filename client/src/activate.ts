import { l10n, window } from 'vscode';
import type { MarkdownIt } from 'markdown-it';
import type { ExtensionContext } from 'vscode';
import type { PlanChecklist } from '../../server/src/lsp/protocol.ts';
import type { ChecklistProvider } from './checklist/checklistProvider.ts';
import { ChecklistView } from './checklist/checklistView.ts';
import { registerCommands } from './commands.ts';
import { ItemToggler } from './edit/itemToggler.ts';
import { registerLenses } from './edit/lensProvider.ts';
import { MarkdownPreview } from './markdown/markdownPreview.ts';
import { ActivePlan } from './plans/activePlan.ts';
import { PlanFeed } from './plans/planFeed.ts';
import { PlanMemory } from './plans/planMemory.ts';
import { PlanStore } from './plans/planStore.ts';
import { watchForPlans } from './planWatcher.ts';
import { Previews } from './preview/previews.ts';
import { PlanServer, ServerFailure } from './server/planServer.ts';
import type { ServerLibrary } from './server/serverLibrary.ts';
import { createStatusBar } from './statusBar.ts';

/** What other extensions, and tests, may use. */
export interface PlansApi {
  /** The plans known at this moment. */
  plans(): PlanChecklist[];
  /** What the checklist view shows. */
  readonly checklist: ChecklistProvider;
  /** For VS Code's own Markdown preview. */
  extendMarkdownIt(md: MarkdownIt): MarkdownIt;
}

/** Sets everything up; the server itself is started when the first plan is met or something asks for it. */
export function activatePlans(
  context: ExtensionContext,
  loadLibrary: () => Promise<ServerLibrary>,
): PlansApi {
  const log = window.createOutputChannel('Deployment Plan', { log: true });
  const report = (error: unknown): void => {
    log.error(error instanceof Error ? error : String(error));
    if (error instanceof ServerFailure) return;
    const message = error instanceof Error ? error.message : String(error);
    const output = l10n.t('Show Output');
    void window.showErrorMessage(`Deployment Plan: ${message}`, output).then((choice) => {
      if (choice === output) log.show();
    });
  };
  const { extensionUri } = context;
  const { storageUri, extension } = context;
  const { version } = extension.packageJSON as { version: string };
  const store = new PlanStore(storageUri && new PlanMemory(storageUri, version), log);
  const server = new PlanServer(loadLibrary, store, log);
  const feed = new PlanFeed(server, store, log);
  const active = new ActivePlan(store);
  const toggler = new ItemToggler(server);
  const checklist = new ChecklistView({
    store,
    feed,
    active,
    toggler,
    memory: context.workspaceState,
    report,
  });
  const previews = new Previews({ server, store, toggler, extensionUri, report });
  const markdown = new MarkdownPreview(store);
  context.subscriptions.push(
    log,
    server,
    store,
    feed,
    active,
    checklist,
    previews,
    markdown,
    previews.onDidActivate((uri) => active.setPreviewed(uri)),
    ...createStatusBar(active),
    ...registerLenses(store),
    ...registerCommands({ server, store, active, toggler, checklist, previews, extensionUri, report }),
    watchForPlans(() => {
      server.start().catch(report);
    }),
  );
  return {
    plans: () => store.all(),
    checklist: checklist.provider,
    extendMarkdownIt: (md) => markdown.extend(md),
  };
}
