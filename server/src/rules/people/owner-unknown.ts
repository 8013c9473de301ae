import { distance } from 'fastest-levenshtein';
import type { Inline } from '../../plan/blocks.ts';
import { isGivenName, isPerson, nameWords } from '../../plan/facts/people/names.ts';
import { likelyOwnersIn, ownersIn } from '../../plan/facts/people/owners.ts';
import { tablesIn } from '../../plan/facts/tables.ts';
import { handles, handlesIn, peopleIn, type Person } from '../../plan/facts/people/people.ts';
import { isOpen } from '../../plan/isOpen.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Section } from '../../plan/section.ts';
import type { Span } from '../../text/span.ts';
import { squeeze } from '../../text/words.ts';
import { defineRule, type Finding } from '../rule.ts';

export const ownerUnknown = defineRule({
  name: 'owner-unknown',
  level: 'strict',
  severity: 'warning',
  nature: 'planning',
  description: 'An owner in the timeline or a schedule who is in no list of roles or contacts.',
  rationale: `When a step is late, somebody looks its owner up in the list of contacts. A name that is not there is a person who was
not asked, has left the project since, or is spelt in two ways.

Add the person to the list, or correct the name. A first name alone stands for the person of the list who has it. Teams,
roles and initials are left alone, and so are plans without a list.`,
  valid: [
    '## Timeline\n\n| Time | Phase | Owner |\n|---|---|---|\n| 05:00 | Prepare | Ann Lee |\n| 06:00 | Switch | Bo Roe |\n\n## Go/No-Go\n\n**Decision Maker:** Ann Lee\n\n## Rollback\n\n**Decision Maker:** Ann Lee\n**Escalation:** Cy Poe\n',
    '## Roles\n\n| Role | Name |\n|---|---|\n| Lead | Ann Lee |\n| Executor | Tom Wren |\n\n## Watching\n\n| Period | Who watches | How often |\n|---|---|---|\n| 0–1 h | Tom Wren | 5 minutes |\n| 1–8 h | on-call engineer | hour |\n',
    '# Move\n\n## Chain of command\n\n| Position | Holder | Phone | Stand-in |\n|---|---|---|---|\n| Manager | Ann Lee | +44 20 7946 0101 | Ravi Menon |\n| DBA | Ben Roe | +44 20 7946 0102 | Ann Lee |\n\n## Timeline\n\n| Start | What | In charge |\n|---|---|---|\n| 20:00 | Copy | Ben Roe |\n| 21:00 | Gate | Ravi Menon |\n',
    '## Timeline\n\n| Time | What | Who |\n|---|---|---|\n| 01:30 | Stop | Ann Lee |\n| 01:50 | Copy | Ravi Menon |\n\n## Rollback\n\n- **Owner:** Ada Eze (deputy: Ann Lee)\n',
    '# Release\n\n## Readiness\n\n### People\n\n- [ ] Exams office agrees to the date\n- [ ] Support is told about February\n\n## Timeline\n\n| Time | Step | Owner |\n|---|---|---|\n| 10:00 | Copy | Ann Lee |\n| 11:00 | Switch | Exams office |\n| 11:30 | Close | Ben Roe |\n',
    '---\nowner: Ann Lee\napprover: Dr. Eva Holm\n---\n\n# Release\n\n## Timeline\n\n| Time | What | Who |\n|---|---|---|\n| 01:30 | Stop | Ann Lee |\n| 01:50 | Copy | Ravi Menon |\n',
    '## Timeline\n\n| Time | Phase | Owner |\n|---|---|---|\n| 10:00 | Backup | Ben Cole |\n| 11:00 | Deploy | Ann Lee |\n\n## Go/No-Go\n\n**Decision maker:** Ann Lee\n\n## Roles\n\nEverybody can be reached through the control room.\n',
    '## Steps\n\n| # | Step | Name |\n|---|---|---|\n| 1 | a | Install Helm |\n| 2 | b | Ann Lee |\n\n## Roles\n\n- Lead: Ann Lee\n- Observer: Ben Cole\n',
    '## People\n\n| Role | Name |\n|---|---|\n| Lead | Ann Lee |\n| Executor | Dev Anand |\n\n## Timeline\n\n| Time | Activity | Owner |\n|---|---|---|\n| 09:00 | Copy | Dev Anand |\n| 09:30 | Switch | Dev Team |\n| 09:40 | Proxy | Dev Tooling |\n| 10:00 | Watch | Dev |\n',
    '## People\n\n- Ann Lee leads the run.\n- Ben Cole types the commands.\n\n## Implementation plan\n\n1. 22:00 UTC – Ann Lee opens the bridge.\n2. 22:10 UTC – Apache Kafka restarts.\n3. 22:40 UTC – Ben Cole closes it.\n',
    '## People\n\n- Ann Lee leads the run.\n- Ben Cole types the commands.\n\n## Phase 1: Copy (T+0 to T+20, Ben Cole)\n\nCopy.\n\n## Checks\n\n- [ ] The copy can be read (Ann Lee)\n- [ ] The index is built (Red Hat)\n',
    '## People\n\n| Role | Name |\n|---|---|\n| Lead | Ruth Adeyemi |\n| DBA | Noor Haddad |\n\n## Afterwards\n\n- [ ] Compare the totals (Owner: Noor Haddad)\n',
    '# Release\n\n## Steps\n\n### 1. Copy (10:00)\n\nWho: the DBA\n\n### 2. Switch (10:30)\n\nWho: Ben Cole\n\n## Contacts\n\n- Lead: Ann Lee\n- Executor: Ben Cole\n',
    '# Release\n\n## Timeline\n\n- 10:00 Backup (Ann)\n- 10:30 Deploy (Ben)\n- 11:00 Post (Billing)\n\n## Contacts\n\n- Lead: Ann Lee, ann@example.org\n- Executor: Ben Cole\n',
    '# Release\n\n**Lead:** Ann Lee\n**Executor:** Ben Cole\n\n## Stage 1: Copy (10:00–10:30)\n\n**Owner:** Ben\n\n## Stage 2: Switch (10:30–11:00)\n\n**Owner:** Kyndryl\n',
    {
      format: 'yaml',
      text: "roles:\n  lead: Ann Lee\n  executor: Ben Cole\ntimeline:\n  - time: '10:00'\n    task: Backup\n    owner: Ann\n  - time: '10:30'\n    task: Deploy\n    owner: Ben and Ann\n",
    },
    '# Release\n\n## People\n\n- **Lead:** @annlee\n- **Executor:** @bcole\n\n## Timeline\n\n| Time | Step | Who |\n|---|---|---|\n| 10:00 | Copy | @AnnLee |\n| 10:30 | Switch | @org/platform |\n',
    '## Roles\n\n| Role | Name |\n|---|---|\n| Lead | Ann Lee |\n| Executor | Ben Roe |\n\n## Phase 1: Copy (10:00–10:30)\n\n**Owner:** Ann Lee\n\n## Phase 2: Switch (10:30–11:00)\n\n**Owner:** Ben Roe (with Ann Lee)\n',
    '# Release\n\n## Timeline\n\n| Time | Phase | Owner |\n|---|---|---|\n| 10:00 | Backup | Ann Lee |\n| 11:00 | Deploy | Carl Friis |\n',
    '# Release\n\n## Timeline\n\n| Time | Phase | Owner |\n|---|---|---|\n| 10:00 | Backup | Ann |\n| 11:00 | Deploy | Platform team |\n| 12:00 | Watch | A. Lee + Ben Cole |\n| 13:00 | Close | BC |\n| 14:00 | On call | Release Manager / on-call |\n\n## Roles\n\n| Role | Name |\n|---|---|\n| Lead | Ann Lee |\n| Executor | Ben Cole |\n',
    '# Release\n\n**Lead:** José Núñez\n**Executor:** Ben Cole\n\n## Timeline\n\n- 10:00 Backup (Jose Nunez)\n- 11:00 Deploy (Ben Cole, 20 min)\n- 12:00 Close (Customer Care)\n',
    '# Release\n\n## Timeline\n\n| Time | Phase | Owner |\n|---|---|---|\n| 10:00 | Backup | [Name] |\n| 11:00 | Deploy | Ann Lee |\n| 12:00 | Watch | Network Operations Center |\n\n## Contacts\n\n- Ann Lee, ann@example.org\n- Ben Cole, ben@example.org\n',
    {
      format: 'yaml',
      text: 'title: Release\ntimeline:\n  - time: 10:00\n    phase: Deploy\n    owner: Ann Lee\n  - time: 11:00\n    phase: Watch\n    owner: on-call engineer\nroles:\n  - role: Lead\n    name: Ann Lee\n  - role: Executor\n    name: Ben Cole\n',
    },
    '# Release\n\n## Roles\n\n- Lead: Ann Lee\n- Executor: Ben Cole\n\n## Risks\n\n| Risk | Mitigation | Owner |\n|---|---|---|\n| Slow | Cache | Dora Fink |\n',
  ],
  invalid: [
    '## Ramp\n\n| Step | Share | Watch |\n|---|---|---|\n| 1 | 5% | @ann |\n| 2 | 50% | ⟦@zoe⟧ |\n| 3 | 100% | @bo |\n\n## People\n\n| Handle | Name |\n|---|---|\n| @ann | Ann Lee |\n| @bo | Bo Ek |\n',
    '## Roles\n\n| Role | Name |\n|---|---|\n| Lead | Ann Lee |\n| Executor | Tom Wren |\n\n## Watching\n\n| Period | Who watches | How often |\n|---|---|---|\n| 0–1 h | ⟦Tim Wrona⟧ | 5 minutes |\n| 1–8 h | on-call engineer | hour |\n',
    '# Move\n\n## Chain of command\n\n| Position | Holder | Phone |\n|---|---|---|\n| Manager | Ann Lee | +44 20 7946 0101 |\n| DBA | Ben Roe | +44 20 7946 0102 |\n\n## Timeline\n\n| Start | What | In charge |\n|---|---|---|\n| 20:00 | Copy | ⟦Bem Roe⟧ |\n| 21:00 | Gate | Ann Lee |\n',
    '# Move\n\n## Who decides what\n\n| Role | First | Second |\n|---|---|---|\n| Manager | Ann Lee | Ravi Menon |\n| DBA | Ben Roe | Ann Lee |\n\n## Schedule\n\n| Time | Step | Owner |\n|---|---|---|\n| 20:00 | Copy | Ben Roe |\n| 21:00 | Gate | ⟦Olof Berg⟧ |\n| 22:00 | Open | Ravi Menon |\n',
    '## People\n\n- Lead: Ann Lee, +49 30 5550101\n- Executor: Bo Cole, +49 30 5550102\n\n## The day\n\n10:00 – 10:15: preparation (Ann Lee)\n10:15 – 10:35: configuration (⟦Cleo Ray⟧)\n10:35 – 11:00: validation (Bo Cole)\n',
    '## People\n\n- **Lead:** Ann Lee, +44 20 7946 0112\n- **Data:** Ji-ho Park, +44 20 7946 0113\n\n## Order of events\n\n| Offset | Clock (UTC) | What | Who |\n|---|---|---|---|\n| T+0 | 01:30 | Stop | Ann Lee |\n| T+20 | 01:50 | Copy | ⟦Ravi Menon⟧ |\n',
    '## People\n\n- Lead: Ann Lee\n- Observer: Ben Cole\n\n## Plan of the evening\n\n- 19:00–19:20 – Snapshot (Ann Lee)\n- 19:20–20:00 – Control plane (⟦Tariq Bell⟧)\n- 20:00–20:10 – Tell the shops (Ben Cole)\n',
    '## Who takes part\n\n- Manager – Ann Lee, +31 10 555 0170\n- Observer – Ben Cole, +31 10 555 0171\n\n## Schedule\n\n| From | To | What | Who |\n|---|---|---|---|\n| 04:00 | 04:20 | Freeze | Ann Lee |\n| 04:20 | 05:00 | Copy | ⟦Ben Coel⟧ |\n',
    {
      format: 'yaml',
      text: 'people:\n  - name: Ann Lee\n    role: Lead\n  - name: Ben Cole\n    role: Observer\nmonitoring:\n  watch:\n    - period: 0-1 h\n      every: 5 min\n      by: Ben Cole\n    - period: 1-6 h\n      every: 30 min\n      by: ⟦Kim Sand⟧\n',
    },
    '## Roles\n\n| Role | Person |\n|---|---|\n| Lead | Ann Lee |\n| Observer | Ben Cole |\n\n## Steps\n\n| # | Step | Command | Owner |\n|---|---|---|---|\n| 1 | Snapshot | `make dump` | ⟦Ali Demir⟧ |\n| 2 | Install | `make install` | Ann Lee |\n',
    '## People\n\n| Role | Name |\n|---|---|\n| Lead | Ann Lee |\n| Executor | Dev Anand |\n\n## Timeline\n\n| Time | Activity | Owner |\n|---|---|---|\n| 09:00 | Copy | Dev Anand |\n| 09:30 | Switch | ⟦Dev Anan⟧ |\n| 10:00 | Watch | Ann Lee |\n',
    '## People\n\n- Lead: Ann Lee\n- Executor: Ben Cole\n\n## Watch\n\n| Hours after opening | Look every | Who |\n|---|---|---|\n| 0 – 2 | 10 minutes | Ann Lee |\n| 2 – 8 | 30 minutes | ⟦Olof Berg⟧ |\n',
    '## People\n\n- Lead: Ann Lee\n- Executor: Ben Cole\n\n## Watch\n\n| Minutes since the switch | Checked every | Observer |\n|---|---|---|\n| 0 – 20 | 5 minutes | Ben Cole |\n| 20 – 80 | 10 minutes | ⟦Olof Berg⟧ |\n',
    '## Monitoring\n\n- **First hour:** every 5 minutes, ⟦Bn Roe⟧\n- **Hours 1–4:** every 15 minutes, Ann Lee\n\n## Contacts\n\n| Role | Name |\n|---|---|\n| Lead | Ann Lee |\n| Executor | Ben Roe |\n',
    '## Deployment\n\n**Step 1: Back up** (22:00, 20 minutes, Ann Lee)\n\nDump it.\n\n**Step 2: Copy** (22:30, ⟦Bn Rode⟧)\n\nCopy it.\n\n## Contacts\n\n| Role | Name |\n|---|---|\n| Lead | Ann Lee |\n| Executor | Ben Roe |\n',
    '## People\n\n- Ann Lee leads the run.\n- Ben Cole types the commands.\n\n## Implementation plan\n\n1. 22:00 UTC – Ann Lee opens the bridge.\n2. 22:10 UTC – ⟦Ben Colle⟧ copies the data.\n3. 22:40 UTC – Ben Cole closes it.\n',
    '## People\n\n- Ann Lee leads the run.\n- Ben Cole types the commands.\n\n## Phase 1: Copy (T+0 to T+20, ⟦Ben Coel⟧)\n\nCopy.\n\n## Checks\n\n- [ ] The copy can be read (⟦Anne Lee⟧)\n',
    '## Monitoring\n\n### Watch\n\n- First hour: every 5 minutes (Naomi Clarke)\n- Hours 1–6: every 30 minutes (⟦Imre Sabo⟧)\n\n## People\n\n- Lead: Naomi Clarke\n- Observer: Imre Szabo\n',
    '## People\n\n| Role | Name |\n|---|---|\n| Lead | Ruth Adeyemi |\n| DBA | Noor Haddad |\n\n## Afterwards\n\n- [ ] Compare the totals (Owner: ⟦Nora Haddad⟧)\n- [ ] Hold the review (Owner: Ruth Adeyemi)\n',
    '# Release\n\n## Steps\n\n### 1. Copy (10:00)\n\nWho: Ann Lee\n\n### 2. Switch (10:30)\n\nWho: ⟦Ben Cloe⟧\n\n## Contacts\n\n- Lead: Ann Lee\n- Executor: Ben Cole\n',
    '# Release\n\n## Timeline\n\n| Time | Step | Owner |\n|---|---|---|\n| 10:00 | Backup | Ann |\n| 11:00 | Deploy | Ben |\n| 12:00 | Watch | ⟦Dora⟧ |\n\n## Roles\n\n| Role | Name |\n|---|---|\n| Lead | Ann Lee |\n| Executor | Ben Cole |\n',
    '# Release\n\n## Timeline\n\n- 10:00 Backup (Ann)\n- 10:30 Deploy (Ben)\n- 11:00 Watch (⟦Dora⟧)\n\n## Contacts\n\n- Lead: Ann Lee, ann@example.org\n- Executor: Ben Cole\n',
    '# Release\n\n**Lead:** Ann Lee\n**Executor:** Ben Cole\n\n## Stage 1: Copy (10:00–10:30)\n\n**Owner:** Ann\n\n## Stage 2: Switch (10:30–11:00)\n\n**Owner:** ⟦Dora⟧\n\n## Stage 3: Watch (11:00–12:00)\n\n**Owner:** Ben\n',
    {
      format: 'yaml',
      text: "roles:\n  lead: Ann Lee\n  executor: Ben Cole\ntimeline:\n  - time: '10:00'\n    task: Backup\n    owner: Ann\n  - time: '10:30'\n    task: Deploy\n    owner: Ben\n  - time: '11:00'\n    task: Watch\n    owner: ⟦Dora⟧\n",
    },
    {
      format: 'yaml',
      text: "team:\n  lead: Ann Lee\n  executor: Ben Roe\ntimeline:\n  - at: '22:00'\n    task: Install\n    by: Ben Roe\n  - at: '22:30'\n    task: Switch\n    by: ⟦Gina Moss⟧\n",
    },
    {
      format: 'yaml',
      text: 'phases:\n  - name: Copy\n    time: 10:00 - 10:30\n    owner: Ann Lee\n  - name: Switch\n    time: 10:30 - 11:00\n    owner: ⟦Carl Petersen⟧\nroles:\n  - role: Lead\n    name: Ann Lee\n  - role: Executor\n    name: Ben Cole\n',
    },
    '# Release\n\n## People\n\n- **Lead:** @annlee\n- **Executor:** @bcole\n\n## Timeline\n\n| Start | End | Step | Who |\n|---|---|---|---|\n| 10:00 | 10:30 | Copy | @annlee |\n| 10:30 | 11:00 | Switch | ⟦@bcoel⟧ |\n',
    '## Roles\n\n| Role | Name |\n|---|---|\n| Lead | Ann Lee |\n| Executor | Ben Roe |\n\n## Phase 1: Copy (10:00–10:30)\n\n**Owner:** Ann Lee\n\n## Phase 2: Switch (10:30–11:00)\n\n**Owner:** ⟦Ben Rowe⟧\n',
    {
      format: 'yaml',
      text: 'timeline:\n  - 06:00 Prepare, Ann Lee, 40 min\n  - 06:40 Pilot, ⟦Ben Rowe⟧, 80 min\n  - 08:00 Close, Ann Lee, 10 min\nroles:\n  lead: Ann Lee\n  executor: Ben Roe\n',
    },
    {
      text: '# Release\n\n## Timeline\n\n| Time | Phase | Owner |\n|---|---|---|\n| 10:00 | Backup | Ann Lee |\n| 11:00 | Deploy | ⟦Bne Cole⟧ |\n\n## Roles\n\n| Role | Name |\n|---|---|\n| Lead | Ann Lee |\n| Executor | Ben Cole |\n',
      chosen: {
        title: 'Change to Ben Cole',
        text: '# Release\n\n## Timeline\n\n| Time | Phase | Owner |\n|---|---|---|\n| 10:00 | Backup | Ann Lee |\n| 11:00 | Deploy | Ben Cole |\n\n## Roles\n\n| Role | Name |\n|---|---|\n| Lead | Ann Lee |\n| Executor | Ben Cole |\n',
      },
    },
    '# Release\n\nWho does what:\n\n- Lead: Ann Lee, ann@example.org\n- Executor: Ben Cole\n\n## Schedule\n\n- 10:00 – 10:30 Backup (Ann Lee)\n- 10:30 – 11:00 Deploy (⟦Dora Fink⟧)\n',
    '# Release\n\n**Lead:** Ann Lee\n**Executor:** Ben Cole\n\n## Monitoring\n\n| Period | Interval | Observer |\n|---|---|---|\n| 0-1 h | 5 min | Ben Cole |\n| 1-4 h | 15 min | ⟦Dora Fink⟧ |\n',
    {
      format: 'yaml',
      text: 'title: Release\ntimeline:\n  - time: 10:00\n    phase: Backup\n    owner: Ann Lee\n  - time: 11:00\n    phase: Deploy\n    owner: ⟦Ben Coleman⟧\nroles:\n  - role: Lead\n    name: Ann Lee\n  - role: Executor\n    name: Ben Cole\n',
    },
    '# Release\n\n## Roles\n\n- Lead: Ann Lee\n- Executor: Ben Cole\n\n## Rollout Schedule\n\n| Phase | Date/Time | Action | Owner |\n|---|---|---|---|\n| Canary | 2031-04-08 10:00 | 1% | Ann Lee |\n| Full | 2031-04-09 10:00 | 100% | ⟦Dora Fink⟧ |\n',
    '# Release\n\n## Timeline\n\n| Time | Phase | Owner |\n|---|---|---|\n| 10:00 | Backup | Ann Lee / ⟦Dora Fink⟧ |\n\n## People\n\n- Ann Lee: +44 20 7946 0123\n- Ben Cole: +44 20 7946 0124\n',
  ],
  *check(plan) {
    yield* unknownHandles(plan);
    const people = plan.facts(peopleIn);
    const listed = people.filter((person) => person.listed);
    if (new Set(listed.map(({ name }) => name)).size < 2) return;
    const owners = plan.facts(ownersIn).flatMap(partsOf);
    const isUnknown = ({ name }: Owner): boolean => !people.some((person) => isSame(name, person.name));
    const unknown = owners.filter(isUnknown);
    // Where no owner is on the list, the list is one of other people: managers, or whom to call.
    const known = owners.filter(({ name }) => listed.some((person) => isSame(name, person.name))).length;
    const calledByFirstName = new Set(
      owners.filter((owner) => isGivenName(owner.name) && !unknown.includes(owner)).map(({ name }) => name),
    );
    const alone = new Set(unknown.filter(({ name }) => isGivenName(name)).map(({ name }) => name));
    const byFirstName =
      (known > 1 && listed.every(({ name }) => isGivenName(name))) ||
      // One among several that fit: more of them are likely to be firms or departments.
      (calledByFirstName.size > 1 && alone.size === 1 && ![...alone].some((name) => department.test(name)));
    // Where anything may be named, only a slip in a name that is known tells that it is a person.
    const likely = plan
      .facts(likelyOwnersIn)
      .map(({ text, span }) => ({ name: squeeze(text), span }))
      .filter((owner) => isUnknown(owner) && !unknown.some(({ span }) => span.start === owner.span.start))
      .filter(({ name }) => nearest(name, listed) !== undefined);
    for (const { name, span } of [...unknown, ...likely]) {
      const meant = nearest(name, listed);
      const told = meant ?? (isPerson(name) ? known > 0 : byFirstName);
      if (!told || isOpen(plan, span)) continue;
      yield {
        message: `\`${name}\` is in no list of roles or contacts, so nobody will know whom to call. ${meant ? `If ${meant.name} is meant, correct the name; else add the person.` : 'Add the person, or correct the name.'}`,
        span,
        ...(meant && {
          fixes: [
            {
              title: `Change to ${meant.name}`,
              edits: [{ range: { start: span.start, end: span.end }, newText: meant.name }],
              safe: false,
            },
          ],
          related: [{ message: 'The name in the list', span: meant.span }],
        }),
      };
    }
  },
});

