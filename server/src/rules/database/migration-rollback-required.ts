import { migrationsIn } from '../../plan/facts/database/migrations.ts';
import { rollbackLinesIn } from '../../plan/facts/rollback/rollbacks.ts';
import { isEnglish } from '../../plan/isEnglish.ts';
import type { Plan } from '../../plan/plan.ts';
import { insertSection } from '../../syntax/insert.ts';
import { defineRule, type Fix } from '../rule.ts';
import { isCompatible } from './compatible.ts';

export const migrationRollbackRequired = defineRule({
  name: 'migration-rollback-required',
  level: 'essential',
  severity: 'warning',
  nature: 'blocking',
  description: 'A database migration with no way back for the data.',
  rationale: `Going back to the old version does not take the data back. If the old version cannot read the new tables, the
rollback fails at the worst moment.

Name the down script, or say which backup is restored and how; a backup that nobody restores is no way back. A change that
the old version can live with (expand and contract) needs neither, if the plan says so.`,
  valid: [
    '# Release of the shop\n\n## Steps\n\n1. Apply migration 0042 to production\n\n## Rollback\n\nRoute the traffic to the old stack. The new column is ignored by 2.9.\n',
    '# Release of the gates\n\nThe old version keeps running on the new schema.\n\n## Steps\n\n1. `npx knex migrate:latest`\n\n## Rollback\n\n1. Send all gates to blue: `./slot.sh blue`\n',
    '## Migration scripts\n\n| File | Forward | Backward |\n|---|---|---|\n| `301_shadow.sql` | alters the ledger | `301_down.sql` |\n\n## Rollback\n\n1. Install the old version\n',
    '## Steps\n\n```sh\nalembic upgrade head\n```\n\n## Rollback\n\n1. Install the old version\n2. `pgbackrest --stanza=ledger --delta restore`\n',
    '# Release\n\n## Database migration\n\n```bash\npg_dump shop > shop.sql\nflyway migrate\n```\n\n## Rollback\n\n1. `make undo`; the column stays, 3.8.2 does not read it\n',
    '## Steps\n\n```bash\nflyway migrate\n```\n\n## Rollback\n\n1. `flyway undo`\n',
    '## Deployment Steps\n\n1. Deploy\n2. Run database migrations\n\n## Rollback\n\n1. Restore the database from the backup of step 1\n',
    '## Database Migration\n\nAll changes are additive; the old version ignores them.\n\n```sql\nALTER TABLE orders ADD COLUMN note text;\n```\n\n## Rollback\n\n1. Deploy the old version\n',
    '## Steps\n\n```bash\n./manage.py migrate\n```\n\n## Rollback\n\n1. `./manage.py migrate billing 0041`\n',
    '## Data migration\n\nNone required.\n\n## Rollback\n\n1. Switch back\n',
    '## Deployment Steps\n\n1. Run database migrations (if applicable)\n\n## Rollback\n\n1. Deploy the old version\n',
    '### Step 2: Database Migration\n\n- Run migrations against staging first\n- Apply to production with expand-contract pattern\n\n## Rollback\n\n1. Switch back\n',
    '## Steps\n\n```bash\nnpx knex migrate:latest\n```\n',
    '## Steps\n\n```bash\nmysql labels < sql/031_size.sql\n```\n\n## Rollback\n\n1. Go back to revision 56\n2. If labels were damaged:\n\n   ```bash\n   mysql labels < labels-before-3.1.0.sql\n   ```\n',
    '## Steps\n\n1. Run the database migrations\n\n## Rollback\n\n| Step | Action |\n|---|---|\n| 1 | Deploy the old version |\n| 2 | Load the nightly dump |\n',
    '## Steps\n\n### Deploy to staging\n\n```bash\nnpx knex migrate:latest --env staging\n```\n\n## Rollback\n\n1. Switch back\n',
    {
      format: 'yaml',
      text: 'steps:\n  - name: Tables\n    command: ./tools/schema up --to 0118\n    rollback: ./tools/schema down --to 0116\nrollback:\n  steps:\n    - Switch back\n',
    },
    {
      format: 'yaml',
      text: 'steps:\n  - name: Migrate\n    command: alembic upgrade head\n    rollback: alembic downgrade -1\nrollback:\n  steps:\n    - Switch back\n',
    },
    '## Deployment Steps\n\n1. On staging, run `flyway migrate`\n2. Deploy\n\n## Rollback\n\n1. Deploy the old version\n',
  ],
  invalid: [
    '## Deployment Steps\n\n1. Take a backup\n2. ⟦Run database migrations⟧\n3. If it fails, roll back: call the database team\n\n## Rollback\n\n### When to roll back\n\n- Any rollback trigger of the table of limits\n\n### Steps\n\n1. `kubectl rollout undo deployment/shop`, which knows the old table only\n',
    '# Release of the gates\n\nWith blue/green the old version keeps running and takes the gates back.\n\n## Steps\n\n1. `npx ⟦knex migrate:latest⟧`\n\n## Rollback\n\n1. Send all gates to blue: `./slot.sh blue`\n',
    '# Plan\n\n## Steps\n\n```bash\n⟦make migrate⟧ TO=89\n```\n\n## Rollback\n\n1. Deploy the old version\n\n### Data Rollback\n\nThe backup of step 1 exists.\n',
    '## Implementation\n\n1. Back up the database\n2. Apply changeset `⟦orders-041-ref.xml⟧`\n\n## Backout\n\n1. Put version 11 back\n',
    '# Plan\n\n## Database\n\nThe scripts only add columns. The migration runs with `⟦./migrate.sh up⟧`.\n\n## Back-out plan\n\nThe gateway is switched back to blue.\n',
    '# Plan\n\n## Timeline\n\n| Start | What |\n|---|---|\n| 01:30 | Run ⟦101_add_bin.sql⟧ |\n\n## Rollback\n\n1. Switch the balancer back\n',
    {
      text: '# Plan\n\n## Steps\n\n```bash\n⟦flyway -configFiles=prod.conf migrate⟧\n```\n\n## Rollback\n\n1. Deploy the old version\n',
      chosen: {
        title: 'Add a section “Database Rollback”',
        text: '# Plan\n\n## Steps\n\n```bash\nflyway -configFiles=prod.conf migrate\n```\n\n## Rollback\n\n1. Deploy the old version\n\n### Database Rollback\n\n1. [Down script, or the command that restores the backup]\n2. [How to check that the old version reads the data]\n',
      },
    },
    '## Deployment Steps\n\n1. Take a backup\n2. ⟦Run database migrations⟧\n3. Deploy\n\n## Rollback\n\n1. Deploy the old version\n',
    '## Database Migration\n\n```sql\n⟦ALTER TABLE orders ALTER COLUMN total TYPE bigint⟧;\n```\n\n## Rollback Plan\n\n- Switch the traffic back\n',
    {
      format: 'yaml',
      text: 'steps:\n  - name: Migrate\n    command: ⟦alembic upgrade head⟧\nrollback:\n  steps:\n    - Switch the traffic back\n',
    },
    '## Stage 1: Install\n\n```bash\n⟦diesel migration run⟧\n```\n\n**Rollback:** install 4.11 again; ten minutes.\n\n## Rollback\n\n1. Install 4.11 again\n',
    '## Deployment Steps\n\n- [ ] Back up the database\n- [ ] `python ⟦manage.py migrate⟧`\n\n## Rollback\n\n1. Deploy the old version\n',
    '## Deployment Steps\n\n| # | Action | Command |\n|---|---|---|\n| 1 | Back up | `make dump` |\n| 2 | Migrate | `npx ⟦prisma migrate deploy⟧` |\n\n## Rollback\n\n1. Deploy the old version\n',
  ],
  *check(plan) {
    const first = plan.facts(migrationsIn).find(({ elsewhere, additive }) => !elsewhere && !additive);
    if (!first) return;
    // Without any way back another rule speaks.
    const back = plan.sections.filter(
      (section) => section.isRollback || section.facts(rollbackLinesIn).length > 0,
    );
    if (back.length === 0 || hasWayBack(plan) || isCompatible(plan) || !isEnglish(plan)) return;
    const fix = fixFor(plan);
    yield {
      message:
        'This migration has no way back: a rollback would leave the old version with the new data. Name the down script or the backup to restore, or say that the old version can live with the change.',
      span: first.span,
      fixes: fix ? [fix] : [],
      // Without any way back it is the plan's first trouble, not the migration's.
      unless: ['rollback-required', 'rollback-steps-required'],
    };
  },
});

