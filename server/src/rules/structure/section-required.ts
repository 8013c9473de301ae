import type { Plan } from '../../plan/plan.ts';
import type { Section } from '../../plan/section.ts';
import type { SectionKind } from '../../plan/vocabulary/index.ts';
import {
  insertKey,
  insertRootKey,
  insertSection,
  keyBlock,
  rootBlock,
  type SectionPlace,
} from '../../syntax/insert.ts';
import { answersByKind, type SectionMatch } from '../../template/match.ts';
import type { Template } from '../../template/template.ts';
import { isMisspelt } from '../misspelt.ts';
import { documentHead } from '../documentHead.ts';
import { isOtherLanguage } from './otherLanguage.ts';
import { hasOtherParts, hasOtherSteps, isPhase } from './otherParts.ts';
import { defineRule, type Finding, type Fix } from '../rule.ts';

const template = `# Release

## Status

Planned

## Steps

### Step 1: Build

[Command]

## Rollback

### Triggers

- [Trigger]

### Cleanup (if needed)

[What to remove]

## Contacts

| Name | Phone |
| --- | --- |
| [Name] | [Number] |
`;

export const sectionRequired = defineRule({
  name: 'section-required',
  level: 'template',
  severity: 'warning',
  nature: 'planning',
  description: 'A section that the template has is missing.',
  rationale:
    'A template is what a team has learned from its earlier nights. A section that is gone is a question that nobody will ask this time. A section of another name will do; sections marked `(if needed)` or the like, the alternatives `Option A` and `Option B`, and the steps themselves are up to the plan.',
  valid: [
    {
      text: '# Plan\n\n## Steps\n\n### Stage 1: Watch\n\n#### Logs\n\nx\n\n#### Figures\n\nx\n\n#### Tills\n\nx\n',
      template:
        '# Plan\n\n## Steps\n\n### Stage 1: Watch\n\n#### Logs\n\n[x]\n\n#### Figures\n\n[x]\n\n#### Users\n\n[x]\n',
    },
    {
      text: 'title: Release 4\nphases:\n  - name: Smoke tests\n    steps:\n      - name: x\nrollback:\n  steps:\n    - name: y\n',
      format: 'yaml',
      template:
        'title: Release\nphases:\n  - name: Go\n    steps:\n      - name: x\nsmoke_tests:\n  - name: x\nrollback:\n  steps:\n    - name: y\n',
    },
    {
      text: '# Wydanie 4\n\nSklep dostaje nowy koszyk i nową kasę, a stary koszyk zostaje na jeden dzień.\n\n## Kroki\n\n1. Uruchom `make deploy`\n\n## Wycofanie\n\nWróć do wersji 3 w ciągu pięciu minut.\n',
      template,
    },
    {
      text: '# Release 4\n\n## Deployment Status\n\nPlanned\n\n## Deployment Steps\n\nx\n\n## Rollback Plan\n\n### When to roll back\n\n- x\n\n## Contact list\n\nAnn\n',
      template,
    },
    {
      text: '# Release 4\n\n**Status:** Planned\n\n## Steps\n\n### Stage 1: Build\n\nx\n\n**Rollback:** build the last tag\n\n## Contacts\n\nAnn\n',
      template,
    },
    { text: '# Release 4\n\n## Steps\n\nx\n' },
    {
      text: '# Release 4\n\n## Communication\n\n| When | What |\n|---|---|\n| Before | We begin |\n| After | We are done |\n\n## Rollback\n\n### Procedure\n\nx\n',
      template:
        '# Release\n\n## Communication\n\n### Before\n\nx\n\n### After\n\nx\n\n## Rollback\n\n### Manual Rollback Procedure\n\nx\n',
    },
    {
      text: 'title: Release 4\nphases:\n  - name: Go\n    steps:\n      - name: x\nrollback:\n  steps:\n    - name: y\nmessages:\n  - when: At the start\n    message: z\n',
      format: 'yaml',
      template:
        'title: Release\nphases:\n  - name: Prepare\n    steps:\n      - name: x\n  - name: Watch\n    steps:\n      - name: x\nrollback:\n  steps:\n    - name: y\ncommunication:\n  - name: z\n    message: z\n',
    },
    {
      text: 'title: Release 4\nsteps:\n  - x\nrollback:\n  trigers:\n    - y\n',
      format: 'yaml',
      template: 'title: Release\nsteps:\n  - x\nrollback:\n  triggers:\n    - y\n',
    },
    {
      text: 'title: Release 4\nrollout:\n  - x\nrollback:\n  steps:\n    - x\n  abort_criteria:\n    - y\n',
      format: 'yaml',
      template: 'title: Release\nsteps:\n  - x\nrollback:\n  triggers:\n    - y\n  steps:\n    - x\n',
    },
  ],
  invalid: [
    {
      text: '# Plan\n\n## Steps\n\n### ⟦Stage 1: Watch⟧\n\n#### Logs\n\nx\n\n#### Figures\n\nx\n',
      template:
        '# Plan\n\n## Steps\n\n### Stage 1: Watch\n\n#### Logs\n\n[x]\n\n#### Figures\n\n[x]\n\n#### Users\n\n[x]\n',
    },
    {
      text: 'title: Release 4\n⟦phases⟧:\n  - name: Prepare\n    steps:\n      - name: x\n  - name: Install\n    steps:\n      - name: x\nrollback:\n  steps:\n    - name: y\n',
      format: 'yaml',
      template:
        'title: Release\nphases:\n  - name: Prepare\n    steps:\n      - name: x\n  - name: Install\n    steps:\n      - name: x\n  - name: Hand over\n    steps:\n      - name: x\nrollback:\n  steps:\n    - name: y\n',
    },
    {
      text: '# Plan\n\n## ⟦Steps⟧\n\n### Step 1: Prepare\n\nx\n\n### Step 2: Deploy\n\nx\n\n**Verify:** y\n\n### Step 3: Switch\n\nx\n',
      template:
        '# Plan\n\n## Steps\n\n### Step 1: Prepare\n\n[x]\n\n### Step 2: Deploy\n\n[x]\n\n### Step 3: Switch\n\n[x]\n\n### Step 4: Verify\n\n[x]\n',
    },
    {
      text: '⟦title⟧: Release 4\nphases:\n  - name: Prepare\n    steps:\n      - name: Back up the rates database\n  - name: Database migration\n    steps:\n      - name: Apply both migrations\nrollback:\n  steps:\n    - name: y\n',
      format: 'yaml',
      template:
        'title: Release\nmigrations:\n  - script: x\nphases:\n  - name: Prepare\n    steps:\n      - name: x\n  - name: Database Migration\n    steps:\n      - name: x\nrollback:\n  steps:\n    - name: y\n',
    },
    {
      text: '# ⟦Release 4⟧\n\n## Status\n\nPlanned\n\n## Steps\n\nx\n\n## Rollback\n\n### Triggers\n\n- x\n',
      template,
      chosen: {
        title: 'Add the section “Contacts”',
        text: '# Release 4\n\n## Status\n\nPlanned\n\n## Steps\n\nx\n\n## Rollback\n\n### Triggers\n\n- x\n\n## Contacts\n\n| Name | Phone |\n| --- | --- |\n| [Name] | [Number] |\n',
      },
    },
    {
      text: '# Release 4\r\n\r\n### Status\r\n\r\nPlanned\r\n\r\n---\r\n\r\n### Steps\r\n\r\nx\r\n\r\n---\r\n\r\n### ⟦Rollback⟧\r\n\r\nSwitch back.\r\n\r\n---\r\n\r\n### Contacts\r\n\r\nAnn\r\n',
      template,
      chosen: {
        title: 'Add the section “Triggers”',
        text: '# Release 4\r\n\r\n### Status\r\n\r\nPlanned\r\n\r\n---\r\n\r\n### Steps\r\n\r\nx\r\n\r\n---\r\n\r\n### Rollback\r\n\r\nSwitch back.\r\n\r\n#### Triggers\r\n\r\n- [Trigger]\r\n\r\n---\r\n\r\n### Contacts\r\n\r\nAnn\r\n',
      },
    },
    {
      text: '# ⟦Release 4⟧\n\n## Steps\n\nx\n\n---\n\n## Rollback\n\n### Triggers\n\n- x\n\n---\n\n## Contacts\n\nAnn\n',
      template,
      chosen: {
        title: 'Add the section “Status”',
        text: '# Release 4\n\n## Status\n\nPlanned\n\n---\n\n## Steps\n\nx\n\n---\n\n## Rollback\n\n### Triggers\n\n- x\n\n---\n\n## Contacts\n\nAnn\n',
      },
    },
    {
      text: '⟦title⟧: Release 4\n\nsteps:\n  - x\n\n# people\ncontacts:\n  - name: Ann\n    phone: 1\n',
      format: 'yaml',
      template:
        'title: Release\n\nsteps:\n  - x\n\nrollback:\n  triggers:\n    - y\n\ncontacts:\n  - name: "[Name]"\n    phone: "[Number]"\n',
      chosen: {
        title: 'Add the section “rollback”',
        text: 'title: Release 4\n\nsteps:\n  - x\n\nrollback:\n  triggers:\n    - y\n\n# people\ncontacts:\n  - name: Ann\n    phone: 1\n',
      },
    },
    {
      text: 'title: Release 4\nsteps:\n    - x\n⟦rollback⟧:\n    # who\n    owner: Ann\n    steps:\n    - go back\n    -   look\n\ncontacts:\n  - name: Ann\n',
      format: 'yaml',
      template:
        'title: Release\nsteps:\n  - x\nrollback:\n  owner: "[Name]"\n  steps:\n    - x\n  triggers:\n    # one a line\n    - "[Trigger]"\ncontacts:\n  - name: "[Name]"\n',
      chosen: {
        title: 'Add the section “triggers”',
        text: 'title: Release 4\nsteps:\n    - x\nrollback:\n    # who\n    owner: Ann\n    steps:\n    - go back\n    -   look\n    triggers:\n      # one a line\n      - "[Trigger]"\n\ncontacts:\n  - name: Ann\n',
      },
    },
    {
      text: 'title: Release 4\nsteps:\n  - x\n⟦rollback⟧:\n  owner: Ann',
      format: 'yaml',
      template: 'title: Release\nsteps:\n  - x\nrollback:\n  owner: "[Name]"\n  triggers:\n    - y\n',
      chosen: {
        title: 'Add the section “triggers”',
        text: 'title: Release 4\nsteps:\n  - x\nrollback:\n  owner: Ann\n  triggers:\n    - y\n',
      },
    },
  ],
  *check(plan, { template: bound }) {
    if (!bound || isOtherLanguage(plan, bound)) return;
    const matches = bound.matches;
    const counterpart = new Map(matches.map(({ wanted, found }) => [wanted, found]));
    const taken = new Set(matches.flatMap(({ found }) => found ?? []));
    for (const { wanted, found } of matches) {
      if (
        found ||
        !isRequired(wanted, bound.template, counterpart) ||
        isElsewhere(plan, wanted, bound.template, taken) ||
        isToldAtOnce(wanted, matches, counterpart) ||
        isMisspelt(plan, wanted.name)
      )
        continue;
      const parent = wanted.parent && counterpart.get(wanted.parent);
      const span =
        parent?.heading && parent.heading.inline.span.length > 0
          ? parent.heading.inline.span
          : documentHead(plan);
      const fix = isPhase(wanted) ? undefined : fixFor(plan, wanted, bound.template, matches);
      yield {
        message: `The section “${wanted.title}” of the template \`${bound.template.name}\` is missing, and with it the question it asks. Add it; if it does not apply, say so under its heading.`,
        span,
        fixes: fix ? [fix] : [],
        ...toldBetterBy(wanted),
      };
    }
  },
});

