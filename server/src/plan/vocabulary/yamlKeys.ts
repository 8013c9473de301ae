import { besideTemplate, templateKey } from './templateKeys.ts';
import { yamlKeyMeanings } from './yamlKeyMeanings.ts';

/** What a key of a YAML plan takes. */
export interface KeyShape {
  /**
   * - `text`: one value;
   * - `head`: one value, or a mapping of what would stand beside it;
   * - `entries`: a list (or a mapping), never one value: each entry is looked at by itself;
   * - `any`: whatever suits the plan; a mapping or the mappings of a list have the keys given.
   */
  readonly takes: 'text' | 'head' | 'entries' | 'any';
  /** The keys that are known in it; others are the team's own. */
  readonly keys?: YamlKeys;
  /** All that the value can be. */
  readonly values?: readonly string[];
  /** What the value may be, among others. */
  readonly offers?: readonly string[];
  /** What the key is for: a line of Markdown. */
  readonly description?: string;
}

export type YamlKeys = Readonly<Record<string, KeyShape>>;

const text: KeyShape = { takes: 'text' };
const any: KeyShape = { takes: 'any' };

function entries(keys: YamlKeys): KeyShape {
  return { takes: 'entries', keys };
}

function group(keys: YamlKeys): KeyShape {
  return { takes: 'any', keys };
}

const step: YamlKeys = {
  id: text,
  step: any,
  name: text,
  title: text,
  description: text,
  action: any,
  command: any,
  commands: any,
  run: any,
  script: any,
  expected: any,
  verify: any,
  verification: any,
  validation: any,
  rollback: any,
  owner: any,
  duration: text,
  estimated_duration: text,
  timeout: text,
  condition: any,
  environment: any,
  notes: any,
  done: text,
  status: text,
  time: any,
  depends_on: any,
  failure: any,
  on_failure: any,
  rollout_percentage: any,
  required: text,
  optional: text,
};

const steps = entries(step);

const phases = entries({
  id: text,
  name: text,
  title: text,
  phase: any,
  stage: any,
  description: text,
  time: any,
  start: text,
  end: text,
  duration: text,
  owner: any,
  steps,
  checklist: any,
  gate: any,
  verification: any,
  validation: any,
  rollback: any,
  traffic: any,
  percentage: any,
  rollout_percentage: any,
  condition: any,
  status: text,
  notes: any,
  depends_on: any,
  environment: any,
  tasks: any,
  success_criteria: any,
});

const roles = entries({
  role: any,
  name: any,
  owner: any,
  contact: any,
  email: any,
  phone: any,
  responsibility: any,
  responsibilities: any,
  backup: any,
  team: any,
});
const message: YamlKeys = {
  name: text,
  to: any,
  audience: any,
  channel: any,
  time: any,
  when: any,
  message: any,
  template: any,
  owner: any,
  subject: any,
};
const messages = entries(message);
const rows = entries({
  time: any,
  start: text,
  end: text,
  duration: text,
  phase: any,
  step: any,
  name: any,
  action: any,
  activity: any,
  owner: any,
  status: any,
  notes: any,
});

/** With what each key is for, where that is not said already. */
function described(keys: YamlKeys): YamlKeys {
  return Object.fromEntries(
    Object.entries(keys).map(([name, shape]) => {
      const { description = yamlKeyMeanings[name], keys: inner } = shape;
      if (shape.description !== undefined || description === undefined) return [name, shape];
      return [name, { ...shape, description, ...(inner && { keys: described(inner) }) }];
    }),
  );
}

/** The root keys of a YAML plan. */
export const yamlKeys: YamlKeys = described({
  'deployment-plan': { takes: 'head' },
  disable: any,
  template: templateKey,
  ...besideTemplate,
  title: text,
  name: text,
  id: text,
  status: text,
  date: text,
  time: any,
  timezone: text,
  time_zone: text,
  window: any,
  author: any,
  owner: any,
  lead: any,
  environment: any,
  version: text,
  summary: any,
  description: any,
  service: any,
  scope: any,
  created: text,
  updated: text,
  notes: any,
  tags: any,
  strategy: group({
    approach: any,
    type: any,
    name: any,
    rationale: any,
    risk: any,
    downtime: any,
    rollback_time: text,
    canary: any,
    traffic: any,
    duration: text,
  }),
  risk: any,
  overall_risk: any,
  readiness_score: any,
  downtime: any,
  rollout_percentage: any,
  total_duration: any,
  environments: any,
  variables: any,
  gates: any,
  prerequisites: any,
  checklist: any,
  migrations: entries({
    script: text,
    name: text,
    description: any,
    forward: any,
    rollback: any,
    tested: any,
    up: any,
    down: any,
    backup: any,
    order: any,
    duration: any,
    reversible: any,
  }),
  phases,
  stages: phases,
  steps,
  rollback: group({
    owner: any,
    time: any,
    window: any,
    triggers: any,
    steps,
    verification: any,
    validation: any,
    decision: any,
    communication: any,
    notes: any,
  }),
  monitoring: group({
    metrics: any,
    schedule: any,
    dashboards: any,
    owner: any,
    duration: any,
    alerts: group({
      name: text,
      metric: any,
      condition: any,
      threshold: any,
      action: any,
      severity: text,
      channel: any,
      receiver: any,
      owner: any,
      duration: any,
    }),
  }),
  metrics: any,
  alerts: any,
  smoke_tests: entries({
    name: text,
    endpoint: any,
    url: any,
    method: text,
    command: any,
    expected: any,
    failure: any,
    verify: any,
    owner: any,
  }),
  health_checks: any,
  timeline: rows,
  schedule: rows,
  roles,
  contacts: roles,
  communication: group(message),
  messages,
  risks: entries({
    risk: any,
    name: any,
    description: any,
    probability: text,
    likelihood: text,
    impact: text,
    level: text,
    mitigation: any,
    owner: any,
    severity: text,
  }),
  environment_variables: any,
  secrets: any,
  dependencies: group({ blocked_by: any, blocks: any, depends_on: any, external: any }),
  blocked_by: any,
  blocks: any,
  readiness: any,
  decision: any,
  success_criteria: any,
  references: any,
  post_deployment: any,
  validation: any,
  sign_off: any,
  approvals: any,
  lessons: any,
});
