import { distance } from 'fastest-levenshtein';
import type { Field, Inline } from '../../plan/blocks.ts';
import { choicesIn } from '../../plan/facts/placeholders/choices.ts';
import { placeholdersIn } from '../../plan/facts/placeholders/placeholders.ts';
import { isHead } from '../../plan/facts/strategy/saidStrategies.ts';
import { strategiesIn, strategiesNamed, type StatedStrategy } from '../../plan/facts/strategy/strategies.ts';
import { textsIn } from '../../plan/facts/texts.ts';
import type { Section } from '../../plan/section.ts';
import { strategyNames } from '../../plan/vocabulary/index.ts';
import type { Span } from '../../text/span.ts';
import { normalizeName, squeeze } from '../../text/words.ts';
import { defineRule } from '../rule.ts';

const neutralWords = [
  String.raw`manual|manually|automated|automatic|automation|ci|cd|ci\/cd|gitops|pipeline|argo|flux|helm`,
  String.raw`terraform|ansible|docker|kubernetes|standard|default|normal|custom|hybrid|none|n\/a|na|see`,
  String.raw`below|above|downtime|hotfix|migration|vercel|railway|heroku|merge|script|release|upgrade`,
  String.raw`restart|expand|contract|shadow|mirror|parallel|strangler|pilot|soak|staggered|weighted`,
  String.raw`offline|immutable|controlled|tenant|region|cell|batch|wave|waves|undecided|decided|chosen`,
  String.raw`agreed|confirmed|determined|open`,
].join('|');
/** Words that say how or by whom, not which strategy. */
const neutral = new RegExp(String.raw`\b(?:${neutralWords})\b`);

