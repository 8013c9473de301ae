import { walkBlocks, type Field, type Inline, type Table } from '../../plan/blocks.ts';
import { messagesIn } from '../../plan/facts/people/communication.ts';
import { isPerson, personsIn } from '../../plan/facts/people/names.ts';
import { contactsIn } from '../../plan/facts/people/people.ts';
import { textsIn } from '../../plan/facts/texts.ts';
import { isEnglish } from '../../plan/isEnglish.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Section } from '../../plan/section.ts';
import { insertKey, insertSection } from '../../syntax/insert.ts';
import type { Span } from '../../text/span.ts';
import { normalizeName, squeeze } from '../../text/words.ts';
import { documentHead } from '../documentHead.ts';
import { headingWords } from '../rollbackTree.ts';
import { defineRule, type Fix } from '../rule.ts';

export const rolesRequired = defineRule({
  name: 'roles-required',
  level: 'strict',
  severity: 'warning',
  nature: 'planning',
  description: 'Nobody is named who leads the release, carries it out or watches it.',
  rationale: `Three people keep a release safe: one who decides, one who types, one who watches the graphs and nothing else. Where none
of them is named, everybody takes somebody else to be it, and the one who types decides and watches as well.

Name them under “Roles” or at the top of the plan. One of the three is enough for this rule, under any like name; owners of
single rows of a timeline are none, and neither is a list of telephone numbers.`,
  valid: [
    '# Release of the tills\n\n**Owner:** Ann Lee\n\n## Steps\n\n1. Deploy to all of the tills\n',
    '# Release of the tills\n\n## Steps\n\n1. Deploy to all of the tills\n\n## Roles\n\nAnn, Ben and Cy are at their desks.\n',
    '# Plan\n\n## Steps\n\n1. Install it\n\n## People, messages and risks\n\n| Name | Role | Email | Phone |\n|---|---|---|---|\n| Ann Lee | Deployment lead | ann@northbank.shop | +44 20 7946 0101 |\n\n| Message | To | Channel |\n|---|---|---|\n| Start | Support | #release |\n',
    {
      format: 'yaml',
      text: "title: Release\ncrew:\n  - holder: Ann Lee\n    position: Lead\n    phone: '+44 20 7946 0101'\nsteps:\n  - name: Deploy\n    command: make deploy\n",
    },
    '# Release of the shop\n\n## Steps\n\n1. Deploy to the cluster\n\n## Communication\n\n### Contacts\n\n| Role | Name |\n|---|---|\n| Executor | Ann Lee |\n',
    '# Release of the shop\n\n## Prerequisites\n\n- [ ] Operator: Ann Lee is on shift\n\n## Steps\n\n1. Deploy to the cluster\n',
    '# Release of the shop\n\n| Who | Does what |\n|---|---|\n| Ann Lee | leads |\n| Ben Roe | executes |\n\n## Steps\n\n1. Deploy\n',
    '# Release of the shop\n\n**Deployment Lead:** Ann Lee\n\n## Steps\n\n1. Deploy to the cluster\n',
    '# Release of the shop\n\n## Roles\n\n| Role | Name |\n|---|---|\n| Executor | Ben Cole |\n\n## Steps\n\n1. Deploy to the cluster\n',
    '# Release of the shop\n\nWho does what:\n\n- Observer: [Name]\n\n## Steps\n\n1. Deploy to the cluster\n',
    '# Release of the shop\n\nAnn Lee leads the release, Ben Cole types.\n\n## Steps\n\n1. Deploy to the cluster\n',
    '# Release of the shop\n\n| Lead | Executor |\n|---|---|\n| Ann Lee | Ben Cole |\n\n## Steps\n\n1. Deploy to the cluster\n',
    '# Release of the shop\n\n## Steps\n\n1. Deploy to the cluster (on keyboard: @ben)\n\n## Who to call\n\n- Incident commander – Ann Lee, +44 20 7946 0123\n',
    {
      format: 'yaml',
      text: 'title: Release of the shop\nroles:\n  - role: Lead\n    name: Ann Lee\nsteps:\n  - Deploy to the cluster\n',
    },
    '# Despliegue\n\n## Pasos\n\n1. Desplegar la versión en el clúster con el equipo de guardia\n',
  ],
  invalid: [
    '# Release of the tills\n\n**Owner:** Team Tills\n\n## Steps\n\n1. Deploy to all of the tills\n\n## ⟦Roles⟧\n\nAsk in #tills.\n',
    '# ⟦Plan⟧\n\n## Steps\n\n1. Install it\n\n## Messages\n\n| Name | Role | Email | Phone |\n|---|---|---|---|\n| Ann Lee | Support desk | ann@northbank.shop | +44 20 7946 0101 |\n\n| Message | To | Channel |\n|---|---|---|\n| Start | Support | #release |\n',
    '# Release of the shop\n\n## Prerequisites\n\n| Prerequisite | Owner | Done |\n|---|---|---|\n| Disk is free | Ann Lee | ⬜ |\n\n## Steps\n\n1. Deploy to the cluster\n\n## ⟦Who is there⟧\n\nThe streaming team.\n\n| Message | To | Through |\n|---|---|---|\n| Start | Service desks | The status page |\n',
    '# ⟦Release⟧\n\n## Readiness\n\n### People\n\n- [ ] Support informed\n- [ ] Exams office agrees to the date\n',
    '# ⟦Release of the shop⟧\n\n## Smoke tests\n\n| Test | Endpoint | Expected | Owner |\n|---|---|---|---|\n| Health | GET /health | 200 | Ann Lee |\n',
    '# ⟦Release of the till⟧\n\n## Steps\n\n1. Deploy to all of the tills\n2. Raise the share; Ann Lee watches the board the whole time.\n',
    {
      format: 'yaml',
      text: '⟦title⟧: Release of the shop\nsteps:\n  - name: Deploy to all of the nodes\n    command: make deploy\n    owner: Ann Lee\n',
    },
    '# ⟦Release of the till⟧\n\n## Go/No-Go\n\n**Decision:** GO\n**Decision Maker:** Ann Lee\n\n## Deployment Steps\n\n1. Deploy\n',
    '# ⟦Release of the till⟧\n\n## Steps\n\n1. Deploy to all of the tills\n\n## Monitoring\n\n| After 100% | How often | Owner |\n|---|---|---|\n| 0–2 h | every 10 min | Ann Lee |\n| 2–8 h | every 30 min | Ann Lee |\n',
    '# ⟦Release of the till⟧\n\n| Field | Value |\n|---|---|\n| Rollback Owner | Ann Lee |\n\n## Deployment Steps\n\n1. Deploy\n',
    '# ⟦Release of the shop⟧\n\n**Rollback Owner:** Ann Lee\n\n## Deployment Steps\n\n1. Deploy\n',
    {
      text: '# ⟦Release of the shop⟧\n\n## Steps\n\n1. Deploy to the cluster\n',
      chosen: {
        title: 'Add the roles',
        text: '# Release of the shop\n\n## Steps\n\n1. Deploy to the cluster\n\n## Roles\n\n- Lead: [Name]\n- Executor: [Name]\n- Observer: [Name]\n',
      },
    },
    '# ⟦Release of the shop⟧\n\n## Timeline\n\n| Time | Phase | Owner |\n|---|---|---|\n| 10:00 | Deploy to all of the nodes | Ann Lee |\n\n## Who to call\n\n| Who | What for |\n|---|---|\n| Ann Lee | Decisions |\n',
    '# Release of the shop\n\n## 2. ⟦Roles and Responsibilities⟧\n\n| Role | Name |\n|---|---|\n| Lead | |\n| Executor | – |\n\n## Steps\n\n1. Deploy to the cluster\n',
    '# ⟦Release of the shop⟧\n\n**Author:** Ann Lee\n\n## Steps\n\n- [ ] Deploy to the cluster\n- [ ] Observe the error rate\n\n## Rollback\n\n**Rollback Owner:** Ben Cole\n\n1. Go back to the release before\n',
    {
      format: 'yaml',
      text: '⟦title⟧: Release of the shop\ntimeline:\n  - time: 10:00\n    phase: Deploy to the cluster\n    owner: Ann Lee\nrisks:\n  - risk: Errors of the payment\n    owner: Ben Cole\n',
      chosen: {
        title: 'Add the roles',
        text: "title: Release of the shop\ntimeline:\n  - time: 10:00\n    phase: Deploy to the cluster\n    owner: Ann Lee\nrisks:\n  - risk: Errors of the payment\n    owner: Ben Cole\nroles:\n  - role: Lead\n    name: '[Name]'\n  - role: Executor\n    name: '[Name]'\n  - role: Observer\n    name: '[Name]'\n",
      },
    },
  ],
  *check(plan) {
    if (!isEnglish(plan) || plan.sections.some((section) => section.facts(namesRole))) return;
    const place = plan.sections.find(
      (section) => section.kind === 'roles' && section.heading && !section.within('steps', 'prerequisites'),
    );
    yield {
      message:
        'Nobody is named who leads the release, carries it out or watches it, so on the night everybody will wait for somebody else. Name a lead, an executor and an observer.',
      span: place ? headingWords(place) : documentHead(plan),
      fixes: place ? [] : fixesFor(plan),
    };
  },
});

