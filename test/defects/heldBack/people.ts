/** People, risks, messages; variables and smoke tests. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const people: readonly Case[] = [
  ...defects(
    'roles-required',
    [
      'press',
      '## 👥 Contacts',
      '',
      { until: '## ⏱️ Timeline', level: 'strict', at: ['# 🚀', '## 📋', '## ⏱️'] },
    ],
    [
      'tax',
      '## People',
      '',
      {
        until: '## Deployment Steps',
        level: 'strict',
        at: ['# Deployment Plan', '## Deployment Steps', '## Story'],
      },
    ],
    [
      'archive',
      '## Roles',
      '',
      { until: '## Timeline', level: 'strict', at: ['# Deployment:', '## Timeline', '## Deployment Scope'] },
    ],
  ),
  ...defects(
    'owner-unknown',
    [
      'press',
      '| 14:40 | 15:10 | Phase 5: Watch | Amina Diallo |',
      '| 14:40 | 15:10 | Phase 5: Watch | Björn Åkesson |',
      { level: 'strict' },
    ],
    [
      'scanner',
      'Apply the scripts: `./db/apply.sh 041 042` | Yusuf Demir |',
      'Apply the scripts: `./db/apply.sh 041 042` | Yasin Aydin |',
      { level: 'strict' },
    ],
    [
      'archive',
      '| T-45 | 05:15 - 05:45 | Backup | Janko Petrovič |',
      '| T-45 | 05:15 - 05:45 | Backup | Franz Leitner |',
      { level: 'strict' },
    ],
    [
      'tax',
      '| 2-8 h | every hour | Urs Zimmerli |',
      '| 2-8 h | every hour | Urs Zimmermann |',
      { level: 'strict' },
    ],
    [
      'scanner',
      '| 6-48 hours | every 6 hours | Mirko Šarić |',
      '| 6-48 hours | every 6 hours | Torsten Albers |',
      { level: 'strict' },
    ],
  ),
  ...defects(
    'contact-invalid',
    ['press', '| sven.ekberg@nordblatt.se |', '| sven.ekberg@nordblatt |'],
    ['scanner', '| +49 30 5550 0175 |', '| +49 30 5550 O175 |'],
    ['scanner', '| ottilie.brandt@falkenlager.de |', '| ottilie.brandt@@falkenlager.de |'],
    ['tax', 'noor.haddad@steueramt.ch', 'noor haddad@steueramt.ch'],
    ['archive', '| mei-lin.gruber@landesarchiv.at |', '| mei-lin.gruber.landesarchiv.at |'],
    ['scores', '    contact: tuomas.laine@verlag-allegro.fi', '    contact: tuomas.laine@verlag-allegro,fi'],
  ),
  ...defects(
    'risk-mitigation-required',
    [
      'press',
      '| A desk uses an old client | Medium | Low | Old clients see unsplit orders as before |',
      '| A desk uses an old client | Medium | Low | |',
    ],
    [
      'scanner',
      '| R3 | Script 042 takes too long | Low | Medium | Low | It ran in 4 minutes on a copy of production |',
      '| R3 | Script 042 takes too long | Low | Medium | Low | none |',
    ],
    [
      'tax',
      '  - **Mitigation:** Drafts are built from the last full delivery; the Feed team is on call\n',
      '',
      { at: ['- **Risk:** The feed stops', '**Impact:** High', '**Probability:** Low'] },
    ],
    ['archive', '| Low | Medium | List of extensions was checked on 2032-09-20 |', '| Low | Medium | - |'],
    [
      'scores',
      '    mitigation: Each desk keeps the whole programme in its own store\n',
      '',
      { at: ['- risk: A hall loses', 'impact: High', 'probability: Low'], also: ['yaml-schema'] },
    ],
  ),
  ...defects(
    'risk-overall-mismatch',
    ['press', '**Overall risk:** Medium', '**Overall risk:** Low'],
    ['scanner', '| Overall risk | Medium |', '| Overall risk | Low |'],
    ['archive', '**Overall risk:** Medium', '**Overall risk:** Low', { at: ['**Overall risk'] }],
    [
      'press',
      '| The index build slows blue | Medium | Medium |',
      '| The index build slows blue | High | High |',
      { at: ['**Overall risk', '| The index build', '| **Risk level'] },
    ],
    [
      'archive',
      '| The new pair falls behind under load | Low | High |',
      '| The new pair falls behind under load | Medium | High |',
      { at: ['**Overall risk', '| The new pair falls', '**Risk level'] },
    ],
  ),
  ...defects(
    'communication-incomplete',
    [
      'press',
      '| Start | print shop | `press-release` | 2032-03-11 12:55 |',
      '| Start | | `press-release` | 2032-03-11 12:55 |',
      { level: 'strict' },
    ],
    [
      'scanner',
      '| Hall 4 is on paper | goods in | loudspeaker |',
      '| Hall 4 is on paper | goods in | |',
      { level: 'strict' },
    ],
    [
      'tax',
      '- **Status Updates:** after every ring in `rings`, to the cantonal tax offices',
      '- **Status Updates:** after every ring',
      { level: 'strict' },
    ],
    [
      'archive',
      '| The catalogue is open again | users of the catalogue | banner | 2032-10-09 07:15 |',
      '| The catalogue is open again | users of the catalogue | banner | |',
      { level: 'strict' },
    ],
    [
      'scores',
      '    audience: orchestras of stage 1\n',
      '',
      { level: 'strict', at: ['- name: Start', 'channel: orchestras', 'time: 2032-11-02 07:30'] },
    ],
  ),
];

export const settings: readonly Case[] = [
  ...defects(
    'variable-duplicate',
    [
      'press',
      '| `ORDER_TIMEOUT_MS` | press-stg | 4000 |',
      '| `ORDER_TIMEOUT_MS` | press-prod | 4000 |',
      ['| 4000 |', '| 1500 |'],
    ],
    [
      'scanner',
      '| SCANGW_WORKERS | wh4-test | 4 |',
      '| SCANGW_WORKERS | wh4-prod | 4 |',
      ['| wh4-prod | 4 |', '| wh4-prod | 16 |'],
    ],
    [
      'archive',
      'ARCHIVE_POOL=60\n',
      'ARCHIVE_POOL=60\nARCHIVE_POOL=80\n',
      ['ARCHIVE_POOL=60', 'ARCHIVE_POOL=80'],
    ],
    [
      'press',
      '| `PLATE_CACHE_MB` | press-prod | 512 |\n',
      '| `PLATE_CACHE_MB` | press-prod | 512 |\n| `SPLIT_MAX_PRESSES` | press-prod | 4 |\n',
      '| `SPLIT_MAX_PRESSES`',
    ],
    [
      'archive',
      'SEARCH_WORKERS=8\n',
      'SEARCH_WORKERS=8\nARCHIVE_TIMEOUT_MS=3000\n',
      ['ARCHIVE_TIMEOUT_MS=3000', 'ARCHIVE_TIMEOUT_MS=2000'],
    ],
  ),
  ...defects(
    'smoke-test-expected-required',
    [
      'tax',
      '| Return can be sent | POST /returns/sample-11/send | 202 and a receipt |',
      '| Return can be sent | POST /returns/sample-11/send | |',
    ],
    ['tax', '| Service is up | GET /health | 200 |', '| Service is up | GET /health | |'],
    [
      'archive',
      '   - Expected: 200, and the title "Herrschaft Stainz"\n',
      '',
      { at: ['2. **Finding aid**', 'GET /records/AT-0417'] },
    ],
    [
      'scores',
      '        expected: Three pages turned, each within 150 ms\n',
      '',
      { at: ['A page turns by pedal', './viewer.sh turn'] },
    ],
    [
      'archive',
      '   - Expected: 201, and a slip number',
      '   - Expected:',
      { at: ['   - Expected:', '3. **Order for the reading room**'], also: ['field-empty'] },
    ],
  ),
  ...defects(
    'smoke-test-endpoint',
    ['press', '| Green is alive | GET /healthz |', '| Green is alive | GETT /healthz |'],
    ['scanner', '| T5 Queue is empty | GET /queue |', '| T5 Queue is empty | the queue |'],
    [
      'tax',
      '| Figure can be changed | PATCH /returns/sample-11 |',
      '| Figure can be changed | PATCH returns, sample 11 |',
    ],
    ['archive', '   - Endpoint: POST /orders', '   - Endpoint: orders'],
    ['scanner', '| T1 Status | GET /status |', '| T1 Status | htp:/scangw-04/status |'],
  ),
];
