/** The languages, besides English, that plans are read in. A new one is a file here and a line below. */
import { chinese } from './chinese.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { japanese } from './japanese.ts';
import type { Language } from './language.ts';
import { portuguese } from './portuguese.ts';
import { spanish } from './spanish.ts';

export const languages: readonly Language[] = [german, french, spanish, portuguese, japanese, chinese];

type Words = Readonly<Record<string, readonly string[]>>;

/** English names with those of the other languages after them. */
export function withLanguages<Kind extends string>(
  english: Readonly<Record<Kind, readonly string[]>>,
  part: 'sections' | 'fields' | 'statuses' | 'strategies' | 'riskLevels',
): Readonly<Record<Kind, readonly string[]>> {
  const all: Record<Kind, readonly string[]> = { ...english };
  for (const language of languages) {
    const words: Words = language[part];
    for (const kind of Object.keys(english) as Kind[]) {
      const more = words[kind];
      if (more) all[kind] = [...all[kind], ...more];
    }
  }
  return all;
}