const roleNames = [
  'leads?|leader|led by|managers?|owners?|dri|executors?|executed by|operators?|observers?',
  'observed by|watchers?|watched by|coordinators?|commander|captain|driver|pilot|navigator',
  'deployers?|deployed by|performed by|carried out by|run by|implementers?|implemented by',
  'implementor|responsible|accountable|in charge|engineers?|dbas?|admins?|administrator',
  'developers?|conductor|facilitator|scribe|hands on keyboard|keyboard',
  'eyes on (?:the )?(?:graphs?|dashboards?|metrics)|on[ -]call|team|crew|assignees?',
  'assigned to|who|primary|point person|monitored by',
].join('|');
/** A role by its name alone. */
const role = new RegExp(String.raw`^(?:.*\s)?(?:${roleNames})$`);

/** Who owns the way back or a risk does not lead the release. */
function isRole(name: string): boolean {
  return role.test(name) && !/^(?:roll ?back|back ?out|risk) /.test(name);
}

/** A full name or a handle with what it does for the release, or the other way round. */
const someone = String.raw`(?:@[\w.-]+|\[[^\]\n]+\]|\p{Lu}\p{Ll}+(?: \p{Lu}[\p{L}’'-]+){1,2})`;
const doing = new RegExp(
  String.raw`${someone},? (?:who |will |is |are |has ){0,3}(?:leads?|leading|drives?|driving|executes?|executing|deploys|deploying|observes?|observing|watch(?:es|ing)?|types?|typing|carr(?:y|ies) out|runs? (?:the|it|this|all)|coordinat(?:es?|ing)|manages?|responsible|in charge|in the lead|on (?:the )?keyboard|at the keyboard|(?:the |our )?(?:\w+ )?(?:lead|executor|observer|operator|release manager|commander|coordinator))(?!\p{L})`,
  'u',
);
const done = new RegExp(
  String.raw`(?:led|run|deployed|carried out|performed|executed|observed|watched|coordinated|managed) by ${someone}|(?:lead|leader|manager|executor|observer|operator|commander|coordinator|keyboard|graphs|driver)\)?\s?(?:[:=–—-]|is|will be)? ?\(?${someone}`,
  'iu',
);
const leads = new RegExp(
  String.raw`${someone},? (?:leads|coordinates|is in charge|is the (?:lead|coordinator|release manager|commander))(?!\p{L})`,
  'u',
);
/** A given name before a word that hardly anything but a person does. */
const leading =
  /(?:^|[.,;:] )\p{Lu}\p{Ll}+ (?:leads|executes|observes|types|is in charge|is on (?:the )?keyboard|is (?:the )?(?:lead|executor|observer))(?!\p{L})/u;

