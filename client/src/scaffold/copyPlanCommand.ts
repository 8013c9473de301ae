import { l10n, window, workspace } from 'vscode';
import type { Uri } from 'vscode';
import { selectNextPlaceholder } from '../edit/nextPlaceholderCommand.ts';
import type { PlanServer } from '../server/planServer.ts';
import { askDestination, homeFor } from './destination.ts';
import { copyName } from './fileName.ts';
import { askText } from './steps.ts';
import type { Outcome } from './steps.ts';
import { writeFile } from './writeFile.ts';
import type { Target } from './writeFile.ts';

/** `deploymentPlan.newFromPlan`: the next release's plan out of this one, without its ticks and dates. */
export async function copyPlan(server: PlanServer, clicked: Uri | undefined): Promise<void> {
  const uri = clicked ?? window.activeTextEditor?.document.uri;
  // The server copies what is open, be it unsaved.
  const document = uri && (await workspace.openTextDocument(uri));
  const first = document && (await server.copyPlan(document.uri.toString(), {}));
  if (!document || !first) {
    void window.showInformationMessage(l10n.t('Deployment Plan: open a plan first, then copy it.'));
    return;
  }
  const { questions } = first;
  const values: Record<string, string> = {};
  const path = workspace.asRelativePath(document.uri, false);
  const home = homeFor(document.uri);
  const ask = async (step: number): Promise<Outcome<Target | undefined>> => {
    const frame = { title: l10n.t('New Plan from This Plan'), step, totalSteps: questions.length + 1 };
    const question = questions[step - 1];
    if (question) {
      const { name, type, value } = question;
      const label = name.charAt(0) + name.slice(1).replace(/_/g, ' ').toLowerCase();
      const prompt =
        type === 'date'
          ? l10n.t('{0}: was {1}. Leave it empty to fill it in later.', label, value)
          : l10n.t('{0}: was {1}', label, value);
      const answer = await askText(frame, prompt, values[name] ?? (type === 'date' ? '' : value));
      if (answer.kind !== 'answer') return answer;
      values[name] = answer.value;
      return { kind: 'answer', value: undefined };
    }
    const copy = await server.copyPlan(document.uri.toString(), values);
    if (!copy) throw new Error(l10n.t('The plan is not open any more.'));
    const renamed = questions.map(({ name, value }) => [value, values[name] ?? ''] as const);
    const place = await askDestination(frame, home && { ...home, below: '' }, copyName(path, renamed));
    return place.kind === 'answer' ? { kind: 'answer', value: { ...place.value, text: copy.text } } : place;
  };
  for (let step = 1; ;) {
    const outcome = await ask(step);
    if (outcome.kind === 'cancel') return;
    if (outcome.kind === 'answer' && outcome.value) {
      await selectNextPlaceholder(server, await writeFile(outcome.value));
      return;
    }
    step = Math.max(1, step + (outcome.kind === 'back' ? -1 : 1));
  }
}
