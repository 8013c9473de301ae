import { l10n } from 'vscode';
import type { QuickPickItem, Uri } from 'vscode';
import type { TemplateBlank, TemplateInfo } from '../../../server/src/lsp/protocol.ts';
import { selectNextPlaceholder } from '../edit/nextPlaceholderCommand.ts';
import type { PlanStore } from '../plans/planStore.ts';
import type { NewPlan, PlanServer } from '../server/planServer.ts';
import { answersIn, defaultAnswer } from './defaults.ts';
import type { Known } from './defaults.ts';
import { askDestination, homeFor } from './destination.ts';
import type { Home } from './destination.ts';
import { fillFileName } from './fileName.ts';
import { askPick, askText } from './steps.ts';
import type { Outcome, StepFrame } from './steps.ts';
import { workspaceFacts } from './workspaceFacts.ts';
import { writeFile } from './writeFile.ts';
import type { Target } from './writeFile.ts';

type TemplateItem = QuickPickItem & { info: TemplateInfo };

/** What has been answered so far. Answers stay when one goes back. */
interface Answers {
  item?: TemplateItem;
  values: Record<string, string>;
}

/** What a plan is begun with. */
export interface Beginning {
  /** The folder that was clicked. */
  folder?: Uri;
  /** Text that says some of the answers and is kept as notes. */
  selection?: string;
}

/** `deploymentPlan.new`: template, its questions, the place; then the file, open at its first blank. */
export async function newPlan(
  server: PlanServer,
  plans: PlanStore,
  { folder, selection }: Beginning,
): Promise<void> {
  const home = homeFor(folder);
  const near = home?.folder.uri.toString();
  const items = (await server.templates(near)).map(templateItem);
  if (items.length === 0) throw new Error(l10n.t('There are no templates to make a plan from.'));
  const facts = await workspaceFacts(home, plans);
  const known = selection === undefined ? facts : { ...facts, said: answersIn(selection) };
  const answers: Answers = { values: {} };
  let step = 1;
  for (;;) {
    // How many steps there are is known once there is a template.
    const blanks = answers.item?.info.ask;
    const frame = { title: l10n.t('New Deployment Plan'), step, totalSteps: blanks && blanks.length + 2 };
    const outcome = await takeStep(server, frame, items, answers, home, known);
    if (outcome.kind === 'cancel') return;
    if (outcome.kind === 'back') {
      step = Math.max(1, step - 1);
      continue;
    }
    if (outcome.value) {
      const text = withNotes(outcome.value.text, answers.item?.info.format, selection);
      await selectNextPlaceholder(server, await writeFile({ ...outcome.value, text }));
      return;
    }
    step++;
  }
}

/** The selected text at the end of the plan, to be worked into it; in YAML as a comment. */
function withNotes(text: string, format: string | undefined, selection: string | undefined): string {
  const notes = selection?.trim() ?? '';
  if (notes === '') return text;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = notes.split(/\r\n|\n|\r/);
  const added =
    format === 'yaml'
      ? lines.map((line) => `# ${line}`.trimEnd())
      : ['## Notes', '', ...lines.map((line) => line.replace(/^#{1,4}(?= )/, '$&##'))];
  return [text.trimEnd(), '', ...added, ''].join(eol);
}

/** One step; only the last one answers with a target. */
async function takeStep(
  server: PlanServer,
  frame: StepFrame,
  items: TemplateItem[],
  answers: Answers,
  home: Home | undefined,
  known: Known,
): Promise<Outcome<Target | undefined>> {
  if (frame.step === 1 || !answers.item) {
    const picked = await askPick(frame, items, l10n.t('What the plan is made from'), answers.item);
    if (picked.kind !== 'answer') return picked;
    answers.item = picked.value;
    return { kind: 'answer', value: undefined };
  }
  const { info } = answers.item;
  const blank = info.ask[frame.step - 2];
  if (blank) {
    const answer = await askBlank(frame, blank, answers.values[blank.name], known);
    if (answer.kind !== 'answer') return answer;
    answers.values[blank.name] = answer.value;
    return { kind: 'answer', value: undefined };
  }
  const plan = await instantiate(server, info, answers.values, home);
  const place = await askDestination(frame, home, fillFileName(plan.file, answers.values));
  return place.kind === 'answer' ? { kind: 'answer', value: { ...place.value, text: plan.text } } : place;
}

function templateItem(info: TemplateInfo): TemplateItem {
  return {
    info,
    label: info.title || info.name,
    description:
      info.source === 'built-in' ? info.description : `${info.description} (${info.source})`.trim(),
    // A title with a blank in it says nothing yet.
    detail: info.outline.filter((title) => !/\{\{|\[/.test(title)).join(' \u203a '),
  };
}

async function askBlank(
  frame: StepFrame,
  blank: TemplateBlank,
  given: string | undefined,
  known: Known,
): Promise<Outcome<string>> {
  const where = blank.section === undefined ? '' : ` (${blank.section})`;
  if (!blank.choices || blank.choices.length === 0) {
    const value = given ?? defaultAnswer(blank.name, known);
    const hint = blank.hint === undefined ? '' : `: ${blank.hint}`;
    const prompt = l10n.t('{0}. Leave it empty to fill it in later.', `${blank.label}${where}${hint}`);
    return askText(frame, prompt, value);
  }
  const later = { label: l10n.t('Decide later'), value: '', alwaysShow: true };
  const choices = blank.choices.map((choice) => ({ label: choice, value: choice }));
  const items = [...choices, later];
  const proposed = defaultAnswer(blank.name, known).toLowerCase();
  const current =
    given === undefined
      ? choices.find(({ value }) => value.toLowerCase() === proposed)
      : items.find(({ value }) => value === given);
  const picked = await askPick(frame, items, `${blank.label}${where}`, current);
  return picked.kind === 'answer' ? { kind: 'answer', value: picked.value.value } : picked;
}

async function instantiate(
  server: PlanServer,
  info: TemplateInfo,
  values: Record<string, string>,
  home: Home | undefined,
): Promise<NonNullable<NewPlan>> {
  // A blank without an answer stays a blank, so that the plan shows what is still to be filled in; answers to another
  // template's questions, given before going back, are none to this one's.
  const asked = new Set(info.ask.map(({ name }) => name));
  const answered = Object.entries(values).filter(([name, value]) => asked.has(name) && value.trim() !== '');
  const plan = await server.instantiate(info.name, Object.fromEntries(answered), home?.folder.uri.toString());
  if (!plan) throw new Error(l10n.t('The template “{0}” is not there any more.', info.name));
  return plan;
}
