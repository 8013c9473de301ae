import { incompatibleChangesIn } from '../../plan/facts/database/schemaChanges.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Range } from '../../text/span.ts';
import { defineRule } from '../rule.ts';
import { isCompatibleWithLess, ofWhatIsNew } from './compatible.ts';

export const migrationExpandContract = defineRule({
  name: 'migration-expand-contract',
  level: 'essential',
  severity: 'warning',
  nature: 'planning',
  description: 'A change of the schema that the running version cannot live with.',
  rationale: `While a release rolls out, and again when it rolls back, the old version works with the new schema. A column that is
gone or has another name makes it fail for the users that it still serves.

Expand in this release (add, copy, write both) and contract in a later one, when nothing uses the old shape any more, and
say so in the plan. With the service stopped during the change there is no old version to break.`,
  valid: [
    '## Deployment Steps\n\n| No. | Task | Command | Undo of this task |\n|---|---|---|---|\n| 1 | Add the lanes | `psql yard -f 0007_lanes.sql` | `psql yard -c "ALTER TABLE yard DROP COLUMN lane"` |\n',
    '**Strategy:** Rolling\n\n## Database Migration\n\n1. `0091_slots.sql` adds a column and drops idx_slots_code\n2. `0092_rates.sql` removes load_rates.sh from the nightly job\n3. `0093_type.sql` changes the comment of rates.amount\n',
    '# Release\n\n**Strategy:** Rolling\n\n## Deployment Steps\n\n### Step 2: Install\n\n```bash\n# Renames the column of the report that people see\nmake install\n# Adds the column price\n./bin/migrate up 31\n```\n',
    '## Database\n\n**Step 2: Add the column**\n\n```sql\nALTER TABLE lists ADD COLUMN kind text NULL;\n```\n\n**Expected:** `ALTER TABLE`. The way back is `ALTER TABLE lists DROP COLUMN kind;`.\n\n**Step 3: Install**\n\n```sh\nmake up\n```\n',
    '## Deployment Steps\n\n### Step 2: Database Migration\n\n```bash\n# Adds the table swaps and drops no column\n# ALTER TABLE duty DROP COLUMN code comes with 5.3\nnpm run migrate\n```\n',
    '# Release of the shop\n\n## Database migration\n\n- The column stays until [DP-340](DP-340-zones.md) runs `ALTER TABLE fares DROP COLUMN zone` in May.\n',
    '# Release of the shop\n\n## Deployment\n\n### Option A: Recreate\n\n```bash\npsql -c "ALTER TABLE fares DROP COLUMN zone"\n```\n\n### Option B: Rolling\n\n```bash\nkubectl set image deployment/shop shop=4.2.0\n```\n',
    '# Release\n\n## Steps\n\n### Step 2: Migrate\n\n1. `flyway migrate`\n\nV041 does not drop the column `fee`; V042 only adds one.\n',
    '# Release of the shop\n\n**Expected downtime:** 20 minutes, read-only for the first five and then closed\n\n## Steps\n\n```sql\nALTER TABLE orders DROP COLUMN total;\n```\n',
    '# Release of the shop\n\n## Database Migration\n\n| Migration | Description |\n|---|---|\n| 0041_add_slug | Adds slug |\n| 0042_drop_tmp | Drops a temporary table |\n',
    '# Claims\n\n## Phase 1: Switch\n\n- [ ] Switch the pool\n\n## After the release\n\n- [ ] In a month, drop what is left over: `ALTER TABLE claim DROP COLUMN legacy_ref;`\n',
    '## Database Migration\n\n```sql\n-- DROP COLUMN legacy in release 9\n-- RENAME TO comes in release 9\nALTER TABLE a ADD COLUMN b int;\n```\n',
    '## Steps\n\n### Expand and contract\n\nNothing reads `zone` since 4.1.\n\n```bash\npsql -c "ALTER TABLE fares DROP COLUMN zone"\n```\n\n### Phase 1: Expand\n\nThe column `zone` is dropped in a later phase.\n',
    '# Release\n\n## What ships\n\n- **Page:** a new page, which removes the table of contents\n- **Database:** two migrations, which add a column\n',
    '# Plan\n\n## Database migration\n\nThe migrations ran on staging first; 0312 adds the column `batch`.\n',
    '# Plan\n\n## Database migration\n\nOn staging, 0312 renames the column `batch` to `payout_batch`; production stays as it is.\n',
    {
      format: 'yaml',
      text: 'migrations:\n  - script: 0205_weight.sql\n    forward: Adds the table weight (DROP TABLE is in the down script)\n',
    },
    '## Migrations\n\n| Script | What |\n|---|---|\n| `018_ref.py` | New nullable column `ref`; the column `code` is dropped in a later release |\n| `019_kind.py` | New NOT NULL column `kind` with the default 0 |\n| `020_log.py` | No column is renamed; fills `kind`, which becomes NOT NULL in 3.3 |\n',
    '## Database Migration\n\n1. `041_drop_index_total.sql`\n2. `042_drop_tmp_totals.sql`\n3. `043_drop_note.down.sql`\n',
    '## Timeline\n\n| Start | What |\n|---|---|\n| 01:10 | Run 041_add_bin.sql, which drops nothing |\n',
    '## Deployment Steps\n\n1. Run the scripts. They only add columns.\n\n   ```bash\n   psql -c "ALTER TABLE routes ADD COLUMN acquirer text"\n   ```\n',
    '## Deployment Steps\n\n1. Remove the table of contents\n2. Delete the tables from the old dashboard\n',
    "## Database Migration\n\n```sql\nALTER TABLE orders ADD COLUMN note text;\nCREATE TABLE notes (id int NOT NULL);\nALTER TABLE orders ADD COLUMN state text NOT NULL DEFAULT 'new';\n```\n",
    '## Database Migration\n\nContract phase: no longer read since release 3.\n\n```sql\nALTER TABLE orders DROP COLUMN note;\n```\n',
    '## Rollback\n\n```sql\nALTER TABLE orders DROP COLUMN note;\n```\n',
    '## Steps\n\n```sql\n-- ALTER TABLE orders DROP COLUMN note;\nDROP TABLE tmp_orders;\nDROP TABLE IF EXISTS temp_totals;\n```\n',
    '## Deployment Steps\n\n```sql\nALTER TABLE orders DROP COLUMN old_note;\n```\n\n## Summary\n\nNothing reads `old_note` since release 3.\n',
    '**Downtime Expected:** 30 minutes\n\n## Database Migration\n\n```sql\nALTER TABLE orders RENAME COLUMN note TO remark;\n```\n',
    '## Database Migration\n\n- `011_a.sql`, which drops the temporary table\n- `012_b.sql` removes rows from the table\n- `013_c.down.sql` drops the column `rank`\n',
    '## Database Migration\n\n- No column is dropped\n- Rename the backup table\n',
    '## Deployment Steps\n\n1. Run the migration, which never drops a column\n2. Check that the migration removes rows from the table `drafts`\n',
    '## Stage 1: Install\n\nTom applies the migration that adds the table `provider`. No migration drops a table or a column.\n\n## Stage 2: Afterwards\n\nThe staging migration drops the table `payment`.\n',
    '## Data Rollback (if needed)\n\n```sql\nALTER TABLE [table] DROP COLUMN [new_column];\n```\n',
    '## Deployment Steps\n\n| Step | Command |\n|---|---|\n| Expand | `psql -c "ALTER TABLE accounts ADD COLUMN region text"` |\n',
  ],
  invalid: [
    '## Deployment Steps\n\n| No. | Task | Command | Undo of this task |\n|---|---|---|---|\n| 1 | Merge the lanes | `psql yard -c "ALTER TABLE yard ⟦DROP COLUMN lane⟧"` | `psql yard -f 0007_lanes.sql` |\n',
    '## Database Migration\n\n### 041_totals.sql\n\n**Forward:** ⟦Drops the column orders.sum⟧\n\n**Tested:** in staging on 2031-02-03\n',
    '**Strategy:** Rolling\n\n## Database Migration\n\n1. `0091_slots.sql` adds a column and ⟦drops berth_code⟧, which 4.1 reads\n2. `0092_rates.sql` ⟦changes rates.amount⟧ from integer to text\n',
    '# Release\n\n**Strategy:** Rolling\n\n## Deployment Steps\n\n### Step 2: Install\n\n```bash\n# ⟦Renames the column⟧ price_old of the table offers\n./bin/migrate up 31\nmake install\n```\n',
    '# Release\n\n**Strategy:** Rolling\n\n## Database Migration\n\nScript 31 adds a table and ⟦takes `offers.price_old` away⟧, which version 8 still shows.\n',
    {
      format: 'yaml',
      text: 'title: Release\nmigrations:\n  - script: 031_code.sql\n    forward: ⟦Turns the column code of offers from text into a number⟧\n    rollback: 031_code.down.sql\n',
    },
    '## Deployment Steps\n\n### Step 2: Database Migration\n\nThe new column first; the old version ignores it. The table `slot` is new, 8.1 does not read it.\n\n```bash\n# Adds the table swaps and ⟦renames the column⟧ duty_code to duty_id\nnpm run migrate\npsql -c "ALTER TABLE duty ⟦RENAME COLUMN slot TO slot_start⟧"\n```\n',
    '## Deployment Steps\n\n### Step 2: Database Migration\n\nBack up first. `0117_hold_table` adds a table and ⟦drops the column⟧ `bookings.locked_until`.\n',
    '# Release of the shop\n\n## Database migration\n\n- Ann runs `ALTER TABLE fares ⟦DROP COLUMN zone⟧`, as DP-340 asks for.\n',
    '# Release of the shop\n\n## Deployment\n\n### Option B: Rolling\n\n```bash\nkubectl set image deployment/shop shop=4.2.0\npsql -c "ALTER TABLE fares ⟦DROP COLUMN zone⟧"\n```\n',
    '# Release\n\n## Steps\n\n### Step 2: Migrate\n\n1. `flyway migrate`\n\n   Both run within a minute. V041 ⟦drops the column⟧ `fee`.\n',
    '# Release of the shop\n\n## Database Migration\n\n| Migration | Description |\n|---|---|\n| 0041_add_slug | Adds slug |\n| 0042_drop_legacy | ⟦Drops the legacy_id column⟧ |\n',
    '# Claims\n\n## Phase 1: Switch\n\n- [ ] Switch the pool\n\n## Phase 2: Validation\n\n- [ ] Batch jobs run again\n- [ ] Drop what is left over: `ALTER TABLE claim ⟦DROP COLUMN legacy_ref⟧;`\n',
    '# Claims\n\n**Expected downtime:** 8 minutes, read-only\n\n## Deployment Steps\n\n```sql\nALTER TABLE claim ⟦DROP COLUMN legacy_ref⟧;\n```\n',
    '## Database Migration\n\n```bash\ngh-ost --database=inns --table=rooms \\\n  --alter="⟦DROP COLUMN floor_code⟧" --execute\n```\n',
    "## Database Migration\n\n```bash\npt-online-schema-change D=inns,t=rooms \\\n  --alter '⟦CHANGE COLUMN rate_cents price_cents INT⟧ NULL' --execute\n```\n",
    '## Deployment steps\n\n### 2. Migrate\n\n`V71__block.sql` ⟦renames `seat.block⟧` to `seat.block_id`.\n',
    '## Steps\n\n### Phase 1: Expand\n\n```bash\npsql -c "ALTER TABLE fares ADD COLUMN zone_v2 int"\npsql -c "ALTER TABLE fares ⟦DROP COLUMN zone⟧"\n```\n\nThe column `zone_old` goes two weeks later, when nothing reads it.\n\n### Phase 3: Contract\n\n```bash\npsql -c "ALTER TABLE fares DROP COLUMN zone_old"\n```\n',
    '# Release\n\n## What ships\n\n- **Backend:** `tips-api` 1.0.0\n- **Database:** two Prisma migrations on `payouts`, which ⟦remove the column⟧ `payouts.bonus`\n\n## Steps\n\n1. `npx prisma migrate deploy`\n',
    '# Release\n\n**Maintenance window:** 02:00–04:00\n**Downtime:** none\n\n## Steps\n\n```sql\nALTER TABLE orders ⟦DROP COLUMN note⟧;\n```\n',
    '# Plan\n\n## Database migration\n\nThe migrations ran on staging first; 0312 ⟦renames the column⟧ `batch` to `payout_batch`.\n',
    '## Deployment Steps\n\n### Step 1: Pre-Deployment\n\nThen bring the schema forward.\n\n```sql\n-- 0088_frame.sql\nALTER TABLE frame ⟦DROP COLUMN checksum⟧;\n```\n\n### Step 2: Deploy\n\n1. Deploy it\n',
    '## What changes\n\nThe table `account` ⟦loses the column⟧ `iban`, which 5.3 still reads.\n\n## Steps\n\n1. Run it\n',
    '## Deployment Steps\n\n### Step 2: Database\n\nMigration `88_members.sql` ⟦replaces the table⟧ `owner` by a table of members. Migration `89_visibility.sql` adds a column.\n',
    '## Deployment Steps\n\n### Step 2: Database\n\nMigration `89_visibility.sql` ⟦turns the column `public` into⟧ `visibility`.\n',
    '## Migrations\n\n| Script | What |\n|---|---|\n| `018_ref.py` | ⟦Column `ref` renamed⟧ to `order_ref` |\n| `019_ref.py` | `order_ref` ⟦becomes NOT NULL⟧ |\n| `020_kind.py` | ⟦New NOT NULL column⟧ `kind` without a default |\n| `021_kind.py` | ⟦Make `kind` NOT NULL⟧ |\n| `022_run.py` | `⟦run_id` renamed⟧ to `model_run_id` |\n',
    {
      format: 'yaml',
      text: 'migrations:\n  - script: 0302_batch.sql\n    forward: ⟦Changes the type of invoice.batch from text to integer⟧\n',
    },
    '## Implementation\n\n- Apply changeset `⟦orders-042-drop-code.xml⟧`\n\nThe changesets create a table and ⟦rename the column⟧ `code` to `ref`.\n',
    '## Timeline\n\n| Start | End | What |\n|---|---|---|\n| 01:00 | 01:10 | Back up |\n| 01:10 | 01:20 | ⟦Drop the table⟧ stock_log with 041_log.sql |\n',
    '# Runbook\n\n## 1 prepare\n\n```sh\n# additive: new table only\npsql shop -f ⟦033_drop_old_area.sql⟧\n```\n',
    '## Database\n\nThe scripts ⟦rename hint_text to⟧ channel_hint. The change is additive.\n',
    '## Migrations\n\n| Script | What it does |\n|---|---|\n| 0061_region.sql | ⟦Adds a NOT NULL column⟧ |\n',
    '## Deployment Steps\n\n1. Run the scripts. They only add columns; the old gateway does not read them.\n\n   ```bash\n   psql -c "ALTER TABLE routes ⟦DROP COLUMN provider⟧"\n   ```\n',
    '## Deployment Steps\n\n1. Run the migration scripts in order. They ⟦rename the column⟧ `provider` to `acquirer`.\n\nPoint of no return: none, each brand can go back.\n',
    '## Database migration\n\nWe expand first and contract in a later release.\n\n**Expand (with this release):** script `V120__tokens.sql` creates the table, then `V122__drop.sql` ⟦drops the column⟧ `push_token`.\n\n**Contract (with 9.2):** nothing else.\n',
    '## Deployment Steps\n\n1. Deploy the new version\n2. ⟦Drop the column⟧ `recipient_name`, then update the configuration\n',
    '# Login 5\n\n## Deployment Steps\n\n```sql\nALTER TABLE sessions ⟦DROP COLUMN password_hash⟧;\n```\n\n## Done when\n\nThe old form has been unused for a week; the next release brings passkeys.\n',
    '# Release\n\n## Checklist\n\n- [ ] Maintenance window scheduled (not needed: no downtime)\n\n## Deployment Steps\n\n### Step 2: Database Migration\n\n- Back up the database\n- Apply to production: this release ⟦drops the column⟧ `provider_id`\n',
    '## Database Migration\n\n```sql\nALTER TABLE orders ⟦DROP COLUMN note⟧;\nALTER TABLE orders ⟦RENAME COLUMN total TO amount⟧;\n```\n',
    '## Database Migration\n\n1. Add the column `remark`\n2. ⟦Drop the column⟧ `note`\n',
    '## Stage 1: Install (05:00 – 06:00)\n\nTom backs up the database, applies the migration that ⟦drops the table⟧ `payment`, and installs 4.12.0 with the flag off.\n',
    '## Phase 2: Schema\n\n**Change:** the migration ⟦renames the column⟧ `acquirer` to `provider`.\n',
    '## Deployment\n\n- [ ] Run the migrations with `rails db:migrate` (⟦drops the column⟧ `orders.note`)\n- [ ] Deploy\n',
    '## Deployment Steps\n\n1. Run the scripts:\n   - `V201__photos.sql`\n   - `V202__links.sql`, which ⟦drops the column⟧ `claim.photo_url`\n',
    '## Database Migration\n\n| Script | Change |\n|---|---|\n| 041_a.sql | adds a column |\n| 042_b.sql | ⟦Renames the table⟧ `tax` |\n',
    '## Deployment Steps\n\n### Step 1: Schema\n\n```bash\npsql -c "ALTER TABLE orders ⟦ADD COLUMN state text NOT NULL⟧;"\n```\n',
    {
      format: 'yaml',
      text: 'migrations:\n  - script: 011_rank.sql\n    forward: ⟦Renames the column rank to score⟧\nrollback:\n  steps:\n    - Restore the backup, if a script cannot be undone\n',
    },
    {
      format: 'yaml',
      text: 'strategy: rolling\nsteps:\n  - name: Schema\n    command: |\n      psql -c "⟦DROP TABLE orders⟧"\n',
    },
    '## Deployment Steps\n\n| Step | Command |\n|---|---|\n| Rename | `psql -c "ALTER TABLE accounts ⟦RENAME TO customers⟧"` |\n',
    '## Deployment Steps\n\n```sql\nALTER TABLE accounts\n  ⟦CHANGE iban account_no VARCHAR⟧(34);\n```\n',
    {
      format: 'yaml',
      text: 'steps:\n  - name: Change the type\n    sql: ALTER TABLE accounts ⟦ALTER COLUMN amount TYPE integer⟧;\n',
    },
  ],
  *check(plan) {
    const changes = plan.facts(incompatibleChangesIn);
    if (changes.length === 0 || isMaintained(plan) || isStopped(plan)) return;
    const compatible = isCompatibleWithLess(plan);
    for (const { span, does, expands } of changes) {
      if (!expands && (compatible || isUnused(plan, span))) continue;
      yield {
        message: `This ${does} while the old version still runs, which will fail for the users that it serves. Expand in this release and contract in a later one, or say that nothing uses it any more.`,
        span,
      };
    }
  },
});

