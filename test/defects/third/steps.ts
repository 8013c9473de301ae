/** Commands, the database, times. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const steps: readonly Case[] = [
  ...defects(
    'command-destructive',
    [
      'change',
      '   helmfile --environment',
      '   ssh lb-lej-1 "rm -rf /var/lib/vrrp"\n   helmfile --environment',
      {
        at: 'rm -rf',
        and: [
          ['- [ ] Snapshot of etcd of both clusters taken on the day\n', ''],
          ['etcdctl snapshot save "/backup/$c-0187.db"', 'etcdctl endpoint health'],
          ['Expected: `Snapshot saved` twice', 'Expected: `healthy` twice'],
          ['Save etcd of both clusters', 'Look at etcd of both clusters'],
          ['Snapshots and health of both clusters | Tom', 'Health of both clusters | Tom'],
          ['### 5.1 Snapshots and health', '### 5.1 Health'],
          ['vrrpctl sessions export > /var/backups/sessions-0187.txt', 'vrrpctl sessions list'],
        ],
      },
    ],
    [
      'tariff',
      'pg_dump --format=custom',
      'psql "$TARIFF_DB_URL" -c \'DROP TABLE tariff_old\'\npg_dump --format=custom',
      {
        at: ['DROP TABLE'],
        and: [
          ['  - [ ] Backup of `tariff-db` no older than 12 hours', '  - [ ] Disk of `tariff-db` below 70%'],
        ],
        also: ['migration-backup-required', 'migration-expand-contract'],
      },
    ],
  ),
  ...defects(
    'code-syntax',
    ['change', '  replicas:\n    scan: 12', '  replicas:\n   scan: 12', ['replicas', 'scan', 'label: 6']],
    ['change', 'version: "1.41"', 'version: "1.41', ['version', 'replicas', 'label', 'scan']],
    ['change', '"lbctl weight lej-blue=90 lej-green=10"', '"lbctl weight lej-blue=90 lej-green=10'],
    ['tariff', 'pg_restore --list tariff-20310603.dump', "pg_restore --list 'tariff-20310603.dump"],
  ),
  ...defects(
    'secret-plaintext',
    [
      'change',
      'helmfile --environment',
      'export REGISTRY_PASSWORD=Tr4ubenk3rn-88\n   helmfile --environment',
      ['REGISTRY_PASSWORD'],
    ],
    [
      'tariff',
      '"$TARIFF_DB_URL" -v ON_ERROR_STOP=1 -f migrations/0114',
      '"postgres://tariff:kV9x2LqPz7@db.internal/tariff" -v ON_ERROR_STOP=1 -f migrations/0114',
    ],
    ['tariff', 'TARIFF_CACHE_TTL=300', 'TARIFF_API_KEY=9f86d081884c7d659a2feaa0c55ad015'],
    ['meter', '--uri "$REGISTRY_URI"', '--uri "mongodb://backup:gR8mZq41x@registry.internal/devices"'],
  ),
  ...defects('migration-rollback-required', [
    'tariff',
    '↩️ **Rollback:** `psql "$TARIFF',
    '',
    {
      until: '### 🐤 Phase 2',
      at: ['Add the column', '0114', '0115', 'Phase 1'],
      and: [['If it must go, run the two down scripts of Phase 1.', '']],
    },
  ]),
  ...defects('migration-backup-required', [
    'tariff',
    '**Step 1: Back up the database**',
    '',
    {
      until: '**Step 2',
      at: ['Add the column', '0114', 'Phase 1', 'Database'],
      and: [['  - [ ] Backup of `tariff-db` no older than 12 hours\n', '']],
      also: ['step-numbering'],
    },
  ]),
  ...defects(
    'migration-order',
    [
      'tariff',
      '-f migrations/0114_add_zone_code.sql\npsql "$TARIFF_DB_URL" -v ON_ERROR_STOP=1 -f migrations/0115_index_zone_code.sql',
      '-f migrations/0115_index_zone_code.sql\npsql "$TARIFF_DB_URL" -v ON_ERROR_STOP=1 -f migrations/0114_add_zone_code.sql',
    ],
    [
      'tariff',
      '`psql "$TARIFF_DB_URL" -f migrations/0115_index_zone_code.down.sql`, then `psql "$TARIFF_DB_URL" -f migrations/0114_add_zone_code.down.sql`',
      '`psql "$TARIFF_DB_URL" -f migrations/0114_add_zone_code.down.sql`, then `psql "$TARIFF_DB_URL" -f migrations/0115_index_zone_code.down.sql`',
    ],
  ),
  ...defects(
    'time-invalid',
    ['tariff', '09:00–12:30 UTC', '12:30–09:00 UTC'],
    ['meter', 'time: 10:00 - 10:45', 'time: 10:45 - 10:00', { also: ['timeline-stage-mismatch'] }],
    ['change', '17.05.2031 20:00 CEST – 18.05', '17.05.2031 25:00 CEST – 18.05'],
    ['change', '| 20:30 | 45 min |', '| 20:75 | 45 min |'],
    ['tariff', '09:00–12:30 UTC', '09:00–12:60 UTC'],
    ['tariff', '(10:15–11:30)', '(10:15–11:70)'],
    ['meter', 'time: 06:40 - 08:00', 'time: 06:40 - 28:00'],
    ['meter', '08:00 Regions,', '08:60 Regions,'],
    ['meter', '06:00 - 11:00 CEST', '06:00 - 11:0O CEST'],
    ['meter', '10:45 CEST post', '10:85 CEST post'],
  ),
  ...defects(
    'timeline-order',
    [
      'change',
      '| 22:00 | 20 min |',
      '| 21:10 | 20 min |',
      { also: ['timeline-overlap', 'timeline-total'], at: ['21:10', '21:30'] },
    ],
    [
      'change',
      '| 21:15 | 15 min | 5.3 | Go/no-go | Henrike Vogt |\n| 21:30 | 30 min | 5.4 | Traffic to lej-green | Emre Aydın |',
      '| 21:30 | 30 min | 5.4 | Traffic to lej-green | Emre Aydın |\n| 21:15 | 15 min | 5.3 | Go/no-go | Henrike Vogt |',
      { at: ['21:15', '21:30 |'], also: ['step-numbering'] },
    ],
    ['change', '17.05.2031 20:00 CEST – 18.05.2031 02:00', '17.05.2031 20:00 CEST – 16.05.2031 02:00'],
    [
      'tariff',
      '(10:15–11:30)',
      '(09:15–09:25)',
      { at: ['09:15', '09:30'], also: ['timeline-overlap', 'timeline-total'] },
    ],
    [
      'meter',
      '08:00 Regions, Aitana Soler, 120 min\n  - 10:00 Closing, Lucía Ferrer, 45 min',
      '10:00 Closing, Lucía Ferrer, 45 min\n  - 08:00 Regions, Aitana Soler, 120 min',
      ['08:00 Regions', '10:00 Closing'],
    ],
  ),
  ...defects(
    'timeline-overlap',
    [
      'change',
      '| 20:00 | 30 min |',
      '| 20:00 | 50 min |',
      { at: ['20:00 | 50', '20:30'], also: ['timeline-total'] },
    ],
    [
      'change',
      '| 22:00 | 20 min |',
      '| 22:00 | 40 min |',
      { at: ['22:00 | 40', '22:20'], also: ['timeline-total'] },
    ],
    [
      'tariff',
      '(09:30–10:15)',
      '(09:30–10:45)',
      { at: ['10:45', '10:15'], also: ['timeline-stage-mismatch'] },
    ],
    [
      'meter',
      '06:00 Prepare, Mateo Ruiz, 40 min',
      '06:00 Prepare, Mateo Ruiz, 70 min',
      { at: ['Prepare, Mateo', 'Pilot, Mateo'], also: ['timeline-stage-mismatch'] },
    ],
  ),
  ...defects(
    'timeline-total',
    ['change', 'Total: 4 hours.', 'Total: 5 hours.'],
    ['change', '**Time needed:** 15 minutes', '**Time needed:** 9 minutes'],
  ),
  ...defects(
    'timeline-stage-mismatch',
    ['meter', 'time: 08:00 - 10:00', 'time: 08:30 - 10:00', { at: ['08:30', '08:00 Regions'] }],
    [
      'meter',
      '06:40 Pilot, Mateo Ruiz, 80 min',
      '06:50 Pilot, Mateo Ruiz, 70 min',
      { at: ['06:50', '06:40'] },
    ],
    [
      'change',
      '### 5.4 Traffic to lej-green',
      '### 5.4 Traffic to lej-green (21:45–22:15)',
      { at: ['21:45', '| 21:30'] },
    ],
  ),
  ...defects(
    'step-command-required',
    ['change', '   ```bash\n   ./tools/compare-config.sh lej-blue lej-green\n   ```\n', '', ['Compare the']],
    [
      'meter',
      '        command: gwctl upgrade --region murcia --to 4.1.0 --one-by-one\n',
      '',
      { at: ['Upgrade Murcia'], also: ['step-expected-required'] },
    ],
  ),
  ...defects(
    'step-expected-required',
    ['change', '   Expected: 24\n', '', ['all nodes are ready', 'get nodes']],
    ['tariff', '✅ **Expected:** more than 200 lines\n', '', ['Step 1', 'pg_dump', 'Phase 1', '```bash']],
    ['meter', '        expected: 1 of 6 upgraded\n', '', ['Upgrade one', '--count 1 --to 4.1.0']],
    ['tariff', '✅ **Expected:** `canary=5`\n', '', ['Phase 2', 'set image', '```bash']],
  ),
  ...defects(
    'step-ambiguous',
    ['change', '2. Wait until every deployment is available.', '2. Wait as needed.'],
    ['tariff', '4. Tell #tariff-release', '4. Tell #tariff-release if necessary'],
    ['meter', 'Put 3.9.2 back with `gwctl upgrade --all --to 3.9.2`', 'Put 3.9.2 back as appropriate'],
  ),
  ...defects(
    'rollout-hold-required',
    [
      'tariff',
      '--canary 20   # hold for 30 minutes\n./bin/traffic tariff --canary 60   # hold for 40 minutes',
      '--canary 20\n./bin/traffic tariff --canary 60',
      ['--canary 20', '--canary 60', 'Phase 3'],
    ],
    [
      'change',
      '1. Send 10 % of the traffic to *lej-green* and hold for 10 minutes.',
      '1. Send 10 % of the traffic to *lej-green*.',
      ['Send 10 %', 'Send 50', 'lej-green=10"'],
    ],
  ),
];
