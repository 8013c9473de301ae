import { isForward } from '../../plan/facts/steps/forward.ts';
import { inTitle, saidBelowIn, saidIn } from '../../plan/facts/strategy/saidStrategies.ts';
import { strategiesIn } from '../../plan/facts/strategy/strategies.ts';
import { isOpen } from '../../plan/isOpen.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Section } from '../../plan/section.ts';
import type { Strategy } from '../../plan/vocabulary/index.ts';
import type { Span } from '../../text/span.ts';
import { defineRule } from '../rule.ts';
import { excludes } from './carriedStrategy.ts';
import { chosenStrategies } from './chosenStrategy.ts';
import { otherSteps, twice } from './otherSteps.ts';

export const strategyContradiction = defineRule({
  name: 'strategy-contradiction',
  level: 'essential',
  severity: 'warning',
  nature: 'constant',
  description: 'Two different strategies for one deployment, or steps that carry out another one.',
  rationale: `The strategy decides how traffic moves and how one gets back. If the summary says blue-green and the steps roll a
canary out, the rollback that people have in mind is not the one that will work.

Correct the one that is wrong. Strategies that go together (a canary behind a feature flag), alternatives (\`Option A\`) and
parts of a system with strategies of their own are understood.`,
  valid: [
    '# Release\n\n**Strategy:** Rolling\n\n## Strategy\n\nWe replace one host after the other. We chose this over a canary because the exams cannot be split.\n',
    '# Desk 5\n\n## Strategy\n\n**Strategy:** Blue-Green\n\n### Rationale\n\nReplacing one server at a time would take all night.\n\n## Steps\n\n### Step 1: Switch\n\nSwitch the listener to the green slot.\n',
    '# Upgrade\n\n**Strategy:** Rolling\n\nLast year all brokers were stopped and started again. The whole cluster is not stopped, nor is any node started twice.\n',
    '# Release\n\n**Strategy:** Rolling\n\n## Deployment Steps\n\n1. Deploy to the nodes: `./rollout.sh --nodes-percent 25`\n2. Deploy to the nodes: `./rollout.sh --nodes-percent 50`\n3. Deploy to the nodes: `./rollout.sh --nodes-percent 100`\n',
    '# Upgrade of the broker\n\n**Status:** Planned\n**Strategy:** Rolling, one node after another\n\n## Summary\n\nThe app of the riders is released blue/green, by a plan of its own. The desk app is deployed with a canary release, in another plan.\n',
    '# Release\n\n| Field | Value |\n|---|---|\n| Strategy | Rolling |\n\n## Summary\n\nThe deployment uses the canary\nhosts of last year as spare parts.\n',
    '---\nstatus: draft\n---\n\n# Gateway: rolling upgrade\n\n## Overview\n\nStrategy: rolling update. Nodes are replaced in turn.\n',
    '# Release\n\n**Strategy:** Rolling\n\n## Deployment Steps\n\n### On every node\n\n1. Stop the service\n2. Install 4.2\n3. Start the service\n\nThen go on with the next node.\n',
    '# Release\n\n**Strategy:** Canary\n\nIt goes back faster than in a rolling update.\n',
    '# Release\n\n**Strategy:** Blue-Green\n\n## Deployment Steps\n\n### 1. Install\n\n```sh\nkubectl set image deployment/hub-b hub=hub:2.9.0\n```\n\n### 2. Go over\n\n```sh\nkubectl patch service hub --patch "$(cat selector-b.yaml)"\n```\n',
    '# Release\n\n**Strategy:** Recreate\n\nThe last release went from blue to green. Node by node would take too long.\n',
    '# Release\n\n**Approach:** Canary\n\n## Deployment Steps\n\n### Option A: Feature Flag Deployment\n\n1. Switch it on\n\n### Option B: Canary Deployment\n\n1. Send 5% to the canary\n',
    '# Plan\n\n**Strategy:** Blue-green\n\nBoth services are replaced together; the parser is updated by hand. In a later release the store follows.\n',
    '**Strategy:** Blue-green\n\n## Steps\n\nThis is not a canary deployment. We deploy this release at night.\n',
    '**Strategy:** Canary\n\n## Steps\n\n1. Give the canary 5% of the traffic\n2. Then switch from blue to green\n',
    '**Strategy:** Rolling\n\n## Summary\n\nA new renderer. **Rolling** was chosen because both versions can read the new column. Blue-green was considered. Blue-green was chosen last year, and is not now.\n',
    '# Change\n\n## Description\n\nRelease 7 is installed on the standby pair, which then takes over: a blue/green change. We chose blue/green because the old pair stays untouched.\n',
    '# Release\n\n**Strategy:** Recreate\n\n## Deployment Steps\n\n1. Stop everything\n2. Start everything and check the log, broker by broker\n',
    '# Release\n\n**Strategy:** Rolling\n\n## Deployment Steps\n\n```bash\nfor node in a b c; do\n  kubectl drain "$node"\ndone\n```\n',
    {
      format: 'yaml',
      text: 'title: Ticketing 12, canary service moved\nstrategy: blue-green\nsteps:\n  - name: Switch\n    command: lbctl switch --to green\n',
    },
    '# Release of the shop\n\n**Strategy:** Canary, one share per hour\n\n## Summary\n\nWe did it all at once last year. This is a canary release.\n',
    '# Cutover\n\n| Field | Value |\n|---|---|\n| Strategy | Blue-green: one switch per brand |\n\n## Phases\n\n### Phase 1: Switch\n\n```bash\nroute set --brand a --pool green\nroute set --brand b --pool green\n```\n',
    '**Strategy:** Blue-Green\n\n## Deployment Steps\n\n1. Build the green pool\n2. Update the servers two at a time\n3. Switch the router to green\n4. Take each blue node out of the load balancer\n',
    {
      format: 'yaml',
      text: 'strategy: rolling\nsteps:\n  - name: Replace the pods two at a time\n    command: make roll\n',
    },
    '**Strategy:** Canary\n\n## Deployment Strategy\n\n**Approach:** Canary release\n',
    '**Strategy:** Canary behind a feature flag\n\n## Steps\n\n### Step 1: Enable the feature flag\n\nx\n',
    '## Deployment Strategy\n\n**Strategy:** Blue-Green\n\n## Deployment Steps\n\n### Step 1: Deploy\n\n- Deploy to the inactive environment\n\n### Step 2: Switch Traffic\n\n- 10% → 50% → 100%\n',
    '## Deployment Strategy\n\n**Approach:** [Canary/Blue-Green/Rolling]\n\n## Deployment Steps\n\n### Option A: Feature Flag Deployment\n\nx\n\n### Option B: Canary Deployment\n\nx\n',
    '**Strategy:** Canary\n\n## Deployment Steps\n\n1. `kubectl rollout restart deploy/web`, a rolling restart\n',
    '## API\n\n**Deployment Strategy:** Canary\n\n## Workers\n\n**Deployment Strategy:** Rolling\n',
    '# Release\n\n**Strategy:** Canary\n\nThe strategy is canary, not blue-green. This release uses the blue-green router.\n\n## Steps\n\n1. All instances of the canary are stopped first\n',
    '# Release\n\n**Strategy:** Rolling\n\n## Deploy the API\n\n**Deployment Strategy:** Canary\n\n## Deploy the workers\n\n**Deployment Strategy:** Rolling\n',
    '# Release\n\n**Strategy:** Canary\n\n## Deployment Steps\n\n**Deployment Strategy:** Canary, behind the flag `pay`\n\n1. Install\n',
    '**Strategy:** Blue-Green\n\n## Rollback\n\n### Canary is sick\n\nx\n',
    '# Release\n\n**Strategy:** Canary\n\nWe would go blue-green, if it did not cost twice as much. Last time we took a rolling update.\n',
    '**Strategy:** Blue-Green\n\n## Deployment Steps\n\n1. Update the nodes of the green pool one by one\n2. Switch the router\n',
    {
      format: 'yaml',
      text: 'strategy:\n  approach: canary\n  rationale: not blue-green, which costs twice as much\n',
    },
    '**Strategy (API):** Canary\n**Strategy (worker):** Rolling\n',
    '## Deployment Strategy\n\n- [x] Canary\n- [ ] Rolling\n\n## Summary\n\nA canary release.\n',
  ],
  invalid: [
    '# Desk 5\n\n## Strategy\n\n**Strategy:** Blue-Green\n\n### Rationale\n\nServers are replaced ⟦one server at a time⟧, so that readers notice nothing.\n\n## Steps\n\n### Step 1: Switch\n\nSwitch the listener to the green slot.\n',
    '# Release\n\n**Strategy:** Blue-green\n\nWe chose ⟦rolling⟧ since a second cluster would cost a fortune.\n',
    '# Release\n\n**Strategy:** Rolling\n\nOne instance serves a fifth of the calls as a ⟦canary⟧ until noon.\n',
    '# Upgrade\n\n**Strategy:** Rolling\n\nOn Sunday ⟦all brokers are stopped, upgraded and started⟧ again.\n',
    '# Release\n\n**Strategy:** Rolling\n\n## Deployment Steps\n\n1. Deploy with the flag off\n2. Open it: `flagctl set swap --rollout ⟦5⟧`\n3. Open it: `flagctl set swap --rollout 50`\n4. Open it: `flagctl set swap --rollout 100`\n',
    '# Upgrade\n\n**Strategy:** Canary\n**Planned downtime:** 2 hours\n\n## Stages\n\n### Stage 1: Freeze\n\n```bash\nsudo ⟦gitlab-ctl stop⟧ puma\n```\n\n### Stage 2: Validation\n\n1. [ ] Push to the project `ops/canary`\n',
    '# Move\n\n**Strategy:** Blue-green\n**Planned downtime:** 2 hours\n\n## Deployment Steps\n\n1. `⟦systemctl stop⟧ desk`, then `systemctl is-active desk` prints `inactive`\n2. Start the new one\n',
    '# Release\n\n**Strategy:** Feature Flag\n\n## Deployment Steps\n\n1. Build\n2. ⟦Restart the instances two at a time⟧\n',
    '# Release\n\n**Strategy:** Canary\n\n## Deployment Steps\n\nDo this ⟦for each of the 12 nodes, one after the other⟧.\n',
    '# Cutover\n\n**Strategy:** Rolling\n**Planned downtime:** 2 hours\n\n## Deployment Steps\n\n1. Announce it\n2. Run `⟦systemctl stop⟧ billing`\n3. Run `systemctl start billing-cloud`\n',
    '# Plan\n\n## Feature: Booking 9\n\n**Status:** Planned\n\nA new engine. It goes out as a ⟦canary⟧.\n\n## Deployment Strategy\n\n**Strategy:** Blue-Green\n',
    '# Plan\n\n## Deployment Strategy\n\n**Strategy:** Blue-Green\n\n**Why ⟦rolling⟧?** The way back is one command.\n',
    {
      format: 'yaml',
      text: 'strategy:\n  approach: blue-green\n  ramp:\n    - rollout_percentage: ⟦2⟧\n    - rollout_percentage: 50\n    - rollout_percentage: 100\nsteps:\n  - name: Install\n    command: make install\n',
    },
    '# Upgrade of the broker\n\n**Status:** Planned\n**Strategy:** Rolling, one node after another\n\n## Summary\n\nThe app of the riders is released ⟦blue/green⟧, in the plan for the week.\n',
    '# Release\n\n| Field | Value |\n|---|---|\n| Strategy | Rolling |\n\n## Summary\n\nThe deployment uses a **⟦blue-green⟧\nrelease** in both halls.\n',
    '**Strategy:** Blue-green\n\n## Schedule\n\n| Start | What |\n|---|---|\n| 06:00 | Backup |\n| 06:30 | ⟦Rolling update⟧ |\n',
    '# Release\n\n**Strategy:** Canary\n\n## Steps\n\n### ⟦Step 1: Stop Mailer 21⟧\n\nx\n\n### Step 2: Start Mailer 26\n\nx\n',
    '# Release\n\n**Strategy:** Blue-green, because both cannot share a schema: the ⟦old one is stopped before the new⟧ one starts\n\n## Steps\n\n1. Take the copy\n2. Install it\n',
    '# Upgrade of the cluster\n\n- **Strategy:** blue-green; analysers keep sending results all the while\n\n## Steps\n\n### Step 1: Pool general\n\n```bash\n⟦for node in w01 w02 w03⟧; do\n  kubectl drain "$node" --ignore-daemonsets\n  kubectl uncordon "$node"\ndone\n```\n',
    '# Release\n\n**Strategy:** Canary\n\n## Deployment Steps\n\n### Step 1: Install\n\n```bash\nhelm upgrade ⟦web-green⟧ ./chart\n```\n\n### Step 2: Switch\n\n```bash\n./switch.sh web-green\n./bin/traffic-share\n```\n\nExpected: `green 100 % blue 0 %`\n',
    '---\nstatus: draft\n---\n\n# Gateway: ⟦blue/green⟧ upgrade\n\n## Overview\n\nStrategy: rolling update. Nodes are replaced in turn.\n',
    '# Release\n\n**Strategy:** Canary\n\n## Overview\n\nReplace the model with version 8 in a ⟦rolling⟧ update.\n',
    '# Release\n\n**Strategy:** Rolling\n\n## Deployment Steps\n\n### ⟦1. Stop billing workers⟧\n\nx\n\n### 2. Convert the ledger\n\nx\n\n### 3. Start billing workers\n\nx\n',
    '# Release\n\n**Strategy:** Blue-Green\n\n## Deployment Steps\n\n### 1. Install\n\n```sh\n⟦kubectl -n hub set image deployment/hub⟧ hub=hub:2.9.0\n```\n\n### 2. Verify\n\nAll pods run 2.9.0.\n',
    '# Release\n\n**Strategy:** Blue-green\n\nWe roll it out ⟦canary⟧.\n',
    '# Release\n\n**Strategy:** Blue-Green\n\nThe change follows a ⟦rolling⟧ update.\n',
    '# Release\n\n**Strategy:** Canary\n\nThis plan brings v7.3.0 of the shop to production with a ⟦blue-green⟧ deployment.\n',
    '# Release\n\n**Strategy:** Rolling, two pods at a time\n\n## Steps\n\n### 4. Upgrade the pods\n\n⟦All twelve pods are taken down and started⟧ again with 11.0.\n',
    '# Release\n\n**Strategy:** Recreate\n\nThe new interface starts as a ⟦canary⟧ that gets a tenth of the orders.\n',
    '# Release\n\n**Strategy:** Rolling update, three pods at a time\n\n## Deployment Steps\n\n1. Migrate\n2. ⟦Stop all pods and start⟧ the new ones\n',
    '# Release\n\n## Overview\n\nWe move the traffic by weight, as a canary rollout, in one evening.\n\n⟦Blue-green⟧ was chosen since the cache is cold.\n',
    '# Release\n\n**Approach:** Blue-Green\n\n## Deployment Steps\n\n### Step 3: Production\n\n#### ⟦Option A: Feature Flag Deployment⟧\n\n1. Switch it on for 5% of the users\n',
    '# Plan\n\n**Strategy:** Blue-green\n\n## What we release\n\nThe two services are replaced in a ⟦rolling⟧ update; the store stays.\n',
    '# Plan\n\n**Strategy:** Recreate\n\nIn a ⟦canary⟧ release the billing leaves the cellar.\n',
    '# Change\n\n| Field | Value |\n|---|---|\n| Deployment method | Rolling update |\n\n## Justification\n\nA ⟦blue-green⟧ deployment was chosen because the instances are stateless.\n',
    '**Strategy:** Blue-green\n\n## Steps\n\nThis is a ⟦canary⟧ deployment. Start green and switch the balancer.\n',
    '# Change\n\nVersion 11.2 goes to production as a rolling update.\n\n## How it is deployed\n\nWe deploy ⟦blue-green⟧.\n',
    '**Strategy:** Canary\n\n## Timeline\n\n| Start | What |\n|---|---|\n| 02:05 | Start green with 7.4 |\n| 02:30 | Switch from ⟦blue to green⟧ |\n',
    {
      format: 'yaml',
      text: 'strategy:\n  approach: recreate\n  rollout:\n    - percentage: ⟦5⟧\n    - percentage: 100\n',
    },
    '# Release plan\n\n## What and why\n\nThe release is a canary release: one relay of eight gets it first. The release is rolled out ⟦blue-green⟧.\n',
    '# Release plan\n\n**Strategy:** Canary\n\nThe release is a ⟦blue-green⟧ release: one relay of eight gets it first.\n',
    '# Release plan\n\n**Strategy:** Canary\n\nThe release is rolled out ⟦blue-green⟧.\n',
    '**Strategy:** Rolling\n\n## Summary\n\nA new renderer. **⟦Blue-green⟧** was chosen because both versions can read the new column.\n',
    '# Change\n\n## Description\n\nRelease 7 is installed on the standby pair, which then takes over: a canary release. We chose ⟦blue/green⟧ because the old pair stays untouched.\n',
    '# Release\n\n**Strategy:** Blue-green. Nothing is shared.\n\n## Phase 1: Replace\n\nDrain a node and replace it. Do this ⟦for each of the 12 nodes, one after the other⟧.\n\n```bash\nkubectl drain "$NODE"\n```\n\n## Rollback\n\n1. Go back\n',
    '# Release\n\n**Strategy:** Recreate\n\n## Deployment Steps\n\n```bash\n⟦for node in a b c⟧; do\n  kubectl drain "$node"\ndone\n```\n',
    {
      format: 'yaml',
      text: 'strategy: blue-green\nsteps:\n  - name: Upgrade\n    command: |\n      ⟦for broker in 0 1 2⟧; do\n        systemctl restart kafka@$broker\n      done\n',
    },
    '# Upgrade\n\n**Strategy:** Rolling, one broker after another\n\n## Procedure\n\n### Task 3\n\n⟦Stop all brokers at the same time⟧, then for each broker:\n\n```bash\nmake upgrade\n```\n',
    '# Upgrade\n\n**Strategy:** Rolling\n\n## Goal\n\nThis is a ⟦blue-green⟧ upgrade. Nine brokers move to 3.9.\n',
    '# Kafka upgrade\n\n**Status:** Planned\n**Approach:** Rolling, one broker after another\n\n## Summary\n\nThis is a ⟦blue-green⟧ upgrade.\n',
    '# Release\n\n**Strategy:** Blue-Green\n\n## Schedule\n\n- 20:00–20:20 Preparation (Ann Lee)\n- 20:50–22:10 ⟦Rolling update, node by node⟧ (Ben Roe)\n- 22:10–22:40 Smoke tests (Eve Fox)\n',
    {
      format: 'yaml',
      text: 'title: Ticketing 12 ⟦rolling⟧ update\nstrategy: blue-green\nsteps:\n  - name: Switch\n    command: lbctl switch --to green\n',
    },
    '# Cutover\n\n| Field | Value |\n|---|---|\n| Strategy | Blue-green: one switch per brand |\n\n## Summary\n\nWe move the cards. This is a ⟦recreate⟧ deployment.\n',
    '# Release of the shop\n\n**Strategy:** Canary\n\n## What changes\n\nTokens are stored per device instead of per account. We ship the change as a ⟦blue-green⟧ deployment.\n',
    '# Cutover\n\n| Field | Value |\n|---|---|\n| Strategy | Rolling: one brand after another |\n\n## Phases\n\n### Phase 1: Switch\n\n```bash\nroute set --brand a --⟦pool green⟧\nroute set --brand b --pool green\n```\n',
    '# Release\n\n**Strategy:** Blue-Green\n\n## Deployment Steps\n\n1. Pull the image\n2. ⟦Restart the instances two at a time⟧\n3. Watch the error rate\n',
    '# Release\n\n**Strategy:** blue/green\n\n## Deployment Steps\n\n### Step 1: Prepare\n\nPull the image.\n\n### Step 2: ⟦Rolling update of the nodes⟧\n\n```sh\nmake update\n```\n',
    '# Release\n\n| Field | Value |\n|---|---|\n| Strategy | Blue-green |\n\n## Deployment Steps\n\n| Step | Action |\n|---|---|\n| 1 | Pull the image |\n| 2 | ⟦Take each node out of the load balancer⟧, update it and put it back |\n',
    '# Release\n\n**Strategy:** Blue-Green\n\n## Deployment Steps\n\n- Build the green pool\n- ⟦Upgrade the live servers two at a time⟧\n- Switch the router to green\n',
    {
      format: 'yaml',
      text: 'strategy: blue-green\nsteps:\n  - name: Pull the image\n    command: make pull\n  - name: ⟦Replace the pods in batches of two⟧\n    command: make roll\n',
    },
    '# Release\n\n**Strategy:** Canary\n\n## Deployment Steps\n\n### Step 1: Back up\n\nThe dump is within 5% of the last one.\n\n### Step 2: ⟦Deploy the green environment⟧\n\n```bash\nhelm upgrade api-green ./chart\n```\n'.replace(
      '⟦Deploy the green environment⟧',
      'Deploy the ⟦green environment⟧',
    ),
    '**Strategy:** Canary\n\n## Deployment Steps\n\n### Backend\n\n- [ ] Install to the ⟦green slot⟧\n- [ ] Keep the blue slot warm\n\n### Smoke tests\n\n- [ ] Error rate is normal (<1%)\n',
    '# Release\n\n**Strategy:** Blue-Green\n\n## Rollout\n\n### Step 1: ⟦5 %⟧\n\nx\n\n### Step 2: 25 %\n\nx\n\n### Step 3: 100 %\n\nx\n',
    '# Release\n\n## Summary\n\n**Deployment Strategy**: Blue-Green\n\n## Deployment Steps\n\n### Stage 5: Production Deployment\n\n**Deployment Strategy**: ⟦Canary⟧\n',
    '# Release\n\n| Field | Value |\n|---|---|\n| Strategy | Canary |\n\n## Summary\n\nWe deploy by ⟦rolling⟧ update. The rates change.\n',
    '# Plan\n\nDeploy version 7.2 to production as a ⟦blue-green⟧ deployment, on Tuesday.\n\n**Strategy:** Canary\n',
    '# Plan\n\n**Deployment Strategy:** Blue-Green\n\n## Deployment Strategy\n\n**Approach:** ⟦Canary⟧\n',
    '**Strategy:** Blue-Green\n\n## Deployment Steps\n\n### Step 1: ⟦Canary Deployment⟧\n\nRoute 5% of the traffic.\n'.replace(
      '### Step 1: ⟦Canary Deployment⟧',
      '### ⟦Step 1: Canary Deployment⟧',
    ),
    '**Strategy:** Blue-Green\n\n## Deployment Steps\n\n1. Install the ⟦canary⟧\n2. `./traffic.sh --canary 5`\n3. `./traffic.sh --canary 100`\n',
    '| Field | Value |\n|---|---|\n| Deployment Strategy | Recreate |\n\n## Deployment Steps\n\nShift the traffic: ⟦10% → 50% → 100%⟧.\n',
    '# Release\n\n**Strategy:** Canary\n\nThe deployment strategy is ⟦blue-green⟧: version 4 waits beside version 3.\n',
    '## Deployment Strategy\n\n**Approach:** Canary\n\n### Rationale\n\nThe service is new. We go ⟦blue-green⟧, which shows within half an hour how it behaves.\n',
    '**Deployment Strategy:** Blue-Green, because nothing is shared\n\n## Deployment Steps\n\n1. Publish the task\n2. ⟦Replace the six instances, one after another⟧\n',
    '**Strategy**: Blue-Green\n\n## Deployment Steps\n\n**1. ⟦Flag to⟧ 2 %**\n\n```sh\nflags set web.v9 --percent 2\n```\n\n**2. Flag to 100 %**\n\n```sh\nflags set web.v9 --percent 100\n```\n',
    '**Strategy**: Blue-Green\n\n## Go\n\n**1. ⟦Flag on⟧ for 2 %**\n\n```sh\nflags set web.v9 --percent 2\n```\n\n**2. Flag on for all**\n\n```sh\nflags set web.v9 --percent 100\n```\n',
    '# Release\n\n| Field | Value |\n|---|---|\n| Strategy | Rolling |\n\n## Summary\n\nThis release is rolled out as a ⟦canary⟧ release.\n',
    '# Release\n\n**Strategy:** Rolling\n\n## Deployment Steps\n\n### Step 1: Deploy\n\n- Deploy the ⟦canary⟧\n\n### Step 2: Shift\n\n- Shift the traffic (10% → 50% → 100%)\n\n```sh\nroute --canary 10\nroute --canary 50\nroute --canary 100\n```\n',
    '**Strategy:** Blue-green\n\n## Steps\n\nThis is a ⟦rolling⟧ deployment.\n\n1. Switch the router to green\n',
    '# Release\n\n**Strategy:** Rolling\n\n## Deployment Steps\n\n### Step 1: Deploy\n\n⟦All instances are stopped first⟧, then the new version starts.\n',
    '# Release\n\n**Strategy:** Blue-Green\n\n## Rollout\n\nMove ⟦5% of the traffic to the canary⟧, then 50%, then 100%.\n',
    '# Release\n\n| Field | Value |\n|---|---|\n| Strategy | Rolling update |\n| Region | eu |\n\nThe ⟦blue-green⟧ switch happens at 22:00.\n',
    '# Release\n\n## Summary\n\n**Strategy:** Canary\n\n## Deployment Strategy\n\n**Type:** ⟦Blue-green⟧\n',
    '# Release\n\n## Deployment Strategy\n\nCanary.\n\n## Summary\n\nWe deploy with a ⟦rolling⟧ update.\n',
    '# Release\n\n**Strategy:** Rolling, since both versions can serve side by side\n\n## Deployment Procedure\n\n**Deployment Strategy:** ⟦Blue-Green⟧\n\n1. Install the new version\n2. Tell the team\n',
    '# Release\n\n| Field | Value |\n|---|---|\n| Strategy | Canary |\n\n## Deployment Steps\n\n- **Rollout Strategy:** ⟦Recreate⟧\n- **Owner:** Ann\n\n### Step 1: Install\n\nx\n',
    { format: 'yaml', text: 'strategy: canary\nrollout:\n  method: ⟦blue-green⟧\n' },
    {
      format: 'yaml',
      text: 'strategy: rolling\nsteps:\n  - name: Switch the router from ⟦blue to green⟧\n    command: make switch\n',
    },
    {
      format: 'yaml',
      text: 'strategy:\n  approach: rolling\nsteps:\n  - name: ⟦Blue-green switch⟧\n    command: make switch\n',
    },
  ],
  *check(plan) {
    const chosen = chosenStrategies(plan);
    const [first] = chosen;
    if (!first) return;
    // Parts of a system may each have their own.
    const together = chosen.filter(
      ({ section, said }) =>
        said === true ||
        isAboutAll(section.title, section.level) ||
        section.within('strategy', 'summary', 'scope', 'status'),
    );
    const other = together.find((stated) => stated.strategy !== first.strategy && together.includes(first));
    if (other) yield twice(first, other);
    else if (chosen.every(({ strategy }) => strategy === first.strategy)) {
      const said =
        [...plan.facts(saidIn), ...inTitle(plan), ...inStages(plan)].find(
          ({ strategy }) => strategy !== first.strategy,
        ) ??
        plan.facts(saidBelowIn).find(
          ({ strategy, whole }) =>
            strategy !== first.strategy &&
            // Each side of a blue-green release may be rolled; what the whole is called is another matter.
            (excludes(first.strategy, strategy) || /^this is a/i.test(whole)),
        );
      if (said) yield twice(first, said);
      else {
        const step = otherSteps(plan, first);
        if (step) yield step;
      }
    }
  },
});

function isAboutAll(title: string, level: number): boolean {
  return level <= 1 || title === '';
}

/** Steps, or a stage of them, that say themselves how they are carried out; where several do, they are parts with strategies of their own. */
function inStages(plan: Plan): { readonly strategy: Strategy; readonly span: Span }[] {
  const stated = plan.facts(stageStatedIn).filter(({ span }) => !isOpen(plan, span));
  return stated.length === 1 ? stated : [];
}

function stageStatedIn(section: Section): { readonly strategy: Strategy; readonly span: Span }[] {
  const states = section.heading?.sequence ?? (section.kind === 'steps' ? section : undefined);
  if (!states || !isForward(section) || section.within('staging')) return [];
  return section.facts(strategiesIn).flatMap(({ strategies, span }) => {
    const [strategy, more] = strategies;
    return strategy === undefined || more !== undefined ? [] : [{ strategy, span }];
  });
}
