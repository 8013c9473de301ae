import { isMap, isScalar, isSeq, parseAllDocuments, type YAMLMap } from 'yaml';
import type { Field } from '../../plan/blocks.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Section } from '../../plan/section.ts';
import type { Vocabulary } from '../../plan/vocabulary/index.ts';
import { yamlKeys, type KeyShape, type YamlKeys } from '../../plan/vocabulary/yamlKeys.ts';
import type { Range } from '../../text/span.ts';
import { normalizeName } from '../../text/words.ts';
import { defineRule, type Finding, type RuleContext } from '../rule.ts';
import { nearest } from './nearKeys.ts';
import { changes, unquoted, wrongForm } from './valueForms.ts';

const fileName = 'search.deployment-plan.yaml';

export const yamlSchema = defineRule({
  name: 'yaml-schema',
  level: 'essential',
  severity: 'warning',
  nature: 'constant',
  forTemplates: true,
  description:
    'A misspelt key, a value of the wrong form or an unknown section type in a YAML plan, a template or front matter.',
  rationale:
    'A key that is misspelt is not read: the checks of its step, its owner, its way back are gone without a word. Keys that resemble none of the known ones are taken for your own and left alone. Only documents that declare themselves are looked at: by the root key `deployment-plan` or `template`, by the name `*.deployment-plan.yaml`, or by their template; in front matter, slips in the keys that most plans have.',
  valid: [
    {
      format: 'yaml',
      text: 'title: Plan\ndeployment-plan: x\nrisk: [Low]\nphases:\n  - name: One\n    rollout_percentage: "[share]"\n  - name: Two\n    rollout_percentage: 25 %\n  - name: Three\n    percentage: all\nafter:\n  - text: Doors shut\n    done: not needed\n',
    },
    {
      format: 'yaml',
      text: 'title: Plan\ndeployment-plan: x\nblockedBy: [DP-1]\ntotalDuration: 2 hours\noverall-risk: low\nenvironment: hall-4\n',
    },
    {
      format: 'yaml',
      text: 'title: Plan\ndeployment-plan: x\nlights:\n  - lamp: a\n    watts: 4\n  - lamp: b\n    watts: 5\n  - lamp: c\n    watt_hours: 5\n    lumen: 80\n',
    },
    {
      text: 'title: Search 7\nstatus: planned\nowner: [Ann, Bo]\nstrategy: Canary\nsteps:\n  - name: Build\n    commands: [make]\n    expect: ok\n    ticket: OPS-1\n    our_colour: red\n',
      format: 'yaml',
      fileName,
    },
    { text: 'titel: Search 7\nonwer: Ann\nsteps: none\n', format: 'yaml' },
    {
      text: 'deployment-plan: runbook\ntitle: Search 7\nteam: web\nstart: 22:00\nstep_count: 3\nrollback:\n  trigger: errors above 5%\n  host: a\nphases:\n  pilot:\n    steps:\n      - Build\n',
      format: 'yaml',
    },
    {
      text: 'template:\n  name: plan\n  sections:\n    - id: checks\n      type: checklist\n      items: [Build, Ship]\n      sections:\n        - id: more\n          type: bullet-list\n',
      format: 'yaml',
    },
    {
      text: 'title: Search 7\nmonitoring:\n  alerts:\n    - name: errors\n      condition: errors > 1%\n      action: page Ann\n    - Disk above 80%\n',
      format: 'yaml',
      fileName,
    },
    {
      text: 'template:\n  id: plan\n  output: { format: markdown, filename: "docs/{{name}}.md" }\nworkflow:\n  mode: interactive\n  elicitation: advanced\nsections:\n  - id: gate\n    type: structured\n    fields: [Owner]\n    editors: [lead]\n    elicit: true\n    subsections:\n      - id: verdict\n        type: choice\n        choices: [GO, NO-GO]\nmetadata: { tags: [x] }\n',
      format: 'yaml',
    },
    {
      format: 'yaml',
      text: 'deployment-plan:\n  title: Search 7\n  status: planned\nsteps:\n  - name: Deploy\n    command: make deploy\n',
    },
    { text: '---\ndeployment-plan: runbook\ntitel: Search 7\n---\n\n# Plan\n\nx\n' },
  ],
  invalid: [
    {
      format: 'yaml',
      text: 'title: Plan\ndeployment-plan: x\n⟦risk⟧: [low, high]\nphases:\n  - name: One\n    ⟦rollout_percentage⟧: a tenth\nafter:\n  - text: Doors shut\n    done: ⟦not yet⟧\n',
    },
    {
      format: 'yaml',
      text: 'title: Plan\ndeployment-plan: x\n⟦environment⟧: 4\nstrategy:\n  approach: Rolling\n  ⟦risk⟧: 2\n',
    },
    {
      format: 'yaml',
      text: 'title: Plan\ndeployment-plan: runbook\n⟦readyness⟧:\n  score: 88/100\ntimeline:\n  - phase: Copy\n    ⟦duration⟧: [5 h]\n',
    },
    {
      format: 'yaml',
      text: 'title: Plan\ndeployment-plan: x\nlights:\n  - lamp: a\n    colour: red\n  - lamp: b\n    colour: red\n  - lamp: c\n    ⟦coluor⟧: red\n',
    },
    {
      format: 'yaml',
      text: 'deployment-plan: runbook\nstatus: planned\nafter:\n  - text: Tours left on time\n    done: ⟦maybe⟧\n',
    },
    {
      text: 'title: Search 7\ndeployment_steps:\n  - step: 1\n    name: Build\n    expected_result: ok\n    ⟦verfication⟧: make test\nrollback_plan:\n  trigger_conditions: [errors above 5%]\n  ⟦ownr⟧: Ann\n',
      format: 'yaml',
      fileName,
    },
    {
      text: 'deployment_plan:\n  ⟦sttaus⟧: planned\n  title: Search 7\n  ⟦rolback⟧:\n    owner: Ann\n',
      format: 'yaml',
      fileName,
    },
    {
      text: '---\n⟦staus⟧: planned\nowner: Ann\ndata: 7\n---\n\n# Release plan\n\nx\n',
      fixed: '---\nstatus: planned\nowner: Ann\ndata: 7\n---\n\n# Release plan\n\nx\n',
    },
    {
      text: 'title: Search 7\n⟦onwer⟧: Ann\nphases:\n  - name: Pilot\n    steps:\n      - name: Build\n        ⟦comand⟧: make\n        "⟦verfiy⟧": make test\n',
      format: 'yaml',
      fileName,
      fixed:
        'title: Search 7\nowner: Ann\nphases:\n  - name: Pilot\n    steps:\n      - name: Build\n        command: make\n        "verify": make test\n',
    },
    {
      text: 'deployment-plan: runbook\ntitle: Search 7\n⟦rolback⟧:\n  owner: Ann\n⟦prerequisits⟧:\n  - Backup taken\n',
      format: 'yaml',
      fixed:
        'deployment-plan: runbook\ntitle: Search 7\nrollback:\n  owner: Ann\nprerequisites:\n  - Backup taken\n',
    },
    {
      text: '⟦title⟧:\n  - Search 7\n⟦steps⟧: build, then ship\nrollback:\n  ⟦triggers⟧: 4\n  ⟦steps⟧: |\n    make back\n    make check\n',
      format: 'yaml',
      fileName,
    },
    {
      text: 'template:\n  name: plan\n  sections:\n    - id: checks\n      type: ⟦chekclist⟧\n    - id: more\n      ⟦instrution⟧: Say more\n',
      format: 'yaml',
      fixed:
        'template:\n  name: plan\n  sections:\n    - id: checks\n      type: checklist\n    - id: more\n      instruction: Say more\n',
    },
    { text: 'template:\n  name: plan\nsections:\n  - id: checks\n    type: ⟦banana⟧\n', format: 'yaml' },
    {
      text: 'title: Search 7\nprerequisites:\n  - text: Backup taken\n    done: true\n  - text: Staging is green\n    done: ⟦maybe⟧\n',
      format: 'yaml',
      fileName,
    },
    {
      text: 'template:\n  id: plan\n  output:\n    ⟦fromat⟧: markdown\n  sections:\n    - id: gate\n      subsections:\n        - id: verdict\n          ⟦choises⟧: [GO, NO-GO]\n',
      format: 'yaml',
      fixed:
        'template:\n  id: plan\n  output:\n    format: markdown\n  sections:\n    - id: gate\n      subsections:\n        - id: verdict\n          choices: [GO, NO-GO]\n',
    },
  ],
  *check(plan, context) {
    if (plan.format === 'markdown') yield* frontMatter(plan);
    if (plan.format !== 'yaml' || !declaresItself(plan, context)) return;
    const documents = parseAllDocuments(plan.text, { prettyErrors: false, logLevel: 'silent' });
    if (!Array.isArray(documents)) return;
    for (const { contents } of documents) if (isMap(contents)) yield* checkRoot(contents, plan);
  },
});

