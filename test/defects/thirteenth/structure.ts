/** Text, structure and placeholders. */
import type { Case } from '../defects.ts';
import { defects, part } from './plans.ts';

const schedule = part('tariff', '## Rollout Schedule');
const success = part('tariff', '## Success Criteria', '## Rollout Schedule');
const code = part('tariff', '### Code Readiness', '### Infrastructure Readiness');
const infrastructure = part('tariff', '### Infrastructure Readiness', '## Deployment Steps');
const metrics = part('boarding', '### Key Metrics', '### Alert Configuration');
const alerts = part('boarding', '### Alert Configuration', '### Watch');
const roles = part('parcel', 'roles:\n', 'monitoring:\n');
const monitoring = part('parcel', 'monitoring:\n', 'configuration:\n');

const withoutAction = schedule
  .replace('| Phase | Date/Time | Action |', '| Phase | Date/Time |')
  .replace('| --- | --- | --- | --- |', '| --- | --- | --- |')
  .replace(/\| (?:Install 5\.2\.0 in staging|Open to \d+%) \|/gu, '|');

export const structure: readonly Case[] = [
  ...defects(
    'text-mojibake',
    ['tariff', '## Risks', '## âš\u00a0ï¸ Risks'],
    ['claims', '| Free disk | > 40% |', '| Free disk | â‰¥ 40% |'],
    ['boarding', '**Result:** ✅ PASS', '**Result:** âœ… PASS'],
    ['lab', '4–12 h every hour', '4â€“12 h every hour'],
    [
      'parcel',
      'A wrong route is noticed only when a van has left',
      'A wrong route isnâ€™t noticed until a van has left',
    ],
  ),
  ...defects(
    'text-conflict-marker',
    [
      'tariff',
      '- [ ] Error rate below 0.3% for 24 hours\n',
      '<<<<<<< HEAD\n- [ ] Error rate below 0.3% for 24 hours\n=======\n- [ ] Error rate below 0.4% for 24 hours\n>>>>>>> release/5.2\n',
      ['<<<<<<<', '=======', '>>>>>>>'],
    ],
    [
      'claims',
      '- [ ] Batch jobs run again\n',
      '- [ ] Batch jobs run again\n>>>>>>> 8fe21c0 (add work list)\n',
      '>>>>>>>',
    ],
    [
      'lab',
      'The cluster goes from 1.32.7 to 1.33.4. Nothing',
      '<<<<<<< HEAD\nThe cluster goes from 1.32.7 to 1.33.4. Nothing',
      '<<<<<<<',
    ],
    [
      'parcel',
      "time: '19:00 - 22:00 CET'\n",
      "<<<<<<< HEAD\ntime: '19:00 - 22:00 CET'\n=======\ntime: '18:00 - 22:00 CET'\n>>>>>>> evening\n",
      { at: ['<<<<<<<', '=======', '>>>>>>>'], also: ['yaml-syntax'] },
    ],
  ),
  ...defects(
    'section-required',
    ['tariff', code, '', '## Pre-Deployment Checklist'],
    [
      'tariff',
      '## Communication Plan',
      '',
      { until: '## Contacts', at: '# Deployment Plan: DP-2104-tariff-preview' },
    ],
    ['tariff', success, '', '# Deployment Plan: DP-2104-tariff-preview'],
    [
      'boarding',
      '### Automated Triggers',
      '',
      { until: '### Manual Triggers', at: '## 4. Rollback Procedure' },
    ],
    ['parcel', 'communication:\n', '', { until: 'rehearsal:', at: ['deployment-plan: runbook', 'title:'] }],
  ),
  ...defects(
    'section-empty',
    ['tariff', 'The preview calls', '', { until: '## Pre-Deployment Checklist', at: '### Rationale' }],
    ['claims', 'The table `claims.claim_event`', '', { until: '## People', at: '## Background' }],
    [
      'boarding',
      '- Two gates in a row',
      '',
      { until: '### Manual Rollback Steps', at: '### Manual Triggers' },
    ],
    ['lab', 'The cluster goes from', '', { until: '## Before the day', at: '## What changes' }],
  ),
  ...defects(
    'section-duplicate',
    [
      'tariff',
      '## Communication Plan\n',
      '### Validation Checklist\n\n- [ ] The night job has read the new table\n\n## Communication Plan\n',
    ],
    ['tariff', infrastructure, `${infrastructure}### Code Readiness\n\n- [ ] Tag is signed\n\n`],
    [
      'boarding',
      '### Watch\n',
      '### Alert Configuration\n\n- P2 (Slack): queue of refused passes > 20; goes to #gates-night\n\n### Watch\n',
    ],
    [
      'tariff',
      '## Rollout Schedule\n',
      '## Success Criteria\n\n- [ ] The sales team is content\n\n## Rollout Schedule\n',
    ],
  ),
  ...defects(
    'section-order',
    ['tariff', success + schedule, `${schedule}\n${success}`, ['## Success Criteria', '## Rollout Schedule']],
    [
      'tariff',
      code + infrastructure,
      infrastructure + code,
      ['### Code Readiness', '### Infrastructure Readiness'],
    ],
    ['boarding', metrics + alerts, alerts + metrics, ['### Key Metrics', '### Alert Configuration']],
    ['parcel', roles + monitoring, monitoring + roles, ['roles:', 'monitoring:']],
  ),
  ...defects(
    'field-required',
    ['tariff', '**Risk Level:** Medium  \n', '', '## Deployment Strategy'],
    ['tariff', '**Implementation Plan:** [[IP-2104-tariff-preview]]  \n', '', '## Story Reference'],
    ['boarding', '**Author:** Hollis Trent  \n', '', ['# Deployment Plan', '## Feature']],
    ['boarding', '  \n**Expected Downtime:** Zero', '', '## 2. Deployment Strategy'],
    ['parcel', 'environment: production\n', '', ['deployment-plan: runbook', 'title:']],
  ),
  ...defects(
    'field-empty',
    ['tariff', '**Version:** tariff-service 5.2.0 (replaces 5.1.7)', '**Version:**'],
    ['claims', '| **Change ticket** | CHG-55812 |', '| **Change ticket** | |'],
    ['boarding', '**Deputy:** Carla Nunes  ', '**Deputy:**  '],
    [
      'lab',
      '- **Where:** cluster `lab-prod` (3 control-plane nodes, 14 workers in two pools)',
      '- **Where:**',
    ],
    ['parcel', "time: '19:00 - 22:00 CET'", 'time:'],
  ),
  ...defects(
    'table-columns',
    [
      'claims',
      '| 23:30 | 01:30 | Phase 3: Copy and catch-up | Lukas Brandt |',
      '| 23:30 | 01:30 | Phase 3: Copy and catch-up |',
    ],
    [
      'boarding',
      '| 4 | POST /v3/tokens/revoke | 204, no body | roll back |',
      '| 4 | POST /v3/tokens/revoke | 204, no body |',
    ],
    [
      'lab',
      '| 06:20 | 07:20 | 2 Control plane | Anouk de Wit |',
      '| 06:20 | 07:20 | 2 Control plane | Anouk de Wit | Sem Bakker |',
    ],
    [
      'tariff',
      '| A preview shows a wrong price | Low | High |',
      '| A preview shows a wrong price | Low High |',
      { also: ['risk-level-unknown', 'risk-mitigation-required'] },
    ],
    ['tariff', schedule, withoutAction, ['## Rollout Schedule', '| Phase | Date/Time |']],
  ),
  ...defects(
    'step-numbering',
    ['tariff', '### Step 3: Production Deployment', '### Step 4: Production Deployment'],
    [
      'claims',
      '## Phase 4: Switch (01:30 - 02:00)',
      '## Phase 3: Switch (01:30 - 02:00)',
      { also: ['timeline-stage-mismatch'] },
    ],
    [
      'boarding',
      '5. Board two test passengers',
      '6. Board two test passengers',
      ['6. Board two', '6. Keep the logs'],
    ],
    ['lab', '### Step 4: Pool analysers', '### Step 5: Pool analysers', ['### Step 5']],
    ['lab', '4. Run `./checks/smoke.sh', '3. Run `./checks/smoke.sh', ['3. Run', '5. Tell the laboratory']],
  ),
  ...defects(
    'placeholder-unfilled',
    ['tariff', '+49 30 5557 1230', '[Phone]'],
    ['tariff', '2031-02-18 08:30, by email', 'YYYY-MM-DD HH:MM, by email'],
    ['claims', '| **Change ticket** | CHG-55812 |', '| **Change ticket** | CHG-XXXXX |'],
    ['boarding', '2 minutes without data, 25 minutes with the snapshot', '[X minutes]'],
    ['lab', '- **Watching:** Sem Bakker (sem.bakker@umc-lab.nl, +31 20 555 0160)', '- **Watching:** TBD'],
    ['parcel', 'name: Kenji Arai', "name: '{{OBSERVER}}'"],
  ),
  ...defects(
    'choice-unresolved',
    [
      'tariff',
      '**Approach:** Canary',
      '**Approach:** Canary / Blue-Green / Rolling / Feature Flag',
      { also: ['strategy-required'] },
    ],
    ['claims', '**Overall risk:** Medium', '**Overall risk:** [Low/Medium/High]'],
    ['boarding', '**Decision:** GO  ', '**Decision:** GO / NO-GO / DEFER  '],
    ['lab', '**Result:** PASS', '**Result:** PASS / FAIL'],
    ['parcel', '  risk: High\n', "  risk: '[Low | Medium | High]'\n"],
  ),
  ...defects(
    'command-placeholder',
    ['tariff', '--version 5.2.0 --canary', '--version <version> --canary'],
    ['claims', "'host=claims-pg13-a dbname", "'host=[old-primary] dbname"],
    ['boarding', '--db-instance-identifier boarding-prod', '--db-instance-identifier {{DB_INSTANCE}}'],
    ['lab', 'SNAPSHOT=/var/backups/etcd-before-1-33.db', 'SNAPSHOT=/var/backups/etcd-YYYY-MM-DD.db'],
    ['parcel', 'image.tag=4.0.2', 'image.tag=[VERSION]'],
  ),
  ...defects(
    'example-host',
    ['tariff', 'https://tariff.helios-energie.eu/health', 'https://tariff.example.com/health'],
    ['boarding', 'https://green.boarding.skandia-airports.se/health', 'https://green.example.org/health'],
    ['lab', 'https://gateway.lab.umc-lab.nl/ready', 'https://gateway.example.com/ready'],
    ['parcel', 'https://routing.lindqvist-parcels.com/version', 'https://routing.example.net/version'],
  ),
];
