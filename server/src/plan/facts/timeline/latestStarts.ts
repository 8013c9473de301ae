/** From when on it is too late to go back: `It must be begun by 22:30`, `Point of no return: 22:05`. */
import type { Span } from '../../../text/span.ts';
import { findClocks } from '../../quantities.ts';
import type { Section } from '../../section.ts';
import { textsIn } from '../texts.ts';

export interface LatestStart {
  readonly minute: number;
  /** `T+110`: the minutes count from the start of the window, not from midnight. */
  readonly fromStart?: true;
  readonly span: Span;
}

const clock = String.raw`\s+(?:about )?(\d{1,2}:\d{2}|T ?\+ ?\d{1,3}(?: ?min(?:ute)?s?\b)?)(?!\d|:\d| ?h)`;
const wayBack = String.raw`(?:roll(?:ing)?[ -]?back|back(?:ing)?[ -]?out|(?:going|way|switching) back|reverting)`;

/** What needs no word of a rollback around it. */
const anywhere = new RegExp(
  String.raw`\b(?:point of no return(?: is)?(?: at)?:?|(?:roll ?back|back-?out|abort)(?: decision)? (?:deadline|cut-?off)(?: is)?(?: at)?:?` +
    // `A rollback has to begin by 22:15, so that it is over in time.`
    String.raw`|${wayBack} (?:can|may|must|has to|needs to|should|is to)(?: only)?(?: be)? (?:begin|begun|start(?:ed)?|ordered|decided|triggered|called) (?:by|before|until|(?:no|not) later than|at the latest (?:by|at))` +
    // `Going back is possible until 22:15`, `takes 20 minutes and stays open until 22:15`
    String.raw`|${wayBack} (?:[^.;\n]{1,50} )?(?:is|stays|remains) (?:still |only )?(?:possible|open|allowed|feasible) (?:only )?(?:until|till|up to)` +
    String.raw`|\bcan (?:still |only )?(?:go|roll|switch|turn) back (?:only )?(?:until|till|up to|before)` +
    String.raw`|no (?:more )?(?:roll ?back|way back|back-?out)(?: \w+){0,3} (?:after|beyond|past)` +
    String.raw`|(?:latest|last) (?:possible )?(?:start|beginning|time|moment|point|chance) (?:of|for|to) (?:a |the )?(?:roll(?:ing)? ?back|back-?out|go(?:ing)? back)(?: is)?(?: at)?:?` +
    String.raw`)${clock}`,
  'i',
);

/** What speaks of the rollback because it stands in its section. */
const inRollback = new RegExp(
  String.raw`\b(?:(?:begun|began|begins?|start(?:s|ed)?|decided|ordered|triggered|initiated|(?:back|roll) (?:out|back)|takes it|takes the decision|decides|calls it) (?:no later than|not later than|by|before|at the latest (?:by|at)):?` +
    String.raw`|(?:latest|last) (?:possible )?(?:moment|point|time|start|decision|roll ?back)(?: start)?(?: (?:to|for|of) [^.:\d\n]{3,30})?(?: is)?(?: at)?:?` +
    String.raw`|decision (?:falls|comes|is taken|is made|is due)(?: no later than| by| before| at(?=\s+\d\d?:\d\d(?: \w+)? at the latest))` +
    String.raw`)${clock}` +
    // `it starts at 23:25 at the latest`
    String.raw`|\b(?:begun|begins?|start(?:s|ed)?|decided|ordered|triggered)(?: at| by)? (\d{1,2}:\d{2})(?= (?:[A-Z]{3,4} )?at the latest)`,
  'i',
);

/** `After 22:15 we no longer roll back`, `22:15 is the last moment to begin it` */
const clockFirst =
  /\b(?:after|from) (\d{1,2}:\d{2})(?!\d)(?: [A-Z]{3,4})?(?: on)?,? [^.;\n]{0,25}?\b(?:no longer|not|never|no|nobody)\b[^.;\n]{0,12}\b(?:roll|go|switch|turn|way) ?back|(?<!\d)(\d{1,2}:\d{2}) (?:[A-Z]{3,4} )?is the (?:last|latest) (?:possible )?(?:moment|time|point|chance)/i;

const fieldNames =
  /^(?:(?:latest|last) (?:possible )?(?:roll ?back|back-?out)(?: (?:start|decision|time))?|(?:latest|last) (?:possible )?start (?:of|for) (?:a |the )?(?:roll ?back|back-?out)|(?:roll ?back|back-?out) (?:(?:is )?possible until|open until|(?:must )?(?:start|begin)s? by|no later than|latest start|cut-?off(?: time)?|decision (?:deadline|by))|point of no return|no roll ?back after)$/;
const ownFieldNames =
  /^(?:(?:latest|last) (?:possible )?(?:start|time|moment|chance|decision)|(?:start|begin|decide|decision) (?:by|before|no later than)|decision deadline|(?:possible|open|available) until|cut-?off(?: time)?)$/;

export function latestStartsIn(section: Section): LatestStart[] {
  if (!section.isRollback && !section.mayHold(/back|no return|revert|abort/i)) return [];
  const fields = section.fields.flatMap(({ name, value }) => {
    const isLatest = fieldNames.test(name) || (section.isRollback && ownFieldNames.test(name));
    const [first] = value && isLatest ? findClocks(value.text) : [];
    return value && first ? [{ minute: first.value, span: value.span }] : [];
  });
  return [...fields, ...toldIn(section)];
}

function toldIn(section: Section): LatestStart[] {
  return section.facts(textsIn).flatMap(({ text, span }) => {
    if (!/\d:\d|T ?\+ ?\d/.test(text)) return [];
    const match =
      anywhere.exec(text) ?? (section.isRollback ? inRollback.exec(text) : null) ?? clockFirst.exec(text);
    const said = match?.slice(1).find((part?: string) => part !== undefined) ?? '';
    const [first] = findClocks(said);
    if (!match) return [];
    const start = match.index + match[0].lastIndexOf(said);
    const at = span.part(start, start + said.length);
    if (first) return [{ minute: first.value, span: at }];
    return [{ minute: Number(/\d+/.exec(said)?.[0]), fromStart: true as const, span: at }];
  });
}
