/** What was not filled in or chosen, and the header. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

const canary1 = '- [ ] **08:00** Canary 1';

export const placeholders: readonly Case[] = [
  ...defects(
    'placeholder-unfilled',
    ['issue', '**Rollback Owner:** @imke.vos, in', '**Rollback Owner:** [Name], in'],
    ['issue', 'time of a crop > 900 ms', 'time of a crop > {{P95_LIMIT}} ms'],
    ['lottery', 'we hold for 30 minutes. If', 'we hold for [X minutes]. If'],
    [
      'interest',
      '| Anke Ruland | Internal audit | +49 7121 555 306 |',
      '| Anke Ruland | Internal audit | TBD |',
    ],
    ['interest', 'The backup tapes of Friday', 'The backup tapes of YYYY-MM-DD'],
    ['exams', '**Readiness Score:** 92/100', '**Readiness Score:** __/100'],
    ['exams', 'calendar for 2032-09-15', 'calendar for {{DATE}}'],
    ['donors', '  time: 20 minutes', "  time: '[X minutes]'", { also: ['rollback-time-required'] }],
  ),
  ...defects(
    'choice-unresolved',
    ['issue', '**Strategy:** Canary', '**Strategy:** Blue-Green / Canary / Rolling'],
    ['issue', '**Risk Level:** Medium', '**Risk Level:** [Low/Medium/High]'],
    ['exams', '**Decision:** GO', '**Decision:** GO / NO-GO / DEFER'],
    ['exams', '| Silvio Conti | PASS |', '| Silvio Conti | ✅ PASS / ❌ FAIL |'],
    ['interest', '| Strategy | Recreate: the', '| Strategy | Recreate / Rolling: the'],
    ['lottery', 'The risk is medium.', 'The risk is [low/medium/high].'],
    [
      'donors',
      '  approach: Blue-Green',
      '  approach: Blue-Green / Canary / Rolling',
      { also: ['yaml-schema'] },
    ],
  ),
  ...defects(
    'command-placeholder',
    ['issue', '--distribution img --tag', '--distribution <distribution> --tag'],
    ['issue', 'sha256sum /srv/rollout/values-4.1.7.yaml', 'sha256sum /srv/rollout/values-[VERSION].yaml'],
    ['lottery', '--extra-vars version=7.0.3 --forks', '--extra-vars version={{VERSION}} --forks'],
    [
      'exams',
      '--file /backup/exams-before-3.0.0.dump exams',
      '--file /backup/exams-before-<version>.dump exams',
    ],
    ['donors', '--colour green --version 4.8.2', '--colour green --version {{OLD_VERSION}}'],
    ['donors', 'switch.sh --env production --to green', 'switch.sh --env <environment> --to green'],
  ),
  ...defects(
    'example-host',
    [
      'issue',
      '--next 100\n  curl --fail --silent --show-error https://img.avondblad.nl/version',
      '--next 100\n  curl --fail --silent --show-error https://img.example.com/version',
      { level: 'strict', at: 'img.example.com' },
    ],
    [
      'lottery',
      'url=http://localhost:8080/health',
      'url=http://check.example.org/health',
      { level: 'strict' },
    ],
    [
      'donors',
      'https://termin.blutspende-nord.de/slots',
      'https://termin.example.com/slots',
      { level: 'strict' },
    ],
    [
      'exams',
      'Endpoint: POST /sittings\n',
      'Endpoint: POST https://exams.example.com/sittings\n',
      { level: 'strict' },
    ],
  ),
];

export const header: readonly Case[] = [
  ...defects(
    'status-unknown',
    ['issue', '**Status:** Planned', '**Status:** Planed'],
    ['lottery', '**Status:** Planned', '**Status:** Nearly there'],
    ['exams', '**Status:** Planned', '**Status:** Apporved'],
    ['interest', '| Status | Planned |', '| Status | Plannned |'],
    ['donors', 'status: planned', 'status: plannde', { also: ['yaml-schema'] }],
  ),
  ...defects(
    'status-contradiction',
    ['issue', '**Status:** Planned', '**Status:** Complete'],
    [
      'issue',
      canary1,
      canary1.replace('[ ]', '[x]'),
      { at: ['**Status:**', '**08:00**'], also: ['checklist-gate'] },
    ],
    ['lottery', '**Status:** Planned', '**Status:** Complete'],
    ['exams', '**Status:** Planned', '**Status:** In Progress'],
    ['interest', '| Status | Planned |', '| Status | Complete |'],
    ['donors', 'status: planned', 'status: complete'],
  ),
  ...defects(
    'date-invalid',
    ['lottery', 'Tuesday 2032-05-11, 06:00', 'Thursday 2032-05-11, 06:00'],
    ['lottery', 'Wednesday 2032-05-12 at', 'Wednesday 2032-05-13 at'],
    ['issue', '| staging | 2032-02-11 |', '| staging | 2032-02-31 |'],
    ['exams', '| Wed 2032-09-08 |', '| Tue 2032-09-08 |'],
    ['exams', '**Date:** 2032-09-06', '**Date:** 06/09/2032'],
    ['interest', '| Date | 2032-10-16 |', '| Date | 2032-10-36 |'],
    ['donors', 'date: 2032-11-09\n', 'date: 2032-11-31\n', { also: ['yaml-schema'], at: 'date: 2032-11-31' }],
  ),
  ...defects(
    'date-past',
    ['issue', '**Window:** 2032-02-17', '**Window:** 2023-02-17'],
    ['lottery', 'Tuesday 2032-05-11, 06:00', 'Tuesday 2021-05-11, 06:00'],
    ['exams', '**Date:** 2032-09-06', '**Date:** 2023-09-06'],
    ['interest', '| Date | 2032-10-16 |', '| Date | 2023-10-16 |'],
    ['donors', 'date: 2032-11-09\nwindow: 2032-11-09', 'date: 2023-11-09\nwindow: 2023-11-09'],
  ),
  ...defects(
    'risk-level-unknown',
    ['issue', '**Risk Level:** Medium', '**Risk Level:** Meduim'],
    ['lottery', '| Medium | Low | The gateway', '| Mediun | Low | The gateway'],
    ['exams', '| An exam leaks before it starts | Low |', '| An exam leaks before it starts | Lwo |'],
    ['interest', '| Risk | Medium |', '| Risk | Serious |'],
    ['donors', '    impact: High', '    impact: Hihg', { also: ['yaml-schema'] }],
  ),
];
