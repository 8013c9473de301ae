import type { Span } from '../text/span.ts';
import { normalizeName, squeeze } from '../text/words.ts';
import type { Field, Inline } from './blocks.ts';
import { Section, type SectionContent, type SyntaxProblem } from './section.ts';
import type { FieldKind, SectionKind, Status, Vocabulary } from './vocabulary/index.ts';

export type Format = 'markdown' | 'yaml';

/** A document as its reader hands it over. */
export interface ReadDocument {
  readonly format: Format;
  readonly text: string;
  /** In document order; the first has no heading unless the text starts with one. */
  readonly contents: readonly SectionContent[];
}

/** A deployment plan, or any document read as one. Every node in it knows its place in the text. */
export class Plan {
  readonly format: Format;
  readonly text: string;
  readonly vocabulary: Vocabulary;
  /** All sections in document order. */
  readonly sections: readonly Section[];
  readonly problems: readonly SyntaxProblem[];
  #fields: readonly Field[] | undefined;

  constructor(document: ReadDocument, vocabulary: Vocabulary, previous?: Plan) {
    this.format = document.format;
    this.text = document.text;
    this.vocabulary = vocabulary;
    this.problems = document.contents.flatMap(({ problems }) => problems);
    const kept = new Map(
      previous?.vocabulary === vocabulary
        ? previous.sections.map((section) => [section.content, section])
        : [],
    );
    this.sections = document.contents.map((content) => kept.get(content) ?? new Section(content, vocabulary));
    const open: Section[] = [];
    const titled = this.format === 'markdown' ? this.sections.find(({ heading }) => heading) : undefined;
    for (const section of this.sections) {
      while (open.length > 0 && (open.at(-1)?.level ?? 0) >= section.level && section.level > 0) open.pop();
      section.place(
        section.level > 0
          ? open.findLast((outer) => outer.level < section.level && outer.level > 0)
          : undefined,
        section === titled && section.level === 1,
      );
      open.push(section);
    }
  }

  /** The sections that stand in no other. */
  get roots(): readonly Section[] {
    return this.sections.filter((section) => !section.parent);
  }

  get fields(): readonly Field[] {
    return (this.#fields ??= this.sections.flatMap((section) => section.fields));
  }

  /** The document's first heading, or the `title` of YAML and front matter. */
  get title(): Inline | undefined {
    const field = this.sections[0]?.content.keys.find(({ name }) => name === 'title');
    const heading = this.sections.find((section) => section.heading)?.heading;
    if (this.format === 'yaml') return field?.value;
    return heading?.inline ?? field?.value;
  }

  /** The title in words, or an empty string. */
  get titleText(): string {
    return squeeze(this.title?.text ?? '');
  }

  /** The id that the plan goes by: `DP-014` in its title, else what its field `id` says. */
  get id(): { readonly text: string; readonly span: Span } | undefined {
    const title = this.title;
    const match = title && /(?<![\p{L}\p{N}-])[A-Z][A-Z0-9]{1,9}-\d+(?![\p{L}\p{N}])/u.exec(title.text);
    if (match) return { text: match[0], span: title.span.part(match.index, match.index + match[0].length) };
    const value = this.headerField('id')?.value;
    return value && { text: squeeze(value.text), span: value.span };
  }

  /** Facts of every section, in document order. */
  facts<T>(read: (section: Section) => readonly T[]): T[] {
    const all: T[] = [];
    for (const section of this.sections) for (const fact of section.facts(read)) all.push(fact);
    return all;
  }

  /** Sections of a kind, in document order. */
  sectionsOf(...kinds: SectionKind[]): Section[] {
    return this.sections.filter(({ kind }) => kind !== undefined && kinds.includes(kind));
  }

  fieldKind(field: Field): FieldKind | undefined {
    return this.vocabulary.fields.exact(field.name);
  }

  /** Fields of a kind, in document order. */
  fieldsOf(kind: FieldKind): Field[] {
    return this.fields.filter((field) => this.fieldKind(field) === kind);
  }

  /** The first field with that label that stands in the header: before the first section of steps. */
  get statusField(): Field | undefined {
    return this.headerField('status');
  }

  headerField(kind: FieldKind): Field | undefined {
    for (const section of this.sections) {
      if (section.within('steps', 'rollback', 'communication', 'timeline')) break;
      const field = section.fields.find((candidate) => this.fieldKind(candidate) === kind);
      if (field) return field;
    }
    return undefined;
  }

  /** What the status field says; undefined where it is missing, not chosen yet or not known. */
  get status(): Status | undefined {
    const value = this.statusField?.value;
    return value && readStatus(value.text, this.vocabulary);
  }

  get statusText(): string | undefined {
    const value = this.statusField?.value;
    return value && this.status ? squeeze(value.text) : undefined;
  }

  /** The section that an offset lies in: the one with the nearest heading before it. */
  sectionAt(offset: number): Section | undefined {
    return this.sections.findLast((section) => section.span.start <= offset);
  }
}

/** A status as people write it: `🟡 PLANNED`, `Draft — not for release`, `In progress since 10:00`. */
export function readStatus(text: string, vocabulary: Vocabulary): Status | undefined {
  const words = squeeze(text.replace(/[^\p{L}\p{N}\s/|,;:.()–—-]/gu, ' ')).toLowerCase();
  if (/\S\s*[/|]\s*\S/.test(words)) return undefined;
  const stem = normalizeName(words.split(/\s*[,;:.()–—]\s*|\s+-\s+/).find((part) => part !== '') ?? '');
  return vocabulary.statuses.exact(stem) ?? vocabulary.statuses.find(stem);
}
