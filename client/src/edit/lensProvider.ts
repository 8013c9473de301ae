import { CodeLens, EventEmitter, l10n, languages, Range, workspace } from 'vscode';
import type { CodeLensProvider, TextDocument } from 'vscode';
import type { Disposing } from '../disposing.ts';
import { fraction } from '../plans/progress.ts';
import type { PlanStore } from '../plans/planStore.ts';
import { documentSelector } from '../server/documentSelector.ts';
import { lensesOf } from './lenses.ts';

const LONGEST = 60;

/** Progress and the next item above each checklist of a plan; by default while the plan is carried out. */
export function registerLenses(store: PlanStore): Disposing[] {
  const didChange = new EventEmitter<void>();
  const provider: CodeLensProvider = {
    onDidChangeCodeLenses: didChange.event,
    provideCodeLenses: (document) => lenses(store, document),
  };
  return [
    didChange,
    languages.registerCodeLensProvider(documentSelector(), provider),
    store.onDidChange(() => didChange.fire()),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('deploymentPlan.checklist.lens')) didChange.fire();
    }),
  ];
}

function lenses(store: PlanStore, { uri }: TextDocument): CodeLens[] {
  const when = workspace
    .getConfiguration('deploymentPlan', uri)
    .get<'always' | 'inProgress' | 'never'>('checklist.lens', 'inProgress');
  const plan = when === 'never' ? undefined : store.get(uri);
  if (!plan || (when === 'inProgress' && plan.inProgress !== true)) return [];
  return lensesOf(plan).flatMap(({ line, progress, next }) => {
    const range = new Range(line, 0, line, 0);
    // A plain space behind an icon is not shown.
    const count = new CodeLens(range, {
      title: `$(checklist)\u00a0${fraction(progress)}`,
      tooltip: l10n.t('Show the checklist'),
      command: 'deploymentPlan.checklist.focus',
    });
    if (!next) return [count];
    const words = next.text.length > LONGEST ? `${next.text.slice(0, LONGEST - 1)}…` : next.text;
    const tick = new CodeLens(range, {
      title: `$(${next.gate === undefined ? 'check' : 'lock'})\u00a0${l10n.t('Tick “{0}”', words)}`,
      tooltip: next.text,
      command: 'deploymentPlan.toggleItem',
      arguments: [{ uri: uri.toString(), keys: [next.key], done: true }],
    });
    return [count, tick];
  });
}
