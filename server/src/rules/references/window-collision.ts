import { toldWindowsIn } from '../../plan/facts/timeline/toldWindows.ts';
import type { PlanSummary } from '../../plan/neighbours.ts';
import type { Plan } from '../../plan/plan.ts';
import { findClocks } from '../../plan/quantities.ts';
import { limitsOfWindowIn, windowOf, type PlanWindow } from '../../plan/window.ts';
import type { Range } from '../../text/span.ts';
import { documentHead } from '../documentHead.ts';
import { defineRule } from '../rule.ts';

export const windowCollision = defineRule({
  name: 'window-collision',
  level: 'essential',
  severity: 'warning',
  nature: 'planning',
  description: 'Two plans change one environment at the same time.',
  rationale: `Two changes in one window hide each other's faults: nobody can tell which one to roll back.

Move one of them. Plans that are over, and plans whose date, time or environment is still open, are left alone.`,
  valid: [
    {
      text: '# DP-1 plan\n\n**Date:** 2026-11-12\n**Time:** 10:00 - 12:00 UTC\n**Environment:** Staging, GKE cluster `till-stage`\n',
      files: {
        'b.deployment-plan.md':
          '# DP-2 plan\n\n**Date:** 2026-11-12\n**Time:** 11:00 - 13:00 UTC\n**Environment:** Staging, GKE cluster `scale-stage`\n',
      },
    },
    {
      text: '# DP-1 plan\n\n**Date:** 2026-11-12\n**Time:** 10:00 - 12:00 CET\n**Environment:** Production\n',
      files: {
        'b.deployment-plan.md':
          '# DP-2 plan\n\n**Date:** 2026-11-12\n**Time:** 11:30 - 13:00 UTC\n**Environment:** Production\n',
        'c.deployment-plan.md':
          '# DP-3 plan\n\n**Date:** 2026-11-12\n**Time:** 09:00 - 10:00\n**Environment:** Production\n',
      },
    },
    {
      text: '# DP-1 plan\n\n- **When:** 2026-11-12, 10:00–12:00 UTC\n- **Where:** account 88 (staging), eu-west-2\n',
      files: {
        'b.deployment-plan.md':
          '# DP-2 plan\n\n**Date:** 2026-11-12\n**Time:** 11:00 - 13:00 UTC\n**Environment:** production, eu-west-2\n',
      },
    },
    {
      text: '# DP-1 plan\n\n| Field | Value |\n|---|---|\n| Planned start | 2026-11-12 10:00 UTC |\n| Planned end | 2026-11-12 12:00 UTC |\n| Affected service | till, production |\n',
      files: {
        'b.deployment-plan.md':
          '# DP-2 plan\n\n**Date:** 2026-11-12\n**Time:** 11:00 - 13:00 UTC\n**Environment:** production, loans\n',
      },
    },
    {
      text: '# DP-1 plan\n\n**Date:** 2026-11-12\n**Time:** 10:00 - 12:00 GMT\n**Environment:** Production, Leeds\n',
      files: {
        'b.deployment-plan.md':
          '# DP-2 plan\n\n**Date:** 2026-11-12\n**Time:** 11:00 - 13:00 UTC\n**Environment:** Production, York\n',
      },
    },
    {
      text: '# DP-1 plan\n\n- Environment: production\n- Start: 2026-11-12 10:00 UTC\n- End: 2026-11-14 12:00 UTC\n',
      files: {
        'b.deployment-plan.md':
          '# DP-2 plan\n\n**Date:** 2026-11-12\n**Time:** 11:30 - 13:00 UTC\n**Environment:** production\n',
      },
    },
    {
      format: 'yaml',
      text: 'title: DP-1 plan\nenvironment: production\nwindow:\n  start: 2026-11-12T10:00:00Z\n  end: 2026-11-12T11:30:00Z\n',
      files: {
        'b.deployment-plan.md':
          '# DP-2 plan\n\n**Date:** 2026-11-12\n**Time:** 11:30 - 13:00 UTC\n**Environment:** production\n',
      },
    },
    {
      format: 'yaml',
      text: 'title: DP-1 plan\nenvironment: production\nwindow:\n  start: 2026-11-12 10:00\n  end: 2026-11-12 11:30\n',
      files: {
        'b.deployment-plan.md':
          '# DP-2 plan\n\n**Date:** 2026-11-12\n**Time:** 11:30 - 13:00\n**Environment:** production\n',
      },
    },
    {
      text: '# DP-1 plan\n\n**Date:** 2026-11-12\n**Time:** 10:00 - 12:00 UTC\n**Environment:** Production\n',
      files: {
        'b.deployment-plan.md':
          '# DP-2 plan\n\n**Date:** 2026-11-12\n**Time:** 12:00 - 13:00 UTC\n**Environment:** Production\n',
      },
    },
    {
      text: '# DP-1 plan\n\n**Date:** 2026-11-12\n**Time:** 10:00 - 12:00 UTC\n**Environment:** Production\n',
      files: {
        'b.deployment-plan.md':
          '# DP-2 plan\n\n**Date:** 2026-11-12\n**Time:** 11:00 - 13:00 UTC\n**Environment:** Staging\n',
      },
    },
    {
      text: '# DP-1 plan\n\n**Date:** 2026-11-12\n**Time:** 10:00 - 12:00 UTC\n**Environment:** Production\n',
      files: {
        'b.deployment-plan.md':
          '# DP-2 plan\n\n**Status:** Complete\n**Date:** 2026-11-12\n**Time:** 11:00 - 13:00 UTC\n**Environment:** Production\n',
      },
    },
    {
      text: '# DP-1 plan\n\n**Date:** [Date]\n**Time:** 10:00 - 12:00 UTC\n**Environment:** Production\n',
      files: {
        'b.deployment-plan.md':
          '# DP-2 plan\n\n**Date:** [Date]\n**Time:** 11:00 - 13:00 UTC\n**Environment:** Production\n',
      },
    },
  ],
  invalid: [
    {
      text: '# DP-1 plan\n\n| 🧾 Fact | Value |\n|---|---|\n| Window | ⟦2026-11-12 10:00 - 12:00 UTC⟧ |\n| Environment | till-stage |\n',
      files: {
        'b.deployment-plan.md':
          '# DP-2 plan\n\n**Date:** 2026-11-12\n**Time:** 11:00 - 13:00 UTC\n**Environment:** till-stage\n',
      },
    },
    {
      text: '# DP-1 plan\n\n**Date:** 2026-11-12\n**Time:** ⟦10:00 - 12:00 UTC⟧\n**Environment:** Staging, GKE cluster `till-stage`\n',
      files: {
        'b.deployment-plan.md':
          '# DP-2 plan\n\n**Date:** 2026-11-12\n**Time:** 11:00 - 13:00 UTC\n**Environment:** till-stage\n',
      },
    },
    {
      text: '# DP-1 plan\n\n**Date:** 2026-11-12\n**Time:** ⟦20:00 - 22:00 EST⟧\n**Environment:** Production\n',
      files: {
        'b.deployment-plan.md':
          '# DP-2 plan\n\n**Date:** 2026-11-13\n**Time:** 02:00 - 02:30 UTC\n**Environment:** Production\n',
      },
    },
    {
      text: '# DP-1 plan\n\n| Field | Value |\n|---|---|\n| Planned start | ⟦2026-11-12 10:00 UTC⟧ |\n| Planned end | 2026-11-12 12:00 UTC |\n| Affected service | till (42 shops), production |\n',
      files: {
        'b.deployment-plan.md':
          '# DP-2 plan\n\n**Date:** 2026-11-12\n**Time:** 11:00 - 13:00 UTC\n**Environment:** Production\n',
      },
    },
    {
      text: '# DP-1 plan\n\n- **When:** ⟦2026-11-12, 10:00–12:00 UTC⟧\n- **Where:** account 88 (production), eu-west-2\n',
      files: {
        'b.deployment-plan.md':
          '# DP-2 plan\n\n**Date:** 2026-11-12\n**Time:** 11:00 - 13:00 UTC\n**Environment:** production, eu-west-2\n',
      },
    },
    {
      text: '# DP-1 plan\n\n**Date:** 2026-11-12\n**Time:** ⟦10:00 - 12:00 UTC⟧\n**Environment:** production (7 nodes, two zones)\n',
      files: {
        'b.deployment-plan.md':
          '# DP-2 plan\n\n**Date:** 2026-11-12\n**Time:** 11:00 - 13:00 UTC\n**Environment:** production\n',
      },
    },
    {
      format: 'yaml',
      text: 'title: DP-1 plan\nenvironment: production\nwindow:\n  start: ⟦2026-11-12T10:00:00Z⟧\n  end: 2026-11-12T12:00:00Z\n',
      files: {
        'b.deployment-plan.md':
          '# DP-2 plan\n\n**Date:** 2026-11-12\n**Time:** 11:30 - 13:00 UTC\n**Environment:** production\n',
      },
    },
    {
      text: '# DP-1 plan\n\n| Item | Value |\n|---|---|\n| Release date | Thursday, 12 November 2026 |\n| Window | ⟦10:00–12:00 GMT⟧ |\n| Environment | Production, Leeds |\n',
      files: {
        'b.deployment-plan.md':
          '# DP-2 plan\n\n**Date:** 2026-11-12\n**Time:** 11:00 - 13:00 UTC\n**Environment:** production\n',
      },
    },
    {
      text: '# DP-1 plan\n\n**Environment:** production\n\n## What and why\n\nThe change window is on ⟦Wednesday, 2031-03-19, from 18:00 to 21:00 UTC⟧.\n',
      files: {
        'b.deployment-plan.md':
          '# DP-2 plan\n\n**Status:** Planned\n**Environment:** production\n**Date:** 2031-03-19\n**Deployment Window:** 19:00 - 20:00 UTC\n',
      },
    },
    {
      text: '# DP-1 plan\n\n| Field | Value |\n|---|---|\n| Environment | Production |\n| Date | 2026-11-12 |\n| Start | ⟦10:00 UTC⟧ |\n| End | 12:00 UTC |\n',
      files: {
        'b.deployment-plan.md':
          '# DP-2 plan\n\n- Environment: production\n- Start: 2026-11-12 11:30 UTC\n- End: 2026-11-12 13:00 UTC\n',
      },
    },
    {
      format: 'yaml',
      text: 'title: DP-1 plan\nenvironment: production\nwindow:\n  start: ⟦2026-11-12 10:00⟧\n  end: 2026-11-12 12:00\n',
      files: {
        'b.deployment-plan.md':
          '# DP-2 plan\n\n**Date:** 2026-11-12\n**Time:** 11:30 - 13:00\n**Environment:** production\n',
      },
    },
    {
      text: '# DP-1 plan\n\n**Date:** 2026-11-12\n**Time:** ⟦10:00 - 12:00 UTC⟧\n**Environment:** Production\n',
      files: {
        'b.deployment-plan.md':
          '# DP-2 plan\n\n**Date:** 2026-11-12\n**Time:** 11:30 - 13:00 UTC\n**Environment:** production\n',
      },
    },
    {
      text: '# DP-1 plan\n\n**Date:** ⟦2026-11-12⟧\n**Environment:** Production\n\n## Timeline\n\n| Time | Duration | Phase |\n|---|---|---|\n| 22:00 | 60 min | Freeze |\n| 23:00 | 120 min | Switch |\n',
      files: {
        'b.deployment-plan.md':
          '# DP-2 plan\n\n**Date:** 2026-11-13\n**Window:** 00:30 - 02:00\n**Environment:** Production\n',
      },
    },
    {
      text: '# DP-1 plan\n\n**Date:** 2026-11-12\n**Time:** ⟦10:00 - 12:00 UTC⟧\n**Environment:** Production\n',
      files: Object.fromEntries(
        [2, 3, 4, 5, 6].map((number) => [
          `${number}.deployment-plan.md`,
          `# DP-${number} plan\n\n**Date:** 2026-11-12\n**Time:** 11:30 - 13:00 UTC\n**Environment:** production\n`,
        ]),
      ),
    },
    {
      format: 'yaml',
      text: 'title: DP-1 plan\ndate: 2026-11-12\nwindow: ⟦10:00 - 12:00⟧\nenvironment: production\n',
      files: {
        'b.deployment-plan.md':
          '# DP-2 plan\n\n**Date:** 2026-11-12\n**Window:** 09:00 - 10:30\n**Environment:** production\n',
      },
    },
  ],
  *check(plan, { neighbours }) {
    if (!neighbours || plan.status === 'complete' || plan.status === 'rolled-back') return;
    const own = windowOf(plan);
    if (!own) return;
    const others = neighbours
      .during(own)
      .filter((other) => collides(own, other))
      .map(nameOf);
    // A night on which everything happens is one finding.
    const told =
      others.length > most
        ? [`${others.slice(0, most).join(', ')} and ${others.length - most} more`]
        : others;
    for (const names of told)
      yield {
        message: `${names} ${others.length > most ? 'change' : 'changes'} the same environment at the same time, so nobody could tell which change broke what. Move one of them.`,
        span: whenOf(plan),
      };
  },
});