const unused =
  /\b(?:no longer|never|nothing) (?:\w+ )?(?:reads?|used?|uses|written|writes|referenced|needed|queried|in use)\b|\bnot (?:\w+ )?(?:reads?|used?|uses|written|writes|referenced|queried|in use)\b|\bunused\b|\b(?:later|next|previous|earlier|last) release\b|\btwo[- ]phase/i;
const maintenance =
  /\bmaintenance (?:mode|window|page)(?![^\n]*\b(?:if (?:needed|required|applicable|necessary)|not (?:needed|required|applicable)|n\/a|none|no downtime)\b)/i;

/** A maintenance window in which the service goes on all the same stops nobody. */
function isMaintained(plan: Plan): boolean {
  if (!maintenance.test(plan.text)) return false;
  const downtime = plan.headerField('downtime')?.value?.text ?? '';
  return (
    !/^\W*(?:zero|none|no|0)\b/i.test(downtime) &&
    !/\b(?:zero|no|without(?: any)?)[- ]downtime\b/i.test(plan.text.replace(conditionals, ' '))
  );
}

/** `No downtime if the import is fast` promises nothing. */
const conditionals = /^[^\n]*\b(?:if|unless|not|goal|aim|previous|later|next)\b[^\n]*$/gim;

const ofData = /\b(?:columns?|tables?|schemas?|fields?|scripts?|migrations?|databases?|rows?)\b/i;

