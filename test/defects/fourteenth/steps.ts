/** Steps and their commands, and databases. */
import type { Case } from '../defects.ts';
import { defects, part } from './plans.ts';

const rowOf = (number: string, next: string): string => part('pension', `| ${number} | \`V30`, next);
const third = rowOf('3', '| 4 | `V30');
const fourth = part('pension', '| 4 | `V304', '\n\nThe change is');

export const steps: readonly Case[] = [
  ...defects(
    'step-command-required',
    [
      'pension',
      '```bash\nflyway -configFiles=conf/production.conf -target=304 migrate\n```',
      'Apply V304 with Flyway.',
      ['### Stage 4', 'Apply V304 with'],
    ],
    [
      'tickets',
      '```bash\nhelm upgrade shop-green',
      'Install the release on green and wait for all pods.\n\n',
      { until: 'Expected: sixteen pods', at: ['### Step 3', 'Install the release'] },
    ],
    [
      'kafka',
      '```bash\nfor broker in kafka2',
      'Upgrade brokers 2 and 1 with the playbook, one after the other.\n\n',
      { until: 'Expected: `failed=0` for each broker. The', at: ['### Step 6', 'Upgrade brokers 2'] },
    ],
    [
      'video',
      'command: |\n          ./ops/migrate.sh up --database "$DATABASE_URL"\n        ',
      '',
      { at: ['Apply the migrations', 'One line for each of 014'], also: ['field-required'] },
    ],
  ),
  ...defects(
    'step-expected-required',
    [
      'points',
      'Expected: the file names image tag 4.11.3.\n\n',
      '',
      ['### Step 1', '```bash', 'helm get values'],
    ],
    [
      'pension',
      'Expected: `Successfully applied 1 migration`.\n\n',
      '',
      ['### Stage 4', '```bash', '-target=304 migrate'],
    ],
    [
      'kafka',
      'Expected: the first command prints nothing, the second a leader and `MaxFollowerLag: 0`.\n\n',
      '',
      ['### Step 1', '```bash', 'kafka-topics.sh', 'kafka-metadata-quorum.sh'],
    ],
    [
      'video',
      '        expected: Both deployments are fully ready\n',
      '',
      {
        at: ['Check that production', 'command:', 'get deployment media-gateway'],
        also: ['field-required'],
      },
    ],
  ),
  ...defects(
    'step-verification-required',
    [
      'kafka',
      'Verify:\n\n```bash\nkafka-broker-api-versions.sh',
      '',
      { until: '### Step 4', at: ['### Step 3', 'ansible-playbook upgrade-broker.yml --limit kafka5'] },
    ],
    [
      'video',
      '        verify: Three test visits of 2 minutes each, with sound and picture\n',
      '',
      { at: ['pilot clinics', '--percent 5'], also: ['field-required'] },
    ],
    [
      'video',
      'each of 014 and 015\n        verify: |\n          ./ops/migrate.sh status --database "$DATABASE_URL"\n',
      'each of 014 and 015\n',
      { at: ['Apply the migrations', 'migrate.sh up'], also: ['field-required'] },
    ],
  ),
  ...defects(
    'step-ambiguous',
    ['points', '4. Hold for 90 minutes', '4. Hold as long as needed'],
    ['pension', '1. Stop the running script', '1. If necessary, stop the running script'],
    ['tickets', '- Check that green is empty and blue is healthy', '- Scale green appropriately'],
    ['kafka', 'Preferred leaders elected again', 'Preferred leaders elected again, topics checked, etc.'],
    ['video', 'verify: The help desk has answered', 'verify: Remind the help desk as needed'],
  ),
  ...defects(
    'command-destructive',
    [
      'points',
      '# Keep the running values, so',
      'kubectl --context production delete namespace shop-old\n# Keep the running values, so',
      'delete namespace',
    ],
    [
      'pension',
      'pgbackrest --stanza=pension-core --type=full backup',
      'psql "service=pension-core" --command "DROP TABLE contributions_2019"\npgbackrest --stanza=pension-core --type=full backup',
      { at: 'DROP TABLE', also: ['migration-expand-contract'] },
    ],
    [
      'tickets',
      'kubectl --context tickets-prod get deployments --selector',
      'git push --force origin release/8.0\nkubectl --context tickets-prod get deployments --selector',
      'git push --force',
    ],
    [
      'kafka',
      'kafka-topics.sh --bootstrap-server',
      'ansible kafka -a "rm -rf /var/lib/kafka/archive"\nkafka-topics.sh --bootstrap-server',
      'rm -rf',
    ],
    [
      'video',
      'kubectl --context visits-prod get deployment media-gateway visits-api',
      'terraform destroy -auto-approve -target=module.turn_old\n          kubectl --context visits-prod get deployment media-gateway visits-api',
      'terraform destroy',
    ],
  ),
  ...defects(
    'code-syntax',
    [
      'points',
      '    condition: error_rate > 1%',
      '   condition: error_rate > 1%',
      ['error_rate > 1%', 'points_error_rate', 'action: page'],
    ],
    ['points', '--data @quote-500.json', '--data @- <<EOF\n{"points": 500}'],
    ['pension', '05:50:00+00" restore', '05:50:00+00 restore'],
    ['tickets', 'memory: 2Gi }', 'memory: 2Gi', ['memory: 2Gi', '```']],
    ['kafka', 'ansible kafka -a "rpm -q kafka"', 'ansible kafka -a "rpm -q kafka'],
    ['video', '--text "DP-2241 begins"', '--text "DP-2241 begins'],
  ),
  ...defects(
    'secret-plaintext',
    [
      'points',
      '--request POST https://loyalty',
      '--header "Authorization: Bearer eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJzbW9rZS10ZXN0In0.7Qm3yCkE0pVbJ2sXn9RtWl5aHdUoZf1gTiBv8KqMxNs" --request POST https://loyalty',
    ],
    [
      'pension',
      'psql "service=pension-core" --command "\\d',
      'psql "postgresql://flyway:Zw8qLr3vTn@db1.pension.io/core" --command "\\d',
    ],
    [
      'tickets',
      '  - name: WAITING_ROOM',
      '  - name: PAYMENT_API_KEY\n    value: "k7Qp2xVn9sLd4TzRw8BmYc3H"\n  - name: WAITING_ROOM',
    ],
    [
      'kafka',
      '--extra-vars kafka_version=3.6.1\n',
      '--extra-vars kafka_version=3.6.1 --extra-vars keystore_password=Qm7xT2pLw9\n',
    ],
    ['video', '    MEDIA_MAX_BITRATE: 1800', '    MEDIA_MAX_BITRATE: 1800\n    TURN_PASSWORD: hV4nQe81pZsK'],
  ),
  ...defects(
    'migration-rollback-required',
    [
      'points',
      'kubectl --context production --namespace shop rollout status',
      'pg_dump --format custom --file loyalty.dump "$LOYALTY_DB"\nflyway -environment=production migrate\nkubectl --context production --namespace shop rollout status',
      ['flyway -env', '### Step 3', '## Rollback Plan', '### Manual Rollback'],
    ],
    [
      'tickets',
      '3. If 7.9.4 reports database',
      '3. Wait until blue serves all requests\n',
      {
        until: '4. Verify: `./bin',
        at: ['### Step 2', 'migrate up 00', '## 4. Rollback', '### Manual Rollback Steps'],
      },
    ],
    [
      'pension',
      part('pension', '3. Undo the scripts', '5. Verify: `GET'),
      '3. Tell the database engineer on call.\n4. Wait until the replicas are level.\n',
      {
        and: ['U301__add_amount', 'U302__amount_trigger', 'U303__backfill_amount', 'U304__amount_check'].map(
          (script) => [`\`${script}.sql\` |`, '– |'] as const,
        ),
        at: ['## 3. Migration', '### Stage 2', '-target=302', '## 8. Rollback', 'V301__add'],
      },
    ],
  ),
  ...defects(
    'migration-backup-required',
    [
      'points',
      'kubectl --context production --namespace shop rollout status',
      'flyway -environment=production migrate\nkubectl --context production --namespace shop rollout status',
      {
        and: [
          [
            '# The old version answers and',
            '# Undo the script\nflyway -environment=production undo\n\n# The old version answers and',
          ],
        ],
        at: ['flyway -environment=production migrate', '### Step 3', '#### Canary'],
      },
    ],
    [
      'tickets',
      '# Backup first',
      '',
      {
        until: './bin/migrate up 0087',
        and: [['the dump has more than 9 GB, and `status`', '`status`']],
        at: ['### Step 2', 'migrate up 0087'],
      },
    ],
    [
      'video',
      '      - name: Back up the database',
      '',
      {
        until: '      - name: Tell the clinics',
        at: [
          'Apply the migrations',
          'migrate.sh up',
          'name: Database Migration',
          'migrations:',
          '014_media_sessions.sql',
        ],
      },
    ],
  ),
  ...defects(
    'migration-staging-first',
    [
      'pension',
      'All scripts ran in staging on 29 January 2031 with a copy of production',
      'All scripts were reviewed by two engineers',
      ['## 3. Migration', '### Stage 2', 'V301__add', '-target=302'],
    ],
    [
      'tickets',
      'The scripts ran in staging on 28 January. They only',
      'The scripts only',
      ['### Step 2', 'The scripts only', 'migrate up 0087'],
    ],
    [
      'video',
      '014_media_sessions.down.sql\n    tested: staging, 20 January 2031, both ways',
      '014_media_sessions.down.sql\n    tested: reviewed only',
      ['tested: reviewed', '014_media_sessions.sql', 'migrations:'],
    ],
  ),
  ...defects(
    'migration-expand-contract',
    [
      'pension',
      '| 2 | `V302__amount_trigger.sql` | Trigger that writes both columns |',
      '| 2 | `V302__amount_trigger.sql` | Drops column `amount_cents` |',
    ],
    [
      'pension',
      'SELECT count(*) FROM contributions WHERE amount IS NULL;',
      'SELECT count(*) FROM contributions WHERE amount IS NULL;\nALTER TABLE contributions DROP COLUMN amount_cents;',
    ],
    [
      'tickets',
      'They only add tables; 7.9.4 keeps working.',
      'They add two tables and rename the column `carts.session` to `carts.session_id`.',
    ],
    [
      'video',
      'forward: Adds the column visits.media_server, null allowed',
      'forward: Drops the column visits.legacy_server',
    ],
  ),
  ...defects(
    'migration-order',
    ['pension', third + fourth, `${fourth}\n${third.trimEnd()}`],
    [
      'tickets',
      './bin/migrate up 0087_seat_maps.sql\n./bin/migrate up 0088_waiting_room.sql',
      './bin/migrate up 0088_waiting_room.sql\n./bin/migrate up 0087_seat_maps.sql',
    ],
    [
      'video',
      'script: 014_media_sessions.sql',
      'script: 016_media_sessions.sql',
      ['script: 016', 'script: 015'],
    ],
  ),
];
