import type { Block } from '../../plan/blocks.ts';
import type { Heading } from '../../plan/heading.ts';
import { comesLater } from '../../plan/nonAnswers.ts';
import type { Plan } from '../../plan/plan.ts';
import { levelIn, type Section } from '../../plan/section.ts';
import { defineRule, type Finding } from '../rule.ts';

export const sectionEmpty = defineRule({
  name: 'section-empty',
  level: 'essential',
  severity: 'info',
  nature: 'planning',
  description: 'A heading with nothing under it.',
  rationale:
    'An empty section looks as if the question had been settled. If there is nothing to do, say so under the heading and say why; if the answer is still owed, somebody has to give it before the night. Comments do not count: nobody sees them where the plan is read.',
  valid: [
    '# Release\n\n## Steps\n\nx\n\n## Rehearsal\n\nAnn will describe it after the test run, which takes 40 minutes.\n\n## Contacts\n\nAll numbers will be added to the channel by 08:00.\n',
    '# Release\n\n## Scope\n\nOne service.\n\n### Ready? Then go!\n\n## Steps\n\n1. Install\n',
    '# Plan\n\n## 📋 Overview\n\nx\n\n## ✅ Backup taken\n\n## ✅ Tests passed\n',
    '# Plan\n\n## Steps\n\n### Build\n\nx\n\n## Rollback\n\n#### Stop\n\n- x\n',
    '# Plan\n\n## No rollback needed\n\n## Migrations: none\n\n## ✅ Backup taken\n\n## ---\n\n## End\n',
    '# Plan\n\n## Steps\n\n### Step 1: Stop the workers on every host\n\n### Step 2: Switch the flag for everyone\n\n## Contacts\n\n![who to call](contacts.png)\n',
    '## Rollout plan\n\n## Steps\n\n## Step 1: Build\n\nx\n\nRollback\n--------\n\n<details>restore</details>\n\n## References\n\n[log]: log.md\n',
    '# Plan\n\n## Owner: Ann Lee\n\n## See [the log](log.md)\n\n```text\n## Rollback\n\n## Contacts\n```\n',
    { text: 'title: Plan\nrollback:\n  steps: []\nrisks: []\nmonitoring: none\n', format: 'yaml' },
  ],
  invalid: [
    '# Release\n\n## Steps\n\nx\n\n## ⟦Rehearsal⟧\n\nAnn will describe it after the test run.\n\n## ⟦Contacts⟧\n\n*Still to be added.*\n',
    '# Plan\n\n## Steps\n\n### ⟦Step 1 (T+5 to T+20): Open sign-in again⟧\n\n### ⟦6.3 Backfill (19:00 - 20:30)⟧\n\n## ⟦Point of no return⟧\n\n## Phase 2: Switch\n\nx\n',
    '# Release\n\n## Scope\n\nOne service.\n\n### ⟦Why blue/green?⟧\n\n### Documents\n\nNone.\n',
    '# Plan\n\n## 📋 Overview\n\nx\n\n## ⟦✅ Pre-Deployment Checklist⟧\n\n## 🛠️ Phase 1: Install\n\nx\n',
    '# Plan\n\n## Steps\n\nx\n\n## ⟦Rollback⟧\n\n## Contacts\n\nAnn\n',
    '# Plan\n\n## Steps\n\nx\n\n### ⟦Post-deployment⟧\n\n<!-- What is left to do afterwards? -->\n\n---\n\n## Contacts\n\nAnn\n\n## ⟦4. Risks⟧\n',
    '# Plan\n\n## Steps\n\nBuild it[^1].\n\n## ⟦Afterwards⟧\n\n[^1]: On the build host.\n',
    '# Plan\n\nSteps\n-----\n\n- x\n\n⟦Smoke tests⟧\n-----------\n\nContacts\n--------\n\nAnn\n',
    { text: 'title: Plan\n⟦risks⟧:\nrollback:\n  steps:\n    - Switch back\n', format: 'yaml' },
  ],
  *check(plan) {
    if (plan.format === 'yaml') {
      for (const section of plan.sections) yield* emptyKeys(plan, section);
      return;
    }
    // Which sections lie in which follows from their levels.
    plan.facts(levelIn);
    const bare = plan.facts(bareIn).filter(({ children }) => children.length === 0);
    if (bare.length === 0) return;
    const { sections } = plan;
    const first = sections.find(({ heading }) => heading);
    const decorated = sections.some(({ heading }) => heading && decoration.test(heading.inline.text));
    for (const section of bare) {
      if (mark.test(section.title) && !(decorated && section.kind && !said.test(section.title))) continue;
      if (section === first || !isEmpty(section, sections[sections.indexOf(section) + 1])) continue;
      const { inline, span } = section.heading;
      yield { message: messageFor(section.title), span: inline.span.length > 0 ? inline.span : span };
    }
  },
});

