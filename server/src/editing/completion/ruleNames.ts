import { directiveNameAt } from '../directives.ts';
import type { CompletionSource } from './completion.ts';

/** Names of rules in a comment that silences them. */
export const ruleNames: CompletionSource = ({ analysis, environment, offset, before }) => {
  const written = directiveNameAt(analysis.plan.text, offset);
  if (!written) return undefined;
  return environment.rules
    .filter(({ name }) => name === written.name || !new RegExp(`\\b${name}(?![\\w-])`).test(before))
    .map(({ name, description }) => ({
      label: name,
      kind: 'rule',
      range: written.range,
      newText: name,
      documentation: description,
    }));
};