export const strategyUnknown = defineRule({
  name: 'strategy-unknown',
  level: 'essential',
  severity: 'warning',
  nature: 'planning',
  description: 'A deployment strategy that is none of those known.',
  rationale: `The strategy decides how traffic moves and how one gets back. A name that nobody knows, often a slip of the pen,
leaves both open.

Known are blue-green, canary, rolling, feature flag and recreate with their usual synonyms; a team adds its own under
\`vocabulary.strategies\` in its configuration.`,
  valid: [
    '# Change\n\n**Status:** Approved\n**Change type:** Standard\n**Type of release:** Minor\n**Kind of rollout:** Rolling, node by node\n',
    '# Readings\n\nReadings are checked on arrival. Strategy: see below. Our strategy: small steps.\n',
    '**Strategy:** Monthly release\n\n**Release strategy:** Security upgrade\n',
    '**Deployment method:** Manual, site by site\n',
    '**Strategy:** Staggered rollout\n\n**Deployment strategy:** Full replacement, all at once\n\n**Release strategy:** Scheduled rollout, in the evening\n',
    '## Overview\n\nWe roll it out as a binary release by the release team, with a normal update and a quick rollout. We release it as a Canary Islands release.\n',
    { format: 'yaml', text: 'title: Orders\ndeployment_strategy:\n  name: Two halves\n  flag: orders\n' },
    '# Change\n\n## How it is deployed\n\nWe deploy carefully. We release on Tuesdays.\n',
    '**Strategy:** RollingUpdate, 2 pods at a time\n',
    '**Approach:** Careful\n\n**Method:** Two people, four eyes\n',
    '**Strategy:** Canary\n',
    '**Strategy** – canary\n\n**Smaller steps** – a strategy of ours\n',
    '**Deployment Strategy:** Rolling update, two pods at a time\n',
    '## Deployment Strategy\n\n**Approach**: Feature flags behind a gradual rollout\n',
    '**Strategy:** {{STRATEGY}}\n',
    '**Strategy:** Canary releases\n',
    '| Field | Value |\n|---|---|\n| Release strategy | Rolling updates |\n',
    '**Strategy:** Blue-Green / Canary / Rolling\n',
    '**Strategy:** Manual deployment from the release branch, one server after the other\n',
    '**Approach:** Rewrite the importer first\n',
    { text: '**Strategy:** Shadow traffic\n', settings: { vocabulary: { strategies: ['shadow traffic'] } } },
    '**Strategy:** Rolling, because each instance can be replaced on its own\n',
    '| Item | Value |\n|---|---|\n| Strategy | Rolling, one domain after the other |\n',
    { format: 'yaml', text: 'strategy: blue_green\n' },
    '## Deployment Strategy\n\nCarefully.\n\n**Type:** Backend service\n',
    '## Deployment Strategy\n\n- [x] Canary\n- [ ] Rolling\n',
  ],
  invalid: [
    '# Change\n\n**Status:** Approved\n**Kind of roll-out:** ⟦Rollling⟧, node by node\n',
    '# Readings\n\nReadings are checked on arrival. Strategy: ⟦roling update⟧, six pods.\n',
    '**Strategy:** ⟦Cascade release⟧\n',
    '# Change\n\n**Status:** Approved\n**Deployment method:** ⟦Leapfrog⟧, site by site\n',
    '| Field | Value |\n|---|---|\n| Deployment strategy | ⟦Snowball rollout⟧ over three days |\n',
    '- **Strategy:** ⟦Trickle update⟧, three pods at a time\n',
    '- **Strategy** – ⟦Trickle update⟧, three pods at a time\n- **Owner** – Ann Lee\n',
    { format: 'yaml', text: 'title: Orders\nstrategy:\n  type: ⟦sunflower⟧\n  risk: low\n' },
    '# Release\n\n## Summary\n\nThe scores do not change. We roll it out as a ⟦canarry⟧: the gateway sends more to it every day.\n',
    '## Overview\n\nOrders 4.2 goes out as a ⟦cannary release⟧, 10 % of the shops first.\n',
    '## Strategy\n\nThe service is rolled out using a ⟦roling update⟧, two pods at a time.\n',
    '## Deployment Strategy\n\nWe chose ⟦Blue-Gren⟧ because both fleets fit on the cluster.\n',
    '## Deployment Strategy\n\n**Strategy selected:** ⟦Blu-green⟧\n',
    { format: 'yaml', text: 'title: Orders\ndeployment_strategy:\n  name: ⟦feature-flg⟧\n  flag: orders\n' },
    '# Release\n\n**Deployment strategy**: ⟦Cannary release⟧\n',
    '# Release\n\n## The approach\n\nWe release it behind a ⟦featur flag⟧ called `catalogue-nine`.\n',
    '# Change\n\n## How it is deployed\n\nWe deploy ⟦blue-gren⟧. There is no downtime.\n',
    '**Strategy:** ⟦Red-yellow⟧: the new side stands beside the old one, and the users are moved at once.\n',
    '## Scope\n\n**Deployment Strategy:**\n\n- Type: ⟦Feture flag⟧ `split-invoices`\n- Risk: Low\n',
    'status: planned\nstrategy: ⟦roling⟧, 2 pods at a time\n',
    '**Strategy:** ⟦Roling update⟧ across 12 pods\n',
    '| Field | Value |\n|---|---|\n| Status | Planned |\n| Strategy | ⟦Canarry⟧ behind the flag `slot-holds` |\n',
    '# Kafka upgrade\n\n**Status:** Planned\n**Approach:** ⟦Roling⟧, one broker after another\n',
    '**Strategy:** ⟦Canery⟧. We shift traffic by weight so that a wrong answer reaches few.\n',
    { text: '**Strategy:** ⟦Canery⟧\n', chosen: { title: 'Use canary', text: '**Strategy:** canary\n' } },
    '## Deployment Strategy\n\n**Approach**: ⟦Blue-Gren⟧\n',
    '**Deployment Strategy:** ⟦Big Splash⟧, because the instances share nothing\n',
    '- **Strategy:** ⟦Canry⟧ (since the cache is new)\n',
    '**🎯 Strategy:** ⟦Cannary⟧: 5% → 20% → 100%\n',
    '| Field | Value |\n|---|---|\n| Deployment Strategy | ⟦Purple Teal⟧ |\n',
    '| Field | Value |\n|---|---|\n| Release strategy | ⟦Featur flag⟧ |\n',
    {
      text: '- **Strategy:** ⟦Canary rollot⟧\n',
      chosen: { title: 'Use canary rollout', text: '- **Strategy:** canary rollout\n' },
    },
    { format: 'yaml', text: 'strategy:\n  approach: ⟦roling⟧\n' },
    { format: 'yaml', text: 'strategy:\n  type: ⟦canery⟧\n' },
    '## Deployment Strategy\n\n**⟦Blue-Grean⟧**\n\nTraffic switches at the load balancer.\n',
    '## Deployment Strategy\n\n⟦Rollling update⟧, two pods at a time.\n',
    '**Release method:** ⟦Featur flag⟧\n',
    '| Item | Value |\n|---|---|\n| Strategy | ⟦Roling⟧, one domain after the other |\n',
    '# Plan\n\n## 1. Purpose\n\nThe lease ends.\n\n**Approach:** ⟦Recreat⟧ – the sessions are taken down here and brought up there.\n',
    { format: 'yaml', text: 'strategy: ⟦Cannary⟧ - 5%, then everybody\n' },
  ],
  *check(plan) {
    const open = [...plan.facts(choicesIn), ...plan.facts(placeholdersIn)];
    for (const section of plan.sectionsWith(statedIn)) {
      for (const { field, value } of section.facts(statedIn)) {
        const whole = stemOf(value);
        const first = misspeltFirst(whole) ?? (isStrategy(field) ? firstWord(whole) : undefined);
        const stem = first ?? whole;
        const words = normalizeName(stem.text);
        if (words === '' || words.split(' ').length > 3) continue;
        const misspelt = misspeltName(words);
        if (
          misspelt === undefined &&
          neutral.test(first ? words.replace(/ (?:release|upgrade)$/, '') : words)
        )
          continue;
        if (
          (plan.vocabulary.strategies.find(words) && misspelt === undefined) ||
          plan.vocabulary.strategies.exact(words) ||
          open.some(({ span }) => span.start < value.span.end && value.span.start < span.end)
        )
          continue;
        const near = misspelt ?? nearest(words);
        // The first words of a section may be no name at all, and so may its `Type:` or `Mode:`.
        const label = section.within('summary')
          ? /\bstrateg/
          : /\bstrateg|^approach$|^(?:deployment|release|rollout|roll-out) (?:pattern|method|approach|style|type)$/;
        const ofKey =
          field?.form === 'yaml' && section.name === 'strategy' && /^(?:type|kind)$/.test(field.name);
        if (!near && !ofKey && !label.test(field?.name ?? '')) continue;
        yield {
          message: `\`${squeeze(stem.text)}\` is no strategy that we know, so nobody can tell how traffic moves or how to get back. ${near ? `Did you mean ${near}?` : 'Name one of blue-green, canary, rolling, feature flag or recreate, or add it to the configuration.'}`,
          span: stem.span,
          fixes: near
            ? [{ title: `Use ${near}`, edits: [{ range: stem.span, newText: near }], safe: false }]
            : [],
        };
      }
    }
    for (const { text, span } of plan.facts(misspeltIn)) {
      const near = misspeltName(normalizeName(text)) ?? nearest(normalizeName(text));
      // `a binary release` is no canary.
      if (near?.startsWith(text.charAt(0).toLowerCase()) === true)
        yield {
          message: `\`${squeeze(text)}\` is no strategy that we know, so nobody can tell how traffic moves or how to get back. Did you mean ${near}?`,
          span,
          fixes: [{ title: `Use ${near}`, edits: [{ range: span, newText: near }], safe: false }],
        };
    }
  },
});

