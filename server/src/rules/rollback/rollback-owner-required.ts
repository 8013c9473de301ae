import { contactsIn } from '../../plan/facts/people/people.ts';
import { rollbackLinesIn, triggersIn } from '../../plan/facts/rollback/rollbacks.ts';
import { cellOf, tablesIn, type RoledTable } from '../../plan/facts/tables.ts';
import { textsIn } from '../../plan/facts/texts.ts';
import { isEnglish } from '../../plan/isEnglish.ts';
import { isSomebody } from '../../plan/nonAnswers.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Section } from '../../plan/section.ts';
import { squeeze } from '../../text/words.ts';
import { fieldFix, headingWords, rollbackTree } from '../rollbackTree.ts';
import { defineRule, type Finding } from '../rule.ts';

export const rollbackOwnerRequired = defineRule({
  name: 'rollback-owner-required',
  level: 'strict',
  severity: 'warning',
  nature: 'planning',
  description: 'A rollback that nobody owns the decision of.',
  rationale: `When a trigger is met, somebody has to say “go back”. If nobody was named, everybody waits for somebody else, or for
somebody who is asleep.

Name one person, or the role of one, in the rollback section or among the responsibilities.`,
  valid: [
    '# Release of the shop\n\n## Rollback\n\n**Decision maker:** whoever is on duty at the desk\n\n1. Go back\n',
    '# Release of the shop\n\n## Rollback\n\n**Owner:** those two together, Noor Haddad and Bo Lind\n\n1. Go back\n',
    '# Release of the shop\n\nThe decision to go back is Noor Haddad’s alone.\n\n## Rollback\n\n1. Go back\n',
    '# Release\n\n## Back-out plan\n\nBack-out owner: Dorothea Lang (deputy: Kwame Mensah)\nBack-out window: the old ones stay\n\n1. Go back\n',
    '# Release\n\n## Rollback\n\nThe decision is with Ingrid, and with Pavel if she cannot be reached.\n\n1. Go back\n',
    '# Release of the shop\n\n## Rollback\n\nAnn Lee has the last word on the rollback.\n\n1. Go back\n',
    '# Release of the shop\n\n## Reverting\n\n| Question | Answer |\n|---|---|\n| Who decides | Noor Haddad |\n\n### Steps\n\n1. Go back\n',
    '# Release of the shop\n\n## Rollback\n\n1. Go back\n\nThe call is made by Paulo Sá.\n',
    '# Release of the shop\n\n**Lead:** Ann Lee\n\nAnn Lee decides whether we go back.\n\n## Stage 1: Install\n\nInstall.\n\n**Rollback:** `make undo`\n\n## Stage 2: Switch\n\nSwitch.\n\n**Rollback:** `make back`\n\n## When to go back\n\n- A test fails\n',
    '# Release of the shop\n\n## Stage 1: Install\n\nInstall.\n\n**Rollback:** `make undo`\n\n## Stage 2: Switch\n\nSwitch.\n\n**Rollback:** `make back`\n\n| Role | Name | Does |\n|---|---|---|\n| Lead | Ann Lee | Makes all decisions |\n\n## When to go back\n\n- A test fails\n',
    '# Release of the shop\n\n## Rollback\n\ntrigger: any page above. call: oncall. time: 6 min\n\n1. Go back\n',
    '# Release of the shop\n\n## Fallback\n\nFallback is called by the steering group if a criterion is not met.\n\n1. Go back\n',
    '# Release of the shop\n\n## Rollback\n\n*Decision:* Dmitri, else Bram.\n\n1. Go back\n',
    {
      format: 'yaml',
      text: 'title: Release of the shop\nrollback:\n  decision: Ilse Maas, until 13:00\n  steps:\n    - Go back\n',
    },
    '# Release of the shop\n\n## Abort criteria\n\nWe stop and back out when the error rate is above 2 %. Ann Lee takes the decision.\n\n## Back-out\n\n1. Go back\n',
    '# Release of the shop\n\n## People\n\n- Ann Lee leads the run and decides on go and abort.\n\n## Back-out\n\n1. Go back\n',
    '# Release of the shop\n\n## Back-out\n\nAnn Lee orders the back-out if errors exceed 2 %.\n\n1. Go back\n',
    '# Release of the shop\n\n## Rollback\n\nAnn decides. Then: `make undo`\n',
    '# Release of the shop\n\n## Rollback\n\n1. Go back\n\n**Decision:** Liam O’Connor\n',
    '# Release of the shop\n\n## Rollback\n\n**Decision:** Ann\n\n1. Go back\n',
    '# Release of the shop\n\n## Rollback\n\n**Rollback Owner:** Ann\n\n1. Go back\n',
    '# Release of the shop\n\n## Rollback\n\nThe release manager decides on the rollback.\n\n1. Go back\n',
    '# Release of the shop\n\n## Roles\n\n| Role | Name | Responsibility |\n|---|---|---|\n| Lead | Ann | Decides on go, no-go and rollback |\n\n## Rollback\n\n1. Go back\n',
    '# Release of the shop\n\n## Rollback\n\n### Rollback Decision\n\n**Decision Maker:** [Name]\n\n### Steps\n\n1. Go back\n',
    '# Release of the shop\n\n## Rollback\n\n| Step | Command | Owner |\n|---|---|---|\n| 1 | make undo | Ann |\n',
    '# Release of the shop\n\n## Rollback\n\nSee [the runbook](rollback.md).\n',
    '# Release of the shop\n\n## Rollback\n\nWhen errors exceed 2%, the on-call engineer rolls back: `make undo`.\n',
  ],
  invalid: [
    '# Release of the shop\n\n## ⟦Rollback⟧\n\n**Rollback owner:** those present\n\n1. Go back\n',
    '# Release of the shop\n\n## ⟦Rollback⟧\n\n**Decision maker:** anybody in the room who is worried\n\n1. Go back\n',
    '# Release\n\n## A pass opens the gate\n\nBegin the rollback if it fails twice.\n\n## ⟦Rollback⟧\n\n1. Go back\n',
    '# Release of the shop\n\nNoor Haddad took the decision to buy it; nobody wants to go back to the old till.\n\n## ⟦Rollback⟧\n\n1. Go back\n',
    '# Plan\n\n## ⟦Rollback⟧\n\n**Decision maker:** nobody yet\n\n1. `make undo`\n',
    '# Release of the shop\n\n## ⟦Back-out⟧\n\n| # | Task | Owner |\n|---|---|---|\n| 1 | Stop the new one | Ann |\n| 2 | Restore the stock | Bo |\n',
    '# Release of the shop\n\n## ⟦Rollback⟧\n\n| Question | Answer |\n|---|---|\n| Who decides | – |\n| How long it takes | 20 minutes |\n\n### Steps\n\n1. Go back\n',
    '# Release of the shop\n\n**Lead:** Ann Lee\n\n## Stage 1: Install\n\nInstall.\n\n**⟦Rollback:⟧** `make undo`\n\n## Stage 2: Switch\n\nSwitch.\n\n**Rollback:** `make back`\n\n## Limits\n\n**We go back** when the error rate is above 5% for 5 minutes.\n\n## When to go back\n\n- A test fails\n',
    '# Release of the shop\n\n## Abort criteria\n\nWe stop and back out when the error rate is above 2 %.\n\n## ⟦Back-out⟧\n\n1. Go back\n',
    '# Release of the shop\n\n## ⟦Rollback Plan⟧\n\n### Rollback Decision\n\n**Rollback Window**: Within 15 minutes\n\n### Steps\n\n1. Go back\n',
    {
      text: '# Release of the shop\n\n## ⟦Rollback⟧\n\n1. Go back\n',
      chosen: {
        title: 'Add an owner',
        text: '# Release of the shop\n\n## Rollback\n\n**Rollback Owner:** [Name]\n\n1. Go back\n',
      },
    },
    '# Release of the shop\n\n**Deployment Lead:** Ann\n\n## 3. ⟦Rollback Plan⟧\n\n### Triggers\n\n- Error rate > 5%\n\n### Steps\n\n```bash\nmake undo\n```\n',
    {
      format: 'yaml',
      text: 'title: Release of the shop\n⟦rollback⟧:\n  time: 5 minutes\n  steps:\n    - Go back\n',
    },
  ],
  *check(plan) {
    const tree = rollbackTree(plan);
    if (!tree) {
      yield* inStages(plan);
      return;
    }
    if (tree.all.some((section) => section.facts(isOwned))) return;
    if (plan.sections.some((section) => section.facts(namesRollback)) || !isEnglish(plan)) return;
    yield {
      message:
        'Nobody is named who decides on the rollback, so everybody will wait for somebody else. Name one person or role.',
      span: headingWords(tree.main),
      fixes: fieldFix(plan, tree.main, 'Add an owner', 'Rollback Owner', '[Name]'),
    };
  },
});

