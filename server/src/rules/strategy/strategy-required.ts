import type { Field } from '../../plan/blocks.ts';
import { strategiesIn, strategiesNamed } from '../../plan/facts/strategy/strategies.ts';
import { isEnglish } from '../../plan/isEnglish.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Section } from '../../plan/section.ts';
import type { Strategy } from '../../plan/vocabulary/index.ts';
import { insertLineBefore } from '../../syntax/insert.ts';
import { lineBefore, lineBreakOf } from '../../text/lines.ts';
import type { Range } from '../../text/span.ts';
import { documentHead } from '../documentHead.ts';
import { defineRule, type Fix } from '../rule.ts';

const template =
  '# Release\n\n## Deployment Strategy\n\n**Strategy:** Blue-Green / Canary / Rolling\n\n## Steps\n\nx\n';

export const strategyRequired = defineRule({
  name: 'strategy-required',
  level: 'template',
  severity: 'warning',
  nature: 'planning',
  description: 'No strategy has been chosen, though the template asks for one.',
  rationale: `The strategy decides how traffic moves, who is affected first and how one gets back. Without it each person on the
call has another one in mind.

Blue-green when the way back must be instant, canary to learn from a few users first, rolling when both versions can run
side by side, a feature flag to install now and release later, recreate where an interruption does no harm.`,
  valid: [
    {
      format: 'yaml',
      text: 'title: Release\nstrategy:\n  type: bleu-green\n',
      template: 'title: Release\nstrategy:\n  approach: Canary / Rolling\n',
    },
    { text: '# Release\n\n## Deployment Strategy\n\n**Strategy:** Canary\n\n## Steps\n\nx\n', template },
    {
      text: '# Release\n\n## Deployment Strategy\n\nA canary takes 5% of the traffic first.\n\n## Steps\n\nx\n',
      template,
    },
    {
      text: '# Release\n\n**Approach:** Blue-Green / Canary / Rolling\n\n## Deployment Strategy\n\nSee above.\n',
      template,
    },
    {
      text: '# Rolling release of the shop\n\n## Deployment Strategy\n\nTwo pods at a time.\n\n## Steps\n\nx\n',
      template,
    },
    { text: '# Release\n\n## Background\n\nThis is a canary of the new cache.\n\n## Steps\n\nx\n', template },
    {
      text: '# Version\n\n## Einführung\n\nDie Version wird für alle Kunden und für die Läden über Nacht eingespielt.\n',
      template,
    },
    { text: '# Release\n\n## Deployment Strategy\n\nCarefully.\n' },
    { text: '# Release\n\n## Steps\n\nx\n', template: '# Release\n\n## Steps\n\nx\n' },
  ],
  invalid: [
    {
      text: '---\ntags: [cache, rolling]\n---\n\n# Release\n\n## ⟦Deployment Strategy⟧\n\n**Risk Level:** Low\n\n## Steps\n\nx\n',
      template,
    },
    { text: '# Release\n\n**Strategy:** ⟦n/a⟧\n\n## Steps\n\nx\n', template },
    { text: '# Release\n\n**Strategy:** ⟦still open⟧\n\n## Steps\n\nx\n', template },
    {
      text: '# Release\n\n## ⟦Deployment Strategy⟧\n\n**Risk Level:** Low\n\n### Rationale\n\nA canary shows trouble on one host before all see it.\n\n## Steps\n\nx\n',
      template,
    },
    {
      text: '# Release\n\n## ⟦Deployment Strategy⟧\n\nA canary was weighed and left, since nobody could read its numbers.\n\n## Steps\n\nx\n',
      template,
    },
    {
      text: '# Release\n\n## ⟦Deployment Strategy⟧\n\nCarefully, at night.\n\n## Steps\n\nx\n',
      template,
      chosen: {
        title: 'Choose Canary',
        text: '# Release\n\n## Deployment Strategy\n\n**Strategy:** Canary\n\nCarefully, at night.\n\n## Steps\n\nx\n',
      },
    },
    { text: '# ⟦Release of the shop⟧\n\n## Steps\n\n### Step 1: Production Canary\n\nx\n', template },
    { text: '# Release\n\n## ⟦2. Strategy⟧\n\n- **Expected Downtime:** Zero\n\n## Steps\n\nx\n', template },
    {
      text: '# ⟦Release⟧\n\n**Owner:** Ann\n\n## Steps\n\nx\n',
      template:
        '# Release\n\n**Owner:** [Name]\n**Deployment Strategy:** Blue-Green / Canary\n\n## Steps\n\nx\n',
    },
    {
      text: '# Release\n\n**Strategy:** ⟦Not decided yet⟧\n\n## Deployment Strategy\n\nSee above.\n\n## Steps\n\nx\n',
      template,
    },
    {
      text: '⟦title⟧: Release of the shop\nsteps:\n  - name: Start the canary\n    command: make canary\n',
      format: 'yaml',
      template: 'title: Release\nstrategy:\n  approach: Canary / Rolling\n',
    },
    {
      text: 'title: Release\n⟦strategy⟧:\n  rationale: The ranking is new\n',
      format: 'yaml',
      template: 'title: Release\nstrategy:\n  approach: Canary / Rolling\n  rationale: x\n',
      chosen: {
        title: 'Choose Canary',
        text: 'title: Release\nstrategy:\n  approach: canary\n  rationale: The ranking is new\n',
      },
    },
  ],
  *check(plan, { template: bound }) {
    if (!bound) return;
    const model = bound.template.plan;
    const wantedSection = model.sections.find(({ kind, isOptional }) => kind === 'strategy' && !isOptional);
    const wantedField = model.fieldsOf('strategy').find(({ value }) => value !== undefined);
    if (
      (!wantedSection && !wantedField) ||
      plan.fieldsOf('strategy').some((field) => !isUndecided(field)) ||
      plan.facts(strategiesIn).some(({ field }) => field && !isUndecided(field)) ||
      plan.sections.some((each) => names(each, true))
    )
      return;
    const [section] = plan.sectionsOf('strategy');
    // Without the section that asks for it, it may stand anywhere but in the steps.
    if (!section && (!isEnglish(plan) || plan.sections.some((each) => names(each, false)))) return;
    const undecided = plan.fieldsOf('strategy')[0];
    yield {
      message:
        'No deployment strategy has been chosen, so nobody knows how traffic moves or how to get back. Name one of blue-green, canary, rolling, feature flag or recreate.',
      span: undecided?.value?.span ?? section?.heading?.inline.span ?? documentHead(plan),
      fixes: undecided?.value
        ? choices(undecided.value.span)
        : section
          ? fixes(plan, section, wantedField?.raw ?? 'Strategy')
          : [],
    };
  },
});

