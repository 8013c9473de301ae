import { scriptVariablesIn, variablesIn, type Variable } from '../../plan/facts/people/environment.ts';
import { placeholdersIn } from '../../plan/facts/placeholders/placeholders.ts';
import { textsIn } from '../../plan/facts/texts.ts';
import { isOpen } from '../../plan/isOpen.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Section } from '../../plan/section.ts';
import { groupBy } from '../../text/groupBy.ts';
import type { Span } from '../../text/span.ts';
import { defineRule, type Finding } from '../rule.ts';

export const variableDuplicate = defineRule({
  name: 'variable-duplicate',
  level: 'essential',
  severity: 'warning',
  nature: 'constant',
  description: 'One environment variable twice, with different values.',
  rationale: `Whoever sets the variables takes one of the two values, and which one decides how the service starts.

Keep one. The same name under headings of different environments, or in blocks of commands, is left alone.`,
  valid: [
    '## Settings\n\n| Variable | Pool | Value |\n|---|---|---|\n| `LIMIT` | blue | 20 |\n| `LIMIT` | green | 30 |\n',
    '# Plan\n\n## Environment Variables\n\n```\nBATCH_SIZE=200\nLOG_LEVEL=info\n```\n\nThe pods of staging begin with `BATCH_SIZE=50`. Those here with `BATCH_SIZE=200`.\n',
    '## Configuration\n\n| Variable | Environment | Old value | New value |\n|---|---|---|---|\n| CACHE_TTL | Production | 300 | 120 |\n| CACHE_TTL | Staging | 300 | 60 |\n',
    '```bash\nexport LIB_PATH=/a\nexport LIB_PATH="$LIB_PATH:/b"\n```\n',
    '```bash\nexport HOST=gw-1\n./drain.sh "$HOST"\nexport HOST=gw-2\n./drain.sh "$HOST"\n```\n',
    '## Steps\n\n1. Set `CACHE_TTL` to 0 until the cache is warm\n2. Set `CACHE_SIZE` to 300 in the configuration\n\n## Environment variables\n\n```\nCACHE_TTL=300\nCACHE_SIZE=300 # entries\n```\n',
    '```yaml\n- name: orders\n  env:\n    - name: TIMEOUT\n      value: "30"\n- name: search\n  env:\n    - name: TIMEOUT\n      value: "60"\n```\n',
    '```\nCANARY=10 ./shift.sh\nCANARY=50 ./shift.sh\n```\n',
    '## Environment variables\n\n```\nLOG_LEVEL=info\nPOOL=20\n```\n',
    '## Staging\n\n```env\nPOOL=5\n```\n\n## Production\n\n```env\nPOOL=20\n```\n',
    '## Variables\n\n```env\nPOOL=20\n```\n\nAnd again:\n\n```env\nPOOL=20\n```\n',
    '## Steps\n\n1. `VERSION=1.2.3 make deploy`\n2. `VERSION=1.2.2 make deploy`\n',
    '```bash\nVERSION=1.2.3 make deploy\nVERSION=1.2.2 make rollback\n```\n',
    '## Configuration\n\n```env\n# staging\nPOOL=5\n# production\nPOOL=20\n```\n',
    '## Variables\n\n| Variable | Environment | Value |\n|---|---|---|\n| POOL | staging | 5 |\n| POOL | production | 20 |\n',
    '```\nNOTE: first\nNOTE: second\n```\n',
    {
      format: 'yaml',
      text: 'environment_variables:\n  - name: POOL\n    staging: 5\n  - name: POOL\n    production: 20\n',
    },
    '## Variables\n\n```env\nURL=<production address>\nURL=[address]\n```\n',
    {
      format: 'yaml',
      text: 'configuration:\n  - variable: POOL\n    environment: production\n    value: 20\n  - variable: POOL\n    environment: staging\n    value: 5\n',
    },
  ],
  invalid: [
    '## Environment Variables\n\n**POOL_SIZE:** 20\n**TIMEOUT:** 5s\n**⟦POOL_SIZE⟧:** 40\n',
    '# Plan\n\n## Environment Variables\n\n```\nBATCH_SIZE=200\nLOG_LEVEL=info\n```\n\nThe chart mounts the key. All pods begin with `BATCH_SIZE=⟦50⟧`.\n',
    '## Configuration\n\n| Variable | Environment | Old value | New value |\n|---|---|---|---|\n| CACHE_TTL | Production | 300 | 120 |\n⟦| CACHE_TTL | Production | 300 | 60 |⟧\n',
    {
      format: 'yaml',
      text: 'configuration:\n  - name: POOL\n    env: staging\n    value: 5\n  - name: POOL\n    env: production\n    value: 20\n  - name: POOL\n    env: production\n    value: ⟦25⟧\n',
    },
    '```sh\nexport HOST=gw-1\nexport MTU=1420\n⟦MTU=1380⟧\n./drain.sh "$HOST"\n```\n',
    '## Steps\n\n1. Deploy the pods\n2. Set `CACHE_TTL` to ⟦900⟧ in the configuration\n\n## Environment variables\n\n```\nCACHE_TTL=300\nLOG_LEVEL=info\n```\n',
    {
      format: 'yaml',
      text: 'env:\n  - name: TIMEOUT_MS\n    staging: 800\n    production: 400\n  - name: TIMEOUT_MS\n    staging: 800\n    production: ⟦900⟧\n',
    },
    '```yaml\nenv:\n  - name: TIMEOUT\n    value: "30"\n  - name: ⟦TIMEOUT\n    value: "60"⟧\n```\n',
    '## Environment variables\n\n- `TIMEOUT`: 30\n- `POOL`: 5\n- ⟦`TIMEOUT`: 60⟧\n',
    '## Settings\n\n- `POOL=20`\n- `LOG_LEVEL=info`\n- ⟦`POOL=25`⟧\n',
    '## Environment variables\n\n```\nPOOL=20\nLOG_LEVEL=info\n⟦POOL=25⟧\n```\n',
    '## Required variables\n\n| Variable | Value |\n|---|---|\n| POOL | 20 |\n⟦| POOL | 25 |⟧\n',
    '## Variables\n\n| Variable | Env | Value |\n|---|---|---|\n| POOL | staging | 5 |\n| POOL | production | 20 |\n⟦| POOL | production | 25 |⟧\n',
    '## Variables\n\n| Variable | Staging | Production |\n|---|---|---|\n| POOL | 5 | 20 |\n⟦| POOL | 5 | 25 |⟧\n',
    {
      format: 'yaml',
      text: 'environment_variables:\n  - name: POOL\n    value: 20\n  - ⟦name: POOL\n    value: 25\n⟧',
    },
    '## Configuration\n\n```ini\n# production\nRATE=1\nRATE_LIMIT=5\n⟦RATE=2⟧\n```\n',
    '## Configuration\n\n| Name | Staging | Production |\n|---|---|---|\n| POOL | 5 | 20 |\n⟦| POOL | 5 | 25 |⟧\n',
    {
      format: 'yaml',
      text: 'environment_variables:\n  - name: POOL\n    production: 20\n    staging: 5\n  - ⟦name: POOL\n    production: 25\n⟧',
    },
  ],
  *check(plan) {
    yield* plan.facts(duplicatesIn);
    yield* plan.facts(duplicateEntriesIn);
    yield* otherwiseSet(plan);
  },
});

