/** Where and when a limit holds, and how grave it is: two that differ in that do not contradict each other. */
import { remembered } from '../../../text/remembered.ts';
import { squeeze } from '../../../text/words.ts';
import type { Section } from '../../section.ts';
import { stage, tranche } from '../../vocabulary/stages.ts';

export interface LimitPlace {
  /** Staging, canary and the like, as the text and the headings around it say; empty for the release as a whole. */
  readonly environment: string;
  /** How grave it is, by its own words and those of its headings (`automatic`, `critical`), or its column. */
  readonly tier: string;
  /** The stages that it holds for; empty where it always holds. */
  readonly stage: string;
}

const places =
  /\b(?:staging|stage env\w*|canary|pilot|beta|internal|dev(?:elopment)?|test(?:ing)? env\w*|preprod|pre-prod\w*|uat|qa|dry run|load test|rehearsal)\b/gi;
const tiers =
  /\b(?:automatic\w*|automated|manual\w*|immediate(?:ly)?|critical|severe|major|minor|warning|soft|hard|p[0-4]|sev[ -]?\d|tier \d|level \d|high|medium|low|consider|investigate|gradual)\b/gi;
const stages = new RegExp(String.raw`\b(?:(?:${stage}|${tranche}|day|week|hour|gate) \d+|first \w+)\b`, 'gi');
const shares = /\b\d+(?:\.\d+)? ?%/g;

/** What the headings around say of the place: it is the same for all limits of a section. */
interface Surroundings {
  readonly environment: readonly string[];
  readonly tier: readonly string[];
  readonly stage: readonly string[];
}

function surroundingsOf(section: Section): Surroundings {
  const titles: string[] = [];
  for (let outer: Section | undefined = section; outer; outer = outer.parent) {
    // The document's title holds for all alike.
    if (outer.level > 1 || outer.parent || outer.children.length === 0) titles.push(outer.title);
  }
  const path = titles.join(' ');
  // `Stage 8: Monitoring` watches the release as a whole.
  const stage = section.within('monitoring') ? [] : said(stages, path);
  return {
    environment: said(places, path),
    tier: said(tiers, path),
    stage: [...stage, ...said(shares, path)],
  };
}

const saidIn = remembered((text) => ({
  environment: said(places, text),
  tier: said(tiers, text),
  stage: said(stages, text),
}));

function said(pattern: RegExp, words: string): string[] {
  return words.match(pattern)?.map((word) => word.toLowerCase()) ?? [];
}

/** Each once, in an order of its own, so that two can be compared. */
function listed(words: readonly string[]): string {
  return [...new Set(words)].sort().join(' ');
}

/** Where and when a limit of a section holds: by the headings around it, its own `text`, its `tier` and its `action`. */
export function placeOf(section: Section, text: string, tier: string, action: string): LimitPlace {
  const around = section.facts(surroundingsOf);
  const own = saidIn(text);
  const tiersSaid = listed([...around.tier, ...own.tier, ...saidIn(action).tier]);
  return {
    environment: listed([...around.environment, ...own.environment]),
    tier: squeeze(`${tiersSaid} ${tier.toLowerCase()}`),
    stage: listed([...around.stage, ...own.stage]),
  };
}
