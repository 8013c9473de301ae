import { appendToStep, deploymentSteps, hasCommand, isAction } from './deploymentSteps.ts';
import { isEnglish } from './isEnglish.ts';
import { isOpen } from './isOpen.ts';
import { defineRule } from './rule.ts';

export const stepCommandRequired = defineRule({
  name: 'step-command-required',
  level: 'strict',
  severity: 'info',
  nature: 'planning',
  description: 'A deployment step without the exact command.',
  rationale: `“Deploy the service” is clear to whoever wrote it. The person who carries it out at night, perhaps for the first
time, needs the command: with its options, for this environment, ready to copy.

What is done by hand, in a console or by a pipeline that the step names needs none.`,
  valid: [
    '## Deployment Steps\n\n### Step 1: Deploy\n\n```bash\nmake deploy\n```\n',
    '## Deployment Steps\n\n1. Deploy the service: `make deploy`\n2. Tell the team\n3. Start the [release pipeline](https://ci.acme.io/shop)\n',
    '## Deployment Steps\n\n### Step 1: Deploy\n\n- Click “Promote” in the Vercel dashboard\n',
    '## Deployment Steps\n\n### Step 3: Deploy\n\n#### Option A: Flag\n\n```bash\nmake flag\n```\n',
    '## Prerequisites\n\n1. Deploy to staging\n\n## Rollback\n\n1. Deploy the old version\n',
    '## Deployment Steps\n\n1. Confirm that the window is open\n2. Monitor the errors\n',
    { format: 'yaml', text: 'steps:\n  - name: Deploy\n    command: make deploy\n' },
  ],
  invalid: [
    {
      text: '## Deployment Steps\n\n### ⟦Step 1: Deploy⟧\n\n- Deploy the new version\n\n### Step 2: Tell the team\n\nx\n',
      chosen: {
        title: 'Add a command',
        text: '## Deployment Steps\n\n### Step 1: Deploy\n\n- Deploy the new version\n\n```bash\n[Exact command]\n```\n\n### Step 2: Tell the team\n\nx\n',
      },
    },
    '## Deployment Steps\n\n1. Check the window\n2. ⟦Restart the service⟧\n',
    '## Deployment Steps\n\n### Step 1: Check\n\n```bash\nmake check\n```\n\n### ⟦Step 2: Switch the traffic⟧\n\nAll at once.\n',
    {
      format: 'yaml',
      text: 'steps:\n  - name: ⟦Deploy the service⟧\n    verify: curl -f "$URL"\n',
      chosen: {
        title: 'Add a command',
        text: 'steps:\n  - name: Deploy the service\n    verify: curl -f "$URL"\n    command: \'[Exact command]\'\n',
      },
    },
  ],
  *check(plan) {
    const steps = deploymentSteps(plan);
    if (steps.length === 0 || !isEnglish(plan)) return;
    for (const step of steps) {
      if (!isAction(step) || hasCommand(plan, step) || byHand.test(step.text) || isOpen(plan, step.range))
        continue;
      const edit = appendToStep(
        plan,
        step,
        ['```bash', '[Exact command]', '```'],
        "command: '[Exact command]'",
      );
      yield {
        message:
          'This step does not say what to run, so whoever carries it out must guess the command and its options. Give the exact command, ready to copy.',
        span: step.inline.span,
        fixes: edit ? [{ title: 'Add a command', edits: [edit], safe: false }] : [],
      };
    }
  },
});

/** What a person does in a console, or a pipeline does by itself. */
const byHand =
  /\b(?:click|select|button|console|dashboard|portal|web ui|\bui\b|admin (?:panel|page)|menu|manually|by hand|pipeline|workflow|github actions|jenkins|argo ?cd|merge|pull request|\bpr\b|automatic(?:ally)?|auto-?deploys?|ci\/cd|vendor|phone|call|ask|see (?:the )?\w+|https?:\/\/)/i;
