import { isForward } from '../../plan/facts/steps/forward.ts';
import { rampsIn } from '../../plan/facts/strategy/ramps.ts';
import { scriptsIn } from '../../plan/facts/texts.ts';
import { isEnglish } from '../../plan/isEnglish.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Section } from '../../plan/section.ts';
import { insertSection } from '../../syntax/insert.ts';
import { defineRule, type Fix } from '../rule.ts';
import { chosenStrategies } from './chosenStrategy.ts';

export const strategyStepsMissing = defineRule({
  name: 'strategy-steps-missing',
  level: 'strict',
  severity: 'warning',
  nature: 'planning',
  description: 'A strategy whose decisive step is missing: the switch, the share of traffic, the flag.',
  rationale: `Blue-green lives on the moment when the traffic switches, a canary on the share that it gets, a feature flag on the
flag. If no step does it, somebody will have to find out how on the night.

Add the step with its command, and how to take it back.`,
  valid: [
    '# Release\n\n**Strategy:** Blue-Green\n\n## Deployment Steps\n\n### Step 1: Install\n\n```bash\nkubectl get pods --selector slot=green\nhelm upgrade web-green ./chart\n```\n\n### Step 2: All to the new side\n\n```bash\nkubectl patch service web --patch \'{"spec":{"selector":{"slot":"green"}}}\'\n```\n',
    '# Release\n\n**Strategy:** Canary by clinic\n\n## Steps\n\n- Set clinic Nord to 31: `portal set nord 31`\n- Set both others to 31: `portal set west,east 31`\n',
    '# Release\n\n**Strategy:** Blue-green\n\n## Steps\n\n### Crew\n\n```bash\nconfctl set crew.seatmap.source green\n```\n\n### Web\n\n```bash\nconfctl set web.seatmap.source green\n```\n',
    '**Strategy:** Blue-Green\n\n## Deployment Steps\n\n1. Deploy to green\n2. Switch the load balancer\n',
    '**Strategy:** Canary\n\n## Deployment Steps\n\n1. Deploy the canary\n2. Send it 5% of the traffic\n',
    '**Strategy:** Feature flag\n\n## Deployment Steps\n\n1. Deploy\n2. Enable `new_checkout`\n',
    '**Strategy:** Blue-Green / Canary\n\n## Deployment Steps\n\n1. Deploy\n',
    '**Strategy:** Blue-Green\n\nThe steps are in the [runbook](runbook.md).\n',
    '**Strategy:** Rolling\n\n## Deployment Steps\n\n1. Deploy\n',
    '**Strategy:** Blue-Green\n\n## Deployment Steps\n\n1. Deploy to green\n2. Route all users to green\n',
    '**Strategy:** Blue-Green\n\n## Timeline\n\n| Time | What |\n|---|---|\n| 22:00 | Install on green |\n| 22:30 | Switch the traffic |\n\n## Deployment Steps\n\n1. Install version 7 on green\n2. Carry out the plan above\n',
    {
      format: 'yaml',
      text: 'strategy: blue-green\ntimeline:\n  - time: 01:00\n    phase: Install\n  - time: 02:00\n    phase: Switch\nsteps:\n  - name: Install on green\n    command: helm upgrade feed-green ./feed\n  - name: All boards to green\n    command: ./tools/route boards --to green\n',
    },
    {
      format: 'yaml',
      text: 'strategy: feature flag\nfeature_flag: new_checkout\nsteps:\n  - name: Deploy\n    command: make deploy\n',
    },
    {
      format: 'yaml',
      text: 'strategy:\n  approach: canary\n  ramp: [5, 25, 100]\nsteps:\n  - name: Deploy\n    command: make deploy\n',
    },
  ],
  invalid: [
    '**Strategy:** ⟦Blue-Green⟧\n\n## Deployment Steps\n\n### Step 1: Install on green\n\nStill without traffic. The table swap_requests is new.\n\n```bash\naz webapp deployment slot create --name shop --slot green\nhelm upgrade shop ./shop --set color=green\n```\n\n### Step 2: Test\n\n| Test | Call |\n|---|---|\n| Offer a swap request | `GET /swaps?state=open` |\n',
    '**Strategy:** ⟦Canary⟧\n\n## Deployment Steps\n\n### Step 1: Install\n\nBoth phases share one backup.\n\n```bash\nhelm upgrade shop ./shop --set canary.weight=0\n./compare --sample 1%\n```\n\n### Step 2: Watch\n\nUntil the morning.\n',
    '# Release\n\n**Strategy:** ⟦Canary⟧\n\n## Steps\n\n1. Set the image\n\n   ```sh\n   kubectl set image deploy/shop shop=shop:2\n   ```\n\n2. Check that orders are within 20 % of last week\n',
    '# Release\n\n**Strategy:** ⟦Blue-Green⟧\n\n## Deployment Steps\n\n### Step 1: Install\n\n```bash\nkubectl get pods --selector slot=green\nhelm upgrade web-green ./chart\n```\n\n### Step 2: Look at it\n\n1. **Buy**\n   - Endpoint: POST /orders\n   - Failure: switch back to blue\n2. Ask the night shift whether green may stay\n',
    '# Release\n\n**Strategy:** ⟦Canary by clinic⟧\n\n## Steps\n\n- Install version 31\n- Watch the error rate for an hour\n',
    '# Plan\n\n**Strategy:** ⟦Feature flag⟧\n\n## Deployment Steps\n\n1. Stop the old service:\n\n   ```bash\n   systemctl disable --now billing\n   ```\n\n2. Start the new one:\n\n   ```bash\n   systemctl enable --now billing-cloud\n   ```\n',
    '**Strategy:** ⟦Canary⟧\n\n## Steps\n\n1. Start the new version\n2. Switch the traffic to it\n3. Look at the log\n',
    '**Strategy:** ⟦Blue-green⟧\n\n## Timeline\n\n| Start | What |\n|---|---|\n| 01:10 | Take a backup |\n| 02:05 | Start green |\n| 02:20 | Test green |\n',
    {
      format: 'yaml',
      text: 'strategy: ⟦blue-green⟧\nsteps:\n  - name: Install the routing service as green\n    command: helm upgrade routing-green ./chart\n  - name: A courier gets a route\n    command: ./try.sh --route 7\nrollback:\n  steps:\n    - ./switch.sh blue\n',
    },
    {
      format: 'yaml',
      text: 'strategy: ⟦blue-green⟧\ntimeline:\n  - time: 01:00\n    phase: Install\n  - time: 02:00\n    phase: Switch and watch\nsteps:\n  - name: Migrate\n    command: ./tools/schema up\n  - name: Install on green\n    command: helm upgrade feed-green ./feed\n',
    },
    '**Strategy:** ⟦Blue-Green⟧\n\n## Timeline\n\n| Time | What |\n|---|---|\n| 22:00 | Install on green |\n| 22:30 | Switch the traffic |\n\n## Deployment Steps\n\n### Step 1: Build\n\n```bash\nmake build\n```\n\n### Step 2: Install on green\n\n```bash\nhelm upgrade shop-green ./shop\n```\n',
    {
      text: '**Strategy:** ⟦Blue-Green⟧\n\n## Deployment Steps\n\n1. Build the image\n2. Start the containers\n\n## Rollback\n\n1. Switch the traffic back\n',
      chosen: {
        title: 'Add the step',
        text: '**Strategy:** Blue-Green\n\n## Deployment Steps\n\n1. Build the image\n2. Start the containers\n\n### Switch Traffic\n\n- [Command that sends the traffic to the new version]\n- [How to check where the traffic goes, and the command that takes it back]\n\n## Rollback\n\n1. Switch the traffic back\n',
      },
    },
    '**Strategy:** ⟦Canary⟧\n\n## Deployment Steps\n\n1. Build the image\n2. Start the containers\n',
    '**Strategy:** ⟦Blue-green⟧\n\n## Deployment Steps\n\n1. Switch the flag on for the staff\n2. Place an order\n',
    '| Field | Value |\n|---|---|\n| Deployment Strategy | ⟦Feature flag⟧ |\n\n## Deployment Steps\n\n```bash\nmake deploy\n```\n\nThen watch the errors.\n',
    {
      format: 'yaml',
      text: 'strategy: ⟦canary⟧\nsteps:\n  - name: Build\n    command: make build\n  - name: Install\n    command: make install\n',
    },
    '## Deployment Strategy\n\n⟦Canary⟧, because the parser is new.\n\n## Deployment Steps\n\n1. Build the image\n2. Start the containers\n',
  ],
  *check(plan) {
    const chosen = chosenStrategies(plan);
    const [first] = chosen;
    const needed = first && decisive[first.strategy];
    if (!needed || !isEnglish(plan) || chosen.some(({ strategy }) => strategy !== first.strategy)) return;
    const steps = plan.sections.filter(
      (section) =>
        isForward(section) &&
        // What is looked at afterwards moves nobody.
        !/^(?:verif|validat|smoke)/.test(section.name) &&
        (section.name.startsWith('how ') ||
          section.within(
            'steps',
            'traffic',
            'featureFlags',
            'staging',
            'database',
            'schedule',
            'timeline',
            'postDeployment',
          )),
    );
    const root = steps.find(({ kind }) => kind === 'steps') ?? steps[0];
    if (!root || !steps.some(holdsSteps)) return;
    const strategySections = plan.sections.filter(
      // Why it was chosen says nothing of how it is done.
      (section) =>
        (section.within('strategy') && !/^(?:rationale|why|reasons?|justification)$/.test(section.name)) ||
        section.name === 'ramp',
    );
    const ramped =
      first.strategy === 'canary' && plan.sections.some((section) => section.facts(rampsIn).length > 0);
    // A line of the timeline is enough where the steps are told in words; beside commands it is none.
    const planned = steps.filter(
      (section) => section.within('schedule', 'timeline') && !scriptsIn(section).length && section !== root,
    );
    const runs = steps.flatMap((section) => (section.isRollback ? [] : scriptsIn(section))).length > 1;
    const said = [
      ...steps.filter((section) => !runs || !planned.includes(section)),
      ...strategySections.flatMap((section) => (section === first.section ? [] : [section])),
    ];
    // `feature_flag: new_checkout` names it; who sets it is known.
    const flag =
      first.strategy === 'feature-flag' &&
      plan.fields.some(
        ({ name, value }) => value !== undefined && /^(?:[\w-]+ )?flags?(?: name| key)?$/.test(name),
      );
    // `Canary by clinic`: each step names its clinic.
    const unit = /\bby (?:the )?(\p{L}{3,})/u.exec(plan.textOf(first.span))?.[1]?.toLowerCase();
    const byUnit =
      unit !== undefined &&
      steps.some((section) => sourceOf(plan, section, first.span.start).toLowerCase().includes(unit));
    if (
      ramped ||
      flag ||
      byUnit ||
      said.some((section) => needed.test(sourceOf(plan, section, first.span.start)))
    )
      return;
    const fix = fixFor(plan, root, first.strategy);
    yield {
      message: `The strategy is ${first.strategy}, but no step ${does[first.strategy] ?? ''}. Add it with its command, or somebody will have to find out how on the night.`,
      span: first.span,
      fixes: fix ? [fix] : [],
    };
  },
});

