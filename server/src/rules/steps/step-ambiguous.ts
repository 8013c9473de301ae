import { walkInlines, type Inline } from '../../plan/blocks.ts';
import { entriesIn } from '../../plan/facts/entries.ts';
import { codeKind } from '../../plan/facts/steps/codeKinds.ts';
import { isForward } from '../../plan/facts/steps/forward.ts';
import { remarksOf } from '../../plan/facts/steps/remarks.ts';
import { codesIn } from '../../plan/facts/texts.ts';
import { isOpen } from '../../plan/isOpen.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Section } from '../../plan/section.ts';
import type { Span } from '../../text/span.ts';
import { defineRule, type Finding } from '../rule.ts';

export const stepAmbiguous = defineRule({
  name: 'step-ambiguous',
  level: 'strict',
  severity: 'info',
  nature: 'planning',
  description: 'Words in a step that leave the reader to guess.',
  rationale: `“Restart the workers if necessary” hands the decision to somebody who may be seeing the system for the first time.
Say when it is necessary, which workers and how to tell.

A condition that is given in the same breath is fine.`,
  valid: [
    '## Steps\n\n1. Stop if the load gets too high: above 80% for 5 minutes\n2. Repair any row that has no owner\n\n## Post-Deployment\n\n- [ ] Limits raised to 400\n',
    '## Rollback\n\n1. Whoever is on duty at 22:00 opens the gate, once it shows green for an hour\n2. Save what the team asks for (heap dumps, etc. for the analysis)\n',
    '## Alerts\n\n| Alert | Limit | Action | Note |\n|---|---|---|---|\n| Errors | > 2% | Page Ann | silenced where necessary |\n',
    '## Deployment Steps\n\n1. Write down what is wrong, and stop\n',
    '## Deployment Steps\n\n1. Copy the folder /etc/renderer to the new host\n\n```sh\nmake deploy # 12 pods, if needed by tenant 4\n```\n',
    '## Deployment Steps\n\n1. Restart the workers if the queue is longer than 100\n2. Scale up as needed: one pod for each 50 requests per second\n',
    '## Deployment Steps\n\n1. Run database migrations (if applicable)\n\n### Cleanup (if necessary)\n\nx\n',
    '## Summary\n\nThe team adapts the dashboards as needed.\n',
    '## Deployment Steps\n\n- Set the limits as required by the contract\n- Edit `/etc/hosts`, not etc.d\n',
    '## Risks\n\n- Traffic etc. may rise\n',
    { format: 'yaml', text: 'steps:\n  - name: Restart the workers\n    command: make restart\n' },
    '## Deployment Steps\n\n1. Wait for 10 minutes\n2. Set the pool size to 40\n',
  ],
  invalid: [
    '## Steps\n\n- [ ] 09:00 Second ring, then hold ⟦as long as needed⟧ (@ann)\n',
    '## Deployment Steps\n\n### Step 2: Set the limits ⟦as appropriate⟧\n\n```sh\nmake limits\n```\n',
    '## Post-Deployment\n\n- [ ] Raise the limits ⟦where necessary⟧\n',
    '## Steps\n\n1. Size the cache ⟦appropriately⟧ for the evening\n',
    '## Steps\n\n```bash\n# Repair ⟦any rows that look odd⟧, then go on\nmake import\n```\n',
    '## Steps\n\n1. Lower the pool size ⟦if the database gets too busy⟧\n2. Call the harbour and ⟦whoever else should know⟧\n',
    '## Rollback\n\n1. Save traces, heap dumps, ⟦etc.⟧ for the analysis\n2. Tell ⟦whoever has to know⟧ in time and ⟦by some suitable means⟧\n3. Open the gate ⟦once it feels safe⟧\n',
    {
      format: 'yaml',
      text: 'monitoring:\n  alerts:\n    - name: Queue\n      condition: queue depth > 500\n      action: page Ann, who reacts ⟦as appropriate⟧\n',
    },
    '## Alerts\n\n| Alert | Limit | Action |\n|---|---|---|\n| Errors | > 2% | Page Ann |\n| Queue | > 500 | Add workers ⟦as needed⟧ |\n',
    '## Steps\n\n### Phase 2: Dump and go/no-go\n\n1. Take the dump.\n2. Tell the desk ⟦as needed⟧.\n',
    '## Deployment Steps\n\n1. Hold ⟦as long as seems sensible⟧\n',
    '## Deployment Steps\n\n1. Ann waits ⟦a bit⟧ and stops the subscription\n',
    '## Deployment Steps\n\n1. Look at the pods and restart ⟦whatever looks wrong⟧\n',
    '## Deployment Steps\n\nDeploy it and watch for ⟦a suitable time⟧ before the next step.\n',
    '## Deployment Steps\n\n1. Uninstall green and clean up ⟦whatever else is necessary⟧\n2. Wait ⟦a few minutes⟧\n3. Go on ⟦once everything looks good⟧\n',
    '## Deployment Steps\n\n```sh\nmake deploy\n# repeat ⟦if necessary⟧\n```\n',
    '## Timeline\n\n| Start | Task | Owner |\n|---|---|---|\n| 20:10 | Scan pallets ⟦as required⟧ | Ann |\n',
    {
      format: 'yaml',
      text: 'steps:\n  - name: Switch the balancer\n    command: make switch\n    rollback: Undo what was changed, ⟦if necessary⟧\n',
    },
    {
      format: 'yaml',
      text: 'phases:\n  - name: Pre-Deployment\n    steps:\n      - name: Back up the registry, ⟦etc.⟧\n        command: make backup\n',
    },
    '## Deployment Steps\n\n1. Restart the workers ⟦if necessary⟧\n2. Deploy\n',
    '## Deployment Steps\n\n### Step 1: Configure\n\nSet the limits ⟦appropriately⟧ and clear the caches, queues, ⟦etc.⟧\n',
    '## Stage 4: Switch (10:30)\n\nPoint the names at the new system, ⟦if need be⟧.\n\n| Do | Who |\n|---|---|\n| Wait ⟦for a while⟧ | Ann |\n',
    '## Deployment Steps\n\nPromote it ⟦when appropriate⟧:\n\n```bash\nmake promote\n```\n',
    '## Deployment Procedure\n\n### Pre-Deployment Steps\n\n1. Back up the database\n2. Freeze the gateway ⟦as needed⟧\n',
    '## Rollback Steps\n\n- Adjust the load balancer ⟦as needed⟧\n',
    {
      format: 'yaml',
      text: 'steps:\n  - name: Restart the workers ⟦as appropriate⟧\n    command: make restart\n',
    },
    '## Deployment Steps\n\n1. Wait ⟦a while⟧ and look at the page\n2. Set the pool size ⟦to a suitable value⟧\n',
  ],
  *check(plan) {
    for (const { prose, span } of plan.facts(alertActionsIn)) yield* vagueIn(plan, prose, span);
    for (const section of plan.sections) {
      const isSteps =
        (isForward(section) &&
          (section.within('steps', 'database', 'traffic', 'timeline') || isNumbered(section))) ||
        // `Pre-Deployment Steps`
        (section.within('prerequisites') && /\b(?:steps|tasks|procedure|actions)$/.test(section.name)) ||
        // A phase of preparation, or of watching, among the others.
        (section.within('steps') && section.within('prerequisites', 'monitoring') && !section.isRollback) ||
        section.within('rollbackSteps', 'postDeployment') ||
        (section.isRollback && section.kind !== 'triggers');
      const { heading } = section;
      // `Phase 1: Backup and go/no-go` is carried out, whatever is decided in it.
      const isDecision = section.within('decision') && heading?.sequence === undefined;
      if (!isSteps || isDecision || section.within('strategy')) continue;
      const inlines = [
        ...(heading ? [heading.inline] : []),
        ...section.content.keys.flatMap(({ name, value }) =>
          value &&
          /^(?:name|description|action|details?|instructions?|expected|verify|check|verification|rollback|undo|recovery|on failure|if it fails|failure|note)$/.test(
            name,
          ) &&
          value.span.start !== heading?.inline.span.start
            ? [value]
            : [],
        ),
        ...walkInlines(section.blocks),
      ];
      const texts = [...inlines.map(({ prose, span }) => ({ prose, span })), ...section.facts(remarksIn)];
      for (const { prose, span } of texts) {
        // What is longer explains rather than tells what to do.
        if (prose.length <= 240) yield* vagueIn(plan, prose, span);
      }
    }
  },
});

