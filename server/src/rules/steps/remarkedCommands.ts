/** Commands with a remark above each that tells what comes out: `# Load the rates: expect 400 rows`. */
import { codeKind } from '../../plan/facts/steps/codeKinds.ts';
import { othersHave } from '../../plan/facts/steps/deploymentSteps.ts';
import { isForward } from '../../plan/facts/steps/forward.ts';
import { remarkAbove } from '../../plan/facts/steps/remarks.ts';
import { codesIn } from '../../plan/facts/texts.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Section } from '../../plan/section.ts';
import type { Span } from '../../text/span.ts';

interface Remarked {
  readonly span: Span;
  readonly told: boolean;
}

/** The remark that tells nothing, where those of all other commands do. */
export function remarksWithout(plan: Plan): { readonly span: Span }[] {
  const remarked = plan.facts(remarkedIn);
  const told = remarked.map((each) => each.told);
  return remarked.filter((each, at) => !each.told && told.length > 3 && othersHave(told, at, 1));
}

function remarkedIn(section: Section): Remarked[] {
  if (!(isForward(section) || section.isRollback) || !section.mayHold(/#|--|\/\//)) return [];
  return section.facts(codesIn).flatMap((code) => {
    if (codeKind(code, section) !== 'command') return [];
    const groups = [...code.masked.matchAll(/(?:^[ \t]*\S.*$(?:\r?\n)?)+/gm)].flatMap(
      ({ 0: text, index }) => {
        const remark = remarkAbove.exec(text)?.[0].trimEnd();
        return remark === undefined || remark === text.trimEnd() ? [] : [{ text, remark, index }];
      },
    );
    return groups.flatMap(({ text, remark, index }, at) => {
      // What comes out is told by the look at it that follows.
      if (/^\W*expect/i.test(groups[at + 1]?.remark ?? '')) return [];
      return [{ span: code.span.part(index, index + remark.length), told: /\bexpect/i.test(text) }];
    });
  });
}
