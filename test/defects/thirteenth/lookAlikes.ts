/** Changes that a reviewer would let pass. */
import type { Case } from '../defects.ts';
import { harmless } from './plans.ts';

const inTariff = harmless(
  ['tariff', '| Observer | Maren Dahl |', '| Observer | Zoë Ångström |'],
  ['tariff', '**Status:** Planned', '**Status:** 🟡 Planned'],
  ['tariff', '**Planned Date:** 2031-02-18', '**Planned Date:** Tuesday, 18 February 2031'],
  ['tariff', '**Rollback Time:** 6 minutes', '**Rollback Time:** about 6 min'],
  ['tariff', '- Error rate > 2% for 5 minutes', '- Error rate > 2.5% for 5 minutes'],
  ['tariff', './ops/hold.sh --minutes 30', './ops/hold.sh --minutes 45'],
  [
    'tariff',
    '**Overall Risk Level:** Medium',
    'The levels are those of the risk handbook.\n\n**Overall Risk Level:** Medium',
  ],
  [
    'tariff',
    '200 bills of January compared in staging |\n',
    '200 bills of January compared in staging |\n| The service desk gets more calls | High | Low | Two more agents on 19 February |\n',
  ],
  ['tariff', '## Contacts', '## Contact List'],
  ['tariff', '## Success Criteria', '<!-- read by Maren Dahl, 2 February 2031 -->\n\n## Success Criteria'],
  ['tariff', 'If one fails, stop here.', 'If one of the 14 fails, stop here and phone Ines Carvalho.'],
  [
    'tariff',
    '    action: write to the channel billing-releases\n',
    "    action: write to the channel billing-releases\n    summary: 'slow on {{ $labels.instance }}'\n",
  ],
  ['tariff', 'p95_latency > 450ms for 10 minutes', 'p95_latency > 0.45s for 10 minutes'],
  [
    'tariff',
    'Help pages for the preview are published',
    '[Help pages](https://help.helios-energie.eu/preview) for the preview are published',
  ],
  ['tariff', './ops/smoke.sh --env staging\n', './ops/smoke.sh --env staging\nrm -rf build/\n'],
  ['tariff', 'Response time (p95): < 300ms', 'Response time (p95): < 0.3 s'],
  ['tariff', '**Blocked By:** DP-2098', '**Blocked By:** [DP-2098](DP-2098-rating-engine.md)'],
  ['tariff', '- [ ] Pipeline green on commit', '- [x] Pipeline green on commit'],
  ['tariff', 'service desk about bills', 'service desk about bills (<1% of customers today)'],
  ['tariff', '2031-02-20, in the weekly', 'Thursday, 2031-02-20, in the weekly'],
  [
    'tariff',
    '- [ ] No more than ten calls about the preview',
    '- [ ] No TODO left in the help pages about the preview',
  ],
  ['tariff', '**Rollback Owner:** Ines Carvalho', '**Rollback Owner:** Ines Carvalho (deputy: Tomasz Wilk)'],
  ['tariff', '--data @smoke.json', '--header "Authorization: Bearer $SMOKE_TOKEN" --data @smoke.json'],
);

const inClaims = harmless(
  ['claims', '| **Status** | Approved |', '| **Status** | ✅ approved |'],
  ['claims', 'Sunday, 2 March 2031', '2031-03-02 (Sunday)'],
  ['claims', '8 minutes, read-only, during', 'at most 8 minutes, read-only, during'],
  ['claims', '- [ ] Wait until the lag', '- [ ] ⏳ Wait until the lag'],
  ['claims', '| Phase 4: Switch | Rosalind Park |', '| Phase 4: Switch | Rosalind Park, Lukas Brandt |'],
  ['claims', '**Total duration:** 5 hours', '**Total duration:** 300 minutes'],
  ['claims', '| Free disk | > 40% | < 25% |', '| Free disk | > 400 GB | < 250 GB |'],
  ['claims', '| 24-72 hours | 8 hours |', '| 24-72 hours | every 8 hours |'],
  ['claims', '| 2-8 hours |', '| 2 to 8 hours |'],
  ['claims', '2.1 billion rows', '2.1 billion rows (<1% of them younger than a month)'],
  ['claims', 'user=replicator', 'user=replicator passfile=/etc/postgresql/.pgpass'],
  [
    'claims',
    '  pgbackrest --stanza=claims info\n',
    '  pgbackrest --stanza=claims info\n  rm -rf /tmp/pgbackrest-trial\n',
  ],
  ['claims', '`./ops/readonly.sh off`', '`./ops/readonly.sh off --force`'],
  [
    'claims',
    '| A report reads the old primary | Medium | Medium |',
    '| A report reads the old primary | Low | Medium |',
  ],
  ['claims', '| duty managers | channel #claims-ops |', '| everybody on duty | channel #claims-ops |'],
  [
    'claims',
    '| **Change ticket** | CHG-55812 |',
    '| **Change ticket** | [CHG-55812](https://tickets.northgate-mutual.com/CHG-55812) |',
  ],
  [
    'claims',
    'is on the bridge call\n',
    'is on the bridge call[^1]\n',
    {
      and: [
        [
          'are noted in CHG-55812\n',
          'are noted in CHG-55812\n\n[^1]: The number is in the calendar entry.\n',
        ],
      ],
    },
  ],
  ['claims', 'and GO given by Adaeze Obi', 'and a spoken GO from Adaeze Obi'],
  ['claims', 'lag above 60 seconds', 'lag above 1 minute'],
  ['claims', '| **Depends on** | DP-2107 |', '| **Depends on** | DP-2107 (complete) |'],
  ['claims', '- [ ] Free space on `claims-pg16-a`', '- [x] Free space on `claims-pg16-a`'],
  [
    'claims',
    'restore the backup of Phase 2: `pgbackrest --stanza=claims --delta restore`',
    'restore the backup of Phase 2 with `pgbackrest --stanza=claims --delta restore` (two hours)',
  ],
  [
    'claims',
    '| Row counts differ after the switch | any table |',
    '| Row counts differ after the switch | at least one table |',
  ],
);

