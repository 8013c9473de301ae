/** Changes that are near to a defect, and harmless: words, structure, steps. */
import { short, type Case } from '../defects.ts';
import { lookAlikesOfValues } from './lookAlikesOfValues.ts';
import { harmless } from './plans.ts';

const ofWords = harmless(
  ['parcel', 'instead of a two-hour slot', 'instead of a “two-hour” slot – from São Paulo to Tromsø'],
  ['grades', 'own way. We add', "own way (`SELECT '[A-Z]'` finds 14 spellings). We add"],
  [
    'grades',
    'Observer | Oluwaseun Ajayi',
    'Observer | Olúwaṣeun Ajayi',
    { and: [['| Oluwaseun Ajayi |\n\n**Total', '| Olúwaṣeun Ajayi |\n\n**Total']] },
  ],
  [
    'parcel',
    '- [ ] Security scan without high',
    '- [ ] No TODO comments left in the estimate; security scan without high',
  ],
  ['permits', '- Region/Zone: data centre North', '- Region/Zone: data centre North [^1]'],
  ['parcel', '## Success Criteria\n\n', '## Success Criteria\n\n> [!NOTE]\n> Ticked by the lead.\n\n'],
  ['keycloak', '- Heap of a node: over 85%', '- Heap of a node (`avg(jvm_heap[5m])`): over 85%'],
  [
    'permits',
    '2. Watch the dashboard "Permits" for 30 minutes',
    '2. Watch the dashboard "Permits" for 30 minutes (error rate <1%, answers <500 ms)',
  ],
  [
    'grades',
    '**Expected:** `mode: read-write`.',
    '**Expected:** `mode: read-write`. <!-- takes a moment -->',
  ],
  [
    'keycloak',
    'ssh "$n" \'systemctl is-active keycloak\'; done',
    'ssh "$n" \'[ -d /opt/keycloak ] && systemctl is-active keycloak\'; done',
  ],
  [
    'parcel',
    'get deployment eta-api -o wide',
    "get pods -l app=eta-api -o go-template='{{range .items}}{{.metadata.name}} {{end}}'",
  ],
  ['keycloak', '  db-pool-max-size: 60', '  db-pool-max-size: 60\n  log-format: "{{ $labels.instance }}"'],
  [
    'parcel',
    '    action: post to the channel parcel-deploys',
    "    action: post to the channel parcel-deploys\n    summary: '{{ $value }} ms on {{ $labels.pod }}'",
  ],
  [
    'permits',
    '5. Write to the channel',
    '5. Write to [the channel](https://chat.stadtwerk.test/permits-ops), that is to the channel',
  ],
  ['grades', 'The design is in', 'The ticket is <https://tickets.uni-register.de/DR-88>. The design is in'],
  ['meals', 'verify: The kitchen Testküche', 'verify: The kitchen Testküche [id 12]'],
);

const ofStructure = harmless(
  ['parcel', '### Rationale\n', '### Why a canary\n'],
  ['parcel', '## Risks\n', '## Questions\n\nNone are open.\n\n## Risks\n'],
  ['parcel', '## Risks\n', '## Results\n\n### Monitoring\n\nFilled in on the day after.\n\n## Risks\n'],
  ['grades', '## 12. Messages\n', '## 12. Messages\n\nAll times in UTC.\n'],
  ['parcel', '## Success Criteria\n', 'Success Criteria\n----------------\n'],
  ['keycloak', '## Limits\n', '## Limits\n\n### Sign-in\n'],
  ['keycloak', '## Team\n\n', '## Team\n\n**On the call:**\n\n'],
  [
    'permits',
    '5. Note in the runbook what went differently',
    '5. Note in the runbook what went differently\n6. Close the window in `#permits-ops`',
  ],
  [
    'permits',
    '1. Carry out the smoke tests through the public address\n2. Watch',
    '1. Carry out the smoke tests through the public address\n1. Watch',
    {
      and: [
        ['3. Search the log', '1. Search the log'],
        ['4. Renew a test permit', '1. Renew a test permit'],
        ['5. Note in the runbook', '1. Note in the runbook'],
      ],
    },
  ],
  ['grades', 'Steps:\n\n1. Put 9.3', '**Steps:**\n\n1. Put 9.3'],
  ['keycloak', 'Procedure:\n\n1.', '**Procedure:**\n\n1.'],
  ['parcel', '| A | 5% | 45 minutes |', '| A (pilot depot) | 5% | 45 minutes |'],
  ['grades', '| 10 minutes |\n', '| 10 minutes  |\n'],
  ['permits', '- [ ] API reference for', '- [ ] API reference and changelog for'],
  [
    'meals',
    '# Allergen warnings in the meal planner: released behind a flag.\n',
    '# Allergen warnings: TODO list of the kitchens is in the wiki.\n',
  ],
  ['meals', '\nprerequisites:', '\nnotes: Kitchens abroad follow in April\n\nprerequisites:'],
  [
    'keycloak',
    '# Keycloak 26 upgrade of the grower portal\n',
    '<!-- SPDX-License-Identifier: CC0-1.0 -->\n\n# Keycloak 26 upgrade of the grower portal\n',
  ],
  ['grades', '**Expected:** `Successfully applied 1 migration`.', '**Expected:** one migration is applied.'],
);

