import type { Section } from '../section.ts';
import { passagesIn, type Credential } from './credentials.ts';
import { isSample } from './secretValues.ts';

/** A key or token as a service hands it out, by its place in a text. */
export interface IssuedToken {
  readonly start: number;
  readonly end: number;
  /** The service in lower case: `github`, `aws`. */
  readonly issuer: string;
}

/** Finds the keys and tokens of services in a text; large, so that the host brings it along. */
export type TokenFinder = (text: string) => readonly IssuedToken[];

/** A reader of facts: the same one must be used again for what it read to be kept. */
export type TokenReader = (section: Section) => readonly Credential[];

export function tokenReader(find: TokenFinder): TokenReader {
  return (section) => {
    const passages = passagesIn(section);
    const found = find(passages.map(({ text }) => text).join('\n'));
    if (found.length === 0) return [];
    const credentials: Credential[] = [];
    let offset = 0;
    for (const { text, span } of passages) {
      for (const { start, end, issuer } of found) {
        const [from, to] = [start - offset, end - offset];
        if (from < 0 || to > text.length || isSample(text.slice(from, to))) continue;
        const variable = nameBefore(text, from) ?? `${issuer}_TOKEN`;
        const kind = issuer === 'privatekey' ? 'private key' : 'token';
        credentials.push({ span: span.part(from, to), kind, variable });
      }
      offset += text.length + 1;
    }
    return credentials;
  };
}

/** `AWS_ACCESS_KEY_ID=` before the value. */
function nameBefore(text: string, at: number): string | undefined {
  return /(?<!\w)([A-Z][A-Z0-9]*_[A-Z0-9_]+)\s?[=:]\s?["']?$/.exec(text.slice(Math.max(0, at - 60), at))?.[1];
}
