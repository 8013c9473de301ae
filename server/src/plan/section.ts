import type { Anchor, Span } from '../text/span.ts';
import type { Block, Field } from './blocks.ts';
import { codeKind } from './facts/steps/codeKinds.ts';
import { fieldsOf } from './fieldsOf.ts';
import { headerRow } from './headerRow.ts';
import type { Heading } from './heading.ts';
import type { Recorder } from './reads.ts';
import type { SectionKind, Vocabulary } from './vocabulary/index.ts';

/** What a reader finds between one heading and the next; the same text gives the same content wherever it stands. */
export interface SectionContent {
  readonly anchor: Anchor;
  /** From the heading to the next heading, or the document's start or end. */
  readonly span: Span;
  /** What stands there; in Markdown alone, where nothing stands in no section. */
  readonly text?: string;
  readonly heading?: Heading;
  readonly blocks: readonly Block[];
  /** Front-matter and YAML keys: fields that no block holds. */
  readonly keys: readonly Field[];
  /** What the reader could not read here. */
  readonly problems: readonly SyntaxProblem[];
}

/** What a reader could not read; the plan holds all that could be. */
export interface SyntaxProblem {
  readonly message: string;
  readonly span: Span;
}

/** `Feature: Crew roster` is about a roster, and lists no crew. */
const isSubject = /^\W*(?:feature|story|epic|project|product|service|application|system|component)\s*:/i;

/** `T-24h Preparation`, `T-0`: a phase by its distance from the moment of the switch. */
const countdown =
  /^T\s?(?:[+−–-]\s?\d{1,3}\s?(?:[wdhm]|weeks?|days?|hours?|min(?:ute)?s?)?|0|zero)(?![\p{L}\p{N}:])/iu;

/**
 * A section in its tree. Facts are read from it once and kept as long as the section is: an edit elsewhere in the
 * document keeps the section, and so its facts.
 */
export class Section {
  readonly content: SectionContent;
  kind: SectionKind | undefined;
  #parent: Section | undefined;
  #children: Section[] = [];
  #recorder: Recorder | undefined;
  #fields: readonly Field[] | undefined;
  /** The kind that its heading alone gives it. */
  readonly named: SectionKind | undefined;
  readonly #facts = new Map<(section: Section) => unknown, unknown>();
  /** The titles around it, and whether it is the document's title; undefined until it is placed. */
  #context: string | undefined;
  #isTitle = false;
  /** Whether it is an option and none is beside it. */
  #isChosen = false;
  /** The context of the sections in it. */
  #inner = '';
  /** Counts up when facts are forgotten. */
  generation = 0;

  constructor(content: SectionContent, vocabulary: Vocabulary) {
    this.content = content;
    const { heading } = content;
    this.named =
      heading && !isSubject.test(heading.title) ? vocabulary.sections.find(heading.name) : undefined;
    this.kind = this.named;
  }

  get heading(): Heading | undefined {
    return this.content.heading;
  }

  get level(): number {
    return this.content.heading?.level ?? 0;
  }

  get title(): string {
    return this.content.heading?.title ?? '';
  }

  get name(): string {
    return this.content.heading?.name ?? '';
  }

  /** The section that this one lies in. */
  get parent(): Section | undefined {
    const parent = this.#parent;
    this.#recorder?.note(this, () => this.#parent === parent);
    return parent;
  }

  /**
   * Whether its text could match; of YAML that is not known. What a reader of facts looks for line by line is in few
   * sections at all, and one look at the whole tells so.
   */
  mayHold(pattern: RegExp): boolean {
    const { text } = this.content;
    return text === undefined || pattern.test(text);
  }

  /** The sections that lie in this one and in no other within it. */
  get children(): readonly Section[] {
    const children = this.#children;
    this.#recorder?.note(this.content, () => sameSections(this.#children, children));
    return children;
  }

  get blocks(): readonly Block[] {
    return this.content.blocks;
  }

  /** The section's own text, subsections left out. */
  get span(): Span {
    return this.content.span;
  }

