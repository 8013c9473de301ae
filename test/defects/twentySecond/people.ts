/** Roles, contacts, risks, messages, and settings. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const people: readonly Case[] = [
  ...defects('roles-required', [
    'donors',
    'roles:\n',
    '',
    {
      until: 'decision:\n',
      level: 'strict',
      at: ['title:', 'template: runbook', 'decision:', 'rollback:'],
      also: ['section-required', 'field-required'],
    },
  ]),
  ...defects(
    'owner-unknown',
    [
      'issue',
      '| Canary 2 | 08:45 | 20% | 60 min | @wietse.dam |',
      '| Canary 2 | 08:45 | 20% | 60 min | @pim.bakker |',
      { level: 'strict' },
    ],
    ['lottery', 'Ramp of the flag | Tarek Aziz |', 'Ramp of the flag | Ugur Kaya |', { level: 'strict' }],
    ['exams', '| Group 3 | 60% | Silvio Conti |', '| Group 3 | 60% | Silvia Contini |', { level: 'strict' }],
    [
      'interest',
      'Totals compared with the old program | Paula Stein |',
      'Totals compared with the old program | Paul Steiner |',
      { level: 'strict' },
    ],
    [
      'donors',
      '    phase: Monitoring\n    owner: Anja Berg',
      '    phase: Monitoring\n    owner: Anna Burger',
      { at: 'owner: Anna', level: 'strict' },
    ],
  ),
  ...defects(
    'contact-invalid',
    ['issue', 'joris.maat@avondblad.nl', 'joris.maat@avondblad'],
    ['lottery', 'runa.holm@lotto-nord.de', 'runa.holm[at]lotto-nord.de'],
    ['exams', '+33 1 55 50 02 22', '+33 1 55 50 O2 22'],
    ['interest', 'ole.winter@sparkasse-tannfeld.de', 'ole.winter@@sparkasse-tannfeld.de'],
    [
      'donors',
      'contact: yusuf.demir@blutspende-nord.de',
      'contact: yusuf.demir@blutspende-nord,de',
      { also: ['yaml-schema'] },
    ],
  ),
  ...defects(
    'risk-mitigation-required',
    ['lottery', '| Low | High | Compare all draws since 2012 in staging |', '| Low | High | |'],
    ['lottery', '| The script fills 10,000 rows at a time and waits |', '| - |'],
    ['exams', '| Medium | Exams are encrypted until the start |', '| Medium | |'],
    ['interest', '| Low | Medium | The copy is checked in row 4 |', '| Low | Medium | none |'],
    [
      'donors',
      '    mitigation: A unique index on centre and time\n',
      '',
      { at: ['- risk: Two donors', 'impact: High', 'probability: Low'] },
    ],
  ),
  ...defects(
    'risk-overall-mismatch',
    ['lottery', 'Overall risk: Medium', 'Overall risk: Low'],
    ['exams', '**Overall Risk Level:** Medium', '**Overall Risk Level:** Low'],
    [
      'exams',
      '| A centre loses its line | Medium | Medium | Medium |',
      '| A centre loses its line | Medium | High | High |',
      ['**Overall Risk', '| A centre loses', '**Risk Level:** Medium'],
    ],
    [
      'interest',
      '| An account type is computed wrongly | Low | High |',
      '| An account type is computed wrongly | Medium | Critical |',
      ['**Overall risk:**', '| An account type'],
    ],
    ['donors', 'overallRisk: Medium', 'overallRisk: Low'],
  ),
  ...defects(
    'communication-incomplete',
    [
      'lottery',
      '| 2032-05-11 at 06:00 UTC | SRE and shop support | #draws-and-tickets |',
      '| 2032-05-11 at 06:00 UTC | | #draws-and-tickets |',
      { level: 'strict' },
    ],
    ['exams', '| 2032-08-30 | centres | email and call |', '| 2032-08-30 | centres | |', { level: 'strict' }],
    [
      'interest',
      '| 2032-10-16 20:00 UTC | everyone in the contact list |',
      '| | everyone in the contact list |',
      { level: 'strict' },
    ],
    [
      'donors',
      '    channel: donors-release\n',
      '',
      {
        level: 'strict',
        at: ['- name: Start', 'audience: team and call', 'time: 2032-11-09 18:00', 'communication:'],
        also: ['field-required'],
      },
    ],
    [
      'donors',
      '    time: 2032-11-09 20:45 UTC\n',
      '',
      {
        level: 'strict',
        at: ['- name: End', 'audience: team, call', 'channel: donors-release and', 'message: Release 5 is'],
        also: ['field-required'],
      },
    ],
  ),
];

export const settings: readonly Case[] = [
  ...defects(
    'variable-duplicate',
    [
      'issue',
      'LOG_LEVEL=warn',
      'LOG_LEVEL=warn\nPICTURE_THREADS=16',
      ['PICTURE_THREADS=16', 'PICTURE_THREADS=8'],
    ],
    [
      'lottery',
      'CHECK_TIMEOUT_MS=800',
      'CHECK_TIMEOUT_MS=800\nCHECK_DB_POOL=60',
      ['CHECK_DB_POOL=60', 'CHECK_DB_POOL=40'],
    ],
    [
      'interest',
      'INTRUN_MODE=BOOK',
      'INTRUN_MODE=TRIAL\nINTRUN_MODE=BOOK',
      ['INTRUN_MODE=TRIAL', 'INTRUN_MODE=BOOK'],
    ],
    [
      'donors',
      "  - name: BOOKING_LIMIT_DAYS\n    value: '90'",
      "  - name: SLOT_MINUTES\n    value: '20'",
      ['name: SLOT_MINUTES', "value: '15'", "value: '20'"],
    ],
  ),
  ...defects(
    'smoke-test-expected-required',
    [
      'issue',
      '   - Expected: 200, a WebP of 390 by 520 pixels\n',
      '',
      ['2. **A portrait', 'GET /v4/crop/app'],
    ],
    ['exams', '   - Expected: 200, with all answers\n', '', ['3. **An examiner', 'GET /marking']],
    [
      'exams',
      '   - Expected: 201, and the first page of the exam\n',
      '',
      ['1. **A student starts', 'POST /sittings\n'],
    ],
    [
      'donors',
      '    expected: 201 and a confirmation number\n',
      '',
      ['- name: Book a slot', 'POST /bookings'],
    ],
  ),
  ...defects(
    'smoke-test-endpoint',
    ['issue', 'Endpoint: GET /v4/crop/front/1200x800', 'Endpoint: the crop of the front page'],
    ['issue', 'Endpoint: POST /v4/originals', 'Endpoint: PSOT /v4/originals'],
    ['lottery', '| GET /check/7/test-loser |', '| GET check of a loser |'],
    ['exams', 'Endpoint: GET /marking/sittings/test', 'Endpoint: marking room'],
    [
      'donors',
      '    endpoint: DELETE /bookings/test',
      '    endpoint: DELETE the booking',
      { also: ['yaml-schema'] },
    ],
  ),
];