const inBoarding = harmless(
  ['boarding', '**Date:** Tuesday, 11 March 2031', '**Date:** 2031-03-11'],
  ['boarding', '**Strategy:** Blue-Green', '**Strategy:** Blue/Green'],
  ['boarding', '**Expected Downtime:** Zero', '**Expected Downtime:** None'],
  ['boarding', 'Error rate > 3% for 3 minutes', 'Error rate above 3% for 3 min'],
  ['boarding', '- [x] No session was lost', '- [X] No session was lost'],
  ['boarding', 'Readiness score 88/100', 'Readiness score 80/100'],
  ['boarding', '| 200 with 18 gates |', '| HTTP 200, 18 gates |'],
  ['boarding', '| GET /v3/gates?terminal=2 |', '| GET /v3/gates/{id} |'],
  [
    'boarding',
    'get pods --selector slot=green',
    "get pods --selector slot=green --output go-template='{{range .items}}{{.metadata.name}} {{end}}'",
  ],
  ['boarding', '| `REDIS_POOL` | 8 | 64 |', '| `REDIS_POOL` | 64 | 64 |'],
  ['boarding', '**Total:** 90 minutes.', '**Total:** 1 h 30 min.'],
  ['boarding', '**T+60 to T+240 min:**', '**T+1 h to T+4 h:**'],
  ['boarding', '- **Do:** tag and freeze:\n', '- **Commands:**\n'],
  ['boarding', '- **Rollback:** as in section 4', '- **Rollback:** see section 4'],
  ['boarding', '(probability: Low, impact: Medium)', '(probability: low, impact: medium)'],
  ['boarding', 'error rate > 1.5%; goes', 'error rate > 2%; goes'],
  ['boarding', '  sleep 600\n', '  sleep 600   # <-- watch the gate counter\n'],
  ['boarding', '**Window:** 01:00–03:30 UTC', '**Window:** 01:00 to 03:30 UTC'],
  ['boarding', '## 7. People', '## 7. People and Phones'],
  ['boarding', '**Deputy:** Carla Nunes', '**Deputy:** Carla Nunes (until 03:30)'],
  ['boarding', '+46 8 5550 4410', '(+46) 8-5550-4410'],
  ['boarding', 'switched off on 18 March', 'switched off on Tuesday, 18 March 2031'],
  ['boarding', '2 minutes without data, 25 minutes with the snapshot', '30 minutes at most'],
  ['boarding', '- [ ] No open finding above medium', '- [x] No open finding above medium'],
);

