/** What was left open, and the header. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const placeholders: readonly Case[] = [
  ...defects(
    'placeholder-unfilled',
    ['release', '**Escalation Contact:** Henrik Daal', '**Escalation Contact:** [Name]'],
    ['release', '| Business | Henrik Daal | 2031-03-03 |', '| Business | Henrik Daal | YYYY-MM-DD |'],
    ['freeze', '[[US-826-card-freeze]]', '[[US-XXX-card-freeze]]'],
    ['freeze', 'to Sophie Brandt, +49 69 5550 0182', 'to <engineer on call>, +49 69 5550 0182'],
    ['radio', '| Change ticket | CHG-5518 |', '| Change ticket | TBD |'],
    ['radio', 'half (10:45 - 11:30)', 'half (10:45 - HH:MM)'],
    ['archive', 'took 4 hours 5 minutes.', 'took [X hours].'],
    ['archive', 'gives 1,284,016.', 'gives ____.'],
    ['laundry', '  owner: Oskar Lindgren', "  owner: '{{ROLLBACK_OWNER}}'"],
    ['laundry', 'message: Every machine has the new cycles.', "message: '[FILL_IN]'"],
  ),
  ...defects(
    'choice-unresolved',
    [
      'release',
      '**Risk Mitigation Confidence:** High',
      '**Risk Mitigation Confidence:** High / Medium / Low',
    ],
    ['release', '**Smoke Test Result:** pending', '**Smoke Test Result:** ✅ PASS / ❌ FAIL'],
    ['release', '**Decision:** GO for the scope of four services', '**Decision:** GO / NO-GO / DEFER'],
    ['freeze', '**Approach:** Feature Flag', '**Approach:** [Canary / Blue-Green / Rolling / Feature Flag]'],
    ['radio', '**Strategy:** Canary', '**Strategy:** Blue-Green / Canary / Rolling'],
    ['archive', '**Overall risk:** Medium', '**Overall risk:** Low / Medium / High'],
    ['archive', '| Status | Planned |', '| Status | [Draft \\| Planned] |'],
    ['laundry', '  risk: Medium', "  risk: 'Low / Medium / High'", { also: ['yaml-schema'] }],
  ),
  ...defects(
    'command-placeholder',
    [
      'release',
      './ops/portal.sh --env production --publish 11.6.2',
      './ops/portal.sh --env production --publish <previous version>',
    ],
    [
      'freeze',
      '--file card-state-0317.dump "$CARDS_URL"',
      '--file card-state-0317.dump "<production connection>"',
    ],
    ['radio', '--set image.tag=6.0.2', '--set image.tag={{VERSION}}'],
    ['archive', '@ns1.nordgrid.dk', '@[name server]'],
    ['laundry', '/cloud:3.2.0', '/cloud:[VERSION]'],
    ['laundry', '--machine TEST-07 --cycle', '--machine <test machine> --cycle'],
    [
      'release',
      './ops/migrate.sh down --env production --to 0411',
      './ops/migrate.sh down --env production --to TBD',
    ],
  ),
  ...defects(
    'example-host',
    [
      'radio',
      'https://canary.radio-tidewater.org/version',
      'https://canary.example.com/version',
      { level: 'strict' },
    ],
    ['radio', 'GET /live/main.m3u8', 'GET https://stream.example.net/live/main.m3u8', { level: 'strict' }],
    [
      'archive',
      'dig +short archive.cerro-alto.org @',
      'dig +short archive.example.org @',
      { level: 'strict' },
    ],
    ['freeze', '| GET /healthz |', '| GET https://cards.example.com/healthz |', { level: 'strict' }],
    [
      'laundry',
      'command: |\n          curl --fail --silent https://cloud.bubble-and-fold.com/healthz',
      'command: |\n          curl --fail --silent https://cloud.example.com/healthz',
      { level: 'strict' },
    ],
  ),
];

export const header: readonly Case[] = [
  ...defects(
    'status-unknown',
    ['release', '**Status:** 🟡 PLANNED', '**Status:** 🟡 PLANED'],
    ['freeze', '**Status:** Planned', '**Status:** Planend'],
    ['radio', '**Status:** Planned', '**Status:** Almost there'],
    ['archive', '| Status | Planned |', '| Status | Plannned |'],
    ['laundry', 'status: planned', 'status: planed', { also: ['yaml-schema'] }],
  ),
  ...defects(
    'status-contradiction',
    ['release', '**Status:** 🟡 PLANNED', '**Status:** 🟢 COMPLETE', ['**Status:**', '- [ ]']],
    ['freeze', '**Status:** Planned', '**Status:** Complete', ['**Status:**', '- [ ]']],
    ['radio', '**Status:** Planned', '**Status:** In Progress', ['**Status:**', '**Date:**']],
    [
      'archive',
      '- [ ] Everyone in the table above answers',
      '- [x] Everyone in the table above answers',
      ['| Status |', '- [x] Everyone'],
    ],
    [
      'archive',
      '- [ ] Two astronomers have downloaded',
      '- [x] Two astronomers have downloaded',
      { at: ['| Status |', '- [x] Two'], also: ['checklist-gate'] },
    ],
    ['laundry', 'status: planned', 'status: in progress', ['status:', 'date: 2031-05-13']],
    [
      'release',
      '- [ ] All backends run 2031.1 in staging\n- [ ] The three health',
      '- [x] All backends run 2031.1 in staging\n- [x] The three health',
      { at: ['**Status:**', '- [x] All backends', '- [x] The three'], also: ['checklist-gate'] },
    ],
  ),
  ...defects(
    'date-invalid',
    ['release', 'rehearsed on 2031-02-27,', 'rehearsed on 2031-02-30,'],
    ['release', '| Security | Luca Ferri | 2031-02-28 |', '| Security | Luca Ferri | 2031-02-29 |'],
    ['freeze', 'on 2031-03-25 at 09:00', 'on 2031-13-25 at 09:00'],
    ['freeze', 'Friday 2031-03-14 at 15:00', 'Thursday 2031-03-14 at 15:00'],
    ['archive', 'Thursday, 2031-04-24', 'Friday, 2031-04-24'],
    ['radio', '**Date:** 2031-04-02', '**Date:** 02/04/2031'],
    ['laundry', 'time: 2031-05-16 12:00', 'time: 2031-05-32 12:00'],
  ),
  ...defects(
    'date-past',
    ['release', '**Deployment Date:** 2031-03-08', '**Deployment Date:** 2021-03-08'],
    ['radio', '**Date:** 2031-04-02', '**Date:** 2025-04-02'],
    ['archive', 'Thursday, 2031-04-24', 'Thursday, 2025-04-24'],
    ['laundry', 'date: 2031-05-13', 'date: 2024-05-13'],
    [
      'archive',
      '| Risk | Medium |',
      '| Risk | medium |',
      { at: ['| Date |', '| Window |'], now: '2031-05-02' },
    ],
  ),
  ...defects(
    'risk-level-unknown',
    ['release', 'refuses the new rates | Medium | Medium |', 'refuses the new rates | Medium | Meduim |'],
    ['freeze', '**Risk Level:** Medium', '**Risk Level:** Middling'],
    ['freeze', '**Probability:** Low. **Impact:** High.', '**Probability:** Low. **Impact:** Hihg.'],
    ['archive', 'fails under load | Low | High |', 'fails under load | Lwo | High |'],
    ['archive', '**Overall risk:** Medium', '**Overall risk:** Mediun'],
    ['laundry', '  risk: Medium', '  risk: Bearable', { also: ['yaml-schema'] }],
    ['radio', '**Risk Level:** Medium', '**Risk Level:** Mdium'],
  ),
];