/** Whether a section names somebody for the whole release; who owns a row, a risk or the way back does something else. */
function namesRole(section: Section): boolean {
  if (
    section.isRollback ||
    section.within('timeline', 'schedule', 'monitoringSchedule', 'risks', 'alerts', 'signOff')
  )
    return false;
  // Those who are told something do nothing, but people may be listed beside the messages.
  if (
    (section.within('communication') || section.facts(messagesIn).length > 0) &&
    !section.within('roles', 'contacts')
  )
    return section
      .facts(contactsIn)
      .some(({ role, name }) => role && isRole(normalizeName(role.text)) && isSaid(name));
  const isStep = section.within('steps', 'smokeTests', 'monitoring', 'prerequisites');
  // `owner: Billing` in front matter is whom the document belongs to.
  const isOwned = isStep || !section.heading;
  // `Owner: Team Billing` below the title says no more, and a person leads what is theirs.
  const isOwner = ({ name, value }: Field): boolean =>
    name.endsWith('owner') && (isOwned || (section.level === 1 && !isPerson(squeeze(value?.text ?? ''))));
  const isNamed = (field: Field): boolean => isRole(field.name) && !isOwner(field);
  if (section.fields.some((field) => isNamed(field) && (field.value ?? field.introduces[0]))) return true;
  if (section.facts(contactsIn).some((contact) => contact.role && isSaid(contact.name))) return true;
  // `- holder: Ann Lee`, an entry of the crew in YAML, whatever its keys are called.
  const isEntry = section.parent?.kind === 'roles' && !section.within('steps');
  if (isEntry && section.content.keys.some(({ value }) => value && isPerson(squeeze(value.text))))
    return true;
  const cells = new Set<Span>();
  for (const block of walkBlocks(section.blocks)) {
    if (block.kind !== 'table') continue;
    if (namesInTable(block, section.kind === 'roles', isStep)) return true;
    for (const row of [block.header, ...block.rows]) for (const { span } of row.cells) cells.add(span);
  }
  const inRoles = section.kind === 'roles' && !section.within('steps');
  // `Support informed`, a box of what is made ready, begins with any word.
  const isReady = section.within('prerequisites');
  return section.facts(textsIn).some(({ text, raw, prose, span }) => {
    if (span.start === section.heading?.inline.span.start) return false;
    if (
      inRoles &&
      !cells.has(span) &&
      (/@\w|\[[^\]\n]+\]/.test(raw) ||
        personsIn(prose).some(({ name }) => name.includes(' ') || (!isReady && !opensSentence(prose, name))))
    )
      return true;
    // Who watches in one step is named for no more than that.
    const does = isStep ? leads.test(text) : doing.test(text);
    return does || named(text) || leading.test(text);
  });
}

