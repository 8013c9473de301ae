import type { Block, Field } from '../../plan/blocks.ts';
import { type Column } from '../../plan/facts/columns.ts';
import { tablesIn } from '../../plan/facts/tables.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Section } from '../../plan/section.ts';
import type { FieldKind } from '../../plan/vocabulary/index.ts';
import type { Range } from '../../text/span.ts';
import { squeeze } from '../../text/words.ts';
import { defineRule, type Finding } from '../rule.ts';
import { asksWho, filledLater, isAmongLines, isAnsweredBelow, isLeftOut } from './fieldAnswers.ts';

export const fieldEmpty = defineRule({
  name: 'field-empty',
  level: 'essential',
  severity: 'warning',
  nature: 'planning',
  description: 'A field of the plan with no value.',
  rationale:
    'A label with nothing behind it is a question that nobody has answered: who leads, when it starts, how it is undone. Answer it or remove the field. A label that introduces a list, a table or a command is a heading in disguise and fine; so are results and signatures, which are filled in as the night goes on.',
  valid: [
    '| Field | Value |\n|---|---|\n| State | Planned |\n| Number | 4411 |\n| Category | Network |\n| Environment | Production |\n| Signed by | |\n| Completed | |\n| End | |\n',
    '# Release\n\n**Blocked By:** –\n\n## Go/No-Go\n\n**Decision:** pending\n**Decision Maker:** Ann Lee\n**Rationale:** –\n',
    {
      text: 'title: Plan\nsteps:\n  - name: Build\n    command: make\n    when: []\n  - name: Test\n    command: make test\n    when: [main]\n  - name: Ship\n    command: make ship\n    result:\n',
      format: 'yaml',
    },
    '# Plan\n\n**Status:** Planned\n**Risk level:**\n\nMedium, because the table is large and nobody has done this before.\n\n**Window:**\n\nThe night to Sunday, from the last train to the first one of the morning.\n\n**Lead:**\n\nAnn Lee, who is in the bridge from the first step to the last.\n',
    '# Plan\n\n## Phase 1\n\n**Way back:** cancel\n**Outcome:** fine\n\n## Phase 2\n\n**Way back:** cancel\n**Outcome:** fine\n\n## Phase 3\n\n**Way back:**\n\n1. Stop it\n\n**Outcome:**\n',
    '# Plan\n\n## Links\n\n- Blocked by: none\n- Blocks:\n  - DP-20\n- [Design](design.md)\n',
    '# Plan\n\n## Go/no-go\n\n**Decision:** pending\n**Decision maker:** Ann Lee\n**Rationale:**\n',
    '# Plan\n\n## Go/no-go\n\n**Decision:** GO / NO-GO\n**Decision maker:** Ann Lee\n**Decision time:**\n',
    '# Plan\n\n**Status:** Planned\n**Risk:** Low\n**What changes:**\n\nVersion 3.2 signs every delivery.\n\n**Owner:**\n\nAnn Lee\n\n## Steps\n\nx\n',
    '# Plan\n\nx\n\n## Stage 1\n\n**Owner:** Ann\n**Duration:** 20 minutes\n**Actions:**\n\n### Deploy\n\nx\n',
    '# Plan\n\nx\n\n## Stage 1\n\n**Owner:** Ann\n**Duration:** 20 minutes\n**Actions:**\n\n- Deploy\n',
    '# Plan\n\n**Status:** Planned\n**Owner:** Ann\n**Notes:**\n**Actual start:**\n',
    '# Release\n\n| Item | Details |\n|---|---|\n| **Environment** | Production |\n| **Status** | Planned |\n| **Date** | 2031-02-20 |\n| **Deployment Lead** | <name> |\n',
    '# Plan\n\n**Status:** Planned\n**Steps:**\n\n1. Build\n\n**Rollback:**\n\n```sh\nmake back\n```\n',
    '# Plan\n\n- **Owner:** Ann\n- **Rollback:**\n  - Switch back\n- Verify:\n  the log is quiet\n\n**Environment:**\n\nProduction, both regions\n',
    '# Plan\n\n**Owner:**\nAnn Lee\n\n**Rollback**:\n\n### Step 1\n\nx\n\n**Commands:**\n\n**Host a:** `make`\n',
    '# Plan\n\nx\n\n## Go/No-Go Decision\n\n**Decision:**\n**Decision Time:**\n\n## Sign-off\n\n- Name:\n- Date:\n\n## Staging\n\n**Result:**\n',
    '---\ntitle:\ntags:\nweight:\nstatus: planned\n---\n\n# Plan\n\n**Note:**\n\n- Favourite colour:\n- What we learned:\n',
    '# Plan\n\nStatus: planned\nRollback:\n\n1. Go back\n\n## Steps\n\nRun it.\nOwner:\n\nEnvironment:\n\n- staging\n',
    '# Plan\n\n| Field | Value |\n| --- | --- |\n| Status | Planned |\n| Date | 2031-03-04 |\n| Zone | a |\n| Team | Shop |\n| Attachments | |\n',
    { text: 'title: Plan\nowner: Ann\nblocked_by: []\nrollback: null\nfavourite_colour:\n', format: 'yaml' },
  ],
  invalid: [
    '| Field | Value |\n|---|---|\n| State | Planned |\n| Number | 4411 |\n| Category | Network |\n| Environment | Production |\n| ⟦Assignment group⟧ | |\n',
    '# Release\n\n## Go/No-Go\n\n**Decision:** GO\n**Decision Maker:** Ann Lee\n**⟦Rationale:⟧** —\n',
    {
      text: 'title: Plan\nsteps:\n  - name: Build\n    command: make\n    done: true\n  - name: Test\n    command: make test\n    ⟦done⟧:\n  - name: Ship\n    command: make ship\n    done: false\n    notes:\n',
      format: 'yaml',
    },
    { text: '⟦title⟧:\nstatus: planned\nsteps:\n  - name: Build\n    command: make\n', format: 'yaml' },
    {
      text: 'title: Plan\ncontacts:\n  - role: Lead\n    name: Ann Lee\n    contact: ann@northbank.shop\n  - role: Database\n    name: Bo Cole\n    ⟦contact⟧:\n',
      format: 'yaml',
    },
    '# Plan\n\n**Status:** Planned\n**Date:** 2031-03-04\n**⟦Blocks:⟧**\n\n## Steps\n\n### Step 1\n\n**⟦Owner:⟧**\n\n```sh\nmake\n```\n\n## Strategy\n\n**⟦Downtime:⟧**\n\n### Rationale\n\nx\n',
    '# Plan\n\n**⟦Overall risk:⟧**\n\nThe shop sells tickets for nine harbours, and its clerks work from six in the morning.\n\n## Phase 1\n\n**Way back:** cancel\n\n## Phase 2\n\n**Way back:** cancel\n\n## Phase 3\n\n**⟦Way back:⟧**\n\n## Rollback\n\n**⟦Who decides:⟧**\n\n**How long:** 5 minutes\n',
    '# Plan\n\n## Links\n\n- Blocked by: DP-10\n- ⟦Blocks⟧:\n- [Design](https://design.example)\n',
    '# Upgrade of the gates\n\n- **Status:** Approved\n- **⟦Lead:⟧**\n\nThe gates get new readers. Cars need nothing.\n',
    '# Release of the shop\n\nStatus: Approved | ⟦Owner⟧: | Date: 2031-03-04 | Risk: Medium\n\n## Steps\n\nx\n',
    '# Plan\n\n## Go/no-go\n\n**Decision:** GO\n**Decision maker:** Ann Lee\n**⟦Rationale:⟧**\n\n## Steps\n\n1. Deploy\n',
    '# Plan\n\n## Decision\n\n- **Decision:** ✅ GO\n- **Decision maker:** Ann Lee\n- **⟦Decision time:⟧**\n- **Rationale:** all is green\n',
    '# Release of the shop\n\n| Status | Owner | Date | Environment |\n|---|---|---|---|\n| Planned | ⟦⟧| 2031-03-04 | production |\n\n## Steps\n\nx\n',
    '# Plan\n\n## Way back\n\nWhen a test fails:\n\n**⟦Decides:⟧**\n**Takes:** 20 minutes\n\n1. Go back\n',
    '# Plan\n\n**Status:** Planned\n**Risk:** Low\n**⟦Change Ticket:⟧**\n\nVersion 3.2 signs every delivery.\n\n## Steps\n\nx\n',
    '# Plan\n\n## Rollback\n\n**⟦Owner:⟧**\n\nWhen one of the values is reached:\n\n1. Go back\n',
    '# Plan\n\nx\n\n## Way back\n\n**Triggers:** a failed check\n**⟦Decides:⟧**\n**Takes:** 20 minutes\n\n1. Go back\n',
    '# Plan\n\nPlan: DP-1\nStatus: planned\n⟦Where⟧:\nWho: Ann Lee\n\n## Steps\n\nx\n',
    '# Plan\n\n**Status:** Planned\n**Date:** 2031-03-04\n**⟦Risk Level:⟧**\n\n## Steps\n\nx\n',
    '# Plan\n\n## Phase 2: Verify\n\n**⟦Owner:⟧**\n\n### Step 5: Smoke tests\n\nRun them.\n',
    '# Plan\n\n## Rollback\n\n**⟦Decision:⟧**\n\n**Time needed:** 15 minutes\n\n1. Go back\n',
    '# Plan\n\n## Go/No-Go Decision\n\n**⟦Decision Maker⟧**:  \n**Decision Time**: 11:15\n',
    '# Change\n\n**Status:** Approved\n**⟦Requested by:⟧**\n**Risk:** Low\n',
    '# Change\n\n| Field | Value |\n|---|---|\n| Status | Planned |\n| ⟦Requester⟧ | |\n',
    '# Plan\n\n**⟦Owner:⟧**\n**Date:** 2031-03-04\n**⟦Environment⟧**:\n',
    '# Plan\n\n- ⟦Lead⟧:\n- Date: 2031-03-04\n- **⟦Rollback:⟧** <!-- how? -->\n- Window: 22:00-23:00\n',
    '# Plan\n\n| Field | Value |\n| --- | --- |\n| Version | 2.4 |\n| ⟦Owner⟧ | |\n\n## Steps\n\nx\n',
    '---\nstatus: planned\n⟦owner⟧:\n⟦date⟧: ""\n---\n\n# Plan\n\nx\n',
    '# Plan\n\n## Stage 1\n\nDeploy\n\n**⟦Expected:⟧**\n\n**Verify:** the index is valid\n',
    '# Plan\n\n- Date: 2031-03-04\n- ⟦Lead⟧:\n\n**Environment:** staging\n',
    '# Plan\n\n### Phase 1: Prepare\n\n**⟦Owner:⟧**\n\n**Step 1: Back up the database**\n\n```sh\nmake dump\n```\n',
    '# Plan\n\n## Stage 1\n\n- Deploy\n\n**⟦Rollback:⟧**\n\n## Stage 2\n\n- Watch\n',
    '# Plan\n\n**⟦Lead⟧**: · **Status**: planned\n',
    '# Plan\n\nStatus: planned\n⟦Release manager⟧:\nEnvironment: staging\n\n## Steps\n\nx\n',
    '# Plan\n\n| Item | Value |\n| --- | --- |\n| Status | Planned |\n| ⟦Flag⟧ | |\n| Date | 2031-03-04 |\n| Zone | a |\n| Team | Shop |\n| Actual end | |\n',
    {
      text: 'title: Plan\ntimeline:\n  - time: "10:00"\n    phase: Build\n    ⟦owner⟧: \'\'\n  - time: "10:30"\n    phase: Ship\n    owner: Ann\n',
      format: 'yaml',
    },
    {
      text: 'title: Plan\nsteps:\n  - name: Build\n    command: make\n  - ⟦name⟧:\n    command: make ship\n',
      format: 'yaml',
    },
    {
      text: 'title: Plan\n⟦owner⟧:\n⟦service⟧:\nsteps:\n  - name: Build\n    command: make\n    ⟦rollback⟧:\n',
      format: 'yaml',
    },
  ],
  *check(plan, { template }) {
    const wanted = new Set(
      template?.template.plan.fields.filter(({ value }) => value).map(({ name }) => name),
    );
    for (const section of plan.format === 'yaml' ? plan.sections : plan.sectionsWith(blankFieldsIn)) {
      if (section.within('signOff', 'result', 'lessons')) continue;
      const deciding = section.within('decision');
      const { fields } = section;
      if (deciding && isDecided(plan, section)) yield* dashed(plan, fields);
      for (const [index, field] of fields.entries()) {
        const leads = field.introduces.some((block) => !isStep(block));
        if (field.value || (leads && !isLeftOut(plan, fields, index))) continue;
        const kind = plan.fieldKind(field);
        const decided = deciding && isDecided(plan, section);
        // Who decides is known before, when and why only once it is decided.
        if (deciding && kind !== 'decisionMaker' && !(decided && kind !== undefined && told.has(kind)))
          continue;
        if (
          !(decided && !leads) &&
          !isExpected(plan, field, wanted, section.isRollback) &&
          !isForgotten(plan, section, field) &&
          !isAmongLines(plan, fields, index) &&
          !isAnsweredElsewhere(plan, field)
        )
          continue;
        if (isAngleBlank(plan, field)) continue;
        if (isAnsweredBelow(plan, section, index, wanted)) continue;
        if (field.form === 'item' && !fields.some(({ form, value }) => form === 'item' && value)) continue;
        yield {
          ...finding(plan, field.label, emptyAt(field)),
          ...(decided && field.form !== 'bold' && { unless: ['decision-incomplete'] }),
        };
      }
      if (plan.format === 'yaml') for (const span of blankCells(plan, section)) yield finding(plan, span);
    }
  },
});