const undoes = new RegExp(
  [
    String.raw`\bdown[- ]?(?:scripts?|migrations?)\b`,
    String.raw`\b(?:migrate|migrations?|db|schema)[ :_-]*(?:down|undo|revert|rollback|roll back)\b`,
    String.raw`\bmigrate(?:\.\w+)?\s+down\b|\bflyway\b[^\n]*\bundo\b|\bliquibase\b[^\n]*\brollback`,
    String.raw`\bdowngrade\b|[._-]down\.sql\b|\bU\d+__|\bdatabase update \w`,
    String.raw`\b(?:revert|reverse|(?<!\brollout )undo|undoes|roll(?:ing|ed|s)?[ -]?back|back out)\b[^\n.]{0,60}\b(?:migrations?|schema|database|data|columns?|tables?)\b(?! (?:team|lead|admin|engineer|owner|above|below|on-call))`,
    String.raw`\b(?:migrations?|schema|database|data)\b[^\n.]{0,40}\b(?:revers|roll(?:ed|ing)?[ -]?back|undo|undoes|revert)`,
    String.raw`\bundo(?:es|ing)?\b[^\n.]{0,30}\bscripts?\b|\bdrop (?:table|column)\b`,
  ].join('|'),
  'i',
);
const restores = new RegExp(
  [
    String.raw`\b(?:load|import|replay|play)s?\b(?: back)?(?: in)? (?:the |that |this |last )?(?:\w+ )?(?:backup|dump|snapshot)\b`,
    String.raw`\b(?:mysql|mariadb|psql|sqlite3)\b[^\n]*(?:<|\s-f|\s--file)[ =]*\S*(?:before|backup|dump|snapshot)`,
    String.raw`\b(?:gunzip|zcat|zstdcat|cat)\b[^\n|]*(?:before|backup|dump|snapshot)[^\n|]*\|\s*(?:mysql|mariadb|psql)\b`,
    String.raw`\b(?:mongorestore|impdp)\b`,
    String.raw`\b(?:pgbackrest|barman|wal-g|xtrabackup|velero)\b[^\n]*\b(?:restore|recover|backup-fetch|copy-back)\b`,
    String.raw`\brestor(?:e|es|ed|ing)\b[^\n.]{0,80}\b(?:backups?|snapshots?|dumps?|databases?|db|data|tables?|point[- ]in[- ]time)\b`,
    String.raw`\b(?:backups?|snapshots?|dumps?)\b[^\n.]{0,60}\brestor(?:e|es|ed|ing)\b`,
    String.raw`\bpg_restore\b(?!\s+(?:--list|-l)\b)|\brestore-db|\bpoint[- ]in[- ]time\b|\bPITR\b|restaurar`,
    String.raw`restaurer|wiederherstell|zurückspiel|还原|恢复|復元|восстанов|visszaáll`,
  ].join('|'),
  'i',
);

function hasWayBack(plan: Plan): boolean {
  return plan.sections.some((section) => {
    const { heading, blocks, span } = section;
    // What starts a rollback is no part of it.
    if (section.within('triggers')) return false;
    // Under `Data Rollback` there must be something that is done.
    const titled = blocks.some(
      (block) => block.kind !== 'paragraph' || /`[^`\n]+ [^`\n]+`/.test(block.inline.raw),
    );
    const start = titled || blocks.length === 0 ? span.start : (heading?.span.end ?? span.start);
    const text = plan.text.slice(start, span.end);
    if (section.isRollback && /\bmigrat/i.test(text)) return true;
    return undoes.test(text) || (!section.within('prerequisites', 'success') && restores.test(text));
  });
}

function fixFor(plan: Plan): Fix | undefined {
  const rollback = plan.sections.find(({ kind }) => kind === 'rollback');
  if (!rollback?.heading || plan.format !== 'markdown') return undefined;
  const body =
    '### Database Rollback\n\n1. [Down script, or the command that restores the backup]\n2. [How to check that the old version reads the data]\n';
  return {
    title: 'Add a section “Database Rollback”',
    edits: [insertSection(plan, { lastIn: rollback }, body, rollback.level + 1)],
    safe: false,
  };
}
