import type { Inline } from '../../plan/blocks.ts';
import { isOtherEnvironment } from '../../plan/facts/database/backups.ts';
import { migrationsIn } from '../../plan/facts/database/migrations.ts';
import { textsIn } from '../../plan/facts/texts.ts';
import { isEnglish } from '../../plan/isEnglish.ts';
import type { Section } from '../../plan/section.ts';
import { normalizeName } from '../../text/words.ts';
import { defineRule } from '../rule.ts';
import { wasTried } from './triedBefore.ts';

export const migrationStagingFirst = defineRule({
  name: 'migration-staging-first',
  level: 'strict',
  severity: 'warning',
  nature: 'planning',
  description: 'A migration that has not run anywhere before production.',
  rationale: `How long a migration takes, what it locks and whether it works on real data is found out when it runs: better in
staging, or on a copy of production, than on the night.

Run it there first and write down when, how long it took and that the way back was tried too.`,
  valid: [
    '# Plan\n\n## Checklist\n\n- [x] Scripts that were not tried in staging are left out of 5.0\n- [x] The others ran in staging\n\n## Database Migration\n\n```bash\nflyway migrate\n```\n',
    {
      format: 'yaml',
      text: 'title: Desk 5\nmigrations:\n  - script: 0091_slots.sql\n    forward: Adds slots\n  - script: 0092_rates.sql\n    forward: Adds rates, as in staging\n',
    },
    '# Release of the shop\n\n## Checklist\n\n- [x] Deployed to staging on 4 March\n\n## Steps\n\n### Production Deployment\n\n```bash\nflyway migrate\n```\n',
    '# Release of the gates\n\n## Rehearsal\n\nWent well on 4 March, in 40 minutes.\n\n- [x] Tables were filled in 4 minutes\n\n## Steps\n\n1. `npx knex migrate:up 0311_gate_tokens.js`\n',
    '# Release of the gates\n\n## Rehearsal\n\n- [x] The whole evening was gone through on 4 March\n\n## Steps\n\n1. `npx knex migrate:up 0311_gate_tokens.js`\n',
    '## Migrations\n\n| Script | Tested in | Way back |\n|---|---|---|\n| `041_totals.sql` | staging, 3 March | `041_undo.sql` |\n| `042_fill.sql` | staging, 3 March | `042_undo.sql` |\n',
    '## Steps\n\n1. `flyway migrate`\n\n## Rollback\n\n1. `flyway undo`: both scripts went up and down in staging on 3 March\n',
    '## Prerequisites\n\n- [ ] Load test on staging with the new schema\n\n## Steps\n\n1. `flyway migrate`\n',
    '## Prerequisites\n\n- [x] Migration ran in staging\n\n## Steps\n\n```bash\nflyway migrate\n```\n',
    '## Database Migration\n\nRehearsed on a copy of production.\n\n```bash\nflyway migrate\n```\n',
    '## Deployment Steps\n\n1. Deploy to staging\n2. Run database migrations\n',
    '**Environment:** Staging\n\n## Steps\n\n1. Run database migrations\n',
    {
      format: 'yaml',
      text: 'migrations:\n  - script: 001_a.sql\n    tested: staging, 2026-05-28\nsteps:\n  - name: Migrate\n    command: alembic upgrade head\n',
    },
    '## Deployment Steps\n\n1. `flyway migrate`, as rehearsed in staging\n',
  ],
  invalid: [
    '## Database Migration\n\n### 041_totals.sql\n\n**Forward:** Adds a table\n\n**Tested:** in staging, both ways\n\n### 042_notes.sql\n\n**Forward:** Adds a table\n\n**Tested:** ⟦not yet⟧\n',
    '# Plan\n\n## Checklist\n\n- [x] Desk 5 runs in staging\n- [ ] ⟦The scripts were only reviewed by Ann⟧\n\n## Database Migration\n\n```bash\nflyway migrate\n```\n',
    {
      format: 'yaml',
      text: 'title: Desk 5\nmigrations:\n  - script: 0091_slots.sql\n    tested: staging, 3 May\n  - script: ⟦0092_rates.sql⟧\n',
    },
    {
      format: 'yaml',
      text: 'title: Release of the shop\nenvironments:\n  - staging\n  - production\nsteps:\n  - name: Migrate\n    command: ⟦alembic upgrade head⟧\n',
    },
    '# Release of the gates\n\n## Rehearsal with four gates\n\n- [x] Gates B4 and B5 went to green and back\n\n## Steps\n\n1. `npx ⟦knex migrate:up⟧ 0311_gate_tokens.js`\n2. `./plan.sh --dry-run`\n',
    '# Release of the shop\n\n## Deployment Steps\n\n### Deploy to Staging\n\n```bash\n./deploy.sh --env staging\n```\n\n### Production Deployment\n\n```bash\n⟦flyway -configFiles=production.conf migrate⟧\n```\n\n## Risks\n\n- Wrong price: 200 bills compared in staging\n',
    {
      format: 'yaml',
      text: 'environment: production\nmigrations:\n  - script: ⟦0118_add_group.sql⟧\n    forward: Adds the column group_token\nconfiguration:\n  - variable: MODE\n    environment: staging\n    value: verbose\nsteps:\n  - name: Apply the migration to the database and watch the log of the service\n    command: ./ops/migrate.sh up\n',
    },
    '## Migrations\n\n| Script | Tested in | Way back |\n|---|---|---|\n| `041_totals.sql` | staging, 3 March | `041_undo.sql` |\n| `042_fill.sql` | ⟦not yet⟧ | `042_undo.sql` |\n',
    '## Steps\n\n1. `⟦flyway migrate⟧`\n\n## Rollback\n\n1. Put 4.1 back\n\n### Rehearsal\n\nWe went back on 3 March in staging, in 4 minutes.\n',
    '## Prerequisites\n\n- [ ] Load test on staging: 400 events a second for one hour\n\n## Steps\n\n1. `⟦flyway migrate⟧`\n',
    '## Evidence\n\n- The scripts were never run in staging\n\n## Steps\n\n1. `⟦flyway migrate⟧`\n',
    '## Steps\n\n1. Apply the changeset `⟦orders-041-add-ref.xml⟧`\n',
    '## Deployment Steps\n\n1. ⟦Apply the database migrations⟧\n\n## Configuration\n\n| Variable | Value |\n|---|---|\n| `API_KEY` | from `payments/staging/key` |\n',
    {
      format: 'yaml',
      text: 'migrations:\n  - script: ⟦041_add_class.sql⟧\n    rollback: 041_add_class.down.sql\nvariables:\n  staging:\n    POOL_SIZE: 10\n  production:\n    POOL_SIZE: 80\n',
    },
    '## Checklist\n\n- [x] Database migrations tested\n\n## Deployment Steps\n\n```bash\n⟦flyway migrate⟧\n```\n',
    '# Release of the shop\n\n## Checklist\n\n- [ ] Rollback procedure verified on staging\n\n## Deployment Steps\n\n```bash\n⟦flyway migrate⟧\n```\n\n## Configuration\n\n```\nSTAGING_URL=x\n```\n',
    '## Steps\n\n```bash\npg_dump shop > before.sql\n⟦flyway migrate⟧\n```\n',
    '## Deployment Steps\n\n1. Back up the database\n2. ⟦Apply the database migrations⟧\n',
    '## Migrations\n\n1. `⟦041_totals.sql⟧`: creates the table\n2. `042_fill.sql`: fills it\n',
    '## Deployment Steps\n\n```bash\n⟦psql "$DB" --file migrations/041_totals.sql⟧\n```\n',
    '## ⟦Database Migration⟧\n\nThe scripts are in the release folder.\n',
    { format: 'yaml', text: 'steps:\n  - name: Migrate\n    command: ⟦alembic upgrade head⟧\n' },
    {
      format: 'yaml',
      text: 'steps:\n  - name: Migrate\n    command: ⟦alembic upgrade head⟧\nenvironment_variables:\n  - name: POOL\n    production: 20\n    staging: 5\n',
    },
    { format: 'yaml', text: 'migrations:\n  - script: ⟦001_a.sql⟧\n    tested: on a laptop\n' },
    '## Deployment Steps\n\n| # | Command |\n|---|---|\n| 1 | `npx ⟦prisma migrate deploy⟧` |\n',
  ],
  *check(plan) {
    const first = plan.facts(migrationsIn).find(({ elsewhere }) => !elsewhere);
    if (!first || isOtherEnvironment(plan) || !isEnglish(plan)) return;
    const untried = wasTried(plan)
      ? [...plan.facts(untriedIn), ...plan.facts(untoldIn), ...plan.facts(saidUntriedIn)][0]
      : first;
    if (!untried) return;
    yield {
      message:
        'Nothing says that this migration has run before production: how long it takes and what it locks will be found out on the night. Run it in staging or on a copy of production first, and say so.',
      span: untried.span,
    };
  },
});