/** The root, and what a key around the plan holds. */
function* checkRoot(root: YAMLMap, plan: Plan): Generator<Finding> {
  const around = root.items.flatMap(({ key, value }) =>
    isScalar(key) && /^(?:deployment|release)[_-]plan$/.test(String(key.value)) && isMap(value)
      ? [{ start: key.range?.[0], value }]
      : [],
  );
  for (const finding of checkKeys(root, yamlKeys, plan))
    if (!around.some(({ start }) => start === finding.span.start)) yield finding;
  for (const { value } of around) yield* checkKeys(value, yamlKeys, plan);
}

/** Slips in what the front matter says of the plan; most of its keys are those of other tools. */
function* frontMatter(plan: Plan): Generator<Finding> {
  const keys = plan.facts(frontKeysIn);
  const present = new Set(keys.map(({ name }) => name));
  if (!ofPlan.some((name) => present.has(name))) return;
  for (const { name, label } of keys) {
    const meant = words.test(name) ? [] : nearest(name, ofPlan, present, plan.vocabulary);
    if (meant.length !== 1) continue;
    yield {
      message: `\`${name}\` is no key that is read here; did you mean \`${meant.join()}\`? As it stands, nobody is told what it says.`,
      span: label,
      fixes: changes(meant, label),
    };
  }
}

