/** Headings that speak of a way back in a team's own words, where no name of a section is known. */
import { walkItems, type ListItem } from './blocks.ts';
import type { Section } from './section.ts';

/** `Return to the old platform`, `If it has to be taken back`, `When all fails`. */
const ownWords =
  /\breturn(?:ing)? to (?!(?:normal|service|business|work|operations?|sender)\b)\w|\b(?:go|get|turn|switch|step|fall|bring|put|tak|pull|mov)(?:e|es|en|ing)? (?:it |them |us |things |all )?back\b|\b(?:revers(?:al|e (?:move|plan|procedure|migration|steps))|undo(?:ing)?|retreat|worst case|emergency (?:plan|procedure|exit|stop))\b|^(?:\d+ )?(?:if|when) (?:it|this|that|things|something|anything|all|everything)\b[\w ]{0,20}\b(?:fails?|breaks?|wrong|awry|south|badly|broken)\b/;

/** Whether a heading names a way back. */
export function namesWayBack(heading: string): boolean {
  if (/\b(?:roll(?:ed|ing|s)?[ -]?back|back(?:ed|ing)?[ -]?out|revert)/i.test(heading)) return true;
  const words = heading.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
  return ownWords.test(words.trim());
}

/** The section itself where its heading names a way back, or says that there is one. */
export function waysBackNamedIn(section: Section): readonly Section[] {
  const { title, level } = section;
  return level > 0 && (namesWayBack(title) || /\breversib/i.test(title)) ? [section] : [];
}

/** `9. **Rollback** at any point: put the records back`, a step that has no heading of its own. */
export function stepsBackIn(section: Section): readonly ListItem[] {
  if (!section.mayHold(emphasis)) return [];
  return [...walkItems(section.blocks)].flatMap(({ item }) => (opens.test(item.inline.raw) ? [item] : []));
}

const emphasis = /[*_]{2}(?:roll|back|fall)/i;
const opens = /^\s*[*_]{2}(?:roll[ -]?back|back[ -]?out|fall[ -]?back)[*_]{2}[^:\n]{1,100}:\s*\S/i;