/** `We deploy blue-gren.`: sentences that would name a strategy, were it spelt right. */
function misspeltIn(section: Section): { text: string; span: Span }[] {
  if (!isHead(section) || section.isRollback || section.within('steps', 'risks', 'staging')) return [];
  return section.facts(textsIn).flatMap(({ text, span }) => {
    const about = section.kind === 'strategy' || /\b(?:deploy|roll|releas|strategy|ship)/i.test(text);
    if (!about || strategiesNamed(text).length > 0) return [];
    return [...text.matchAll(named)].map(({ index, 0: whole, 1: name = '' }) => {
      const start = index + whole.length - name.length;
      return { text: name, span: span.part(start, start + name.length) };
    });
  });
}

const introductions = [
  String.raw`(?:we|it is|is|are|will be) (?:deploy|deployed|release|released|roll (?:(?:it|this|them) )?out|rolled out|ship|shipped)(?: it)?(?: (?:as|with|in|behind))?`,
  String.raw`strategy(?: (?:is|will be)|:)|this is`,
  String.raw`we (?:use|choose|chose|have chosen|picked|apply|follow|go with|went for|decided on)`,
  String.raw`(?:with|as|by|using|behind|through|via|in|means of)(?= (?:an?|the|our) [\p{L}/-]{4,}(?: \p{L}{4,})? (?:deployment|release|rollout|roll-out|update|switch|strategy|approach)\b| (?:an?|the|our) \p{L}{4,} (?:flag|toggle)\b)`,
].join('|');
const named = new RegExp(
  String.raw`\b(?:${introductions})(?: an?| the| our)? (\p{L}{4,}(?:[-/ ]\p{L}{4,})?)(?= (?:deployment|release|rollout|roll-out|update|switch|strategy|approach|called|named|so|because|since)\b|[.,:;(]|$)`,
  'giu',
);

function statedIn(section: Section): StatedStrategy[] {
  return section
    .facts(strategiesIn)
    .filter(
      ({ field }) =>
        section.within('strategy', 'scope', 'summary') ||
        !field ||
        section.level <= 1 ||
        /\bstrateg|^(?:deployment|release|rollout) /.test(field.name),
    );
}

