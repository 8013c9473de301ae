/**
 * Finds the keys and tokens that services issue, by secretlint's rules. A bundle of its own: the doors load it. It reads
 * no files and talks to nobody: the rules are given text, without the name of a file.
 */
import { rules } from '@secretlint/secretlint-rule-preset-recommend';
import type { SecretLintRuleContext, SecretLintSourceCode } from '@secretlint/types';
import type { IssuedToken, TokenFinder } from '../plan/facts/secrets/tokens.ts';

const prefix = '@secretlint/secretlint-rule-';

/** Comments of its own that switch it off; and passwords in addresses, which `credentialsIn` reads in more forms. */
const leftOut = new Set(['filter-comments', 'basicauth', 'database-connection-string']);

/** Of AWS the ids of access keys too, which tell whose account a leaked key opens. */
const options = { enableIDScanRule: true };

export function createTokenFinder(): TokenFinder {
  let text = '';
  let found: IssuedToken[] = [];
  const scanners = rules.flatMap((rule) => {
    const issuer = rule.meta.id.slice(prefix.length);
    if (leftOut.has(issuer)) return [];
    const context: SecretLintRuleContext = {
      sharedOptions: {},
      createTranslator: () => (messageId, data) => ({ messageId: String(messageId), message: '', data }),
      report({ message: { messageId, data }, range: [start] }) {
        // The number of an account opens nothing.
        if (messageId === 'AWSAccountID') return;
        // A range may begin at the name before the secret; the secret itself is what a message would tell.
        const secret = wordsIn(data).find((word) => text.includes(word, start));
        if (secret === undefined) return;
        const at = text.indexOf(secret, start);
        found.push({ start: at, end: at + secret.length, issuer });
      },
      ignore: () => undefined,
    };
    return [rule.create(context, options)];
  });
  return (given) => {
    text = given;
    found = [];
    const source = { content: text, ext: '', filePath: undefined, contentType: 'text' };
    for (const scanner of scanners) void scanner.file?.(source as unknown as SecretLintSourceCode);
    return found;
  };
}

function wordsIn(data: unknown): string[] {
  const values: unknown[] = typeof data === 'object' && data !== null ? Object.values(data) : [];
  return values.filter((value) => typeof value === 'string');
}