/** `Rationale: –` beside a GO: who decided, when and why has an answer by then. */
function* dashed(plan: Plan, fields: readonly Field[]): Generator<Finding> {
  for (const field of fields) {
    const kind = plan.fieldKind(field);
    if (kind && told.has(kind) && field.value && dash.test(field.value.text))
      yield finding(plan, field.label, emptyAt(field));
  }
}

const dash = /^[\s?–—-]+$/;

/** What a decision is told with. */
const told: ReadonlySet<FieldKind> = new Set(['decisionMaker', 'decisionTime', 'rationale']);

function isDecided(plan: Plan, { fields }: Section): boolean {
  return fields.some(
    (field) =>
      plan.fieldKind(field) === 'decision' &&
      field.value !== undefined &&
      /^[^\p{L}]*(?:GO|NO[- ]GO)(?![\p{L}]|\s*[/|])/u.test(field.value.text),
  );
}

/** `| Lead | <name> |`: read as a tag of HTML, it is a blank, and has a rule of its own. */
function isAngleBlank(plan: Plan, { form, label }: Field): boolean {
  if (form !== 'table') return false;
  const rest = /^[^\r\n]*/.exec(plan.text.slice(label.end))?.[0] ?? '';
  return /\|\s*<\p{L}[^<>|]*>\s*\|?\s*$/u.test(rest);
}

