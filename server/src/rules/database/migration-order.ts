import { headedScriptRuns, scriptRunsIn, type ScriptRun } from '../../plan/facts/steps/scriptRuns.ts';
import { defineRule, type Finding } from '../rule.ts';

export const migrationOrder = defineRule({
  name: 'migration-order',
  level: 'essential',
  severity: 'warning',
  nature: 'planning',
  description: 'Numbered migration scripts that are listed out of order.',
  rationale: `The number of a script says what it builds on. Run in another order, a script meets tables that are not there yet,
or the tool refuses the one that comes too late.

Put them in the order of their numbers, and down scripts on the way back in the reverse one.`,
  valid: [
    '## Steps\n\n```bash\n./manage migrate orders 0042\n./manage migrate orders 0043\n```\n',
    '## Steps\n\n### Migration\n\n```sql\n-- 041_add_weight.sql\nALTER TABLE rate ADD COLUMN weight int;\n-- goes with 039_old.sql, which has run\n-- 042_create_matrix.sql\nCREATE TABLE matrix (id int);\n```\n',
    '# Release of the shop\n\n## Deployment Steps\n\n```bash\nfor node in 101 103 102; do\n  ssh "node$node" sudo ./upgrade.sh\ndone\n```\n',
    '# Release of the shop\n\n## Deployment Steps\n\n```bash\nfor script in 041 042 043; do\n  psql "$URL" --file "migrations/${script}"_*.sql\ndone\nfor port in 8080 8443 8081; do\n  curl "localhost:$port/health"\ndone\n```\n',
    '## Database Migration\n\n```bash\n./migrate.sh up 041 042 043\n```\n\n## Rollback\n\n```bash\n./migrate.sh down 043 042 041\n```\n',
    '## Steps\n\n```bash\npsql "$DB" -f sql/2031-04-30-fill.sql\npsql "$DB" -f sql/2031-05-01-guest_index.sql\n```\n',
    '## Rollback\n\n```bash\nalembic downgrade 018\nalembic downgrade 017\n```\n',
    '## Database Migration\n\n1. `001_orders.sql`\n2. `002_notes.sql`\n3. `010_index.sql`\n',
    '## Database Migration\n\n| Script | Does |\n|---|---|\n| V1.9__a.sql | a |\n| V1.10__b.sql | b |\n',
    '## Database Migration\n\n1. 010_users.sql\n2. 020_orders.sql\n3. 015_fix.sql, which must run after 020\n',
    '## Rollback\n\n1. `002_notes.sql`\n2. `001_orders.sql`\n',
    '## Database Migration\n\n- 002_notes.down.sql\n- 001_orders.down.sql\n',
    '## Rollback\n\n```bash\npsql --file 042_b.down.sql\npsql --file 041_a.down.sql\n```\n',
    '## References\n\n- 001_orders.down.sql\n- 002_notes.down.sql\n',
    '## Steps\n\n```bash\npsql -f 20260101120000_a.sql\npsql -f 20260102120000_b.sql\n```\n',
    '## Database Migration\n\n1. Run `001_orders.sql`, then `002_notes.sql`\n2. Run `010_index.sql` after `012_totals.sql`, or never\n',
    {
      format: 'yaml',
      text: 'steps:\n  - name: Migrate\n    command: |\n      for f in 001_a.sql 002_b.sql; do\n        psql -f "$f"\n      done\n',
    },
    '## Prerequisites\n\n- [ ] 002_notes.sql reviewed\n- [ ] 001_orders.sql reviewed\n',
    '## Steps\n\n```bash\n./migrate.sh up 0007\n./migrate.sh up 0008\n```\n\n## Rollback\n\n```bash\n./migrate.sh down 0008\n./migrate.sh down 0007\n```\n',
    '## Migrations\n\n### 002_add.sql\n\nx\n\n### 003_fill.sql\n\nx\n',
  ],
  invalid: [
    '## Database Migration\n\n```sh\n./ops/migrate.sh up --env shop --script 0142\n⟦./ops/migrate.sh up --env shop --script 0141⟧\n```\n',
    '## Scripts\n\n1. `041_create.sql` – table (down: `041_down.sql`)\n2. `043_fill.sql` – in batches (down: `043_down.sql`)\n3. `⟦042_trigger.sql⟧` – keeps text and rows in step, row counts equal before and after (down: `042_down.sql`)\n',
    '## Steps\n\n```bash\n./manage migrate 0043_add_reason\n⟦./manage migrate 0042_add_attempt⟧\n```\n',
    '## Steps\n\n### Migration\n\n```sql\n-- 041_add_weight.sql\nALTER TABLE rate ADD COLUMN weight int;\n-- 044_create_matrix.sql\nCREATE TABLE matrix (id int);\n-- ⟦043_index_matrix.sql⟧\nCREATE INDEX i ON matrix (id);\n```\n',
    '# Release of the shop\n\n## Deployment Steps\n\n```bash\nfor script in 041 043 ⟦042⟧; do\n  psql "$URL" --file "migrations/${script}"_*.sql\ndone\n```\n',
    '## Database Migration\n\n```bash\n./migrate.sh up 042 ⟦041⟧ 043\n```\n',
    '## Steps\n\n```bash\npsql "$DB" -f sql/2031_05_02_rate_plan.sql\npsql "$DB" -f sql/⟦2031_05_01_guest_index.sql⟧\n```\n',
    '## Steps\n\n**Step 2 – Schema.** Apply revision 0192, then revision ⟦0191⟧:\n\n```bash\nmake schema\n```\n',
    {
      format: 'yaml',
      text: 'steps:\n  - name: Run the scripts\n    command: |\n      ./db.sh up 202\n      ⟦./db.sh up 201⟧\n',
    },
    '## Deployment Steps\n\n### Step 2: Database\n\nMigration `89_members.sql` creates the table of members. Migration `⟦88_visibility.sql⟧` adds a column.\n',
    '## Steps\n\n```bash\npsql -f 89_visibility.sql "$URL"\npsql -f ⟦88_members.sql⟧ "$URL"\n```\n',
    '## Implementation\n\n| Time | Task |\n|---|---|\n| 20:30 | Apply changeset `orders-042-ref.xml` |\n| 20:40 | Apply changeset `⟦orders-041-table.xml⟧` |\n',
    '## Steps\n\n```bash\nalembic upgrade 018\n⟦alembic upgrade 017⟧\nalembic upgrade 019\n```\n',
    '## Database\n\nBefore the migration Rolf takes a backup. It applies 0118_channel.sql, ⟦0117_create.sql⟧ and 0119_fill.sql.\n',
    '## Database Migration\n\n1. `064_log.sql`\n2. `⟦062_key.sql⟧`\n3. `063_index.sql`\n',
    '## Database migration\n\n**Expand:** script `V121__tokens.sql` creates the table, then `⟦V120__copy.sql⟧` copies the tokens, then `V122__trigger.sql` keeps both in step.\n',
    {
      text: '## Database Migration\n\n1. `001_orders.sql`\n2. `003_index.sql`\n3. `⟦002_notes.sql⟧`\n'.replace(
        '⟦`002_notes.sql`⟧',
        '`⟦002_notes.sql⟧`',
      ),
      chosen: {
        title: 'Put the scripts in order',
        text: '## Database Migration\n\n1. `001_orders.sql`\n2. `002_notes.sql`\n3. `003_index.sql`\n',
      },
    },
    '## Database Migration\n\n| Script | Does |\n|---|---|\n| V1.10__b.sql | b |\n| ⟦V1.9__a.sql⟧ | a |\n',
    '## Deployment Steps\n\n1. Close the shop\n2. Run these scripts:\n   - `V202__links.sql`\n   - `⟦V201__photos.sql⟧`\n',
    '## Database Migration\n\nApply `012_totals.sql` and then `⟦011_orders.sql⟧`.\n',
    {
      format: 'yaml',
      text: 'steps:\n  - name: Migrate\n    command: |\n      for f in 002_b.sql ⟦001_a.sql⟧; do\n        psql -f "$f"\n      done\n',
    },
    { format: 'yaml', text: 'migrations:\n  scripts: [002_b.sql, ⟦001_a.sql⟧]\n' },
    {
      format: 'yaml',
      text: 'steps:\n  - name: Migrate\n    command: |\n      ./ops/migrate.sh up 0008\n      ⟦./ops/migrate.sh up 0007⟧\n',
    },
    '## Steps\n\n```bash\npsql -f db/20260102120000_b.sql\npsql -f db/⟦20260101120000_a.sql⟧\n```\n',
    {
      text: '## Rollback\n\n```bash\npsql --file 041_a.down.sql\npsql --file ⟦042_b.down.sql⟧\n```\n',
      chosen: {
        title: 'Put the scripts in order',
        text: '## Rollback\n\n```bash\npsql --file 042_b.down.sql\npsql --file 041_a.down.sql\n```\n',
      },
    },
    {
      format: 'yaml',
      text: 'migrations:\n  - script: 0053_b.sql\n    forward: x\n  - script: ⟦0052_a.sql⟧\n    forward: y\n',
    },
    'The scripts 005_a.sql, 007_b.sql and ⟦006_c.sql⟧ run in this order.\n',
    '## Migrations\n\n### Migration 003_add_col.sql\n\nAdds a column.\n\n### Migration ⟦002_fill.sql⟧\n\nFills it.\n',
  ],
  *check(plan) {
    for (const run of [...plan.facts(scriptRunsIn), ...headedScriptRuns(plan)])
      yield* run.isBack ? backwards(run) : findings(run);
  },
});

