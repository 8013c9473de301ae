import { appendToStep, commandBlocks, deploymentSteps } from './deploymentSteps.ts';
import { isEnglish } from './isEnglish.ts';
import { isOpen } from './isOpen.ts';
import { defineRule } from './rule.ts';

export const stepExpectedRequired = defineRule({
  name: 'step-expected-required',
  level: 'strict',
  severity: 'info',
  nature: 'planning',
  description: 'A command whose expected outcome is not said.',
  rationale: `Commands print something even when they fail. Without the expected outcome the person at the keyboard must decide,
alone and in a hurry, whether what they see is good.

Say what the command prints or what has changed when it has worked; a line is enough.`,
  valid: [
    '## Deployment Steps\n\n### Step 1: Deploy\n\n```bash\nmake deploy\n```\n\n**Expected:** `deployed` within two minutes\n',
    '## Deployment Steps\n\n### Step 1: Deploy\n\n```bash\nmake deploy\n# Should print "deployed"\n```\n',
    '## Deployment Steps\n\n### Step 1: Deploy\n\n```bash\nmake deploy\n```\n\n- [ ] The version is live\n',
    '## Deployment Steps\n\n### Step 1: Deploy\n\n- Deploy the version\n',
    '## Deployment Steps\n\n### Step 1: Settings\n\n```yaml\nreplicas: 3\n```\n',
    {
      format: 'yaml',
      text: 'steps:\n  - name: Deploy\n    command: |\n      make deploy\n    expected: deployed\n',
    },
  ],
  invalid: [
    {
      text: '## Deployment Steps\n\n### ⟦Step 1: Deploy⟧\n\n```bash\nmake deploy\n```\n\n---\n\n## Rollback\n\nx\n',
      chosen: {
        title: 'Add the expected outcome',
        text: '## Deployment Steps\n\n### Step 1: Deploy\n\n```bash\nmake deploy\n```\n\n**Expected:** [What the command prints when it has worked]\n\n---\n\n## Rollback\n\nx\n',
      },
    },
    '## Deployment Steps\n\n1. ⟦Deploy⟧\n\n   ```bash\n   make deploy\n   ```\n\n2. Tell the team\n',
    '## Database Migration\n\n### ⟦Step 1: Run the scripts⟧\n\nTakes a minute.\n\n```sql\nALTER TABLE a ADD COLUMN b int;\n```\n',
    {
      format: 'yaml',
      text: 'steps:\n  - name: ⟦Deploy⟧\n    command: |\n      make deploy\n  - name: Tell the team\n',
      chosen: {
        title: 'Add the expected outcome',
        text: "steps:\n  - name: Deploy\n    command: |\n      make deploy\n    expected: '[What the command prints when it has worked]'\n  - name: Tell the team\n",
      },
    },
  ],
  *check(plan) {
    const steps = deploymentSteps(plan);
    if (steps.length === 0 || !isEnglish(plan)) return;
    for (const step of steps) {
      if (commandBlocks(step).length === 0 || says.test(withoutChecks(step.text)) || isOpen(plan, step.range))
        continue;
      const blank = '[What the command prints when it has worked]';
      const edit = appendToStep(plan, step, [`**Expected:** ${blank}`], `expected: '${blank}'`);
      yield {
        message:
          'This step has a command, but does not say what comes out when it has worked, so nobody can tell whether to go on. Add the expected outcome.',
        span: step.inline.span,
        fixes: edit ? [{ title: 'Add the expected outcome', edits: [edit], safe: false }] : [],
      };
    }
  },
});

/** What is looked at afterwards, and what is done if it fails, is not what the command gives. */
function withoutChecks(text: string): string {
  return text.replace(
    /^[^\p{L}\n]*(?:verify|verification|check|rollback|roll back|note|name|title)\b[*_]*\s*[:：][^\n]*/gimu,
    '',
  );
}

const says =
  /\bexpect|\bshould\b|\bmust\b|\breturns?\b|\bprints?\b|\bshows?\b|\boutputs?\b|→ |\bresults?\b|\bsuccess|\breports?\b|\bappears?\b|\bok\b|\bhealthy\b|\bpass(?:es|ed)?\b|^\s*(?:[-*+]|\d+[.)])\s+\[[ xX]\]|\bvalidation:|\berwartet|\besperad|\battendu|期待|预期/im;