const inLab = harmless(
  [
    'lab',
    '2. **Result by sample**',
    '1. **Result by sample**',
    { and: [['3. **Analyser gateway**', '1. **Analyser gateway**']] },
  ],
  ['lab', 'Saturday 1 March 2031', 'Sat 1 March 2031'],
  ['lab', 'export TARGET=1.33.4-1.1\n', 'export TARGET=1.33.4-1.1   # the same on all nodes\n'],
  ['lab', 'ETCDCTL_API=3 etcdctl', 'export KUBECONFIG=~/.kube/lab-prod\nETCDCTL_API=3 etcdctl'],
  ['lab', '- **Risk:** Medium', '- **Risk:** medium, see the list below'],
  ['lab', '### Step 3: Pool general', '### Step 3: Pool general (07:20 - 09:20)'],
  ['lab', '0–4 h every 15 minutes, 4–12 h', '0-4 h every 15 minutes, 4-12 h'],
  ['lab', '- A smoke test fails twice', '- A smoke test fails two times in a row'],
  ['lab', '- **API p99 latency > 1500 ms', '- **API p99 latency > 1.5 s'],
  ['lab', '- **API server error rate > 0.5%', '- **API server error rate > 0.6%'],
  [
    'lab',
    'kubectl drain cp1 --ignore',
    'kubectl drain <node> --ignore',
    {
      and: [
        [
          'For `cp1` first, then the same',
          'Put the name of the node for `<node>`. For `cp1` first, then the same',
        ],
        ['kubectl uncordon cp1', 'kubectl uncordon <node>'],
      ],
    },
  ],
  [
    'lab',
    'kubectl get nodes --output wide\n',
    '[ -f "$SNAPSHOT" ] || exit 1\nkubectl get nodes --output wide\n',
  ],
  ['lab', 'Total: 5 hours 30 minutes', 'Total: 5.5 hours'],
  ['lab', '- [x] Three nodes upgraded', '- [x] ✅ Three nodes upgraded'],
  ['lab', '**Result:** PASS', '**Result:** PASS (3 of 3)'],
  [
    'lab',
    'The cluster goes from',
    '> [!NOTE]\n> The freeze of the region does not touch us.\n\nThe cluster goes from',
  ],
  ['lab', '## Steps\n', '## Steps\n\n```text\n[Snapshot] --> [Control plane] --> [Pools]\n```\n'],
  ['lab', 'Low probability, medium impact', 'Low probability, low impact'],
  ['lab', '+31 20 555 0142', '+31205550142'],
  ['lab', 'No new step begins after 11:00.', 'No new step begins after 11:10.'],
  ['lab', '28 February 2031, 09:00', 'Friday 28 February 2031, 09:00'],
  ['lab', 'Rollback takes about 40 minutes', 'Rollback takes about 45 minutes'],
  [
    'lab',
    'kubeadm upgrade plan v1.33.4\n',
    'cat > /root/upgrade.note <<EOF\nupgrade to 1.33.4\nEOF\nkubeadm upgrade plan v1.33.4\n',
  ],
);

const inParcel = harmless(
  ['parcel', 'status: approved', 'status: Approved'],
  ['parcel', "time: '19:00 - 22:00 CET'", 'time: 19:00-22:00 CET'],
  ['parcel', 'approach: Canary', 'approach: canary release'],
  [
    'parcel',
    '--canary 30\n',
    '--canary 40\n',
    { and: [['the new share: 5, 30, 100', 'the new share: 5, 40, 100']] },
  ],
  ['parcel', '  time: 15 minutes', '  time: 30 minutes'],
  ['parcel', '# Expand only; the columns', '# Expand first: the old columns stay. The columns'],
  ['parcel', 'verify: All 40 depots have answered', 'verify: The depots have answered (40 of 40)'],
  ['parcel', '- Error rate > 3% for 5 minutes', '- Error rate > 3.5% for 5 minutes'],
  ['parcel', 'impact: High', 'impact: high'],
  ['parcel', '    production: 24\n    staging: 4\n', '    production: 24\n    staging: 24\n'],
  ['parcel', 'contact: +46 31 555 0188', "contact: '+46 (0)31 555 01 88'"],
  [
    'parcel',
    'overall-risk: High',
    '  - risk: A depot has no network in the evening\n    probability: Low\n    impact: Low\n    mitigation: Its tours are printed at 18:00\noverall-risk: High',
  ],
  [
    'parcel',
    '          ./ops/plan-tour.sh',
    "          docker inspect --format '{{.State.Health.Status}}' handheld-sim\n          ./ops/plan-tour.sh",
  ],
  ['parcel', 'blocks: [DP-2140]', 'blocks:\n  - DP-2140'],
  ['parcel', 'date: 2031-03-05', "date: '2031-03-05'"],
  [
    'parcel',
    "title: 'Deployment Plan: DP-2130 Parcel Routing 4'",
    'title: "Deployment Plan: DP-2130 Parcel Routing 4"',
  ],
  ['parcel', 'A tour with 80 to 140 stops', 'A tour with between 80 and 140 stops'],
  [
    'parcel',
    'message: Routing 4 begins. Please do not change tours of tomorrow.',
    "message: 'Routing 4 begins: please do not change tours of tomorrow.'",
  ],
  ['parcel', 'window: 30 minutes', 'window: 45 minutes'],
  ['parcel', 'overall-risk: High', 'overall-risk: Critical'],
  ['parcel', '--canary 5\n          sleep 900', '--canary 5\n          sleep 1200'],
  ['parcel', 'rationale: >-', 'rationale: |'],
  ['parcel', "'tours planned per minute: target > 4'", "'tours planned per minute: target > 5'"],
);

export const lookAlikes: readonly Case[] = [...inTariff, ...inClaims, ...inBoarding, ...inLab, ...inParcel];
