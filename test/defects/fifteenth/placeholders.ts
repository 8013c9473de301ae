/** Blanks and choices, and the header: status, dates, risk. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const placeholders: readonly Case[] = [
  ...defects(
    'placeholder-unfilled',
    ['parcel', '**Deployment Lead:** Ingrid Solberg', '**Deployment Lead:** [Name]'],
    ['grades', '**Time needed:** 40 minutes', '**Time needed:** [X minutes]'],
    ['permits', '- Region/Zone: data centre North', '- Region/Zone: {{REGION}}'],
    ['keycloak', 'It takes 35 minutes', 'It takes ____ minutes'],
    ['keycloak', 'text message, 2031-03-08 16:00 UTC', 'text message, YYYY-MM-DD HH:MM UTC'],
    ['meals', 'decided by: Yara Haddock', 'decided by: TBD'],
  ),
  ...defects(
    'choice-unresolved',
    ['parcel', '**Risk Level:** Medium', '**Risk Level:** [Low / Medium / High]'],
    ['grades', '**Decision:** GO', '**Decision:** GO / NO-GO / DEFER'],
    ['grades', '**Result:** PASS', '**Result:** ✅ PASS / ❌ FAIL'],
    ['permits', '- Cloud Provider: on-premise', '- Cloud Provider: [AWS | Azure | on-premise]'],
    ['keycloak', '- **Strategy:** Recreate', '- **Strategy:** Recreate / Rolling'],
    ['meals', '  approach: Feature Flag', "  approach: 'Canary / Feature Flag'"],
  ),
  ...defects(
    'command-placeholder',
    [
      'parcel',
      '--namespace eta --set image.tag=4.2.0 --wait',
      '--namespace eta --set image.tag=<version> --wait',
    ],
    ['grades', 'version=9.4.0 serial=1', 'version={{NEW_VERSION}} serial=1'],
    [
      'permits',
      '-Fc permits -f /backup/permits-before-6.0.dump',
      '-Fc permits -f /backup/[backup file].dump',
    ],
    ['keycloak', '--limit kc1 --extra-vars', '--limit <first node> --extra-vars'],
    ['meals', 'flagctl set allergen-warnings --share 2', 'flagctl set allergen-warnings --share [PERCENT]'],
  ),
  ...defects(
    'example-host',
    ['parcel', '| Service is up | GET /healthz |', '| Service is up | GET https://eta.example.com/healthz |'],
    [
      'permits',
      'Endpoint: GET /api/plates/XY-T-100',
      'Endpoint: GET https://api.example.com/plates/XY-T-100',
    ],
    ['keycloak', 'pg_dump -Fc -h id-db1 keycloak', 'pg_dump -Fc -h db.example.org keycloak'],
    ['meals', 'https://planner.kochwerk.test/health', 'https://planner.example.com/health'],
  ),
  ...defects(
    'status-unknown',
    ['parcel', '**Status:** Planned', '**Status:** Planed'],
    ['grades', '| **Status** | Approved |', '| **Status** | Aproved |'],
    ['permits', '**Status:** Planned', '**Status:** Nearly ready'],
    ['keycloak', '- **Status:** Approved', '- **Status:** Aprooved'],
    ['meals', 'status: planned', 'status: plannned'],
  ),
  ...defects(
    'status-contradiction',
    ['parcel', '**Status:** Planned', '**Status:** Complete', { now: '2031-03-10T08:00:00Z' }],
    [
      'grades',
      '- [ ] V118 applied',
      '- [x] V118 applied',
      { at: ['**Status**', 'V118 applied'], also: ['checklist-gate'] },
    ],
    ['permits', '**Status:** Planned', '**Status:** Complete', { now: '2031-03-26T08:00:00Z' }],
    ['keycloak', '- **Status:** Approved', '- **Status:** In progress'],
    ['meals', 'status: planned', 'status: complete', { now: '2031-03-14T08:00:00Z' }],
  ),
  ...defects(
    'date-invalid',
    ['parcel', 'Thursday 20 February 2031', 'Wednesday 20 February 2031'],
    ['parcel', '2031-03-05 10:00 UTC', '2031-03-35 10:00 UTC'],
    ['grades', 'Saturday, 15 March 2031', 'Sunday, 15 March 2031'],
    ['permits', '**Date:** Thursday, 20 March 2031', '**Date:** 03/04/2031'],
    ['keycloak', 'Sunday 9 March 2031', 'Monday 9 March 2031'],
    ['keycloak', 'staging, 28 January 2031', 'staging, 32 January 2031'],
    ['meals', 'time: 2031-03-10 13:00 UTC', 'time: 2031-02-29 13:00 UTC'],
  ),
  ...defects(
    'date-past',
    ['parcel', '**Deployment Date:** 2031-03-04', '**Deployment Date:** 2031-01-14'],
    [
      'grades',
      'Saturday, 15 March 2031 |\n| **Window** | 2031-03-15',
      'Saturday, 18 January 2031 |\n| **Window** | 2031-01-18',
    ],
    [
      'permits',
      '**Date:** Thursday, 20 March 2031\n**Window:** 2031-03-20',
      '**Date:** Thursday, 16 January 2031\n**Window:** 2031-01-16',
    ],
    [
      'keycloak',
      '- **Date:** Sunday 9 March 2031\n- **Window:** 2031-03-09',
      '- **Date:** Sunday 12 January 2031\n- **Window:** 2031-01-12',
    ],
    ['meals', 'date: 2031-03-11\nwindow: 2031-03-11', 'date: 2031-01-21\nwindow: 2031-01-21'],
  ),
  ...defects(
    'risk-level-unknown',
    ['parcel', '| Low | High | Quota', '| Low | Hihg | Quota'],
    ['grades', '**Risk level:** Medium', '**Risk level:** Meduim'],
    ['permits', '(Probability: High, Impact: Low)', '(Probability: Hgh, Impact: Low)'],
    ['keycloak', '- **Risk:** Medium', '- **Risk:** Mediocre'],
    ['keycloak', 'Likelihood low, impact high', 'Likelihood low, impact hihg'],
    ['meals', '  risk: Medium\n', '  risk: Mediun\n'],
  ),
];
