/** Harm to what a plan in Markdown says: its header, commands, stages, gates and limits. */
import { inCells, inFields, inLines, withoutPart, type Harm, type Kind } from './harm.ts';

const command = /^(?:kubectl|helm|psql|curl|aws|docker|\.\/|ssh|npm|az|gcloud|terraform|ansible\S*) \S+/;
const wayBack = /roll ?back|way back|back ?out/i;
const status = /^status$/i;
const strategy = /^(?:deployment |rollout )?(?:strategy|approach)$/i;

/** At the end of each command that ends in its line. */
function afterCommands(added: string): Kind['harms'] {
  return inLines('code', (text) =>
    command.test(text) && !text.endsWith('\\') ? `${text} ${added}` : undefined,
  );
}

/** Above each command. */
function beforeCommands(added: string): Kind['harms'] {
  return inLines('code', (text) => (command.test(text) ? `${added}\n${text}` : undefined));
}

/** Two neighbouring lines that change places, where `stands` says they go one before the other. */
function swapped(stands: (first: string, second: string) => boolean): Kind['harms'] {
  return (page) =>
    page.lines.flatMap(({ index, text }): Harm[] => {
      const next = page.lines[index + 1];
      if (!next || !stands(text, next.text)) return [];
      return [{ line: index, text: page.with(index, index + 2, next.text, text) }];
    });
}

const clockOf = (row: string): string => /^\|[^|]*?\b(\d\d:\d\d)\b/.exec(row)?.[1] ?? '';
const scriptOf = (line: string): number => Number(/\b0*(\d{3,4})_\w+/.exec(line)?.[1]);

export const content: readonly Kind[] = [
  {
    name: 'a status that nobody knows',
    rules: ['status-unknown'],
    found: 1,
    harms: inFields(status, 'Nearly there'),
  },
  {
    name: 'a strategy that nobody knows',
    rules: ['strategy-unknown'],
    found: 1,
    harms: inFields(strategy, 'Sunflower'),
  },
  {
    name: 'a risk that nobody knows',
    rules: ['risk-level-unknown'],
    found: 0.96,
    harms: inFields(/^(?:overall )?risk(?: level)?$/i, 'Spicy'),
  },
  {
    name: 'done, with all its boxes open',
    rules: ['status-contradiction'],
    found: 1,
    elsewhere: true,
    harms: inFields(status, 'Complete'),
  },
  ...['Canary', 'Blue-Green', 'Rolling', 'Recreate', 'Feature Flag'].map((name): Kind => ({
    name: `${name} for the strategy of another plan`,
    rules: [
      'strategy-contradiction',
      'strategy-steps-missing',
      'strategy-downtime-mismatch',
      'strategy-risk-mismatch',
    ],
    found: 0.77,
    level: 'strict',
    elsewhere: true,
    harms: inFields(strategy, name),
  })),
  ...['<TARGET>', '[version]', 'YOUR_TAG', '{{TAG}}'].map((blank): Kind => ({
    name: `${blank} in a command`,
    rules: ['command-placeholder'],
    found: 0.95,
    harms: afterCommands(`--tag ${blank}`),
  })),
  {
    name: 'a host of examples in a command',
    rules: ['example-host'],
    found: 1,
    harms: inLines('code', (text) =>
      command.test(text) ? text.replace(/(https?:\/\/)[\w.-]+(?::\d+)?/, '$1api.example.com') : undefined,
    ),
  },
  {
    name: 'a password in a command',
    rules: ['secret-plaintext'],
    found: 1,
    harms: beforeCommands('export DB_PASSWORD=hunter2S3cret'),
  },
  {
    name: 'a password in a field',
    rules: ['secret-plaintext'],
    found: 1,
    harms: inLines('text', (text) =>
      /^\*\*[^*]+:\*\* /.test(text) ? `**Password:** hunter2S3cret\n${text}` : undefined,
    ),
  },
  ...['rm -rf /var/lib/service', 'kubectl delete namespace shop-live'].map((added): Kind => ({
    name: `${added} before a command`,
    rules: ['command-destructive'],
    found: 0.78,
    harms: (page) =>
      beforeCommands(added)(page).filter(({ line }) => !wayBack.test(page.lines[line]?.section ?? '')),
  })),
  {
    name: 'rows of a timeline swapped',
    rules: ['timeline-order'],
    found: 0.97,
    elsewhere: true,
    harms: (page) =>
      swapped((first, second) => clockOf(first) !== '' && clockOf(first) < clockOf(second))(page).filter(
        ({ line }) =>
          /^(?:time|start|when|utc)[^|]*\|(?!.*(?:channel|audience|message))/i.test(
            page.lines[line]?.columns?.join('|') ?? '',
          ),
      ),
  },
  {
    name: 'scripts of a migration swapped',
    rules: ['migration-order'],
    found: 1,
    elsewhere: true,
    harms: swapped(
      (first, second) => scriptOf(first) < scriptOf(second) && !/down|undo/.test(first + second),
    ),
  },
  {
    name: 'a share after a larger one',
    rules: ['rollout-percentages'],
    found: 1,
    harms: inLines('text', (text) => {
      const [ramp, from, between, to] = /(\d+) ?%( ?(?:→|->|,|to|then) ?)(\d+) ?%/.exec(text) ?? [];
      return ramp !== undefined && Number(from) < Number(to)
        ? text.replace(ramp, `${to}%${between}${from}%`)
        : undefined;
    }),
  },
  {
    name: 'a parent ticked before its items',
    rules: ['checkbox-parent'],
    found: 1,
    harms: inLines('text', (text, { index }, page) =>
      /^[-*] \[ \] /.test(text) && /^\s{2,}[-*] \[ \]/.test(page.lines[index + 1]?.text ?? '')
        ? text.replace('[ ]', '[x]')
        : undefined,
    ),
  },
  {
    name: 'an alert that nobody is told to answer',
    rules: ['alert-action-required'],
    found: 0.8,
    harms: (page) =>
      inCells(
        /^(?:action|response)s?$/i,
        '',
      )(page).filter(({ line }) => /alert/i.test(page.lines[line]?.columns?.[0] ?? '')),
  },
  {
    name: 'a trigger that cannot be measured',
    rules: ['rollback-trigger-measurable'],
    found: 0.98,
    ofTemplates: true,
    harms: inLines('text', (text, { section }) =>
      wayBack.test(section) && /^[-*] .*(?:[<>] ?\d|\d ?%)/.test(text)
        ? text.replace(/^([-*] (?:\[ \] )?).*/, '$1Too many errors')
        : undefined,
    ),
  },
  {
    name: 'no steps back',
    rules: ['rollback-steps-required', 'section-required'],
    found: 1,
    elsewhere: true,
    harms: (page) =>
      withoutPart(/^###+ .*(?:steps|procedure)/i)(page).filter(({ line }) =>
        wayBack.test(page.lines[line]?.section ?? ''),
      ),
  },
  {
    name: 'no reason to go back',
    rules: ['rollback-triggers-required', 'section-required'],
    found: 0.88,
    elsewhere: true,
    harms: withoutPart(/^###+ .*trigger/i),
  },
];