const ofPlan = [
  'status',
  'owner',
  'date',
  'title',
  'author',
  'environment',
  'version',
  'strategy',
  'template',
];
/** Near to one of them, and keys of their own. */
const words = /^(?:data|stats|states|stage|tile|other|versions?|templates?)$/;

function frontKeysIn({ content }: Section): Field[] {
  return [...content.keys];
}

function declaresItself(plan: Plan, { fileName: name, template }: RuleContext): boolean {
  if (template || /\.deployment-plan\.ya?ml$/i.test(name)) return true;
  return /^(?:deployment-plan|template)[ \t]*:/m.test(plan.text);
}

function* checkKeys(map: YAMLMap, known: YamlKeys, plan: Plan): Generator<Finding> {
  const present = new Set(map.items.map(({ key }) => (isScalar(key) ? String(key.value) : '')));
  for (const { key, value } of map.items) {
    if (!isScalar(key) || !key.range) continue;
    const name = String(key.value);
    const span = unquoted(plan, { start: key.range[0], end: key.range[1] });
    const shape = Object.hasOwn(known, name) ? known[name] : likeNamed(name, known, plan.vocabulary);
    if (shape) yield* checkValue(name, span, value, shape, plan);
    else {
      const meant = nearest(name, Object.keys(known), present, plan.vocabulary);
      if (meant.length === 0) {
        // A list of another name may be ticked as well.
        yield* checkEntries(value, plan);
        continue;
      }
      yield {
        message: `\`${name}\` is no key that is read here; did you mean ${meant.map((each) => `\`${each}\``).join(' or ')}? As it stands, nothing under it is checked.`,
        span,
        fixes: changes(meant, span),
      };
    }
  }
}

/** `deployment_steps` and `rollback_plan` hold what `steps` and `rollback` do. */
function likeNamed(name: string, known: YamlKeys, vocabulary: Vocabulary): KeyShape | undefined {
  if (known !== yamlKeys || !/_(?:steps|procedure|plan)$/.test(name)) return undefined;
  const kind = vocabulary.sections.exact(normalizeName(name));
  return kind === 'steps' || kind === 'rollback' ? known[kind] : undefined;
}

function* checkValue(
  name: string,
  span: Range,
  value: unknown,
  shape: KeyShape,
  plan: Plan,
): Generator<Finding> {
  const wrong = wrongForm(name, span, value, shape, plan);
  if (wrong) {
    yield wrong;
    return;
  }
  if (!shape.keys) {
    yield* checkEntries(value, plan);
    return;
  }
  if (isMap(value)) {
    // A mapping of entries has names of its own for keys.
    if (shape.takes !== 'entries') yield* checkKeys(value, shape.keys, plan);
    else
      for (const { value: entry } of value.items) if (isMap(entry)) yield* checkKeys(entry, shape.keys, plan);
  } else yield* checkEntries(value, plan, shape.keys);
}

/** What may stand in an entry of any list: whether it is done, and what others of its list have. */
function* checkEntries(
  value: unknown,
  plan: Plan,
  known: YamlKeys = { done: { takes: 'text' } },
): Generator<Finding> {
  const entries = isSeq(value) ? value.items.filter(isMap) : [];
  const names = entries.flatMap(({ items }) =>
    items.map(({ key }) => (isScalar(key) ? String(key.value) : '')),
  );
  const shared = names.filter((name, index) => names.indexOf(name) < index && !Object.hasOwn(known, name));
  const keys = { ...Object.fromEntries(shared.map((name) => [name, { takes: 'any' } as const])), ...known };
  for (const entry of entries) yield* checkKeys(entry, keys, plan);
}