/** Stages that each tell their way back, with a list of what sets it off and nobody who decides. */
function* inStages(plan: Plan): Generator<Finding> {
  const [first, second] = plan.facts(rollbackLinesIn);
  if (!first || !second || plan.facts(triggersIn).length === 0 || !isEnglish(plan)) return;
  const decided = plan.sections.some(
    (section) =>
      section.facts(namesRollback) || section.facts(decidesIn) || section.kind === 'rollbackDecision',
  );
  if (decided) return;
  yield {
    message:
      'Every stage has its way back, and nobody is named who decides on it, so everybody will wait for somebody else. Name one person or role.',
    span: first.label,
  };
}

/** Anybody who decides, on whatever: it may be meant for the way back as well. */
function decidesIn(section: Section): boolean {
  return (
    section.fields.some(({ name, value }) => value !== undefined && decides.test(name)) ||
    section.facts(textsIn).some(({ text }) => decides.test(text) && people.test(text)) ||
    section
      .facts(tablesIn)
      .some(
        ({ roles, table }) =>
          (roles.has('role') || roles.has('name') || roles.has('owner')) &&
          table.rows.some(({ cells }) => cells.some(({ text }) => decides.test(text))),
      )
  );
}

const decides =
  /\b(?:decid\w+|decisions?|in charge|calls? it|go\/no-?go|approv(?:es|er|al)|gives? the (?:word|order)|escalat\w+)\b/i;

