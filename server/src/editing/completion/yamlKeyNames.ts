import { keysAt, shapeOf } from '../yamlKeysAt.ts';
import type { Completion, CompletionSource } from './completion.ts';

/** The keys of a YAML plan or template that are known at the place, and the values of those that can only have some. */
export const yamlKeyNames: CompletionSource = ({ analysis: { plan }, before, after, offset }) => {
  if (plan.format !== 'yaml') return undefined;
  const [, typed, name = '', value = ''] =
    /^\s*(?:-\s+)*(?:([\w-]*)|([\w-]+):\s*["']?([\w-]*))$/.exec(before) ?? [];
  const place = keysAt(plan.text, offset);
  if (!place) return undefined;
  if (typed === undefined) {
    const shape = name === '' ? undefined : shapeOf(place.known, name);
    const rest = /^[\w-]*/.exec(after)?.[0].length ?? 0;
    const space = before.endsWith(':') ? ' ' : '';
    return (shape?.values ?? shape?.offers)?.map((each) => ({
      label: each,
      kind: 'value',
      range: { start: offset - value.length, end: offset + rest },
      newText: space + each,
    }));
  }
  const [rest = '', colon] = /^[\w-]*(:?)/.exec(after) ?? [];
  if (after.slice(rest.length).trim() !== '' && colon === '') return undefined;
  return Object.entries(place.known)
    .filter(([key]) => !place.present.has(key))
    .map(([key, { takes, description }]): Completion => ({
      label: key,
      kind: 'field',
      range: { start: offset - typed.length, end: offset + rest.length },
      newText: `${key}:${takes === 'entries' || colon !== '' ? '' : ' '}`,
      ...(description !== undefined && { documentation: description }),
    }));
};
