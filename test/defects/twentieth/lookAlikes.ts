/** Harmless changes that come close to a defect. */
import type { Case } from '../defects.ts';
import { lookAlikesOfContent } from './lookAlikesOfContent.ts';
import { harmless, part } from './plans.ts';

export const lookAlikes: readonly Case[] = [
  // Text
  ...harmless(
    [
      'release',
      'Bookings continue without a break.',
      'Bookings continue without a break – no hotel has to close.',
    ],
    [
      'freeze',
      'freezes a lost card at once*',
      'freezes a lost card at once (São Paulo’s café test included)*',
    ],
    ['archive', 'Expected: no error; `SELECT', 'Expected: no error, “0 warnings”; `SELECT'],
    ['laundry', "'State running, 38 minutes left'", "'State running – 38 minutes left, 40 °C'"],
    ['radio', '- CPU of the workers: < 75%', '- CPU of the workers: ≤ 75%'],
    ['archive', '**Why by hand:**', '=== NOTE ===\n\n**Why by hand:**'],
    ['radio', '   **Expected:** `READY 20/20`', '   **Expected:** `READY 20/20`, below the line `=======`'],
  ),
  // Structure
  ...harmless(
    ['release', '## Risk Assessment\n', '## Risk Assessment and Mitigation\n'],
    ['freeze', '## Team\n', '## Who to ask\n'],
    ['freeze', '### Rationale\n', '### Rationale (why a flag)\n'],
    ['release', '### Rationale\n', '### Why Blue-Green\n'],
    ['archive', '## What may go wrong', '## Risks'],
    ['release', '#### User Testing\n', '#### User Testing (night porters)\n'],
    [
      'freeze',
      '## Team\n',
      '## Team\n\n### On call\n\n- Lena Vogt until 2031-03-21\n\n### Hotline\n\n- Open day and night\n\n',
    ],
    ['archive', '**Time for the way back:** 45 minutes', '**Time for the way back:** 40 - 45 minutes'],
    [
      'release',
      '**Escalation Contact:** Henrik Daal',
      '**Escalation Contact:** Henrik Daal, then Aisha Benali',
    ],
    [
      'freeze',
      'Verify with `./ops/smoke.sh --env cards-prod`',
      '**Check:**\n\n- The version page says 8.14.0\n\nVerify with `./ops/smoke.sh --env cards-prod`',
    ],
    [
      'release',
      '| guest-portal | 11.6.2 | 12.0.0 | Goran Petrov |',
      '| guest-portal | 11.6.2 | 12.0.0 \\| final | Goran Petrov |',
    ],
    [
      'archive',
      '| Record | Type | Old | New |\n| --- | --- | --- | --- |',
      '| Record | Type | Old | New |\n|:---|:---:|---|---|',
    ],
    ['radio', '### Step 5: Verify', '### Step 5: Verify (studio and desk)'],
    [
      'archive',
      '1. Nils sets both records back',
      '1. Consuelo tells everyone on the call that the way back begins.\n1. Nils sets both records back',
      {
        and: [
          ['2. Benedikt starts the old archive', '1. Benedikt starts the old archive'],
          ['3. Yuki copies deposits', '1. Yuki copies deposits'],
          ['4. Abena checks the way back', '1. Abena checks the way back'],
        ],
      },
    ],
    ['radio', '#### 🐤 Phase 1: one stream in twenty', '#### 🐤 Phase 1 of 4: one stream in twenty'],
    [
      'archive',
      '## Step 7: Decide to stay or return (14:00 - 14:15)\n',
      '## Step 7: Decide to stay or return (14:00 - 14:15)\n\nStep 6 must be over.\n',
    ],
  ),
  // Placeholders and choices
  ...harmless(
    [
      'radio',
      '   kubectl --context audio-prod --namespace streams get deployment transcoder',
      "   kubectl --context audio-prod --namespace streams get deployment transcoder -o go-template='{{.status.readyReplicas}}/20'",
    ],
    [
      'freeze',
      'expected to fall by a third',
      'expected to fall by a third [^1]',
      { and: [['*Tick each box', '[^1]: As the pilot showed.\n\n*Tick each box']] },
    ],
    ['archive', '`5000 of 5000 equal`', '`[OK] 5000 of 5000 equal`'],
    [
      'radio',
      '- Error rate of segment requests: < 0.5%',
      '- Error rate of segment requests: <0.5% (`rate(errors[5m])`)',
    ],
    ['release', 'p95 response time of the search < 420 ms', 'p95 response time of the search <420 ms'],
    ['freeze', '[Regression of app 8.14]', '[Regression of app 8.14, run 3]'],
    [
      'release',
      '- [ ] Nothing was merged after the tag',
      '- [ ] No TODO is left and nothing was merged after the tag',
    ],
    ['laundry', 'expected: 836 of 836 installed', 'expected: 836/836 installed'],
    ['release', '**Channel:** phone, then email', '**Channel:** phone / email'],
    [
      'archive',
      'The archive pauses on Thursday',
      'The archive (search / download / deposit) pauses on Thursday',
    ],
    ['freeze', '**Stakeholder Update:** Monday', '**Stakeholder Update (branches/hotline):** Monday'],
    ['radio', '[listening guide]', '[Listening guide: targets, tools]'],
    ['freeze', 'POST /cards/4411/freeze |', 'POST /cards/{id}/freeze, with card 4411 |'],
    [
      'laundry',
      './fleet.sh wash --machine TEST-07 --cycle gentle',
      './fleet.sh wash --machine "${TEST_MACHINE:-TEST-07}" --cycle gentle',
    ],
    [
      'release',
      './ops/health.sh --pool green',
      "./ops/health.sh --pool green | jq '.hosts[] | select(.ok == false)'",
    ],
    ['archive', 'dig +short archive.cerro-alto.org @', 'dig +short archive.cerro-alto.org <<< "" @'],
    [
      'radio',
      'curl --fail --silent https://canary',
      'curl --fail --silent --header "x-stream-canary: 1" https://canary',
    ],
  ),
  // Header
  ...harmless(
    ['release', '**Status:** 🟡 PLANNED', '**Status:** 🟢 APPROVED'],
    ['freeze', '**Status:** Planned', '**Status:** Approved'],
    ['radio', '**Status:** Planned', '**Status:** planned (since 2031-03-20)'],
    ['archive', '| Status | Planned |', '| Status | Draft |'],
    ['laundry', 'status: planned', 'status: approved'],
    ['release', '- [ ] Prerequisites complete', '- [x] Prerequisites complete'],
    ['radio', '- [ ] 📞 The studio manager', '- [x] 📞 The studio manager'],
    ['archive', '- [ ] Observers have been told', '- [x] Observers have been told'],
    ['freeze', '- [ ] Two people of Team Cards', '- [x] Two people of Team Cards'],
    ['archive', 'Thursday, 2031-04-24', 'Thu 24 April 2031'],
    ['release', 'the next window is 2031-03-22', 'the next window is Saturday 2031-03-22'],
    ['freeze', 'on 2031-03-25 at 09:00', 'on Tuesday 2031-03-25 at 09:00'],
    [
      'radio',
      'Version 5.8.9 is removed on 2031-04-09',
      'Version 5.8.9 (built 2029-11-30) is removed on 2031-04-09',
    ],
    [
      'archive',
      'The [rehearsal](../reports/archive-rehearsal.md) of 2031-04-10',
      'The [rehearsal](../reports/archive-rehearsal.md) of 2025-04-10',
    ],
    ['freeze', '**Risk Level:** Medium', '**Risk Level:** 🟡 Medium'],
    ['archive', '**Overall risk:** Medium', '**Overall risk:** medium, for one day'],
    ['release', '**Overall Risk Level:** Medium', '**Overall Risk Level:** High'],
  ),
  // Strategy and ramps
  ...harmless(
    [
      'release',
      'With two colours the switch takes',
      'A canary was weighed and left aside. With two colours the switch takes',
    ],
    ['freeze', '**Approach:** Feature Flag', '**Approach:** Feature flag (dark launch)'],
    ['radio', '**Strategy:** Canary', '**Strategy:** Canary release'],
    ['archive', '| Strategy | Recreate: the', '| Strategy | Recreate (in place): the'],
    ['laundry', '  approach: Rolling', '  approach: Rolling Update'],
    ['laundry', '  risk: Medium', '  risk: Low'],
    ['radio', '**Risk Level:** Medium', '**Risk Level:** High'],
    ['release', '**Risk Level:** Medium\n', '**Risk Level:** High\n'],
    ['radio', '**Expected Downtime:** Zero', '**Expected Downtime:** None (0 minutes)'],
    [
      'release',
      '- [ ] Blue keeps running, untouched, until Sunday evening',
      '- [ ] Blue keeps running until Sunday evening and is stopped then',
    ],
    [
      'freeze',
      '5. Open it to 25% of customers',
      '5. Open it to 30% of customers',
      { and: [['Open to 25%', 'Open to 30%']] },
    ],
    ['radio', 'rate stays below 0.5% |', 'rate stays below 0.5% (100% of probes answer) |'],
    [
      'radio',
      '```bash\n./ops/weight.sh --canary 100',
      '```bash\n# Back to 50 with --canary 50 if the studio asks\n./ops/weight.sh --canary 100',
    ],
    ['laundry', 'the north, 20% of the machines', 'the north, 20% of the machines (5% of the dryers)'],
    ['freeze', '4. Hold for 24 hours', '4. Hold for a day (24 hours); at most 2% of calls may concern it'],
  ),
  // Steps, commands, secrets
  ...harmless(
    [
      'archive',
      'sudo systemctl stop plate-ingest plate-web',
      'rm -rf ./build/tmp && sudo systemctl stop plate-ingest plate-web',
    ],
    [
      'freeze',
      '# Install the service in staging: expect "rolled out"',
      '# Install the service in staging, which wasn\'t done yet: expect "rolled out"',
    ],
    [
      'release',
      './ops/release.sh --env staging --status',
      "./ops/release.sh --env staging --status # it's quick",
    ],
    ['radio', '     loudness_target: -23', "     loudness_target: -23 # EBU R 128, don't change"],
    ['freeze', '"$CARDS_URL"', '"postgres://cards:${CARDS_PASSWORD}@db1.cards.internal/cards"'],
    [
      'radio',
      '   LOUDNESS_TABLE=loudness_v2',
      '   LOUDNESS_TABLE=loudness_v2\n   STUDIO_PASSWORD=vault:streams/studio#password',
    ],
    [
      'laundry',
      '          ./migrate.sh up --database "$CYCLES_URL" --to 0232',
      '          PGPASSWORD="$(vault kv get -field=password kv/cycles)" ./migrate.sh up --database "$CYCLES_URL" --to 0232',
    ],
    ['freeze', 'commit `7be41c9`', 'commit `7be41c90d2f4a8816be3c5d7f9012ab34cd56ef7`'],
    [
      'archive',
      './compare.sh --old mountain',
      'cat > seeds.txt <<END\n1947\nEND\n./compare.sh --old mountain',
    ],
    [
      'release',
      '- [ ] The start message has been sent',
      '- [ ] The password of the pool switch is in the vault, and the start message has been sent',
    ],
    ['release', 'vault://hotel-prod/payments', 'vault://hotel-prod/payments#key'],
    [
      'radio',
      '   helm uninstall transcoder-canary --namespace streams',
      '   kubectl --namespace streams delete pod --selector track=canary --wait=false\n   helm uninstall transcoder-canary --namespace streams',
    ],
  ),
  ...lookAlikesOfContent,
  ...harmless(['release', part('release', '### Sign-offs', '---\n\n## Success Criteria'), '']),
];
