import { trimmed, type Span } from '../../../text/span.ts';
import { normalizeName, squeeze } from '../../../text/words.ts';
import { walkInlines, type Block, type Inline, type ListItem } from '../../blocks.ts';
import { valueIn } from '../../fieldsOf.ts';
import { isUnanswered } from '../../nonAnswers.ts';
import type { Section } from '../../section.ts';
import { isListed } from '../records.ts';
import { cellOf, tablesIn, type RoledTable } from '../tables.ts';
import { textsIn } from '../texts.ts';

/** Something that may go wrong: a row of a table, an item of a list, a section or a paragraph of its own. */
export interface Risk {
  readonly span: Span;
  /** What may go wrong. */
  readonly risk: Inline;
  readonly probability?: Inline;
  readonly impact?: Inline;
  readonly mitigation?: Inline;
  /** A level that the plan states for the risk as a whole. */
  readonly level?: Inline;
  /** Whether it has a place for an answer: a column, or an item as its neighbours in the list have. */
  readonly asked: boolean;
  /** Whether words that nothing names stand beside it and may be the answer to it. */
  readonly remark: boolean;
  readonly form: 'row' | 'item' | 'section' | 'paragraph';
}

type Part = 'probability' | 'impact' | 'mitigation' | 'level';
type Parts = Partial<Record<Part, Inline>>;

export function risksIn(section: Section): Risk[] {
  return section.facts(readRisks);
}

function readRisks(section: Section): Risk[] {
  const rows = tablesIn(section).flatMap((table) => rowsOf(table, section.within('risks')));
  const known = new Set(rows.map(({ risk }) => trimmed(risk).start));
  if (section.within('risks'))
    return [...rows, ...written(section).filter(({ risk }) => !known.has(risk.span.start))];
  // Elsewhere only what is weighed like a risk is one.
  if (!section.mayHold(weighed) || !isWeighing(section)) return rows;
  const risks = written(section);
  return risks.some(({ probability, impact }) => probability && impact) ? [...rows, ...risks] : rows;
}

/** Whether its words could weigh a risk: quick to see, where telling the parts apart is slow. */
function isWeighing(section: Section): boolean {
  const texts = textsIn(section);
  return (
    texts.some(({ text }) => weighed.test(text)) &&
    texts.some(({ text }) => /impact|severity|consequence|effect|damage/i.test(text))
  );
}

const weighed = /probability|likelihood|chance|odds/i;

const ratings =
  /^(?:risk )?(?:level|rating|score|exposure|priority|grade|overall|overall risk|residual(?: risk)?|net risk)$/;

/** Roles of columns that may as well name a risk. */
const naming = /^(?:phase|name|metric|threshold|action|value)$/;

