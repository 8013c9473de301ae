/** The preview's page: an empty frame that the page's own script fills. */

import type { Words } from './messages.ts';

/** What the frame needs to know. */
export interface PageParts {
  nonce: string;
  cspSource: string;
  script: string;
  styles: readonly string[];
  /** The plan's address, which the page keeps so that it can be restored after a reload. */
  uri: string;
  words: Words;
}

/** The page as HTML. Nothing is loaded but the extension's own script and style sheet. */
export function previewPage({ nonce, cspSource, script, styles, uri, words }: PageParts): string {
  const policy = [
    "default-src 'none'",
    `img-src ${cspSource} data:`,
    `style-src ${cspSource}`,
    `script-src 'nonce-${nonce}'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
${styles.map((style) => `<link rel="stylesheet" href="${attribute(style)}">`).join('\n')}
<title>${attribute(words.title)}</title>
</head>
<body data-uri="${attribute(uri)}" data-words="${attribute(JSON.stringify(words))}">
<header id="summary" hidden>
<button id="contents-button" type="button" title="${attribute(words.contents)}" aria-label="${attribute(words.contents)}" aria-expanded="false" aria-controls="contents"></button>
<span id="title"></span>
<span id="status"></span>
<progress id="progress" value="0" max="1" aria-label="${attribute(words.progress)}"></progress>
<span id="count" role="status"></span>
<button id="findings-button" type="button" aria-pressed="false" hidden></button>
</header>
<nav id="contents" aria-label="${attribute(words.contents)}" hidden></nav>
<p id="message" role="status">${attribute(words.loading)}</p>
<main id="plan" tabindex="-1"></main>
<script nonce="${attribute(nonce)}" src="${attribute(script)}"></script>
</body>
</html>`;
}

function attribute(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
