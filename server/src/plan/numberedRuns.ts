/** What counts: numbered headings, lists, titles in bold and rows of tables, run by run. */
import type { Range } from '../text/span.ts';
import type { Block, List, Table } from './blocks.ts';
import type { Plan } from './plan.ts';
import { alternative, boldNumbers, dottedSteps, plainSteps } from './numberedParagraphs.ts';
import { levelIn, type Section } from './section.ts';
import { groupBy } from '../text/groupBy.ts';

/** What counts within one section. */
export function numberedRunsIn(section: Section): NumberedRun[] {
  const { blocks } = section;
  const runs = [
    ...lists(blocks),
    { word: 'step', entries: boldNumbers(blocks), reversible: true },
    { word: 'step', entries: plainSteps(blocks), reversible: true },
    ...dottedSteps(blocks),
  ];
  if (section.within('steps', 'database', 'traffic', 'rollback', 'rollbackSteps', 'timeline', 'schedule'))
    for (const block of blocks)
      if (block.kind === 'table') runs.push({ word: 'step', entries: rowNumbers(block), reversible: true });
  return runs.filter(({ entries }) => entries.length > 1);
}

/** A number in a sequence, with where it stands. */
export interface Numbered {
  readonly span: Range;
  readonly number: number;
  /** The last number that it stands for: `Phase 2-3`. */
  readonly last: number;
  /** One of several that may share a number. */
  readonly alternative: boolean;
  /** A longer number would move what belongs to it. */
  readonly indents: boolean;
  /** `Phase A`: counted in letters. */
  readonly lettered?: boolean;
}

export interface NumberedRun {
  /** `step`, `phase`; empty for what is only numbered. */
  readonly word: string;
  readonly entries: Numbered[];
  /** A way back may count backwards. */
  readonly reversible: boolean;
  /** Headings that begin with a number and no mark behind it. */
  readonly bare?: true;
}

/** `Phase 5 Preparation` before `Phase 5 Go-Live`: two parts of one phase. */
const partOfOne =
  /^\s+(?:prep(?:aration)?|planning|kick-?off|execution|go-?live|launch|verification|validation|testing|review|results?|completion|sign-?off|follow-?up)\b/i;
const through = /^(?:[-–—]|\s*&\s*|\s+(?:and|to)\s+)(\d{1,3})(?![\p{L}\p{N}%.]|:\d)/u;
/** `3. Deploy`, `🔧 3. Deploy`, `3️⃣ Deploy`. */
const plainNumber = /^((?:[^\sA-Za-z\d]{1,12}\s+)?)(\d{1,2})([.)]|\uFE0F?\u20E3)\s+\S/u;
/** `Phase B: Bring it up` */
const letter = /^([^\p{L}\p{N}]{0,12})(step|stage|phase|part|block|wave)\s+([A-H])(?=\s*(?:$|[:.)–—-]))/iu;
/** `3 Replace the nodes`, and not `2 Weeks before` */
const bareNumber =
  /^(\d{1,2})\s+(?!(?:Minute|Hour|Day|Week|Month|Year|Instance|Node|Server|Pod|User)s?\b)\p{Lu}\p{L}/u;
const bare = ' bare';
const dottedNumber = /^((?:\d{1,2}\.)+)(\d{1,2})[.)]?\s+\S/;

/** Sibling headings that count in one way, cut where another heading comes between and the count starts anew. */
export function headingRuns(plan: Plan): NumberedRun[] {
  const runs: NumberedRun[] = [];
  const byForm = new Map<string, NumberedRun[]>();
  // Which sections lie in which follows from their levels.
  plan.facts(levelIn);
  for (const [parent, family] of groupBy(plan.facts(numbersIn), ({ section }) => section.parent)) {
    const open = new Map<string, { run: NumberedRun; index: number }>();
    const siblings = parent?.children ?? plan.roots;
    let index = 0;
    for (const { section, form, word, entry } of family) {
      index = siblings.indexOf(section, index);
      const current = open.get(form);
      const restarts = current && current.index < index - 1 && entry.number <= 1;
      if (current && !restarts) {
        current.run.entries.push(entry);
        current.index = index;
      } else {
        const run = {
          word,
          entries: [entry],
          reversible: true,
          ...(form.endsWith(bare) && { bare: true as const }),
        };
        runs.push(run);
        open.set(form, { run, index });
        if (word !== '' && !section.isRollback) byForm.set(form, [...(byForm.get(form) ?? []), run]);
      }
    }
  }
  const slips = [...byForm.values()].flatMap(withSlip);
  const parts = new Set(slips.flat());
  return [...runs.filter((run) => !parts.has(run)), ...slips.flatMap(joined)].filter(
    ({ bare, entries }) => bare !== true || countsOn(entries),
  );
}