/** Entries of a list in YAML, each with a value for every environment. */
function duplicateEntriesIn({ children, name }: Section): Finding[] {
  if (!/^(?:env|environment|(?:environment )?variables|env vars|configuration|config|settings)$/.test(name))
    return [];
  const first = new Map<string, { value: string; span: Span }>();
  return children.flatMap(({ content: { keys } }) => {
    const variable =
      keys.find((key) => key.name === 'name' || key.name === 'variable')?.value?.text.trim() ?? '';
    if (!/^[A-Z][A-Z0-9_]+$/.test(variable)) return [];
    const place = keys.flatMap(({ name, value }) => (placeKeys.test(name) ? [value?.text.trim()] : []));
    return keys.flatMap((key) => {
      const value = key.value?.text.trim() ?? '';
      if (!key.value || value === '' || !environmentKeys.test(key.name)) return [];
      const where = [variable, key.name, ...place].join(' ');
      const known = first.get(where);
      first.set(where, known ?? { value, span: key.value.span });
      return known && known.value !== value ? [finding(variable, known, key.value.span)] : [];
    });
  });
}

/** `Set `CACHE_TTL` to 900` in a step, where the plan's only list of variables has 300. */
function* otherwiseSet(plan: Plan): Generator<Finding> {
  const steps = groupBy(plan.facts(setIn), ({ name }) => name);
  for (const [name, [step, more]] of steps) {
    // What is set twice is changed on the way.
    if (!step || more) continue;
    const listed = plan.facts(variablesIn).filter((variable) => variable.name === name);
    const [known] = listed;
    if (!known || known.value === '' || listed.some(({ value }) => value !== known.value)) continue;
    if (plain(known.value) === plain(step.value) || !/^[\w.]+$/.test(plain(known.value))) continue;
    if (isOpen(plan, known.span) || isOpen(plan, step.span)) continue;
    yield finding(name, known, step.span);
  }
}

