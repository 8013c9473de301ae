import type { Anchor, Span } from '../text/span.ts';
import type { Block, Field } from './blocks.ts';
import { fieldsOf } from './fieldsOf.ts';
import type { Heading } from './heading.ts';
import type { SectionKind, Vocabulary } from './vocabulary/index.ts';

/** What a reader finds between one heading and the next; the same text gives the same content wherever it stands. */
export interface SectionContent {
  readonly anchor: Anchor;
  /** From the heading to the next heading, or the document's start or end. */
  readonly span: Span;
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

/**
 * A section in its tree. Facts are read from it once and kept as long as the section is: an edit elsewhere in the
 * document keeps the section, and so its facts.
 */
export class Section {
  readonly content: SectionContent;
  kind: SectionKind | undefined;
  parent: Section | undefined;
  children: Section[] = [];
  #fields: readonly Field[] | undefined;
  readonly #named: SectionKind | undefined;
  readonly #facts = new Map<(section: Section) => unknown, unknown>();
  #context = '';
  /** Counts up when facts are forgotten. */
  generation = 0;

  constructor(content: SectionContent, vocabulary: Vocabulary) {
    this.content = content;
    this.#named = content.heading && vocabulary.sections.find(content.heading.name);
    this.kind = this.#named;
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

  get blocks(): readonly Block[] {
    return this.content.blocks;
  }

  /** The section's own text, subsections left out. */
  get span(): Span {
    return this.content.span;
  }

  get fields(): readonly Field[] {
    return (this.#fields ??= [...this.content.keys, ...fieldsOf(this.content.blocks)]);
  }

  /** Where the section ends with all its subsections. */
  get end(): number {
    return this.children.at(-1)?.end ?? this.span.end;
  }

  /** Whether this section or one around it is of one of these kinds. */
  within(...kinds: SectionKind[]): boolean {
    return (this.kind !== undefined && kinds.includes(this.kind)) || (this.parent?.within(...kinds) ?? false);
  }

  /** Whether anything about the way back: a rollback section or what lies in one, or a heading that names it. */
  get isRollback(): boolean {
    return this.within('rollback', 'rollbackSteps', 'rollbackDecision', 'rollbackValidation', 'postRollback');
  }

  *descendants(): Generator<Section> {
    for (const child of this.children) {
      yield child;
      yield* child.descendants();
    }
  }

  /** What `read` finds in this section, read once. `read` must look at nothing but this section and those around it. */
  facts<T>(read: (section: Section) => T): T {
    if (!this.#facts.has(read)) this.#facts.set(read, read(this));
    return this.#facts.get(read) as T;
  }

  /**
   * Puts the section under a parent; facts are forgotten when the sections around it have changed. The title names the
   * whole document, so it is of no kind of its own: not everything in a `Rollout plan` is a step.
   */
  place(parent: Section | undefined, isTitle: boolean): void {
    this.parent = parent;
    this.children = [];
    this.kind = isTitle ? undefined : this.#named;
    parent?.children.push(this);
    // The title, not the name: `(if needed)` is no part of a name.
    const context = `${parent ? `${parent.#context}/${parent.title}` : ''}${isTitle ? '!' : ''}`;
    if (context !== this.#context) {
      this.#facts.clear();
      this.generation++;
    }
    this.#context = context;
  }
}

const levels: readonly (readonly [number])[] = [0, 1, 2, 3, 4, 5, 6].map((level) => [level] as const);

/** A section's level, as a fact: the same array as long as the level is the same. */
export function levelIn({ level }: Section): readonly number[] {
  return levels[level] ?? [level];
}
