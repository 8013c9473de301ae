/** Checklists, decisions, references, people, risks, configuration, YAML. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

/** Another plan of the workspace. */
const plan = (id: string, ...lines: readonly string[]): string =>
  [`# Deployment Plan: ${id} Other`, ...lines, '## Rollback', 'None.'].join('\n\n') + '\n';

export const checks: readonly Case[] = [
  ...defects(
    'checkbox-malformed',
    ['change', '- [ ] Change freeze announced', '- [] Change freeze announced'],
    ['change', '- [ ] Lift the change', '-[ ] Lift the change'],
    ['change', '- [x] Certificates', '- [x]Certificates'],
    ['tariff', '- [ ] Tariff mismatches: 0', '- [  ] Tariff mismatches: 0'],
    ['tariff', '  - [x] Release branch', '  - [x ] Release branch', { also: ['checkbox-parent'] }],
  ),
  ...defects(
    'checkbox-parent',
    ['tariff', '  - [x] All tests green', '  - [ ] All tests green', ['**Code**', 'All tests']],
    ['tariff', '- [ ] **People**', '- [x] **People**', ['**People**', 'On-call', 'Billing']],
    ['tariff', '  - [ ] Backup of', '  - [x] Backup of', ['**Infrastructure**']],
  ),
  ...defects(
    'checklist-duplicate',
    [
      'change',
      '- [ ] Spare parts and',
      '- [ ] Change freeze announced to all teams\n- [ ] Spare parts and',
      ['Change freeze'],
    ],
    ['tariff', '- [ ] Tariff mismatches: 0', '- [ ] Error rate below 0.4%', ['Error rate']],
    [
      'meter',
      '  - The field crews know the window\n',
      '  - The field crews know the window\n  - The field crews know the window\n',
      ['field crews'],
    ],
  ),
  ...defects('checklist-gate', [
    'change',
    '- [ ] Lift the change freeze',
    '- [x] Lift the change freeze',
    { at: ['Lift the', '- [ ]', '5.3'], also: ['status-contradiction'] },
  ]),
  ...defects('decision-contradiction', [
    'change',
    '| | Henrike Vogt | | |',
    '| GO | Henrike Vogt | 17.05.2031 21:25 CEST | Everything is ready |',
    ['GO', '- [ ]'],
  ]),
  ...defects(
    'result-contradiction',
    [
      'tariff',
      '3. `GET /v2/health` → 200',
      '3. `GET /v2/health` → 200: ❌ FAIL\n\n**Smoke test result:** ✅ PASS',
      ['result', 'FAIL'],
    ],
    [
      'tariff',
      '- [ ] p99 latency below 250 ms',
      '- [ ] p99 latency below 250 ms\n\n**🚦 Gate result:** ✅ PASS',
      ['Gate result', '- [ ]'],
    ],
  ),
  ...defects(
    'reference-unresolved',
    ['change', '(../docs/lej-green.md)', '(../docs/lej-gren.md)'],
    ['change', '| Predecessor | CHG-0171 |', '| Predecessor | CHG-0177 |'],
    ['tariff', '**🔗 Blocked By:** DP-509', '**🔗 Blocked By:** DP-590'],
    ['tariff', '**🔗 Blocks:** DP-523', '**🔗 Blocks:** DP-532'],
    ['tariff', 'stories/US-517-zones.md', 'stories/US-571-zones.md'],
    ['meter', '    - DP-521', '    - DP-512'],
  ),
  ...defects(
    'plan-id-mismatch',
    ['change', 'Change Request CHG-0187:', 'Change Request CHG-0178:'],
    ['tariff', 'Plan: DP-517 Tariff', 'Plan: DP-571 Tariff'],
    ['meter', 'title: DP-530 Meter', 'title: DP-503 Meter', ['DP-503', 'id: DP-530']],
  ),
  ...defects('plan-id-duplicate', [
    'meter',
    'id: DP-530',
    'id: DP-521',
    {
      at: ['DP-521'],
      and: [['title: DP-530', 'title: DP-521']],
      also: ['plan-id-mismatch', 'dependency-cycle', 'reference-unresolved'],
    },
  ]),
  ...defects(
    'dependency-cycle',
    [
      'tariff',
      '**🔗 Blocked By:** DP-509',
      '**🔗 Blocked By:** DP-523',
      { at: ['DP-523'], also: ['dependency-asymmetric'] },
    ],
    [
      'meter',
      'version: 4.1.0',
      'version: 4.1.1',
      {
        at: ['DP-521', 'DP-530'],
        files: {
          'plans/DP-521-certificates.md': plan('DP-521', '**Status:** Planned', '**Blocked By:** DP-530'),
        },
      },
    ],
  ),
  ...defects(
    'dependency-unfinished',
    [
      'tariff',
      'Tuesday, June 3, 2031',
      'February 3, 2031',
      {
        and: [['🟢 Planned', '🟢 In Progress']],
        files: { 'plans/DP-509-price-feed.md': plan('DP-509', '**Status:** Planned', '**Blocks:** DP-517') },
        at: ['DP-509', 'Status'],
        also: ['status-contradiction', 'date-invalid', 'timeline-order'],
      },
    ],
    [
      'meter',
      'status: planned',
      'status: in progress',
      {
        and: [['date: 2031-04-12', 'date: 2031-02-03']],
        files: {
          'plans/DP-521-certificates.md': plan('DP-521', '**Status:** Planned', '**Blocks:** DP-530'),
        },
        at: ['DP-521', 'status'],
        also: ['timeline-order'],
      },
    ],
  ),
  ...defects('window-collision', [
    'meter',
    '06:00 - 11:00 CEST',
    '06:00 - 11:30 CEST',
    {
      at: ['window', 'date', 'environment', 'title'],
      files: {
        'plans/DP-600-other.md': plan(
          'DP-600',
          '**Status:** Planned',
          '**Date:** 2031-04-12',
          '**Window:** 07:00 - 09:00 CEST',
          '**Environment:** production',
        ),
      },
    },
  ]),
  ...defects(
    'owner-unknown',
    ['change', '| 5.5 | Smoke tests | Sabine Roth |', '| 5.5 | Smoke tests | Sabine Rot |'],
    ['tariff', '**Owner:** Yuki Tanabe', '**Owner:** Yuki Tanaka'],
    ['meter', '06:40 Pilot, Mateo Ruiz,', '06:40 Pilot, Matteo Ruis,'],
    ['meter', 'owner: Aitana Soler\n    steps', 'owner: Aitana Solar\n    steps'],
  ),
  ...defects(
    'contact-invalid',
    ['change', 'henrike.vogt@paketwerk.internal', 'henrike.vogt@paketwerk'],
    ['change', 'emre.aydin@paketwerk.internal', 'emre.aydin@paketwerk,internal'],
    ['change', '+49 341 5550 121', '+49 341 5550 1Z1'],
    ['tariff', 'kofi.mensah@fjordkraft.internal', 'kofi.mensah@@fjordkraft.internal'],
    ['tariff', '+47 22 55 01 88', '+47 22'],
    ['meter', 'email: mateo.ruiz@contador.internal', 'email: mateo.ruiz.contador.internal'],
    ['meter', '+34 961 550 102', '+34 961 55O 102'],
  ),
  ...defects(
    'risk-mitigation-required',
    ['change', '| The table is exported before the switch |', '| |'],
    [
      'tariff',
      '  - **Mitigation:** The old tariff is used where there is none\n',
      '',
      ['Zone code is missing'],
    ],
    ['meter', '    mitigation: The queue holds 6 hours of readings\n', '', ['The queue grows']],
  ),
  ...defects(
    'risk-overall-mismatch',
    ['change', '**Overall risk:** High', '**Overall risk:** Low', ['Overall']],
    ['change', '| Risk | High |', '| Risk | Low |', ['| Risk | Low', 'Overall']],
    ['tariff', '**⚠️ Risk Level:** Medium', '**⚠️ Risk Level:** Low', ['Risk Level']],
  ),
  ...defects(
    'communication-incomplete',
    [
      'change',
      '| 17.05.2031 21:30 CEST | Depot desk | #depot-desk |',
      '| 17.05.2031 21:30 CEST | | #depot-desk |',
    ],
    ['change', '| 18.05.2031 00:00 CEST | All teams | Mail |', '| | All teams | Mail |'],
  ),
  ...defects(
    'variable-duplicate',
    ['tariff', 'TARIFF_CACHE_TTL=300', 'TARIFF_CACHE_TTL=300\nTARIFF_ZONES_ENABLED=false', ['ZONES_ENABLED']],
    [
      'meter',
      '  - GATEWAY_BATCH_SIZE=500',
      '  - GATEWAY_BATCH_SIZE=500\n  - GATEWAY_MODE=direct',
      ['GATEWAY_MODE'],
    ],
  ),
  ...defects(
    'smoke-test-endpoint',
    ['change', '| GET /parcels/TEST-0187 |', '| GTE /parcels/TEST-0187 |'],
    ['change', '| POST /scans |', '| POST scans |'],
    ['tariff', '2. `POST /v2/quotes`', '2. `PSOT /v2/quotes`'],
    ['meter', '- POST /v4/readings', '- POTS /v4/readings'],
    ['meter', '- GET /v4/health', '- GET v4/health'],
  ),
  ...defects(
    'yaml-syntax',
    ['meter', '<<: *check', '<<: *chek'],
    [
      'meter',
      "06:00 - 11:00 CEST'",
      '06:00 - 11:00 CEST',
      ['window', 'environment', 'communication', '"', 'contact'],
    ],
    [
      'meter',
      '  risk: medium\n  downtime: none',
      '  risk: medium\n  risk: high\n  downtime: none',
      ['risk: high', 'risk: medium'],
    ],
  ),
  ...defects(
    'yaml-schema',
    ['meter', 'prerequisites:\n', 'prerequisits:\n'],
    ['meter', 'smoke_tests:\n', 'smoke_tsets:\n'],
    [
      'meter',
      '        verify: gwctl status --region valencia\n',
      '        verfy: gwctl status --region valencia\n',
    ],
    [
      'meter',
      "      receiver: '#meter-ops'\n      action: Mateo",
      "      reciever: '#meter-ops'\n      action: Mateo",
      { also: ['alert-action-required'] },
    ],
    ['meter', '  triggers:\n', '  trigers:\n', { also: ['rollback-triggers-required'] }],
    ['meter', 'date: 2031-04-12', 'date: [2031-04-12]'],
  ),
];