/** `**Way back:**` that the other phases tell, or a key that the other steps have. */
function isAnsweredElsewhere(plan: Plan, { form, name }: Field): boolean {
  if (filledLater.test(name)) return false;
  const answered = plan.facts(answersIn).filter((other) => other === `${form} ${name}`).length;
  return answered > (form === 'yaml' ? 0 : 1);
}

function answersIn({ fields }: Section): string[] {
  return fields.flatMap(({ form, name, value }) =>
    (form === 'bold' || form === 'yaml') && value ? [`${form} ${name}`] : [],
  );
}

function blankFieldsIn({ fields }: Section): Field[] {
  return fields.filter(({ value }) => !value || dash.test(value.text));
}

/** Of a table that lies down, the cell: its label stands a row or two above. */
function emptyAt({ form, span, label }: Field): Range {
  return form === 'table' && span.start > label.end ? span : label;
}

function finding(plan: Plan, { start, end }: Range, span: Range = { start, end }): Finding {
  const label = squeeze(plan.text.slice(start, end)).replace(/\s*[:：]$/, '');
  return {
    message: `“${label}” has no value, and on the night somebody will have to ask. Fill it in, or remove the field if it does not apply.`,
    span,
  };
}

/** The one cell left blank in the plan's table of facts, whatever it is called. */
function isForgotten(plan: Plan, { fields }: Section, field: Field): boolean {
  const table = fields.filter(({ form }) => form === 'table');
  return (
    field.form === 'table' &&
    table.includes(field) &&
    table.filter(({ value }) => value).length >= 4 &&
    table.some((other) => plan.fieldKind(other) === 'status' || plan.fieldKind(other) === 'date') &&
    !filledLater.test(field.name)
  );
}