/** `Steps 1 and 2`, `Steps 3 and 4`, `Steps 4 and 6`: runs below headings of their own that go on from one another, but for one number. */
function withSlip(runs: readonly NumberedRun[]): NumberedRun[][] {
  const chains: NumberedRun[][] = [];
  for (const run of runs) {
    const chain = chains.at(-1);
    if (chain && (run.entries[0]?.number ?? 0) > 1) chain.push(run);
    else chains.push([run]);
  }
  return chains.filter((chain) => {
    const steps = chain
      .slice(1)
      .map((run, index) => (run.entries[0]?.number ?? 0) - (chain[index]?.entries.at(-1)?.last ?? 0));
    const [slip, more] = steps.filter((step) => step !== 1);
    return (slip === 0 || slip === 2) && more === undefined && steps.includes(1);
  });
}

function joined([first, ...others]: readonly NumberedRun[]): NumberedRun[] {
  return first ? [{ ...first, entries: [first, ...others].flatMap(({ entries }) => entries) }] : [];
}

/** `1 Backup`, `2 Baseline`, `3 Nodes`: numbers without a mark may count anything, unless nearly all go on from one another. */
function countsOn(entries: readonly Numbered[]): boolean {
  const breaks = entries.filter(({ number }, index) => number !== (entries[index - 1]?.last ?? 0) + 1);
  return entries.length > 3 && breaks.length < entries.length / 2;
}

interface HeadingNumber {
  readonly section: Section;
  /** What it counts and how: only like counts with like. */
  readonly form: string;
  readonly word: string;
  readonly entry: Numbered;
}

function numbersIn(section: Section): HeadingNumber[] {
  const read = readNumber(section);
  return read ? [{ section, ...read }] : [];
}

function readNumber(section: Section): Omit<HeadingNumber, 'section'> | undefined {
  const { heading } = section;
  if (!heading) return undefined;
  const { inline, level, sequence } = heading;
  const shared = section.isOptional || alternative.test(heading.title);
  const entryAt = (span: Range, number: number, after: string): Numbered => {
    const last = Number(through.exec(after)?.[1] ?? number);
    return {
      span,
      number,
      last: last > number && last < number + 20 ? last : number,
      alternative: shared,
      indents: false,
    };
  };
  if (sequence) {
    const after = inline.text.slice(sequence.span.end - inline.span.start);
    // `Phase 7 Completion` speaks of a phase; `Phase 7: Completion` is one.
    const separated = /^\s*(?:$|[^\p{L}\p{N}\s])/u.test(after);
    const form = `${level} ${sequence.word} ${separated ? 'separated' : 'word'}`;
    const entry = entryAt(sequence.span, sequence.number, after);
    return {
      form,
      word: sequence.word,
      entry: { ...entry, alternative: shared || partOfOne.test(after) },
    };
  }
  const lettered = letter.exec(inline.text);
  if (lettered) {
    const [whole, before = '', word = '', own = ''] = lettered;
    const at = whole.length - own.length;
    const entry = entryAt(inline.span.part(at, at + 1), own.toUpperCase().charCodeAt(0) - 64, '');
    return {
      form: `${level} ${before} ${word} letter`,
      word: word.toLowerCase(),
      entry: { ...entry, lettered: true },
    };
  }
  const gate = /^[^\p{L}\p{N}]{0,12}(gate|block|round|batch|milestone) (\d{1,2})(?=\s*[:.)–—-])/iu.exec(
    inline.text,
  );
  if (gate) {
    const [whole, word = '', digits = ''] = gate;
    const span = inline.span.part(whole.length - digits.length, whole.length);
    return { form: `${level} ${word}`, word: word.toLowerCase(), entry: entryAt(span, Number(digits), '') };
  }
  const step = section.content.keys.find(({ name }) =>
    /^(?:step|stage|phase|number|no|order|sequence)$/.test(name),
  );
  if (step?.value && /^\d{1,3}$/.test(step.value.text)) {
    return {
      form: `${level} key ${step.name}`,
      word: 'step',
      entry: entryAt(step.value.span, Number(step.value.text), ''),
    };
  }
  const plain = plainNumber.exec(inline.text);
  if (plain) {
    const [, before = '', digits = '', mark = ''] = plain;
    return {
      form: `${level} ${mark}`,
      word: '',
      entry: entryAt(inline.span.part(before.length, before.length + digits.length), Number(digits), ''),
    };
  }
  const digitsAlone = bareNumber.exec(inline.text)?.[1];
  if (digitsAlone !== undefined)
    return {
      form: `${level}${bare}`,
      word: '',
      entry: entryAt(inline.span.part(0, digitsAlone.length), Number(digitsAlone), ''),
    };
  const dotted = dottedNumber.exec(inline.text);
  const prefix = dotted?.[1] ?? '';
  // `2.4` may be a version; below a heading numbered 2 it is not.
  const outer = section.parent?.heading?.inline.text ?? '';
  if (!dotted || !(outer.startsWith(prefix) || outer.startsWith(`${prefix.slice(0, -1)} `))) return undefined;
  const digits = dotted[2] ?? '';
  const span = inline.span.part(prefix.length, prefix.length + digits.length);
  return { form: `${level} ${prefix}`, word: '', entry: entryAt(span, Number(digits), '') };
}