const ownerNames =
  /(?:^|\s)(?:owner|decision maker|maker|authority|approver|approved by|decided by|responsible|lead|executor|executed by|who|performed by|decision by|contact|commander|in charge|dri|assignee|escalate to|escalation|who decides|decides|decider|(?:called|made|ordered) by)$/;
const deciding =
  /\b(?:decid\w+|decision|approv\w+|authori[sz]\w+|orders?|call(?:s|ed)? (?:the|for|it|is)|responsible|owns?|owned|in charge|gives? the|last word|final say|has the authority|may|can trigger|initiat\w+|pulls?|rolls (?:it )?back|reverts|(?:called|declared|decided|ordered|invoked|started|triggered|taken) by|asks? for it|whoever)\b/i;
const people = new RegExp(
  [
    String.raw`\b(?:manager|lead|leader|engineer|owner|commander|director|head|cto|vp|sre|dba|on[ -]?call|team|admin\w*|operator|incident|person|officer|anyone|anybody|whoever|group|committee|board|captain|maintainers?|coordinator|supervisor|squad)\b`,
    String.raw`@\w|\p{Lu}[\p{Ll}.]+ (?:\p{Lu}['’]|d[ei]r? |van |von )?\p{Lu}\p{Ll}+`,
  ].join('|'),
  'u',
);

/** `Ann decides.`, `The decision is with Ann.` */
const somebodyDecides =
  /\b(?!Nobody|Who|This|That|It|Somebody|Everybody|Decision)\p{Lu}\p{Ll}{1,20} (?:alone )?(?:decides|calls it|makes the (?:call|decision)|gives the (?:word|order)|approves)\b|\b[Dd]ecision (?:is|lies|rests|stays) with (?:the )?\p{Lu}\p{Ll}/u;