const askedFor = ['time', 'duration', 'phase', 'owner', 'role', 'name', 'email', 'phone'] satisfies Column[];

/** Keys of the entries of a list (`owner: ''`) that others of the list fill in; rules of their own look for answers. */
function blankCells(plan: Plan, section: Section): Range[] {
  return section.facts(tablesIn).flatMap(({ table, roles }) =>
    table.header.cells.flatMap(({ text: title }, index) => {
      const key = title.trim();
      const filled = table.rows.filter(({ cells }) => cells[index]?.text.trim()).length;
      const isKnown = askedFor.some((role) => roles.get(role) === index);
      if (key === '' || filledLater.test(key) || filled < (isKnown ? 1 : table.rows.length / 2)) return [];
      return table.rows.flatMap(({ span, cells }) => {
        if (cells[index]?.text.trim()) return [];
        const text = plan.text.slice(span.start, span.end);
        const match = new RegExp(
          `(?:^|\\n)[ \\t-]*(${key.replace(/[^\\w]/g, '.')})[ \\t]*:[ \\t]*(?:''|"")?[ \\t]*(?:#|\\r?\\n|$)`,
        ).exec(text);
        const at = match ? span.start + match.index + match[0].indexOf(match[1] ?? '') : -1;
        return match ? [{ start: at, end: at + (match[1] ?? '').length }] : [];
      });
    }),
  );
}

