/** The outline of a plan: its sections, the items to tick and the steps of its procedures. */
import { stepsIn } from '../plan/facts/steps/steps.ts';
import type { Plan } from '../plan/plan.ts';
import type { Section } from '../plan/section.ts';
import type { Range } from '../text/span.ts';
import { checklistOf, titleSection, type ItemNode, type SectionNode } from './checklist.ts';

export interface OutlineNode {
  readonly name: string;
  /** Progress of what holds items. */
  readonly detail?: string;
  readonly kind: 'title' | 'section' | 'step' | 'item' | 'done';
  /** What is inside, too. */
  readonly range: Range;
  readonly selection: Range;
  readonly children: readonly OutlineNode[];
}

export function outlineOf(plan: Plan): OutlineNode[] {
  const checklist = checklistOf(plan);
  const groups = new Map<Section, SectionNode>();
  const gather = (sections: readonly SectionNode[]): void => {
    for (const section of sections) {
      groups.set(section.section, section);
      gather(section.sections);
    }
  };
  gather(checklist.sections);
  const title = titleSection(plan);
  const nodeOf = (section: Section): OutlineNode[] => {
    const { heading } = section;
    const isTitle = section === title || !heading;
    const group = isTitle ? checklist : groups.get(section);
    const items = (group?.items ?? [])
      .filter(({ range }) => !isTitle || section.span.contains(range.start))
      .map(itemNode);
    const children = [...items, ...stepNodes(section), ...section.children.flatMap(nodeOf)].sort(
      (a, b) => a.range.start - b.range.start,
    );
    if (!heading) return children;
    const detail =
      group && group.progress.total > 0 ? { detail: `${group.progress.done}/${group.progress.total}` } : {};
    const kind = section === title ? 'title' : heading.sequence ? 'step' : 'section';
    const range = { start: section.span.start, end: Math.max(section.end, heading.span.end) };
    return [
      { name: section.title || '(untitled)', ...detail, kind, range, selection: heading.span, children },
    ];
  };
  return plan.roots.flatMap(nodeOf);
}

function itemNode({ text, done, range, box, items }: ItemNode): OutlineNode {
  const end = Math.max(range.end, ...items.map((item) => item.range.end));
  const selection = { start: Math.min(range.start, box.start), end: Math.max(range.end, box.end) };
  return {
    name: text || '(empty)',
    kind: done ? 'done' : 'item',
    range: { start: selection.start, end: Math.max(end, selection.end) },
    selection,
    children: items.map(itemNode),
  };
}

/** The numbered items of a procedure; a heading that is a step is there already. */
function stepNodes(section: Section): OutlineNode[] {
  return stepsIn(section)
    .filter(
      ({ span, number, title }) => span !== section.heading?.span && number !== undefined && title !== '',
    )
    .map(({ span, number, title }) => ({
      name: `${number ?? ''}. ${title}`,
      kind: 'step' as const,
      range: span,
      selection: span,
      children: [],
    }));
}