const ofStepsAndStrategy = harmless(
  ['parcel', '**Approach:** Canary', '**Approach:** Canary release'],
  ['grades', '**Strategy:** Rolling', '**Strategy:** Rolling update'],
  ['permits', '- **Strategy:** Blue-Green', '- **Strategy:** Blue/green deployment'],
  ['keycloak', '- **Strategy:** Recreate', '- **Strategy:** Recreate (stop, migrate, start)'],
  ['meals', '  approach: Feature Flag', '  approach: Feature toggle'],
  ['parcel', 'With a canary a wrong', 'Blue-green was weighed and left out: with a canary a wrong'],
  [
    'keycloak',
    'before the first new one starts',
    'before the first new one starts; a rolling upgrade is not possible',
  ],
  ['grades', '**Expected downtime:** none', '**Expected downtime:** none (examiners read only)'],
  [
    'keycloak',
    '- **Downtime:** 50 minutes',
    '- **Downtime:** 50 minutes; the silos have zero downtime thanks to offline PINs',
  ],
  ['parcel', 'Open to 20%, then 50%', 'Open to 20%, hold, then 50%'],
  ['parcel', '| Stage | Share of traffic |', '| Stage | Share of traffic (%) |'],
  [
    'meals',
    '    - rollout_percentage: 2\n',
    '    - rollout_percentage: 1\n      hold: 30 min\n    - rollout_percentage: 2\n',
  ],
  ['permits', '7. Leave blue running until Monday', '7. Leave blue (5.8.2) running at 0% until Monday'],
  [
    'parcel',
    '# Take the canary away\n',
    '# Take the canary away, and what it wrote into its cache\nrm -rf ./build/eta-cache\n',
  ],
  ['grades', '```bash\nregisterctl mode read-write', '```bash\nrm -rf ./dist\nregisterctl mode read-write'],
  [
    'permits',
    '   git fetch --tags && git checkout v6.0.0',
    '   git fetch --tags --force && git checkout v6.0.0',
  ],
  ['grades', '- [ ] V120 applied', "- [ ] V120 applied; `grade_text` isn't dropped here"],
  ['keycloak', 'Expected: 41 changesets.', "Expected: 41 changesets. It doesn't matter in which order."],
  ['keycloak', '  cache: ispn', '  cache: ispn # the default'],
  [
    'permits',
    'LOG_LEVEL=info',
    'LOG_LEVEL=info\nDB_PASSWORD=${DB_PASSWORD}\nAPI_TOKEN_FILE=/run/secrets/api-token',
  ],
  [
    'meals',
    '    PLANNER_LOG_LEVEL: warn',
    '    PLANNER_LOG_LEVEL: warn\n    PLANNER_DB_PASSWORD: ${vault:planner/db}',
  ],
  ['parcel', 'Vault under `secret/eta/maps`', 'Vault under `secret/eta/maps`; password reset every 90 days'],
  ['grades', '3. `V120__index_grade_decimal.sql`', '3. `V120__index_grade_decimal.sql` (needs no downtime)'],
  ['grades', 'ADD COLUMN grade_decimal numeric(3,1);', 'ADD COLUMN grade_decimal numeric(3,1) DEFAULT NULL;'],
  ['meals', 'forward: Adds the table dish_allergen', 'forward: Adds the table dish_allergen; drops nothing'],
  ['keycloak', 'start 24 again, `ansible keycloak', 'start 24 again by `ansible keycloak'],
  [
    'parcel',
    'Expected: 2 canary pods ready, weight 0.',
    'Expected: 2 canary pods ready, weight 0 (`<pod>` names are random).',
  ],
);

const ofReferences = harmless(
  ['parcel', '**Blocked By:** DP-2298', '**Blocked By:** [DP-2298](DP-2298-stop-events.md)'],
  ['parcel', '**Test Results:** [Full run 7716]', '**Test Results:** [Full run no. 7716]'],
  ['grades', 'decimal-grades.md#rounding', 'decimal-grades.md'],
  ['keycloak', '(login-theme-3.md)', '(./login-theme-3.md)'],
  ['meals', 'blocks: DP-2344', 'blocks: [DP-2344]'],
  ['grades', '# Deployment Plan: DP-2311 Decimal', '# DP-2311: Decimal'],
  ['permits', '- [Switch off permit portal 5]', '- [Switch off permit portal 5 (all of it)]'],
  [
    'keycloak',
    '- **Window:** 2031-03-09 02:00–05:00 UTC',
    '- **Window:** 2031-03-09 02:00 – 05:00 UTC',
    {
      files: {
        'plans/kc-test.md': short(
          'Keycloak test',
          '**Status:** Planned\n**Environment:** staging-identity\n**Window:** 2031-03-09 03:00 to 04:00 UTC',
        ),
      },
    },
  ],
  [
    'meals',
    'window: 2031-03-11 08:00 to 16:00 UTC',
    'window: 2031-03-11 08:00 - 16:00 UTC',
    {
      files: {
        'plans/DP-2326-prices.md': short(
          'DP-2326 Prices',
          '**Status:** Approved\n**Environment:** production-meals\n**Window:** 2031-03-11 16:00 to 19:00 UTC',
        ),
      },
    },
  ],
  [
    'grades',
    '- [x] DP-2305 is complete',
    '- [x] DP-2305 has been carried out',
    {
      files: {
        'plans/DP-2323-old.md': short(
          'DP-2323 Old',
          '**Status:** Rolled back\n**Environment:** production-register\n**Window:** 2031-03-15 07:00 to 08:00 UTC',
        ),
      },
    },
  ],
);

export const lookAlikes: readonly Case[] = [
  ...ofWords,
  ...ofStructure,
  ...ofStepsAndStrategy,
  ...ofReferences,
  ...lookAlikesOfValues,
];
