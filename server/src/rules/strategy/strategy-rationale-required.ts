import { strategiesNamed } from '../../plan/facts/strategy/strategies.ts';
import { textsIn } from '../../plan/facts/texts.ts';
import { isEnglish } from '../../plan/isEnglish.ts';
import { saysNothing } from '../../plan/nonAnswers.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Section } from '../../plan/section.ts';
import type { Strategy } from '../../plan/vocabulary/index.ts';
import { insertLineAfter } from '../../syntax/insert.ts';
import { lineStartOf } from '../../text/lines.ts';
import { defineRule, type Fix } from '../rule.ts';
import { chosenStrategies, type ChosenStrategy } from './chosenStrategy.ts';

export const strategyRationaleRequired = defineRule({
  name: 'strategy-rationale-required',
  level: 'strict',
  severity: 'info',
  nature: 'planning',
  description: 'A strategy without its reason.',
  rationale: `The reason shows whether the strategy still fits when something changes on the night, and the reviewers whether the
risk was seen. One sentence is enough: what could go wrong, and why this strategy is the way to notice it or to get back.`,
  valid: [
    '**Strategy:** Rolling\n**Rationale:** As in all releases the nodes share nothing, and one can be missing.\n',
    '# Change\n\n## Strategy\n\nWe use a canary, `rank-9`. The risk is low, since the old ranking stays beside it.\n',
    '# Change\n\n**Strategy:** Rolling\n\n## Rationale\n\nAgreed with the board. Two nodes carry the load of the morning.\n',
    '**Strategy:** Rolling\n**Rationale:** Our usual way, and both versions read one queue.\n',
    '# Release\n\n- **Strategy:** Rolling\n- **Risk:** Low\n\n## Why\n\nWe roll node by node: both versions share a schema.\n\n## Steps\n\nx\n',
    '# Register\n\n**Strategy:** Recreate (the register is closed while its data moves)\n',
    '# Release\n\n**Strategy:** Rolling, node by node. The cluster tolerates the loss of one.\n\n## Steps\n\nx\n',
    '# Release\n\n**Strategy:** Recreate\n\n## Scope\n\nThe claims move to the new database. A phased move was ruled out because the batch jobs write to every table.\n\n## Steps\n\nx\n',
    '| Field | Value |\n|---|---|\n| Strategy | Canary |\n| Reason for the strategy | The cache is new |\n',
    '# Change\n\n## How it is deployed\n\nWe deploy blue-green. Clinics cannot work on paper, which is why the way back is instant.\n',
    {
      format: 'yaml',
      text: 'strategy: blue-green\nstrategy_reason: The old cluster stays warm\nsteps:\n  - Switch\n',
    },
    '**Strategy:** Canary\n**Rationale:** The ranking is new; a tenth of the searches shows within an hour whether it works.\n',
    '## Deployment Strategy\n\n**Strategy:** Canary\n\nThe payment form is new for every customer. A small share shows early whether orders go through.\n',
    '**Strategy:** Blue-Green, because the way back must be instant\n',
    '**Deployment Strategy:** Blue-Green\n\n### Rationale\n\nThe way back is one command.\n',
    '**Strategy:** Blue-Green / Canary / Rolling\n',
    '**Strategy:** Canary\n\n**Why canary:** the cache is new.\n',
    '# Release\n\n| Field | Value |\n|---|---|\n| Strategy | Canary |\n\nWe take a canary because the cache is new.\n',
    '## Steps\n\nDeploy.\n',
    { format: 'yaml', text: 'strategy:\n  approach: canary\n  rationale: The ranking is new\n' },
  ],
  invalid: [
    '**Strategy:** ⟦Rolling⟧\n**Rationale:** The nodes are updated with a rolling deployment.\n',
    '**Strategy:** ⟦Canary⟧\n**Rationale:** As in our previous releases.\n',
    '# Change\n\n**Strategy:** ⟦Rolling⟧\n\n## Rationale\n\nThe approach was agreed on with the board on 3 March.\n',
    '# Change\n\n## Strategy\n\nWe use a ⟦canary⟧, `rank-9`. The risk is low. There is no downtime: both versions run beside each other.\n',
    '| Field | Value |\n|---|---|\n| Strategy | ⟦Rolling: one half of the shelves after the other⟧ |\n',
    '# Release\n\n## Overview\n\n**Strategy:** ⟦Recreate, in place, behind a maintenance page⟧\n\n### Readiness\n\n**Decision:** GO\n**Reason:** All criteria are met\n',
    '# Release\n\n**Strategy:** ⟦Recreate⟧\n\n## Scope\n\nThe claims move to the new database. A longer window was rejected because the shops open at six.\n\n## Steps\n\nx\n',
    '**Strategy:** ⟦Rolling⟧\n**Rationale:** That is how we always do it, and nobody objected.\n',
    '**Strategy:** ⟦Blue-Green⟧\n**Rationale:** Decided in the architecture meeting.\n',
    '**Strategy:** ⟦Canary⟧\n**Rationale:** We use a canary for this release.\n',
    '# Release\n\n**Strategy:** ⟦Canary⟧\n\n**Why a canary?** The architects will add it after the call.\n\n## Steps\n\nx\n',
    '# Release\n\n- **Strategy:** ⟦Rolling⟧\n- **Risk:** Low\n\n## Why\n\nInvoices are found by number, and 4 % of the numbers are used twice.\n\n## Steps\n\nx\n',
    '# Release\n\n- **Strategy:** ⟦Canary⟧\n- **Why canary:** n/a\n\n## Deployment Steps\n\n1. Install\n',
    { format: 'yaml', text: 'strategy:\n  approach: ⟦canary⟧\n  rationale: none\n' },
    '# Release\n\n## The approach\n\nWe release it behind a ⟦feature flag⟧ called `catalogue-nine`.\n',
    '**Strategy:** ⟦Blue-green: the new side stands beside the old one, and traffic is moved with one change.⟧\n',
    '# Change\n\n## How it is deployed\n\nWe deploy ⟦blue-green⟧. Patients stay logged in. The risk is high, since every clinic uses it.\n',
    '## Scope\n\n**Deployment Strategy:**\n\n- Type: ⟦Rolling⟧\n- Downtime: none\n',
    {
      format: 'yaml',
      text: 'strategy:\n  approach: ⟦blue-green⟧\n  risk: low\ndecision:\n  result: GO\n  reason: staging ran for three days\n',
    },
    {
      text: '**Strategy:** ⟦Canary⟧\n**Risk Level:** Low\n',
      chosen: {
        title: 'Add a rationale',
        text: '**Strategy:** Canary\n**Rationale:** [Why this strategy suits the risk and the way back]\n**Risk Level:** Low\n',
      },
    },
    {
      text: '## Deployment Strategy\n\n- **Approach:** ⟦Blue-Green⟧\n- **Downtime:** Zero\n',
      chosen: {
        title: 'Add a rationale',
        text: '## Deployment Strategy\n\n- **Approach:** Blue-Green\n- **Rationale:** [Why this strategy suits the risk and the way back]\n- **Downtime:** Zero\n',
      },
    },
    '| Field | Value |\n|---|---|\n| Deployment Strategy | ⟦Rolling⟧ |\n',
    '# Release\n\n## Deployment Strategy\n\n⟦Blue-green⟧.\n\n## Steps\n\nx\n',
    '# Release\n\n## Deployment Strategy\n\n- [x] ⟦Canary⟧\n- [ ] Rolling\n',
    { format: 'yaml', text: 'strategy:\n  type: ⟦canary⟧\n  steps: [10, 50, 100]\n' },
    '# Release\n\n## Approach\n\n**Deployment Strategy:** ⟦Blue-Green⟧\n\n## Steps\n\n### Go or no go\n\n**Decision:** GO\n**Rationale:** stands in the ticket\n',
    {
      format: 'yaml',
      text: 'strategy:\n  approach: ⟦canary⟧\n  risk: low\n',
      chosen: {
        title: 'Add a rationale',
        text: "strategy:\n  approach: canary\n  rationale: '[Why this strategy suits the risk and the way back]'\n  risk: low\n",
      },
    },
  ],
  *check(plan) {
    const [chosen] = chosenStrategies(plan);
    if (
      !chosen ||
      plan.sections.some(
        (section) =>
          isAbout(section, chosen.section) &&
          section.fields.some(
            (field) =>
              (plan.fieldKind(field) === 'rationale' ||
                /^(?:reasons?|rationale|chosen because|why)\b/.test(field.name)) &&
              (field.value ? gives(field.value.text) : field.introduces.length > 0),
          ),
      )
    )
      return;
    if (
      !isEnglish(plan) ||
      explainsItself(chosen.value.text) ||
      plan.sections.some((section) => explains(section) || saysWhy(section, chosen.strategy))
    )
      return;
    const fix = fixFor(plan, chosen);
    yield {
      message:
        'The plan does not say why this strategy was chosen, so nobody can tell whether it still fits when something changes on the night. Add the reason in a sentence.',
      span: chosen.span,
      fixes: fix ? [fix] : [],
    };
  },
});