  get fields(): readonly Field[] {
    return (this.#fields ??= [
      ...this.content.keys,
      ...fieldsOf(this.content.blocks),
      ...headerRow(this.content),
    ]);
  }

  /** The keys of YAML, or what Markdown says in labelled lines under the heading, outside of lists and tables. */
  get labelled(): readonly Field[] {
    return this.content.keys.length > 0
      ? this.content.keys
      : this.fields.filter(({ form }) => form === 'bold' || form === 'plain');
  }

  /** Where the section ends with all its subsections. */
  get end(): number {
    // A key of YAML may follow on the mapping that is a subsection.
    return Math.max(this.children.at(-1)?.end ?? 0, this.span.end);
  }

  /** Whether this section or one around it is of one of these kinds. */
  within(...kinds: SectionKind[]): boolean {
    // Of what is around it the names alone count, which facts hang on as well.
    return (
      (this.kind !== undefined && kinds.includes(this.kind)) || (this.#parent?.within(...kinds) ?? false)
    );
  }

  /** Whether anything about the way back: a rollback section or what lies in one, or a heading that names it. */
  get isRollback(): boolean {
    return this.within('rollback', 'rollbackSteps', 'rollbackDecision', 'rollbackValidation', 'postRollback');
  }

  /** `Phase 2: Copy`, `T-24h Copy`, or `2 Copy` over commands, below the title, in a plan that has no section around its phases. */
  #counted(parent: Section | undefined): SectionKind | undefined {
    const { heading, blocks } = this.content;
    if (!heading || (parent && (parent.kind !== undefined || parent.level >= 2))) return undefined;
    const isStep =
      heading.sequence !== undefined ||
      countdown.test(heading.title) ||
      (/^\d+[.)]?\s/.test(heading.title) &&
        blocks.some((block) => block.kind === 'code' && codeKind(block) === 'command'));
    return isStep ? 'steps' : undefined;
  }

  /** Whether it is the document's title. */
  get isTitle(): boolean {
    return this.#isTitle;
  }

  /** `(if applicable)`, or `Option A` beside `Option B`: only one of them or none comes about. */
  get isOptional(): boolean {
    const { heading } = this.content;
    if (!heading?.isOption) return heading?.optional ?? false;
    const isChosen = this.#isChosen;
    this.#recorder?.note(heading, () => this.#isChosen === isChosen);
    return heading.optional || !isChosen;
  }

  /** Whether it, or what is around it, need not come about. */
  get isConditional(): boolean {
    return this.isOptional || (this.#parent?.isConditional ?? false);
  }

  /** Whether its number alone makes it a step. */
  get counted(): boolean {
    return this.kind !== undefined && this.named === undefined;
  }

  *descendants(): Generator<Section> {
    for (const child of this.children) {
      yield child;
      yield* child.descendants();
    }
  }

  /** What `read` finds in this section, read once. `read` must look at nothing but this section and those around it. */
  facts<T>(read: (section: Section) => T): T {
    const known = this.#facts.get(read);
    if (known !== undefined || this.#facts.has(read)) return known as T;
    const found = this.#recorder ? this.#recorder.aside(() => read(this)) : read(this);
    this.#facts.set(read, found);
    return found;
  }

  /**
   * Puts the section under a parent; facts are forgotten when the sections around it have changed. The title names the
   * whole document, so it is of no kind of its own: not everything in a `Rollout plan` is a step. An option that stands
   * alone is the one that was chosen.
   */
  place(parent: Section | undefined, isTitle: boolean, isChosen: boolean, recorder: Recorder): void {
    this.#recorder = recorder;
    this.#parent = parent;
    this.#children = [];
    this.kind = isTitle ? undefined : (this.named ?? this.#counted(parent));
    if (parent) parent.#children.push(this);
    this.#isChosen = isChosen;
    const context = `${parent ? parent.#inner : ''}${isChosen ? '=' : ''}`;
    if (context === this.#context && isTitle === this.#isTitle) return;
    if (this.#context !== undefined) {
      this.#facts.clear();
      this.generation++;
    }
    this.#context = context;
    this.#isTitle = isTitle;
    // The title, not the name: `(if needed)` is no part of a name.
    this.#inner = `${context}${isTitle ? '!' : ''}/${this.title}${this.counted ? '#' : ''}`;
  }

  /**
   * Puts the section where another one was that it has come for: for those around it all is as it was. False, and nothing is
   * done, where it would be another thing to them.
   */
  takePlaceOf(former: Section, isTitle: boolean): boolean {
    const kind = isTitle ? undefined : (this.named ?? this.#counted(former.#parent));
    if (
      this.level !== former.level ||
      this.title !== former.title ||
      isTitle !== former.#isTitle ||
      kind !== former.kind ||
      former.#context === undefined
    )
      return false;
    this.kind = kind;
    this.#recorder = former.#recorder;
    this.#parent = former.#parent;
    this.#children = former.#children;
    this.#context = former.#context;
    this.#isTitle = isTitle;
    this.#isChosen = former.#isChosen;
    this.#inner = former.#inner;
    for (const child of this.#children) child.#parent = this;
    // Another list: whoever has looked at the last one may ask whether it is still the same.
    if (this.#parent)
      this.#parent.#children = this.#parent.#children.map((child) => (child === former ? this : child));
    return true;
  }
}

/** Whether two lists hold the same sections. */
export function sameSections(some: readonly Section[], others: readonly Section[]): boolean {
  return (
    some === others || (some.length === others.length && some.every((each, index) => each === others[index]))
  );
}

const levels: readonly (readonly [number])[] = [0, 1, 2, 3, 4, 5, 6].map((level) => [level] as const);

/** A section's level, as a fact: the same array as long as the level is the same. */
export function levelIn({ level }: Section): readonly number[] {
  return levels[level] ?? [level];
}
