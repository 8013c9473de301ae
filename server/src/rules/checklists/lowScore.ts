/** The readiness score that a plan states, against the bar that it states. */
import { textsIn } from '../../plan/facts/texts.ts';
import { isOpen } from '../../plan/isOpen.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Range } from '../../text/span.ts';

const bar = new RegExp(
  [
    String.raw`(?:>=|≥|>|\bat least|\bminimum(?: score)?(?: of| is|:)?|\bmin\.?|\bnot (?:below|under|less than)|\bneeds?|\brequires?|\brequired:?|\b(?:threshold|bar|pass(?:ing)? (?:mark|score)|limit)(?: is| of| at|:)?)\s*(\d{2,3})(?:\s*\/\s*100|\s*%)?`,
    String.raw`\b(\d{2,3})(?:\s*\/\s*100|\s*%)?\s*(?:(?:is|are) )?(?:or (?:more|higher|above|better)|minimum|required|needed|\+)`,
  ].join('|'),
  'i',
);
/** `(go from 85)`: the one number beside the score, where nothing tells of a score before. */
const inBrackets =
  /^[^\p{L}\p{N}]{0,3}\((?![^()]*\b(?:up|down|was|were|last|previous\w*|before|after|in|on|week|month|day|checks?)\b)[^()\d]{0,30}\b(\d{2,3})(?:\s*\/\s*100|\s*%)?(?![\d/.-])[^()\d]{0,20}\)/iu;
const barName =
  /^(?:minimum|min|required|needed|passing|target)(?: readiness)? score$|^(?:minimum|min|required|needed|passing|target) readiness$|^(?:readiness )?score (?:needed|required|minimum|threshold|bar|target)$|^readiness (?:minimum|min|needed|required|threshold|bar|target)$/;
/** Beside the score. */
const ownBar = /^(?:minimum|min|required|needed|threshold|bar|target|pass(?:ing)? mark)$/;
/** `Readiness score: 60/100`, `The readiness review gave 71 of 100 points` in running text. */
const scored =
  /\bscore\b\W{0,4}(?:is |of |was |stands at )?\**\s*(\d{1,3})\s*\/\s*100(?!\d)|\breadiness\b[^.\d]{0,30}\b(\d{1,3}) (?:out )?of 100\b/i;
/** `A score under 85 is a NO-GO.` */
const floor =
  /\b(?:under|below|less than|lower than)\s*(\d{2,3})\b(?=.*\b(?:no[ -]?go|stops?|defer\w*|postpone\w*|not (?:go|start))\b)/i;

/** `Score 71 against a bar of 80`: one sentence says both. */
const besideBar =
  /\bscore\b\W{0,4}(?:is |of |was |stands at )?(\d{1,3})(?:\s*\/\s*100)?(?!\d)[^.;\n]{0,30}\b(?:bar|threshold|minimum|target|limit|pass(?:ing)? mark)(?: is| of| at|:)? (\d{2,3})(?!\d)/i;

/** `68/100` where the plan asks for 75. */
export function lowScore(plan: Plan): { reason: string; span: Range } | undefined {
  const texts = plan.sections.flatMap((section) => section.facts(textsIn));
  for (const { text, span } of texts) {
    const [, points, wanted] = besideBar.exec(text) ?? [];
    if (points === undefined || !(Number(points) < Number(wanted)) || isOpen(plan, span)) continue;
    return { reason: lowBy(points, Number(wanted)), span };
  }
  const home = plan.sections.find(({ name }) => /^(?:\w+ )?readiness(?: score)?$/.test(name))?.fields ?? [];
  const field = [...plan.fieldsOf('readiness'), ...home.filter(({ name }) => name === 'score')].find(
    ({ value }) => value && /\d/.test(value.text),
  )?.value;
  const told = field ?? texts.find(({ text }) => scored.test(text));
  if (!told) return undefined;
  const score = field
    ? /^\D{0,12}(\d{1,3})(?:\s*\/\s*100|\s*%)?(?![\d/])/.exec(field.text)
    : scored.exec(told.text);
  const points = score?.[1] ?? score?.[2];
  if (!score || isOpen(plan, told.span)) return undefined;
  const stated =
    plan.fields.find(({ name, value }) => value && barName.test(name))?.value ??
    home.find(({ name, value }) => value && ownBar.test(name))?.value;
  const beside = told.text.slice(score.index + score[0].length);
  const own = bar.exec(beside) ?? inBrackets.exec(beside);
  const elsewhere = texts
    .filter(({ text, span }) => /\bscore\b/i.test(text) && span.start !== told.span.start)
    .map(({ text }) => bar.exec(text) ?? floor.exec(text))
    .find((match) => match !== null);
  const match = own ?? (stated && /(\d{2,3})/.exec(stated.text)) ?? elsewhere;
  const wanted = Number(match?.[1] ?? match?.[2]);
  if (!match || !(Number(points) < wanted) || wanted > 100) return undefined;
  return {
    reason: lowBy(points ?? '', wanted),
    span: told.span,
  };
}

function lowBy(points: string, wanted: number): string {
  return `the readiness score is ${points}, and the plan asks for ${String(wanted)}`;
}
