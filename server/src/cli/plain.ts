import { Section } from '../plan/section.ts';
import { Anchor, Span } from '../text/span.ts';
import { squeeze } from '../text/words.ts';

type Plain = string | number | boolean | null | Plain[] | { [key: string]: Plain };

/**
 * A node of the plan as JSON can hold it: spans as offsets, runs of text with their words, sections by title. Of what
 * stands within blocks only the kind and the place are shown, for the text is at hand.
 */
export function toPlain(value: unknown): Plain {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Span) return { ...value.toJSON() };
  if (value instanceof Section) return value.title;
  if (Array.isArray(value)) return value.map(toPlain);
  if (value instanceof Map) return toPlain(Object.fromEntries(value));
  if (value instanceof Set) return [...value].map(toPlain);
  if (typeof value !== 'object') return null;
  if ('prose' in value && 'text' in value && 'span' in value) {
    return { text: typeof value.text === 'string' ? squeeze(value.text) : '', span: toPlain(value.span) };
  }
  const isBlock =
    'kind' in value && 'span' in value && ['items', 'rows', 'masked', 'blocks'].some((key) => key in value);
  if (isBlock) return { kind: toPlain(value.kind), span: toPlain(value.span) };
  if ('marker' in value && 'inline' in value) return toPlain(value.inline);
  if ('cells' in value && 'span' in value) return { span: toPlain(value.span) };
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined && typeof each !== 'function' && !(each instanceof Anchor))
      .map(([key, each]) => [key, toPlain(each)]),
  );
}