/** `tested: reviewed only` of one script, or a cell of such a column, where it says that it has run nowhere. */
function untriedIn(section: Section): Inline[] {
  if (section.isRollback || !section.mayHold(trialName)) return [];
  const ofScripts = section.parent?.within('database') === true;
  const keys = section.labelled.flatMap(({ name, value }) =>
    ofScripts && value && trialHead.test(name) ? [value] : [],
  );
  const cells = section.blocks.flatMap((block) => {
    if (block.kind !== 'table') return [];
    const heads = block.header.cells.map(({ text }) => normalizeName(text));
    const at = heads.findIndex((head) => trialHead.test(head));
    if (at < 1 || !heads.some((head) => /\b(?:scripts?|migrations?|file|changeset)\b/.test(head))) return [];
    return block.rows.flatMap((row) => row.cells[at] ?? []);
  });
  return [...keys, ...cells].filter(({ text }) => untried.test(text));
}

/** One script without `tested:` where all the others of its list have it. */
function untoldIn(section: Section): Inline[] {
  const { children, isRollback } = section;
  if (isRollback || !section.within('database') || children.length < 2) return [];
  const told = children.map(({ content }) =>
    content.keys.some(({ name, value, form }) => form === 'yaml' && value && trialHead.test(name)),
  );
  const silent = children.filter((_, at) => told[at] !== true);
  return silent.length === 1 && told.includes(true)
    ? silent.flatMap(({ heading }) => heading?.inline ?? [])
    : [];
}

