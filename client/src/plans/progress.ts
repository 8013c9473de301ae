/** What progress looks like in words, shared by the tree, the status bar and the preview. */
import { l10n } from 'vscode';

/** Items done out of all. */
export interface Count {
  done: number;
  total: number;
}

const KIND =
  /^(deployment|release|rollout|roll-out|cutover|cut-over)\s+(plan|runbook)\s*[:\u2013\u2014-]\s*(?=\S)/iu;

const WHAT_FOR =
  /\b(?:deployment|release|rollout|roll-out|cutover|cut-over)\s+(?:plan|runbook)\s+for\s+(?:the\s+)?(?=\S)/iu;

/** A plan's title without the words that say that it is a plan, where a list of plans says so already. */
export function shortTitle(title: string): string {
  return title.replace(KIND, '').replace(WHAT_FOR, '');
}

/** "3/12", or nothing where there is nothing to do. */
export function fraction({ done, total }: Count): string {
  return total === 0 ? '' : `${done}/${total}`;
}

/** Whether there is something to do and all of it is done. */
export function isComplete({ done, total }: Count): boolean {
  return total > 0 && done === total;
}

/** The parts that say something, with a middle dot between them. */
export function joined(...parts: (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}

/** For a screen reader: "3 of 12 done". */
export function spoken({ done, total }: Count): string {
  return total === 0 ? l10n.t('no checklist items') : l10n.t('{0} of {1} done', done, total);
}

/** Text from a document as Markdown that shows it literally. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!<>|~$&]/g, '\\$&').replace(/\s+/g, ' ');
}

/** The sections of a plan with their progress, as a Markdown table, nested ones indented. */
export function progressTable(sections: readonly SectionProgress[]): string {
  const rows = sections.flatMap((section) => rowsOf(section, 0));
  return rows.length === 0
    ? ''
    : [`| ${l10n.t('Section')} | ${l10n.t('Done')} |`, '|:--|--:|', ...rows].join('\n');
}

/** A section as far as its progress goes. */
export interface SectionProgress {
  title: string;
  progress: Count;
  sections: readonly SectionProgress[];
}

function rowsOf(section: SectionProgress, depth: number): string[] {
  const row = `| ${'\u2003'.repeat(depth)}${escapeMarkdown(section.title)} | ${fraction(section.progress)} |`;
  return [row, ...section.sections.flatMap((child) => rowsOf(child, depth + 1))];
}
