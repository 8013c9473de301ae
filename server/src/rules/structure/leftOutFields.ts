/** Fields that a plan has left out of what it has taken over from its template. */
import type { Field } from '../../plan/blocks.ts';
import { fieldsOf } from '../../plan/fieldsOf.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Section } from '../../plan/section.ts';
import type { FieldKind } from '../../plan/vocabulary/index.ts';
import type { Template } from '../../template/template.ts';

/**
 * An item, or a label that heads something, is a matter of form; but where the plan has nearly all that the template's
 * section has of the same form, the one that is not there was forgotten.
 */
export function isLeftOut(
  plan: Plan,
  model: Template,
  wanted: Section,
  found: Section | undefined,
  field: Field,
): boolean {
  if (!found || plan.format === 'yaml' || model.plan.format === 'yaml') return false;
  // What is watched and tried is for each plan to say.
  if (wanted.within('monitoring', 'metrics', 'alerts', 'triggers', 'smokeTests', 'healthChecks'))
    return false;
  if (field.form === 'table' || isAside(model, field)) return false;
  if (field.form === 'bold' && field.introduces.length === 0) return false;
  const kind = model.plan.fieldKind(field);
  if (kind !== undefined && askedElsewhere.has(kind)) return false;
  const isAlike = (other: Field): boolean =>
    other.form === field.form && !other.value === !field.value && !isAside(model, other);
  const alike = wanted.fields.filter(isAlike);
  const kept = alike.filter(({ name }) => found.fields.some((own) => own.name === name));
  if (field.form === 'item' && isAdapted(wanted, found, kept)) return false;
  return kept.length > 0 && kept.length >= (alike.length - 1) * 0.75;
}

/** Whether the list that has the others says something that the template's does not: its items were chosen. */
function isAdapted(wanted: Section, found: Section, kept: readonly Field[]): boolean {
  const names = new Set(wanted.fields.map(({ name }) => name));
  return found.blocks.some((block) => {
    if (block.kind !== 'list') return false;
    const own = fieldsOf([block]).filter(({ form }) => form === 'item');
    return (
      own.some(({ name }) => kept.some((field) => field.name === name)) &&
      own.some(({ name }) => !names.has(name))
    );
  });
}

/** What rules of their own look for, in whatever form. */
const askedElsewhere = new Set<FieldKind>(['metrics', 'alerts', 'rollback', 'rollbackTrigger', 'expected']);

/** Remarks, and what is optional or a blank itself. */
export function isAside({ body }: Template, { label }: Field): boolean {
  const words = body.slice(label.start, label.end);
  return (
    /optional|\bif\b|^\W*(?:note|notes|example|tip|warning|important|deployment-plan|disable|instructions?)\b/i.test(
      words,
    ) || /\{\{|\[/.test(words)
  );
}