/** `Billing`, `Stores`, `Treasury`: a word with a capital that is a part of a firm. */
const department =
  /(?:ing|ments?|tions?|ances?|ics|ury|acy|ity|ors|ers|ores|ail)$|^(?:fraud|risk|stock|plant|clinic|factory|board|agency|vendor|host\w*|carrier|bank)$/i;

/** `@bne` in a plan that lists the handles of its people. */
function* unknownHandles(plan: Plan): Generator<Finding> {
  const listed = new Set(plan.facts(handlesIn));
  if (listed.size < 2) return;
  const named = new Set([...plan.facts(ownersIn), ...plan.facts(handleCellsIn)]);
  const owners = [...named].flatMap(({ text, span }) =>
    [...text.matchAll(handles)].map(({ 0: handle, index }) => ({
      handle,
      span: span.part(index, index + handle.length),
    })),
  );
  const unknown = owners.filter(({ handle }) => !listed.has(handle.toLowerCase()));
  if (unknown.length === owners.length) return;
  for (const { handle, span } of unknown)
    yield {
      message: `\`${handle}\` is in no list of roles or contacts, so nobody will know whom to call. Add the person, or correct the name.`,
      span,
    };
}

/** Cells of nothing but a handle, whatever their column is called. */
function handleCellsIn(section: Section): Inline[] {
  if (section.within('roles', 'contacts', 'signOff', 'communication')) return [];
  return section
    .facts(tablesIn)
    .flatMap(({ table }) =>
      table.rows.flatMap(({ cells }) => cells.filter(({ text }) => handleAlone.test(text))),
    );
}

