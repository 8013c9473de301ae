import { indexAfter } from '../text/search.ts';
import { findIds } from './ids.ts';
import { Span, type Range } from '../text/span.ts';
import { squeeze } from '../text/words.ts';
import type { Field, Inline } from './blocks.ts';
import { CollectedFacts } from './collectedFacts.ts';
import { hold, Recorder, type Reads } from './reads.ts';
import { sameSections, Section, type SectionContent, type SyntaxProblem } from './section.ts';
import { readStatus } from './status.ts';
import { isHeader, isWrapper, titleIn } from './title.ts';
import type { FieldKind, SectionKind, Status, Vocabulary } from './vocabulary/index.ts';
import { groupBy } from '../text/groupBy.ts';

export type Format = 'markdown' | 'yaml';

/** A document as its reader hands it over. */
export interface ReadDocument {
  readonly format: Format;
  readonly text: string;
  /** In document order; the first has no heading unless the text starts with one. */
  readonly contents: readonly SectionContent[];
}

/** Something worked out from a plan, and what it was worked out from. */
interface Derived {
  readonly result: unknown;
  readonly reads: Reads;
}

/** A deployment plan, or any document read as one. Every node in it knows its place in the text. */
export class Plan {
  readonly format: Format;
  readonly vocabulary: Vocabulary;
  /** What a rule looks at, so that it runs again only when that is another. */
  readonly recorder: Recorder;
  readonly #text: string;
  readonly #sections: readonly Section[];
  readonly #facts: CollectedFacts;
  #roots: readonly Section[] | undefined;
  readonly #fieldsByKind: (section: Section) => ReadonlyMap<FieldKind | undefined, readonly Field[]>;
  readonly #fieldReaders: Map<FieldKind, (section: Section) => readonly Field[]>;
  readonly #headerFields = new Map<FieldKind, Field | undefined>();
  #readStatus: { readonly value: Inline; readonly status: Status | undefined } | undefined;
  readonly #derived = new Map<(plan: Plan) => unknown, Derived>();
  /** Worked out from the last version, not looked at yet in this one. */
  readonly #former: ReadonlyMap<(plan: Plan) => unknown, Derived>;

  constructor(document: ReadDocument, vocabulary: Vocabulary, previous?: Plan) {
    this.format = document.format;
    this.#text = document.text;
    this.vocabulary = vocabulary;
    const known = previous?.vocabulary === vocabulary ? previous : undefined;
    this.#sections = sectionsFor(document.contents, known ? known.#sections : [], vocabulary);
    this.#readStatus = known ? known.#readStatus : undefined;
    this.#fieldsByKind = known
      ? known.#fieldsByKind
      : ({ fields }) => groupBy(fields, ({ name }) => vocabulary.fields.exact(name));
    this.#fieldReaders = known ? known.#fieldReaders : new Map<FieldKind, never>();
    this.#former = known ? new Map([...known.#former, ...known.#derived]) : new Map();
    // The sections that are kept go on telling theirs what is looked at.
    this.recorder = known ? known.recorder : new Recorder();
    if (!known || !this.#replaces(known.#sections)) this.#place();
    this.#facts = new CollectedFacts(this.#sections, known && known.#facts);
  }

  get #titled(): Section | undefined {
    return this.format === 'markdown' ? titleIn(this.#sections) : this.#sections.find(isWrapper);
  }

  /** Whether every section is the one before or has taken its place: as good as always, while somebody types. */
  #replaces(former: readonly Section[]): boolean {
    if (former.length !== this.#sections.length) return false;
    const titled = this.#titled;
    for (const [index, section] of this.#sections.entries()) {
      const last = former[index];
      const isSame =
        section === last
          ? section.isTitle === (section === titled)
          : last && section.takePlaceOf(last, section === titled);
      if (!isSame) return false;
    }
    return true;
  }

  #place(): void {
    const titled = this.#titled;
    const parents = parentsOf(this.#sections);
    const options = groupBy(
      [...this.#sections.keys()].filter((index) => this.#sections[index]?.heading?.isOption),
      (index) => parents[index],
    );
    this.#sections.forEach((section, index) => {
      const parent = parents[index];
      const isChosen = section.heading?.isOption === true && options.get(parent)?.length === 1;
      section.place(parent, section === titled, isChosen, this.recorder);
    });
  }