/** The words that give the times, else those that give the day. */
function whenOf(plan: Plan): Range {
  const timed = (['window', 'time', 'date'] as const)
    .map((kind) => plan.headerField(kind)?.value)
    .find((value) => value && findClocks(value.text).length > 1);
  return (
    (
      timed ??
      plan.facts(limitsOfWindowIn)[0]?.from ??
      plan.headerField('date')?.value ??
      plan.headerField('window')?.value ??
      plan.facts(toldWindowsIn)[0]?.value
    )?.span ?? documentHead(plan)
  );
}

const most = 3;

function collides(own: PlanWindow, { window, status }: PlanSummary): boolean {
  if (!window || status === 'complete' || status === 'rolled-back') return false;
  const named = window.zone !== '' && own.zone !== '';
  if (named ? window.zone !== own.zone : !sharesClocks(own, window)) return false;
  const one = own.environment.split(', ');
  const another = window.environment.split(', ');
  // A part of an environment is changed along with all of it.
  return one.every((part) => another.includes(part)) || another.every((part) => one.includes(part));
}

/** Where one of two plans names no zone, both are taken to mean the same clock. */
function sharesClocks(one: PlanWindow, another: PlanWindow): boolean {
  return (
    one.start + one.ahead < another.end + another.ahead && another.start + another.ahead < one.end + one.ahead
  );
}

function nameOf({ title, path }: PlanSummary): string {
  return title === '' ? path : `${title} (${path})`;
}
