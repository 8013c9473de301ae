/** Blanks that nobody filled in, and the header. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const placeholders: readonly Case[] = [
  ...defects(
    'placeholder-unfilled',
    ['radar', '**Rollback Owner:** Ines Duarte', '**Rollback Owner:** [Name]'],
    ['loans', '**Estimated time:** 40 minutes', '**Estimated time:** [X minutes]'],
    ['fleet', '**Author:** Nadia Rahmani', '**Author:** {{AUTHOR}}'],
    ['rabbit', 'mirrored to `apt.taxi.internal`', 'mirrored to TBD'],
    ['ocpp', '  owner: Camille Roy', "  owner: '[Name]'"],
  ),
  ...defects(
    'choice-unresolved',
    ['radar', '**Approach:** Canary', '**Approach:** Canary / Blue-Green', { also: ['strategy-required'] }],
    ['fleet', '**Risk Level:** High\n\n### Rat', '**Risk Level:** [Low/Medium/High]\n\n### Rat'],
    ['loans', '**Decision:** GO', '**Decision:** GO / NO-GO / DEFER'],
    ['loans', '**Rehearsal Result:** PASS', '**Rehearsal Result:** ✅ PASS / ❌ FAIL'],
    ['ocpp', '  risk: Medium\n  downtime', '  risk: Low / Medium / High\n  downtime'],
  ),
  ...defects(
    'command-placeholder',
    ['radar', '--canary 20', '--canary <percent>'],
    ['loans', '-target=73', '-target=[VERSION]'],
    ['fleet', '--set image.tag=9.0.0', '--set image.tag=<version>'],
    ['rabbit', 'mq-3-data --label before-4.1', 'mq-3-data --label [LABEL]'],
    ['ocpp', '--to ocpp-gateway-201 --percent 2', '--to ocpp-gateway-201 --percent {{SHARE}}'],
  ),
  ...defects(
    'example-host',
    ['radar', 'https://staging-api.meteo.internal/version', 'https://staging-api.example.com/version'],
    ['fleet', 'https://green.booking.fleet.internal/healthz', 'https://green.example.org/healthz'],
    ['fleet', '| GET /v9/cars?city=gdansk |', '| GET https://api.example.com/v9/cars?city=gdansk |'],
    [
      'ocpp',
      'curl --fail --silent --show-error https://ocpp.chargenet.internal/v2',
      'curl --fail --silent --show-error https://ocpp.example.com/v2',
    ],
  ),
  ...defects(
    'status-unknown',
    ['radar', '**Status:** Planned', '**Status:** Plannd'],
    ['loans', '**Status:** Approved', '**Status:** Aproved'],
    ['fleet', '**Status:** Planned', '**Status:** Marinating'],
    ['rabbit', '| **Status** | Planned |', '| **Status** | Planed |'],
    ['ocpp', 'status: planned', 'status: almost', { also: ['yaml-schema'] }],
  ),
  ...defects(
    'status-contradiction',
    ['radar', '**Status:** Planned', '**Status:** Complete'],
    ['rabbit', '| **Status** | Planned |', '| **Status** | Complete |'],
    ['fleet', '**Status:** Planned', '**Status:** In Progress'],
    [
      'rabbit',
      '- [ ] mq-3 runs 4.1.2',
      '- [x] mq-3 runs 4.1.2',
      { at: ['**Status**', '[x] mq-3'], also: ['checklist-gate'] },
    ],
  ),
  ...defects(
    'date-invalid',
    ['radar', '**Date:** 2031-02-18', '**Date:** 2031-02-30'],
    ['loans', 'Saturday, 2031-02-22', 'Friday, 2031-02-22'],
    ['fleet', '**Date:** 2031-03-04', '**Date:** 03/04/2031'],
    ['rabbit', 'Wednesday, 26 February', 'Thursday, 26 February'],
    ['ocpp', 'date: 2031-03-11', 'date: 2031-13-11'],
  ),
  ...defects(
    'date-past',
    ['loans', 'Saturday, 2031-02-22', 'Saturday, 2031-01-25'],
    ['fleet', '**Date:** 2031-03-04', '**Date:** 2030-03-04'],
    ['rabbit', 'Wednesday, 26 February 2031', 'Wednesday, 29 January 2031'],
    ['ocpp', 'date: 2031-03-11', 'date: 2030-03-11'],
  ),
  ...defects(
    'risk-level-unknown',
    ['radar', '**Risk Level:** Medium', '**Risk Level:** Meduim'],
    ['loans', '| Low | High | Counts', '| Low | Huge | Counts'],
    ['fleet', '| Medium | High | Sweeper', '| Mediun | High | Sweeper', { also: ['risk-overall-mismatch'] }],
    ['rabbit', '| **Risk** | Medium |', '| **Risk** | Spicy |'],
    ['ocpp', 'overall_risk: Medium', 'overall_risk: Mild'],
  ),
];