/** `Rollback Window:` is no person. */
const label = /^[^:\n]{1,40}:/gm;

function isOwned(section: Section): boolean {
  // What a label leaves open is said by no other reading of its line.
  const open = section.fields.flatMap(({ name, value }) =>
    value && ownerNames.test(name) && !isSomebody(value.text) ? [value.span] : [],
  );
  const texts = section
    .facts(textsIn)
    .filter(({ span }) => !open.some(({ start, end }) => span.start <= start && end <= span.end));
  return (
    (section.kind === 'rollbackDecision' &&
      texts.some(
        (inline) => inline !== section.heading?.inline && people.test(inline.text.replace(label, '')),
      )) ||
    section.fields.some(
      ({ name, value }) =>
        (ownerNames.test(name) && (value === undefined || isSomebody(value.text))) ||
        (/^(?:roll ?back )?decision$/.test(name) && isName(value?.text)),
    ) ||
    section.facts(tablesIn).some(hasOneOwner) ||
    texts.some(
      (inline) =>
        (inline !== section.heading?.inline &&
          deciding.test(inline.text) &&
          people.test(inline.text.replace(label, ''))) ||
        somebodyDecides.test(inline.text) ||
        /\bautomatically\b/i.test(inline.text) ||
        /(?:^|[.;,]\s+|\n)(?:(?:roll[ -]?back|back[ -]?out) )?(?:call|decision|decider|owner|who) ?: +\p{L}{3,}/iu.test(
          inline.prose,
        ),
    )
  );
}

/** Who carries out all of it decides on it too; of several people nobody knows who. */
function hasOneOwner(table: RoledTable): boolean {
  const owners = table.table.rows.map((row) => squeeze(cellOf(table, row, 'owner')?.text ?? ''));
  return table.roles.has('owner') && new Set(owners).size === 1;
}

/** `**Decision:** Ann` */
function isName(text = ''): boolean {
  return (
    /^\W*\p{Lu}[\p{L}'’.-]+(?: [\p{L}'’.-]+){0,3}(?:\W*$|, )/u.test(text) && !/^\W*(?:no-?)?go\b/i.test(text)
  );
}

const wayBack =
  /\broll(?:s|ing)?[ -]?back\b|\bback(?:s|ing)?[ -]?out\b|\babort|\brevert|\bdecision to go back\b|\bdecid\w+ (?:when|whether|if|that|on) (?:\w+ )?go(?:es|ing)? back\b/i;

/** `We back out when … Ann Lee takes the decision.`: one of its sentences says who does. */
function isDecided(text: string): boolean {
  return text
    .split(/[.!?;](?=\s)/)
    .some(
      (sentence) =>
        /\b(?:decid(?:es?|ing)|decision|orders|gives the order)\b/i.test(sentence) && named.test(sentence),
    );
}

const named = /\p{Lu}[\p{Ll}.]+ (?:\p{Lu}['’]|d[ei]r? |van |von )?\p{Lu}\p{Ll}+/u;

/** Outside: a field, or a role whose duty it is. */
function namesRollback(section: Section): boolean {
  const owned = section.fields.some(
    ({ name, value }) =>
      /roll ?back/.test(name) && ownerNames.test(name) && (!value || isSomebody(value.text)),
  );
  if (owned) return true;
  if (
    section
      .facts(contactsIn)
      .some((contact) =>
        /roll ?-?back/i.test(`${contact.role?.text ?? ''} ${contact.responsibility?.text ?? ''}`),
      )
  )
    return true;
  const people = section.within('roles', 'contacts');
  return section
    .facts(textsIn)
    .some(
      (inline) =>
        inline !== section.heading?.inline &&
        (wayBack.test(inline.text) ||
          (section.name.includes('abort') && /decid|decision/i.test(inline.text))) &&
        (people || isDecided(inline.text)),
    );
}
