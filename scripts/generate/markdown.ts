/** Small pieces of generated Markdown. */

/** A code block; the fence is longer than any inside. */
export function fenced(text: string, language: string): string {
  const longest = Math.max(
    2,
    ...[...text.matchAll(/^[ \t>]*(`{3,})/gm)].map((match) => match[1]?.length ?? 0),
  );
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text.replace(/\r\n?/g, '\n').replace(/\n*$/, '\n')}${fence}\n`;
}

/** Text for a cell of a table. */
export function cell(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/\s+/g, ' ');
}