function* vagueIn(plan: Plan, prose: string, span: Span): Generator<Finding> {
  for (const match of prose.matchAll(vague)) {
    if (isExplained(prose, match.index, match[0].length)) continue;
    const at = span.part(match.index, match.index + match[0].length);
    if (isOpen(plan, at)) continue;
    yield {
      message: `“${match[0]}” leaves it to the reader, who may be seeing the system for the first time. Say when, which and how much.`,
      span: at,
    };
  }
}

/** What is done at an alert, as a table or YAML has it in a place of its own. */
function alertActionsIn(section: Section): Inline[] {
  if (section.isRollback || !section.within('alerts', 'monitoring')) return [];
  return section.facts(entriesIn).flatMap(({ cells }) => {
    const done = cells.filter(({ head }) => doneHead.test(head));
    return done.length < cells.length ? done.map(({ inline }) => inline) : [];
  });
}

const doneHead = /^(?:actions?|response|reaction|what (?:to do|we do|is done)|then|do)$/;

/** What the comments of commands tell to do. */
function remarksIn(section: Section): { prose: string; span: Span }[] {
  return section
    .facts(codesIn)
    .flatMap((code) =>
      codeKind(code, section) === 'command'
        ? remarksOf(code).map(({ text, span }) => ({ prose: text, span }))
        : [],
    );
}

