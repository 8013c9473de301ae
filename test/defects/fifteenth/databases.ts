/** Migrations of databases. */
import type { Case } from '../defects.ts';
import { defects, part } from './plans.ts';

const keycloakMigration = ['### Step 3', '--limit kc1 --extra-vars', 'The first node migrates'];

export const databases: readonly Case[] = [
  ...defects(
    'migration-rollback-required',
    [
      'grades',
      '2. Undo the scripts',
      '',
      {
        until: '2. Check: `/about`',
        and: [
          ['4. Check: `/about`', '2. Check: `/about`'],
          ['5. Open the register and', '3. Open the register and'],
          ['Each has its undo script of the same number (`U118…`, `U119…`, `U120…`).\n\n', ''],
          ['- [x] Down scripts ran in staging on the same day\n', ''],
          ['- [ ] Backup of 05:00 verified by a test restore\n', ''],
          ['- [x] Undo scripts brought the old schema back\n', ''],
          ['| Undo scripts tried | ✅ |\n', ''],
        ],
        at: [
          '## 7. Rollback',
          'migrate',
          '### Phase 2',
          '### Phase 3',
          'ALTER TABLE',
          '## 5.',
          'V118',
          'Steps:',
        ],
      },
    ],
    [
      'permits',
      '2. Undo the table',
      '',
      {
        until: '2. Repeat the health',
        and: [
          ['4. Repeat the health', '2. Repeat the health'],
          ['5. Tell `#permits-ops`', '3. Tell `#permits-ops`'],
        ],
        at: ['0042_payment_attempt', '3. Add the table', '## Rollback Procedure', '### Rollback Steps'],
      },
    ],
    [
      'keycloak',
      '2. Restore the database',
      '',
      {
        until: '2. Install 24 again',
        and: [
          ['3. Install 24 again', '2. Install 24 again'],
          ['4. Check that a grower', '3. Check that a grower'],
          ['5. Write to identity-ops', '4. Write to identity-ops'],
          [
            'restore the dump with `pg_restore --clean -d keycloak /srv/backup/keycloak-24.dump`, then as in',
            'as in',
          ],
        ],
        at: [...keycloakMigration, '## Rollback', 'Procedure:'],
      },
    ],
    [
      'meals',
      '    - name: Undo the migrations',
      '',
      {
        until: '\nreadiness:',
        and: [
          ['    rollback: 031_allergen.down.sql\n', ''],
          ['    rollback: 032_dish_allergen.down.sql\n', ''],
          ['        rollback: |\n          ./db/migrate down --to 030\n', '        rollback: Stop here\n'],
        ],
        at: [
          'migrations:',
          'script: 03',
          'Apply the migrations',
          'rollback:',
          './db/migrate up',
          'Database Migration',
        ],
        also: ['field-required', 'step-expected-required'],
      },
    ],
  ),
  ...defects(
    'migration-backup-required',
    [
      'grades',
      'pg_dump --format=custom',
      '',
      {
        until: '```\n\n**Expected:** `mode: read-only',
        and: [
          ['- [ ] Backup taken\n', ''],
          ['- [ ] Backup of 05:00 verified by a test restore\n', ''],
          ['| Backup and freeze |', '| Freeze |'],
          ['Phase 1: Backup and freeze', 'Phase 1: Freeze'],
          [
            '**Expected:** the last line names the index of `exam_result`.',
            '**Expected:** `mode: read-only`.',
          ],
        ],
        at: ['migrate', '### Phase 2', '### Phase 3', 'ALTER TABLE', '## 5.', 'V118'],
      },
    ],
    [
      'permits',
      '3. Back up the permit database:',
      '',
      {
        until: '3. Note the running',
        and: [
          ['4. Note the running', '3. Note the running'],
          ['5. Write to the channel', '4. Write to the channel'],
        ],
        at: ['0042_payment_attempt', '3. Add the table', '### Pre-Deployment Steps', '### Deployment Steps'],
      },
    ],
    [
      'keycloak',
      'pg_dump -Fc -h id-db1',
      '',
      {
        until: '```\n\nExpected: three times `"state',
        and: [
          ['| Stop and back up |', '| Stop |'],
          ['T+15): Stop and back up', 'T+15): Stop'],
          ['`"state": "stopped"`, and a checksum.', '`"state": "stopped"`.'],
          [
            'Check: `pg_restore --list /srv/backup/keycloak-24.dump` lists `user_entity`.',
            'Check: nobody can sign in.',
          ],
          ['- [ ] Snapshots of the three nodes are younger than a day\n', ''],
        ],
        at: keycloakMigration,
      },
    ],
    [
      'meals',
      '      - name: Back up the database',
      '',
      {
        until: '  - name: Database Migration',
        at: [
          'Apply the migrations',
          './db/migrate up',
          '- name: Database Migration',
          'script: 031',
          'migrations:',
        ],
        also: ['section-required'],
      },
    ],
  ),
  ...defects(
    'migration-staging-first',
    [
      'grades',
      '- [x] Staging ran all three',
      '',
      {
        until: '- [x] DP-2305 is complete',
        and: [
          [part('grades', '## 9. Rehearsal', '## 10. Readiness'), ''],
          ['| Rehearsal passed | ✅ |\n', ''],
          ['rehearsal passed, all criteria met', 'all criteria met'],
        ],
        at: ['migrate', '### Phase 2', '### Phase 3', 'ALTER TABLE', '## 5.', 'V118'],
        also: ['step-numbering'],
      },
    ],
    [
      'meals',
      '    rollback: 031_allergen.down.sql\n    tested: staging, 2031-01-27, both ways\n',
      '    rollback: 031_allergen.down.sql\n',
      {
        and: [
          [
            '    rollback: 032_dish_allergen.down.sql\n    tested: staging, 2031-01-27, both ways\n',
            '    rollback: 032_dish_allergen.down.sql\n',
          ],
          ['Both migrations rehearsed, dietitians', 'Dietitians'],
        ],
        at: ['migrations:', 'script: 03', 'Apply the migrations', './db/migrate up', 'Database Migration'],
        also: ['field-required'],
      },
    ],
  ),
  ...defects(
    'migration-expand-contract',
    [
      'grades',
      'ALTER TABLE exam_result ADD COLUMN grade_decimal numeric(3,1);',
      'ALTER TABLE exam_result ALTER COLUMN grade_text TYPE numeric(3,1) USING grade_text::numeric;',
    ],
    [
      'grades',
      'ADD COLUMN grade_decimal numeric(3,1);',
      'ADD COLUMN grade_decimal numeric(3,1);\nALTER TABLE exam_result DROP COLUMN grade_text;',
    ],
    [
      'permits',
      '3. Add the table of payment attempts; blue ignores it',
      '3. Drop the column `card_alias` of the table `renewal`',
    ],
    ['meals', 'forward: Adds the table dish_allergen', 'forward: Drops the column dish.allergen_text'],
    ['meals', 'forward: Adds the table allergen\n', 'forward: Renames the table ingredient to allergen\n'],
  ),
  ...defects(
    'migration-order',
    [
      'grades',
      '1. `V118__add_grade_decimal.sql`\n2. `V119__fill_grade_decimal.sql`',
      '1. `V119__fill_grade_decimal.sql`\n2. `V118__add_grade_decimal.sql`',
    ],
    [
      'grades',
      '2. `V119__fill_grade_decimal.sql`\n3. `V120__index_grade_decimal.sql`',
      '2. `V120__index_grade_decimal.sql`\n3. `V119__fill_grade_decimal.sql`',
    ],
    [
      'permits',
      './manage migrate 0042_payment_attempt',
      './manage migrate 0043_attempt_reason\n   oc -n permits exec deploy/permit-portal-green -- ./manage migrate 0042_payment_attempt',
    ],
    [
      'meals',
      '- script: 031_allergen.sql\n    forward: Adds the table allergen\n    rollback: 031_allergen.down.sql',
      '- script: 033_allergen.sql\n    forward: Adds the table allergen\n    rollback: 033_allergen.down.sql',
      ['script: 033', 'script: 032'],
    ],
  ),
];
