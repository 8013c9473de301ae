/** What is written in YAML, as Markdown that is read alike. */
import { levelOf } from '../syntax/markdownBlocks.ts';
import { forParser } from '../syntax/forParser.ts';
import { markdown } from '../syntax/parser.ts';

/** A label with its text of any length. */
export function fieldText(label: string, text: string): string {
  const mark = `**${label}:**`;
  if (text === '') return mark;
  if (!/[\n\r]/.test(text)) return `${mark} ${text}`;
  const body = withoutHeadings(text.replace(/\r\n?/g, '\n'));
  return markdown.parse(forParser(body)).topNode.firstChild?.type.name === 'Paragraph'
    ? `${mark} ${body}`
    : `${mark}\n\n${body}`;
}

/** Headings belong to the plan: in a text they are words. */
export function withoutHeadings(text: string): string {
  let result = '';
  let at = 0;
  const { topNode } = markdown.parse(forParser(text));
  for (let node = topNode.firstChild; node; node = node.nextSibling) {
    const mark = levelOf(node) > 0 ? node.getChild('HeaderMark') : null;
    if (!mark) continue;
    result += `${text.slice(at, mark.from)}\\`;
    at = mark.from;
  }
  // What is no heading any more may be a line of one.
  return at === 0 && result === '' ? text : withoutHeadings(result + text.slice(at));
}

/** A text that opens a line, so that nothing at its start is taken for a mark of a list, a quote, a heading. */
export function openingText(text: string): string {
  if (/^[\p{L}\p{Emoji_Presentation}"'(]/u.test(text) || isParagraph(text)) return text;
  const number = /^\d{1,9}(?=[.)])/.exec(text)?.[0].length ?? 0;
  return `${text.slice(0, number)}\\${text.slice(number)}`;
}

function isParagraph(text: string): boolean {
  const first = markdown.parse(text).topNode.firstChild;
  return (
    first?.type.name === 'Paragraph' &&
    first.nextSibling === null &&
    first.to - first.from === text.length &&
    !/^\[[ xX]\](?:\s|$)/.test(text)
  );
}

/** A heading's text: `#` at its end would be taken for its mark. */
export function headingText(text: string): string {
  return text.replace(/(^|\s)(#+)$/, '$1\\$2');
}

/** A cell's text: a bar would end it. */
export function cellText(text: string): string {
  return text.replace(/(?<!\\)\|/g, '\\|');
}
