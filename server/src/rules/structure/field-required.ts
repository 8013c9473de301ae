import type { Field } from '../../plan/blocks.ts';
import { textsIn } from '../../plan/facts/texts.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Section } from '../../plan/section.ts';
import type { BoundTemplate, Template } from '../../template/template.ts';
import { normalizeName, sameWords, squeeze } from '../../text/words.ts';
import { documentHead } from '../documentHead.ts';
import { defineRule, type Finding } from '../rule.ts';
import { isInEntry } from './entryFields.ts';
import { isAside, isLeftOut } from './leftOutFields.ts';
import { missingFieldFix } from './missingFieldFix.ts';
import { isMisspelt } from '../misspelt.ts';
import { isOtherLanguage } from './otherLanguage.ts';

const template = `# Release

**Status:** Draft
**Owner:** [Name]
**Window:** [Start] - [End]

## Steps

**Duration:** [X minutes]

## Rollback

**Rollback Time:** [X minutes]
**Notes (optional):** [Notes]
`;

export const fieldRequired = defineRule({
  name: 'field-required',
  level: 'template',
  severity: 'info',
  nature: 'planning',
  description: 'A field that the template has is missing.',
  rationale:
    'The template asks for an owner, a window, a rollback time, because somebody needed it once and did not find it. A field of another name or form will do; fields marked optional, and those inside the steps, are up to the plan.',
  valid: [
    {
      template: 'work-item',
      text: '# Deployment: Orders\n\n## Environment Configuration\n\n**Infrastructure Dependencies:**\n\n- Object store: MinIO 7\n- Load Balancer: two backends\n- CDN: none\n- Cache: none\n- Monitoring: Prometheus\n',
    },
    {
      text: 'title: Release 4\nscope:\n  environment: production\nenvironment_variables:\n  - name: POOL\n    value: 20\n',
      format: 'yaml',
      template: 'title: Release\nenvironment: staging\n',
    },
    {
      text: '# Release\n\n## Configuration\n\n**Secrets required:** none\n',
      template: '# Release\n\n## Configuration\n\n**Required Secrets:** [Names]\n',
    },
    {
      text: '# Wydanie 4\n\nSklep dostaje nowy koszyk i nową kasę, a stary koszyk zostaje na jeden dzień.\n\n## Kroki\n\n1. Uruchom `make deploy`\n\n## Wycofanie\n\nWróć do wersji 3 w ciągu pięciu minut.\n',
      template,
    },
    {
      text: '# Release 4\n\n- Status: Planned\n- Plan owner: Ann\n- Maintenance window: 22:00-23:00\n\n## Steps\n\nx\n\n## Rollback\n\nEstimated rollback time: see below\n\n| Field | Value |\n| --- | --- |\n| RTO | 5 minutes |\n',
      template,
    },
    {
      text: '---\nstatus: planned\nowner: Ann\n---\n\n# Release 4\n\n## Deployment window\n\n22:00-23:00\n\n## Steps\n\nx\n',
      template,
    },
    { text: '# Release 4\n\n## Steps\n\nx\n' },
    {
      format: 'yaml',
      text: 'title: Release 4\nrollback:\n  decides: Ann Lee\n  duration: 3 minutes\n',
      template: 'title: Release\nrollback:\n  owner: "[Name]"\n',
    },
    {
      text: '# Release\n\n## Monitoring & Alerting\n\n**Alert Thresholds:**\n\n- Error rate > 2%: page Ann\n- Response time p99 > 1.5s: tell #shop\n- Memory > 85%: page Ann\n\n## Health Checks\n\n- Application health: GET /health\n- Database connectivity: a query answers within a second\n- Cache connectivity: a value can be written\n',
      template:
        '# Release\n\n## Monitoring & Alerting\n\n**Alert Thresholds:**\n\n- Error rate > 2%: page\n- Response time p99 > 1.5s: warn\n- CPU > 75%: warn\n- Memory > 85%: page\n\n## Health Checks\n\n- Application health: GET /health\n- Database connectivity: a query\n- Cache connectivity: a value\n- External API connectivity: an answer\n',
    },
    {
      text: '# Release 4\n\nStatus: Planned\n\nOwner: Ann\n\nWindow: 22:00 - 23:00\n\n## Steps\n\nDuration: 20 minutes\n\n## Rollback\n\nRollback Time: 5 minutes\n',
      template,
    },
    {
      text: 'title: Release 4\nstauts: planned\nsteps:\n  - name: Build\n',
      format: 'yaml',
      template: 'title: Release\nstatus: draft\nsteps:\n  - name: "[Name]"\n',
    },
    {
      text: '# Release\n\n## Scope\n\nThe shop alone.\n\n- Name: shop\n',
      template:
        '# Release\n\n## Scope\n\n- Name: [Name]\n- Version: [Version]\n- Branch: [Branch]\n- Zone: [Zone]\n',
    },
    {
      text: 'title: Release 4\nstatus: planned\nsteps:\n  - name: Build\n',
      format: 'yaml',
      template: 'title: Release\nstatus: draft\nsteps:\n  - name: "[Name]"\n    owner: "[Name]"\n',
    },
  ],
  invalid: [
    {
      text: '# Release\n\n## ⟦Strategy⟧\n\n**Approach:** Canary\n\n## Risks\n\n**Overall Risk:** Low\n',
      template: '# Release\n\n## Strategy\n\n**Approach:** Canary\n**Risk Level:** Low\n\n## Risks\n\nx\n',
    },
    {
      text: '⟦title⟧: Release 4\nconfiguration:\n  - variable: POOL\n    environment: production\n    value: 20\n',
      format: 'yaml',
      template: 'title: Release\nenvironment: staging\nconfiguration:\n  - variable: x\n    value: y\n',
    },
    {
      text: '# Release\n\n## Deployment Steps\n\nx\n\n## Communication Plan\n\n### ⟦During Deployment⟧\n\n- **Status Updates:** hourly\n',
      template:
        '# Release\n\n## Deployment Steps\n\nx\n\n## Communication Plan\n\n### During Deployment\n\n- **Status Updates:** hourly\n- **Issue Escalation:** by phone\n',
    },
    {
      text: '# ⟦Plan for the basket⟧\n\n**Author:** Ann\n\n## Deployment Steps\n\nx\n\n## Rollback\n\nGo back.\n',
      template:
        '# Deployment Plan\n\n## Feature: {{NAME}}\n\n**Date:** {{DATE}}\n**Author:** {{AUTHOR}}\n\n## Deployment Steps\n\nx\n\n## Rollback\n\nx\n',
    },
    {
      text: '# ⟦Release 4⟧\n\n**Owner:** Ann\n**Overall risk level:** Low\n\n## Deployment Timeline\n\nx\n\n## Risks\n\nx\n',
      template:
        '# Release\n\n**Owner:** [Name]\n**Deployment Time:** [HH:MM]\n\n## Deployment Timeline\n\n[Rows]\n\n## Risks\n\n[Rows]\n',
    },
    {
      text: '# Release 4\n\n## ⟦Story⟧\n\n**User Story:** [[US-4]]\n\n## Deployment Steps\n\nx\n',
      template:
        '# Release\n\n## Story\n\n**User Story:** [[US-{{NUMBER}}]]\n**Implementation Plan:** [[IP-{{NUMBER}}]]\n\n## Deployment Steps\n\nx\n',
    },
    {
      text: '⟦title⟧: Release 4\nenvironment_variables:\n  - name: POOL\n    value: 20\n',
      format: 'yaml',
      template: 'title: Release\nenvironment: staging\n',
    },
    {
      text: '# ⟦Release 4⟧\n\n**Status:** Planned  \n**Window:** 22:00-23:00\n\n## Steps\n\nx\n',
      template,
      chosen: {
        title: 'Add the field “Owner”',
        text: '# Release 4\n\n**Status:** Planned  \n**Owner:** [Name]  \n**Window:** 22:00-23:00\n\n## Steps\n\nx\n',
      },
    },
    {
      text: '# Release 4\r\n\r\n- **Status:** Planned\r\n- **Owner:** Ann\r\n- **Window:** 22:00-23:00\r\n\r\n## Steps\r\n\r\nx\r\n\r\n## ⟦Rollback⟧\r\n\r\nSwitch back.\r\n',
      template,
      chosen: {
        title: 'Add the field “Rollback Time”',
        text: '# Release 4\r\n\r\n- **Status:** Planned\r\n- **Owner:** Ann\r\n- **Window:** 22:00-23:00\r\n\r\n## Steps\r\n\r\nx\r\n\r\n## Rollback\r\n\r\n**Rollback Time:** [X minutes]\r\n\r\nSwitch back.\r\n',
      },
    },
    {
      text: '# Release\n\n## ⟦Dependencies⟧\n\n**Blocked By:** DP-1\n',
      template: '# Release\n\n## Dependencies\n\n**Blocked By:**\n\n- [Plan]\n\n**Blocks:**\n\n- [Plan]\n',
    },
    {
      text: '# Release\n\n## ⟦Scope⟧\n\n- Name: shop\n- Branch: v3\n',
      template: '# Release\n\n## Scope\n\n- Name: [Name]\n- Version: [Version]\n- Branch: [Branch]\n',
    },
    {
      text: '# ⟦Release 4⟧\n\n- **Status:** Planned\n- **Owner:** Ann\n\n## Steps\n\nx\n',
      template,
      chosen: {
        title: 'Add the field “Window”',
        text: '# Release 4\n\n- **Status:** Planned\n- **Owner:** Ann\n- **Window:** [Start] - [End]\n\n## Steps\n\nx\n',
      },
    },
    {
      text: '⟦title⟧: Release 4\nsteps:\n  - name: Build\n',
      format: 'yaml',
      template: 'title: Release\nstatus: draft\nsteps:\n  - name: "[Name]"\n',
      chosen: {
        title: 'Add the field “status”',
        text: 'title: Release 4\nstatus: draft\nsteps:\n  - name: Build\n',
      },
    },
  ],
  *check(plan, { template: bound }) {
    if (!bound || isOtherLanguage(plan, bound)) return;
    const { template: model } = bound;
    for (const [wanted, found] of pairs(plan, bound)) {
      for (const field of wanted.fields) {
        if (isPresent(plan, model.plan, wanted, field) || isMisspelt(plan, field.name)) continue;
        if (!isRequired(model, field) && !isLeftOut(plan, model, wanted, found, field)) continue;
        const label = squeeze(model.body.slice(field.label.start, field.label.end)).replace(/\s*[:：]$/, '');
        const fix = missingFieldFix(plan, model, wanted, found, field, label);
        yield {
          message: `The field “${label}” of the template \`${model.name}\` is missing. Add it, so that nobody has to look for the answer on the night.`,
          span:
            found?.heading && found.heading.inline.span.length > 0
              ? found.heading.inline.span
              : documentHead(plan),
          fixes: fix ? [fix] : [],
          ...toldBetterBy(model.plan, wanted, field),
        };
      }
    }
  },
});