/** Whether an answer gives more than that the strategy was chosen. */
function gives(answer: string): boolean {
  const namesOne = strategiesNamed(answer).length > 0;
  // `We use a flag, `tips-v2`, as always`: the name of the flag is no reason either.
  const clauses = answer
    .replace(/`[^`]*`/g, '')
    .split(/[.;,:]\s/)
    .filter((clause) => /\p{L}/u.test(clause));
  return clauses.some(
    (clause) => !saysNothing(clause) && !(namesOne && restates.some((said) => said.test(clause))),
  );
}

/** `Blue-green is used for this release.`, `The nodes are upgraded in a rolling manner.` */
const restates = [
  /^\W*(?:(?:an?|the) )?(?:[\w-]+ ){1,3}(?:is|was|will be) (?:used|chosen|taken|selected|applied)(?: \w+){0,3}\W*$|^\W*we (?:use|chose|choose|take|deploy|release|go) (?:[\w-]+ ?){1,4}(?:(?:for|in) (?:this|the) \w+)?\W*$/i,
  /^\W*(?:(?:the|this|all) )?(?:[\w-]+ ){1,3}(?:is|are|will be) (?:deployed|released|upgraded|updated|installed|rolled out|moved|replaced|done|carried out) (?:in|as|with|by|through|using|via) (?:an? |the )?[\w-]+(?: [\w-]+)?\W*$/i,
];

/** A reason of the strategy, not one of the decision to go or of a step. */
function isAbout(section: Section, chosen: Section): boolean {
  if (section === chosen) return true;
  if (section.within('decision') || section.fields.some(({ name }) => /\bdecision$/.test(name))) return false;
  return (
    section.level <= 1 ||
    section.within('strategy', 'summary', 'scope') ||
    (section.parent === chosen && !section.within('steps', 'decision', 'rollback', 'risks'))
  );
}

const reasons =
  /\b(?:because|since|so that|in order to|rationale|reason|chosen|as we|to (?:allow|avoid|limit|reduce|keep|enable|minimi[sz]e)|why|weil|porque|puisque|parce que)\b/i;

/** A reason behind the name, or a clause that does not only tell how it is done. */
function explainsItself(answer: string): boolean {
  const text = withoutSideFacts(answer);
  return (
    reasons.test(text) || obliges.test(text) || allows.test(text) || (told.test(text) && !how.test(text))
  );
}

/** `Blue-Green — the invoice run may not be interrupted` */
const obliges = /\s[—–-]\s[^\n]*\b(?:must|may not|cannot|can[’']t|needs?|has to|have to)\b/i;

/** `rolling, node by node. The queues survive the loss of one` */
const allows = /[.;,:–—]\s[^\n]{0,120}?\b(?:surviv\w+|tolerat\w+|stateless|side by side|compatible)\b/i;

/** `Recreate – the old system is shut, the new one opens` */
const told = /(?:(?:[:.;]|\s[–—-])\s+|\()(?:\S+\s+){3}\S/;
const how =
  /\d\s*%|\b(?:traffic|switch\w*|moved?|pods?|instances?|nodes?|hosts?|at a time|one (?:\w+ ){0,4}(?:by|after)|in (?:steps|stages|waves)|first|then|beside|load balancer)\b/i;

/** A section of that name, or a sentence where the strategy is spoken of. */
function explains(section: Section): boolean {
  // `## Why`, beside `## What`, says what the change is for.
  if (named.test(section.name))
    return (
      (section.name !== 'why' || section.within('strategy') || names(section)) &&
      !isFilledWithNothing(section)
    );
  if (!section.within('strategy')) return false;
  return section.blocks.some(
    (block) =>
      (block.kind === 'paragraph' &&
        block.inline.strong.length === 0 &&
        withoutSideFacts(block.inline.text).trim().split(/\s+/).length > 7 &&
        // The shares alone say how, not why.
        !(/\d\s*%\s*(?:→|->|=>|,)\s*\d/.test(block.inline.text) && !reasons.test(block.inline.text))) ||
      (block.kind === 'list' && block.items.some(({ inline }) => reasons.test(inline.text))),
  );
}

