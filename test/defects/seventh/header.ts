/** Text, structure, blanks, the header. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const header: readonly Case[] = [
  ...defects(
    'text-mojibake',
    ['canary', '**Deployment window:** 09:00–13:00 UTC', '**Deployment window:** 09:00â€“13:00 UTC'],
    ['canary', '**Version:** 4.1.3 → 4.2.0', '**Version:** 4.1.3 â†’ 4.2.0'],
    ['release', '| QA | Yuki Tanaka | ☐ | |', '| QA | Yuki Tanaka | âœ… | |'],
  ),
  ...defects(
    'text-conflict-marker',
    [
      'cache',
      'version: 3.0.0\nsummary',
      '<<<<<<< HEAD\nversion: 3.0.0\n=======\nversion: 3.0.1\n>>>>>>> release\nsummary',
      { also: ['yaml-syntax'] },
    ],
    [
      'release',
      '- [ ] Release notes reviewed\n',
      '<<<<<<< HEAD\n- [ ] Release notes reviewed\n=======\n- [ ] Release notes approved\n>>>>>>> main\n',
    ],
  ),
  ...defects(
    'section-empty',
    [
      'postgres',
      '- `SHOW server_version` on `ledger-primary` prints 13\n- The error rate is below 0.5% within 10 minutes\n',
      '',
      { at: ['### Rollback verification'] },
    ],
    [
      'release',
      '- Hannah Vogel, release manager, hannah.vogel@fernweh.de, +49 89 5550 170\n- Yuki Tanaka, QA, yuki.tanaka@fernweh.de\n',
      '',
      ['## Contacts'],
    ],
    [
      'flag',
      'If the payment error rate exceeds 1.5% for 10 minutes, Datadog pages Amara Okafor through PagerDuty.\n',
      '',
      { at: ['## Alerting'], also: ['alerts-required'] },
    ],
  ),
  ...defects(
    'field-empty',
    ['postgres', '| **Change ticket** | CHG-48213 |', '| **Change ticket** | |'],
    ['canary', '**Owner:** Platform Messaging', '**Owner:**'],
    ['release', 'Release manager: Hannah Vogel', 'Release manager:'],
    ['cache', 'service: geo-cache', 'service:'],
  ),
  ...defects(
    'table-columns',
    ['postgres', '| Health | GET /health | 200 and `"database": "up"` |', '| Health | GET /health |'],
    ['flag', '| Payment error rate | 0.8% | < 1% | > 2% |', '| Payment error rate | 0.8% | < 1% |'],
    [
      'canary',
      '| 2 | 25% | 30 minutes | Error rate below 0.5% |',
      '| 2 | 25% | 30 minutes | Error rate below 0.5% | yes |',
    ],
  ),
  ...defects(
    'step-numbering',
    [
      'postgres',
      '### Step 3: Pause the writers',
      '### Step 5: Pause the writers',
      { at: ['### Step 5', '### Step 4'] },
    ],
    ['canary', '### Phase 3: Full rollout (11:30 - 12:30)', '### Phase 2: Full rollout (11:30 - 12:30)'],
    ['release', '3. [ ] Deploy with', '4. [ ] Deploy with', ['4. [ ] Deploy', '4. [ ] Warm']],
    ['flag', '### Step 3 - 50%', '### Step 4 - 50%', ['### Step 4']],
  ),
  ...defects(
    'placeholder-unfilled',
    ['postgres', '| **Deployment lead** | Marta Kowalska |', '| **Deployment lead** | [Name] |'],
    ['canary', '**Time to roll back:** 5 minutes', '**Time to roll back:** [X minutes]'],
    ['release', 'Release date: 2031-02-25', 'Release date: YYYY-MM-DD'],
    ['cache', 'lead: Sofia Marino', 'lead: TBD'],
    ['flag', '- **Executor:** Jonas Meier', '- **Executor:** {{EXECUTOR}}'],
    ['postgres', '| 23:45 | Customers | Status page |', '| HH:MM | Customers | Status page |'],
  ),
  ...defects(
    'choice-unresolved',
    ['canary', '**Strategy:** Canary', '**Strategy:** Blue-Green / Canary / Rolling'],
    ['flag', '**Decision:** GO', '**Decision:** GO / NO-GO'],
    ['postgres', '**Overall risk:** Medium', '**Overall risk:** [Low/Medium/High]'],
    ['cache', 'risk: low\n', "risk: '[low | medium | high]'\n"],
  ),
  ...defects(
    'command-placeholder',
    [
      'postgres',
      '--file=/backups/ledger-pre-16.dump --host=ledger-pg13 ledger',
      '--file=/backups/ledger-pre-16.dump --host=<old-primary> ledger',
    ],
    [
      'canary',
      '--set image.tag=4.2.0 --set canary.weight=5\n',
      '--set image.tag={{VERSION}} --set canary.weight=5\n',
    ],
    [
      'cache',
      "--limit 'geo[01:03]' --extra-vars version=3.0.0",
      "--limit 'geo[01:03]' --extra-vars version=[VERSION]",
    ],
  ),
  ...defects(
    'example-host',
    ['cache', 'endpoint: GET /health', 'endpoint: GET https://geo.example.com/health'],
    ['release', 'GET https://shop.fernweh.de/cart', 'GET https://shop.example.com/cart'],
  ),
  ...defects(
    'status-unknown',
    ['postgres', '| **Status** | Approved |', '| **Status** | Aproved |'],
    ['release', 'Status: Draft', 'Status: Drafft'],
    ['cache', 'status: planned', 'status: palnned'],
    ['flag', 'status: in progress', 'status: in progres'],
  ),
  ...defects(
    'status-contradiction',
    ['flag', 'status: in progress', 'status: complete', { also: ['date-past'] }],
    ['postgres', '| **Status** | Approved |', '| **Status** | In progress |', { at: ['Status', 'Date'] }],
    ['release', 'Status: Draft', 'Status: Complete'],
    [
      'release',
      '2. [ ] Run the migrations',
      '2. [x] Run the migrations',
      {
        at: ['Status', '2. [x]'],
        and: [
          ['Status: Draft', 'Status: Planned'],
          ['1. [ ] Freeze', '1. [x] Freeze'],
        ],
        also: ['checklist-gate'],
      },
    ],
  ),
  ...defects(
    'date-invalid',
    ['postgres', '| **Date** | Saturday, 2031-03-08 |', '| **Date** | Friday, 2031-03-08 |'],
    ['canary', '**Deployment date:** 2031-02-18', '**Deployment date:** 2031-02-30'],
    ['cache', 'date: 2031-03-11', 'date: 03/04/2031'],
    ['flag', '| 2 | 2031-02-04 |', '| 2 | 2031-02-31 |'],
  ),
  ...defects(
    'date-past',
    ['canary', '**Deployment date:** 2031-02-18', '**Deployment date:** 2030-02-18'],
    ['cache', 'date: 2031-03-11', 'date: 2031-01-11'],
    ['release', 'Release date: 2031-02-25', 'Release date: 2031-01-25'],
  ),
  ...defects(
    'risk-level-unknown',
    ['canary', '**Risk level:** Medium', '**Risk level:** Mediun'],
    ['postgres', '| Extension missing | Low | Low |', '| Extension missing | Low | Lwo |'],
    ['cache', 'risk: low\n', 'risk: lowish\n'],
    ['flag', '| Low | Medium | Tested', '| Unlikly | Medium | Tested'],
  ),
];