/** Sections under whose headings nothing stands, subsections left out. */
function bareIn(section: Section): Section[] {
  const { heading, blocks } = section;
  // Plans with several headings of the first level use them as covers.
  const isBare = heading && heading.level > 1 && !blocks.some(holdsSomething) && !speaksForItself(heading);
  return isBare ? [section] : [];
}

function messageFor(title: string): string {
  return title === ''
    ? 'A heading without words or content. Remove it, or say what belongs here.'
    : `Nothing stands under “${title}”, so nobody knows whether it was settled or forgotten. Fill it in, or say that there is nothing to do and why.`;
}

function isEmpty(section: Section, next: Section | undefined): section is Section & { heading: Heading } {
  const { heading, kind } = section;
  if (!heading || isListed(section)) return false;
  if (kind === 'prerequisites' || kind === 'risks' || kind === 'rollback') return true;
  // `## Steps` before `## Step 1`: the steps stand a level too high.
  return (
    kind !== 'steps' ||
    heading.sequence !== undefined ||
    next?.level !== heading.level ||
    next.heading?.sequence === undefined
  );
}

function holdsSomething(block: Block): boolean {
  // The text of a footnote belongs to where it is marked.
  if (block.kind === 'definition') return !block.label.startsWith('^');
  if (block.kind === 'paragraph')
    return !/^\[\^[^\]]+\]:/.test(block.inline.raw) && !comesLater(block.inline.text);
  return block.kind !== 'html' || block.comment === undefined;
}

const statement =
  /^(?:no|none|not|nothing|n\/a|skip(?:ped)?|see|end|fin|kein\w*|nichts|aucune?|ning[uú]n\w*|nenhum\w*)(?![\p{L}])|(?<!\p{L})(?:n\/a|none|not (?:needed|required|applicable)|done|completed?|cancelled|skipped|unchanged|tbd|todo)\W*$/iu;
/** What a heading opens with where it says a result. */
const mark = /^[✅❌✔✓✗✘☑☒🟢🔴🟡🔵⚪⏳⏭🚫]/u;
/** `✅ Backup taken` */
const said = /(?:ed|en|ok|ready)\W*$/i;
/** Another emoji: all headings may have one. */
const decoration = /^\s*(?![✅❌✔✓✗✘☑☒🟢🔴🟡🔵⚪⏳⏭🚫])\p{Extended_Pictographic}/u;

/** `Why canary?` is asked and not answered. */
const question = /^(?:\d[\d.)]*\s+)?(?:why|what|who|how|when|where|which)\b.*\?$/i;

/** A heading that says all there is to say: a statement, a result, a value, a link. */
function speaksForItself({ title, inline }: Heading): boolean {
  if (!/[\p{L}\p{N}]/u.test(title)) return title !== '';
  if (
    statement.test(title.replace(/^[\d.)\s]+/, '')) ||
    /.[✅❌✔✓✗✘☑☒🟢🔴🟡🔵⚪⏳⏭🚫]|\[[xX ]\]/u.test(title) ||
    (/[.!?;]$/.test(title) && !question.test(title))
  )
    return true;
  if (inline.links.length > 0 || inline.prose !== inline.text) return true;
  // `Step 4 (T+35 to T+50): Open sign-in`, `Backfill (19:00 - 20:30)`: its time says nothing of what is done.
  const words = title.replace(/\s*\([^()]*\d[^()]*\)/g, '');
  const value = /[:：]\s*(\S.*)$|\s[—–-]\s+(\S.*)$/u.exec(words);
  if (value && !/^\s*\P{L}*(?:\p{Lu}[.)]\s)?\p{L}+\s+(?:\d+|\p{Lu})\s*[:：—–-]/u.test(words)) return true;
  return words.split(' ').length > 8;
}

/** Steps that are a list in the form of headings: two or more of them, one after the other, with nothing under them. */
function isListed(section: Section): boolean {
  if (!section.heading?.sequence) return false;
  const word = section.heading.sequence.word;
  const alike = section.parent?.children.filter(({ heading }) => heading?.sequence?.word === word) ?? [];
  return (
    alike.filter(({ blocks, children }) => children.length === 0 && !blocks.some(holdsSomething)).length > 1
  );
}

/** YAML keys that head a section of a plan and hold nothing; an explicit `[]` or `null` is an answer. */
function* emptyKeys(plan: Plan, { content }: Section): Generator<Finding> {
  for (const { name, label, value, introduces } of content.keys) {
    if (value || introduces.length > 0 || plan.vocabulary.fields.exact(name)) continue;
    if (!plan.vocabulary.sections.exact(name)) continue;
    const rest = /^["']?\s*:[ \t]*([^\r\n#]*)/.exec(plan.text.slice(label.end))?.[1] ?? '?';
    if (rest.trim() === '')
      yield { message: messageFor(plan.text.slice(label.start, label.end)), span: label };
  }
}