const handleAlone = /^\s*@[\w.-]+\s*$/;

interface Owner {
  readonly name: string;
  readonly span: Span;
}

/** The owners in `Ann Lee + Ben Cole (backup)`, those that look like persons. */
function partsOf({ text, span }: Inline): Owner[] {
  // What stands in brackets is said of the one before.
  const plain = text.replace(/\([^()]*\)/g, (remark) => ' '.repeat(remark.length));
  const owners: Owner[] = [];
  for (const match of plain.matchAll(/[^+/&,;|\n]+/g)) {
    const [part] = match;
    for (const piece of part.matchAll(/(?:(?!\s(?:and|und|y|et|e|or|then|with)\s).)+/g)) {
      const trimmed = piece[0].replace(/^\s*(?:(?:and|und|y|et|e|or|then|with)\s+)?/, '');
      const name = trimmed.trim();
      const start = match.index + piece.index + piece[0].length - trimmed.length;
      if (isPerson(name) || isGivenName(name))
        owners.push({ name, span: span.part(start, start + name.length) });
    }
  }
  return owners;
}

/** Whether all words of one name are words of the other. */
function isSame(owner: string, person: string): boolean {
  const words = nameWords(owner);
  const others = nameWords(person);
  if (words.length === 0) return true;
  return words.every((word) => others.includes(word)) || others.every((word) => words.includes(word));
}

/** The listed person whose name is a slip away: a letter or two, or a name cut short. */
function nearest(name: string, listed: readonly Person[]): Person | undefined {
  const words = nameWords(name);
  const joined = words.join(' ');
  let best: Person | undefined;
  let least = Infinity;
  for (const person of listed) {
    const others = nameWords(person.name);
    const compared = words.length === 1 ? others : [others.join(' ')];
    for (const other of compared) {
      const steps = distance(joined, other);
      const allowed = words.length === 1 ? (isSwapped(joined, other) ? 2 : joined.length > 4 ? 1 : 0) : 3;
      if (steps <= allowed && steps < least && (words.length === 1 || others.length > 1)) {
        least = steps;
        best = person;
      }
    }
  }
  return best;
}

/** Two neighbouring letters changed places. */
function isSwapped(one: string, other: string): boolean {
  if (one.length !== other.length || one.length < 4) return false;
  let at = 0;
  while (at < one.length && one.charAt(at) === other.charAt(at)) at++;
  return (
    at < one.length &&
    one[at] === other[at + 1] &&
    one[at + 1] === other[at] &&
    one.slice(at + 2) === other.slice(at + 2)
  );
}
