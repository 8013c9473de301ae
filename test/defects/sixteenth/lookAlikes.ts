/** Harmless changes of the form: words, sections, boxes, blanks, commands, references. */
import type { Case } from '../defects.ts';
import { short } from '../defects.ts';
import { harmless, part } from './plans.ts';
import { lookAlikesOfValues } from './lookAlikesOfValues.ts';

export const lookAlikes: readonly Case[] = [
  ...harmless(
    // Text and structure
    ['radar', '*Rain to the minute', '*Rain to the minute, from Malmö to Besançon – “naïve” models beaten,'],
    ['rabbit', '## Overview\n', 'Overview\n--------\n'],
    ['radar', '# Hold 60 minutes, then', '## Hold 60 minutes, then'],
    ['loans', '## 2. Preconditions', '```text\n======= report =======\n```\n\n## 2. Preconditions'],
    ['fleet', '## 4. Rollback Procedure', '## 4. Rollback Plan'],
    ['fleet', '### Manual Rollback Steps', '### Rollback Steps'],
    ['radar', '### Rationale', '', { until: '## Pre-Deployment Checklist' }],
    ['radar', '## Roles and Contacts', '## Open Questions\n\nNone.\n\n## Roles and Contacts'],
    [
      'rabbit',
      '- [ ] mq-3 runs 4.1.2',
      '#### Notes\n\nFirst node.\n\n- [ ] mq-3 runs 4.1.2',
      { and: [['- [ ] mq-2 runs 4.1.2', '#### Notes\n\nSecond node.\n\n- [ ] mq-2 runs 4.1.2']] },
    ],
    ['rabbit', '- [ ] Cluster healthy', '**Steps:**\n\n- [ ] Cluster healthy'],
    ['rabbit', '| #mq-upgrade | Start |', '| #mq-upgrade | Start \\| 08:00 sharp |'],
    [
      'loans',
      '2. `V072__partitions_2012_2032.sql`\n3. `V073',
      '1. `V072__partitions_2012_2032.sql`\n1. `V073',
    ],
    ['loans', '# DP-2408: Loan', '<!-- SPDX-License-Identifier: CC-BY-4.0 -->\n\n# DP-2408: Loan'],
    [
      'fleet',
      '- **Expected result:** `Verified OK`',
      '3. Note the digest of the image.\n\n- **Expected result:** `Verified OK`',
    ],
    ['rabbit', 'All queues were moved', 'Stage 9 of the old runbook is gone. All queues were moved'],
    ['fleet', '## 8. Contacts', '## 8. People'],
    ['loans', '## 11. Messages', '## 11. Who is told what'],
    ['radar', '## Configuration', '## Configuration (production)'],
    // Blanks
    [
      'radar',
      '    action: page the weather on-call',
      '    action: page the weather on-call\n    summary: "{{ $labels.pod }} fails {{ $value }}% of its calls"',
    ],
    [
      'fleet',
      'kubectl --context booking-prod get deployment booking-blue\n',
      "kubectl --context booking-prod get deployment booking-blue\ndocker inspect --format '{{.Id}}' registry.fleet.internal/booking:9.0.0\n",
    ],
    ['loans', '- [ ] 900 GB free', '- [ ] No TODO comments in the three scripts\n- [ ] 900 GB free'],
    [
      'loans',
      '- Error rate of the catalogue: < 0.5%',
      '- Error rate of the catalogue: <0.5% (as `rate(errors[5m])`)',
    ],
    ['radar', 'Change reviewed by the radar team', 'Change reviewed (<2 days) by the radar team'],
    ['rabbit', '| Email | Window, effect, contacts |', '| Email | Window<br>effect<br>contacts |'],
    [
      'fleet',
      'Blue stays up for 72 hours',
      'See <https://runbooks.fleet.dev/blue>. Blue stays up for 72 hours',
    ],
    ['rabbit', '## Prerequisites', '> [!NOTE]\n> The vendor has been told.\n\n## Prerequisites'],
    [
      'loans',
      'no longer ends before the branches open.',
      'no longer ends before the branches open.[^1]\n\n[^1]: It took 5:40 h in January.\n',
    ],
    [
      'radar',
      './ops/check-env.sh --env production\n',
      './ops/check-env.sh --env production\n[ -s nowcast-5.2.4-values.yaml ] && echo kept\n',
    ],
    [
      'rabbit',
      '# All nodes up, no partitions\n',
      '# All nodes up, no partitions\nnodes=(mq-1 mq-2 mq-3); for n in "${nodes[@]}"; do ping -c 1 "$n"; done\n',
    ],
    [
      'loans',
      '### Phase 1: Backup',
      '```text\n[Phase 1]---[Phase 2]---[Phase 3]--->[Phase 4]---[Phase 5]\n```\n\n### Phase 1: Backup',
    ],
    [
      'fleet',
      '- [x] Two approvals',
      '- [x] CI/CD pipeline and TCP/UDP rules are unchanged\n- [x] Two approvals',
    ],
    [
      'loans',
      'Verify: the two counts are equal.',
      'Verify: the two counts are equal. If the copy stalls, run `kubectl logs <pod>`, where `<pod>` is what `kubectl get pods` lists.',
    ],
    ['rabbit', '**Check:** the definitions file', '**Check:** the file of the definitions'],
    ['ocpp', 'summary: |', '# TODO of last year is done\nsummary: |'],
    // Commands
    ['radar', '# Keep the values that', "rm -rf ./build ./dist\n\n# Don't lose the values that"],
    ['fleet', 'alembic upgrade 0117\n', "alembic upgrade 0117  # it's quick\n"],
    [
      'loans',
      'flyway -configFiles=conf/lib-prod.conf -target=73 migrate',
      "flyway -configFiles=conf/lib-prod.conf -target=73 migrate\npsql lib <<'SQL'\nSELECT count(*) FROM loans;\nSQL",
    ],
    [
      'radar',
      'NOWCAST_TILE_SIZE=256',
      'NOWCAST_DB_PASSWORD=${VAULT_NOWCAST_DB_PASSWORD}\nNOWCAST_TILE_SIZE=256',
    ],
    ['ocpp', '    LOG_LEVEL: info', '    STATION_DB_PASSWORD: vault:kv/ocpp#station-db\n    LOG_LEVEL: info'],
    [
      'fleet',
      'the digest is the one in the release note.',
      'the digest is `sha256:9b2cf535f27731c974343645a3985328d2b4d1f6e0b1c3a5d7e9f00112233445`.',
    ],
    ['radar', 'on commit `4be19d7`', 'on commit `4be19d7a0c5f1e2d3b4a59687766554433221100`'],
    [
      'rabbit',
      'rabbitmq-queues rebalance quorum',
      'rabbitmq-queues rebalance quorum && rm -rf /tmp/mq-upgrade',
    ],
    [
      'fleet',
      'The chart sets these for green:',
      'The chart reads `green` from here:\n\n```yaml\nslot: green\nreplicas: 10\n```\n\nand sets these:',
    ],
    [
      'loans',
      'U071: `./tools/undo.sh',
      'U071 (`ALTER TABLE loans DROP COLUMN archived_at`): `./tools/undo.sh',
    ],
  ),
  ...harmless(
    // Boxes
    ['radar', '- [ ] Tile store has', '* [ ] Tile store has'],
    ['loans', '- [ ] Replica lag below', '- [X] Replica lag below'],
    ['fleet', '- [x] Release branch', '- [x] ✅ Release branch'],
    ['rabbit', '- [ ] Disk usage below', '- [x] Disk usage below'],
    [
      'radar',
      '- [ ] No rollback was called for',
      '- [ ] Release note published\n- [ ] No rollback was called for',
    ],
    ['loans', '## 3. Rehearsal', '```markdown\n- [] not a box\n```\n\n## 3. Rehearsal'],
    ['loans', '**Check Result:** open', '**Check Result:** ⏳ pending'],
    ['loans', '**Rehearsal Result:** PASS', '**Rehearsal Result:** ✅ PASS'],
    ['loans', '**Decision:** GO', '**Decision:** ✅ GO'],
    ['loans', '**Readiness Score:** 88/100', '**Readiness Score:** 80/100'],
    ['fleet', '**Decision:** GO', '**Decision:** Go'],
    ['fleet', '**Reason:** All criteria', '**Rationale:** All criteria'],
    ['ocpp', 'by Camille Roy\n    done: false', 'by Camille Roy\n    done: true'],
    // References
    ['loans', 'left untouched |', 'left untouched, see [the way back](#7-rollback) |'],
    [
      'radar',
      '- [x] Security scan',
      '- [x] Dates are ISO-8601, text is UTF-8, RFC-2119 words are meant\n- [x] Security scan',
    ],
    ['rabbit', '**Why rolling?**', 'The old notes were in `../notes/mq-2024.md`.\n\n**Why rolling?**'],
    [
      'fleet',
      '- [ ] Retrospective in the',
      '- [ ] [Help centre](https://help.fleet.dev/holds) and [support](mailto:support@fleet.dev) agree\n- [ ] Retrospective in the',
    ],
    ['loans', '**Author:** Petra', '**Reviewed By:** Henrik Moen\n**Author:** Petra'],
    [
      'radar',
      '**Overall Risk:** Medium',
      '<!-- deployment-plan-disable-next-line reference-unresolved -->\nMore in [the register](../risks/weather-2031.md).\n\n**Overall Risk:** Medium',
    ],
    [
      'fleet',
      '**Date:** 2031-03-04',
      '**Date:** 2031-03-05',
      {
        files: {
          'plans/driver-licences.md': short(
            'Driver licences',
            '**Status:** Planned  \n**Date:** 2031-03-06  \n**Window:** 06:00–08:00 UTC  \n**Environment:** production-eu (`booking-prod`)',
          ),
        },
      },
    ],
    [
      'loans',
      'Saturday, 2031-02-22',
      'Saturday, 2031-03-01',
      {
        and: [
          ['| 2031-02-20 09:00 |', '| 2031-02-27 09:00 |'],
          ['| 2031-02-22 20:00 |', '| 2031-03-01 20:00 |'],
          ['| 2031-02-22 23:30 |', '| 2031-03-01 23:30 |'],
        ],
        files: {
          'plans/reader-cards.md': short(
            'Reader cards',
            '**Status:** Planned  \n**Date:** 2031-03-01  \n**Window:** 21:00 – 22:00 CET  \n**Environment:** staging (`lib-stage-1`)',
          ),
        },
      },
    ],
    // YAML
    ['ocpp', 'blocks: DP-2440', 'blocks: DP-2440\ncost_centre: 4711'],
    [
      'ocpp',
      "title: 'Deployment Plan: DP-2431 OCPP gateway 2.0.1'",
      'title: "Deployment Plan: DP-2431 OCPP gateway 2.0.1"',
    ],
    ['ocpp', 'summary: |', 'summary: >-'],
    [
      'ocpp',
      '    owner: Soraya Benali',
      '    owner: &watcher Soraya Benali',
      { and: [['    name: Soraya Benali', '    name: *watcher']] },
    ],
    ['ocpp', 'date: 2031-03-11', "date: '2031-03-11'  # a Tuesday"],
    [
      'radar',
      part('radar', '**Blocks:** DP-2415', '\n\n## Story'),
      '**Blocks:** [DP-2415](DP-2415-nowcast-alerts.md)',
    ],
  ),
  ...lookAlikesOfValues,
];