/** `Stage 3: Import`, and what stands in it. */
function isNumbered(section: Section): boolean {
  return (
    section.heading?.sequence !== undefined || (section.parent !== undefined && isNumbered(section.parent))
  );
}

/** When it is done is left open: `as needed`, `where appropriate`. */
const whenever = [
  String.raw`as (?:needed|necessary|appropriate|required|applicable|you see fit)`,
  String.raw`(?:if|when|where|whenever|wherever) (?:needed|necessary|appropriate|required|desired|deemed (?:necessary|appropriate))`,
  String.raw`if need(?:ed)? be`,
  String.raw`at your (?:own )?discretion`,
  String.raw`when(?:ever)? convenient`,
  String.raw`(?:if|when|where|wherever|as soon as) possible`,
  String.raw`as long as (?:needed|necessary|possible|(?:it )?(?:seems|is|looks) (?:sensible|necessary|needed|right|appropriate|fit))`,
  String.raw`us(?:e|ing) (?:your|good|best|own) judge?ment`,
  String.raw`as (?:you|we) (?:think|see) (?:best|fit)`,
];
/** How long, how much or how often: `for a while`, `if the load gets too high`. */
const howMuch = [
  String.raw`(?:for|(?<=\bwait(?:s|ing)? )) ?(?:a while|some time|a bit|a moment)`,
  String.raw`(?:a|an|the|some) (?:suitable|appropriate|reasonable|sufficient|adequate|certain) (?:time|period|while|moment|interval|number|amount)`,
  String.raw`from time to time`,
  String.raw`(?:a couple of|a few|several|some) (?:minutes|hours|times)`,
  String.raw`to (?:a|an|the) (?:suitable|appropriate|reasonable|sensible) (?:value|number|amount|size|level|setting)s?`,
  String.raw`(?:if|when|once|whenever|as soon as) (?:the |it |they )?(?:[a-z]+ ){0,3}(?:is|are|gets?|becomes?|grows?|seems?|looks?) (?:too|very|unusually|rather) (?:high|low|slow|long|large|big|small|busy|heavy|many|much|full)`,
];
/** What, who or how: `whatever looks wrong`, `whoever else should know`. */
const whichever = [
  String.raw`what(?:ever)?(?: else)? (?:is|seems|may be|might be) (?:needed|necessary|required|appropriate)`,
  String.raw`what(?:ever|soever)(?: else)? (?:is|looks|seems) (?:wrong|off|odd|suspicious|broken|strange|best|right)`,
  String.raw`(?:if|when|whenever|wherever|where|once) it (?:makes sense|(?:seems|feels|looks) (?:right|sensible|appropriate|safe))`,
  String.raw`who(?:m)?ever(?: else)? (?:ought to|should|needs to|has to|may|might|wants to) \p{L}+`,
  String.raw`(?:by |in |through )?(?:a|some|any) (?:other )?(?:suitable|appropriate|convenient) (?:means|way|manner|channel|person|place|method|measures?)`,
  String.raw`(?:until|when|once) (?:it|things|everything|all|the \w+) (?:looks?|seems?|feels?) (?:good|fine|okay|ok|right|stable|healthy|normal)`,
  String.raw`(?:any|all|some|every)(?:thing|one| [a-z]+){1,2} that (?:looks?|seems?|feels?) (?:wrong|off|odd|suspicious|broken|strange|important|relevant|necessary|stuck)`,
];
/** Words that stand for more than they say. */
const loose = [
  String.raw`or (?:something )?similar`,
  String.raw`and the like`,
  String.raw`appropriately`,
  String.raw`accordingly`,
  String.raw`somehow`,
  String.raw`and so on`,
  String.raw`and so forth`,
  String.raw`as usual`,
  String.raw`in the usual way`,
  String.raw`etc\.?`,
];
const vague = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:${[...whenever, ...howMuch, ...whichever, ...loose].join('|')})(?![\\p{L}\\p{N}/])`,
  'giu',
);

/** In parentheses as a remark, or with the condition right behind it. */
function isExplained(prose: string, index: number, length: number): boolean {
  const before = prose.slice(Math.max(0, index - 60), index);
  const after = prose.slice(index + length, index + length + 12);
  if (/\([^)]*$/.test(before)) return true;
  if (/\b(?:no|not|never) $/i.test(before)) return true;
  // `Dumps, etc. for the review`: what it is for does not say what else.
  if (/^(?:etc|and the like|or (?:something )?similar)/i.test(prose.slice(index))) return /^\w/.test(after);
  // For what it is done does not say how.
  if (/^(?:appropriately|accordingly|somehow)/i.test(prose.slice(index)))
    return /^,?\s*(?:[:：]\s*\S|\(|by\b|i\.e|e\.g)/i.test(after);
  return /^,?\s*(?:[:：]\s*(?!expect)\S|\((?!@)|by\b|for\b|to\b|when\b|if\b|i\.e|e\.g|[–—-]\s)|^\w/.test(
    after,
  );
}