/** `## Rationale`, over `Agreed with the board.` */
function isFilledWithNothing(section: Section): boolean {
  const told = section.facts(textsIn).filter((inline) => inline !== section.heading?.inline);
  return told.length > 0 && told.every(({ text }) => !gives(text));
}

/** `We use a flag, as always. The risk is low. There is no downtime: …`: how bad it is, and nothing of why it is done so. */
function withoutSideFacts(text: string): string {
  return text
    .split(/(?<=[.!?])\s+/)
    .filter((sentence) => gives(sentence) && (reasons.test(sentence) || !sideFact.test(sentence)))
    .join(' ');
}

const sideFact =
  /^\W*(?:the )?(?:overall )?(?:risk(?: level)?|(?:expected )?downtime) (?:is|stays)\b|^\W*there is no downtime\b/i;

const named = /^(?:strategy )?(?:rationale|why|reason|reasoning|justification|begründung|justificación)\b/;

function names(section: Section): boolean {
  return section
    .facts(textsIn)
    .some(({ text }) => strategiesNamed(text).length > 0 || how.test(text.replace(/%/g, ' ')));
}

/** `**Why canary:** …`, or a sentence that names the strategy and gives a reason. */
function saysWhy(section: Section, strategy: Strategy): boolean {
  if (section.isRollback || section.within('steps', 'risks', 'triggers')) return false;
  return (
    section.fields.some(
      ({ name, value, introduces }) =>
        /^why\b/.test(name) && (value ? gives(value.text) : introduces.length > 0),
    ) ||
    section.blocks.some(
      (block) =>
        block.kind === 'paragraph' &&
        ((strategiesNamed(block.inline.text).includes(strategy) &&
          givesReason(withoutNonAnswer(block.inline.text), strategy)) ||
          (!section.within('decision', 'communication') && rulesOut(block.inline.text))),
    )
  );
}