/** `Not decided yet` is not a choice; a blank has a rule of its own. */
function isUndecided({ value }: Field): boolean {
  return (
    value !== undefined &&
    /^\W*(?:(?:still )?(?:to be|not|not yet|yet to be) (?:\w+ )?(?:decided|chosen|agreed|defined|determined|confirmed)|undecided|(?:still )?open|none(?: yet)?|n\/a)\b/i.test(
      value.text,
    ) &&
    strategiesNamed(value.text).length === 0
  );
}

/** A strategy in a heading, or in the words of the sections that would say it; a step that is called after one does not. */
function names(section: Section, where: boolean): boolean {
  if (section.isRollback || section.within('steps', 'traffic', 'timeline', 'communication', 'risks'))
    return false;
  const { inline } = section.heading ?? {};
  if (inline && namedIn(inline.text).length > 0) return true;
  // A reason is one for a choice, and does not make it.
  if (inline && isReason(section.name)) return false;
  if (
    where &&
    section.level > 1 &&
    section.heading &&
    !section.within('strategy', 'summary', 'scope', 'status')
  )
    return false;
  return (
    section.blocks.some((block) => block.kind === 'paragraph' && namedIn(block.inline.text).length > 0) ||
    section.blocks.some(
      (block) =>
        block.kind === 'list' && block.items.some(({ inline: item }) => namedIn(item.text).length > 0),
    ) ||
    section.fields.some(
      ({ name, value }) =>
        value !== undefined && !isReason(name) && !sorts.test(name) && namedIn(value.text).length > 0,
    )
  );
}

/** What a plan is found by. */
const sorts = /^(?:tags?|labels?|keywords|topics|categor(?:y|ies))$/;

function isReason(name: string): boolean {
  return /^(?:strategy )?(?:rationale|reason|reasons|reasoning|justification)$/.test(name);
}

/** The strategies that words name, those left out that were weighed and not taken. */
function namedIn(text: string): Strategy[] {
  const said = text.split(/(?<=[.!?;])\s/).filter((sentence) => !left.test(sentence));
  return strategiesNamed(said.join(' '));
}

const left = /\b(?:weighed|rejected|considered|ruled out|discarded|turned down|decided against)\b/i;

const options = ['Blue-Green', 'Canary', 'Rolling', 'Feature Flag', 'Recreate'];

function choices(range: Range): Fix[] {
  return options.map((name) => ({ title: `Choose ${name}`, edits: [{ range, newText: name }], safe: false }));
}

function fixes(plan: Plan, section: Section, label: string): Fix[] {
  const { heading } = section;
  if (!heading) return [];
  return options.flatMap((name) => {
    const title = `Choose ${name}`;
    if (plan.format === 'yaml') {
      const [key] = section.content.keys;
      const own = key && /^[ \t]*$/.test(lineBefore(plan.text, key.span.start));
      return key && own
        ? [
            {
              title,
              edits: [
                insertLineBefore(
                  plan.text,
                  key.span.start,
                  `approach: ${name.toLowerCase().replace(' ', '-')}`,
                ),
              ],
              safe: false,
            },
          ]
        : [];
    }
    const eol = lineBreakOf(plan.text);
    const end = heading.span.start + plan.text.slice(heading.span.start, heading.span.end).trimEnd().length;
    return [
      {
        title,
        edits: [{ range: { start: end, end }, newText: `${eol}${eol}**${label}:** ${name}` }],
        safe: false,
      },
    ];
  });
}
