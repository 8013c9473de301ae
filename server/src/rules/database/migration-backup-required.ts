import { backupsOf, deniedBackupsIn, isOtherEnvironment } from '../../plan/facts/database/backups.ts';
import { migrationsIn, type Migration } from '../../plan/facts/database/migrations.ts';
import { scriptsIn } from '../../plan/facts/texts.ts';
import { isEnglish } from '../../plan/isEnglish.ts';
import type { Plan } from '../../plan/plan.ts';
import { insertLineBefore } from '../../syntax/insert.ts';
import { isWithin } from '../../text/span.ts';
import { defineRule } from '../rule.ts';

export const migrationBackupRequired = defineRule({
  name: 'migration-backup-required',
  level: 'essential',
  severity: 'warning',
  nature: 'planning',
  description: 'A migration of production data with no backup before it.',
  rationale: `A migration that fails half-way leaves data that neither version can read. Without a backup from right before it,
what was there is gone.

Take a backup, and check that it can be read, before the first statement runs. Statements that only add to the schema need
none.`,
  valid: [
    '# Release\n\n## Deployment Steps\n\n### Step 1: Backup\n\nThe nightly backup was switched off, so take one now; with no backup, stop here.\n\n```bash\npg_dump shop > shop.dump\n```\n\n### Step 2: Migrate\n\n```bash\nmake migrate\n```\n',
    '# Release\n\n## Deployment Steps\n\n1. Note what is there with `./manage migrate status`\n2. Look at the list: `bin/app migrate list`\n',
    '# Move\n\n**Environment:** Production\n\n## Step 2: Migration\n\n```sh\ngcloud sql export sql till-db gs://{{BUCKET}}/till.sql.gz --database=till\nliquibase update\n```\n',
    '## Checks\n\n- [x] Backup taken at 18:00, restored in staging to try it out\n\n## Database Migration\n\n```bash\nflyway migrate\n```\n',
    '## Checks\n\n- [ ] Rehearsal done with Ann; snapshot of production at 20:00\n\n## Database Migration\n\n```bash\nflyway migrate\n```\n',
    '## Database\n\nAt 20:10 Rolf dumps the database. The migration itself runs at 20:30 with `./migrate.sh up`.\n',
    '## Timeline\n\n| Start | What |\n|---|---|\n| 01:10 | Snapshot of the volume |\n| 01:30 | Run 101_add_bin.sql |\n',
    '## Steps\n\n```bash\npg_dump -Fc shop > before.dump\nflyway migrate\n```\n',
    '## Prerequisites\n\n- [ ] Database backup completed\n\n## Deployment Steps\n\n1. Run database migrations\n',
    '## Deployment Steps\n\n1. Snapshot the volume\n2. Run database migrations\n',
    '### Step 2: Database Migration\n\n- Run migrations against staging first\n- Apply to production with expand-contract pattern\n',
    '## Database Migration\n\nNone required.\n',
    '## Database Migration\n\n```sql\nALTER TABLE docs ADD COLUMN lang text;\nCREATE INDEX docs_lang ON docs (lang);\n```\n',
    '## Pasos de despliegue\n\n1. Migraciones de la base de datos: `rails db:migrate`\n2. Reiniciar el servicio de la tienda\n',
    '## Database Migration (if required)\n\n```bash\nflyway migrate\n```\n',
    '## Deploy to staging\n\n```bash\nrails db:migrate RAILS_ENV=staging\n```\n',
    '**Environment:** Staging\n\n## Steps\n\n1. Run database migrations\n',
    '## Database Migration\n\n1. Take a backup\n2. Run the scripts\n',
    {
      format: 'yaml',
      text: 'migrations:\n  - name: Add a column\n    command: ./migrate.sh up\nsteps:\n  - name: Back up\n    command: ./ops/backup.sh\n  - name: Migrate\n    command: ./migrate.sh up\n',
    },
    {
      format: 'yaml',
      text: 'steps:\n  - name: Back up\n    command: ./ops/backup.sh\n  - name: Migrate\n    command: alembic upgrade head\n',
    },
    '## Stage 1: Install\n\nTom backs up the database, applies the migration and installs 4.12.\n\n```bash\nsqlx migrate run\n```\n',
    '## Deployment Steps\n\n```bash\n./tools/schema apply --dry-run\n./tools/schema status\n```\n',
    '## Deployment Steps\n\n1. Never run `flyway migrate` by hand\n2. Deploy\n',
    '## Deployment Steps\n\n| # | Command |\n|---|---|\n| 1 | `pg_dump shop > before.sql` |\n| 2 | `flyway migrate` |\n',
    '## Deployment Steps\n\n```sh\nphp artisan migrate --pretend\n```\n',
    '## Steps\n\n1. Rehearse it: `node tools/migrate-orders.js --dry-run`\n2. Save the database: `pg_dump -Fc orders > orders.dump`\n3. `node tools/migrate-orders.js`\n',
  ],
  invalid: [
    '# Release\n\n## Deployment Steps\n\n### Step 1: Backup\n\nNo backup this time: the disk is full.\n\n### Step 2: Migrate\n\n```bash\n⟦make migrate⟧\n```\n',
    '# Release of the shop\n\n## Deployment Steps\n\n1. Add the table of attempts, which the old side ignores\n\n   ```bash\n   oc exec deploy/shop -- ⟦./manage migrate 0042_attempt⟧\n   ```\n2. Deploy the shop\n',
    '# Move\n\n**Environment:** Production\n\n## Step 2: Migration\n\n```sh\nexport DB=till-db\n⟦liquibase update⟧\n```\n',
    "## Checks\n\n- [x] Migration tried out on a clone restored from Sunday's backup\n\n## Database Migration\n\n```bash\n⟦flyway migrate⟧\n```\n",
    "## Checks\n\n| Check | State |\n|---|---|\n| Rehearsal in staging with last week's dump | done |\n\n## Database Migration\n\n```bash\n⟦flyway migrate⟧\n```\n",
    {
      format: 'yaml',
      text: 'title: Release\nmigrations:\n  - script: ⟦201_add_weight.sql⟧\n    forward: Adds the column weight\nsteps:\n  - name: Run the scripts\n    command: ./bin/all\n',
    },
    '## Order of work\n\n### Stage 1: Schema\n\n1. `⟦mysql keys < 007_add.sql⟧`\n\n**Rollback:** install 2.8 and load `/srv/backup/keys.sql`.\n\n### Stage 2: Install\n\n1. `make install`\n\n**Rollback:** `make back`\n',
    {
      format: 'yaml',
      text: 'phases:\n  - name: Database migration\n    steps:\n      - name: Run the scripts\n        command: ⟦dbmate up⟧\n      - name: Take a snapshot\n        command: make snapshot\n',
    },
    '## Implementation plan\n\n| Time | Task |\n|---|---|\n| 20:05 | Check the replicas |\n| 20:30 | Apply changeset `⟦tracking-041-courier.xml⟧` |\n',
    '## The database\n\nJonas runs the migration: `python ⟦manage.py migrate⟧ catalogue`. The same took nine minutes. In staging it ran on Monday.\n\nIf the data have to go back, he runs `python manage.py migrate catalogue 0043`.\n',
    '## Timeline\n\n| Start | What |\n|---|---|\n| 01:10 | Stop the nightly jobs |\n| 01:30 | Run ⟦101_add_bin.sql⟧ |\n',
    '## Database\n\nThe change is additive. The migration itself runs at 20:30 with `⟦./migrate.sh up⟧`.\n',
    '## Deployment Steps\n\n1. Back up the configuration files\n2. ⟦Migrate the production database⟧\n',
    '## Deployment Steps\n\n### Step 2: Database Migration\n\n- Apply to production with expand-contract pattern\n\n```bash\n⟦flyway migrate⟧\n```\n',
    {
      text: '## Steps\n\n```bash\nmake stop-workers\n⟦flyway migrate⟧\n```\n',
      chosen: {
        title: 'Add a backup before it',
        text: '## Steps\n\n```bash\nmake stop-workers\n# Back up the database: [command, and how to check the backup]\nflyway migrate\n```\n',
      },
    },
    '## Deployment Steps\n\n1. Deploy\n2. ⟦Run database migrations⟧\n3. Back up the database\n',
    '## Database Migration\n\n```sql\n⟦ALTER TABLE orders ALTER COLUMN total TYPE bigint⟧;\n```\n\n## Rollback\n\n1. Restore the backup\n',
    '## Deployment Steps\n\n### Step 1: Create the table\n\n```bash\n⟦psql "$DB" --file=migrations/041_totals.sql⟧\n```\n',
    {
      format: 'yaml',
      text: 'steps:\n  - name: Migrate\n    command: ⟦./ops/migrate.sh up⟧\n    verify: ./ops/migrate.sh status\n',
    },
    {
      format: 'yaml',
      text: 'phases:\n  - name: Migrations\n    steps:\n      - name: Apply 0117 and 0118\n        command: |\n          ./tools/⟦schema up⟧ --to 0118\n        verify: ./tools/schema status\n',
    },
    '## Stage 1: Install (05:00 – 06:00)\n\nTom applies the migration and installs 4.12.\n\n```bash\n⟦sqlx migrate run⟧\nmake install\n```\n',
    { format: 'yaml', text: 'steps:\n  - name: Migrate\n    command: ⟦alembic upgrade head⟧\n' },
    '## Database Migration\n\n```bash\nflyway migrate\n```\n\n## Deployment Steps\n\n1. ⟦Run the migrations⟧\n2. Back up the database\n',
    '## Deployment Steps\n\n- [ ] `bundle exec ⟦rails db:migrate⟧`\n- [ ] Deploy\n',
    '## Deployment Steps\n\n| # | Action | Command |\n|---|---|---|\n| 1 | Migrate | `npx ⟦prisma migrate deploy⟧` |\n',
    '## Steps\n\n```sh\nnode tools/migrate-orders.js --dry-run\nnode ⟦tools/migrate-orders.js⟧\n```\n',
  ],
  *check(plan) {
    const found = plan.facts(migrationsIn).filter(({ elsewhere, additive }) => !elsewhere && !additive);
    if (found.length === 0) return;
    const run = found.filter(({ form }) => form !== 'script');
    // Scripts that are listed alone are run at some time, whenever that is.
    const all = run.length > 0 || backupsOf(plan).length > 0 ? run : found;
    // Where the scripts are listed above the steps, the steps say when they are run.
    const told = all.find(({ listed }) => !listed) ?? all[0];
    // A heading stands above what is run, and perhaps above the backup too.
    const first =
      told?.form === 'heading'
        ? (all.find(({ span }) => span.start > told.span.end && span.end <= told.end) ?? told)
        : told;
    if (!first) return;
    if (isOtherEnvironment(plan) || !isEnglish(plan)) return;
    // Where the plan says that none is taken, its name alone is none.
    const isDenied = plan.facts(deniedBackupsIn).length > 0;
    const scripts = isDenied ? plan.facts(scriptsIn) : [];
    const backups = backupsOf(plan).filter(
      (made) => !isDenied || scripts.some(({ span }) => isWithin(made, span)),
    );
    if (backups.some(({ start }) => start < first.end)) return;
    const [later] = backups;
    yield {
      message: `This migration changes production data ${later ? 'before the backup is taken' : 'and nothing before it takes a backup'}: if it fails half-way, what was there is gone. Back the database up first, and check that the backup can be read.`,
      span: first.span,
      related: later ? [{ message: 'The backup comes only here', span: later }] : [],
      fixes: fixes(plan, first),
    };
  },
});

function fixes(
  plan: Plan,
  { form, span }: Migration,
): { title: string; edits: ReturnType<typeof insertLineBefore>[]; safe: boolean }[] {
  if (plan.format !== 'markdown' || (form !== 'command' && form !== 'statement')) return [];
  const line = `${form === 'statement' ? '--' : '#'} Back up the database: [command, and how to check the backup]`;
  return [
    { title: 'Add a backup before it', edits: [insertLineBefore(plan.text, span.start, line)], safe: false },
  ];
}
