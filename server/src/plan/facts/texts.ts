import { walkBlocks, walkInlines, type Code, type Inline } from '../blocks.ts';
import type { Section } from '../section.ts';

/** Every run of text of a section, its heading first; front-matter and YAML values included. */
export function textsIn(section: Section): Inline[] {
  return section.facts(readTexts);
}

function readTexts(section: Section): Inline[] {
  const inlines = section.heading && section.heading.inline.span.length > 0 ? [section.heading.inline] : [];
  const keys = section.content.keys.flatMap(({ value }) => (value ? [value] : []));
  return [...inlines, ...keys, ...walkInlines(section.blocks)];
}

/** Every code block of a section, and the YAML scalars that hold code. */
export function codesIn(section: Section): Code[] {
  return section.facts(readCodes);
}

function readCodes(section: Section): Code[] {
  const blocks = [...section.content.keys.flatMap(({ introduces }) => introduces), ...section.blocks];
  return [...walkBlocks(blocks)].filter((block) => block.kind === 'code');
}
