/** Changes of form that look like a defect and are none. */
import { type Case, short } from '../defects.ts';
import { lookAlikesOfContent } from './lookAlikesOfContent.ts';
import { harmless, part } from './plans.ts';

const ticketAlerts = part('tickets', '- **Business Metrics**', '### Alerts Configuration');

const lookAlikesOfForm: readonly Case[] = [
  // Text
  ...harmless(
    [
      'hospital',
      '| approved, with the rule audit attached |',
      '| ✅ approved – with the rule audit attached |',
    ],
    ['points', '| Lead | Katalin Vörös |', '| Lead | Ágnes Vörös, née Ólafsdóttir (for Katalin Vörös) |'],
    [
      'dispatch',
      'The rollback was rehearsed on 2032-06-08 in 70 seconds',
      'The rollback was rehearsed on 2032-06-08 in 70 seconds – ≤ 2 minutes',
    ],
    [
      'tickets',
      '# Compare the environment with its description',
      '# ========= compare =========\n# Compare the environment with its description',
    ],
    ['glass', 'by less than 0.3 degrees', 'by less than 0.3 °C'],
  ),
  // Structure
  ...harmless(
    ['tickets', '## Configuration\n', '## Configuration (production and staging)\n'],
    ['tickets', '### Validation Checklist\n', '### Validation checklist\n'],
    ['points', '### Health Checks\n', '### Health checks\n'],
    ['points', '## Calendar\n', '## Calendar\n\n### Dates at a glance\n'],
    ['tickets', '## Risks\n', '## Legal\n\nThe data protection officer agreed on 2032-03-15.\n\n## Risks\n'],
    ['dispatch', '### 6.3 Who watches afterwards', '### 6.3 Who watches afterwards\n\n#### First day\n'],
    ['hospital', '### Step 8 – Closing', '### Step 8 - Closing'],
    ['dispatch', '### 5.5 Stage 5: Watch (05:45 - 06:45)', '### 5.5 Stage 5: Watch (05:45–06:45)'],
    [
      'points',
      '1. Carry out the smoke tests below and see all three pass\n2. Compare the points given today with the same weekday of the week before\n3. Search',
      '1. Carry out the smoke tests below and see all three pass\n1. Compare the points given today with the same weekday of the week before\n1. Search',
      { and: [['4. Note in the [data', '1. Note in the [data']] },
    ],
    [
      'hospital',
      '| Vendor support | PanGuard duty desk | +47 800 55 019 | duty@panguard.com |',
      '| Vendor support | PanGuard duty desk | +47 800 55 019 | duty@panguard.com |\n| Pharmacy | on-call pharmacist | +47 22 55 01 77 | pharmacy@stbrigid.no |',
    ],
    [
      'hospital',
      '| Requester | Marit Solheim, Network Services |',
      '| Requester | Marit Solheim \\| Network Services |',
    ],
    ['points', '**Update Required:**\n', '**Update Required:**\n\n*by Samuel Adeyemi*\n'],
    [
      'dispatch',
      'Author: Site reliability, Ambulance Service Westmark',
      'Authors: Site reliability and control room',
    ],
    ['tickets', '**Owner:** Team Fares\n', '**Owner:** Team Fares\n**Notes:** none\n'],
    ['points', '**Gate:** Katalin', '**Gate:**\n\nKatalin'],
  ),
  // Placeholders
  ...harmless(
    [
      'tickets',
      '- [ ] Nobody had to roll back',
      '- [ ] No `TODO` and no `TBD` is left in the code of the tap screen',
    ],
    [
      'dispatch',
      '- Failed assignments: below 0.2%',
      '- Failed assignments: below 0.2%, from `rate(assign_failed_total[5m])`',
    ],
    [
      'hospital',
      '- [ ] Head nurses of all wards know',
      '- [ ] Head nurses [^1] of all wards know',
      {
        and: [
          [
            '## Implementation schedule\n',
            '[^1]: Or whoever leads the night shift.\n\n## Implementation schedule\n',
          ],
        ],
      },
    ],
    [
      'points',
      '- Lag of the dual writes: target < 2 seconds',
      '- Lag of the dual writes: target <2 seconds, never >10 seconds',
    ],
    [
      'tickets',
      '      min_app_version: 7.4.0\n'.trim(),
      'min_app_version: 7.4.0 # {{ .Values.app }} in the chart',
    ],
    [
      'glass',
      "        expected: 'State moving, then 10 degrees",
      '        expected: \'[{"state":"moving"}], then 10 degrees',
    ],
    [
      'dispatch',
      '`kubectl --namespace dispatch get deployment core-green` shows',
      "`kubectl --namespace dispatch get deployment core-green --output 'go-template={{.status.readyReplicas}}'` and the table show",
    ],
    [
      'hospital',
      '   ls -l /srv/vault/*-20320207.xml\n',
      '   [ -s /srv/vault/fw-per-a-20320207.xml ] && ls -l /srv/vault/*-20320207.xml\n',
    ],
    [
      'points',
      '| A test purchase appears in both stores |',
      '| A test purchase (card <9000417>, till 3) appears in both stores |'.replace('<9000417>', '9000417'),
    ],
    [
      'hospital',
      '**Organisation:** St. Brigid',
      '<!-- Form F-12 of the board -->\n\n**Organisation:** St. Brigid',
    ],
  ),
  // Choices
  ...harmless(
    [
      'hospital',
      'Failover was rehearsed in the test bed on 2032-01-24; wards',
      'Failover (active / standby / spare) was rehearsed in the test bed on 2032-01-24; wards',
    ],
    [
      'dispatch',
      'Aroha Ngata decides between going on and putting off, after',
      'Aroha Ngata decides between GO and NO-GO, after',
    ],
    [
      'tickets',
      '  - Sales of paper tickets',
      '  - Share of iOS / Android / web riders\n  - Sales of paper tickets',
    ],
    ['points', '- CDN: none', '- CDN: none (tills and app only)'],
    [
      'dispatch',
      '### 3.1 Must be true\n',
      '### 3.1 Must be true\n\nKey: ✅ PASS and ❌ FAIL stand on the board of the control room.\n',
    ],
  ),
  // Header
  ...harmless(
    ['hospital', '| Status | Planned |', '| Status | 🟡 Planned |'],
    ['tickets', '**Status:** Planned', '**Status:** PLANNED'],
    ['dispatch', 'Status: Planned', 'Status: Approved'],
    ['glass', 'status: planned', 'status: approved'],
    ['points', 'status: planned', 'status: draft'],
    ['dispatch', 'Date: Tuesday, 2032-06-15', 'Date: Tue, 15 June 2032'],
    ['hospital', '| Date | Saturday, 2032-02-07 |', '| Date | Sat 7 February 2032 |'],
    ['tickets', '- **Stakeholder Update:** Monday 2032-04-05', '- **Stakeholder Update:** Mon 2032-04-05'],
    [
      'tickets',
      'The security scan found nothing that blocks',
      'The security scan of 2031-12-12 found nothing that blocks',
    ],
    ['hospital', 'run until 2033-06-30', 'run until 2036-02-29'],
    [
      'hospital',
      '| A rule that is switched off was needed after all | Medium | Low |',
      '| A rule that is switched off was needed after all | medium | low |',
    ],
    ['glass', '  risk: Medium', '  risk: Low'],
    [
      'dispatch',
      '| Early shift does not trust the choices | Low | Low |',
      '| Early shift does not trust the choices | 🟢 Low | 🟢 Low |',
    ],
    ['hospital', '| Status | Planned |', '| Status | In Progress |', { now: '2032-02-07T21:30:00Z' }],
    ['dispatch', 'Status: Planned', 'Status: In Progress', { now: '2032-06-15T04:30:00Z' }],
    ['hospital', '- [ ] PanGuard has confirmed', '- [x] PanGuard has confirmed'],
    [
      'dispatch',
      '| Executor | Lukas Brenner |',
      '| Technical executor | Lukas Brenner |',
      { now: '2032-06-14T09:00:00Z' },
    ],
  ),
  // Strategy
  ...harmless(
    ['tickets', '**Approach:** Canary', '**Approach:** Canary release (phased)'],
    [
      'dispatch',
      'We switch blue/green. Both sides',
      'We switch blue/green; a canary was weighed and dropped, since calls cannot be shared out fairly. Both sides',
    ],
    ['hospital', '| Strategy | Rolling: one member', '| Strategy | Rolling update: one member'],
    ['glass', '  approach: Canary', '  approach: canary'],
    ['points', '**Strategy:** Feature Flag', '**Strategy:** Feature flags'],
    [
      'tickets',
      'A build that is in the stores',
      'Blue/green is not possible in a store. A build that is in the stores',
    ],
    [
      'dispatch',
      'Blue stays installed and warm until 2032-06-22.',
      'Blue stays installed and warm until 2032-06-22; only then is it stopped and scaled down, with [DP-952](DP-952-blue-side-off.md).',
    ],
    [
      'tickets',
      '5. Widen to 20% of the riders',
      '5. Widen to 18% of the riders',
      { and: [['| Widen to 20% |', '| Widen to 18% |']] },
    ],
    ['tickets', '9. Widen to all riders (100%)', '9. Widen to everyone'],
    [
      'points',
      '| Error rate below 0.3% | `./flag.sh points.read_new 0%` |\n| 2 |',
      '| Error rate below 0.3%, 10% of the balances come from the ledger | `./flag.sh points.read_new 0%` |\n| 2 |',
    ],
    [
      'glass',
      'verify: Hold for 24 hours; readings differ',
      'verify: Hold for a night and a day; readings differ',
      { level: 'strict' },
    ],
    ['points', './flag.sh points.read_new 50%`', './flag.sh points.read_new 40%`'],
    [
      'tickets',
      '  - Sales of paper tickets, expected to fall by a tenth',
      '  - Sales of paper tickets, expected to fall from 30% to 20% of all tickets',
    ],
    ['points', '**Expected downtime:** Zero\n', '**Expected downtime:** none\n'],
  ),
  // Steps and commands
  ...harmless(
    [
      'hospital',
      '   for member in fw-per-a fw-per-b; do\n',
      '   rm -rf ./build\n   for member in fw-per-a fw-per-b; do\n',
    ],
    [
      'tickets',
      '# Compare the environment with its description',
      'git push --force-with-lease=main --dry-run origin release-7.4\n\n# Compare the environment with its description'.replace(
        'git push --force-with-lease=main --dry-run origin release-7.4',
        'git push origin release-7.4',
      ),
    ],
    [
      'points',
      'The table `card_points` stays until 2032-08-31 and goes with a plan of its own.',
      'The table `card_points` stays until 2032-08-31. Nobody types `DROP TABLE card_points` before that; it goes with a plan of its own.',
    ],
    [
      'dispatch',
      'helm upgrade core-green',
      '# never "helm uninstall core-blue" here\nhelm upgrade core-green',
    ],
    [
      'hospital',
      '1. Announce the failover on the bridge, then hand over:',
      '1. Announce the failover on the bridge (etcd is not touched), then hand over:',
      { level: 'strict' },
    ],
    [
      'tickets',
      './ops/flag.sh tap_to_ride --off\n',
      './ops/flag.sh tap_to_ride --off --reason "rider\'s fare"\n',
    ],
    [
      'dispatch',
      './db/migrate.sh up --to 0072_add_driving_seconds\n',
      "./db/migrate.sh up --to 0072_add_driving_seconds <<'NOTE'\nit's nullable\nNOTE\n",
    ],
    ['tickets', '    fallback: qr_ticket\n', "    fallback: 'qr_ticket' # the rider's old way\n"],
    ['points', 'LEDGER_POOL=40\n', 'LEDGER_POOL=40\nLEDGER_PASSWORD=${LEDGER_PASSWORD}\n'],
    [
      'hospital',
      '1. Export the configuration of both members to the vault host:',
      '1. Export the configuration of both members to the vault host (the password is in the safe, entry `fw/export`):',
    ],
    [
      'dispatch',
      '| `ROADNET_URL` | green | http://roadnet.internal:8080 |',
      '| `ROADNET_TOKEN` | green | from the key store, `dispatch/roadnet` |',
    ],
    [
      'points',
      '- `TILL_URL`, read from the key store under `loyalty/till`',
      '- `TILL_URL` (`postgres://till:$TILL_PASSWORD@till-db.kornmarkt.eu/till`), read from the key store under `loyalty/till`',
    ],
    [
      'tickets',
      '--file tickets-0405.dump "$TICKETS_URL"',
      '--file tickets-0405.dump "$TICKETS_URL" # URL from the secret store',
    ],
  ),
  // References
  ...harmless(
    [
      'dispatch',
      'The design is in [driving times](../docs/driving-times.md#fallback).',
      'The design is in [driving times](../docs/driving-times.md).',
    ],
    ['hospital', '| Plan id | DP-911 |', '| Plan id | [DP-911](DP-911-perimeter-firewall.md) |'],
    [
      'tickets',
      '*Tick each box when it happens.*',
      '*Tick each box when it happens, and see [the triggers](#automatic-rollback-triggers) first.*',
    ],
    [
      'points',
      '[data catalogue](../docs/data-catalogue.md#loyalty)',
      '[data catalogue](<../docs/data-catalogue.md#loyalty>)',
    ],
    [
      'hospital',
      'whose support ends on 2032-03-31',
      'whose support ends on 2032-03-31 (see <https://support.panguard.com/eol>)',
    ],
    ['dispatch', '- Blocked by [DP-940](DP-940-incident-database.md), which', '- Blocked by DP-940, which'],
    [
      'tickets',
      '**Owner:** Team Fares',
      '**Owner:** Fares team',
      { files: { 'plans/DP-924-night-fares.md': short('DP-924 Night fares', '**Status:** Planned') } },
    ],
    [
      'dispatch',
      'Date: Tuesday, 2032-06-15',
      'Date: 2032-06-15',
      {
        files: {
          'plans/DP-946-map-tiles.md': short(
            'DP-946 Map tiles',
            '**Status:** Planned\n\n**Environment:** dispatch-prod\n\n**Deployment Window:** 2032-06-15 07:30 - 09:00 UTC',
          ),
        },
      },
    ],
    [
      'hospital',
      '| Requester | Marit',
      '| Raised by | Marit',
      {
        files: {
          'plans/DP-913-mail-relay.md': short(
            'DP-913 Mail relay',
            '**Status:** Complete\n\n**Environment:** hospital-perimeter\n\n**Deployment Window:** 2032-02-07 23:00 - 23:30',
          ),
        },
      },
    ],
    [
      'tickets',
      '**Status:** Planned',
      '**Status:** In Progress',
      {
        now: '2032-04-06T10:00:00Z',
        files: {
          'plans/DP-919-fare-engine.md': short(
            'DP-919 Fare engine',
            '**Status:** Done\n\n**Blocks:** DP-923',
          ),
        },
      },
    ],
    ['points', '- [DP-931 Till database 18](DP-931-till-database.md)', '- DP-931'],
    [
      'glass',
      '# Gateways of the greenhouses: new',
      '# Gateways in the greenhouses: new',
      { files: { 'plans/DP-956-irrigation.md': short('DP-956 Irrigation', '**Status:** Draft') } },
    ],
  ),
  // YAML, templates, suppressions
  ...harmless(
    [
      'glass',
      "title: 'Deployment Plan: DP-955 Climate gateways 4.0'",
      'title: "Deployment Plan: DP-955 Climate gateways 4.0"',
    ],
    ['glass', 'date: 2032-09-08\n', "date: '2032-09-08'\n"],
    [
      'glass',
      '    - More than 15 gateways offline at once\n',
      "    - 'More than 15 gateways offline at once'\n",
    ],
    ['glass', 'environment: glass-prod\n', 'environment: glass-prod # all six sites\n'],
    ['points', 'id: DP-935\n', 'id: "DP-935"\n'],
    ['tickets', 'template: story\n', 'template: "story"\n'],
    [
      'hospital',
      '**Overall risk:** Medium',
      '<!-- deployment-plan-disable-next-line risk-overall-mismatch -->\n**Overall risk:** Low',
    ],
    [
      'dispatch',
      '- Failed assignments stay above 2% for 5 minutes.',
      '<!-- deployment-plan-disable-next-line threshold-unit -->\n- Failed assignments stay above 200% for 5 minutes.',
    ],
    [
      'tickets',
      ticketAlerts,
      ticketAlerts.replace(
        'Taps per hour, expected to follow the store share',
        'Taps per hour\n  - Rides per hour',
      ),
    ],
  ),
];

export const lookAlikes: readonly Case[] = [...lookAlikesOfForm, ...lookAlikesOfContent];
