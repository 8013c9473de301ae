/** The Markdown that a document made from a YAML document template starts as. */
import type { DraftSection } from './documentTemplate.ts';

/** The text, and the blanks in it that its author wants to be asked for, in order. */
export function draft(
  title: string,
  sections: readonly DraftSection[],
): { readonly body: string; readonly asked: readonly string[] } {
  const asked: string[] = [];
  const parts = title === '' ? [] : [`# ${title}`];
  for (const section of sections) write(section, 2, parts, asked);
  return { body: `${parts.join('\n\n')}\n`, asked };
}

function write(section: DraftSection, level: number, parts: string[], asked: string[]): void {
  const { title, guidance, optional, elicit, sections } = section;
  const heading = `${title}${optional ? ' (optional)' : ''}`;
  const content = contentOf(section);
  const opens = /^#{1,6} +(.*)/.exec(content)?.[1]?.trim();
  if (title !== '' && opens !== title) parts.push(`${'#'.repeat(Math.min(level, 6))} ${heading}`);
  if (guidance !== '') parts.push(`<!-- ${guidance.replace(/-->/g, '→')} -->`);
  if (content !== '') parts.push(content);
  if (elicit) asked.push(...blanksIn(section, content));
  for (const nested of sections) write(nested, title === '' ? level : level + 1, parts, asked);
}

function contentOf(section: DraftSection): string {
  const { title, text, choices, items, columns, fields, language, sections } = section;
  if (text !== '') return text;
  switch (section.type) {
    case 'choice':
      return choices.length > 0 ? choiceOf(choices) : blank(`Choose ${title}`);
    case 'checklist':
      return (items.length > 0 ? items : [blank('Item')]).map((item) => `- [ ] ${item}`).join('\n');
    case 'numbered-list':
    case 'ordered-list':
    case 'steps':
      return (items.length > 0 ? items : [blank('Step')]).map((item, at) => `${at + 1}. ${item}`).join('\n');
    case 'code':
    case 'code-block':
    case 'command':
    case 'commands':
      return `\`\`\`${language || 'bash'}\n${items.length > 0 ? items.join('\n') : '<command>'}\n\`\`\``;
  }
  if (columns.length > 0) return tableOf(columns);
  if (fields.length > 0) return fields.map((field) => `**${field}:** ${blank(field)}`).join('  \n');
  if (choices.length > 0) return choiceOf(choices);
  if (items.length > 0) return items.map((item) => `- ${item}`).join('\n');
  if (section.type.endsWith('list')) return `- ${blank('Item')}`;
  // What is inside says it.
  return sections.length > 0 || title === '' ? '' : blank(`Describe ${title}`);
}

function tableOf(columns: readonly string[]): string {
  const row = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`;
  return [row(columns), row(columns.map(() => '---')), row(columns.map(blank))].join('\n');
}

function choiceOf(choices: readonly string[]): string {
  return `[${choices.map((choice) => choice.replace(/[[\]|]/g, ' ').trim()).join(' | ')}]`;
}

/** A blank that asks for something by name; a name that would read otherwise in brackets asks for a description. */
function blank(name: string): string {
  const words = name
    .replace(/\s*[/|]\s*/g, ' or ')
    .replace(/\{\{|\}\}|[[\]"'`=;{}:]|\.\.\./g, ' ')
    .replace(/^[^\p{L}]+/u, '')
    .replace(/\s+/g, ' ')
    .trim();
  return /\p{L}{2}/u.test(words) && words.length <= 60 ? `[${words}]` : '[Description]';
}

function blanksIn({ choices, type }: DraftSection, content: string): string[] {
  if (type === 'choice' && choices.length > 0) return [choices.join(' / ')];
  return [...content.matchAll(/\{\{\s*([^{}\n]+?)\s*\}\}|(?<![[\]\\])\[([^[\]\n]{2,})\](?![([])/g)].map(
    ([, braced, bracketed]) => braced ?? bracketed ?? '',
  );
}