/** Rules that say what the night lacks without the section, by its kind. */
const better: Partial<Record<SectionKind, string>> = {
  rollback: 'rollback-required',
  rollbackSteps: 'rollback-steps-required',
  triggers: 'rollback-triggers-required',
  metrics: 'metrics-required',
  alerts: 'alerts-required',
  roles: 'roles-required',
  strategy: 'strategy-required',
};

function toldBetterBy({ kind, isRollback }: Section): Pick<Finding, 'unless'> {
  const unless = kind && (kind === 'steps' && isRollback ? 'rollback-steps-required' : better[kind]);
  return unless === undefined ? {} : { unless: [unless] };
}

/** Steps, and what stands in them, are each plan's own, unless it has all others; so is what stands in a section that is missing itself. */
function isRequired(
  wanted: Section,
  { plan, body }: Template,
  counterpart: ReadonlyMap<Section, Section | undefined>,
): boolean {
  // What a plan is about has a heading of its own words.
  if (wanted.isConditional || /\{\{|\[/.test(wanted.title)) return false;
  for (let section: Section | undefined = wanted; section; section = section.parent) {
    const title = section.level === 1 && section.parent === undefined && plan.format === 'markdown';
    const isOwn =
      section.heading?.sequence &&
      !title &&
      !(section === wanted && hasOtherSteps(wanted, counterpart)) &&
      !(section === wanted.parent && hasOtherParts(wanted, counterpart));
    if (isOwn || /^(?:option|alternative|variant)\b/i.test(section.title)) return false;
    if (section !== wanted && counterpart.has(section) && !counterpart.get(section)) return false;
    // In YAML an entry of a list is a section too; what a key heads is required, the entries are not.
    const key = section.heading?.inline.span;
    if (
      plan.format === 'yaml' &&
      key &&
      !/^["']?[ \t]*:(?=\s)/.test(body.slice(key.end)) &&
      !(section === wanted && isPhase(wanted) && hasOtherParts(wanted, counterpart))
    )
      return false;
  }
  return true;
}

/** Said in another way: by a section of that kind that stands for nothing else, or by a field that the template does not ask for as well. */
function isElsewhere(
  plan: Plan,
  wanted: Section,
  { plan: model }: Template,
  taken: ReadonlySet<Section>,
): boolean {
  const { kind, name } = wanted;
  const stands = (section: Section): boolean =>
    section.name === name ||
    (kind !== undefined && section.kind === kind && (wanted.level > 1 || answersByKind(plan, section)));
  if (
    plan.sections.some((section) => !taken.has(section) && section.heading !== undefined && stands(section))
  )
    return true;
  // The way back may be told under any heading of the rollback.
  const tells = ({ heading, isRollback, blocks }: Section): boolean =>
    heading !== undefined &&
    isRollback &&
    blocks.some((block) => block.kind === 'code' || block.kind === 'list');
  if (kind === 'rollbackSteps' && plan.sections.some((section) => !taken.has(section) && tells(section)))
    return true;
  // `**Verify:**` below each step is no step.
  if (wanted.heading?.sequence) return false;
  return plan.fields.some((field) => {
    if (!field.value && field.introduces.length === 0) return false;
    const known = plan.vocabulary.sections.exact(field.name);
    if (field.name !== name && (kind === undefined || known !== kind)) return false;
    return !model.fields.some((other) => other.name === field.name);
  });
}

/** A table or a list of its own in place of all the parts that the template has. */
function isToldAtOnce(
  wanted: Section,
  matches: readonly SectionMatch[],
  counterpart: ReadonlyMap<Section, Section | undefined>,
): boolean {
  const parent = wanted.parent && counterpart.get(wanted.parent);
  if (!parent) return false;
  const parts = matches.filter(
    (match) => match.wanted.parent === wanted.parent && !match.wanted.isConditional,
  );
  return (
    parts.length > 1 &&
    parts.every(({ found }) => found?.parent !== parent) &&
    parent.blocks.some(
      (block) =>
        (block.kind === 'table' && block.rows.length > 1) ||
        (block.kind === 'list' && block.items.length > 1),
    )
  );
}

function fixFor(
  plan: Plan,
  wanted: Section,
  { plan: model, body }: Template,
  matches: readonly SectionMatch[],
): Fix | undefined {
  if (plan.format !== model.format) return undefined;
  const title = `Add the section “${wanted.title}”`;
  const place = placeFor(wanted, matches);
  if (plan.format === 'yaml') {
    const root = 'after' in place.at ? place.at.after : 'before' in place.at ? place.at.before : undefined;
    if (wanted.level > 1) {
      const edit = insertKey(plan, place.at, keyBlock(body, wanted.span.start));
      return edit && { title, edits: [edit], safe: false };
    }
    if (root?.level !== 1 || !('after' in place.at || 'before' in place.at)) return undefined;
    return { title, edits: [insertRootKey(plan, place.at, rootBlock(body, wanted.span.start))], safe: false };
  }
  return {
    title,
    edits: [insertSection(plan, place.at, body.slice(wanted.span.start, wanted.end), place.level)],
    safe: false,
  };
}

/** Behind the nearest section before it in the template, else before the nearest behind it, else last in its parent. */
function placeFor(wanted: Section, matches: readonly SectionMatch[]): { at: SectionPlace; level: number } {
  const siblings = matches.filter((match) => match.wanted.parent === wanted.parent);
  const index = siblings.findIndex((match) => match.wanted === wanted);
  const parent = matches.find((match) => match.wanted === wanted.parent)?.found;
  const inPlace = ({ found, wanted: sibling }: SectionMatch): boolean =>
    found !== undefined && sibling.level === wanted.level && (!parent || found.parent === parent);
  const before = siblings.slice(0, index).findLast(inPlace)?.found;
  if (before) return { at: { after: before }, level: before.level };
  const behind = siblings.slice(index + 1).find(inPlace)?.found;
  if (behind) return { at: { before: behind }, level: behind.level };
  return { at: { lastIn: parent }, level: parent ? parent.level + 1 : wanted.level };
}
