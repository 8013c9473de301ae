import type { Plan } from '../../plan/plan.ts';
import type { Section } from '../../plan/section.ts';
import { insertSection } from '../../syntax/insert.ts';
import { lineBreakOf } from '../../text/lines.ts';
import { defineRule, type Finding, type Fix } from '../rule.ts';

const template = '# Release\n\n## Steps\n\nx\n\n## Rollback\n\nx\n\n## Monitoring\n\nx\n\n## Contacts\n\nx\n';

export const sectionOrder = defineRule({
  name: 'section-order',
  level: 'template',
  severity: 'hint',
  nature: 'consistency',
  description: 'A section that stands elsewhere than in the template.',
  rationale: `Whoever has used the template before knows where things stand, and looks there under pressure. A section at another
place is found late.

Numbered steps have a rule of their own; sections that the template does not have may stand anywhere, and a database
migration before or behind the other steps.`,
  valid: [
    {
      text: '# Release\n\n## Steps\n\nx\n\n## Risks\n\nx\n\n## Rollback\n\nx\n\n## Monitoring\n\nx\n\n## Contacts\n\nx\n',
      template,
    },
    { text: '# Release\n\n## Steps\n\nx\n\n## Contacts\n\nx\n', template },
    { text: '# Release\n\n## Rollback\n\nx\n\n## Steps\n\nx\n' },
    {
      text: '# Release\n\n## Deployment Steps\n\n### Database Migration\n\nx\n\n### Backend\n\nx\n\n### Frontend\n\nx\n',
      template:
        '# Release\n\n## Deployment Steps\n\n### Backend\n\nx\n\n### Frontend\n\nx\n\n### Database Migration\n\nx\n',
    },
    {
      text: '# Release\n\n## Steps\n\n### Step 2: b\n\nx\n\n### Step 1: a\n\nx\n\n## Rollback\n\nx\n',
      template,
    },
    { text: '# Release\n\n## Roll-out\n\nx\n\n## Steps\n\nx\n\n## Rollback\n\nx\n', template },
    {
      text: 'steps:\n  - x\nmonitoring:\n  - y\n',
      format: 'yaml',
      template: 'monitoring:\n  - y\nsteps:\n  - x\n',
    },
  ],
  invalid: [
    {
      text: '# Release\n\n## Steps\n\nx\n\n## ⟦Contacts⟧\n\nAnn\n\n## Rollback\n\nx\n\n## Monitoring\n\ny\n',
      template,
      chosen: {
        title: 'Move it behind “Monitoring”',
        text: '# Release\n\n## Steps\n\nx\n\n## Rollback\n\nx\n\n## Monitoring\n\ny\n\n## Contacts\n\nAnn\n',
      },
    },
    {
      text: '# Release\n\n---\n\n## Rollback\n\nx\n\n---\n\n## Monitoring\n\ny\n\n---\n\n## ⟦Steps⟧\n\n1. Go\n',
      template,
      chosen: {
        title: 'Move it before “Rollback”',
        text: '# Release\n\n---\n\n## Steps\n\n1. Go\n\n---\n\n## Rollback\n\nx\n\n---\n\n## Monitoring\n\ny\n',
      },
    },
    {
      text: '# Release\n\n## Rollback\n\n### Steps\n\nx\n\n### ⟦Triggers⟧\n\ny\n\n### Decision\n\nz\n',
      template: '# Release\n\n## Rollback\n\n### Triggers\n\nx\n\n### Steps\n\nx\n\n### Decision\n\nx\n',
    },
    {
      text: '# Release\n\n## ⟦Contacts⟧\n\nAnn\n\n## Steps\n\nx\n\n## Rollback\n\nx\n\n## Monitoring\n\ny\n',
      template,
    },
    {
      text: 'Release\n=======\n\nSteps\n-----\n\nx\n\nMonitoring\n----------\n\ny\n\n⟦Rollback⟧\n--------\n\nx\n\nContacts\n--------\n\nAnn\n',
      template,
    },
  ],
  *check(plan, { template: bound }) {
    if (!bound || plan.format === 'yaml') return;
    const counterparts = new Map(bound.matches.map(({ wanted, found }) => [wanted, found]));
    const groups = new Map<Section | undefined, Pair[]>();
    for (const { wanted, found } of bound.matches) {
      if (found?.name !== wanted.name || !isNamed(wanted) || !isNamed(found) || isTwice(found)) continue;
      // Whether the schema or the code comes first is the release's to say.
      if (found.kind === 'database' && found.parent?.within('steps')) continue;
      // The title stands over all; what is not under the counterpart of its parent was moved on purpose.
      const { parent } = wanted;
      if (parent?.parent && counterparts.get(parent) !== found.parent) continue;
      const group = groups.get(parent) ?? [];
      groups.set(parent, group);
      const first = group[0];
      if (!first || (first.wanted.level === wanted.level && isBeside(first.found, found)))
        group.push({ wanted, found });
    }
    for (const group of groups.values()) yield* outOfOrder(plan, group);
  },
});

