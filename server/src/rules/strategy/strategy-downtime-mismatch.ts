import { walkItems } from '../../plan/blocks.ts';
import { isElsewhere, isForward } from '../../plan/facts/steps/forward.ts';
import { sentenceAround } from '../../plan/facts/strategy/saidStrategies.ts';
import { scriptsIn } from '../../plan/facts/texts.ts';
import { isOpen } from '../../plan/isOpen.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Section } from '../../plan/section.ts';
import type { Range } from '../../text/span.ts';
import { announcedDowntime } from './announcedDowntime.ts';
import { chosenStrategies } from './chosenStrategy.ts';
import { promisesIn } from './promisedUptime.ts';
import {
  isInTurn,
  maintenance,
  allAtOnce,
  toNothing,
  forSomeTime,
  forWork,
  named,
  stops,
  told,
  shutToAll,
} from './serviceStops.ts';
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
    const switched = chosen.some(({ strategy }) => strategy === 'blue-green');
    const stop =
      stopOf(plan, [
        maintenance,
        forSomeTime,
        forWork,
        allAtOnce,
        told,
        shutToAll,
        ...(switched ? [] : [toNothing, named]),
        ...(spare ? [] : [stops]),
      ]) ??
      // On each instance of a rolling update the service is stopped in its turn.
      (spare && chosen.every(({ strategy }) => strategy !== 'rolling')
        ? stopOf(plan, [stops, ...(switched ? [toNothing, named] : [])], true)
        : undefined) ??
      (chosen.some(({ strategy }) => strategy === 'rolling')
        ? stopOf(plan, [stops], true, ofData)
        : undefined) ??
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
/** What a sentence says as plainly as a step. */
const inParagraphs = [told, forSomeTime, shutToAll, maintenance];
/** What may stop without anybody noticing. */
const spared =
  /\b(?:old|previous|blue|green|canary|legacy|inactive|idle|v\d+|standby|secondary|replica|worker|workers|queue|consumer|consumers|cron|batch|scheduler|job|jobs|agent|monitoring|reporting|exporter|timer|(?<!\b(?:during|for|before|until|after) (?:the |a )?)backup|not|never|without|don[’']t|one by one|(?:node|host|server|instance|pod) by (?:node|host|server|instance|pod)|each|drained?|if)\b/i;

/** With two sides only commands count, in steps that speak of neither. */
function stopOf(
  plan: Plan,
  patterns: readonly RegExp[],
  twoSides = false,
  titled?: RegExp,
): Range | undefined {
  for (const section of plan.sections) {
    if (titled?.test(section.title) === false) continue;
    if (
      !isForward(section) ||
      !(
        section.within('steps', 'database', 'traffic', 'timeline') ||
        section.heading?.sequence ||
        section.name.startsWith('how ')
      ) ||
      section.within('validation', 'postDeployment', 'smokeTests')
    )
      continue;
    // What follows a command tells what comes of it, not where it runs.
    const isOfSide = ({ end }: Range): boolean => sides.test(plan.text.slice(section.span.start, end));
    // What is stopped on one instance after the other is not stopped for its users.
    const own = isInTurn(section) ? patterns.filter((each) => each !== named && each !== stops) : patterns;
    const found = stopIn(section, own, twoSides ? isOfSide : undefined);
    if (found) return found;
  }
  return undefined;
}

/** Steps in which no instance has its turn, so that what stops stops for all. */
const ofData =
  /^(?!.*\b(?:upgrade|update|deploy|replace|restart|roll)).*\b(?:back(?:ed)? ?up|dump|snapshot|schema|migrat\w*)\b/i;

const sides =
  /\b(?:blue|green|(?:old|new)(?! (?:nullable |empty )?(?:tables?|columns?|index))|idle|inactive|standby|previous|slot|side|node|host|instance|broker|each|first|one|drain\w*|rotation|canary[- ](?!deployment|release|rollout|step|phase|stage|traffic|ramp|analysis)\w+|ssh)\b/i;

/** What a sentence does elsewhere says nothing of the part that stops something: `…, then send the users to green`. */
function clauseOf(text: string, index: number): string {
  const start = Math.max(
    0,
    ...[...text.slice(0, index).matchAll(/[,;] (?:then|and then) /g)].map((match) => match.index),
  );
  const rest = text.slice(index);
  // `… and run the tests against green`, of another thing than what is stopped.
  return (
    text.slice(start, index) +
    rest.slice(
      0,
      rest.search(
        /[,;] (?:and )?then\b| and (?:run|test|check|install|apply|start|switch|open|send|wait|drain|drop|delete|swap|move|migrate|copy|replace|update|upgrade|deploy|restart)\b|$/,
      ),
    )
  );
}

function stopIn(
  section: Section,
  patterns: readonly RegExp[],
  isOfSide?: (code: Range) => boolean,
): Range | undefined {
  const search = (text: string): { start: number; end: number } | undefined => {
    if (isElsewhere(section, text)) return undefined;
    for (const pattern of patterns) {
      const match = pattern.exec(text);
      if (match && !spared.test(clauseOf(text, match.index).replace(/\bnomad job\b/, ' '))) {
        const lead = /^\W*/.exec(match[0])?.[0].length ?? 0;
        return { start: match.index + lead, end: match.index + match[0].trimEnd().length };
      }
    }
    return undefined;
  };
  const words = [
    ...(section.heading ? [section.heading.inline] : []),
    ...[...walkItems(section.blocks)].map(({ item }) => item.inline),
    ...section.blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells) : [],
    ),
    // `Stop all brokers, then on each:` above what is run, and steps in bold.
    ...section.blocks.flatMap((block, index) =>
      block.kind === 'paragraph' &&
      (section.blocks[index + 1]?.kind === 'code' || block.inline.raw.startsWith('**'))
        ? [block.inline]
        : [],
    ),
  ];
  for (const inline of words) {
    if (isOfSide?.(inline.span) === true) continue;
    const found = search(inline.text);
    if (found) return inline.span.part(found.start, found.end);
  }
  for (const block of section.blocks) {
    if (block.kind !== 'paragraph') continue;
    const { text } = block.inline;
    const match = inParagraphs
      .filter((pattern) => patterns.includes(pattern))
      .map((pattern) => pattern.exec(text))
      .find((found) => found !== null);
    if (!match) continue;
    const sentence = sentenceAround(text, match.index);
    if (!spared.test(sentence) && !isElsewhere(section, sentence) && isOfSide?.(block.inline.span) !== true)
      return block.inline.span.part(match.index, match.index + match[0].length);
  }
  // A command in a sentence is run as well.
  const sentences = section.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.inline] : []));
  const items = [...walkItems(section.blocks)].map(({ item }) => item.inline);
  const safe = items.filter(({ text }) => !spared.test(text));
  for (const { raw, span } of [...sentences, ...safe]) {
    if (!raw.includes('`') || isOfSide?.(span) === true) continue;
    for (const { 1: code = '', index } of raw.matchAll(/`([^`\n]+ [^`\n]+)`/g)) {
      const found = search(code);
      if (found) return span.part(index + 1 + found.start, index + 1 + found.end);
    }
  }
  for (const code of scriptsIn(section)) {
    let at = 0;
    for (const line of code.masked.split('\n')) {
      const found = /^\s*(?:#|--|\/\/|echo\b)/.test(line) ? undefined : search(line);
      // What comes after a line comes too late for it.
      if (found && isOfSide?.(code.span.part(0, at + line.length)) !== true)
        return code.span.part(at + found.start, at + found.end);
      at += line.length + 1;
    }
  }
  return undefined;
}
