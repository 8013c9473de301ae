/** Plans and other documents to measure with: always the same, each different from the others. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

const services = [
  'basket',
  'ledger',
  'search',
  'mailer',
  'catalogue',
  'identity',
  'pricing',
  'stock',
  'quotes',
  'media',
];
const verbs = [
  'Drain',
  'Scale',
  'Switch',
  'Migrate',
  'Warm up',
  'Verify',
  'Announce',
  'Freeze',
  'Restore',
  'Compare',
];

/** Numbers that look random and are the same in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761 + 1;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_507) + 0x9e37_79b9) >>> 0;
    return state % below;
  };
}

/** A plan of about so many bytes. */
export function plan(n: number, bytes: number): string {
  const pick = numbers(n + 1);
  const service = services[n % services.length] ?? '';
  const day = new Date(Date.UTC(2027, 0, 1 + n)).toISOString().slice(0, 10);
  const parts = [
    `# PLAN-${n} Deployment plan: ${service} ${n}\n\n**Status:** Planned\n**Date:** ${day}\n**Time:** 20:00 - 22:00 UTC\n**Environment:** production\n**Lead:** Kim Berg\n${n % 5 === 0 ? '' : `**Blocked by:** PLAN-${n - 1}\n`}`,
    `## Prerequisites\n\n- [ ] ${service} ${n} passes its tests\n- [ ] Backup taken and restored once\n- [x] Change agreed on\n`,
    `## Rollback\n\nRoll back when the error rate is above ${pick(4) + 1} % for ${pick(9) + 2} minutes.\n\n\`\`\`bash\nkubectl rollout undo deployment/${service}\n\`\`\`\n\n**Decides:** Kim Berg\n`,
    `## Communication\n\n| When | Who | Channel |\n| --- | --- | --- |\n| Before | Support | #${service} |\n| After | All | #releases |\n`,
  ];
  let size = parts.reduce((sum, { length }) => sum + length, 0);
  for (let step = 1; size < bytes; step++) {
    const part = `## Step ${step}: ${verbs[pick(verbs.length)] ?? ''} ${services[pick(services.length)] ?? ''} ${pick(90)}\n\n**Owner:** Team ${pick(30)}\n**Duration:** ${pick(50) + 5} minutes\n\n- [ ] Look at the board of \`${service}-${pick(500)}\` until latency is below ${pick(400) + 100} ms\n- [ ] Tell the channel that step ${step} has begun\n\n\`\`\`bash\nkubectl scale deployment/${service}-${pick(500)} --replicas=${pick(20) + 1}\n\`\`\`\n\n**Verify:** ${pick(99) + 1} requests a second arrive, and none of them fails.\n\n| Metric | Limit | Now |\n| --- | --- | --- |\n| Errors | ${pick(5)} % | ${pick(5)} % |\n| p95 | ${pick(900) + 100} ms | ${pick(900)} ms |\n`;
    parts.splice(-2, 0, part);
    size += part.length + 1;
  }
  return parts.join('\n');
}

/** A document that is no plan, as they lie about in repositories. */
export function otherDocument(n: number): string {
  const pick = numbers(n + 7);
  const service = services[n % services.length] ?? '';
  const sections = [
    'Installation',
    'Usage',
    'Configuration',
    'Deployment',
    'Testing',
    'Interface',
    'Contributing',
  ];
  return `# ${service} ${n}\n\nWhat ${service} is for, and how to work on it.\n\n${sections
    .map(
      (section) =>
        `## ${section}\n\nThere are ${pick(50)} settings; see [the handbook](https://example.org/${pick(900)}). It runs on port ${pick(9000)}.\n\n\`\`\`sh\nnpm run ${service}-${pick(300)}\n\`\`\`\n\n- First \`${pick(99)}\`\n- Second\n`,
    )
    .join('\n')}`;
}

/** YAML as long as a plan, for servers that read YAML: `workflow` for those that read GitHub's. */
export function yaml(n: number, bytes: number): string {
  const pick = numbers(n + 3);
  let text = `name: Release ${n}\non: push\njobs:\n`;
  for (let job = 0; text.length < bytes; job++)
    text += `  job-${job}:\n    runs-on: ubuntu-latest\n    steps:\n      - name: Step ${pick(900)}\n        run: echo ${pick(900)}\n      - uses: actions/checkout@v4\n`;
  return text;
}

/** Writes documents into a folder, by name. */
export async function writeAll(
  folder: string,
  count: number,
  document: (n: number) => [string, string],
): Promise<void> {
  await mkdir(path.join(folder, '.git'), { recursive: true });
  for (let n = 0; n < count; n++) {
    const [name, text] = document(n);
    const file = path.join(folder, `team-${n % 20}`, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
