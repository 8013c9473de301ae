/** A way back in a team's own words, where no name of a section is known: headings, steps, columns, labels, commands. */
import { walkBlocks, walkItems, type Inline, type ListItem, type Table } from './blocks.ts';
import type { Section } from './section.ts';

/** `Return to the old platform`, `If it has to be taken back`, `When all fails`. */
const ownWords = new RegExp(
  [
    String.raw`\breturn(?:ing)? to (?!(?:normal|service|business|work|operations?|sender)\b)\w`,
    String.raw`\b(?:go|get|turn|switch|step|fall|bring|put|tak|pull|mov)(?:e|es|en|ing)? (?:it |them |us |things |all )?back\b`,
    String.raw`\b(?:revers(?:al|e (?:move|plan|procedure|migration|steps))|undo(?:ing)?|retreat|worst case|emergency (?:plan|procedure|exit|stop))\b`,
    String.raw`^(?:\d+ )?(?:if|when) (?:it|this|that|things|something|anything|all|everything)\b[\w ]{0,20}\b(?:fails?|breaks?|wrong|awry|south|badly|broken)\b`,
    String.raw`^(?:\d+ )?(?:if|when) (?:the|a|an) (?:new )?(?:release|deploy|deployment|roll ?out|upgrade|update|migration|cut ?over|switch|change|build|version)\b[\w ]{0,20}\b(?:fails?|breaks?|broken|wrong|awry|badly|bad)\b`,
  ].join('|'),
);

/** Whether a heading names a way back. */
export function namesWayBack(heading: string): boolean {
  if (
    /\b(?:roll(?:ed|ing|s)?[ -]?back|back(?:ed|ing)?[ -]?out|revert)|ロールバック|切り?戻し|回滚|回退/i.test(
      heading,
    )
  )
    return true;
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

/** The tables of steps that have a column with the way back of each: `| Step | Check | Rollback |`. */
export function stepsWithWayBackIn(section: Section): readonly Table[] {
  if (!section.mayHold(columnBack)) return [];
  return [...walkBlocks(section.blocks)].flatMap((block) =>
    block.kind === 'table' && tellsWaysBack(block) ? [block] : [],
  );
}

/** The head of such a column, in a document's text. */
export const columnBack =
  /\|[\s*_]*(?:how to |to )?(?:roll(?:ing)?[ -]?back|back[ -]?out|undo|reverting|revert|way back|fall[ -]?back)(?: (?:steps?|actions?|commands?|point|procedure|plan))?(?: (?:for|of) (?:(?:this|the|each) )?(?:step|task|stage|phase|action))?[\s*_]*(?:\||$)/im;
const columnOfSteps = /^\W*(?:steps?|phases?|stages?|tasks?|actions?|activity|what|waves?)\W*$/i;

/** What tables say in such a column: it is not carried out on the way forward. */
export function cellsBackIn(section: Section): readonly Inline[] {
  return section.facts(readCellsBack);
}

function readCellsBack(section: Section): readonly Inline[] {
  if (!section.mayHold(columnBack)) return [];
  return [...walkBlocks(section.blocks)].flatMap((block) => {
    if (block.kind !== 'table') return [];
    const back = block.header.cells.map(({ text }) => columnBack.test(`|${text}|`));
    return block.rows.flatMap(({ cells }) => cells.filter((_, index) => back[index]));
  });
}

/** Three steps at least that say how they are taken back; a limit says when, and a dash nothing. */
function tellsWaysBack({ header: { cells }, rows }: Table): boolean {
  const back = cells.findIndex(({ text }) => columnBack.test(`|${text}|`));
  return (
    back > 0 &&
    cells.some(({ text }) => columnOfSteps.test(text)) &&
    rows.filter(({ cells }) => /\p{L}{3}/u.test(cells[back]?.text ?? '')).length >= 3 &&
    !rows.some(({ cells }) => /[<>≤≥]\s*\d/.test(cells[back]?.text ?? ''))
  );
}

/** What commands that go back are called by. */
export const goesBack = /\broll-?back\b|\brollout undo\b|\brevert\b/i;

/** `helm rollback shop` in the middle of a sentence. */
export const commandBack = /`[^`\n]*\b(?:roll-?back|rollout undo|revert|undo|restore)\b[^`\n]*`/i;

const ownLabel = '(?:on failure|if (?:it|this) fails|if it goes wrong|undo|revert|way back)';

/** Labels of a way back in a step's own words. */
export const namesOwnWayBack = new RegExp(`^${ownLabel}$`);

/** `Way back – run `./switch.sh blue`.`: a paragraph that is no field, for its label is not marked as one. */
export const labelledBack = new RegExp(`^[\\s*_]*${ownLabel}[\\s*_]*[:–—][^.\\n]*\``, 'i');
