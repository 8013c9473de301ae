/** Edits after which the plans of the eighth set are as good as before. */
import type { Case } from '../defects.ts';
import { harmless } from './plans.ts';

export const lookAlikes: readonly Case[] = harmless(
  // Brackets, braces, angle brackets.
  ['podcast', 'kubectl get nodes\n', "kubectl get nodes\ndocker ps --format '{{.Names}} {{.Status}}'\n"],
  [
    'podcast',
    '| HighErrorRate | Error rate > 1% for 5 min |',
    '| HighErrorRate | Error rate > 1% for 5 min (`rate(errors_total[5m])`) |',
  ],
  ['story', '- [x] Load test with', '- [x] No TODO comments in production code\n- [x] Load test with'],
  ['story', '## Story Reference\n', '## Story Reference\n\n> [!NOTE]\n> The depots know.\n'],
  [
    'dns',
    'Resolvers keep the old address',
    'Resolvers keep the old address[^1]',
    { and: [['## Afterwards\n', '[^1]: Some ignore the TTL.\n\n## Afterwards\n']] },
  ],
  [
    'dns',
    '   ./tls/install.sh api.bilhete.pt --from vault:tls/api\n',
    '   [[ -r ~/.vault ]] || exit 1\n   ./tls/install.sh api.bilhete.pt --from vault:tls/api\n',
  ],
  [
    'podcast',
    'Blue (v5.1.3) keeps serving',
    'Users <-- traffic --> load balancer. Blue (v5.1.3) keeps serving',
  ],
  ['release', '- [ ] The error rate is normal (< 1%)', '- [ ] The error rate is normal (<1%)'],
  [
    'dns',
    'Porto answers for another week',
    'Porto answers for another week; see <https://wiki.bilhete.pt/dns>',
  ],
  [
    'ferry',
    '          kubectl --context prod get deployment booking\n',
    "          kubectl --context prod get deployment booking --output jsonpath='{.status.readyReplicas}'\n",
  ],
  // Boxes and lists.
  [
    'release',
    '- [ ] Each issue of high severity is solved',
    '- [ ] ✅ Each issue of high severity is solved',
  ],
  ['podcast', '4. Verify that blue', '4. [ ] Verify that blue'],
  ['story', '- [ ] Rollback rehearsed on Monday', '- [x] Rollback rehearsed on Monday'],
  ['dns', '- [ ] Conference bridge booked', '- [x] Conference bridge booked'],
  ['podcast', '**Rollback steps:**\n', '**Steps:**\n'],
  ['dns', '## Before the night\n', '**Before the night:**\n'],
  [
    'release',
    '| 13:00 | 30 min | Production deployment | Lotte Visser | ⏳ |',
    '| 13:00 | 30 min | Production deployment | Lotte Visser | ⬜ |',
  ],
  [
    'ferry',
    '  - text: The on-call engineer has read this plan\n    done: false',
    '  - text: The on-call engineer has read this plan\n    done: true',
  ],
  ['story', '1. Enable for the staff (1%)\n', '1. Enable for the staff (1%)\n   - Ask the support desk\n'],
  // Dates, times and the header.
  ['story', '**Date**: 2031-03-11', '**Date**: Tuesday, 11 March 2031'],
  ['podcast', 'Thursday, March 13, 2031', '2031-03-13'],
  ['podcast', '**Deployment Window:** 20:00 – 23:00 UTC', '**Deployment Window:** 8 PM to 11 PM UTC'],
  ['dns', '| **State** | Approved |', '| **State** | ✅ Approved by the change board |'],
  ['podcast', '**Risk Level:** Medium', '**Risk Level:** 🟡 Medium'],
  ['ferry', 'status: approved', 'status: Planned'],
  ['story', '**Risk Level**: Medium', '**Risk Level**: Medium (a new partner)'],
  ['podcast', '**Status:** Ready for deployment', '**Status:** 🟢 Ready'],
  // Strategy.
  ['podcast', '**Strategy:** Blue/Green', '**Strategy:** Blue-green deployment with an instant switch'],
  ['podcast', '**Expected Downtime:** None (zero-downtime)', '**Expected Downtime:** 0 minutes'],
  ['story', '8. Increase to 100%', '8. Full rollout'],
  ['release', 'A canary was weighed and left', 'Canary and rolling were weighed and left'],
  ['ferry', '  risk: Medium\n  downtime', '  risk: Low to medium\n  downtime'],
  ['dns', 'Go or no-go for the last name', 'Go/no-go for the last name'],
  // Rollback and migrations.
  ['story', '### Procedure\n', '### How to go back\n'],
  ['dns', '## Rollback\n', '## Backout plan\n'],
  ['podcast', '**Triggers:**\n', '**Roll back if any of these is seen:**\n'],
  ['podcast', '- Any data corruption\n', '- Any data corruption (release manager decides)\n'],
  ['story', 'DROP INDEX IF EXISTS locker_slots_city;', 'DROP TABLE IF EXISTS locker_slots;'],
  ['podcast', '**Estimated rollback time:** 5 minutes', '**Estimated rollback time:** < 5 minutes'],
  ['ferry', '  window: 30 minutes', '  window: half an hour'],
  // Monitoring.
  [
    'podcast',
    '| CPU usage | < 65% | > 80% | > 95% |',
    '| CPU usage | < 65% | > 80% | > 95% |\n| p95 latency against last week | < 110% | > 150% | > 200% |',
  ],
  ['dns', '- Sales per minute: over 30', '- Sales per minute: over 30 (usually 45)'],
  ['story', '- **Error rate**: < 0.5%', '- **Error rate**: below 0.5%'],
  ['podcast', '| 4–24 hours | Every 2 hours |', '| 4 h – 24 h | Every 2 hours |'],
  ['podcast', '- p95 latency > 800 ms for 10 minutes', '- p95 latency > 0.8 s for 10 minutes'],
  ['ferry', '    - Error rate > 3% for 5 minutes', '    - Error rate above 3 % for five minutes'],
  [
    'release',
    '- Error rate > 1% for 5 minutes: page the engineer on call',
    '- Error rate > 1% for 5 minutes → PagerDuty',
  ],
  // Timeline.
  ['podcast', '**Total Duration:** 3 hours', '**Total Duration:** about 3 hours'],
  [
    'release',
    '**Total Estimated Duration:** 6 hours (09:00 - 15:00 UTC)',
    '**Total Estimated Duration:** 360 minutes',
  ],
  [
    'dns',
    '| T-15 | 00:45 | Export the zone | Omar Haidari | 15 min |',
    '| T-15 | 00:45 | Export the zone (DNS) | Omar Haidari | 10 min |',
  ],
  [
    'podcast',
    '| 21:30 | 15 min | Smoke tests on green | Carla Riva |',
    '| 21:30 | 15 min | Smoke tests on green | Carla Riva, Dele Adeyemi |',
  ],
  // People, risks, references.
  [
    'podcast',
    '| 20:00 | 15 min | Pre-flight checks | Dele Adeyemi |',
    '| 20:00 | 15 min | Pre-flight checks | Deployment Engineer |',
  ],
  [
    'release',
    '| 15:00 | - | Active monitoring | Sam Okoye | ⏳ |',
    '| 15:00 | - | Active monitoring | On-Call Engineer | ⏳ |',
  ],
  ['dns', '+351 21 555 0104', '+351 (21) 555-0104'],
  ['podcast', 'gwen.parry@earshot.audio', '@gwen (Slack), ext. 4410'],
  [
    'podcast',
    '| Old apps fail on the new field | Low | Medium | Contract',
    '| Old apps fail on the new field | low | med | Contract',
  ],
  ['story', '**Blocks**: DP-851', '**Blocks**: [DP-851](DP-851-locker-returns.md)'],
  [
    'story',
    '[Locker delivery](../docs/locker-delivery.md)',
    '[Locker delivery](../docs/locker-delivery.md#locker-delivery)',
  ],
  ['story', '| `LOCKER_POOL_SIZE` | 4 | 16 |', '| `LOCKER_POOL_SIZE` | 16 | 16 |'],
  [
    'story',
    'Secret `LOCKER_API_KEY` is in the vault',
    'Secret `LOCKER_API_KEY` comes from `vault kv get shop/locker`',
  ],
  ['podcast', '"$PROD_DB_URL" -f', '"postgres://app:${DB_PASSWORD}@db.internal/podcasts" -f'],
);
