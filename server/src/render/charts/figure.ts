import { el, type Content, type Markup } from '../markup.ts';

/** A chart with what belongs to it. */
export function figure(kind: string, ...content: readonly Content[]): Markup {
  return el('figure', { class: `chart ${kind}` }, ...content);
}

/** A line below a chart, such as what was left out. */
export function note(text: string): Markup {
  return el('p', { class: 'note' }, text);
}