const decisive: Readonly<Record<string, RegExp | undefined>> = {
  'blue-green': new RegExp(
    [
      String.raw`\b(?:switch(?!_)|(?<!\/)swap(?:s|ped|ping)?(?=\s+(?:the|to|in|it|over|blue|green|slots?|traffic|sides?|from|upstreams?|--|both)\b|\s*$|[^\s\w])|cut[ -]?over|flip|(?<!\b(?:night|day|early|late|evening|morning|next) )shift|re-?rout|rout(?:e|ing)s? (?:\w+ ){0,3}(?:users?|requests?|clients?|customers?|calls|connections|everyone|everybody|it|them|to|table|rules?|weights?)\b|(?:patch|update|change|move|point) (?:the )?(?:\w+ )?routes?\b|redirect|traffic|load[ -]?balancer|dns|ingress|selector|alias|listener|router|promote(?! (?:the |a |its )?(?:replica|standby|secondary|follower|database)\b)|upstream|slots? (?:swap|set|switch)\b|(?:activ\w+|live) slot|slot\.\w+)`,
      String.raw`(?:--(?:to|active|live)[ =]|\b(?:route|send|move|point|direct|all)\b[^\n.]{0,40}\bto )(?:the )?(?:green|blue)\b`,
      String.raw`(?<!-)\bset [\w./-]+[ =](?:green|blue)\b`,
    ].join('|'),
    'i',
  ),
  canary: new RegExp(
    [
      String.raw`(?<![<>≤≥\d.]\s?)(?<!\b(?:sample|within|by|than|below|above|under|over|least|most|exceeds?)\s)\b\d{1,3}\s*%`,
      String.raw`\b(?:percent|(?<!\w )share(?=[ =:]\d)|(?:the|a|its|first|larger|small\w*|--) ?shares?|share of|weight(?![ =:]*0\b)|fraction|subset|one (?:instance|node|pod|host|server|region)|single (?:instance|node|pod|host|server|region)|first (?:instance|node|pod|host|server|region|users?|customers?)|traffic\b[^.\n]{0,30}\bcanary|canary\b[^.\n]{0,30}\btraffic|(?:part|some|portion|slice|bit) of (?:the )?traffic|canary replicas?)\b`,
    ].join('|'),
    'i',
  ),
  'feature-flag':
    /\bflags?\b|\btoggle|(?<!\bsystemctl )\benabl(?:e|ed|ing)\b|\bactivat|\bswitch(?:ed)? (?:it )?on\b|\bturn(?:ed)? (?:it )?on\b/i,
};
const does: Readonly<Record<string, string | undefined>> = {
  'blue-green': 'switches the traffic',
  canary: 'gives the canary its share of the traffic',
  'feature-flag': 'sets the flag',
};

