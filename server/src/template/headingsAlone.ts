/**
 * A Markdown text with its headings alone, which reads into the same sections in a fraction of the time. The text itself
 * where headings may be written in other ways than with number signs at the start of a line.
 */
export function headingsAlone(text: string): string {
  const kept: string[] = [];
  let fence: string | undefined;
  let inComment = false;
  let previous = '';
  for (const line of text.split(/\r\n?|\n/)) {
    const marks = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== undefined) {
      if (marks?.startsWith(fence) && /^\s*[`~]+\s*$/.test(line)) fence = undefined;
    } else if (inComment) inComment = !line.includes('-->');
    else if (marks !== undefined) fence = marks;
    else if (/^#{1,6}(?:[ \t]|$)/.test(line)) kept.push(line, '');
    else if (mayHideHeading(line, previous)) return text;
    else inComment = line.lastIndexOf('<!--') > line.lastIndexOf('-->');
    previous = line;
  }
  return kept.join('\n');
}

/** An indented heading or one in a list or quotation, one that is underlined, and HTML that may hold one. */
function mayHideHeading(line: string, previous: string): boolean {
  return (
    /^[ \t>*+\d.)-]+#{1,6}(?:[ \t]|$)/.test(line) ||
    (/^ {0,3}(?:=+|-+)[ \t]*$/.test(line) && previous.trim() !== '') ||
    /^ {0,3}<(?:[a-z/?]|!(?!--))/i.test(line)
  );
}
