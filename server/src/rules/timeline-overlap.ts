import { timelinesIn, type TimelineRow } from '../plan/facts/timelines.ts';
import { normalizeName } from '../text/words.ts';
import { isOpen } from './isOpen.ts';
import { defineRule } from './rule.ts';

export const timelineOverlap = defineRule({
  name: 'timeline-overlap',
  level: 'essential',
  severity: 'warning',
  nature: 'planning',
  description: 'A row that starts before another ends, where one person or one environment cannot do both.',
  rationale: `Rows that overlap are fine when two people work side by side. One person who is still at the last step when the next
one starts will be late for both, and an environment cannot be validated while the new version is still going in.

Move the row, shorten the other one, or give it to somebody else. Teams can do two things at once, and watching goes along
with everything.`,
  valid: [
    '| Time | Duration | Phase | Owner |\n|---|---|---|---|\n| 10:00 | 30 min | Deploy | Ann Lee |\n| 10:30 | 30 min | Verify | Ann Lee |\n',
    '| Time | Duration | Phase | Owner |\n|---|---|---|---|\n| 10:00 | 60 min | Deploy API | Ann Lee |\n| 10:30 | 30 min | Deploy web | Ben Roe |\n| 11:00 | 60 min | Monitoring | Ann Lee |\n| 11:30 | 15 min | Report | Ann Lee |\n',
    '| Time | Duration | Phase | Owner |\n|---|---|---|---|\n| 10:00 | 60 min | Deploy API | DevOps |\n| 10:30 | 30 min | Deploy web | DevOps |\n| 10:45 | 30 min | Check web | QA team |\n',
    '| Time | Duration | Phase | Owner |\n|---|---|---|---|\n| 10:00 | 60 min | Deploy | [Name] |\n| 10:30 | 30 min | Verify | [Name] |\n',
    '| Time | Duration | Phase | Owner |\n|---|---|---|---|\n| 23:30 | 60 min | Switch | Ann Lee |\n| 00:30 | 30 min | Verify | Ann Lee |\n',
    '| Time | Duration | Phase | Owner |\n|---|---|---|---|\n| 10:00 | 60 min | Production canary rollout | Ann Lee |\n| 10:30 | 30 min | Production validation | Ben Roe |\n',
  ],
  invalid: [
    '| Time | Duration | Phase | Owner |\n|---|---|---|---|\n| 10:00 | 60 min | Deploy the API | Ann Lee |\n| ⟦10:30⟧ | 30 min | Deploy the web app | Ann Lee |\n',
    '| Time (UTC) | Phase | Owner |\n|---|---|---|\n| 22:00 - 23:00 | Migrate | Ben Roe |\n| ⟦22:45 - 23:30⟧ | Switch traffic | Ben Roe |\n',
    '| Time | Duration | Phase | Owner |\n|---|---|---|---|\n| 10:00 | 45 min | Staging deployment | Ann Lee |\n| ⟦10:30⟧ | 30 min | Staging validation | Ben Roe |\n',
    '| Time | Duration | Step | Owner |\n|---|---|---|---|\n| T+0 | 30 min | Stop writes and copy | Release Manager |\n| ⟦T+20⟧ | 10 min | Switch | Release Manager |\n',
    {
      format: 'yaml',
      text: 'timeline:\n  - time: "10:00"\n    duration: 1 hour\n    phase: Deploy\n    owner: Ann Lee\n  - time: "⟦10:30⟧"\n    duration: 30 min\n    phase: Verify\n    owner: Ann Lee\n',
    },
  ],
  *check(plan) {
    for (const section of plan.sections) {
      for (const { rows } of section.facts(timelinesIn)) {
        let day: number | undefined;
        const busy = new Map<string, TimelineRow>();
        let deployed: TimelineRow | undefined;
        for (const row of rows) {
          const moment = row.time?.moment;
          if (!row.time || !moment) continue;
          if (moment.day !== day) busy.clear();
          if (moment.day !== day) deployed = undefined;
          ({ day } = moment);
          const owner = personOf(row);
          const same = owner === undefined ? undefined : busy.get(owner);
          const prior =
            same && runsInto(same, row) && !isWatching(row) && !isWatching(same)
              ? same
              : deployed && isChecked(deployed, row) && runsInto(deployed, row)
                ? deployed
                : undefined;
          if (prior?.time && !isOpen(plan, row.row.span) && !isOpen(plan, prior.row.span)) {
            const because =
              prior === same
                ? `${row.owner ?? ''} is still busy with “${prior.phase}” then`
                : `“${prior.phase}” is not over by then`;
            yield {
              message: `${because}, so this row will start late and everything after it. Move it, or give one of the two to somebody else.`,
              span: row.time.inline.span,
              related: [{ message: 'The row that is not over', span: prior.time.inline.span }],
            };
          }
          if (owner !== undefined && !isWatching(row)) busy.set(owner, row);
          if (deploys.test(row.phase)) deployed = row;
        }
      }
    }
  },
});

const teams =
  /\b(?:teams?|ops|devops|sre|sres|all|everyone|everybody|qa|support|devs?|developers|engineers|engineering|platform|backend|frontend|infra|infrastructure|group|squad|crew|staff|security|data|database|dbas|product|business|testers|on[ -]?call|tbd|system|automated|automatic|automation|ci|pipeline|n\/a)\b/i;

/** One person: a name, or a role that one person has. */
function personOf({ owner }: TimelineRow): string | undefined {
  if (owner === undefined || /[,/&+;]|\band\b/.test(owner)) return undefined;
  if (/\b(?:lead|manager|owner|director|head|coordinator|commander)$/i.test(owner))
    return normalizeName(owner);
  if (teams.test(owner) || !/^\p{Lu}/u.test(owner) || /\p{Lu}{2}/u.test(owner)) return undefined;
  return normalizeName(owner) || undefined;
}

const watching =
  /\b(?:monitor\w*|watch\w*|observ\w*|hold|soak|bake|wait\w*|on[ -]?call|stand[ -]?by|freeze|support|communicat\w*|notif\w*|announce\w*|hypercare|window|begins?|ongoing|parallel|buffer|break|meeting|stand-?up|call|sync|kick-?off)\b/i;

function isWatching({ phase }: TimelineRow): boolean {
  return watching.test(phase);
}

const deploys = /\b(?:deployment|deploy|install|installation|upgrade|migration)\b/i;
const checks = /\b(?:validation|validate|verification|verify|smoke tests?|tests?|testing)\b/i;
const environments = /\b(?:staging|production|prod|uat|preprod)\b/i;

/** `Staging validation` while `Staging deployment` goes on. */
function isChecked(deployment: TimelineRow, row: TimelineRow): boolean {
  const [first, second] = [environments.exec(deployment.phase)?.[0], environments.exec(row.phase)?.[0]];
  return (
    first !== undefined &&
    first.toLowerCase() === second?.toLowerCase() &&
    checks.test(row.phase) &&
    !deploys.test(row.phase) &&
    !checks.test(deployment.phase) &&
    !/\b(?:canary|rolling|gradual|ramp|rollout|pre|prepar\w+)\b/i.test(`${deployment.phase} ${row.phase}`)
  );
}

function runsInto(first: TimelineRow, second: TimelineRow): boolean {
  const [a, b] = [first.time?.moment, second.time?.moment];
  if (!a || !b || first.until === undefined) return false;
  const relative = a.relative !== undefined && b.relative !== undefined;
  const [start, next] = relative ? [a.relative, b.relative] : [a.minute, b.minute];
  return start !== undefined && next !== undefined && next > start && next < first.until;
}