/** Steps that stand in another document cannot be judged. */
function holdsSteps(section: Section): boolean {
  return (
    section.blocks.some(
      (block) =>
        block.kind === 'code' ||
        (block.kind === 'list' && block.items.length > 1) ||
        (block.kind === 'table' && block.rows.length > 2) ||
        (block.kind === 'paragraph' && /\d{1,2}:\d{2}/.test(block.inline.text)),
    ) || section.content.keys.length > 1
  );
}

/** The section's text without the value that states the strategy. */
function sourceOf(plan: Plan, { span }: Section, stated: number): string {
  // A flag that is switched is no traffic that is, and a switch that other things wait for is told elsewhere.
  const text = plan.text
    .slice(span.start, span.end)
    .replace(/\b(?:switch|flip)(?:\w*)(?=[^\n.]{0,30}\b(?:flags?|on|off)\b)/gi, (word) =>
      ' '.repeat(word.length),
    )
    .replace(/\b(?:since|after|before|until) the (?:switch|cut-?over|swap)\b/gi, (words) =>
      ' '.repeat(words.length),
    )
    .replace(looksOrGoesBack, (words) => ' '.repeat(words.length));
  if (stated < span.start || stated >= span.end) return text;
  const at = stated - span.start;
  return text.slice(0, at) + text.slice(at).replace(/^[^\r\n]*/, '');
}

