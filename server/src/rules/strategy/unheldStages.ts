/** Stages of a ramp, as headings or items, of which one is not held as the others are. */
import { walkBlocks } from '../../plan/blocks.ts';
import { tablesIn } from '../../plan/facts/tables.ts';
import { textsIn } from '../../plan/facts/texts.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Section } from '../../plan/section.ts';
import { stage, tranche } from '../../plan/vocabulary/stages.ts';
import type { Span } from '../../text/span.ts';
import { holdsLong, pauses, waitsOften } from './holdWords.ts';

export interface Stage {
  /** What it is called by: `Ring 2`, `25%`. */
  readonly name: string;
  readonly span: Span;
  /** All that it says. */
  readonly text: string;
}

/** The one of three stages and more, not the last, that nothing holds while others are held, or the first where none is. */
export function unheldStage(plan: Plan): { stage: Stage; all: boolean } | undefined {
  for (const section of plan.sections) {
    if (section.isRollback || section.within('timeline', 'monitoring', 'risks')) continue;
    for (const stages of [headed(plan, section), ...listed(plan, section)]) {
      const before = stages.slice(0, -1);
      const bare = before.filter(({ text }) => !pauses(text) && !spelled.test(text));
      const [one] = bare;
      if (stages.length < 3 || !one || !endsWithAll(stages)) continue;
      // Shares of which none is held are a ramp of their own kind.
      const all = bare.length === before.length && bare.every(({ name }) => !name.includes('%'));
      const othersHeld = before.every(
        (stage) => stage === one || holdsLong.test(stage.text) || spelled.test(stage.text),
      );
      if (!all && (bare.length > 1 || !othersHeld || before.length < 2)) continue;
      if (!(all ? before : [one]).some((stage) => isToldElsewhere(plan, stages, stage)))
        return { stage: one, all };
    }
  }
  return undefined;
}

/** `### Phase 2: 25%`, beside others. */
function headed(plan: Plan, { children }: Section): Stage[] {
  const stages = children.flatMap((child) => {
    const { heading } = child;
    const name = heading && nameOf(heading.title);
    return heading && name !== undefined && !child.isRollback
      ? [{ name, span: heading.inline.span, text: plan.text.slice(child.span.start, child.end) }]
      : [];
  });
  return stages.length === children.length ? stages : [];
}

/** `- Ring 2: 200 machines`, `2. Half of the streams.`, beside others of the list. */
function listed(plan: Plan, { blocks }: Section): Stage[][] {
  return [...walkBlocks(blocks)].flatMap((block) => {
    if (block.kind !== 'list' || block.items.some(({ task }) => task)) return [];
    const stages = block.items.flatMap(({ inline, span }) => {
      const name = nameOf(inline.text);
      return name === undefined ? [] : [{ name, span: inline.span, text: plan.textOf(span) }];
    });
    return stages.length === block.items.length ? [stages] : [];
  });
}

/** `a day`, `two hours` */
const spelled =
  /\b(?:an?|one|two|three|half an?|a few|some|next|following) (?:minutes?|hours?|days?|nights?|weeks?)\b/i;

function endsWithAll(stages: readonly Stage[]): boolean {
  const [line = ''] = stages.at(-1)?.text.split('\n', 1) ?? [];
  return /\b100 ?%|\b(?:all|every\w*|the (?:rest|others?|remaining)|full)\b/i.test(line);
}

function nameOf(text: string): string | undefined {
  return named.exec(text)?.[0];
}

const named = new RegExp(
  String.raw`\b(?:${tranche})\s*\d+\b|\b\d{1,3} ?%|^\W*(?:(?:${stage}) \d\W+)?(?:half|all|everyone|everybody|the rest)\b`,
  'i',
);

/** A timeline, a row or a sentence may hold a stage by its name, or each of them. */
function isToldElsewhere(plan: Plan, stages: readonly Stage[], { name, span }: Stage): boolean {
  const wanted = name.replace(/\W+/g, '').toLowerCase();
  const names = (text: string): boolean =>
    text
      .replace(/[^\w%]+/g, '')
      .toLowerCase()
      .includes(wanted);
  const [first] = stages;
  return plan.sections.some(
    (section) =>
      section
        .facts(tablesIn)
        .some(({ table }) =>
          table.rows.some((row) => names(plan.textOf(row.span)) && pauses(plan.textOf(row.span))),
        ) ||
      section
        .facts(textsIn)
        .some(
          (inline) =>
            (inline.span.start < (first?.span.start ?? 0) || inline.span.start > span.end) &&
            !stages.some((stage) => stage.span.start === inline.span.start) &&
            ((names(inline.text) && holdsLong.test(inline.text)) || waitsOften.test(inline.text)),
        ),
  );
}
