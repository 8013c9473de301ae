import type { Analysis } from '../analyze.ts';
import { escape } from './markup.ts';
import { overviewStyle } from './overviewStyle.ts';
import { pageStyle } from './page.ts';
import { Renderer, type RenderOptions } from './renderer.ts';
import { documentStyle } from './style.ts';

/** The plan as one HTML file: its style inside, no script, nothing that is loaded but images that lie beside it. */
export function renderHtml(
  analysis: Analysis,
  renderer: Renderer = new Renderer(documentStyle),
  options: RenderOptions = {},
): string {
  const { title, status, statusKind = '', progress, overview, sections } = renderer.render(analysis, options);
  const { done, total } = progress;
  const body = sections
    .map(({ html }) => `<section>\n${html.replace(lineInTag, '<$1')}\n</section>`)
    .join('\n');
  const head = [
    ...(/<h1[ >]/.test(body) ? [] : [`<h1>${escape(title)}</h1>`]),
    ...(status === undefined ? [] : [`<p class="status ${statusKind}">${escape(status)}</p>`]),
    ...(total === 0
      ? []
      : [
          `<p>${done} of ${total} done</p>`,
          `<progress max="${total}" value="${done}" aria-label="Checklist progress"></progress>`,
        ]),
    ...overview.map(({ html }) => html),
  ];
  return `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src 'self' file:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>${pageStyle}${overviewStyle}</style>
</head>
<body>
${head.length > 0 ? `<header>\n${head.join('\n')}\n</header>\n` : ''}<main>
${body}
</main>
</body>
</html>
`;
}

// Lines of the source mean nothing to who gets the file; see `shiftLines` on what this can match.
const lineInTag = /<([a-z][a-z0-9]*) data-line="\d+"/g;
