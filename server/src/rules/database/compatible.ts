import type { Plan } from '../../plan/plan.ts';

const compatible = new RegExp(
  [
    String.raw`\b(?:ignored|tolerated|not read|never read|understood) by (?:the )?(?:old|previous|current|running|version|v?\d)`,
    String.raw`\bcontract (?:phase|step|migration|release)|\bdual[- ]writ|\bparallel change\b`,
    String.raw`\b(?:old|previous|current|running) (?:version|code|release|binary|application|app)\b[^.\n]{0,60}\b(?:ignores?|does not|doesn[’']t|no longer|never|still works|(?:still runs|keeps running)(?= (?:on|with|against|after) )|can (?:read|run|live|work)|unaffected|keeps(?! running\b| the traffic\b| serving\b| taking\b))\b`,
    String.raw`\b(?:column|table|index|schema|field)s? (?:itself )?(?:stays?|remains?)\b(?! (?:locked|unavailable|empty))(?:[^.\n]|\.(?=\d)){0,60}\b(?:does not|doesn[’']t|ignores?|unused|not (?:read|used))\b`,
    String.raw`\bforward[- ](?:only|fix)|\bfix(?:es)?[- ]forward|\broll(?:s|ed)?[- ]forward`,
    String.raw`(?<!\bif [^.\n]{0,40})\bcannot be (?:undone|reversed|rolled back)|\birreversib`,
    String.raw`(?<!\bno )\bpoint of no return(?!\W{0,4}(?:is |there is )?(?:none|n\/a|not any|never)\b)`,
  ].join('|'),
  'i',
);

/** Whether the plan says that the old version can live with the new data, or that there is no going back and why. */
export function isCompatible(plan: Plan): boolean {
  return compatible.test(plan.text);
}

/** What is new can be ignored; that says nothing of what is taken away. */
export const ofWhatIsNew = /\b(?:new|adds?|added|adding|additive|nullable|creates?|created)\b/i;

/** The same, said of more than what is new. */
export function isCompatibleWithLess(plan: Plan): boolean {
  return (
    isCompatible(plan) &&
    plan.text.split(/\n|(?<=[.!?])\s/).some((line) => compatible.test(line) && !ofWhatIsNew.test(line))
  );
}