/** The sections whose fields count, with their counterparts: the head of the document, and what it must have besides its steps. */
function* pairs(plan: Plan, { template, matches }: BoundTemplate): Generator<[Section, Section | undefined]> {
  const heads = (sections: readonly Section[]): Section[] =>
    sections.filter(
      ({ heading, kind, level, parent }) => !heading || (level === 1 && !parent && kind === undefined),
    );
  const title = (sections: readonly Section[]): Section | undefined => heads(sections).at(-1);
  const matched = new Set<Section>();
  for (const { wanted, found } of matches) {
    // `## Feature: {{NAME}}` is part of a plan's title.
    if (!found && wanted.level === 2 && /^[^{]*\{\{[^}]*\}\}\W*$/.test(wanted.title)) {
      const head = title(plan.sections);
      if (head) yield [wanted, head];
    }
    matched.add(wanted);
    // `During Deployment` among the messages is no step.
    const ofSteps = wanted.within('steps') && !wanted.within('communication');
    if (found && !wanted.isConditional && !ofSteps && !isStep(wanted)) yield [wanted, found];
  }
  for (const wanted of heads(template.plan.sections))
    if (!matched.has(wanted)) yield [wanted, wanted.heading ? title(plan.sections) : plan.sections[0]];
}

function isStep(section: Section): boolean {
  if (section.parent === undefined) return false;
  return section.heading?.sequence !== undefined || isStep(section.parent);
}

