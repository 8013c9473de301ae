/** What can be folded away: sections, items with more than a line, tables, code, comments, front matter. */
import { walkBlocks, walkItems } from '../plan/blocks.ts';
import type { Plan } from '../plan/plan.ts';
import { findFrontMatter } from '../syntax/frontMatter.ts';
import type { Range } from '../text/span.ts';

export interface Fold extends Range {
  readonly kind: 'region' | 'comment';
}

/** Folds in order of place; blank lines at their ends stay in view. */
export function foldsOf(plan: Plan): Fold[] {
  const folds: Fold[] = [];
  const add = (start: number, end: number, kind: Fold['kind'] = 'region'): void => {
    const trimmed = start + plan.text.slice(start, end).trimEnd().length;
    if (plan.text.slice(start, trimmed).search(/[\r\n]/) >= 0) folds.push({ start, end: trimmed, kind });
  };
  const front = plan.format === 'markdown' ? findFrontMatter(plan.text) : undefined;
  if (front) add(0, front.end);
  for (const section of plan.sections) {
    if (section.heading) add(section.span.start, section.end);
    for (const block of walkBlocks(section.blocks)) {
      if (block.kind === 'code' || block.kind === 'table') add(block.span.start, block.span.end);
      if (block.kind === 'html') add(block.span.start, block.span.end, 'comment');
    }
    for (const { item } of walkItems(section.blocks)) add(item.span.start, item.span.end);
  }
  return folds.sort((a, b) => a.start - b.start || b.end - a.end);
}
