/** A ring that shows progress, as an SVG picture in an address. */
import type { Count } from '../plans/progress.ts';

const RADIUS = 5.5;
const AROUND = 2 * Math.PI * RADIUS;

/** A ring filled as far as the work has come; sixteen steps, so that the same few pictures serve every node. */
export function progressRing({ done, total }: Count, theme: 'light' | 'dark'): string {
  const share = total === 0 ? 0 : done / total;
  const step = share >= 1 ? 16 : share <= 0 ? 0 : Math.min(15, Math.max(1, Math.round(share * 16)));
  const [rest, filled] = theme === 'light' ? ['#0000003d', '#0a64ad'] : ['#ffffff47', '#4daafc'];
  const circle = (colour: string, dash = ''): string =>
    `<circle cx="8" cy="8" r="${RADIUS}" fill="none" stroke="${colour}" stroke-width="2.5"${dash}/>`;
  const length = ((step / 16) * AROUND).toFixed(2);
  const arc =
    step === 0
      ? ''
      : circle(filled, ` stroke-dasharray="${length} ${AROUND.toFixed(2)}" transform="rotate(-90 8 8)"`);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" viewBox="0 0 16 16">${circle(rest)}${arc}</svg>`;
  return `data:image/svg+xml;base64,${btoa(svg)}`;
}
