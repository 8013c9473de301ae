import type { Span } from '../../../text/span.ts';
import { squeeze } from '../../../text/words.ts';
import type { Code, Field, Inline } from '../../blocks.ts';
import { walkBlocks } from '../../blocks.ts';
import type { Section } from '../../section.ts';
import { fieldNames } from '../../vocabulary/fields.ts';
import { Names } from '../../vocabulary/names.ts';

/** Something to carry out: a section `Step 3: …`, a stage with a time, or an item of a procedure. */
export interface Step {
  readonly span: Span;
  readonly title: string;
  readonly number?: number;
  /** As written: `10:00 - 10:30`. */
  readonly time?: string;
  readonly commands: readonly Code[];
  readonly expected?: Inline;
  readonly verification?: Inline;
  readonly rollback?: Inline;
}

const labels = new Names({
  expected: fieldNames.expected,
  verify: fieldNames.verify,
  rollback: fieldNames.rollback,
});

/** The steps of one section: itself, when its heading makes it one, and the items of its procedure. */
export function stepsIn(section: Section): Step[] {
  return section.facts(readSteps);
}

function readSteps(section: Section): Step[] {
  const { heading } = section;
  if (!heading || section.isRollback) return [];
  const said = (kind: 'expected' | 'verify' | 'rollback'): Field | undefined =>
    section.fields.find(({ name, value }) => value !== undefined && labels.exact(name) === kind);
  const steps: Step[] = [];
  const isStep =
    heading.sequence !== undefined ||
    section.parent?.kind === 'steps' ||
    (section.level > 2 && section.parent?.heading?.sequence !== undefined);
  if (
    isStep &&
    section.within(
      'steps',
      'database',
      'prerequisites',
      'postDeployment',
      'traffic',
      'staging',
      'validation',
      'smokeTests',
    )
  ) {
    const expected = said('expected')?.value;
    const verification = said('verify')?.value;
    const rollback = said('rollback')?.value;
    steps.push({
      span: heading.span,
      title: heading.title,
      ...(heading.sequence && { number: heading.sequence.number }),
      ...(heading.time && { time: heading.time.text }),
      commands: [
        ...walkBlocks([...section.content.keys.flatMap(({ introduces }) => introduces), ...section.blocks]),
      ].filter((block) => block.kind === 'code'),
      ...(expected && { expected }),
      ...(verification && { verification }),
      ...(rollback && { rollback }),
    });
  }
  if (!section.within('steps', 'prerequisites', 'postDeployment', 'database', 'traffic')) return steps;
  for (const block of section.blocks) {
    if (block.kind !== 'list') continue;
    for (const item of block.items) {
      if (item.task && !block.ordered) continue;
      steps.push({
        span: item.inline.span,
        title: squeeze(item.inline.text),
        ...(item.number !== undefined && { number: item.number }),
        commands: [...walkBlocks(item.blocks)].filter((inner) => inner.kind === 'code'),
      });
    }
  }
  return steps;
}