/** Filled in while the plan is carried out. */
const later = new Set<FieldKind>(['decision', 'decisionTime', 'result']);

/** Only labels that plans are known to answer: other tools and teams have empty keys of their own. */
function isExpected(plan: Plan, field: Field, wanted: ReadonlySet<string>, ofRollback: boolean): boolean {
  const kind = plan.fieldKind(field);
  // Who decides on a rollback is known before.
  if (ofRollback && kind === 'decision') return true;
  // `Test Results` of the build are known when the plan is written; those of a stage come later.
  if (kind !== undefined && later.has(kind) && !(wanted.has(field.name) && field.name === 'test results'))
    return false;
  if (field.form === 'yaml' || field.form === 'front-matter')
    return (
      ((kind !== undefined && (kind !== 'title' || plan.format === 'yaml')) || namesWhat.test(field.name)) &&
      !isAnswered(plan, field)
    );
  return kind !== undefined || wanted.has(field.name) || asksWho.test(field.name);
}

/** What an entry of YAML is called by, and whether it is done. */
const namesWhat = /^(?:service|name|metric|alert|phase|role|test|step|done)$/;

/** `[]`, `{}`, `null` and `~` say that there is nothing. */
function isAnswered(plan: Plan, { label }: Field): boolean {
  const rest = /^["']?\s*:[ \t]*([^\r\n#]*)/.exec(plan.text.slice(label.end))?.[1]?.trim() ?? '';
  return rest !== '' && rest !== '""' && rest !== "''";
}

/** `**Step 1: Back up**`: a heading in disguise. */
function isStep(block: Block): boolean {
  return (
    block.kind === 'paragraph' &&
    block.inline.strong.length > 0 &&
    /^\W*(?:step|stage|phase|part|task)\s+\d/i.test(block.inline.text)
  );
}
