/** The present moment on timelines: the server has no clock, the page does. */
import { ours } from './ours.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';
const minute = 60_000;

/** Draws the present on every timeline that it falls into, anew whenever this is called. */
export function drawPresent(root: Element, now = Date.now()): void {
  for (const chart of root.querySelectorAll<SVGSVGElement>('.timeline svg[data-from]')) {
    for (const old of chart.querySelectorAll('[data-ours]')) old.remove();
    const { from, to, zone } = chart.dataset;
    const here = zone === undefined ? -new Date(now).getTimezoneOffset() : Number(zone);
    const at = now / minute + here;
    const share = (at - Number(from)) / (Number(to) - Number(from));
    if (!(share >= 0 && share <= 1)) continue;
    const x = `${share * 100}%`;
    const line = element('line', { class: 'now', x1: x, x2: x, y1: '1.4em', y2: '100%' });
    const anchor = share < 0.05 ? 'start' : share > 0.95 ? 'end' : 'middle';
    const label = element('text', { class: 'now-label', x, y: '1em', 'text-anchor': anchor });
    label.textContent = new Date(at * minute).toISOString().slice(11, 16);
    chart.append(line, label);
  }
}

function element(name: string, attributes: Readonly<Record<string, string>>): Element {
  const made = ours(document.createElementNS(svgNamespace, name));
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  return made;
}
