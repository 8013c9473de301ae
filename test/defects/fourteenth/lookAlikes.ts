/** Changes of the plans that harm nothing. */
import type { Case } from '../defects.ts';
import { harmless } from './plans.ts';
import { furtherLookAlikes } from './lookAlikesOfValues.ts';

/** Near to what rules of text, structure, blanks, links and commands report. */
const lookAlikesOfText: readonly Case[] = harmless(
  // Letters and marks
  ['points', 'Nadia Brandt watches it', 'Nadia Brandt (São Paulo, from “Âncora”) watches it'],
  ['pension', 'by the change board | Ruth Adeyemi | ✅ |', 'by the change board | Ruth Adeyemi | ☑ |'],
  ['tickets', '**Status:** Planned', '**Status:** 🟡 Planned'],
  ['kafka', 'Clients need no change. The', 'Clients need no change — not even a restart. The'],
  [
    'kafka',
    '# Runbook: Upgrade of the lift telemetry Kafka cluster from 3.6.1 to 3.9.0',
    'Runbook: Upgrade of the lift telemetry Kafka cluster from 3.6.1 to 3.9.0\n=======',
  ],
  // Headings and sections
  ['points', '### Rationale', '### Rationale\n\n#### Why a canary'],
  ['points', '## Success Criteria', '## Acceptance Criteria'],
  ['points', '## Rollout Schedule', '---\n\n## Rollout Schedule'],
  ['pension', '## 9. Risks', '## 9. Risks and mitigations'],
  ['pension', '### Stage 1: Backup', '### Stage 1: Full backup'],
  ['tickets', '## 8. People', '## 8. People\n\n### On duty'],
  ['tickets', '## 7. Risks', '## 7. Risks\n\n<!-- Reviewed with the night shift -->\n'],
  ['kafka', '## Way back', '## Rollback'],
  ['kafka', '## Risks', 'Risks\n-----'],
  ['kafka', '## Monitoring', '## Monitoring\n\n```text\n# Kafka brokers\n## Lag\n```'],
  ['video', 'prerequisites:', 'prerequisites: # ticked by Helle'],
  // Fields
  ['points', '**Version:** loyalty-api 4.12.0', '**Version**: loyalty-api 4.12.0'],
  ['points', 'Traffic is raised with `./scripts/canary.sh`:', '**Steps:**'],
  ['pension', '**Criteria:**', '**What has to be true:**'],
  ['tickets', '**Messages:**', '**Who hears what:**'],
  ['tickets', '**Author:** Marit Solberg', '**Author:**\nMarit Solberg'],
  ['kafka', '**Go back when:**', '**Triggers:**'],
  // Tables
  ['points', '| `LOG_LEVEL` | debug | info |', '| `LOG_LEVEL` | debug | info \\| warn |'],
  ['pension', '| Member portal |', '| Member portal \\| letters |'],
  ['kafka', '| --- | --- | --- | --- |\n| Under', '|:---|:---:|---:|---|\n| Under'],
  // Numbers
  [
    'points',
    '1. Send 5% of checkouts to the canary\n2. Hold for 60 minutes and compare booked points with the ledger\n3. Raise to 25%\n4. Hold for 90 minutes\n5. Raise to 50%\n6. Hold for 90 minutes\n7. Raise',
    '1. Send 5% of checkouts to the canary\n1. Hold for 60 minutes and compare booked points with the ledger\n1. Raise to 25%\n1. Hold for 90 minutes\n1. Raise to 50%\n1. Hold for 90 minutes\n1. Raise',
  ],
  ['tickets', '5. Keep the logs of green', '5. Keep the logs (see step 3 of the release notes) of green'],
  ['pension', '### Stage 6: Verification (08', '### Stage 6: Verification, as in stage 3 (08'],
  // Brackets that are no blanks
  [
    'points',
    '- [ ] Release note is published',
    '- [ ] Release note is published [^1]\n\n[^1]: In English and German.',
  ],
  [
    'points',
    'Dashboard: Grafana',
    '> [!NOTE]\n> The board refreshes every 10 seconds.\n\nDashboard: Grafana',
  ],
  ['points', '    condition: error_rate > 1%', '    condition: rate(errors_total[5m]) > 1%'],
  [
    'points',
    'action: page the checkout engineer on call\n\n  - name: points_latency',
    'action: page the checkout engineer on call\n    summary: "Errors on {{ $labels.pod }}"\n\n  - name: points_latency',
  ],
  ['pension', '| None |', '| None (<1 s for each pod) |'],
  ['pension', 'psql "service=pension-core"', 'psql --set=rows=array[1,2] "service=pension-core"'],
  [
    'tickets',
    'kubectl --context tickets-prod get deployments',
    "docker ps --format '{{.Names}}'\nkubectl --context tickets-prod get deployments",
  ],
  ['tickets', 'which may add\n  eight pods', 'which may add\n  <10 pods'],
  [
    'kafka',
    'for broker in kafka4 kafka3; do',
    '[[ -n "$KAFKA_ENV" ]] || exit 1\nfor broker in kafka4 kafka3; do',
  ],
  ['kafka', 'Report on the status page\n\n## Risks', 'Report on <https://status.liftnet.io>\n\n## Risks'],
  ['kafka', 'ansible kafka -a "rpm -q kafka"', 'ansible kafka -a "rpm -q --queryformat %{VERSION} kafka"'],
  [
    'pension',
    '- [ ] No row without an amount',
    '- [ ] No row without an amount, no TODO comment left in V303',
  ],
  ['video', 'expected: Status 200\n', 'expected: Status 200 and {"ok":true}\n'],
  [
    'video',
    'expected: No metric passes its limit',
    'expected: No metric passes its limit (<1% failed visits)',
  ],
  // Slashes that are no choices
  ['points', '**Version:** loyalty-api 4.12.0', '**Version:** loyalty-api 4.12.0 / chart 2.8.1'],
  ['tickets', 'Luca Moretti', 'Luca Moretti / Ida Berg'],
  ['kafka', '(5 brokers, KRaft)', '(5 brokers, KRaft; eu-west / eu-north)'],
  [
    'pension',
    '| Announcement | Pension administration, support | Email |',
    '| Announcement | Pension administration / support | Email |',
  ],
  ['video', 'audience: team and clinics', 'audience: team / clinics'],
  // Commands and secrets
  ['points', 'helm uninstall loyalty-api-canary', 'rm -rf ./build\nhelm uninstall loyalty-api-canary'],
  [
    'points',
    '--request POST https://loyalty',
    '--header "Authorization: Bearer $LEDGER_TOKEN" --request POST https://loyalty',
  ],
  ['pension', 'psql "service=pension-core"', 'psql "postgresql://flyway:$PGPASSWORD@db1.pension.io/core"'],
  [
    'tickets',
    '  - name: WAITING_ROOM',
    '  - name: PAYMENT_API_KEY\n    valueFrom: { secretKeyRef: { name: payment, key: api-key } }\n  - name: WAITING_ROOM',
  ],
  ['tickets', './bin/traffic-share\n', 'echo "it\'s green"\n./bin/traffic-share\n'],
  [
    'kafka',
    '--extra-vars kafka_version=3.6.1\n',
    '--extra-vars kafka_version=3.6.1 --vault-password-file ~/.vault-pass\n',
  ],
  [
    'kafka',
    './tools/send-test-reading.sh --lift',
    'cat > reading.json <<\'JSON\'\n{"lift": "000017"}\nJSON\n./tools/send-test-reading.sh --lift',
  ],
  [
    'video',
    '    MEDIA_MAX_BITRATE: 1800',
    '    MEDIA_MAX_BITRATE: 1800\n    TURN_PASSWORD: vault:visits/turn#password',
  ],
  // Links and ids
  [
    'points',
    '[Test run 5521](../reports/run-5521.md)',
    '[Test run 5521](https://ci.brightcart.io/runs/5521)',
  ],
  ['points', '[[US-2207-points-at-checkout]]', '[[US-2207-points-at-checkout|Points at checkout]]'],
  [
    'pension',
    '[amounts design](../docs/amounts-design.md)',
    '[amounts design](../docs/amounts-design.md#rounding)',
  ],
  ['tickets', '(#rollback-rehearsal)', '(#4-rollback-procedure)'],
  ['kafka', 'Clients need no change. The', 'Clients need no change (see KIP-896). The'],
);

export const lookAlikes: readonly Case[] = [...lookAlikesOfText, ...furtherLookAlikes];
