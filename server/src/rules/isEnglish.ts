import type { Plan } from '../plan/plan.ts';

/** Whether a plan is written in English, as far as its first words tell: of other languages we know too few words to judge by them. */
export function isEnglish({ text }: Plan): boolean {
  const start = text.slice(0, 8000);
  const count = (pattern: RegExp): number => start.match(pattern)?.length ?? 0;
  const english = count(
    /(?<!\p{L})(?:the|and|with|for|of|to|is|are|all|date|status|steps|deployment|rollback|release)(?!\p{L})/giu,
  );
  const others = count(
    /(?<!\p{L})(?:der|die|das|und|mit|für|ist|nach|el|los|las|del|para|con|una|le|les|des|pour|avec|une|est|il|dei|della|per|het|een|van|voor|och|och|att|som|em|dos|das|não|oraz|jest)(?!\p{L})/giu,
  );
  const foreign = count(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}]/gu,
  );
  return (
    others + foreign / 4 <= english / 2 && !(english === 0 && /[^\p{ASCII}\p{So}\p{P}\p{S}]/u.test(start))
  );
}