/** Where a section stands twice, nobody knows which one is in its place. */
function isTwice(section: Section): boolean {
  return section.parent?.children.some((other) => other !== section && other.name === section.name) === true;
}

interface Pair {
  readonly wanted: Section;
  readonly found: Section;
}

function isBeside(one: Section, other: Section): boolean {
  return one.parent === other.parent && one.level === other.level;
}

function* outOfOrder(plan: Plan, alike: readonly Pair[]): Generator<Finding> {
  const kept = new Set(longestRising(alike.map(({ found }) => found.span.start)));
  for (const [index, { found }] of alike.entries()) {
    if (kept.has(index) || !found.heading) continue;
    const before = alike.findLast((_, at) => at < index && kept.has(at))?.found;
    const after = alike.find((_, at) => at > index && kept.has(at))?.found;
    const fix = moveFix(plan, found, before, after);
    yield {
      message: `The template has “${found.title}” ${before ? `behind “${before.title}”` : after ? `before “${after.title}”` : 'elsewhere'}, where people will look for it. Move it there.`,
      span: found.heading.inline.span,
      fixes: fix ? [fix] : [],
    };
  }
}

function isNamed({ heading, level }: Section): boolean {
  return heading !== undefined && !heading.sequence && level > 0;
}

/** The places of the longest run that rises; of equally long ones the one that ends first. */
function longestRising(values: readonly number[]): number[] {
  const best = values.map(() => ({ length: 1, before: -1 }));
  let end = -1;
  values.forEach((value, index) => {
    for (let at = 0; at < index; at++) {
      const length = best[at]?.length ?? 0;
      if ((values[at] ?? 0) < value && length + 1 >= (best[index]?.length ?? 0))
        best[index] = { length: length + 1, before: at };
    }
    if ((best[index]?.length ?? 0) > (best[end]?.length ?? 0)) end = index;
  });
  const run: number[] = [];
  for (let at = end; at >= 0; at = best[at]?.before ?? -1) run.unshift(at);
  return run;
}

function moveFix(
  plan: Plan,
  section: Section,
  before: Section | undefined,
  after: Section | undefined,
): Fix | undefined {
  const target = before ?? after;
  if (!target) return undefined;
  const { text } = plan;
  const body = text.slice(section.span.start, section.end);
  let { start } = section.span;
  let { end } = section;
  // The last section leaves the rule that parted it behind.
  if (text.slice(end).trim() === '') {
    start = text
      .slice(0, start)
      .replace(/(?:\r?\n)*(?:[ \t]*(?:-{3,}|\*{3,}|_{3,})[ \t]*)?(?:\r?\n)*$/, '').length;
    end = text.length;
  }
  const insert = insertSection(plan, before ? { after: before } : { before: target }, body, section.level);
  if (insert.range.start > start && insert.range.start < end) return undefined;
  const removed = { range: { start, end }, newText: end === text.length ? lineBreakOf(text) : '' };
  return {
    title: before ? `Move it behind “${before.title}”` : `Move it before “${target.title}”`,
    edits: [removed, insert],
    safe: false,
  };
}
