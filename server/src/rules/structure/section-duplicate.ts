import type { Section } from '../../plan/section.ts';
import { groupBy } from '../../text/groupBy.ts';
import { defineRule } from '../rule.ts';

const template = '# Release\n\n## Steps\n\nx\n\n## Rollback\n\nx\n\n## Contacts\n\nx\n';

export const sectionDuplicate = defineRule({
  name: 'section-duplicate',
  level: 'template',
  severity: 'info',
  nature: 'consistency',
  description: 'The same section twice under one parent.',
  rationale: `Two sections of one name are read as one: people find the first, follow it, and never see what the second says.

Merge them, or name them apart. Headings that come back in a pattern (Planning and Results of each stage), steps with
numbers of their own and the same heading under different parents are normal.`,
  valid: [
    {
      text: '# Release\n\n## 1. Steps\n\n### 1. Watch\n\nx\n\n### 2. Switch\n\nx\n\n### 3. Watch\n\nx\n\n## 2. Rollback\n\nx\n\n## 3. Contacts\n\nx\n',
      template,
    },
    {
      text: 'title: Release 4\nphases:\n  - name: Switch\n    region: north\n    window: first\n    steps:\n      - name: a\n  - name: Switch\n    region: south\n    window: second\n    steps:\n      - name: b\nrollback:\n  steps:\n    - name: y\n',
      format: 'yaml',
      template:
        'title: Release\nphases:\n  - name: Prepare\n    steps:\n      - name: x\n  - name: Switch\n    steps:\n      - name: x\nrollback:\n  steps:\n    - name: y\n',
    },
    {
      text: 'title: Release 4\nphases:\n  - name: Prepare\n    steps:\n      - name: Check\n        command: make check\n      - name: Save\n        command: make save\n      - name: Check\n        command: make check\n  - name: Switch\n    steps:\n      - name: b\nrollback:\n  steps:\n    - name: y\n',
      format: 'yaml',
      template:
        'title: Release\nphases:\n  - name: Prepare\n    steps:\n      - name: x\n  - name: Switch\n    steps:\n      - name: x\nrollback:\n  steps:\n    - name: y\n',
    },
    {
      text: '# Release\n\n## Steps\n\n### Checks\n\nx\n\n## Rollback\n\n### Checks\n\nx\n\n## Contacts\n\nx\n',
      template,
    },
    {
      text: '# Release\n\n## Steps\n\n### Step 1: Deploy\n\nx\n\n### Step 2: Deploy\n\nx\n\n## Rollback\n\nx\n\n## Contacts\n\nx\n',
      template,
    },
    {
      text: '# Release\n\n## Steps\n\n### Planning\n\nx\n\n### Results\n\nx\n\n### Planning\n\nx\n\n### Results\n\nx\n\n## Rollback\n\nx\n\n## Contacts\n\nx\n',
      template,
    },
    {
      text: '# Release\n\n## Steps\n\n### Database (staging)\n\nx\n\n### Database (production)\n\nx\n\n## Rollback\n\nx\n\n## Contacts\n\nx\n',
      template,
    },
    {
      text: '# Release\n\n## Steps\n\nx\n\n## Rollback\n\nx\n\n```\n## Rollback\n```\n\n## Contacts\n\nx\n',
      template,
    },
    { text: '# Release\n\n## Notes\n\nx\n\n## Notes\n\nx\n' },
    {
      text: '# Release\n\n## Notes\n\nx\n\n## Notes\n\nx\n',
      template: '# Release\n\n## Notes\n\nx\n\n## Notes\n\nx\n',
    },
  ],
  invalid: [
    {
      text: '# Release\n\n## 1. Steps\n\nx\n\n## 2. Rollback\n\nx\n\n## 3. Contacts\n\nx\n\n## ⟦4. Rollback⟧\n\nSee above.\n',
      template,
    },
    {
      text: 'title: Release 4\nphases:\n  - name: Prepare\n    steps:\n      - name: a\n  - name: Switch\n    steps:\n      - name: b\n  - name: ⟦Prepare⟧\n    steps:\n      - name: c\nrollback:\n  steps:\n    - name: y\n',
      format: 'yaml',
      template:
        'title: Release\nphases:\n  - name: Prepare\n    steps:\n      - name: x\n  - name: Switch\n    steps:\n      - name: x\nrollback:\n  steps:\n    - name: y\n',
    },
    {
      text: '# Release\n\n## Steps\n\nx\n\n## Rollback\n\nx\n\n## Contacts\n\nx\n\n## ⟦Rollback⟧\n\ny\n',
      template,
    },
    {
      text: '# Release\n\n## Steps\n\n### Cache\n\nx\n\n### ⟦Cache:⟧\n\ny\n\n## Rollback\n\nx\n\n## Contacts\n\nx\n',
      template,
    },
    {
      text: 'Release\n=======\n\nSteps\n-----\n\nx\n\n⟦Steps⟧\n-----\n\ny\n\nRollback\n--------\n\nx\n\nContacts\n--------\n\nx\n',
      template,
    },
  ],
  *check(plan, { template: bound }) {
    if (!bound) return;
    const usual = countNames(bound.template.plan.sections);
    const headed = plan.sections.filter(
      (section) => section.heading && !section.isOptional && (plan.format === 'markdown' || isPhase(section)),
    );
    for (const family of groupBy(headed, ({ parent }) => parent).values()) {
      const repeated = [...groupBy(family, nameOf)].filter(
        ([name, group]) => name !== '' && group.length > 1,
      );
      // What comes back with something else, or more than once, is a pattern.
      if (repeated.length !== 1) continue;
      for (const [name, group] of repeated) {
        const [first, second] = group;
        if (!first?.heading || !second?.heading || group.length > 2 || (usual.get(name) ?? 0) > 1) continue;
        yield {
          message: `“${second.title}” stands here a second time; people will find the first and never see this one. Merge the two, or name them apart.`,
          span: second.heading.inline.span,
          related: [{ message: 'The first', span: first.heading.inline.span }],
        };
      }
    }
  },
});

/** In YAML an entry with nothing but a name and what is in it; another key may tell two of one name apart. */
function isPhase({ children, content, parent }: Section): boolean {
  return children.length > 0 && content.keys.length < 3 && parent?.within('steps') === true;
}

function countNames(sections: readonly Section[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const section of sections) counts.set(nameOf(section), (counts.get(nameOf(section)) ?? 0) + 1);
  return counts;
}

/** As a person reads it: what stands in parentheses and the numbers of steps tell sections apart, those of chapters do not. */
function nameOf(section: Section): string {
  const name = section.title
    .toLowerCase()
    .replace(/[\s:：.]+$/, '')
    .replace(/^[^\p{L}\p{N}(]+/u, '');
  return section.within('steps') ? name : name.replace(/^\d{1,2}(?:\.\d{1,2})*[.)]\s+/, '');
}