/** `Ask in #ops`: any word has a capital there, where nothing else makes it a name. */
function opensSentence(prose: string, name: string): boolean {
  const before = prose.slice(0, prose.indexOf(name));
  const after = prose.slice(before.length + name.length);
  return /(?:^|[.!?;:]\s)[\s*_]*$/.test(before) && !/^(?:,| and\b| \()/.test(after);
}

/** `Release lead: Ann Lee` and the like; a name has capitals whatever the case of the words before it. */
function named(text: string): boolean {
  const match = done.exec(text);
  return (
    match !== null && (/[@[]/.test(match[0]) || personsIn(match[0]).some(({ name }) => name.includes(' ')))
  );
}

/** `| Lead | Ann |`, or `| Lead | Executor |` over names. */
function namesInTable({ header, rows }: Table, inRoles: boolean, isStep: boolean): boolean {
  const heads = header.cells.map(({ text }) => normalizeName(text));
  // Who is told something does nothing.
  if (heads.some((head) => /^(?:messages?|announcements?|audience|recipients?|sent to)$/.test(head)))
    return false;
  if (
    heads.some((head) =>
      /^(?:time|start|end|when|duration|phase|risk|alert|threshold|how often|every|interval|frequency|check frequency|checks?)$/.test(
        head,
      ),
    )
  )
    return false;
  const columns = heads.flatMap((head, index) =>
    isRole(head) && !/^(?:team|who)$/.test(head) && !(isStep && head.endsWith('owner')) ? [index] : [],
  );
  return rows.some(({ cells }) => {
    const [first, ...others] = cells;
    const isNamed = first && (inRoles || isRole(normalizeName(first.text)));
    // `| Ann Lee | leads |`
    if (doing.test(cells.map(({ text }) => squeeze(text)).join(' '))) return true;
    return (isNamed && others.some(isSaid)) === true || columns.some((index) => isSaid(cells[index]));
  });
}

function isSaid(cell: Inline | undefined): boolean {
  return cell !== undefined && /[\p{L}\p{N}]/u.test(cell.text);
}

function fixesFor(plan: Plan): Fix[] {
  const last = plan.roots.at(-1);
  const edit =
    plan.format === 'markdown'
      ? insertSection(
          plan,
          { lastIn: undefined },
          '## Roles\n\n- Lead: [Name]\n- Executor: [Name]\n- Observer: [Name]\n',
          2,
        )
      : last?.heading && insertKey(plan, { after: last }, block);
  return edit ? [{ title: 'Add the roles', edits: [edit], safe: false }] : [];
}

const block = ['Lead', 'Executor', 'Observer']
  .map((name) => `  - role: ${name}\n    name: '[Name]'\n`)
  .reduce((text, entry) => text + entry, 'roles:\n');