/** `**Why canary?** Ann will explain it.` names the strategy and asks, which is no reason. */
function withoutNonAnswer(text: string): string {
  return text.replace(asked, (all, _, answer: string) => (gives(answer) ? all : ' '));
}

const asked =
  /^(\W*(?:why|reason|rationale)\b[^\n:?]{0,40}[:?])((?:(?!\n\P{L}*\p{Lu}[\p{L} ]{1,30}:)[^])*)/gimu;

/** `A gradual move was rejected since …`: why it is none of the others. */
function rulesOut(text: string): boolean {
  return (
    /\b(?:rejected|ruled out|considered|discarded|dismissed|decided against|out of the question|impossible|not possible)\b/i.test(
      text,
    ) &&
    text
      .split(/(?<=[.!?])\s+/)
      .some(
        (sentence) =>
          ruledOut.test(sentence) &&
          (strategiesNamed(sentence).length > 0 ||
            /\b(?:gradual(?:ly)?|phased|step by step|in (?:steps|stages|parallel)|parallel (?:run|operation)|big[- ]bang)\b/i.test(
              sentence,
            )),
      )
  );
}

const ruledOut =
  /\b(?:rejected|ruled out|considered|discarded|dismissed|decided against|out of the question|impossible|not possible)\b[^.]{0,60}?\b(?:because|since|as|for|but|needs?|would|cannot|can[’']t)\b/i;

/** In the sentence that names the strategy, or in the next one. */
function givesReason(text: string, strategy: Strategy): boolean {
  const sentences = text.split(/(?<=[.!?])\s+/);
  return sentences.some(
    (sentence, index) =>
      strategiesNamed(sentence).includes(strategy) &&
      reasons.test(`${sentence} ${sentences[index + 1] ?? ''}`),
  );
}

function fixFor(plan: Plan, { field, value }: ChosenStrategy): Fix | undefined {
  if (!field) return undefined;
  const blank = '[Why this strategy suits the risk and the way back]';
  const title = 'Add a rationale';
  const edit = (line: string): Fix => ({
    title,
    edits: [insertLineAfter(plan.text, value.span.end - 1, line)],
    safe: false,
  });
  const start = lineStartOf(plan.text, field.span.start);
  const before = plan.text.slice(start, field.span.start);
  if (field.form === 'yaml' || field.form === 'front-matter')
    return before.trim() === '' ? edit(`rationale: '${blank}'`) : undefined;
  const rest = /^[^\r\n]*/.exec(plan.text.slice(value.span.end))?.[0] ?? '';
  const marker = /^[ \t]*((?:[-*+][ \t]+)?)[*_]*$/.exec(before)?.[1];
  if (field.form === 'table' || marker === undefined || rest.trim().replace(/\\$/, '') !== '')
    return undefined;
  const hardBreak = / {2,}$|\\$/.exec(rest)?.[0] ?? '';
  return edit(`${marker}**Rationale:** ${blank}${hardBreak}`);
}
