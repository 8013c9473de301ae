import type { Plan } from './plan.ts';
import type { Section } from './section.ts';

/** The mapping `template:` of a YAML document template, which has a list of sections in it or beside it. */
export function documentTemplate(plan: Plan): Section | undefined {
  const template = plan.sections.find(({ name, level }) => name === 'template' && level === 1);
  const sections = plan.sections.some(
    ({ name, level, parent }) => name === 'sections' && (level === 1 || parent === template),
  );
  return sections ? template : undefined;
}