function rowsOf(table: RoledTable, amongRisks: boolean): Risk[] {
  const { roles } = table;
  const heads = table.table.header.cells.map(({ text }) => normalizeName(text));
  const rated = heads.findIndex((head) => ratings.test(head));
  const known = ['mitigation', 'impact', 'probability'].filter((part) => roles.has(part as Part & 'impact'));
  // Where risks are listed, the first column of words names them, whatever it is called.
  const other = [...roles].flatMap(([role, index]) => (naming.test(role) ? [] : [index]));
  const named =
    roles.get('risk') ??
    (amongRisks && known.length > 1
      ? heads.findIndex((head, index) => !other.includes(index) && !/^(?:|#|id|nr|no|ref)$/.test(head))
      : -1);
  if (named < 0 || (known.length === 0 && rated < 0)) return [];
  // Where nothing says how likely a risk is, its severity is all that it is weighed by.
  const severity = !roles.has('probability') && heads.includes('severity');
  return table.table.rows.flatMap((row) => {
    const risk = row.cells[named];
    if (!risk || squeeze(risk.text) === '' || isOverall(risk.text)) return [];
    const impact = cellOf(table, row, 'impact');
    const level = rated < 0 ? (severity ? impact : undefined) : row.cells[rated];
    const parts: Parts = {
      ...optional('probability', cellOf(table, row, 'probability')),
      ...optional('impact', level === impact ? undefined : impact),
      ...optional('mitigation', cellOf(table, row, 'mitigation')),
      ...optional('level', level && squeeze(level.text) !== '' ? level : undefined),
    };
    return [
      {
        span: isListed(table.table) ? trimmed(risk) : row.span,
        risk,
        ...parts,
        asked: roles.has('mitigation') && row.cells.length >= heads.length,
        remark: false,
        form: 'row' as const,
      },
    ];
  });
}

/** `| **Overall** | Medium |`: a verdict on the rows, and no risk. */
export function isOverall(text: string): boolean {
  return /^(?:overall|total|overall risk(?: level| rating)?|risk overall|summary|gesamt)$/.test(
    normalizeName(text),
  );
}

/** `Overall risk level: low.`, `Overall: medium`: what a sentence of a section about risks says of the whole. */
export function overallIn(section: Section): Inline[] {
  return section.kind === 'risks' ? section.facts(readOverall) : [];
}

function readOverall(section: Section): Inline[] {
  return section.blocks.flatMap((block) => {
    if (block.kind !== 'paragraph' || block.inline.strong.length > 0) return [];
    const match = overallSentence.exec(block.inline.text);
    const word = match?.[1] ?? '';
    const value = match && valueIn(block.inline, match[0].length - word.length, match[0].length);
    return value ? [value] : [];
  });
}

const overallSentence =
  /^\s*(?:(?:the |our )?overall(?: (?:risk(?: (?:level|rating))?|level|rating))?|(?:risk )?(?:level|rating) overall|risk overall|all in all|taken together|altogether|on the whole|in sum|all told|(?:the )?total risk)\s*(?::|=|is(?: rated)?|comes to)\s*(\p{L}+)(?=\W*$|\s*[,;(–—]|\s+(?:because|since)\b)/iu;

function optional(part: Part, value: Inline | undefined): Parts {
  return value ? { [part]: value } : {};
}

const labels: readonly (readonly [Part, RegExp])[] = [
  ['probability', /^(?:probability|likelihood|chance|odds)$/],
  ['impact', /^(?:impact|severity|consequences?|effect|damage)$/],
  [
    'mitigation',
    /^(?:mitigations?|mitigated by|mitigation (?:plan|strategy|steps)|mitigating action|contingency(?: plan)?|counter ?measures?|response|prevention|safeguard|answer|fallback|treatment|handling|remedy|what we do(?: about it)?)$/,
  ],
  ['level', /^(?:risk )?(?:level|rating)$/],
];

/** `Likelihood: low`, `impact = high`, `probability low`: the label, then what stands up to the next break. */
const labelled =
  /(?<![\p{L}\p{N}])(probability|likelihood|chance|odds|impact|severity|consequences?|effect|damage|mitigations?|mitigated by|mitigation (?:plan|strategy|steps)|mitigating action|contingency(?: plan)?|counter ?measures?|response|prevention|safeguard|answer|fallback|treatment|handling|remedy|what we do(?: about it)?)(?:\s*[:：=]|\s+is(?=\s)|\s*[–—](?=\s)|(?=\s+(?:very\s+)?[lmhc]\p{L}{0,7}\s*(?:[,;.)\n]|$|\s[–—-]\s)))[ \t*_]*/giu;

interface Labelled {
  readonly part: Part;
  readonly start: number;
  readonly value: Inline | undefined;
  readonly end: number;
}

/** The parts that a run of text names. A level ends at the first mark, an answer with its sentence or the next label. */
function partsIn(inline: Inline): Labelled[] {
  const found = [...inline.text.matchAll(labelled)].flatMap((match) => {
    const name = normalizeName(match[1] ?? '');
    const part = labels.find(([, pattern]) => pattern.test(name))?.[0];
    return part ? [{ part, start: match.index, from: match.index + match[0].length }] : [];
  });
  const before = [...inline.text.matchAll(levelFirst)].flatMap(
    ({ index, 0: all, 1: level = '', 2: name = '' }): Labelled[] => {
      const value = valueIn(inline, index, index + level.length);
      const part = /^(?:impact|severity)$/i.test(name) ? 'impact' : 'probability';
      return value ? [{ part, start: index, value, end: index + all.length }] : [];
    },
  );
  const behind = found.map(({ part, start, from }, index) => {
    const next = found[index + 1]?.start ?? inline.text.length;
    const text = inline.text.slice(from, next);
    const stop = part === 'mitigation' ? /\n/ : /[,;.()|\n]|\s[–—/-]\s|\s+and\s/;
    const length = stop.exec(text.trimEnd())?.index ?? text.length;
    const value = valueIn(inline, from, from + length);
    return { part, start, value, end: from + length };
  });
  return [...before, ...behind].sort((one, other) => one.start - other.start);
}

/** `Low probability, medium impact.` */
const levelFirst =
  /(?<!\p{L})((?:very )?(?:low|medium|moderate|high|critical)) (probability|likelihood|chance|impact|severity)(?=\s*(?:[,;.)/|]|$|and\b))/giu;

/** What a risk is called: the words before its labels, without the marks and the word `Risk 2:` around them. */
function nameIn(inline: Inline, end: number): Inline | undefined {
  const [head = ''] = /^\s*(?:risk\s*#?\d*\s*[:：–—-]\s*)?/i.exec(inline.text) ?? [];
  const text = inline.text.slice(head.length, Math.max(head.length, end));
  const length = text.replace(/[\s([–—:：;,./|-]+$/u, '').length;
  return valueIn(inline, head.length, head.length + length);
}

interface Draft {
  readonly span: Span;
  readonly risk: Inline;
  readonly parts: Parts;
  asked: boolean;
  remark: boolean;
  readonly form: Risk['form'];
}

/** Risks in lists, in sections of their own and in paragraphs. */
function written(section: Section): Risk[] {
  const drafts: Draft[] = [];
  let open: Draft | undefined;
  const begin = (risk: Inline, span: Span, form: Risk['form']): Draft => {
    open = { span, risk, parts: {}, asked: false, remark: false, form };
    drafts.push(open);
    return open;
  };
  const { heading } = section;
  if (heading && section.parent?.within('risks') === true) {
    const { parts } = begin(heading.inline, heading.span, 'section');
    for (const { name, value } of section.content.keys) {
      const part = labels.find(([, pattern]) => pattern.test(name))?.[0];
      if (part && value) parts[part] ??= value;
    }
  }
  for (const block of section.blocks) {
    if (block.kind === 'paragraph') {
      const found = partsIn(block.inline);
      const first = found[0];
      const name = nameIn(block.inline, first?.start ?? block.inline.text.length);
      if (first && !name && open) add(open, found);
      else if (name && (first || isTitle(block.inline))) {
        const draft = begin(name, block.span, 'paragraph');
        add(draft, found);
        const rest = block.inline.text.slice(found.at(-1)?.end);
        draft.remark = first !== undefined && wordsIn(rest) > 2 && answers(rest);
      } else if (open) open.remark = true;
    } else if (block.kind === 'list') {
      const before = drafts.length;
      for (const item of block.items) {
        const found = partsIn(item.inline);
        if (found[0] && !nameIn(item.inline, found[0].start)) {
          if (open) add(open, found);
        } else {
          const draft = ofItem(item);
          if (draft && (filled(draft) || !open)) drafts.push(draft);
          else if (open) open.remark = true;
        }
      }
      const items = drafts.slice(before);
      if (items.some(({ parts }) => parts.mitigation)) for (const item of items) item.asked = true;
      if (open?.form === 'paragraph') open = undefined;
    } else if (open && block.kind !== 'html') open.remark = true;
  }
  return drafts
    .filter((draft) => filled(draft) || (draft.asked && isBare(draft)))
    .map(({ parts, ...draft }) => ({ ...draft, ...parts }));
}

function filled({ parts }: Draft): boolean {
  return Object.keys(parts).length > 0;
}

/** A sentence at most, with nothing that could be an answer in it. */
function isBare({ risk, remark }: Draft): boolean {
  // `🟡 Medium: cache stampede`
  const text = squeeze(risk.text)
    .replace(/^\P{L}*(?:very )?(?:low|medium|moderate|high|critical)\s*[:–—-]\s*/iu, '')
    .replace(/\.$/, '');
  return (
    !remark &&
    wordsIn(text) < (risk.strong.length > 0 ? 16 : 8) &&
    !/[:;,.!?→]|[-=]>|\s[–—-]\s|\b(?:so|therefore|then|we|instead|accept\w*|watch\w*|retr\w+|restor\w+|roll\w*)\b/.test(
      text,
    )
  );
}

/** A paragraph that is nothing but strong words. */
function isTitle({ strong, text }: Inline): boolean {
  const [only] = strong;
  return only !== undefined && strong.length === 1 && squeeze(text).length <= only.end - only.start + 1;
}

function add(draft: Draft, found: readonly Labelled[]): void {
  for (const { part, value } of found) if (value && !draft.parts[part]) draft.parts[part] = value;
}

function ofItem(item: ListItem): Draft | undefined {
  const labels = partsIn(item.inline);
  const arrow = labels.length === 0 && item.blocks.length === 0 ? answerIn(item.inline) : undefined;
  const found = arrow ? [arrow] : labels;
  const risk = nameIn(item.inline, found[0]?.start ?? item.inline.text.length);
  if (!risk) return undefined;
  const draft: Draft = { span: item.span, risk, parts: {}, asked: false, remark: false, form: 'item' };
  add(draft, found);
  const rest = item.inline.text.slice(found.at(-1)?.end ?? item.inline.text.length);
  draft.remark =
    (found.length > 0 && answers(rest)) ||
    (!arrow && /→|=>|->/.test(item.inline.text)) ||
    item.blocks.some(holdsCode);
  for (const inline of walkInlines(item.blocks)) {
    const inside = partsIn(inline);
    add(draft, inside);
    if (inside.length === 0 && !ownerOnly.test(inline.text)) draft.remark = true;
  }
  return draft;
}

/** Whether words behind the levels say what is done, unlike `We will see`. */
function answers(rest: string): boolean {
  return wordsIn(rest) > 0 && !isUnanswered(rest.replace(/^\W+/, ''));
}

/** `Data is lost → restore the backup` */
function answerIn(inline: Inline): Labelled | undefined {
  const match = /\s(?:→|=>|->)\s/.exec(inline.text) ?? inBrackets.exec(inline.text);
  if (!match) return undefined;
  const end = inline.text.length;
  const value = valueIn(inline, match.index + match[0].length, end);
  return value && { part: 'mitigation', start: match.index, value, end };
}

/** `Index is slow (Medium/High): warm it before` */
const inBrackets =
  /\((?:low|medium|moderate|high|critical)\s?(?:[/,×x]\s?(?:low|medium|moderate|high|critical))?\)\W{0,4}[:–—]\s+/i;

/** What says who looks after a risk, and nothing of what is done about it. */
const ownerOnly = /^\W*(?:owner|category|area|component|type|id|status)\b/i;

function holdsCode(block: Block): boolean {
  return block.kind === 'code' || block.kind === 'table';
}

function wordsIn(text: string): number {
  return text.match(/\p{L}{2,}/gu)?.length ?? 0;
}
