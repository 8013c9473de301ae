/** Parts that are too large to be rendered, shown as they are written. */
import type { ElementContent, Root } from 'hast';
import { setLine } from './lines.ts';
import type { Wording } from './wording.ts';

/** More of a text than this is not shown: a page of it would be no help, and slow. */
const longest = 50_000;

export function clip(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}\u2026` : text;
}

export function plainText(source: string, { say }: Wording): Root {
  const cut = source.length > longest ? ` ${say('Its start:')}` : '';
  const children: ElementContent[] = [
    {
      type: 'element',
      tagName: 'p',
      properties: { className: ['note'] },
      children: [
        {
          type: 'text',
          value: `${say('This part is too large or too deeply nested to be laid out; it is shown as it is written.')}${cut}`,
        },
      ],
    },
    { type: 'text', value: '\n' },
    {
      type: 'element',
      tagName: 'pre',
      properties: {},
      children: [{ type: 'text', value: clip(source) }],
    },
  ];
  for (const child of children) if (child.type === 'element') setLine(child, 0);
  return { type: 'root', children };
}
