/** People, risks, messages and settings. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

const strict = { level: 'strict' } as const;

export const people: readonly Case[] = [
  ...defects(
    'roles-required',
    [
      'freeze',
      '## Team\n',
      '',
      {
        until: '## Risks',
        and: [
          ['| 0-1 h | Sophie Brandt |', '| 0-1 h | Engineer on call |'],
          ['| 1-4 h | Sophie Brandt |', '| 1-4 h | Engineer on call |'],
        ],
        at: '# Deployment Plan',
        ...strict,
      },
    ],
    ['radio', '### 👥 Who does what', '', { until: '## 🛠️', at: ['# 🚀', '## 🎯', '## 🎙️'], ...strict }],
    [
      'laundry',
      'roles:\n',
      '',
      { until: 'monitoring:\n', at: ['title:'], ...strict, also: ['field-required', 'section-required'] },
    ],
  ),
  ...defects(
    'owner-unknown',
    [
      'release',
      '75 min | Staging validation | Priya Nair',
      '75 min | Staging validation | Pria Nayar',
      strict,
    ],
    ['release', '| Every hour | Tomas Bielik |', '| Every hour | Thomas Bieler |', strict],
    ['archive', '| Benedikt Horn | Last copy', '| Benedict Horne | Last copy', strict],
    ['archive', '| 12-48 | 6 hours | Abena Mensah |', '| 12-48 | 6 hours | Kwame Mensah |', strict],
    ['radio', '| every hour | Mateo Ruiz |', '| every hour | Matteo Ruizz |', strict],
    ['freeze', '| 1-4 h | Sophie Brandt |', '| 1-4 h | Jonas Weber |', strict],
  ),
  ...defects(
    'contact-invalid',
    ['release', '| marta.lindqvist@meridian-hotels.eu |', '| marta.lindqvist@meridian-hotels |'],
    ['release', '+31 20 555 0141', '+31 20 555 O14I'],
    ['freeze', 'emeka.obi@bank-am-main.de', 'emeka.obi@@bank-am-main.de'],
    ['radio', 'mateo.ruiz@radio-tidewater.org', 'mateo.ruiz@radio-tidewater,org'],
    ['archive', 'b.horn@cerro-alto.org', 'b.horn(at)cerro-alto.org'],
    [
      'laundry',
      'contact: farah.siddiqui@bubble-and-fold.com',
      'contact: farah.siddiqui@bubble-and-fold..com',
    ],
    ['laundry', '+39 02 5550 0157', '+39 02 55'],
  ),
  ...defects(
    'risk-mitigation-required',
    ['release', '| Support calls the twelve largest hotels |', '| |'],
    ['release', '| Lock timeout of 3 s, rehearsed on a full copy |', '| - |'],
    ['archive', '| Nordgrid names a second one on 2031-04-23 |', '| none |'],
    ['freeze', ' **Mitigation:** The button shows the last four digits and asks once more.', ''],
    ['archive', '| Stop at 12:30 and go back |', '| |'],
  ),
  ...defects(
    'risk-overall-mismatch',
    ['release', '**Overall Risk Level:** Medium', '**Overall Risk Level:** Low'],
    ['archive', '**Overall risk:** Medium', '**Overall risk:** Low'],
    [
      'release',
      'refuses the new rates | Medium | Medium |',
      'refuses the new rates | Medium | High |',
      {
        at: ['refuses the new rates', '**Overall Risk Level', '**Risk Level'],
        also: ['risk-overall-mismatch'],
      },
    ],
    [
      'archive',
      'fails under load | Low | High |',
      'fails under load | Low | Critical |',
      ['fails under load', '**Overall risk'],
    ],
  ),
  ...defects(
    'communication-incomplete',
    [
      'release',
      '**To:** everyone in the timeline  \n',
      '',
      {
        at: ['### Deployment Start', '**Time:** Sat 21:55', '**Channel:** #release-spring'],
        ...strict,
        also: ['field-required'],
      },
    ],
    [
      'release',
      '**Channel:** phone, then email\n',
      '',
      {
        at: ['### Rollback Communication', '**Time:** within', '**To:** all contacts below, the support'],
        ...strict,
        also: ['field-required'],
      },
    ],
    ['archive', '| observers and guests | email | Where', '| observers and guests | | Where', strict],
    [
      'laundry',
      '    channel: shops\n    time: 2031-05-13',
      '    time: 2031-05-13',
      {
        at: ['name: Start', 'audience: team and shops', 'communication:', 'time: 2031-05-13'],
        ...strict,
        also: ['field-required'],
      },
    ],
    [
      'radio',
      '| Start | studio and editors | #on-air | 2031-04-02 08:45 |',
      '| Start | studio and editors | #on-air | |',
      strict,
    ],
    ['archive', '| 2031-04-24 10:25 | everyone on the call |', '| 2031-04-24 10:25 | - |', strict],
  ),
];

export const settings: readonly Case[] = [
  ...defects(
    'variable-duplicate',
    [
      'freeze',
      '| `FREEZE_TIMEOUT_MS` | staging | 4000 |',
      '| `FREEZE_TIMEOUT_MS` | production | 4000 |',
      ['`FREEZE_TIMEOUT_MS`'],
    ],
    [
      'release',
      '| `CHANNEL_TIMEOUT_MS` | 4000 | 2500 |',
      '| `CHANNEL_TIMEOUT_MS` | 4000 | 2500 |\n| `CHANNEL_TIMEOUT_MS` | 4000 | 3500 |',
    ],
    [
      'radio',
      '   SEGMENT_SECONDS=6',
      '   SEGMENT_SECONDS=6\n   TRANSCODER_WORKERS=12',
      ['TRANSCODER_WORKERS'],
    ],
    [
      'freeze',
      '| `FREEZE_HOTLINE` | production | on |',
      '| `FREEZE_HOTLINE` | production | on |\n| `FREEZE_QUEUE` | production | card-freeze-2 |',
      ['`FREEZE_QUEUE`'],
    ],
  ),
  ...defects(
    'smoke-test-expected-required',
    ['freeze', '| DELETE /cards/4411/freeze | 204 |', '| DELETE /cards/4411/freeze | |'],
    ['radio', '   - Expected: 200, with three bitrates\n', '', ['1. **Live stream**', 'GET /live']],
    [
      'radio',
      '   - Expected: 200, with a value between -24 and -22',
      '   - Expected:',
      { at: ['3. **Loudness', 'POST /measure', '- Expected:'], also: ['field-empty'] },
    ],
    [
      'laundry',
      "        expected: 'State running, 38 minutes left'\n",
      '',
      { at: ['A customer starts', 'TEST-07'], also: ['field-required'] },
    ],
    ['freeze', '| POST /cards/4411/freeze | 202 and the state `frozen` |', '| POST /cards/4411/freeze | - |'],
  ),
  ...defects(
    'smoke-test-endpoint',
    ['freeze', '| GET /healthz |', '| the health page |'],
    ['freeze', '| POST /authorizations |', '| POTS /authorizations |'],
    ['radio', '- Endpoint: GET /live/main.m3u8', '- Endpoint: live main m3u8'],
    ['radio', '- Endpoint: POST /measure', '- Endpoint: POST measure'],
    ['freeze', '| DELETE /cards/4411/freeze |', '| DELTE /cards/4411/freeze |'],
    ['radio', '- Endpoint: GET /replay/', '- Endpoint: GET htp:/replay/'],
  ),
];