/** `kubectl get pods --selector slot=green` moves nothing, and `Failure: switch back to blue` nothing forward. */
const looksOrGoesBack =
  /^[^\n]*\b(?:kubectl|oc)\b[^\n]* (?:get|describe|logs)\b[^\n]*$|^[^\p{L}\n]*(?:failure|on failure|if (?:it|this) fails|roll ?back)\W*:[^\n]*$|\b(?:switch|swap|flip|cut)(?:es|ed)? back\b|\b(?:without|no|any) (?:\w+ )?traffic\b|^[^\n]*\bslots? (?:create|list|show|delete)\b[^\n]*$/gimu;

function fixFor(plan: Plan, steps: Section, strategy: string): Fix | undefined {
  if (plan.format !== 'markdown' || !steps.heading) return undefined;
  const body: Readonly<Record<string, string | undefined>> = {
    'blue-green':
      '### Switch Traffic\n\n- [Command that sends the traffic to the new version]\n- [How to check where the traffic goes, and the command that takes it back]\n',
    canary:
      '### Raise the Share\n\n- [Command that gives the canary its first share, in percent]\n- [How long to watch it, and the shares that follow up to 100%]\n',
    'feature-flag':
      '### Set the Flag\n\n- [Command that switches the flag on, and for whom first]\n- [Command that switches it off again]\n',
  };
  const text = body[strategy];
  if (text === undefined) return undefined;
  return {
    title: 'Add the step',
    edits: [insertSection(plan, { lastIn: steps }, text, steps.level + 1)],
    safe: false,
  };
}
