import { remembered } from '../../../text/remembered.ts';
import type { Section } from '../../section.ts';
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
  const findAgain = remembered(find);
  return (section) =>
    passagesIn(section).flatMap(({ text, span }) => {
      if (!mayHold(text)) return [];
      return findAgain(text).flatMap(({ start, end, issuer }) => {
        if (isSample(text.slice(start, end))) return [];
        const variable = nameBefore(text, start) ?? `${issuer}_TOKEN`;
        const kind = issuer === 'privatekey' ? 'private key' : 'token';
        return [{ span: span.part(start, end), kind, variable } as const];
      });
    });
}

const longWord = /[\w+/.=-]{20,}/g;

/** No service hands out a token of less than twenty characters, or without a digit. */
function mayHold(text: string): boolean {
  for (const [word] of text.matchAll(longWord)) if (/\d/.test(word)) return true;
  return false;
}

/** `AWS_ACCESS_KEY_ID=` before the value. */
function nameBefore(text: string, at: number): string | undefined {
  return /(?<!\w)([A-Z][A-Z0-9]*_[A-Z0-9_]+)\s?[=:]\s?["']?$/.exec(text.slice(Math.max(0, at - 60), at))?.[1];
}
