/** What a plan holds its metrics to: targets to reach, alerts to raise, limits that set off the rollback. */
import { walkBlocks, walkInlines, type Inline } from '../blocks.ts';
import type { Section } from '../section.ts';
import type { Span } from '../../text/span.ts';
import { normalizeName, squeeze } from '../../text/words.ts';
import { metricNatures, type MetricIdentity } from '../vocabulary/metrics.ts';
import { alertsIn } from './alerts.ts';
import { triggersIn } from './rollbacks.ts';
import { tablesIn, type RoledTable } from './tables.ts';
import { findThresholds, type Threshold } from './thresholds.ts';

export type LimitRole = 'target' | 'alert' | 'rollback';

export interface Limit {
  readonly span: Span;
  readonly threshold: Threshold;
  readonly identity: MetricIdentity;
  readonly role: LimitRole;
  /** The whole item, cell or condition, as written. */
  readonly text: string;
  /** What is done about it, lower case; empty where it is not said. */
  readonly action: string;
  /** Staging, canary and the like, as the text and the headings around it say; empty for the release as a whole. */
  readonly environment: string;
  /** How grave it is, by its own words and those of its headings (`automatic`, `critical`), or its column. */
  readonly tier: string;
  /** The stages that it holds for; empty where it always holds. */
  readonly stage: string;
}

/** The limits of one section whose metric and role are plain. */
export function limitsIn(section: Section): Limit[] {
  return section.facts(readLimits);
}

const targetKinds = ['metrics', 'success', 'validation', 'smokeTests', 'healthChecks', 'monitoring'] as const;
const noTargets = ['prerequisites', 'risks', 'communication', 'lessons', 'alerts', 'triggers'] as const;

function readLimits(section: Section): Limit[] {
  const limits: Limit[] = [];
  const taken = new Set<number>();
  const add = (threshold: Threshold, role: LimitRole, text: string, action: string, tier = ''): void => {
    const { identity, span } = threshold;
    if (!identity || taken.has(span.from)) return;
    taken.add(span.from);
    limits.push({
      span,
      threshold,
      identity,
      role,
      text: squeeze(text),
      action,
      ...placeOf(section, text, tier),
    });
  };
  for (const table of tablesIn(section)) inTable(section, table, taken, add);
  for (const { form, inline, thresholds } of triggersIn(section)) {
    if (form !== 'listed') continue;
    const action = actionIn(inline.text);
    for (const threshold of thresholds) {
      if (action === '' || setsOff(action)) add(threshold, 'rollback', inline.text, action);
      else taken.add(threshold.span.from);
    }
  }
  for (const { action, condition, thresholds } of alertsIn(section))
    for (const threshold of thresholds) add(threshold, 'alert', condition, (action ?? '').toLowerCase());
  if (section.isRollback || section.within(...noTargets)) return limits;
  // What is checked right after the release may be laxer than what is aimed at.
  const tier = section.within('validation', 'smokeTests', 'healthChecks', 'postDeployment') ? 'check' : '';
  for (const inline of targetsOf(section)) {
    if (/\b(?:alert|page|roll ?back|rollback|abort|warn|revert)\w*\b/i.test(inline.text)) continue;
    for (const threshold of findThresholds(inline)) {
      const { identity, comparison } = threshold;
      const better = identity && metricNatures[identity.kind].better;
      if (better === (comparison.startsWith('<') ? 'low' : 'high'))
        add(threshold, 'target', inline.text, '', tier);
    }
  }
  return limits;
}

/** Text that can hold a target: a section of targets, or what a label of one heads. */
function targetsOf(section: Section): Inline[] {
  if (section.within(...targetKinds)) {
    const inlines = [...walkBlocks(section.blocks)].flatMap((block) => {
      if (block.kind === 'list') return block.items.map(({ inline }) => inline);
      return block.kind === 'paragraph' ? [block.inline] : [];
    });
    return [...section.content.keys.flatMap(({ value }) => (value ? [value] : [])), ...inlines];
  }
  return section.fields
    .filter(({ name }) =>
      /^(?:(?:key |success )?metrics(?: to (?:monitor|watch))?|success criteria|targets?|slos?)$/.test(name),
    )
    .flatMap(({ value, introduces }) => (value ? [value] : [...walkInlines(introduces)]));
}

