/** A sensible first answer to a template's question, by the blank's name; nothing where there is none. */
export function defaultAnswer(name: string, now: Date): string {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
  if (words.includes('date') || words.includes('today')) return isoDate(now);
  if (words.includes('year')) return String(now.getFullYear());
  return '';
}

/** The local day, not Greenwich's. */
function isoDate(now: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
