import { isOpen } from '../../plan/isOpen.ts';
import { announcedDowntime } from './announcedDowntime.ts';
import { chosenStrategies } from './chosenStrategy.ts';
import { promisesIn } from './promisedUptime.ts';
import {
  maintenance,
  allAtOnce,
  toNothing,
  forSomeTime,
  forInstall,
  forSchema,
  forWork,
  oldBeforeNew,
  named,
  stops,
  told,
  shutToAll,
} from './stopWords.ts';
import { ofData, stopOf } from './stopSteps.ts';
import { defineRule } from '../rule.ts';

export const strategyDowntimeMismatch = defineRule({
  name: 'strategy-downtime-mismatch',
  level: 'essential',
  severity: 'warning',
  nature: 'constant',
  description: 'Zero downtime stated with a strategy or a step that stops the service.',
  rationale: `Users, support and management were told that they will notice nothing. Recreate, maintenance mode and a stop of the
service are noticed.

Change the strategy or the step, or announce the interruption: how long it is and when.`,
  valid: [
    '**Downtime:** None\n\n## Steps\n\n| No. | Task | Command | Fallback for this task |\n|---|---|---|---|\n| 1 | Start the second set | `kubectl apply -f set-b.yaml` | `kubectl delete deploy toll-set-b` |\n',
    '**Strategy:** Canary\n**Downtime:** None\n\n## Deployment Steps\n\n1. Remove the old pods once 5.1 has all of the traffic\n\nNode 2 is closed from 23:10 to 23:25.\n',
    '**Strategy:** Rolling\n**Downtime:** None\n\n## Deployment Steps\n\n1. On each host, stop the old version, then start the new one\n\n```bash\n# Stop the old workers\n./deploy.sh 5.1\n```\n',
    '**Strategy:** Rolling\n**Downtime:** None\n\n## Steps\n\n### 2. Fill the table\n\nThe second node is unavailable while it restarts. Readers of the replica cannot lag until the copy is done. Stop if customers cannot pay.\n',
    '**Strategy:** Blue-Green\n**Downtime:** Zero\n\n## Prerequisites\n\n- [ ] The maintenance page is ready\n\n## Steps\n\n### Step 1: Switch the traffic\n\n```bash\n./swap.sh green\n```\n\n### Step 2: Clean the database\n\n1. Stop the old jobs, then run the scripts\n\n```bash\nkubectl scale deployment/shop-blue --replicas=0\n```\n',
    '**Strategy:** Rolling\n**Downtime:** Zero\n\n## Steps\n\n### Node 2\n\n1. Stop the broker, then install 4.2\n2. Stop writing, then run the scripts\n',
    '**Strategy:** Rolling\n**Downtime:** none\n\n## Steps\n\n- [ ] Agent stopped on all nodes, one after another\n',
    '# Move\n\n**Strategy:** Canary\n**Unplanned outage last year:** none\n\n## Steps\n\n1. Stop the service\n',
    '# Release of the gates\n\n**Strategy:** Blue-Green\n**Expected Downtime:** Zero\n\n## Deployment Steps\n\n### Step 1: Switch Traffic\n\n```bash\n./ops/slot.sh --terminal 2 --slot green\nkubectl --namespace gates scale deployment/boarding --replicas=0\n```\n',
    '**Strategy:** Blue-Green\n**Downtime:** zero\n\n## Steps\n\n1. Stop the report job until the migration is done\n2. Keep the service up until the schema is changed\n',
    '**Downtime:** none\n**Strategy:** Blue-Green\n\n## Steps\n\n### 2. Migrate\n\nBlue was in maintenance mode last year; green never is.\n\n```bash\nmake migrate\n```\n',
    '**Downtime:** none\n**Strategy:** Rolling\n\n## Deployment Steps\n\nFor each of the three nodes, one at a time:\n\n1. Stop the order service\n2. Install 4.2\n3. Start the order service\n',
    '**Downtime:** none\n**Strategy:** Feature flag\n\n## How we do it\n\n### B. Run the scripts\n\nThe flag is off for everybody. The second node is unavailable for ten minutes.\n',
    '**Downtime:** none\n**Strategy:** Rolling, one node at a time\n\n## Deployment Steps\n\n### 1. Back up the database\n\nThe backup job is stopped first.\n\n### 2. Upgrade each node\n\nThe service of the node is down meanwhile: `systemctl stop shop`.\n',
    '**Downtime:** 0m\n\n## Steps\n\n1. Stop the old containers with `docker compose down`, once the new ones answer\n',
    '**Downtime:** None\n**Strategy:** Rolling\n\n## Steps\n\n1. Take node 3 offline and update it\n\n## Notes\n\nThe batch reports are unavailable for 20 minutes. Call the lead when tracking is unavailable for 5 minutes.\n',
    'Downtime: none\nRisk: low\n\n## Steps\n\n1. Take the first node offline and update it\n2. Bring the error rate down\n3. Switch the flag off\n',
    '**Downtime:** None\n**Strategy:** Canary\n\n## Timeline\n\n| Start | What |\n|---|---|\n| 01:20 | Stop the old hosts |\n| 01:30 | Close the batch queue |\n',
    '# Change\n\n## How it is deployed\n\nThere is no downtime. The old portal is shut down the next morning.\n',
    '# Change\n\n## Impact\n\nThe wards are told. No downtime is expected.\n\n## Deployment Steps\n\n1. Install it beside the old one: `make install`\n',
    '**Downtime:** none\n\n**Strategy:** Rolling\n\n## Steps\n\nWe do not stop all brokers, but one after another:\n\n```bash\nmake upgrade\n```\n',
    '**Strategy:** Rolling\n**Expected Downtime:** Zero\n\n## Deployment Steps\n\n1. Stop the loyalty service on the first node\n2. Stop the loyalty service, node by node\n',
    '**Strategy:** Blue-Green\n**Expected Downtime:** Zero\n\n## Deployment Steps\n\n1. Stop the old instances\n',
    '**Strategy:** Rolling\n**Expected Downtime:** None\n\n## Deployment Steps\n\n```bash\nsudo systemctl stop shop\n```\n',
    '**Strategy:** Recreate\n**Expected Downtime:** 10 minutes\n\n## Deployment Steps\n\n1. Stop the service\n',
    '**Expected Downtime:** Zero / Scheduled __ minutes\n**Strategy:** Recreate\n',
    '**Expected Downtime:** Zero\n\n## Deployment Steps\n\n1. Stop the queue workers\n2. Do not stop the service\n\n## Rollback\n\n1. Stop the service\n',
    '**Expected Downtime:** Zero\n\n## Deployment Steps\n\n### Step 1: Deploy to staging\n\n```bash\ndocker compose down\n```\n',
    { format: 'yaml', text: 'strategy: recreate\ndowntime: 15 minutes\n' },
    '**Strategy:** Blue-Green\n**Downtime:** None\n\n## Deployment Steps\n\n### Step 1: Prepare the inactive side\n\n```bash\nsystemctl stop shop\n```\n',
    '**Strategy:** Canary\n**Downtime:** None\n\n## Deployment Steps\n\n1. `nomad job stop ledger-canary`\n2. Pause the import for 10 minutes\n\n```bash\nkubectl scale deploy/photo-worker --replicas=0\n```\n',
    '# Release\n\nThe target is a zero-downtime deployment, but this release stops the service.\n\n## Deployment Steps\n\n1. Stop the service\n',
    '# Change\n\n## What changes and why\n\nIf all goes well, downtime is zero. We aim at no outage, but guests would notice no interruption only in theory.\n\n## Stage 1: Install\n\n```bash\nsystemctl stop shop\n```\n',
    '# Change\n\n## What changes and why\n\nDowntime is ten minutes.\n\n## Stage 1: Install\n\n```bash\nsystemctl stop shop\n```\n',
    '**Downtime:** None\n\n## Summary\n\nThe last release took 20 minutes of downtime.\n\n## Rollback\n\nA restore means 30 minutes of downtime.\n',
  ],
  invalid: [
    '**Downtime:** None\n\n## Steps\n\n| No. | Task | Command | Fallback for this task |\n|---|---|---|---|\n| 1 | Take the first set away | `⟦kubectl delete deploy toll⟧` | `kubectl apply -f set-a.yaml` |\n',
    '**Strategy:** Rolling\n**Downtime:** None\n\n## Deployment Steps\n\n### 2. Schema\n\nThe ticket desk ⟦is unavailable from 23⟧:10 to 23:25.\n',
    '**Strategy:** Canary\n**Downtime:** None\n\n## Deployment Steps\n\n```bash\n# ⟦Take the order form offline⟧ meanwhile\n./deploy.sh 5.1\n```\n',
    '**Strategy:** Canary\n**Downtime:** None\n\n## Deployment Steps\n\n1. ⟦Shut down the running pods, then deploy the⟧ image of 5.1\n',
    '**Strategy:** Rolling\n**Downtime:** None\n\n## Steps\n\n### 2. Fill the table\n\nThe price list ⟦is unavailable while⟧ the rows are copied.\n',
    '**Strategy:** Canary\n**Downtime:** None\n\n## Steps\n\n### 1. Schema\n\nAnn ⟦closes the order page for twenty minutes⟧ and runs the scripts.\n',
    '**Strategy:** Rolling\n**Downtime:** None\n\n## Steps\n\n### 1. Schema\n\n- ⟦Merchants cannot print labels until⟧ the index is built\n',
    {
      format: 'yaml',
      text: 'strategy: rolling\ndowntime: none\nsteps:\n  - name: Move the queue\n    command: make move\n    expected: The signs ⟦go blank for 3 minutes⟧\n',
    },
    '**Strategy:** Blue-Green\n**Downtime:** Zero\n\n## Deployment Steps\n\n### Step 1: Deploy\n\n```bash\n⟦kubectl scale deployment/shop-blue --replicas 0⟧\nhelm upgrade shop-green ./chart\n```\n\n### Step 2: Switch Traffic\n\nMove from blue to green.\n\n```bash\n./lb.sh --green 100\n```\n',
    {
      format: 'yaml',
      text: 'strategy: feature flag\ndowntime: zero\nsteps:\n  - name: ⟦Stop the planner, then install⟧ 3.7.0 with the flag off\n    command: make up\n',
    },
    '**Strategy:** Blue-Green\n**Downtime:** Zero\n\n## Steps\n\n### Step 2: Database Migration\n\n```bash\n# Backup first\npg_dump shop\n⟦kubectl scale deployment/shop-blue --replicas=0⟧\nmake migrate\n```\n\n### Step 3: Switch the traffic\n\n```bash\n./swap.sh green\n```\n',
    '**Strategy:** Rolling\n**Downtime:** Zero\n\n## Pre-Deployment Steps\n\n1. Announce it\n2. Stop the service: `⟦kubectl scale deployment/shop --replicas=0⟧`\n',
    '# Release\n\nRolling update, one after another. ⟦⟧No downtime: readings wait.\n\n## Steps\n\n1. Install it\n\n   ```sh\n   ⟦kubectl scale deployment/shop --replicas=0⟧\n   ```\n'.replace(
      '⟦⟧',
      '',
    ),
    '**Strategy:** Rolling\n**Expected downtime:** none\n\n## Steps\n\n- [ ] Register ⟦stopped on all six nodes⟧ before the first one is replaced\n',
    '# Move\n\n**Strategy:** ⟦Recreate⟧\n**Customer-visible downtime:** Zero\n\n## Steps\n\n1. Stop the service\n2. Start the new one\n',
    '# Release\n\n**Announced downtime:** Zero\n**Strategy:** ⟦Recreate⟧\n',
    '# Release of the tariff\n\n**Strategy:** Canary\n**Downtime:** None\n\n## Deployment Steps\n\n### Canary Deployment\n\n```bash\n⟦systemctl stop tariff-service⟧\n# One instance of 5.2.0\n./ops/deploy.sh --canary\n```\n',
    '# Release of the gates\n\n## Checklist\n\n### Go/No-Go\n\n**Decision:** GO\n\n## Deployment Strategy\n\n**Strategy:** Blue-Green\n**Expected Downtime:** Zero\n\n## Deployment Steps\n\n### Step 1: Switch Traffic\n\n```bash\n⟦kubectl --namespace gates scale deployment/boarding --replicas=0⟧\n./ops/slot.sh --terminal 2 --slot green\n```\n',
    '**Strategy:** Blue-Green\n**Downtime:** zero\n\n## Steps\n\n1. ⟦Stop the parcel service until the schema⟧ change is done\n2. Point the listener at green\n',
    '**Downtime:** none\n**Strategy:** Blue-Green\n\n## Steps\n\n### 2. Migrate\n\n⟦Put the site into maintenance mode⟧ first.\n\nThen migrate.\n',
    '**Downtime:** Zero\n**Strategy:** Canary\n\n## Deployment Steps\n\n**Step 2.1 – Deploy the canary**\n\nUsers ⟦see a maintenance page⟧ for ten minutes.\n',
    '**Downtime:** none\n**Strategy:** Feature flag\n\n## How we do it\n\n### B. Run the scripts\n\nFor these twenty minutes the planner ⟦is closed to everybody⟧.\n',
    '**Downtime:** Zero\n**Strategy:** Canary\n\n## Deployment Steps\n\n```sh\n⟦kubectl -n shop delete deployment shop⟧\nhelm upgrade shop ./chart\n```\n',
    '**Downtime:** none\n**Strategy:** Rolling, one node at a time\n\n## Deployment Steps\n\n### 1. Back up the database\n\nThen stop the service, so that nobody writes: `⟦systemctl stop shop⟧`.\n',
    '# Release\n\nNo downtime is expected.\n\n## Deployment Steps\n\n### Finish\n\n⟦Stop the service for ten minutes⟧, raise the pool and go on.\n',
    '**Downtime:** none\n\n## Steps\n\n1. Run `⟦docker compose down⟧`\n2. Run `docker compose up -d`\n',
    {
      format: 'yaml',
      text: 'zero_downtime: true\nsteps:\n  - name: Halt\n    command: ⟦systemctl stop shop⟧\n',
    },
    { format: 'yaml', text: 'strategy:\n  type: ⟦recreate⟧\n  downtime: 0m\n' },
    '**Strategy:** Rolling\n**Downtime:** Zero\n\n## Steps\n\n1. Install it\n2. ⟦Stop invoice-archive on all four instances⟧ for 10 minutes\n',
    '**Rollout approach:** Blue-green at the level of tables\n**Downtime:** Zero\n\n## Runbook\n\n**2.2 ⟦Stop the ledger service and swap⟧ the tables**\n\n```sh\nmake swap\n```\n',
    {
      format: 'yaml',
      text: 'strategy:\n  approach: rolling\n  downtime: none\nsteps:\n  - name: ⟦Take the cluster offline⟧ for 30 minutes and drain the old group\n    command: make drain\n',
    },
    '**Strategy:** Rolling\n**Downtime:** None\n\n## Steps\n\n```bash\n⟦ansible core -i prod -b -a "systemctl stop wms"⟧\nmake migrate\n```\n',
    '**Strategy:** Blue-Green\n**Downtime:** Zero\n\n## Deployment Steps\n\n1. Install green\n2. ⟦Put the API into maintenance mode⟧ and run the tests against `https://green.example.org`\n',
    '# Change\n\n## Why and how\n\nWe release this behind the feature flag `pay`. There is no downtime: shops see nothing but another name.\n\n## Each wave\n\nStep 1: ⟦Take the checkout offline⟧ and open the flag.\n\n    flagctl set pay --wave pilot\n',
    '**Strategy:** Canary\n**Downtime:** Zero\n\n## Database Migration\n\n⟦Take parcel tracking offline⟧ while the scripts run.\n',
    '**Strategy:** Canary\n**Downtime:** Zero\n\n## Communication\n\n- Finance: invoices ⟦are unavailable for 20⟧ minutes\n',
    '**Strategy:** Canary\n**Downtime:** Zero\n\n## Database Migration\n\n| Script | What |\n|---|---|\n| 017 | New table |\n\n```bash\nsudo ⟦systemctl stop reco-api⟧\nalembic upgrade head\n```\n'.replace(
      'sudo ⟦',
      '⟦sudo ',
    ),
    '**Strategy:** Canary\n**Downtime:** Zero\n\n## Deployment Steps\n\n**Step 1.2: ⟦Stop the service and run the migrations⟧**\n\n| Script | What |\n|---|---|\n| 017 | Creates a table |\n',
    '**Strategy:** Canary\n**Downtime:** Zero\n\n## Deployment Steps\n\n1. ⟦Shut down reco-api⟧\n2. Install\n',
    {
      format: 'yaml',
      text: 'strategy: blue-green\ndowntime: zero\nsteps:\n  - name: ⟦Shut down the invoice engine and run the scripts⟧\n    command: make migrate\n',
    },
    '# Release\n\nDowntime: none\nRisk: low\n\n## The night itself\n\n1. At 22:00 Ana ⟦takes the catalogue offline⟧ and installs version 9\n2. At 22:20 Jonas tests it\n',
    '**Downtime:** None\n**Strategy:** Blue-green\n\n## Timeline\n\n| Start | What |\n|---|---|\n| 01:20 | ⟦Shut down the ledger service⟧ |\n| 01:30 | Start the other side |\n',
    '# Change\n\n## How it is deployed\n\nWe deploy as a canary. There is no downtime: everybody stays logged in. At 19:55 the ⟦portal is shut down⟧.\n',
    '**Downtime:** none\n**Strategy:** Canary\n\n## Steps\n\n| # | What | Command |\n|---|---|---|\n| 1 | Prepare | `⟦systemctl stop shop⟧` |\n',
    '**Downtime:** none\n\n## Deployment Steps\n\n1. ⟦Scale the deployment down to zero⟧ and install 2.4.0\n',
    '# Change\n\n## Impact\n\nThe wards are told. No downtime is expected.\n\n## Deployment Steps\n\nThen `⟦kubectl scale deployment gateway --replicas=0⟧` takes the old one away.\n',
    '**Downtime:** none\n\n**Strategy:** Rolling\n\n## Steps\n\n⟦Stop all brokers⟧, then for each broker from 1 to 9:\n\n```bash\nmake upgrade\n```\n',
    {
      format: 'yaml',
      text: 'strategy: blue-green\ndowntime: none\nsteps:\n  - name: ⟦Stop the ticketing service and run the migrations⟧\n    command: make migrate\n',
    },
    '# Release of the shop\n\n**Strategy:** Rolling\n\n## What changes\n\nWe ship it with no downtime.\n\n## Database migration\n\n1. ⟦Stop the API and apply the expand scripts⟧\n',
    '**Strategy:** Canary\n**Downtime:** Zero\n\n## Deployment Steps\n\n### Step 3: Deploy\n\n- ⟦Stop the loyalty service⟧\n- Deploy to the canary instances\n',
    '**Strategy:** Blue-Green\n**Downtime:** Zero\n\n## Deployment Steps\n\n### Switch\n\n```bash\n./swap.sh green\n```\n\n### Database Migration\n\n```bash\n⟦az webapp stop --name shop-prod⟧\nmake migrate\n```\n',
    {
      format: 'yaml',
      text: 'strategy:\n  approach: rolling\n  downtime: none\nphases:\n  - name: Upgrade\n    steps:\n      - name: ⟦Stop all brokers⟧ and upgrade the first one\n        command: make upgrade\n',
    },
    '**Strategy:** ⟦Recreate⟧\n**Expected Downtime:** Zero\n',
    '# Change\n\n**Way of release:** feature flag `pay`\n\n## What changes and why\n\nGuests pay through Corda. Guests notice no interruption: downtime is zero.\n\n## Stage 1: Install\n\n```bash\n⟦systemctl stop pool-booking⟧\nmake install\n```\n',
    '# Change\n\n## Impact\n\nNo outage is expected.\n\n## Deployment Steps\n\n1. `⟦systemctl stop booking⟧`\n2. Install\n',
    '# Change\n\n## Summary\n\n- The shop moves to version 7 without interruption\n\n## Deployment Steps\n\n1. ⟦Stop the service⟧\n2. Install\n',
    '# Release\n\nThis is a zero-downtime deployment.\n\n## Deployment Steps\n\n```bash\n⟦kubectl scale deployment/ledger --replicas=0⟧\nkubectl apply -f ledger.yaml\n```\n',
    '# Release\n\n- User impact: no downtime\n\n## Deployment Steps\n\n1. ⟦Take the site offline⟧\n2. Deploy\n',
    '# Release\n\n**Outage:** None expected\n\n## Deployment Steps\n\n1. ⟦Shut down all instances⟧ of ledger-api\n2. Start version 4.2\n',
    '**Strategy:** Blue-Green\n**Downtime:** Zero\n\n## Deployment Steps\n\n- [ ] ⟦Stop the portal for ten minutes⟧, then send the users to green\n',
    '**Strategy:** Blue-Green\n**Downtime:** None\n\n## Deployment Steps\n\n1. Build\n2. ⟦Stop the service and run the database migrations⟧, as in staging\n3. Switch to green\n',
    '**Strategy:** Rolling\n**Downtime:** Zero\n\n## Deployment Steps\n\n```bash\n⟦aws ecs update-service --service labels --desired-count 0⟧\naws ecs update-service --service labels --desired-count 6\n```\n',
    {
      format: 'yaml',
      text: 'strategy: canary\ndowntime: none\nsteps:\n  - name: Migrate\n    command: ⟦nomad job stop ledger⟧\n',
    },
    '**Downtime Expected:** None\n\n## Deployment Steps\n\n1. ⟦Stop the service⟧ on the host\n2. Copy the files\n',
    '| Field | Value |\n|---|---|\n| Downtime | Zero |\n\n## Deployment Steps\n\n```bash\n⟦php artisan down⟧\ngit pull\n```\n',
    '**Strategy:** Canary\n**Expected Downtime:** Zero\n\n## Deployment Steps\n\n- ⟦Enable maintenance mode⟧\n- Deploy\n',
    '**Downtime:** None\n\n## Deployment Steps\n\n### ⟦Step 1: Stop the service⟧\n\nOn every host.\n',
    '**Strategy:** Rolling\n**Downtime:** Zero\n\n## Communication\n\n| Who | Message |\n|---|---|\n| Support | Expect ⟦10 minutes of downtime⟧ at 22:00 |\n',
    {
      format: 'yaml',
      text: 'strategy: blue-green\ndowntime: none\nsteps:\n  - name: Migrate\n    command: |\n      ⟦systemctl stop shop⟧\n      make migrate\n',
    },
    {
      format: 'yaml',
      text: 'downtime: none\nstrategy: ⟦big bang⟧\nsteps:\n  - name: Deploy\n    command: make deploy\n',
    },
  ],
  *check(plan) {
    const downtime = plan.headerField('downtime')?.value;
    const promised = downtime
      ? zero.test(downtime.text)
        ? downtime.span
        : undefined
      : plan.facts(promisesIn)[0];
    if (!promised || isOpen(plan, promised)) return;
    const related = [{ message: 'No downtime is stated here', span: promised }];
    const chosen = chosenStrategies(plan);
    const recreate = chosen.find(({ strategy }) => strategy === 'recreate');
    if (recreate) {
      yield {
        message:
          'No downtime was promised, but recreate stops the service while the version changes. Choose another strategy, or announce the interruption.',
        span: recreate.span,
        related,
      };
      return;
    }
    const spare = chosen.some(
      ({ strategy }) => strategy === 'rolling' || strategy === 'blue-green' || strategy === 'canary',
    );
    const rolling = chosen.some(({ strategy }) => strategy === 'rolling');
    const switched = chosen.some(({ strategy }) => strategy === 'blue-green');
    const stop =
      stopOf(plan, [
        maintenance,
        forSomeTime,
        forWork,
        oldBeforeNew,
        forSchema,
        ...(rolling ? [] : [forInstall]),
        allAtOnce,
        told,
        shutToAll,
        ...(switched ? [] : [toNothing, named]),
        ...(spare ? [] : [stops]),
      ]) ??
      // On each instance of a rolling update the service is stopped in its turn.
      (spare && !rolling
        ? stopOf(plan, [stops, ...(switched ? [toNothing, named] : [])], true)
        : undefined) ??
      stopOf(plan, spare ? [stops, ...(switched ? [toNothing, named] : [])] : [], true, ofData) ??
      announcedDowntime(plan);
    if (stop)
      yield {
        message:
          'No downtime was promised, but this step takes the service from its users. Find a way round it, or announce the interruption.',
        span: stop,
        related,
      };
  },
});

const zero =
  /^[^\p{L}\p{N}]*(?:zero|none|no(?: downtime)?|0(?:\s*(?:min(?:ute)?s?|m|s(?:ec(?:ond)?s?)?|h(?:ours?)?))?|nil|keine|ninguno|aucun|nenhum|无|なし)(?![\p{L}\p{N}])(?!\s*(?:to|-|–|or|\/)\s*\S)/iu;