/** The name itself where its reason follows: `Rolling, because …`, `Canary (since the cache is new)`. */
function stemOf({ text, span }: Inline): { text: string; span: Span } {
  const end =
    /\s*:\s+\d+\s*%|\s*[,;:(–—-]?\s*\b(?:because|since|so that|in order to|as (?:the|it|we|this|each|both)|(?:which|that) (?:is|are|lets?|keeps?|allows?|gives?)|to (?:keep|avoid|allow|limit|let|reduce))\b/i.exec(
      text,
    )?.index;
  if (end === undefined || end === 0) return { text, span };
  const start = text.length - text.trimStart().length;
  return { text: text.slice(start, end), span: span.part(start, end) };
}

/** `Roling, one domain after the other`: the words before the first mark, where they are a name with a slip in it. */
function misspeltFirst({
  text,
  span,
}: {
  text: string;
  span: Span;
}): { text: string; span: Span } | undefined {
  const start = text.length - text.trimStart().length;
  const end =
    start +
    text
      .slice(start)
      .search(
        /\s*(?:[,;:(]|\s{2}|\s[–—-]\s|\.\s+\p{Lu}|\s(?:behind|with|by|via|through|using|in|over|for|across|of|on|at)\s)/u,
      );
  const words = normalizeName(text.slice(start, end));
  if (end <= start || words === '' || words.split(' ').length > 3) return undefined;
  if (Object.values(strategyNames).some((names) => names.some((name) => normalizeName(name) === words)))
    return undefined;
  return (misspeltName(words) ?? nearest(words))
    ? { text: text.slice(start, end), span: span.part(start, end) }
    : undefined;
}

/** `Red-yellow: the new side stands beside the old one`, `Trickle update, three pods at a time`. */
function firstWord({ text, span }: { text: string; span: Span }): { text: string; span: Span } | undefined {
  const [, lead = '', word = ''] = opening.exec(text) ?? [];
  return word === '' || ordinary.test(word)
    ? undefined
    : { text: word, span: span.part(lead.length, lead.length + word.length) };
}

const opening =
  /^(\s*)(\p{Lu}[\p{L}/-]{2,}(?=:\s|\s\(|\s[–—]\s)|\p{Lu}\p{Ll}{3,}(?=, (?:(?:by )?\p{L}+ by \p{L}+|(?:one|two|three|four|five|\d+) (?:\p{L}+ )?(?:at a time|after (?:the other|another))))|\p{Lu}\p{Ll}{3,} (?:update|rollout|roll-out|deployment|release|upgrade)(?=\s*$|[,:;]\s|\s\(|\s[–—]\s|\s(?:in|over|with|across|by)\s))/u;
const adjectives = [
  'Single|Manual|Automatic|Automated|Slow|Gentle|Cautious|Stepwise|Manually|Carefully|Slowly',
  'Direct|Simple|Full|Live|Hard|Soft|Safe|Careful|Quick|Controlled|Offline|Online|Immutable',
  'Scheduled|Planned|Weekend|Weekly|Nightly|Silent|Partial|Complete|Regional|Global',
  'Independent|Coordinated|Joint|Monthly|Quarterly|Daily|Patch|Hotfix|Security|Maintenance',
  'Point|Bugfix|Feature|Standard|Normal|Emergency|Final|First|Initial|Beta|Alpha|Internal',
  'Public|Private|Early|Custom|Code|Application|Service|Production|Database|Infrastructure',
  'Container|Server|Cluster|Node|Multi|Serial|Sequential|Regular|Routine|Fast|Minor|Major',
  'Cold|Warm|Atomic|Combined',
].join('|');
/** Words before an update or a deployment that say when, of what or how carefully, and name nothing. */
const ordinary = new RegExp(`^(?:${adjectives})(?: |$)`);

function isStrategy(field: Field | undefined): boolean {
  return /\bstrateg|^(?:deployment|release|rollout|roll-out) (?:method|approach|pattern|style|type)$/.test(
    field?.name ?? '',
  );
}

/** A name of several words of which one is wrong: `featur flag`; not another form of it: `canary releases`. */
function misspeltName(words: string): string | undefined {
  const said = words.split(' ');
  return Object.values(strategyNames)
    .flat()
    .find((name) => {
      const known = normalizeName(name).split(' ');
      if (known.length < 2 || known.length !== said.length) return false;
      const wrong = known.filter((word, index) => word !== said[index]);
      const [word = ''] = wrong;
      const other = said[known.indexOf(word)] ?? '';
      return (
        wrong.length === 1 &&
        word.length > 4 &&
        !other.startsWith(word) &&
        !word.startsWith(other.replace(/(?:e?s|ed|ing)$/, '') + 'ing') &&
        distance(word, other) <= (word.length > 6 ? 2 : 1)
      );
    });
}

function nearest(words: string): string | undefined {
  const known = Object.values(strategyNames).flatMap((names) => names.slice(0, 2));
  const best = known
    .map((name) => ({ name, away: distance(words, normalizeName(name)) }))
    .sort((a, b) => a.away - b.away)[0];
  return best && best.away <= (words.length > 5 ? Math.max(2, Math.floor(words.length / 4)) : 1)
    ? best.name
    : undefined;
}
