import type { Field } from '../plan/blocks.ts';
import type { Plan } from '../plan/plan.ts';
import type { Section } from '../plan/section.ts';
import type { FieldKind } from '../plan/vocabulary/index.ts';
import { squeeze } from '../text/words.ts';
import { defineRule } from './rule.ts';

export const fieldEmpty = defineRule({
  name: 'field-empty',
  level: 'essential',
  severity: 'warning',
  nature: 'planning',
  description: 'A field of the plan with no value.',
  rationale:
    'A label with nothing behind it is a question that nobody has answered: who leads, when it starts, how it is undone. Answer it or remove the field. A label that introduces a list, a table or a command is a heading in disguise and fine; so are results and signatures, which are filled in as the night goes on.',
  valid: [
    '# Plan\n\n**Status:** Planned\n**Steps:**\n\n1. Build\n\n**Rollback:**\n\n```sh\nmake back\n```\n',
    '# Plan\n\n- **Owner:** Ann\n- **Rollback:**\n  - Switch back\n- Verify:\n  the log is quiet\n\n**Environment:**\n\nProduction, both regions\n',
    '# Plan\n\n**Owner:**\nAnn Lee\n\n**Rollback**:\n\n### Step 1\n\nx\n\n**Commands:**\n\n**Host a:** `make`\n',
    '# Plan\n\nx\n\n## Go/No-Go Decision\n\n**Decision:**\n**Decision Time:**\n\n## Sign-off\n\n- Name:\n- Date:\n\n## Staging\n\n**Result:**\n',
    '---\ntitle:\ntags:\nweight:\nstatus: planned\n---\n\n# Plan\n\n**Note:**\n\n- Favourite colour:\n- What we learned:\n',
    { text: 'title: Plan\nowner: Ann\nblocked_by: []\nrollback: null\nfavourite_colour:\n', format: 'yaml' },
  ],
  invalid: [
    '# Plan\n\n**⟦Owner:⟧**\n**Date:** 2031-03-04\n**⟦Environment⟧**:\n',
    '# Plan\n\n- ⟦Lead⟧:\n- Date: 2031-03-04\n- **⟦Rollback:⟧** <!-- how? -->\n- Window: 22:00-23:00\n',
    '# Plan\n\n| Field | Value |\n| --- | --- |\n| Version | 2.4 |\n| ⟦Owner⟧ | |\n\n## Steps\n\nx\n',
    '---\nstatus: planned\n⟦owner⟧:\n⟦date⟧: ""\n---\n\n# Plan\n\nx\n',
    '# Plan\n\n## Stage 1\n\nDeploy\n\n**⟦Expected:⟧**\n\n**Verify:** the index is valid\n',
    '# Plan\n\n- Date: 2031-03-04\n- ⟦Lead⟧:\n\n**Environment:** staging\n',
    '# Plan\n\n## Stage 1\n\n- Deploy\n\n**⟦Rollback:⟧**\n\n## Stage 2\n\n- Watch\n',
    {
      text: 'title: Plan\n⟦owner⟧:\nsteps:\n  - name: Build\n    command: make\n    ⟦rollback⟧:\n',
      format: 'yaml',
    },
  ],
  *check(plan, { template }) {
    const wanted = new Set(
      template?.template.plan.fields.filter(({ value }) => value).map(({ name }) => name),
    );
    for (const section of plan.sections) {
      if (section.within('signOff', 'result', 'decision', 'lessons')) continue;
      const { fields } = section;
      for (const [index, field] of fields.entries()) {
        if (field.value || field.introduces.length > 0 || !isExpected(plan, field, wanted)) continue;
        if (isAnsweredBelow(plan, section, field, fields[index + 1])) continue;
        if (field.form === 'item' && !fields.some(({ form, value }) => form === 'item' && value)) continue;
        const label = squeeze(plan.text.slice(field.label.start, field.label.end)).replace(/\s*[:：]$/, '');
        yield {
          message: `“${label}” has no value, and on the night somebody will have to ask. Fill it in, or remove the field if it does not apply.`,
          span: field.label,
        };
      }
    }
  },
});

/** Filled in while the plan is carried out. */
const later = new Set<FieldKind>(['decision', 'decisionTime', 'result']);
/** Labels that can head more than a value. */
const heading = new Set<FieldKind>([
  'rationale',
  'rollbackTrigger',
  'rollback',
  'command',
  'expected',
  'verify',
  'failure',
  'criteria',
  'message',
  'blockedBy',
  'blocks',
  'variables',
  'secrets',
  'metrics',
  'alerts',
]);

/** What follow one another in a step; none of them heads another. */
const outcome = new Set<FieldKind>(['expected', 'verify', 'rollback']);

/** Only labels that plans are known to answer: other tools and teams have empty keys of their own. */
function isExpected(plan: Plan, field: Field, wanted: ReadonlySet<string>): boolean {
  const kind = plan.fieldKind(field);
  if (kind !== undefined && later.has(kind)) return false;
  if (field.form === 'yaml' || field.form === 'front-matter')
    return kind !== undefined && kind !== 'title' && !isAnswered(plan, field);
  return kind !== undefined || wanted.has(field.name);
}

/** `[]`, `{}`, `null` and `~` say that there is nothing. */
function isAnswered(plan: Plan, { label }: Field): boolean {
  const rest = /^["']?\s*:[ \t]*([^\r\n#]*)/.exec(plan.text.slice(label.end))?.[1]?.trim() ?? '';
  return rest !== '' && rest !== '""' && rest !== "''";
}

/** Whether something stands below the label that may be what it stands for. */
function isAnsweredBelow(plan: Plan, section: Section, field: Field, next: Field | undefined): boolean {
  if (field.form !== 'bold' && field.form !== 'item') return false;
  const kind = plan.fieldKind(field);
  const text = plan.text
    .slice(field.span.end, section.span.end)
    .replace(/<!--.*?-->/gs, (comment) => comment.replace(/[^\n]/g, ' '));
  const gap = /^[\s:：*_>|+-]*/.exec(text)?.[0] ?? '';
  if (gap.length === text.length) return section.children.length > 0;
  if (next?.label.start !== field.span.end + gap.length) return true;
  // The next label: a sibling where it stands on the next line, else perhaps the first of a group.
  const nextKind = plan.fieldKind(next);
  if (kind !== undefined && nextKind !== undefined && outcome.has(kind) && outcome.has(nextKind))
    return false;
  return field.form === 'bold' && (kind === undefined || heading.has(kind)) && /\n[ \t>]*\r?\n/.test(gap);
}