function* findings({ scripts }: ScriptRun): Generator<Finding> {
  // Three and more that only fall are listed from the newest to the oldest.
  if (
    scripts.length > 2 &&
    scripts.every(
      ({ number }, index) =>
        compare(number, scripts[index + 1]?.number ?? []) > 0 || index === scripts.length - 1,
    )
  )
    return;
  let highest = scripts[0];
  let told: typeof highest;
  for (const script of scripts.slice(1)) {
    if (!highest || compare(script.number, highest.number) >= 0) {
      highest = script;
      continue;
    }
    // All that stand after the one that comes too early are one slip.
    if (told === highest) continue;
    // Somebody has thought about it.
    if (/\b(?:after|before|must|depends|first|last|needs)\b[^.;]*\d/i.test(script.rest)) continue;
    told = highest;
    yield {
      message: `\`${script.name}\` stands after \`${highest.name}\`, though its number says that it runs before. Put the scripts in order, or one will meet tables that are not there yet.`,
      span: script.span,
      related: [{ message: 'The script that it should come before', span: highest.span }],
      fixes: fixes(scripts),
    };
  }
}

/** What was made last is taken back first. */
function* backwards({ scripts }: ScriptRun): Generator<Finding> {
  for (const [index, script] of scripts.entries()) {
    const last = scripts[index - 1];
    if (!last || compare(script.number, last.number) <= 0) continue;
    yield {
      message: `\`${script.name}\` is taken back after \`${last.name}\`, though its number says that it was made later. Run down scripts from the last to the first, or one will find that others still need what it removes.`,
      span: script.span,
      related: [{ message: 'The script that should come after it', span: last.span }],
      fixes: fixes(scripts, true),
    };
    return;
  }
}

/** Exchanges the names, where they are all that tells the lines apart. */
function fixes(scripts: ScriptRun['scripts'], isBack = false): NonNullable<Finding['fixes']> {
  if (scripts.some(({ rest }) => rest !== scripts[0]?.rest)) return [];
  const sorted = [...scripts].sort((a, b) => compare(a.number, b.number) * (isBack ? -1 : 1));
  const edits = scripts.flatMap(({ name, span }, index) => {
    const wanted = sorted[index]?.name ?? name;
    return wanted === name ? [] : [{ range: span, newText: wanted }];
  });
  return [{ title: 'Put the scripts in order', edits, safe: false }];
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
