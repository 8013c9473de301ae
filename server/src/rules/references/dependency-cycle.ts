import { dependenciesIn } from '../../plan/facts/references.ts';
import { type Neighbours } from '../../plan/neighbours.ts';
import { defineRule } from '../rule.ts';

export const dependencyCycle = defineRule({
  name: 'dependency-cycle',
  level: 'essential',
  severity: 'error',
  nature: 'constant',
  description: 'Plans that wait for one another.',
  rationale: `Plans that wait for one another never start, and that comes out when the window is open.

Find the dependency that does not hold, and take it out.`,
  valid: [
    {
      text: '# DP-1 plan\n\n**Blocked By:** DP-2\n**Blocks:** DP-3\n',
      files: {
        'b.deployment-plan.md': '# DP-2 plan\n\n**Blocks:** DP-1\n',
        'c.deployment-plan.md': '# DP-3 plan\n\n**Blocked by:** DP-1\n',
      },
    },
    {
      text: '# DP-1 plan\n\n| Plan | Relation |\n|---|---|\n| DP-2 | Blocked by |\n',
      files: { 'b.deployment-plan.md': '# DP-2 plan\n\nDP-1 (blocks others, not this plan)\n' },
    },
    {
      text: '# DP-1 plan\n\n**Blocked By:** DP-2\n',
      files: {
        'b.deployment-plan.md': '# DP-2 plan\n\n**Blocked By:** DP-3\n',
        'c.deployment-plan.md': '# DP-3 plan\n',
      },
    },
    {
      text: '# DP-1 plan\n\n**Blocks:** DP-2\n',
      files: { 'b.deployment-plan.md': '# DP-2 plan\n\n**Blocked By:** DP-1\n' },
    },
    { text: '# DP-1 plan\n\n**Blocked By:** none\n' },
    {
      text: '# DP-1 plan\n\nBlocked by DP-3, which adds a column. Blocks DP-2 and nothing else.\n',
      files: {
        'b.deployment-plan.md': '# DP-2 plan\n\n**Blocked By:** DP-1\n',
        'c.deployment-plan.md': '# DP-3 plan\n',
      },
    },
  ],
  invalid: [
    {
      text: '# Till update\n\n**Blocked By:** ⟦DP-2⟧\n',
      fileName: 'till.deployment-plan.md',
      files: {
        'b.deployment-plan.md': '# DP-2 plan\n\n**Blocked By:** [the tills](till.deployment-plan.md)\n',
      },
    },
    {
      text: '# Release of the shop\n\n**Blocked By:** ⟦DP-2⟧\n**Blocks:** DP-2\n',
      files: { 'b.deployment-plan.md': '# DP-2 plan\n' },
    },
    {
      text: '# DP-1 plan\n\n**Blocked By:** ⟦DP-1⟧\n',
      files: { 'b.deployment-plan.md': '# DP-2 plan\n' },
    },
    {
      text: '# DP-1 plan\n\nThis change is blocked by ⟦DP-2⟧, which renews the contract. It blocks DP-2.\n',
      files: { 'b.deployment-plan.md': '# DP-2 plan\n' },
    },
    {
      text: '# DP-1 plan\n\n**Blocks:** ⟦DP-2⟧\n',
      files: { 'b.deployment-plan.md': '# DP-2 plan\n\n**Blocks:** DP-1\n' },
    },
    {
      text: '# DP-1 plan\n\nIt blocks DP-3 and depends on ⟦DP-2⟧, which adds a column.\n',
      files: {
        'b.deployment-plan.md': '# DP-2 plan\n\n**Blocked By:** DP-1\n',
        'c.deployment-plan.md': '# DP-3 plan\n',
      },
    },
    {
      text: '# DP-1 plan\n\n| Plan | Relation |\n|---|---|\n| ⟦DP-2⟧ | Blocked by |\n',
      files: { 'b.deployment-plan.md': '# DP-2 plan\n\nDP-1 has to be live before this release.\n' },
    },
    {
      text: '# DP-1 plan\n\n**Blocked By:** ⟦DP-2⟧\n',
      files: { 'b.deployment-plan.md': '# DP-2 plan\n\n**Blocked By:** DP-1\n' },
    },
    {
      text: '# DP-1 plan\n\n## Dependencies\n\n**Blocked By:**\n\n- DP-9\n- ⟦DP-2⟧\n',
      files: {
        'b.deployment-plan.md': '# DP-2 plan\n\n**Blocked By:** DP-3\n',
        'c.deployment-plan.md': '# DP-3 plan\n\n**Depends on:** DP-1\n',
      },
    },
    {
      format: 'yaml',
      text: 'id: DP-1\ntitle: One\ndependencies:\n  blocked_by: [⟦DP-2⟧]\n',
      files: { 'b.deployment-plan.md': '# DP-2 plan\n\n**Blocked By:** DP-1\n' },
    },
  ],
  *check(plan, { neighbours }) {
    if (!neighbours) return;
    // One without an id waits for itself where it names another on both sides.
    const own = plan.id?.text ?? 'this plan';
    const ties = plan.facts(dependenciesIn);
    const waiting = new Set(ties.flatMap(({ direction, ids }) => (direction === 'blocks' ? ids : [])));
    const isHolding = (id: string): boolean =>
      neighbours
        .withId(id)
        .some(({ blocks, filesBlocked }) => blocks.includes(own) || filesBlocked.includes(neighbours.path));
    for (const { span, direction, text, ids } of ties) {
      for (const id of ids) {
        // What waits for this plan and holds it up, as it says itself.
        const way =
          direction === 'blocked-by'
            ? wayTo(own, id, neighbours, waiting)
            : id !== own && isHolding(id)
              ? [id, own]
              : undefined;
        if (!way) continue;
        const at = text.indexOf(id);
        const start = plan.text.indexOf(id, span.start);
        yield {
          message: `These plans wait for one another: ${[own, ...way].join(' → ')}. None of them can start; take out the dependency that does not hold.`,
          span: at >= 0 && start >= 0 && start < span.end ? { start, end: start + id.length } : span,
        };
      }
    }
  },
});

/** The shortest way from one plan to the one that it waits for in the end, following what each waits for. */
function wayTo(
  goal: string,
  from: string,
  neighbours: Neighbours,
  waiting: ReadonlySet<string>,
): string[] | undefined {
  const before = new Map<string, string | undefined>([[from, undefined]]);
  for (const id of before.keys()) {
    if (id === goal) return wayBack(goal, before);
    if (waiting.has(id) && !before.has(goal)) before.set(goal, id);
    for (const { blockedBy, filesBlockedBy } of neighbours.withId(id)) {
      // A link to this plan's file names it as its id does.
      const waitsFor = filesBlockedBy.includes(neighbours.path) ? [...blockedBy, goal] : blockedBy;
      for (const next of waitsFor) if (!before.has(next)) before.set(next, id);
    }
  }
  return undefined;
}

function wayBack(goal: string, before: ReadonlyMap<string, string | undefined>): string[] {
  const way: string[] = [];
  for (let id: string | undefined = goal; id !== undefined; id = before.get(id)) way.unshift(id);
  return way;
}
