/** Which section carries the plan's title, and how far its header reaches. */
import type { Section } from './section.ts';

/** The first heading where it is of the first level, or all others lie below it; one that names a part of a plan is none. */
export function titleIn(sections: readonly Section[]): Section | undefined {
  const first = sections.find(({ heading }) => heading);
  if (!first || first.level === 1) return first;
  const inner = sections.filter(({ level }) => level > first.level).length;
  const isAround = inner > 0 && inner === sections.filter(({ heading }) => heading).length - 1;
  const isPart =
    first.named !== undefined && !(first.named === 'steps' && /\b(?:plan|runbook)\b/.test(first.name));
  return isAround && !isPart ? first : undefined;
}

/** `deployment_plan:` with the title, the status and the date in it: a key around the plan, and no part of it. */
export function isWrapper({ level, name, content }: Section): boolean {
  return (
    level === 1 &&
    /^(?:(?:deployment|release|rollout|cutover|migration|change) plan|deployment|release|plan|runbook|change)$/.test(
      name,
    ) &&
    content.keys.filter((key) => /^(?:title|status|date|id|version|owner|author|environment)$/.test(key.name))
      .length > 1
  );
}

/** Whether a section may still be part of the header. */
export function isHeader(section: Section): boolean {
  return !section.within('steps', 'rollback', 'communication', 'timeline', 'decision');
}
