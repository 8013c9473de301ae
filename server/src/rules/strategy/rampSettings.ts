/** The shares that steps set one after the other, each in a place of its own. */
import { walkItems } from '../../plan/blocks.ts';
import { triesOut } from '../../plan/facts/strategy/rampCommands.ts';
import { codesIn, forwardCommandsIn, scriptsIn } from '../../plan/facts/texts.ts';
import type { Plan } from '../../plan/plan.ts';
import { findPercentages } from '../../plan/quantities.ts';
import type { Section } from '../../plan/section.ts';
import { tranche } from '../../plan/vocabulary/stages.ts';
import { groupBy } from '../../text/groupBy.ts';
import type { Span } from '../../text/span.ts';

/** What a command or an item sets, with the words around the number: only equal words set one thing. */
export interface Setting {
  readonly value: number;
  readonly span: Span;
  readonly words: string;
  /** A number that may count anything: only beside others is it seen to be a share. */
  readonly lone?: true;
}

export const option =
  /^.*?(?:canary|rollout|traffic|ramp|weight|percent(?:age)?|pct|--share)[\w-]*(?:\.(?:sh|py|rb|js|ts|ps1))?["']?(?:\s*[:=]\s*|(?:\s+--?[a-z][\w-]*[ =][a-z][\w./-]*){0,3}\s+--(?:green|new|next|canary|to|target)[ =]|\s+(?:(?<=set[ -](?:canary-)?weight\s+)[a-z][\w./-]*\s+)?)["']?(\d{1,4}(?:\.\d+)?)\b(?![.:/]).*$/gim;
/** What commands that set a share are called by. */
export const names = /canary|rollout|traffic|ramp|weight|percent|pct|--share/i;
const raised = /^(?:raise|increase|ramp(?: up)?|expand|go)\s+(?:\w+\s+){0,3}to\s+(\d{1,3}(?:\.\d+)?)\s*%/i;

export function settings(plan: Plan): readonly Setting[] {
  const found = plan.facts(settingsIn);
  const named = groupBy(found, ({ words }) => words);
  // Parts of a whole are no ramp, whatever each has a step of its own for.
  return found.filter(({ words }) => !(words.startsWith('headings of') && makeWhole(named.get(words) ?? [])));
}

function makeWhole(shares: readonly Setting[]): boolean {
  return shares.length > 1 && shares.reduce((sum, { value }) => sum + value, 0) === 100;
}

function settingsIn(section: Section): Setting[] {
  if (section.isRollback || section.within('triggers', 'metrics', 'alerts', 'success', 'risks', 'validation'))
    return [];
  const found: Setting[] = [];
  for (const code of section.mayHold(/\d/) ? scriptsOrData(section) : []) {
    for (const match of code.masked.matchAll(option)) {
      const [whole, number = ''] = match;
      const line = whole.replace(/\s# .*$/, '');
      const at = line.lastIndexOf(number);
      const words = `${line.slice(0, at)} ${line.slice(at + number.length)}`
        // `canary=15 stable=85`: the other side has what is left.
        .replace(otherSide(Number(number)), '…')
        .trim();
      const start = match.index + at;
      found.push({ value: Number(number), span: code.span.part(start, start + number.length), words });
    }
    found.push(...loneNumbers(code));
  }
  found.push(...sharesOfHeading(section));
  for (const { item } of walkItems(section.blocks)) {
    const match = raised.exec(item.inline.text.trimStart());
    if (!match) continue;
    const start = item.inline.text.indexOf(match[1] ?? '');
    found.push({
      value: Number(match[1]),
      span: item.inline.span.part(start, start + (match[1]?.length ?? 0)),
      words: match[0].replace(/\d.*$/, ''),
    });
  }
  return found;
}

/** `route set --of web --distribution green=50`: commands with a single number. */
function loneNumbers({ masked, span }: { masked: string; span: Span }): Setting[] {
  return [...masked.matchAll(/^[ \t]*[\w./][^\n#]*$/gm)].flatMap(({ 0: line, index }) => {
    const [number, more] = [...line.matchAll(/(?<![\w.:/-])\d{1,3}(?![\w.:/])/g)];
    if (!number || more || triesOut.test(line) || new RegExp(option.source, 'i').test(line)) return [];
    const start = index + number.index;
    const words = `${line.slice(0, number.index)}#${line.slice(number.index + number[0].length)}`.trim();
    const value = Number(number[0]);
    return [{ value, span: span.part(start, start + number[0].length), words, lone: true as const }];
  });
}

/** The number that has what a share leaves; beside more than all it may be any. */
function otherSide(share: number): RegExp {
  const rest = share > 100 ? '\\d{1,3}' : String(100 - share);
  return new RegExp(`(?<![\\w.])${rest}(?![\\w.])`, 'g');
}

/** Whether a command in running text belongs to the way back: it sets an earlier share again. */
const back = /\b(?:roll(?:ed|s)?[ -]?back|back|undo|revert|restore|if|fails?|abort)\b/i;

/** Commands, those on the line of a YAML key among them, and configuration such as `setWeight: 20`. */
function scriptsOrData(section: Section): readonly { masked: string; span: Span }[] {
  const inText = forwardCommandsIn(section).filter(
    ({ masked, around = '' }) => !back.test(around) && !triesOut.test(masked),
  );
  return [...new Set([...codesIn(section), ...scriptsIn(section), ...inText])].map(({ masked, span }) => ({
    // `weight 10 && weight 50` are two commands.
    masked: masked.replaceAll('&&', '\n\n'),
    span,
  }));
}

/** `Phase 2: 10%`, `Stage 3 - half of the users (50%)`, `20% and 60%`; in YAML the name of a phase: `Canary at 25%`. */
function sharesOfHeading({ heading, isOptional, parent, content }: Section): Setting[] {
  if (!heading || isOptional) return [];
  const { inline } = heading;
  const entry =
    content.keys[0]?.form === 'yaml' && /^(?:phases|stages|steps|ramp|rollout)$/.test(parent?.name ?? '');
  if ((!heading.sequence && !entry) || notShare.test(inline.text)) return [];
  // `20% of the machines (5% of the dryers)`
  const [first, ...others] = findPercentages(inline.text);
  const shares = first
    ? [first, ...others.filter(({ start }) => !/\([^)]*$/.test(inline.text.slice(0, start)))]
    : [];
  // 70 % and 30 % are two parts of one whole.
  if (shares.length > 1 && (shares.length > 2 || shares.reduce((sum, { value }) => sum + value, 0) === 100))
    return [];
  if (entry && !ofRamp.test(inline.text)) return [];
  return shares.map(({ value, start, end }) => ({
    value,
    span: inline.span.part(start, end),
    words: `headings of ${parent?.heading?.inline.span.from.toString() ?? ''} ${heading.sequence?.word ?? ''}`,
  }));
}

const ofRamp = new RegExp(
  String.raw`\b(?:canary|traffic|users|share|rollout|ramp|raise|increase)\b|^\s*(?:(?:${tranche}) )?\d`,
  'i',
);

export const notShare =
  /[<>≤≥]|\b(?:below|under|above|over|less|more|within|error|errors|rate|cpu|memory|latency|disk|coverage|load)\b/i;