/** Rules of their own say what the night lacks without it. */
function toldBetterBy(model: Plan, wanted: Section, field: Field): Pick<Finding, 'unless'> {
  const kind = model.fieldKind(field);
  if (kind === 'rationale') return { unless: ['strategy-rationale-required'] };
  if (kind === 'rollbackTime') return { unless: ['rollback-time-required'] };
  const decides = kind === 'decisionMaker' || field.name === 'owner';
  return wanted.within('rollback') && decides ? { unless: ['rollback-owner-required'] } : {};
}

function isRequired(model: Template, field: Field): boolean {
  const { plan, body } = model;
  if (!field.value || field.form === 'item' || isAside(model, field)) return false;
  const kind = plan.fieldKind(field);
  if (
    kind === 'title' ||
    kind === 'strategy' ||
    // How it went is written when it has gone.
    ((kind === 'result' || field.name.endsWith(' status')) && /pass|fail|✅/i.test(field.value.text)) ||
    kind === 'decision' ||
    kind === 'decisionTime'
  )
    return false;
  // In YAML the entries of a list differ from plan to plan.
  return plan.format === 'markdown' || !isInEntry(body, field);
}

/** `Risk Level: low` on a line of its own, without marks. */
function plainLabelsIn(section: Section): string[] {
  return section
    .facts(textsIn)
    .flatMap(({ text }) =>
      [...text.matchAll(/^[ \t]*(\p{L}[^:：\n]{0,40}?)[ \t]*[:：][ \t]+[^\s[_]/gmu)].map(([, label = '']) =>
        normalizeName(label),
      ),
    );
}

/** The field under its own or a like name, or a section that answers it. */
function isPresent(plan: Plan, model: Plan, wanted: Section, field: Field): boolean {
  const kind = model.fieldKind(field);
  // What the head of the plan has to say is not said by a part of it.
  const isHead = wanted.level < 3;
  const asked = new Set(model.fields.map(({ name }) => name));
  // What an entry of a list says is said of that entry.
  const ofHead = plan.format === 'yaml' && wanted.level < 1;
  const answers = (other: Field): boolean =>
    // The sum of the risks is one thing, the level of the release another.
    !(kind === 'risk' && other.name.startsWith('overall ') && !field.name.startsWith('overall ')) &&
    // `Login success rate` answers `Success rate`; `Revert to previous version 3` is a step.
    (other.name === field.name ||
      // `Secrets required` and `Required Secrets`
      sameWords(other.name, field.name) ||
      (!(isHead && asked.has(other.name)) &&
        ` ${other.name} `.includes(` ${field.name} `) &&
        other.name.length <= field.name.length + 16) ||
      // `Branch/Tag` answers its own question, not that of `Version`.
      (kind !== undefined && plan.fieldKind(other) === kind && !asked.has(other.name)));
  if (plan.fields.some((other) => answers(other) && !(ofHead && isInEntry(plan.text, other)))) return true;
  if (plan.facts(plainLabelsIn).includes(field.name)) return true;
  // `decides: Ann` under the rollback names its owner.
  if (
    field.name === 'owner' &&
    wanted.within('rollback') &&
    plan.sections.some(
      ({ isRollback, fields }) =>
        isRollback && fields.some(({ name, value }) => value && /^(?:decides|decision|decided)\b/.test(name)),
    )
  )
    return true;
  // What links to another document is not answered by a section of that name.
  if (field.value?.raw.includes('[[') === true) return false;
  const section = plan.vocabulary.sections.exact(field.name);
  const others = new Set(model.sections.filter((each) => isHead && each !== wanted).map(({ name }) => name));
  return plan.sections.some(({ heading, name, kind: own, title, fields }) => {
    // What the template asks for besides answers its own question: `Deployment Timeline` gives no time to begin.
    if (!heading || others.has(name) || (isHead && name === wanted.name && fields.length > 0)) return false;
    // A list of environment variables does not say which environment it is.
    if (
      /\b(?:variables?|config(?:uration)?|settings)$/.test(name) &&
      name !== field.name &&
      !field.name.includes('variable')
    )
      return false;
    return (
      name === field.name ||
      (section !== undefined && own === section) ||
      (kind !== undefined && plan.vocabulary.sections.exact(name) === kind) ||
      title.toLowerCase().includes(field.name)
    );
  });
}
