import type { Plan } from './plan.ts';
import type { Section } from './section.ts';

/** Whether a document says of itself that it is a template: it says what to ask for, or what to call the files made of it. */
export function isTemplate(plan: Plan): boolean {
  if (documentTemplate(plan)) return true;
  const about =
    plan.format === 'yaml'
      ? plan.sections.find(({ name, level }) => name === 'template' && level === 1)
      : plan.sections[0];
  const keys = new Set(about?.content.keys.map(({ name }) => name));
  const asks =
    keys.has('ask') ||
    (plan.format === 'yaml' && about?.children.some(({ name }) => name === 'ask') === true);
  return asks || (keys.has('name') && keys.has('file'));
}

/** The mapping `template:` of a YAML document template, which has a list of sections in it or beside it. */
export function documentTemplate(plan: Plan): Section | undefined {
  if (plan.format !== 'yaml') return undefined;
  const template = plan.sections.find(({ name, level }) => name === 'template' && level === 1);
  const sections = plan.sections.some(
    ({ name, level, parent }) => name === 'sections' && (level === 1 || parent === template),
  );
  return sections ? template : undefined;
}