/** Whether the plan says that nothing needs any more what is taken away: beside the change, among the migrations, or by name. */
function isUnused(plan: Plan, change: Range): boolean {
  const own = plan.sectionAt(change.start);
  const names = [...plan.text.slice(change.start, change.end).matchAll(/\w*_\w+|`[^`]+`/g)].map(([name]) =>
    name.replace(/`/g, ''),
  );
  return plan.sections.some((section) => {
    const text = plan.text.slice(section.span.start, section.span.end);
    if (!unused.test(text) || !sentences(text).some((told) => unused.test(told) && !ofWhatIsNew.test(told)))
      return false;
    if (section === own || section === own?.parent || section.parent === own || section.within('database'))
      return true;
    return text
      .split('\n')
      .some((line) => unused.test(line) && (ofData.test(line) || names.some((name) => line.includes(name))));
  });
}

function sentences(text: string): string[] {
  return text.split(/(?<=[.!?])\s|\n(?=\s*(?:[-*#|]|\d+\.|\n))/);
}

/** Planned downtime, or a strategy that stops the old version first. */
function isStopped(plan: Plan): boolean {
  const downtime = plan.headerField('downtime')?.value?.text ?? '';
  // Whoever only reads, reads the old columns.
  if (/\bread[- ]only\b(?!.*\b(?:closed|offline|down|stopped|unavailable)\b)/i.test(downtime)) return false;
  if (/[1-9]|scheduled|planned|yes|brief|short/i.test(downtime) && !/^\W*(?:zero|none|no)\b/i.test(downtime))
    return true;
  const strategy = plan.headerField('strategy')?.value;
  return (
    strategy !== undefined &&
    plan.vocabulary.strategies.find(strategy.text.toLowerCase().trim()) === 'recreate'
  );
}
