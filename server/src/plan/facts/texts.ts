import { isWithin, type Span } from '../../text/span.ts';
import { walkBlocks, walkInlines, type Code, type Inline } from '../blocks.ts';
import { partOf } from '../fieldsOf.ts';
import type { Section } from '../section.ts';
import { cellsBackIn } from '../wayBack.ts';
import { codeKind } from './steps/codeKinds.ts';

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

/** Commands as they are run: blocks of commands, and in YAML a command on the line of its key. */
export interface Script {
  /** As long as the span, all but the commands blank. */
  readonly masked: string;
  readonly span: Span;
  /** The words around it. */
  readonly around?: string;
}

export function scriptsIn(section: Section): Script[] {
  return section.facts(readScripts);
}

function readScripts(section: Section): Script[] {
  const scripts: Script[] = section.facts(readCodes).filter((code) => codeKind(code, section) === 'command');
  for (const { name, form, value } of section.content.keys)
    if (form === 'yaml' && value && commandKey.test(name))
      scripts.push({ masked: value.text, span: value.span });
  return scripts;
}

const commandKey = /^(?:commands?|run|execute|exec|cmd|script|shell|sql|statements?)$/;

/** The runs of text without what a table has in a column `Rollback`. */
export function forwardTextsIn(section: Section): Inline[] {
  const back = cellsBackIn(section);
  return back.length === 0 ? textsIn(section) : textsIn(section).filter((text) => !back.includes(text));
}

/** Commands in running text: code of several words in an item of a list or a cell of a table, as long as its marks. */
export function inlineCommandsIn(section: Section): Script[] {
  return section.facts(readInlineCommands);
}

function readInlineCommands(section: Section): Script[] {
  const inlines = [...walkBlocks(section.blocks)].flatMap((block) =>
    block.kind === 'list'
      ? block.items.map(({ inline }) => inline)
      : block.kind === 'table'
        ? block.rows.flatMap(({ cells }) => cells)
        : block.kind === 'paragraph' && commandLine.test(block.inline.text)
          ? [block.inline]
          : [],
  );
  return inlines.flatMap(commandsOf);
}

/** The same without those of a column `Rollback`. */
export function forwardCommandsIn(section: Section): Script[] {
  const back = cellsBackIn(section);
  return inlineCommandsIn(section).filter(({ span }) => !back.some((cell) => isWithin(span, cell.span)));
}

export const sentence = /[^\s.!?](?:[^.!?]|[.!?](?!\s))*/g;

/** `The migration runs with \`./migrate.sh up\`.`: commands in the sentences of a section. */
export function proseCommandsIn(section: Section): Script[] {
  return section.blocks.flatMap((block) => {
    if (block.kind !== 'paragraph' || !block.inline.raw.includes('`')) return [];
    const { inline } = block;
    // What is done on one condition is said in its own sentence.
    return [...inline.text.matchAll(sentence)].flatMap(({ 0: text, index }) =>
      /^(?:if|when|should)\b/i.test(text) ? [] : commandsOf(partOf(inline, index, index + text.length)),
    );
  });
}

/** `Ann runs `helm rollback shop` and tells support`: a command told in a sentence. */
export function holdsCommand({ raw }: Inline): boolean {
  return /`[^`\n]*[^\s`] [^\s`][^`\n]*`/.test(raw);
}

function commandsOf({ raw, text, span }: Inline): Script[] {
  return raw.includes('`') && !refused.test(text)
    ? [...raw.matchAll(/`([^`\n]+ [^`\n]+)`/g)].map(({ index, 1: code = '' }) => ({
        masked: code,
        span: span.part(index + 1, index + 1 + code.length),
        around: text,
      }))
    : [];
}

/** `**Command:** …` */
export const commandLine = /^\W*commands?\W*:/i;

/** `Never run …` is no command. */
const refused = /\b(?:not|never|don[’']t|instead of)\b/i;