/** `Neither script has been tried`, in so many words. */
function saidUntriedIn(section: Section): Inline[] {
  if (section.isRollback || section.within('risks', 'triggers') || !section.mayHold(trialName)) return [];
  return section.facts(textsIn).filter(({ prose }) => saidUntried.test(prose));
}

const saidUntried =
  /\b(?:migrations?|scripts?)\b(?! (?:that|which))[^.;,\n]{0,40}\b(?:(?:tried|run|ran|tested|rehearsed) for the first time in prod|(?:not yet|never|not) (?:yet )?(?:been )?(?:tried|tested|rehearsed)\b|untested\b|(?:only|just) (?:been )?(?:reviewed|read)\b)/i;

const trialName = /\b(?:tested|tried|rehears|staging|ran|dry[- ]?run)/i;
const trialHead =
  /^(?:(?:last )?(?:tested|tried|rehears(?:ed|al)|(?:ran|run|tested|tried|rehearsed) (?:in|on)(?: staging)?|in staging|staging(?: run)?|dry run))$/;
const untried =
  /^\W*(?:no|not (?:yet|run|tested|tried)\b.*|never|open|pending|outstanding|false|none|(?:only )?(?:code )?review(?:ed)?(?: only| by [^,;]*)?|(?:only )?read(?: only)?|(?:only )?on (?:an?|the|my|one’s own) (?:laptop|workstation)(?: of [^,;]*)?|local(?:ly)?(?: only)?|syntax(?: check)?(?: only)?|[–—-])?\W*$/i;
