/** What stands above the sections of a plan in the editor: pure. */
import type {
  ChecklistItem,
  ChecklistSection,
  PlanChecklist,
  ProgressCount,
} from '../../../server/src/lsp/protocol.ts';

export interface SectionLens {
  line: number;
  progress: ProgressCount;
  /** The innermost open item that comes first in the section's own list. */
  next: ChecklistItem | undefined;
}

/** One for each section that has items itself, in the order of the document. */
export function lensesOf({ sections }: Pick<PlanChecklist, 'sections'>): SectionLens[] {
  return sections.flatMap((section: ChecklistSection) => {
    const inner = lensesOf(section);
    if (section.items.length === 0) return inner;
    const { progress } = section;
    return [{ line: section.range.start.line, progress, next: firstOpen(section.items) }, ...inner];
  });
}

function firstOpen(items: readonly ChecklistItem[]): ChecklistItem | undefined {
  for (const item of items) {
    const found = firstOpen(item.items) ?? (item.done ? undefined : item);
    if (found) return found;
  }
  return undefined;
}
