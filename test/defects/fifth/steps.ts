/** Strategy, steps and commands, the database. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const steps: readonly Case[] = [
  ...defects('strategy-required', [
    'images',
    '**Deployment Strategy**: Blue-Green\n\n',
    '',
    { at: ['# Deployment Plan', '## Executive', '**'], also: ['field-required'] },
  ]),
  ...defects(
    'strategy-unknown',
    ['images', '**Deployment Strategy**: Blue-Green', '**Deployment Strategy**: Blu-Gren'],
    ['broker', '  approach: rolling', '  approach: roling'],
    ['tax', '| **Strategy** | Canary |', '| **Strategy** | Canry |'],
  ),
  ...defects('strategy-rationale-required', [
    'broker',
    '  rationale: Three brokers hold every queue, so that one can be replaced at a time.\n',
    '',
    ['strategy:', 'approach'],
  ]),
  ...defects(
    'strategy-contradiction',
    [
      'images',
      '### Stage 5: Production Deployment (13:00 - 13:30)\n',
      '### Stage 5: Production Deployment (13:00 - 13:30)\n\n**Deployment Strategy**: Canary\n',
      { at: ['Strategy'] },
    ],
    ['tax', '| **Strategy** | Canary |', '| **Strategy** | Blue-Green |', ['Strategy', '##', 'set weight']],
    [
      'tax',
      'The reduced rates of',
      'We deploy by rolling update. The reduced rates of',
      ['rolling', 'Strategy'],
    ],
  ),
  ...defects(
    'strategy-risk-mismatch',
    [
      'broker',
      '  risk: medium\n  downtime',
      '  risk: high\n  downtime',
      { at: ['approach', 'risk: high'], also: ['risk-overall-mismatch'] },
    ],
    [
      'images',
      '**Deployment Strategy**: Blue-Green',
      '**Deployment Strategy**: Rolling',
      {
        at: ['Strategy', 'Risk Level'],
        and: [['**Risk Level**: Medium\n\n**Rollback', '**Risk Level**: High\n\n**Rollback']],
        also: ['strategy-contradiction', 'risk-overall-mismatch'],
      },
    ],
  ),
  ...defects(
    'strategy-downtime-mismatch',
    [
      'images',
      '**Deployment Strategy**: Blue-Green',
      '**Deployment Strategy**: Recreate',
      { at: ['Strategy', 'Downtime'], also: ['strategy-contradiction', 'strategy-risk-mismatch'] },
    ],
    [
      'images',
      '# Install green beside blue',
      'php artisan down\n# Install green beside blue',
      ['artisan down', 'Downtime'],
    ],
    [
      'broker',
      '- name: Upgrade the first broker',
      '- name: Stop all brokers and upgrade the first one',
      { at: ['Stop all', 'downtime'], also: ['strategy-contradiction'] },
    ],
  ),
  ...defects('strategy-steps-missing', [
    'images',
    '# Switch the traffic to green\nkubectl --context prod patch service image-api --patch \'{"spec":{"selector":{"slot":"green"}}}\'\n```\n\n**Expected**: `service/image-api patched`',
    '```\n\n**Expected**: `STATUS: deployed`',
    {
      at: ['Strategy'],
      and: [
        [
          'kubectl --context prod patch service image-api --patch \'{"spec":{"selector":{"slot":"blue"}}}\'',
          'helm rollback image-api',
        ],
        ['1. [ ] Switch the traffic back to blue', '1. [ ] Put the old version back'],
      ],
    },
  ]),
  ...defects(
    'rollout-percentages',
    [
      'tax',
      'rollouts set weight tax-calc 25',
      'rollouts set weight tax-calc 2',
      { at: ['tax-calc 2', '25 %'] },
    ],
    [
      'tax',
      '### Step 3: 25 %',
      '### Step 3: 4 %',
      { at: ['Step 3', '25'], also: ['timeline-stage-mismatch'] },
    ],
    ['tax', '### Step 4: 100 %', '### Step 4: 120 %', { also: ['timeline-stage-mismatch'] }],
  ),
  ...defects('rollout-hold-required', [
    'tax',
    'Hold for 20 minutes, look at the dashboard.\n\n',
    '',
    ['5 %', '5'],
  ]),
  ...defects(
    'step-command-required',
    [
      'broker',
      '        command: |\n          ansible-playbook upgrade.yml --limit mq-1 --extra-vars version=4.0.1\n',
      '',
      ['Upgrade the first broker'],
    ],
    ['tax', '```sh\nkubectl argo rollouts set weight tax-calc 25\n```\n\n', '', ['### Step 3']],
  ),
  ...defects(
    'step-expected-required',
    [
      'broker',
      '        expected: mq-1 reports version 4.0.1\n',
      '',
      ['Upgrade the first', 'command', 'mq-1'],
    ],
    [
      'tax',
      'Expected: 25 % of the requests go to 2031.2.\n\n',
      '',
      ['Step 3', '```sh', 'kubectl argo rollouts set weight tax-calc 25'],
    ],
    [
      'images',
      '**Expected**: `ALTER TABLE`, then `CREATE INDEX`\n\n',
      '',
      ['```bash', 'psql', '#### Database Migration'],
    ],
  ),
  ...defects(
    'step-verification-required',
    [
      'broker',
      '        verify: |\n          rabbitmqctl version --node rabbit@mq-1\n',
      '',
      ['Upgrade the first', 'mq-1'],
    ],
    [
      'broker',
      '        verify: |\n          ./ops/migrate.sh status --database "$REGISTRY_DB"\n        rollback: |',
      '        rollback: |',
      ['Apply the migrations', 'migrate.sh up'],
    ],
  ),
  ...defects(
    'step-ambiguous',
    ['images', '- [ ] Verify the capacity of the image store', '- [ ] Scale the image store as needed'],
    [
      'broker',
      '- name: Back up the definitions and the registry',
      '- name: Back up the definitions, the registry, etc.',
    ],
    ['tax', 'Hold for 30 minutes.', 'Hold for 30 minutes, longer if necessary.'],
  ),
  ...defects(
    'command-destructive',
    [
      'images',
      '# Install green beside blue',
      'rm -rf /var/lib/images\n# Install green beside blue',
      ['rm -rf'],
    ],
    [
      'broker',
      '          rabbitmq-diagnostics cluster_status --node rabbit@mq-1',
      '          kubectl delete namespace mq-old\n          rabbitmq-diagnostics cluster_status --node rabbit@mq-1',
      ['kubectl delete'],
    ],
    [
      'tax',
      'kubectl argo rollouts promote tax-calc --full',
      'terraform destroy -auto-approve\nkubectl argo rollouts promote tax-calc --full',
      ['terraform'],
    ],
  ),
  ...defects(
    'code-syntax',
    [
      'images',
      'psql "$IMAGES_DB" --file 042_index_image_variants.sql',
      'psql "$IMAGES_DB --file 042_index_image_variants.sql',
      ['psql'],
    ],
    [
      'tax',
      '## 🔍 Smoke tests',
      '```yaml\nservice: tax-calc\n  replicas: 6\n- web\n```\n\n## 🔍 Smoke tests',
      ['service', 'replicas', '- web'],
    ],
    [
      'images',
      '## Risk Assessment',
      '```json\n{ "width": 2400, "quality": }\n```\n\n## Risk Assessment',
      ['quality'],
    ],
  ),
  ...defects(
    'secret-plaintext',
    [
      'images',
      'pg_dump --format custom --file images-before-3.8.0.dump "$IMAGES_DB"',
      'pg_dump --format custom --file images-before-3.8.0.dump postgres://app:Tr4umhaus-9x@db-1/images',
    ],
    [
      'broker',
      '  - MQ_HEARTBEAT_SECONDS=30',
      '  - MQ_HEARTBEAT_SECONDS=30\n  - MQ_PASSWORD=q7Hd2mVx9Lp4',
      ['MQ_PASSWORD'],
    ],
    [
      'tax',
      'argocd app wait tax-calc --health',
      'export AWS_SECRET_ACCESS_KEY=wJx9rXUtnFEMI7K5MDENGbPxRfiCY3LPLEKEY22a\nargocd app wait tax-calc --health',
      ['AWS_SECRET'],
    ],
  ),
  ...defects('migration-rollback-required', [
    'images',
    '**Rollback**: `psql "$IMAGES_DB" --file 042_down.sql --file 041_down.sql`\n\n',
    '',
    {
      at: ['igration', 'Rollback Plan', '.sql'],
      and: [
        [
          '**Database Rollback**:\n\n```bash\npsql "$IMAGES_DB" --file 042_down.sql --file 041_down.sql\n```\n\n1. [ ] Run the two down scripts\n2. [ ] Check that old pictures are shown\n\n',
          '',
        ],
      ],
    },
  ]),
  ...defects(
    'migration-backup-required',
    [
      'images',
      '#### Database Backup',
      '',
      {
        until: '#### Database Migration',
        at: ['igration', '.sql'],
        and: [
          ['- [ ] Database backup verified on the day\n', ''],
          ['Tested in staging, the backup is verified', 'Tested in staging'],
        ],
      },
    ],
    [
      'broker',
      '          pg_dump --format custom --file registry-before-4.0.dump "$REGISTRY_DB"\n',
      '',
      {
        at: ['igration', 'migrate'],
        and: [
          ['- name: Back up the definitions and the registry', '- name: Export the definitions'],
          [
            '        verify: |\n          pg_restore --list registry-before-4.0.dump\n',
            '        verify: |\n          test -s before-4.0.json\n',
          ],
          ['Both commands end', 'The command ends'],
        ],
      },
    ],
  ),
  ...defects('migration-staging-first', [
    'broker',
    '    rollback: 007_add_queue_type.down.sql\n    tested: staging, 2031-03-08\n',
    '    rollback: 007_add_queue_type.down.sql\n',
    {
      at: ['igration', '.sql'],
      and: [
        [
          '    rollback: 008_fill_queue_type.down.sql\n    tested: staging, 2031-03-08\n',
          '    rollback: 008_fill_queue_type.down.sql\n',
        ],
        ['has run in staging for two weeks', 'is released'],
      ],
    },
  ]),
  ...defects(
    'migration-expand-contract',
    [
      'images',
      'psql "$IMAGES_DB" --file 041_add_image_variants.sql\n',
      'psql "$IMAGES_DB" --command \'ALTER TABLE images DROP COLUMN path\'\n',
      ['DROP COLUMN'],
    ],
    [
      'broker',
      'forward: fills the column queue_type',
      'forward: ALTER TABLE queues RENAME COLUMN kind TO queue_type',
      ['RENAME'],
    ],
  ),
  ...defects(
    'migration-order',
    [
      'images',
      '1. `041_add_image_variants.sql`\n2. `042_index_image_variants.sql`',
      '1. `042_index_image_variants.sql`\n2. `041_add_image_variants.sql`',
    ],
    [
      'images',
      'psql "$IMAGES_DB" --file 041_add_image_variants.sql\npsql "$IMAGES_DB" --file 042_index_image_variants.sql',
      'psql "$IMAGES_DB" --file 042_index_image_variants.sql\npsql "$IMAGES_DB" --file 041_add_image_variants.sql',
    ],
    [
      'broker',
      '  - script: 007_add_queue_type.sql',
      '  - script: 009_add_queue_type.sql',
      { at: ['script: 00'] },
    ],
  ),
];