/** `300 # seconds` and `"300"` are 300. */
function plain(value: string): string {
  return value
    .replace(/\s+#.*$/, '')
    .replace(/["'`]/g, '')
    .trim()
    .toLowerCase();
}

function setIn(section: Section): { name: string; value: string; span: Span }[] {
  if (section.isRollback || !section.within('steps', 'environment', 'postDeployment')) return [];
  return section.facts(textsIn).flatMap(({ text, raw, span }) => {
    if (!/[A-Z]_|_[A-Z]/.test(text)) return [];
    const match = setTo.exec(text) ?? assigned.exec(raw);
    const sentence = raw.split(/(?<=[.;])\s/).find((each) => match && each.includes(match[0])) ?? text;
    if (passing.test(sentence)) return [];
    const [whole = '', name = '', value = ''] = match ?? [];
    if (!match || value.endsWith('.')) return [];
    const end = match.index + whole.search(/["']?`?$/);
    return [{ name, value, span: span.part(end - value.length, end) }];
  });
}

const setTo = /\b[Ss]et\s+`?([A-Z][A-Z0-9]*_[A-Z0-9_]+)`?\s*(?:to|=)\s*[`"']?([\w.]+)/;

/** `The pods start with `BATCH_SIZE=50`.` */
const assigned = /`([A-Z][A-Z0-9]*_[A-Z0-9_]+)=["']?([\w.]+)["']?`/;

/** For a while, or for another place than the list is about. */
const passing =
  /\b(?:temporar\w*|for now|until|while|during|first|then|back|before|later|again|staging|canary|test|if|when)\b/i;

const environmentKeys =
  /^(?:value|production|prod|staging|stage|development|dev|test|qa|uat|preprod|sandbox)$/;

/** What says where the value is set, and is none itself. */
const placeKeys =
  /^(?:env(?:ironment)?s?|where|scope|target|tier|service|component|app(?:lication)?|system|cluster|region|namespace|host|site|for)$/;

function finding(name: string, known: { value: string; span: Span }, span: Span): Finding {
  return {
    message: `\`${name}\` has another value above (\`${known.value}\`), and nobody can tell which one will be set. Keep one.`,
    span,
    related: [{ message: 'The other value', span: known.span }],
  };
}

function duplicatesIn(section: Section): Finding[] {
  const found: Finding[] = [];
  const blanks = section.facts(placeholdersIn);
  const first = new Map<string, Variable>();
  const told = new Set<number>();
  for (const variable of [...section.facts(variablesIn), ...scriptVariablesIn(section)]) {
    const key = `${variable.name} ${variable.scope}`;
    const known = first.get(key);
    const open = blanks.some(
      ({ span }) => span.start >= variable.span.start && span.end <= variable.span.end,
    );
    if (open || variable.value === '') continue;
    if (!known) first.set(key, variable);
    else if (known.value !== variable.value && !told.has(variable.span.start)) {
      told.add(variable.span.start);
      found.push(finding(variable.name, known, variable.span));
    }
  }
  return found;
}
