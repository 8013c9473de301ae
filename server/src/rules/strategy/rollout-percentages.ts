import { rampsIn, type Ramp } from '../../plan/facts/strategy/ramps.ts';
import { defineRule, type Finding } from '../rule.ts';
import { cutShort, isCutShort, lacksEnd, setRamps } from './rampEnds.ts';
import { acrossSteps } from './rampSteps.ts';
import { risesToAll } from './risesToAll.ts';
import { mismatch, mismatchesIn, oddPairs, oddShares } from './shareCommands.ts';

export const rolloutPercentages = defineRule({
  name: 'rollout-percentages',
  level: 'essential',
  severity: 'warning',
  nature: 'planning',
  description: 'A ramp that does not rise, passes 100 % or stops short of it.',
  rationale: `A ramp brings a change to more and more users. A share that falls back, passes 100 % or a ramp that never gets
there is nearly always a slip, and whoever turns the dial at night will follow it to the letter.

Put the shares in rising order and end at 100 %, or say in the plan that it stays below on purpose. Turning traffic down in
a rollback is no ramp.`,
  valid: [
    '## Canary rollout\n\n| No. | Task | Command | Rollback for each task |\n|---|---|---|---|\n| 1 | First drivers | `toll set traffic=10` | `toll set traffic=0` |\n| 2 | Half of them | `toll set traffic=50` | `toll set traffic=10` |\n| 3 | Everybody | `toll set traffic=100` | `toll set traffic=50` |\n',
    '## 3.2 Widening\n\nAt 10:00 the switch goes to 10 % of the stores. If all is well, it is raised to 50 % at 10:30. At noon it is opened to 100 % of the stores.\n',
    '## Watching\n\nThe cache of the users goes to 90 % within a minute. The CPU goes to 60 % at once. After that the error rate goes to 1 % and stays.\n',
    '## Where they come from\n\n| Time | Country | Share of visits | Bounce share |\n|---|---|---|---|\n| Morning | Peru | 40% of them by phone | 10% |\n| Noon | Chile | 25% of them by phone | 12% |\n',
    '## Steps\n\nThe new menu is offered to 5% of the diners at 08:00, to 35% at 09:30, to 60% at 11:00 and to everybody at 13:00.\n',
    '## Rollout\n\n### Ring 1: 5% of the tills\n\nInstall.\n\n### Ring 2: 40% of the tills\n\nInstall.\n\n### Ring 3: all tills (100%)\n\nInstall.\n',
    {
      format: 'yaml',
      text: 'strategy: rolling\nphases:\n  - name: Upgrade\n    steps:\n      - name: "Wave 1: the office, 40% of the kiosks"\n        command: make one\n      - name: "Wave 2: the harbour, another 30% of the kiosks"\n        command: make two\n      - name: "Wave 3: all others, 30% of the kiosks"\n        command: make three\n',
    },
    '## Steps\n\n```sh\n./import.sh --batch 100\n./import.sh --batch 50\n./import.sh --batch 100\nseed keep=80 drop=20\nseed keep=60 drop=40\nkubectl rollout history web --revision 7\nkubectl rollout history web --revision 6\n```\n\n1. `ctl rollout --share 20`\n2. `ctl rollout --share 100`\n3. If it fails: `ctl rollout --share 20`\n',
    '## Steps\n\n### Canary rollout\n\n| Step | Traffic to 3.0 | Hold | Proceed when |\n|---|---|---|---|\n| 1 | 5 % | 15 min | Errors < 1 % |\n| 2 | 50 % | 30 min | Errors < 1 % |\n| 3 | 90 % | 30 min | Errors < 1 % |\n\nThen promote it; the remaining pods follow at once.\n',
    {
      format: 'yaml',
      text: 'steps:\n  - name: Send 10 % to the canary\n    command: split --canary 10\n  - name: Send 50 % to the canary\n    command: split --canary 50\n  - name: Send everybody there\n    command: split --off\nacceptance:\n  - All rides run through version 4\n',
    },
    {
      format: 'yaml',
      text: 'steps:\n  - name: Turn the flag on for all testers\n    command: ./flag.sh set media --percent 2\n  - name: Turn the flag on for all sites\n    command: ./flag.sh set media --percent 100\n',
    },
    '## Overview\n\nThe flag is off when the build goes out and is opened to 5% → 20% → 50% of the visitors; the rest follow in May.\n',
    '## Summary\n\nThe work went in stages, and reviews took 10% → 5% of the time.\n',
    '## Rollout Schedule\n\n| Date | Share | What |\n|---|---|---|\n| 2031-03-04 | 100 % of the servers | The interface |\n| 2031-03-11 | 20 % of apps | In the stores |\n| 2031-03-18 | 100 % of apps | All |\n',
    '## Steps\n\n- Move the traffic over in stages (5% → 20% → 50% → all)\n',
    '## Schedule\n\n| When | What | Who | Minutes |\n|---|---|---|---|\n| T+0 | Pool opened, 80 % of it empty | Ann | 30 |\n| T+30 | Queue at 40 % of its length | Ann | 45 |\n| T+75 | Doors opened | Ann | 45 |\n',
    '## Rollout\n\nErrors went from 2%, then 9%, then 4% to 100% of the requests. CPU starts at 30%, then 70%, then 60%.\n\nTraffic comes back in steps: 100%, then 50%, then 10%. Of the shops 20% use it, 45% know it, 35% wait.\n',
    '## Strategy\n\nCanary: 5% for one hour, 25% for four hours, 50% overnight, then the rest. Shops see 5 / 10 percent less load.\n',
    '## Steps\n\n1. Send it 5% of the traffic\n2. Raise the share to 25%\n3. Raise the share to 50%\n4. Give it 100 percent of the traffic\n',
    '## Steps\n\nUsers are told in three waves: 20 % on Monday, 30 % on Tuesday, 50 % on Wednesday.\n\n1. `cachectl warm --percent 20`\n2. `cachectl warm --percent 40`\n3. `cachectl warm --percent 80`\n',
    '## Rollout\n\nStage 1 brings 10 % of the users, stage 2 brings 40 % more, stage 3 brings 50 % more.\n\n- Wave 1: 40 % of the shops\n- Wave 2: 35 % of the shops\n- Wave 3: 25 % of the shops\n',
    '## Rollout\n\nDay 1: 5 % of customers. Day 2: 25 %. Day 3: 100 %. Day 4: error rate back at 1 %.\n',
    '## Traffic Shift\n\n| Step | Old | New |\n|---|---|---|\n| 1 | 90 % | 10 % |\n| 2 | 40 % | 60 % |\n| 3 | 0 % | 100 % |\n',
    '## Steps\n\n### Step 1 – Release at 1%\n\n```bash\nfastlane android release track:production rollout:0.01\n```\n',
    '# Release\n\n- **Strategy:** Canary\n- **Traffic steps:** 5, 25, 50, 100\n- **Percentages:** see the dashboard\n',
    '## Deployment Steps\n\n```bash\nmake route CANARY=5\nmake route CANARY=25\nmake route CANARY=50\nmake promote\n```\n',
    {
      format: 'yaml',
      text: 'rollout:\n  - percentage: 5\n  - percentage: 25\n  - percentage: 50\nsteps:\n  - name: Open it to the remaining users\n',
    },
    '## How we do it\n\n1. Put relay 1 back, and 12 % of the mail goes through it\n2. Check that 99 % of the mail arrives\n3. Do the same with the rest, so that 100 % of the mail is signed\n4. At most 1 % of the mail is late\n',
    '## Roll-out\n\nThen the flag is raised in four stages: 5 % at 09:30, 20 % at 11:00, 50 % at 13:00 and 100 % at 15:00 UTC.\n',
    '## Rings\n\n1. **Ring 1** – 2,000 volunteers (1 %)\n2. **Ring 2** – 20,000 devices (10 %)\n3. **Ring 3** – 100,000 devices (50 %)\n4. **Ring 4** – all 200,000 devices\n',
    '## Shift\n\n### Step 1: 10 %\n\n```sh\nctl route --v3 10 --wait\n```\n\n### Step 2: 40 %\n\n```sh\nctl route --v3 4 --wait\n```\n\n### Step 3\n\nAll of the traffic.\n',
    '## Stages\n\nTraffic goes to the new version in steps: 5% → 25% → 90%, then to everybody.\n\n### Stage 1: 5 percent\n\n```sh\nmesh weight canary=5 stable=95\n```\n\n### Stage 2: 25 percent\n\n```sh\nmesh weight canary=25 stable=75\n```\n',
    '## Steps\n\n### 4. Widen to 25 % and 50 %\n\nx\n\n### 5. All traffic (23:00)\n\n```sh\nshift --canary 100\n```\n\n### 6. Raise to 70 % and 30 %\n\nThe new and the old hosts.\n',
    '## Steps\n\n### 1. All traffic to blue\n\n```sh\nshift --canary 0\n```\n\n### 2. All users of the pilot\n\n```sh\nflag --percent 20\n```\n',
    '## Rollout\n\n- Send 10 % of the traffic: `./traffic.sh 10` → `10 %`\n- Send 50 % of the traffic: `./traffic.sh 50` → `50 %`\n- Send 100 % of the traffic: `./traffic.sh 100` → `100 %`\n',
    '## Rollout\n\n| Stage | Traffic |\n|---|---|\n| 1 | 10% |\n| 2 | 50% |\n| 3 | everyone |\n',
    'Shift traffic gradually (10% → 50% → 100%).\n',
    '## Timeline\n\n| Start | What | Who |\n|---|---|---|\n| 21:40 | Canary at 5 % | Ann |\n| 22:10 | 25 %, then 50 % | Ann |\n| 23:00 | 100 % | Ann |\n',
    '## Rollout\n\nThe flag is raised in steps:\n\n1. 10% of the guests, held for an hour\n2. 40% of the guests\n3. 100% of the guests\n',
    '## What we saw\n\nThe rollout went wrong for few:\n\n- 10% of the guests saw an error\n- 4% of the guests left\n\nIf the share of failures is raised:\n\n1. 5% of the guests: look\n2. 2% of the guests: wait\n',
    '## Capacity\n\nThe nodes are split in steps between the sites:\n\n1. 70% of the nodes, in Lund\n2. 30% of the nodes, in Malmö\n',
    { format: 'yaml', text: 'ramp:\n  - 5% of the stores\n  - 25% of the stores\n  - 100% of the stores\n' },
    '1. Enable for internal users (0.1%)\n2. Increase to 1% of users\n3. Monitor for 1 hour\n4. Increase to 10%\n5. Full rollout (100%)\n',
    '```bash\nmake route CANARY=5\nmake route CANARY=25\nmake route CANARY=100\n```\n',
    '| Phase | Traffic | Hold |\n|---|---|---|\n| 1 | 5% | 1 h |\n| 2 | 5% | 2 h |\n| 3 | 100% | - |\n',
    '## Rollout schedule\n\n| Region | Error rate | Conversion |\n|---|---|---|\n| EU | 2% | 4% |\n| US | 1% | 3% |\n| APAC | 3% | 2% |\n',
    '## Rollback\n\nTurn traffic down 100% → 50% → 0%.\n',
    'Error rate went 4% → 1% after the fix.\n',
    'Blue goes 100% → 50% → 0% while green goes 0% → 50% → 100%.\n',
    '## Work\n\n### Phase 1: 30%\n\nx\n\n### Phase 2: 60%\n\nx\n\n### Phase 3: 90%\n\nx\n',
    '## Europe\n\n```bash\nflag set web --percent 10\n```\n\n```bash\nflag set web --percent 100\n```\n\n## America\n\n```bash\nflag set web --percent 10\n```\n',
    '## Staging\n\n```bash\nflag set web --env staging --percent 50\n```\n\n## Production\n\n```bash\nflag set web --env production --percent 10\n```\n',
    'The pilot ramps 5% -> 20% of users; the remaining users follow with full rollout next week.\n',
    '- CPU stays below 80%\n- Error rate below 1%\n- Increase in latency under 5%\n',
    { format: 'yaml', text: 'strategy:\n  approach: canary\n  ramp: [5, 25, 100]\n' },
    {
      format: 'yaml',
      text: 'steps:\n  - name: Send 5% to the canary\n    command: ./weight.sh --canary 5\n    rollback: ./weight.sh --canary 0\n  - name: Send 30% to the canary\n    command: ./weight.sh --canary 30\n  - name: Send all\n    command: ./weight.sh --canary 100\n',
    },
    '## Steps\n\n**1. Pilot**\n\n```sh\nflags set web --percent 2\n```\n\n**2. More of the pilot**\n\n```sh\nflags set web --percent 5\n```\n\n**3. The whole pilot**\n\n```sh\nflags set web --percent 20\n```\n',
    '## Phase 1: 10%\n\n- [ ] Errors stay below 1%\n\n## Phase 2: error rate below 5%\n\nx\n\n## Phase 3: 100%\n\nx\n',
    '## Steps\n\n1. Raise the share from 10% to 25%\n\n   ```bash\n   ops/traffic --stable-weight 75\n   ops/traffic --canary 25\n   ```\n',
    'Traffic goes 5%, then 25%, and at last 100%. Errors rose by 4%, 3%, 2%.\n',
  ],
  invalid: [
    '## Canary rollout\n\n| No. | Task | Command | Rollback for each task |\n|---|---|---|---|\n| 1 | First drivers | `toll set traffic=60` | `toll set traffic=0` |\n| 2 | Half of them | `toll set traffic=⟦50⟧` | `toll set traffic=60` |\n| 3 | Everybody | `toll set traffic=100` | `toll set traffic=50` |\n',
    '## 3.2 Widening\n\nAt 10:00 the switch goes to 10 % of the stores, and we wait for half an hour. If all is well, it is raised to ⟦5 %⟧ at 10:30. At noon it is opened to 100 % of the stores.\n',
    '## Days\n\n| Day | Time | What | Share of branches |\n|---|---|---|---|\n| Mon | 06:00 | Servers | - |\n| Mon | 09:00 | Group 1 | 20% |\n| Tue | 09:00 | Group 2 | ⟦110%⟧ |\n',
    '## Strategy\n\n| Step | From (UTC) | Share of sessions | Hold |\n|---|---|---|---|\n| Trial | 07:00 | 10% | 1 h |\n| Second | 08:00 | 30% | 1 h |\n| Third | 09:00 | ⟦20%⟧ | 1 h |\n| All | 10:00 | 100% | 2 h |\n',
    '## Rollout\n\n1. Widen to 5% of the riders\n2. Hold for a day\n3. Widen to ⟦2%⟧ of the riders\n4. Widen to all riders (100%)\n',
    '## Steps\n\nThe new menu is offered to 5% of the diners at 08:00, to 35% at 09:30, to ⟦20%⟧ at 11:00 and to everybody at 13:00.\n',
    {
      format: 'yaml',
      text: 'strategy: rolling\nphases:\n  - name: Upgrade\n    steps:\n      - name: "Wave 1: the office, 2% of the kiosks"\n        command: make one\n      - name: "Wave 2: the harbour, 30% of the kiosks"\n        command: make two\n      - name: "Wave 3: all kiosks, ⟦95%⟧ of the estate"\n        command: make three\n',
    },
    {
      format: 'yaml',
      text: 'strategy: rolling\nphases:\n  - name: Upgrade\n    steps:\n      - name: Wave 1, 2% of the kiosks\n        command: make one\n      - name: Wave 2, 30% of the kiosks\n        command: make two\n      - name: Wave 3, ⟦25%⟧ of the kiosks\n        command: make three\n      - name: Wave 4, all kiosks\n        command: make four\n',
    },
    '## Schedule\n\n| Phase | Date/Time | Action |\n|---|---|---|\n| First | 2031-02-24 10:30 | Weight 5% |\n| Next | 2031-02-24 11:45 | Weight 75% |\n| Third | 2031-02-24 12:45 | Weight ⟦60%⟧ |\n| Last | 2031-02-24 15:15 | Weight 100% |\n',
    '## Schedule\n\n| Phase | Date/Time | Action |\n|---|---|---|\n| First | 2031-02-24 10:30 | Open to 5% |\n| Next | 2031-02-24 11:45 | Open to 50%, then ⟦20%⟧ |\n| Last | 2031-02-24 15:15 | Open to 100% |\n',
    '## Steps\n\n```sh\n# 5% → 60% → ⟦25%⟧ → 100%, a line for each\nroute set canary-weight=5 --all\n```\n',
    '## Steps\n\n```sh\naz webapp traffic-routing set --name web --slot a --distribution green=10\naz webapp traffic-routing set --name web --slot a --distribution green=⟦5⟧\naz webapp traffic-routing set --name web --slot a --distribution green=100\n```\n',
    '## Steps\n\nThe share is raised: 10% → 30% → 100%.\n\n```sh\n./bin/share.sh tariff 10\n./bin/share.sh tariff 30\n./bin/share.sh tariff ⟦90⟧\n```\n',
    '## Steps\n\n```sh\nlbctl weight blue=90 green=10\nlbctl weight blue=50 green=50\nlbctl weight blue=0 green=⟦110⟧\n```\n',
    '## Stage 1: 5%\n\nx\n\n## Stage 2: 20% and ⟦2%⟧\n\nx\n\n## Stage 3: 100%\n\nx\n',
    '## Steps\n\n### First\n\n1. Run `ctl rollout --share 20`\n2. Wait\n\n### Second\n\n1. Run `ctl rollout --share ⟦12⟧`\n\n### Third\n\n1. Run `ctl rollout --share 100`\n',
    '## Steps\n\n```sh\n./traffic --canary 20   # hold for 30 minutes\n./traffic --canary ⟦10⟧   # hold for 40 minutes\n./traffic --canary 100\n```\n',
    '## Steps\n\n### Canary rollout\n\n| Step | Traffic to 3.0 | Hold | Proceed when |\n|---|---|---|---|\n| 1 | 5 % | 15 min | Errors < 1 % |\n| 2 | 50 % | 30 min | Errors < 1 % |\n| 3 | ⟦90 %⟧ | 30 min | All is within its target |\n\nAfter each hold, promote it to the next step.\n',
    {
      format: 'yaml',
      text: "timeline:\n  - time: '10:00'\n    activity: Canary, 10 % to 100 %\nsteps:\n  - name: Send 10 % of the rides to the canary\n    command: split --canary 10\n  - name: Send ⟦50 %⟧ of the rides to the canary\n    command: split --canary 50\nacceptance:\n  - All rides run through version 4\n",
    },
    {
      format: 'yaml',
      text: 'steps:\n  - name: A tenth\n    command: ./flag.sh set media --percent 10\n    expected: on for 10%\n  - name: Turn the flag on for all sites\n    command: ./flag.sh set media --percent ⟦80⟧\n    expected: on for 80%\n',
    },
    '## Schedule\n\n| Phase | Date/Time | Action |\n|---|---|---|\n| First | 2031-02-24 10:30 | Share to 5% |\n| Next | 2031-02-24 11:45 | Share up to ⟦150%⟧ |\n| Last | 2031-02-24 15:15 | Share to 100% |\n',
    {
      format: 'yaml',
      text: 'title: Tax\nstrategy:\n  approach: canary\n  ramp:\n    - percentage: 2\n    - percentage: ⟦60⟧\nsteps:\n  - name: Raise the canary\n    command: |\n      taxctl route --canary 2\n      taxctl route --canary 60\n      taxctl route --canary 100\n',
    },
    '## Steps\n\n```sh\nweightctl shop --canary 25 --stable 75\n```\n\n```sh\nweightctl shop --canary ⟦160⟧ --stable 40\n```\n\n```sh\nweightctl shop --canary 100 --stable 0\n```\n',
    {
      format: 'yaml',
      text: 'title: Docks\nphases:\n  - name: Application Deployment\n    steps:\n      - name: Give the canary 10%\n        command: ./traffic --canary 10\n      - name: Give the canary 45%\n        command: ./traffic --canary 45\n      - name: Give the canary 80%\n        command: ./traffic --canary ⟦80⟧\n  - name: Monitoring\n    steps:\n      - name: Watch for an hour\n        verify: A line in the channel every 15 minutes\n',
    },
    '## Order of work\n\nThe readers are updated in four stages: 5%, then 20%, then 60%, then ⟦120%⟧. Each stage holds for 20 minutes.\n',
    '## Steps\n\n### Step 5: Widen to 50%\n\n```sh\nflagctl set orders --percent 50\n```\n\n### Step 6: Open the flag to everyone\n\n```sh\nflagctl set orders --percent ⟦90⟧\n```\n',
    {
      format: 'yaml',
      text: 'steps:\n  - name: Give the canary 45%\n    command: ./bin/traffic --canary 45\n    expected: canary 45, stable 55\n  - name: Give the canary ⟦80%⟧\n    command: ./bin/traffic --canary 100\n    expected: canary 100, stable 0\n',
    },
    '## Overview\n\nThe flag is off when the build goes out and is opened to 5% → 20% → 50% → ⟦80%⟧ of the visitors.\n\n## Steps\n\n1. `flagctl set orders --percent 5`\n2. `flagctl set orders --percent 20`\n3. `flagctl set orders --percent 50`\n4. `flagctl set orders --percent 100`\n',
    '## Summary\n\nSellers are paid at once. They get it in waves: 10% → 50% → ⟦120%⟧.\n',
    '## Rollout Schedule\n\n| Date | Share | What |\n|---|---|---|\n| 2031-03-04 | 100 % of the servers | The interface |\n| 2031-03-11 | 40 % of apps | In the stores |\n| 2031-03-15 | ⟦20 %⟧ of apps | In the stores |\n| 2031-03-18 | 100 % of apps | All |\n',
    '## Schedule\n\n| When | What | Who | Minutes |\n|---|---|---|---|\n| T+0 | New relays join with 5 % | Ann | 30 |\n| T+30 | Share raised to 60 % | Ann | 45 |\n| T+75 | Share raised to ⟦25 %⟧ | Ann | 45 |\n| T+120 | Share raised to 100 % | Ann | 30 |\n',
    '## Timeline\n\n| Offset | Clock | What | Who |\n|---|---|---|---|\n| T+0 | 20:30 | 5 % to Northedge | Ann |\n| T+30m | 21:00 | 25 % to Northedge | Ann |\n| T+75m | 21:45 | ⟦15 %⟧ to Northedge | Ann |\n| T+120m | 22:30 | 100 % to Northedge | Ann |\n',
    {
      format: 'yaml',
      text: 'steps:\n  - name: Everybody\n    command: flagctl set orders --percentage ⟦1000⟧\n',
    },
    '## Rollout\n\nStart with 5%, then 20%, then 60%, then ⟦120%⟧.\n',
    '## Summary\n\nWe begin with 5% of merchants on Monday, go to 25% on Tuesday, ⟦15%⟧ on Thursday and 100% the week after.\n',
    '## Deployment strategy\n\nCanary in four steps of 5, 25, ⟦20⟧ and 100 percent.\n',
    '## Steps\n\n1. Set the next weight (20, then ⟦10⟧, then 100) and repeat\n',
    '## Rollout\n\n**Wave 1 (5%)** – Finland\n\n**Wave 2 (25%)** – Norway\n\n**Wave 3 (⟦20%⟧)** – Sweden\n\n**Wave 4 (100%)** – the world\n',
    '## Rollout\n\n1. 5% of the shops\n2. 25% of the shops\n3. ⟦90%⟧ of the shops\n\n## Schedule\n\n| Phase | Date | Action |\n|---|---|---|\n| First | 2031-03-03 | Flag at 5% |\n| Full | 2031-03-05 | Flag at 100% |\n',
    '## Steps\n\nUsers get it in three waves: 20 % on Monday, 30 % on Tuesday, ⟦60 %⟧ on Wednesday.\n',
    '## Rollout\n\nDay 1: 5 % of customers. Day 2: 25 %. Day 3: ⟦15 %⟧. Day 4: 100 %.\n',
    '## Traffic Shift\n\n| Step | Old | New |\n|---|---|---|\n| 1 | 90 % | 10 % |\n| 2 | 50 % | 50 % |\n| 3 | 60 % | ⟦40 %⟧ |\n| 4 | 0 % | 100 % |\n',
    '## Rollout\n\n- 09:00: 10 % of the shops\n- 10:00: 50 % of the shops\n- 11:00: ⟦45 %⟧ of the shops\n- 12:00: all shops\n',
    '## Rollout\n\n1. `flagctl set orders --percent 5`\n2. `flagctl set orders --percent 50`\n3. `flagctl set orders --percent ⟦25⟧`\n4. `flagctl set orders --percent 100`\n',
    '**Rollout:** 10% / 50% / ⟦40⟧% / 100%\n',
    {
      format: 'yaml',
      text: 'strategy:\n  canary:\n    steps:\n      - setWeight: 10\n      - pause: {duration: 10m}\n      - setWeight: 50\n      - setWeight: ⟦40⟧\n      - setWeight: 100\n',
    },
    {
      format: 'yaml',
      text: 'strategy:\n  type: canary\n  steps:\n    - { traffic: 5%, duration: 30m }\n    - { traffic: 60%, duration: 2h }\n    - { traffic: ⟦95%⟧, duration: 24h }\nphases:\n  - name: Full traffic\n    steps:\n      - name: Send everything to the gateway\n        run: edgectl weight set --gateway ⟦90⟧ --ingress 10\n',
    },
    'The update reaches 10% of the depots, then 60%, then ⟦30%⟧ and finally 100%.\n',
    '# Release\n\n- **Strategy:** Canary\n- **Traffic steps:** 5, 50, ⟦25⟧, 100 %\n',
    { format: 'yaml', text: 'strategy: canary\ntraffic_percentages: 5 -> 20 -> ⟦15⟧ -> 100\n' },
    '## Deployment Steps\n\n- Update the instances: 10% of them, then 50%, then ⟦40%⟧, then all\n',
    '## Rollout Schedule\n\n| Phase | Date/Time | Action |\n|---|---|---|\n| Canary | 2031-02-11 10:00 | Open to 5% |\n| Full | 2031-02-11 13:00 | Open to ⟦90%⟧ |\n\nThe rest follows.\n',
    '## The approach\n\nThe rollout goes from 5% to 20%, then 60% and finally ⟦80%⟧ of the branches.\n',
    '## Deployment Steps\n\n```bash\nmake route CANARY=5\nmake route CANARY=50\nmake route CANARY=⟦90⟧\n```\n\nAll pods are ready.\n\n## Done when\n\n- [ ] 100% of traffic runs on it\n',
    '## Deployment Steps\n\n1. Turn the flag on, office by office\n   - 5% of offices\n   - 75% of offices\n   - ⟦60%⟧ of offices\n   - 100% of offices\n',
    '## Rollout\n\n### Stage 1: 5% of traffic\n\n- **Command:** `rollouts set weight reco 5`\n\n### Stage 2: 60% of traffic\n\n- **Command:** `rollouts set weight reco ⟦10⟧`\n\n### Stage 3: 100% of traffic\n\n- **Command:** `rollouts set weight reco 100`\n',
    {
      format: 'yaml',
      text: 'rollout:\n  - percentage: 5\n  - percentage: 25\n  - percentage: ⟦50⟧\nsteps:\n  - name: Check\n    expected: All instances are ready\n',
    },
    '## How we do it\n\n1. Put relay 1 back, and 12 % of the mail goes through it\n2. Do the same with relays 2 to 4, so that ⟦5 %⟧ of the mail is signed with the new key\n3. Do the same with the rest, so that 100 % of the mail is signed\n',
    '## Roll-out\n\nThe share of users is raised in four stages: 5 % at 09:30, 50 % at 11:00, ⟦20 %⟧ at 13:00 and 100 % at 15:00 UTC.\n',
    '## Roll-out\n\nThe flag is raised in stages for the users: 5 % on Monday, 50 % on Tuesday and ⟦90 %⟧ on Wednesday.\n',
    {
      format: 'yaml',
      text: 'rollout_percentage: [5, ⟦25⟧]\nsteps:\n  - name: Shift the traffic\n    command: |\n      lb shift web --to green --share 5\n      lb shift web --to green --share 25\n      lb shift web --to green --share 100\n',
    },
    {
      format: 'yaml',
      text: 'steps:\n  - name: Shift the traffic\n    command: |\n      lb shift web --to green --share 5\n      lb shift web --to green --share ⟦3⟧\n      lb shift web --to green --share 100\n',
    },
    {
      format: 'yaml',
      text: 'strategy:\n  type: canary\n  steps:\n    - percentage: 10\n    - percentage: 40\n    - percentage: ⟦80⟧\nsteps:\n  - name: Send 10% to version 3\n    run: ./route.sh --weight 10\n  - name: Raise to 40%\n    run: ./route.sh --weight 40\n  - name: Raise to 100%\n    run: ./route.sh --weight 100\n',
    },
    '## Shift\n\n### Step 1: 10 %\n\n```sh\nctl route --v3 10 --wait\n```\n\n### Step 2: 40 %\n\n```sh\nctl route --v3 ⟦4⟧ --wait\n```\n\n### Step 3: 100 %\n\n```sh\nctl route --v3 100 --wait\n```\n',
    '## Deployment Steps\n\n### Step 2: Raise to 25%\n\n```bash\nkubectl patch virtualservice shop --type merge -p "$(./weights.sh ⟦40⟧)"\n```\n',
    '## Deployment Steps\n\n```bash\n./traffic.sh --canary 10\n./traffic.sh --canary 30\n./traffic.sh --canary 100\n```\n\n1. Send 10% of the guests to the canary\n2. Wait for 60 minutes\n3. Raise to 30%\n4. Wait for 90 minutes\n5. Raise to ⟦90%⟧\n',
    '## Stages\n\nTraffic goes to the new version in three steps: 5% → 50% → ⟦90%⟧.\n\n### Stage 1: 5 percent\n\nx\n\n### Stage 3: everybody\n\nAll traffic goes there.\n',
    '## Stages\n\n### Stage 1: 25 percent\n\nx\n\n### Stage 2: ⟦4 percent⟧\n\nx\n\n### Stage 3: 100 percent\n\nx\n',
    '## Stages\n\n### Stage 1\n\n```sh\nmesh weight canary=25 stable=75\n```\n\n### Stage 2\n\n```sh\nmesh weight canary=⟦15⟧ stable=85\n```\n\n### Stage 3\n\n```sh\nmesh weight canary=100 stable=0\n```\n',
    '## Steps\n\n### 4. Widen to 50 % and ⟦25 %⟧\n\nx\n\n### 5. All traffic\n\nx\n',
    '## Steps\n\n### 4. Half\n\n```sh\nshift --canary 50\n```\n\n### 5. All traffic (23:00)\n\n```sh\nshift --canary ⟦90⟧\n```\n',
    {
      format: 'yaml',
      text: 'steps:\n  - name: First\n    command: shift --canary 5\n  - name: Everyone\n    command: shift --canary ⟦10⟧\n',
    },
    '## Rollout\n\n| Stage | Traffic |\n|---|---|\n| 1 | 10% |\n| 2 | 50% |\n| 3 | ⟦90%⟧ |\n',
    'First 5 percent of the users get it, then 25 percent, then ⟦15 percent⟧ and finally everybody.\n',
    {
      format: 'yaml',
      text: 'steps:\n  - name: 10 % of the traffic\n    command: ./ops/traffic.sh booking --canary 10\n  - name: ⟦50 %⟧ of the traffic\n    command: ./ops/traffic.sh booking --canary 50\n',
    },
    '## Rollout schedule\n\n| Phase | Date/Time | Action |\n|---|---|---|\n| City | 2031-03-11 10:00 | Flag at 5% |\n| Half | 2031-03-11 16:00 | Flag at ⟦3%⟧ |\n| Full | 2031-03-12 10:00 | Flag at 100% |\n',
    '1. Increase to 1% of users\n2. Increase to 50%\n3. Full rollout (⟦90%⟧)\n\n| Phase | Action |\n|---|---|\n| All | 100% rollout |\n',
    'Shift traffic gradually (10% → 50% → ⟦25%⟧ → 100%).\n',
    '## Timeline\n\n| Start | What | Who |\n|---|---|---|\n| 21:40 | Canary at 5 % | Ann |\n| 22:10 | 50 %, then ⟦25 %⟧ | Ann |\n| 23:00 | 100 % | Ann |\n',
    '## Timeline\n\n| Start | End | What |\n|---|---|---|\n| 21:40 | 22:10 | Canary at 5 % |\n| 22:10 | 23:00 | 25 % of the traffic |\n| 23:00 | 23:30 | ⟦110 %⟧ |\n',
    '1. Increase to 1% of users\n2. Increase to 50%\n3. Increase to ⟦10%⟧\n4. Full rollout (100%)\n',
    '```bash\nmake route CANARY=5\nmake route CANARY=50\nmake route CANARY=⟦25⟧\nmake route CANARY=100\n```\n',
    '| Phase | Traffic |\n|---|---|\n| 1 | 5% |\n| 2 | ⟦120%⟧ |\n',
    '## Ramp\n\n| Step | Date | Shoppers with the flag |\n|---|---|---|\n| 1 | 2031-02-03 | 10% |\n| 2 | 2031-02-04 | ⟦5%⟧ |\n| 3 | 2031-02-05 | 100% |\n',
    '1. Start\n\n   ```bash\n   ops/traffic --canary 25\n   ```\n\n2. Go on\n\n   ```bash\n   ops/traffic --canary ⟦15⟧\n   ```\n\n3. All\n\n   ```bash\n   ops/traffic --canary 100\n   ```\n',
    '## Phase 1\n\n- [ ] Raise to 10%\n\n## Phase 2\n\n- [ ] Raise to ⟦5⟧%\n\n## Phase 3\n\n- [ ] Raise to 100%\n',
    'Users: 10% → 50% → ⟦1000%⟧\n',
    '**Rollout:** 10 -> 50 -> ⟦30⟧ -> 100 percent of users\n',
    '## Rollout\n\n### Stage 1: 10% of users\n\nWatch.\n\n### Stage 2: 50% of users\n\nWatch.\n\n### Stage 3: ⟦90%⟧ of users\n\nWatch for a day.\n',
    '## Rollout schedule\n\n| Date | Percentage of users |\n|---|---|\n| 2031-02-10 | 10 |\n| 2031-02-11 | 50 |\n| 2031-02-12 | ⟦20⟧ |\n| 2031-02-13 | 100 |\n',
    { format: 'yaml', text: 'strategy:\n  type: canary\n  steps: [5, 25, ⟦20⟧, 100]\n' },
    'Ramp the canary up: 5% -> 25% -> ⟦50%⟧.\n',
    '## Stage 3: Guests\n\nThe flag is raised in steps, and each share is held before the next one:\n\n1. 10% of the guests, held for 60 minutes\n2. ⟦5%⟧ of the guests, held for 90 minutes\n3. 100% of the guests\n',
    '## Ramp\n\n- Day 1: 5% of the stores\n- Day 2: 40% of the stores\n- Day 3: ⟦30%⟧ of the stores\n- Day 4: 100%\n',
    '## Rollout\n\nIt is rolled out gradually:\n\n1. 10% of the guests\n2. 40% of the guests\n3. ⟦80%⟧ of the guests\n\n```bash\nflagctl set pay --percent 10\nflagctl set pay --percent 40\nflagctl set pay --percent 100\n```\n',
    '## Steps\n\n```bash\n./traffic.sh --canary 5\n./traffic.sh --canary 50\n./traffic.sh --canary ⟦120⟧\n```\n',
    {
      format: 'yaml',
      text: 'steps:\n  - name: A tenth\n    command: flagctl set web --percent 10\n  - name: The rest\n    command: flagctl set web --percent ⟦110⟧\n',
    },
    {
      format: 'yaml',
      text: 'ramp:\n  - 5% of the stores\n  - 50% of the stores\n  - ⟦25%⟧ of the stores\n  - 100% of the stores\n',
    },
    { format: 'yaml', text: 'strategy:\n  approach: canary\n  ramp: [5, 50, ⟦25⟧, 100]\n' },
    {
      format: 'yaml',
      text: 'steps:\n  - name: Send 5% to the canary\n    command: ./weight.sh --canary 5\n  - name: Send 30% to the canary\n    command: ./weight.sh --canary ⟦3⟧\n  - name: Send all\n    command: ./weight.sh --canary 100\n',
    },
    {
      format: 'yaml',
      text: 'steps:\n  - name: Raise to 50%\n    command: flagctl set web --rollout 50\n  - name: Raise to 40%\n    command: flagctl set web --rollout ⟦40⟧\n',
    },
    '## Go\n\n**1. Flag to 2 %**\n\n```sh\nflags set web --percent 2\n```\n\n**2. Flag to 20 %**\n\n```sh\nflags set web --percent 20\n```\n\n**3. Flag to 90 %**\n\n```sh\nflags set web --percent ⟦90⟧\n```\n\n## Done when\n\n- [ ] The flag is at 100 % for a day\n',
    {
      format: 'yaml',
      text: 'stages:\n  - name: First\n    traffic: 5%\n  - name: Half\n    traffic: 50%\n  - name: More\n    traffic: ⟦25%⟧\n  - name: All\n    traffic: 100%\n',
    },
    {
      format: 'yaml',
      text: 'phases:\n  - name: Canary at 25%\n    duration: 1 h\n  - name: Canary at ⟦5%⟧\n    duration: 1 h\n  - name: Everyone\n    duration: 1 h\n',
    },
    'Traffic goes to the new version at 5%, then 50%, then ⟦25%⟧ and at last 100%.\n',
    '## Step 1: 5 %\n\nx\n\n## Step 2: ⟦120 %⟧\n\nx\n',
    '## Step 1: 25 %\n\n```sh\nkubectl argo rollouts set weight tax ⟦2⟧\n```\n\n## Step 2: 100 %\n\nx\n',
    '## Phase 1: 10%\n\nx\n\n## Phase 2: ⟦5%⟧\n\nx\n\n## Phase 3: 100%\n\nx\n',
    '## Steps\n\n1. Raise the share to 25%\n\n   ```bash\n   ops/traffic --canary ⟦30⟧\n   ```\n',
  ],
  *check(plan) {
    const told = new Set<number>();
    const ramps = plan.facts(rampsIn);
    const set = setRamps(plan);
    const whole = [...ramps, ...set];
    const short = (ramp: Pick<Ramp, 'points'>): Pick<Ramp, 'points'> | undefined =>
      whole.find((other) => isCutShort(ramp, other) || lacksEnd(plan, ramp, other));
    // What items raise may be a part of a ramp, which a row or a heading ends.
    const setToEnd = set.filter(({ points }) => (points.at(-1)?.value ?? 0) >= 80);
    for (const ramp of [...ramps, ...setToEnd]) {
      const other = short(ramp);
      for (const finding of other ? cutShort(ramp, other) : isRamp(ramp) ? risesToAll(plan, ramp) : []) {
        if (told.has(finding.span.start)) continue;
        told.add(finding.span.start);
        yield finding;
      }
    }
    const places = ({ span, related = [] }: Finding): number[] =>
      [span, ...related.map((other) => other.span)].map(({ start }) => start);
    for (const finding of [
      ...acrossSteps(plan),
      ...plan.facts(mismatchesIn),
      ...oddShares(plan).map(mismatch),
      ...oddPairs(plan),
    ]) {
      // One wrong share is told once.
      if (places(finding).some((place) => told.has(place))) continue;
      told.add(finding.span.start);
      yield finding;
    }
  },
});

function isRamp(points: Pick<Ramp, 'points'>): points is Ramp {
  return 'form' in points;
}