const columnRoles: readonly (readonly [RegExp, LimitRole])[] = [
  [/\b(?:rollback|roll back|abort|backout|back out|revert)\b/, 'rollback'],
  [/\b(?:alert|alerts|page|paging)\b/, 'alert'],
  [
    /\b(?:target|targets|goal|normal|healthy|green|expected|success|slo|objective|acceptable|ok|good)\b/,
    'target',
  ],
];

const isNormal = /\b(?:normal|healthy|green|ok|good|acceptable)\b/;

/** `| Metric | Target | Alert | Rollback |`: the heads of the columns say which is which. */
function inTable(
  section: Section,
  { table, roles }: RoledTable,
  taken: Set<number>,
  add: (threshold: Threshold, role: LimitRole, text: string, action: string, tier?: string) => void,
): void {
  const heads = table.header.cells.map(({ text }) => normalizeName(text));
  const stage = roles.get('phase');
  for (const row of table.rows) {
    const subject = row.cells[roles.get('metric') ?? 0]?.text ?? '';
    const action = squeeze(row.cells[roles.get('action') ?? -1]?.text ?? '').toLowerCase();
    const tier =
      stage === undefined || stage === roles.get('action') ? '' : squeeze(row.cells[stage]?.text ?? '');
    row.cells.forEach((cell, index) => {
      const head = heads[index] ?? '';
      const named = columnRoles.filter(([pattern]) => pattern.test(head)).map(([, role]) => role);
      const role = named.length === 1 ? named[0] : roleOfRow(section, action);
      for (const threshold of findThresholds(cell, subject)) {
        if (role)
          add(
            threshold,
            role,
            `${subject} ${cell.text}`,
            action,
            // What is normal may be better than what is aimed at.
            isNormal.test(head) || (named.length === 0 && index > 1 && heads.length > 3)
              ? `${tier} ${head}`
              : tier,
          );
        taken.add(threshold.span.from);
      }
    });
  }
}

function roleOfRow(section: Section, action: string): LimitRole | undefined {
  if (setsOff(action)) return 'rollback';
  if (action === '' && (section.kind === 'triggers' || section.isRollback)) return 'rollback';
  if (section.within('alerts') && !section.isRollback) return 'alert';
  return undefined;
}

/** `Error rate > 1% → investigate`: what follows the arrow. */
function actionIn(text: string): string {
  return squeeze(/(?:→|->|=>|⇒|➜|[:：])\s+(.*)$/s.exec(text)?.[1] ?? '')
    .toLowerCase()
    .replace(/^.*[<>≤≥].*$/s, '');
}

function setsOff(action: string): boolean {
  return (
    /\b(?:roll(?:s|ed|ing)?[ -]?back|rollback|abort|revert|back ?out)\b/.test(action) &&
    !/\b(?:consider|maybe|likely|possibl[ey]|evaluate|assess|discuss|prepare|if)\b/.test(action)
  );
}

const places =
  /\b(?:staging|stage env\w*|canary|pilot|beta|internal|dev(?:elopment)?|test(?:ing)? env\w*|preprod|pre-prod\w*|uat|qa|dry run|load test|rehearsal)\b/gi;
const tiers =
  /\b(?:automatic\w*|automated|manual\w*|immediate(?:ly)?|critical|severe|major|minor|warning|soft|hard|p[0-4]|sev[ -]?\d|tier \d|level \d|high|medium|low|consider|investigate|gradual)\b/gi;
const stages = /\b(?:(?:phase|stage|step|wave|ring|day|week|hour|gate) \d+|first \w+)\b/gi;
const shares = /\b\d+(?:\.\d+)? ?%/g;

function placeOf(
  section: Section,
  text: string,
  tier: string,
): Pick<Limit, 'environment' | 'tier' | 'stage'> {
  const titles: string[] = [];
  for (let outer: Section | undefined = section; outer; outer = outer.parent) {
    // The document's title holds for all alike.
    if (outer.level > 1 || outer.parent || outer.children.length === 0) titles.push(outer.title);
  }
  const path = titles.join(' ');
  const said = (...found: (readonly [RegExp, string])[]): string =>
    [
      ...new Set(
        found.flatMap(([pattern, words]) => [...words.matchAll(pattern)].map(([word]) => word.toLowerCase())),
      ),
    ]
      .sort()
      .join(' ');
  return {
    environment: said([places, path], [places, text]),
    tier: squeeze(`${said([tiers, path], [tiers, text])} ${tier.toLowerCase()}`),
    stage: said([stages, path], [stages, text], [shares, path]),
  };
}
