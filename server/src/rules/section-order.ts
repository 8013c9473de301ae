import type { Plan } from '../plan/plan.ts';
import type { Section } from '../plan/section.ts';
import { insertSection } from '../syntax/insert.ts';
import { lineBreakOf } from '../text/lines.ts';
import { defineRule, type Fix } from './rule.ts';

const template = '# Release\n\n## Steps\n\nx\n\n## Rollback\n\nx\n\n## Monitoring\n\nx\n\n## Contacts\n\nx\n';

export const sectionOrder = defineRule({
  name: 'section-order',
  level: 'template',
  severity: 'hint',
  nature: 'consistency',
  description: 'A section that stands elsewhere than in the template.',
  rationale: `Whoever has used the template before knows where things stand, and looks there under pressure. A section at another
place is found late.

Steps and subsections may stand in any order; sections that the template does not have may stand anywhere.`,
  valid: [
    {
      text: '# Release\n\n## Steps\n\nx\n\n## Risks\n\nx\n\n## Rollback\n\nx\n\n## Monitoring\n\nx\n\n## Contacts\n\nx\n',
      template,
    },
    { text: '# Release\n\n## Steps\n\nx\n\n## Contacts\n\nx\n', template },
    { text: '# Release\n\n## Rollback\n\nx\n\n## Steps\n\nx\n' },
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
      text: 'Release\n=======\n\nSteps\n-----\n\nx\n\nMonitoring\n----------\n\ny\n\n⟦Rollback⟧\n--------\n\nx\n\nContacts\n--------\n\nAnn\n',
      template,
    },
  ],
  *check(plan, { template: bound }) {
    if (!bound || plan.format === 'yaml') return;
    const pairs = bound.matches.flatMap(({ wanted, found }) =>
      found?.name === wanted.name && isMain(wanted) && isMain(found) ? [{ wanted, found }] : [],
    );
    const [first] = pairs;
    const alike = pairs.filter(
      ({ wanted, found }) =>
        wanted.parent === first?.wanted.parent &&
        wanted.level === first?.wanted.level &&
        found.parent === first.found.parent &&
        found.level === first.found.level,
    );
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
  },
});

function isMain({ heading, level, parent }: Section): boolean {
  return heading !== undefined && !heading.sequence && level > 0 && parent?.parent === undefined;
}

/** The places of the longest run that rises; of equally long ones the one that ends first. */
function longestRising(values: readonly number[]): number[] {
  const best = values.map(() => ({ length: 1, before: -1 }));
  let end = -1;
  values.forEach((value, index) => {
    const own = best[index];
    if (!own) return;
    for (let at = 0; at < index; at++) {
      const length = best[at]?.length ?? 0;
      if ((values[at] ?? 0) < value && length >= own.length) best[index] = { length: length + 1, before: at };
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
