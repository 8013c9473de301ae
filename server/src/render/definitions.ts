/**
 * What a section needs from the rest of the document: the addresses of its reference links and the text of its
 * footnotes, which may be defined anywhere.
 */
import { walkBlocks } from '../plan/blocks.ts';
import type { Section } from '../plan/section.ts';

interface Definition {
  readonly section: Section;
  /** As Markdown, on lines of its own. */
  readonly text: string;
}

/** Longer ones are left out: each use of them would be as long. */
const longestLink = 1000;
const longestNote = 10_000;

/** The definitions of a document, read again only where it changed. */
export class Definitions {
  readonly #byName = new Map<string, Definition>();

  /** `source` gives a section's own text; `known` keeps what was found in a section as long as the section is kept. */
  constructor(
    sections: readonly Section[],
    source: (section: Section) => string,
    known: WeakMap<Section, ReadonlyMap<string, string>>,
  ) {
    for (const section of sections) {
      let found = known.get(section);
      if (!found) known.set(section, (found = definitionsIn(section, source(section))));
      for (const [name, text] of found)
        if (!this.#byName.has(name)) this.#byName.set(name, { section, text });
    }
  }

  /** The definitions that a section's text refers to and does not hold itself; empty where there are none. */
  neededBy(section: Section, source: string): string {
    if (this.#byName.size === 0) return '';
    const notes: string[] = [];
    const links: string[] = [];
    const seen = new Set<string>();
    const look = (text: string): void => {
      for (const [, label = ''] of text.matchAll(/\[([^[\]]{1,999})\]/g)) {
        const name = nameOf(label);
        const definition = this.#byName.get(name);
        if (!definition || seen.has(name)) continue;
        seen.add(name);
        if (definition.section !== section) (name.startsWith('^') ? notes : links).push(definition.text);
        look(definition.text);
      }
    };
    look(source);
    return [...notes, ...links].join('\n\n');
  }
}

/** Definitions in a section's own text, by name; the first of a name counts. */
function definitionsIn(section: Section, source: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (!source.includes(']:')) return found;
  const codes: [start: number, end: number][] = [];
  const end = section.span.end;
  for (const block of walkBlocks(section.blocks)) {
    const from = source.length - (end - block.span.start);
    const to = source.length - (end - block.span.end);
    if (block.kind === 'code') codes.push([from, to]);
    if (block.kind !== 'definition' || block.label.startsWith('^') || to - from > longestLink) continue;
    // On one line, out of what it was nested in.
    const text = source.slice(from, to).replace(/[\r\n]+[ \t>]*/g, ' ');
    if (!found.has(nameOf(block.label))) found.set(nameOf(block.label), text);
  }
  for (const { 0: text, 1: label = '', index } of source.matchAll(footnote)) {
    const name = nameOf(`^${label}`);
    if (
      found.has(name) ||
      text.length > longestNote ||
      codes.some(([from, to]) => from <= index && index < to)
    )
      continue;
    found.set(name, text.trim());
  }
  return found;
}

/** Up to an empty line that no indented one follows, the next footnote, or a heading. */
const footnote =
  /^ {0,3}\[\^([^\]\s]+)\]:[^\r\n]*(?:(?:\r\n|\n|\r)(?! {0,3}(?:\[\^[^\]\s]+\]:|#{1,6} ))(?=[ \t]*[^\s]|[ \t]*(?:\r\n|\n|\r)(?: {4}|\t))[^\r\n]*)*/gm;

function nameOf(label: string): string {
  return label.replace(/\s+/g, ' ').trim().toLowerCase().toUpperCase();
}
