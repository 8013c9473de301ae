import { textsIn } from './facts/texts.ts';
import type { Plan } from './plan.ts';
import type { Section } from './section.ts';

/** Whether a plan is written in English, as far as its words tell: of other languages we know too few words to judge by them. */
export function isEnglish(plan: Plan): boolean {
  return plan.value(looksEnglish);
}

function looksEnglish(plan: Plan): boolean {
  let english = 0;
  let others = 0;
  let foreign = 0;
  let accented = false;
  for (const section of plan.sections) {
    const words = section.facts(countWords);
    english += words.english;
    others += words.others;
    foreign += words.foreign;
    accented ||= words.accented;
  }
  return others + foreign / 4 <= english / 2 && !(english === 0 && accented);
}

const englishWords =
  /(?<!\p{L})(?:the|and|with|for|of|to|is|are|all|date|status|steps|deployment|rollback|release)(?!\p{L})/giu;
const otherWords =
  /(?<!\p{L})(?:de|la|du|en|por|su|zu|im|auf|der|die|das|und|mit|für|ist|nach|el|los|las|del|para|con|una|le|les|des|pour|avec|une|est|il|dei|della|per|het|een|van|voor|och|att|som|em|dos|não|oraz|jest)(?!\p{L})/giu;
/** Letters that English does not use; between others, so that damaged marks are none. */
const otherScripts =
  /\p{L}[à-öø-ÿąćčďęěğłńňőřśšťůűźżž](?=\p{L}|[\s.,;:])|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}]/gu;

function countWords(section: Section): {
  english: number;
  others: number;
  foreign: number;
  accented: boolean;
} {
  const text = textsIn(section)
    .map((inline) => inline.text)
    .join('\n');
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  return {
    english: count(englishWords),
    others: count(otherWords),
    foreign: count(otherScripts),
    accented: /[^\p{ASCII}\p{So}\p{P}\p{S}]/u.test(text),
  };
}
