/** The header and the strategy. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const header: readonly Case[] = [
  ...defects(
    'status-unknown',
    ['lab', '**Status:** Approved', '**Status:** Aproved'],
    ['loans', '**Status:** Planned', '**Status:** Plannned'],
    ['boards', 'status: approved', 'status: aproved'],
    ['recipes', '🟡 Planned', '🟡 Simmering'],
  ),
  ...defects(
    'status-contradiction',
    ['loans', '**Status:** Planned', '**Status:** Complete', { also: ['date-past'] }],
    ['boards', 'status: approved', 'status: complete'],
    ['recipes', '🟡 Planned', '🟢 Complete'],
    ['lab', '**Status:** Approved', '**Status:** In Progress'],
    [
      'loans',
      '- [ ] Migrations applied',
      '- [x] Migrations applied',
      { at: ['**Status:** Planned', '- [x] Migrations applied'], also: ['checklist-gate'] },
    ],
    ['swim', '**Status:** Approved', '**Status:** In Progress'],
  ),
  ...defects(
    'date-invalid',
    ['loans', '2031-02-11 (Tuesday)', '2031-02-11 (Monday)'],
    ['lab', 'Saturday, 2031-03-15', 'Saturday, 2031-03-32'],
    ['recipes', '2031-02-20 (Thursday)', '2031-02-30'],
    ['boards', 'date: 2031-03-04', 'date: 2031-13-04'],
    ['swim', '**Planned for:** 2031-04-08, 05', '**Planned for:** 04/08/2031, 05'],
    ['recipes', '2031-02-20 (Thursday)', '2031-02-20 (Friday)'],
  ),
  ...defects(
    'date-past',
    ['loans', '2031-02-11 (Tuesday)', '2031-01-14 (Tuesday)'],
    ['boards', 'date: 2031-03-04', 'date: 2030-03-04'],
    ['lab', 'Saturday, 2031-03-15', '2030-03-15'],
    ['swim', '**Planned for:** 2031-04-08, 05', '**Planned for:** 2031-01-28, 05'],
  ),
  ...defects(
    'risk-level-unknown',
    ['swim', '**Risk:** Medium', '**Risk:** Mediun'],
    ['loans', '| Low | Medium | Built', '| Lowish | Medium | Built'],
    ['boards', 'impact: High', 'impact: Hihg'],
    ['recipes', '**Risk Level:** Medium', '**Risk Level:** Spicy'],
    ['lab', '| Low | High | Check sums', '| Low | Hgh | Check sums'],
  ),
  ...defects(
    'strategy-unknown',
    ['recipes', '**Strategy:** Canary', '**Strategy:** Canarry'],
    ['boards', 'approach: Blue-Green', 'approach: Blue-Gren'],
    ['lab', '**Strategy:** Recreate (', '**Strategy:** Yolo ('],
    ['loans', '**Strategy:** Rolling, since', '**Strategy:** Roling, since'],
  ),
  ...defects(
    'strategy-rationale-required',
    [
      'loans',
      '**Strategy:** Rolling, since both versions read the same queue and can serve side by side',
      '**Strategy:** Rolling',
    ],
    [
      'boards',
      '  rationale: The boards must never go dark, and the switch back takes one command.\n',
      '',
      'approach: Blue-Green',
    ],
    [
      'recipes',
      '**Rationale:** The ranking model is new, and a small share of users shows soon whether it finds good recipes.\n',
      '',
      '**Strategy:** Canary',
    ],
  ),
  ...defects(
    'strategy-contradiction',
    [
      'recipes',
      '**Strategy:** Canary',
      '**Strategy:** Blue-Green',
      ['**Strategy:** Blue-Green', '--canary', 'canary', 'Canary'],
    ],
    ['boards', 'approach: Blue-Green', 'approach: Rolling', ['approach: Rolling', 'green']],
    [
      'recipes',
      'Version 3.8.0 brings a new ranking model',
      'This is a rolling deployment. Version 3.8.0 brings a new ranking model',
      ['rolling deployment', '**Strategy:** Canary'],
    ],
    [
      'loans',
      '## Deployment Procedure\n',
      '## Deployment Procedure\n\n**Deployment Strategy:** Blue-Green\n',
      ['**Deployment Strategy:** Blue-Green', '**Strategy:** Rolling'],
    ],
  ),
  ...defects('strategy-risk-mismatch', [
    'loans',
    '**Risk Level:** Medium',
    '**Risk Level:** High',
    ['**Risk Level:** High', '**Strategy:** Rolling'],
  ]),
  ...defects(
    'strategy-downtime-mismatch',
    [
      'lab',
      '**Planned downtime:** 3 hours 30 minutes, 20:30 – 00:00',
      '**Planned downtime:** Zero',
      ['**Planned downtime:** Zero', '**Strategy:** Recreate', 'systemctl stop', 'Stop the register'],
    ],
    [
      'loans',
      '**Strategy:** Rolling, since both versions read the same queue and can serve side by side',
      '**Strategy:** Recreate, since the service is small',
      { also: ['strategy-contradiction'] },
    ],
    [
      'boards',
      'approach: Blue-Green',
      'approach: Recreate',
      { at: ['approach: Recreate', 'downtime: Zero'], also: ['strategy-contradiction'] },
    ],
    [
      'recipes',
      'helm upgrade search-canary',
      'kubectl -n search scale deployment/search --replicas=0\nhelm upgrade search-canary',
      ['--replicas=0', '**Expected Downtime:** Zero'],
    ],
    [
      'swim',
      '```bash\nmysqldump',
      '```bash\nsystemctl stop pool-booking\nmysqldump',
      ['systemctl stop', 'downtime is zero'],
    ],
  ),
  ...defects(
    'strategy-steps-missing',
    [
      'boards',
      '  - name: Switch and watch\n    steps:\n      - name: Switch all boards to green\n        command: |\n          ./tools/route boards --to green\n        expected: The tool prints "boards on green 640 of 640"\n        verify: |\n          ./tools/route boards --show\n        rollback: |\n          ./tools/route boards --to blue\n        done: false\n',
      '',
      { at: ['approach: Blue-Green', 'phases:'], also: ['timeline-stage-mismatch'] },
    ],
    [
      'loans',
      '**Strategy:** Rolling, since',
      '**Strategy:** Feature flag, since',
      { also: ['strategy-contradiction'] },
    ],
  ),
  ...defects(
    'rollout-percentages',
    ['recipes', '5% → 25% → 60% → 100%', '5% → 60% → 25% → 100%'],
    ['recipes', '5% → 25% → 60% → 100%', '5% → 25% → 60% → 90%'],
    ['recipes', './traffic.sh --service search --canary 60', './traffic.sh --service search --canary 15'],
    ['recipes', './traffic.sh --service search --canary 100', './traffic.sh --service search --canary 120'],
    ['swim', '2. 40% of the bathers', '2. 5% of the bathers', ['2. 5% of the bathers', '1. 10%']],
    ['swim', '3. 100% of the bathers', '3. 80% of the bathers'],
    ['swim', '--group all --percent 40', '--group all --percent 4'],
  ),
  ...defects(
    'rollout-hold-required',
    [
      'recipes',
      '**Expected:** `canary 25 stable 75`.\n**Hold:** 90 minutes.\n',
      '**Expected:** `canary 25 stable 75`.\n',
      {
        // Else the timeline would say how long each share is held.
        and: [
          [
            '| 09:30 | 60 min | Canary at 5% | Dev Anand |\n| 10:30 | 90 min | Canary at 25% | Dev Anand |\n| 12:00 | 90 min | Canary at 60% | Dev Anand |\n',
            '| 09:30 | 240 min | Canary | Dev Anand |\n',
          ],
        ],
        at: ['### Step 5', '### Step 6', '--canary 25', '--canary 60', 'canary 25'],
      },
    ],
    [
      'swim',
      '1. 10% of the bathers, held for 60 minutes\n2. 40% of the bathers, held for 90 minutes\n3. 100% of the bathers, watched for 90 minutes\n',
      '1. 10% of the bathers\n2. 40% of the bathers\n3. 100% of the bathers\n',
      {
        and: [
          [
            'The flag is raised in steps, and each share is held before the next one:',
            'The flag is raised in steps:',
          ],
        ],
        at: ['10%', '40%', '100%', 'raised in steps', '--percent'],
        also: ['step-verification-required'],
      },
    ],
  ),
];