  get text(): string {
    this.recorder.noteAll();
    return this.#text;
  }

  /** What stands there. */
  textOf(range: Range): string {
    const found = this.#text.slice(range.start, range.end);
    // A range of mere numbers does not move along with its text.
    if (range instanceof Span) this.recorder.note(range, (plan) => plan.textOf(range) === found);
    else this.recorder.noteAll();
    return found;
  }

  /** All sections in document order. */
  get sections(): readonly Section[] {
    this.recorder.noteAll();
    return this.#sections;
  }

  /** The sections that stand in no other. */
  get roots(): readonly Section[] {
    const roots = (this.#roots ??= this.#sections.filter((section) => !section.parent));
    this.recorder.note('roots', (plan) => sameSections(plan.roots, roots));
    return roots;
  }

  /** The sections that `read` finds something in, in document order. `read` must not give the same array twice. */
  sectionsWith(read: (section: Section) => readonly unknown[]): Section[] {
    this.facts(read);
    return this.#facts.holders(read);
  }

  get problems(): readonly SyntaxProblem[] {
    return this.facts(problemsOf);
  }

  get fields(): readonly Field[] {
    return this.facts(fieldsIn);
  }

  /** The document's first heading, or the `title` of YAML and front matter. */
  get title(): Inline | undefined {
    const field = this.#sections[0]?.content.keys.find(({ name }) => name === 'title');
    const heading = this.#sections.find((section) => section.heading)?.heading;
    const title = this.format === 'markdown' && heading ? heading.inline : field?.value;
    this.recorder.note('title', (plan) => plan.title === title);
    return title;
  }

  /** The title in words, or an empty string. */
  get titleText(): string {
    return squeeze(this.title?.text ?? '');
  }

  /** The id that the plan goes by: `DP-014` in its title, else what its field `id` says. */
  get id(): { readonly text: string; readonly span: Span } | undefined {
    const title = this.title;
    const [first] = title ? findIds(title.text) : [];
    if (title && first)
      return { text: first.id, span: title.span.part(first.start, first.start + first.id.length) };
    const value = this.headerField('id')?.value;
    if (value) return { text: squeeze(value.text), span: value.span };
    // `**Plan:** DP-440`, and nothing else.
    const named = this.headerField('title')?.value;
    const only = named && /^\s*([A-Z][A-Z0-9]{1,9}-\d+)\s*$/.exec(named.text)?.[1];
    return named && only !== undefined ? { text: only, span: named.span } : undefined;
  }

  /** Facts of every section, in document order: the same array as long as no section says anything else. */
  facts<T>(read: (section: Section) => readonly T[]): readonly T[] {
    const facts = this.#facts.all(read);
    this.recorder.note(read, (plan) => plan.facts(read) === facts);
    return facts;
  }

  /** What `work` makes of the plan, worked out again only when what it looked at has changed. */
  value<T>(work: (plan: Plan) => T): T {
    let derived = this.#derived.get(work);
    if (!derived) {
      const former = this.#former.get(work);
      derived =
        former && this.recorder.aside(() => hold(former.reads, this))
          ? former
          : this.recorder.watch(() => work(this));
      this.#derived.set(work, derived);
    }
    const result = derived.result as T;
    this.recorder.note(work, (plan) => Object.is(plan.value(work), result));
    return result;
  }

  /** Sections of a kind, in document order. */
  sectionsOf(...kinds: SectionKind[]): Section[] {
    return this.sections.filter(({ kind }) => kind !== undefined && kinds.includes(kind));
  }

  fieldKind(field: Field): FieldKind | undefined {
    return this.vocabulary.fields.exact(field.name);
  }

  /** Fields of a kind, in document order. */
  fieldsOf(kind: FieldKind): readonly Field[] {
    return this.facts(this.fieldsOfKind(kind));
  }

  /** Reads a section's fields of a kind. */
  fieldsOfKind(kind: FieldKind): (section: Section) => readonly Field[] {
    const known = this.#fieldReaders.get(kind);
    if (known) return known;
    const read = (section: Section): readonly Field[] => section.facts(this.#fieldsByKind).get(kind) ?? [];
    this.#fieldReaders.set(kind, read);
    return read;
  }

  /** The first field with that label that stands in the header: before the first section of steps. */
  get statusField(): Field | undefined {
    return this.headerField('status');
  }

  headerField(kind: FieldKind): Field | undefined {
    if (!this.#headerFields.has(kind)) this.#headerFields.set(kind, this.#findHeaderField(kind));
    const found = this.#headerFields.get(kind);
    this.recorder.note(`field ${kind}`, (plan) => plan.headerField(kind) === found);
    return found;
  }

  #findHeaderField(kind: FieldKind): Field | undefined {
    const read = this.fieldsOfKind(kind);
    let isOver = false;
    for (const section of this.#sections) {
      isOver ||= !isHeader(section);
      // The strategy may stand behind a checklist with its decision.
      if (isOver && !section.within('strategy')) continue;
      const [field] = section.facts(read);
      if (field) return field;
    }
    return undefined;
  }

  /** What the status field says; undefined where it is missing, not chosen yet or not known. */
  get status(): Status | undefined {
    const value = this.statusField?.value;
    if (!value) return undefined;
    if (this.#readStatus?.value !== value)
      this.#readStatus = { value, status: readStatus(value.text, this.vocabulary) };
    return this.#readStatus.status;
  }

  get statusText(): string | undefined {
    const value = this.statusField?.value;
    return value && this.status ? squeeze(value.text) : undefined;
  }

  /** The section that something stands in. */
  sectionOf(span: Span): Section | undefined {
    const found = this.#sectionAt(span.start);
    const generation = found?.generation;
    const isSame: Parameters<Recorder['note']>[1] = (plan) => {
      const now = plan.#sectionAt(span.start);
      return now === found && now?.generation === generation;
    };
    this.recorder.note(isSame, isSame);
    return found;
  }

  /** The section that an offset lies in: the one with the nearest heading before it. */
  sectionAt(offset: number): Section | undefined {
    this.recorder.noteAll();
    return this.#sectionAt(offset);
  }

  #sectionAt(offset: number): Section | undefined {
    return this.#sections[indexAfter(this.#sections, ({ span }) => span.start <= offset) - 1];
  }
}

/** Sections for the contents, with those kept that stand for the same: they may have moved in between only. */
function sectionsFor(
  contents: readonly SectionContent[],
  former: readonly Section[],
  vocabulary: Vocabulary,
): Section[] {
  const moved = contents.length - former.length;
  let first = 0;
  while (first < contents.length && former[first]?.content === contents[first]) first++;
  let last = contents.length;
  while (last > first && former[last - 1 - moved]?.content === contents[last - 1]) last--;
  const between = contents.slice(first, last).map((content) => new Section(content, vocabulary));
  return [...former.slice(0, first), ...between, ...former.slice(last - moved)];
}

/** The section that each one lies in. */
function parentsOf(sections: readonly Section[]): (Section | undefined)[] {
  const open: Section[] = [];
  return sections.map((section) => {
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= section.level && section.level > 0) open.pop();
    const parent = open.findLast((outer) => outer.level < section.level && outer.level > 0);
    open.push(section);
    return section.level > 0 ? parent : undefined;
  });
}

function problemsOf({ content }: Section): readonly SyntaxProblem[] {
  return content.problems;
}

function fieldsIn({ fields }: Section): readonly Field[] {
  return fields;
}