/** The numbers in the first column of a table of steps, where every row has one: `3`, or `4.3` and `S3` behind what all share. */
function rowNumbers({ header, rows }: Table): Numbered[] {
  if (
    rows.length < 3 ||
    !/^\s*(?:(?:steps?|stage|phase|wave)(?: (?:#|no\.?|number))?|#|no\.?|nr\.?)\s*$/i.test(
      header.cells[0]?.text ?? '',
    )
  )
    return [];
  const prefix = /^\s*([A-Z]-?|\d{1,2}\.(?=\d))?/.exec(rows[0]?.cells[0]?.text ?? '')?.[1] ?? '';
  const entries = rows.flatMap(({ cells: [cell] }) => {
    const [, before = '', digits] =
      /^(\s*(?:[A-Z]-?|\d{1,2}\.)?)(\d{1,2})\s*\.?\s*$/.exec(cell?.text ?? '') ?? [];
    if (!cell || digits === undefined || before.trim() !== prefix) return [];
    const at = before.length;
    const number = Number(digits);
    return [
      {
        span: cell.span.part(at, at + digits.length),
        number,
        last: number,
        alternative: false,
        indents: false,
      },
    ];
  });
  // The last row may sum up the others.
  const counted = rows.at(-1)?.cells[0]?.text.trim() === '' ? rows.length - 1 : rows.length;
  return entries.length === counted ? entries : [];
}

/** `- [ ] Step 1: Open the page`: a list of which every item counts in words. */
function namedNumbers({ items }: List): Numbered[] {
  const entries = items.flatMap(({ inline }) => {
    const match = /^([\s*_]*step\s+)(\d{1,2})(?=\s*[:.)–—-])/i.exec(inline.text);
    const at = match?.[1]?.length ?? 0;
    const digits = match?.[2] ?? '';
    const number = Number(digits);
    return match
      ? [
          {
            span: inline.span.part(at, at + digits.length),
            number,
            last: number,
            alternative: alternative.test(inline.text),
            indents: false,
          },
        ]
      : [];
  });
  return entries.length === items.length ? entries : [];
}

/** Ordered lists in blocks: one list goes on where the last one stopped, or starts anew. */
function* lists(blocks: readonly Block[]): Generator<NumberedRun> {
  let run: Numbered[] = [];
  for (const block of blocks) {
    if (block.kind === 'quote') yield* lists(block.blocks);
    if (block.kind !== 'list') continue;
    for (const item of block.items) yield* lists(item.blocks);
    if (!block.ordered) yield { word: 'step', entries: namedNumbers(block), reversible: true };
    if (!block.ordered) continue;
    const entries = entriesOf(block);
    const first = entries[0];
    if (!first) continue;
    const next = (run.at(-1)?.last ?? 0) + 1;
    // `8. Messages` behind the steps below `7. Way back`.
    const goesOn = entries.some(
      ({ number }, index) => index > 1 && number === next && entries[index - 1]?.last !== next - 1,
    );
    if ((isUniform(entries) || first.number <= 1) && !(goesOn && next > 2)) {
      yield* counts(run);
      run = [];
    }
    if (!isUniform(entries) || entries.length === 1) run.push(...entries);
  }
  yield* counts(run);
}

/** `5. Rollback` over `1. Drain`, `2. Install`, and then `6. Contacts`: a count of its own within the other one. */
function* counts(run: readonly Numbered[]): Generator<NumberedRun> {
  const outer: Numbered[] = [];
  let inner: Numbered[] = [];
  for (const [index, entry] of run.entries()) {
    const begins = entry.number === 1 && run[index + 1]?.number === 2;
    const goesOn = entry.number === (outer.at(-1)?.last ?? 0) + 1;
    if (begins && outer.length > 0 && !goesOn) {
      yield { word: '', entries: inner, reversible: false };
      inner = [entry];
    } else if (inner.length > 0 && (!goesOn || entry.number === (inner.at(-1)?.last ?? 0) + 1))
      inner.push(entry);
    else {
      yield { word: '', entries: inner, reversible: false };
      inner = [];
      outer.push(entry);
    }
  }
  yield { word: '', entries: inner, reversible: false };
  yield { word: '', entries: outer, reversible: false };
}

function entriesOf(list: List): Numbered[] {
  return list.items.flatMap(({ marker, number, blocks }) => {
    if (number === undefined) return [];
    // Behind the number is a full stop or a parenthesis.
    const digits = marker.length - 1;
    return [
      { span: marker.part(0, digits), number, last: number, alternative: false, indents: blocks.length > 0 },
    ];
  });
}

/** All `1.`: the renderer counts. */
function isUniform(entries: readonly Numbered[]): boolean {
  return entries.length > 1 && entries.every(({ number }) => number === entries[0]?.number);
}
