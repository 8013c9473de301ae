/** Blanks that were left, and what the head of the document says. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const placeholders: readonly Case[] = [
  ...defects(
    'placeholder-unfilled',
    ['canary', '**Rollback Owner:** Ines Aldana', '**Rollback Owner:** [Name]'],
    ['bidding', '**Author:** Priya Raman', '**Author:** {{AUTHOR}}'],
    ['gitlab', '**Rollback time:** 50 minutes', '**Rollback time:** [X minutes]'],
    ['gates', '    contact: jonas.pichler@alpinpass.at', '    contact: TBD'],
    ['migration', '| Friday 2031-03-07 10:00 |', '| YYYY-MM-DD 10:00 |'],
  ),
  ...defects(
    'choice-unresolved',
    ['canary', '**Approach:** Canary', '**Approach:** Canary / Blue-Green / Rolling'],
    ['bidding', '**Risk Level:** High', '**Risk Level:** Low / Medium / High'],
    ['gitlab', '**Decision:** ⏳ pending', '**Decision:** GO / NO-GO / DEFER'],
    ['migration', '| Risk | Medium |', '| Risk | [Low/Medium/High] |'],
    [
      'bidding',
      'within a second\n  - **Result:** pending',
      'within a second\n  - **Result:** ✅ PASS / ❌ FAIL',
    ],
    ['gates', '  risk: Medium\n  downtime', "  risk: 'Low / Medium / High'\n  downtime"],
  ),
  ...defects(
    'command-placeholder',
    ['canary', '--set image.tag=4.0.1 --wait\n./tools', '--set image.tag=<version> --wait\n./tools'],
    ['migration', './bin/batch.sh --size 5000', './bin/batch.sh --size [BATCH_SIZE]'],
    ['bidding', 'git tag v2.9.0 7be41d0', 'git tag v2.9.0 {{COMMIT_SHA}}'],
    ['gates', '--no-network --ticket TEST-0001', '--no-network --ticket <TICKET>'],
  ),
  ...defects(
    'example-host',
    [
      'canary',
      'GET /v2/search?q=Kirchstrasse+4+Ulm',
      'GET https://geo.example.com/v2/search?q=Kirchstrasse+4+Ulm',
    ],
    [
      'bidding',
      'run.sh https://green.bidding.hammerfall.auction',
      'run.sh https://green.bidding.example.com',
    ],
    ['gitlab', 'https://git.northforge.fi/-/health', 'https://git.example.org/-/health'],
    ['gates', 'https://gates.alpinpass.at/v3/list/head', 'https://gates.example.com/v3/list/head'],
  ),
];

export const header: readonly Case[] = [
  ...defects(
    'status-unknown',
    ['canary', '**Status:** Planned', '**Status:** Plannned'],
    ['migration', '| Status | Approved |', '| Status | Aproved |'],
    ['gitlab', '**Status:** 🟡 Planned', '**Status:** 🟡 Almost there'],
    ['gates', 'status: planned', 'status: pencilled', { also: ['yaml-schema'] }],
  ),
  ...defects(
    'status-contradiction',
    ['canary', '**Status:** Planned', '**Status:** Complete'],
    ['migration', '| Status | Approved |', '| Status | Completed |'],
    ['gitlab', '**Status:** 🟡 Planned', '**Status:** 🔵 In Progress'],
    [
      'gitlab',
      '- [ ] The archive is larger than 90 GB\n- [ ] Hypervisor snapshot',
      '- [x] The archive is larger than 90 GB\n- [x] Hypervisor snapshot',
      {
        at: ['**Status:**', 'The archive is larger', 'Hypervisor snapshot `gitlab-pre-18-8` is listed'],
        also: ['checklist-gate'],
      },
    ],
    ['gates', 'status: planned', 'status: complete'],
  ),
  ...defects(
    'date-invalid',
    ['canary', 'Tuesday, 2031-02-18', 'Thursday, 2031-02-18'],
    ['migration', '2031-03-08 (Saturday', '2031-03-08 (Sunday'],
    ['gitlab', 'Sunday, February 23, 2031', 'Sunday, February 30, 2031'],
    ['bidding', '**Date:** 2031-02-26', '**Date:** 2031-02-29'],
    ['gates', '\ndate: 2031-03-12', '\ndate: 03/12/2031', 'date: 03/12/2031'],
  ),
  ...defects(
    'date-past',
    ['migration', '2031-03-08 (Saturday', '2030-03-09 (Saturday'],
    ['gitlab', 'Sunday, February 23, 2031', 'Saturday, February 23, 2030'],
    ['bidding', '**Date:** 2031-02-26', '**Date:** 2030-02-26'],
    ['gates', '\ndate: 2031-03-12', '\ndate: 2030-03-12', 'date: 2030-03-12'],
  ),
  ...defects(
    'risk-level-unknown',
    ['canary', '**Risk Level:** Medium', '**Risk Level:** Meduim'],
    ['bidding', '| Low | Medium | Column', '| Low | Mdium | Column'],
    ['migration', 'Overall risk: Medium', 'Overall risk: Yellow'],
    ['gitlab', '| SAML fails after the upgrade | Low |', '| SAML fails after the upgrade | Loww |'],
    ['gates', '    probability: Low\n', '    probability: Unclear\n', { also: ['yaml-schema'] }],
  ),
];
