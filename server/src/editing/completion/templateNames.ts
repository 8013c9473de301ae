import type { CompletionSource } from './completion.ts';

/** Names of templates after `deployment-plan:`, and the word that switches a document off. */
export const templateNames: CompletionSource = ({ before, after, offset, environment }) => {
  const match = /^\s*(?:<!--\s*)?["']?deployment-plan["']?:\s*["']?([\w.-]*)$/.exec(before);
  if (!match) return undefined;
  const typed = match[1] ?? '';
  const range = {
    start: offset - typed.length,
    end: offset + (/^[\w.-]*?(?=\s|-->|["']|$)/.exec(after)?.[0].length ?? 0),
  };
  // Right behind the colon YAML wants a space.
  const space = before.endsWith(':') ? ' ' : '';
  return [
    ...environment.templates.map(({ name, description }) => ({
      label: name,
      kind: 'template' as const,
      range,
      newText: space + name,
      detail: description,
    })),
    {
      label: 'off',
      kind: 'template' as const,
      range,
      newText: `${space}off`,
      detail: 'This document is no plan',
    },
  ];
};
