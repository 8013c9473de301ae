import type { Content, ContentItem, Item, Outline, Part } from './outline.ts';
import { cellText, fieldText, headingText, openingText } from './inMarkdown.ts';

/** A plan in Markdown; `generatedFrom` is the file that it is made from, seen from where it will lie. */
export function toMarkdown({ title, settings, body }: Outline, generatedFrom?: string): string {
  const front = [
    ...(generatedFrom === undefined ? [] : [`generated-from: ${scalar(generatedFrom)}`]),
    ...(settings['deployment-plan'] === undefined
      ? []
      : [`deployment-plan: ${scalar(settings['deployment-plan'])}`]),
    ...(settings.disable === undefined ? [] : [`disable: [${settings.disable}]`]),
  ];
  const chunks = [
    ...(front.length > 0 ? [['---', ...front, '---'].join('\n')] : []),
    ...(title === '' ? [] : [`# ${headingText(title)}`]),
    ...itemChunks(body.items),
    ...body.parts.map((part) => partMarkdown(part, 2).trimEnd()),
  ];
  return `${chunks.join('\n\n')}\n`;
}

/** A section with all that is in it. There are six levels of headings: what lies deeper stands beside them. */
export function partMarkdown(part: Part, level: number): string {
  return [ownMarkdown(part, level), ...part.parts.map((inner) => partMarkdown(inner, level + 1))].join('\n');
}

/** A section's heading with what it says itself. */
function ownMarkdown({ title, items }: Part, level: number): string {
  const heading = `${'#'.repeat(Math.min(6, level))} ${headingText(title)}`;
  return `${[heading, ...itemChunks(items)].join('\n\n')}\n`;
}

/** What a section says, without a heading. */
export function itemsMarkdown(items: readonly Item[]): string {
  return itemChunks(items).join('\n\n');
}

/** Fields that follow one another are the lines of one paragraph. */
function itemChunks(items: readonly Item[]): string[] {
  const chunks: string[] = [];
  let lines: string[] = [];
  const flush = (): void => {
    if (lines.length > 0) chunks.push(lines.join('  \n'));
    lines = [];
  };
  for (const item of items) {
    if (item.kind === 'field') {
      if (goesOn(item.value)) flush();
      lines.push(fieldText(item.label, item.value));
      if (goesOn(item.value)) flush();
    } else {
      flush();
      const chunk = contentMarkdown(item);
      // Two lists with the same marks would be one.
      if (item.kind === 'list' && marksOf(chunk) === marksOf(chunks.at(-1) ?? '')) chunks.push('<!-- -->');
      chunks.push(chunk);
    }
  }
  flush();
  return chunks;
}

/** What the items of a list begin with; undefined for anything else. */
function marksOf(markdown: string): string | undefined {
  return /^(?:[-+*]|\d+[.)])(?=\s|$)/.exec(markdown)?.[0].replace(/\d+/, '');
}

/** Whether a mark in a text may find its other half in the next line. */
function goesOn(text: string): boolean {
  return /[*<_~]/.test(text) || text.replace(/`[^`]+`/g, '').includes('`');
}

function contentMarkdown(content: Content): string {
  if (content.source !== undefined) return content.source;
  switch (content.kind) {
    case 'paragraph':
      return openingText(content.text);
    case 'list':
      return content.items
        .map((item, index) => itemMarkdown(item, content.ordered ? `${index + 1}.` : '-'))
        .join('\n');
    case 'table':
      return tableMarkdown(content.header, content.rows);
    case 'code':
      return codeMarkdown(content.language, content.text);
    case 'quote':
      return indented(content.content.map(contentMarkdown).join('\n\n'), '> ');
    // Of these there is nothing but their source.
    case 'html':
    case 'definition':
      return '';
  }
}

function itemMarkdown({ done, text, content }: ContentItem, marker: string): string {
  const box = done === undefined ? '' : done ? '[x] ' : '[ ] ';
  const first = `${marker} ${box}${openingText(text)}`.trimEnd();
  return [
    first,
    ...content.map((each) => indented(contentMarkdown(each), ' '.repeat(marker.length + 1))),
  ].join('\n');
}

function tableMarkdown(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]): string => `| ${cells.map(cellText).join(' | ')} |`;
  return [row(header), `| ${header.map(() => '---').join(' | ')} |`, ...rows.map(row)].join('\n');
}

/** The fence is longer than any inside. */
function codeMarkdown(language: string, text: string): string {
  const inside = [...text.matchAll(/^[ \t]*(`{3,})/gm)].map(([, fence]) => fence?.length ?? 0);
  const fence = '`'.repeat(Math.max(2, ...inside) + 1);
  return text === '' ? `${fence}${language}\n${fence}` : `${fence}${language}\n${text}\n${fence}`;
}

function indented(text: string, by: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? by.trimEnd() : by + line))
    .join('\n');
}

/** A value of front matter; what YAML might take for anything else is quoted. */
function scalar(text: string): string {
  return /^[\p{L}_./][\p{L}\p{N}_./ -]*$/u.test(text) && !/\s$/.test(text) ? text : JSON.stringify(text);
}
