import { dependenciesIn } from '../../plan/facts/references.ts';
import { defineRule } from '../rule.ts';

export const dependencyUnfinished = defineRule({
  name: 'dependency-unfinished',
  level: 'essential',
  severity: 'error',
  nature: 'constant',
  description: 'A plan in progress while a plan that blocks it is not complete.',
  rationale: `A dependency says that something must be there first. Going ahead without it is how a release meets a database or a
service that is not ready.

Finish the other plan, or take the dependency out if it no longer holds.`,
  valid: [
    {
      text: '# DP-1 plan\n\n**Status:** In progress\n\n## Dependencies\n\n| Plan | Relation |\n|---|---|\n| DP-2 | Blocks |\n',
      files: { 'b.deployment-plan.md': '# DP-2 plan\n\n**Status:** Planned\n' },
    },
    {
      text: '# DP-1 plan\n\n**Status:** In progress\n\n## Dependencies\n\n- **Requires:** Node.js 24 and TLS 1.3\n- DP-2 was put off\n',
      files: { 'b.deployment-plan.md': '# DP-2 plan\n\n**Status:** Planned\n' },
    },
    {
      format: 'yaml',
      text: 'id: DP-1\ntitle: One\nstatus: in progress\ndependencies:\n  - id: DP-2\n    type: blocked by\n',
      files: { 'b.deployment-plan.md': '# DP-2 plan\n\n**Status:** Complete\n' },
    },
    {
      text: '# DP-1 plan\n\n**Status:** In progress\n**Blocked By:** DP-2\n',
      files: { 'b.deployment-plan.md': '# DP-2 plan\n\n**Status:** Complete\n' },
    },
    {
      text: '# DP-1 plan\n\n**Status:** Planned\n**Blocked By:** DP-2\n',
      files: { 'b.deployment-plan.md': '# DP-2 plan\n\n**Status:** Planned\n' },
    },
    {
      text: '# DP-1 plan\n\n**Status:** In progress\n**Blocked By:** DP-2\n',
      files: { 'b.deployment-plan.md': '# DP-2 plan\n' },
    },
  ],
  invalid: [
    {
      text: '# DP-1 plan\n\n**Status:** In progress\n\n## Blocked By\n\n- ⟦[The gateway](DP-2-gateway.deployment-plan.md)⟧\n',
      files: {
        'DP-2-gateway.deployment-plan.md':
          '# DP-2 The gateway\n\n**Status:** Planned\n\n## Rollback\n\nNone.\n',
      },
    },
    {
      text: '# DP-1 plan\n\n**Status:** In progress\n\n## Dependencies\n\n| Plan | Relation |\n|---|---|\n| ⟦DP-2⟧ | Blocked by |\n',
      files: { 'b.deployment-plan.md': '# DP-2 plan\n\n**Status:** Planned\n' },
    },
    {
      text: '# DP-1 plan\n\n**Status:** In progress\n\n⟦DP-2⟧ must be finished before this plan starts.\n',
      files: { 'b.deployment-plan.md': '# DP-2 plan\n\n**Status:** Planned\n' },
    },
    {
      text: '# DP-1 plan\n\n**Status:** In progress\n\n## Dependencies\n\n- ⟦DP-2⟧ (blocks this plan)\n',
      files: { 'b.deployment-plan.md': '# DP-2 plan\n\n**Status:** Planned\n' },
    },
    {
      text: '# DP-1 plan\n\n**Status:** In progress\n\n## Dependencies\n\n- **Requires:** ⟦DP-2⟧\n',
      files: { 'b.deployment-plan.md': '# DP-2 plan\n\n**Status:** Planned\n' },
    },
    {
      format: 'yaml',
      text: 'id: DP-1\ntitle: One\nstatus: in progress\ndependencies:\n  - id: ⟦DP-2⟧\n    type: blocked by\n',
      files: { 'b.deployment-plan.md': '# DP-2 plan\n\n**Status:** Planned\n' },
    },
    {
      text: '# DP-1 plan\n\n**Status:** In progress\n\n**Blocked By:** ⟦DP-2⟧\n',
      files: { 'b.deployment-plan.md': '# DP-2 plan\n\n**Status:** Planned\n' },
    },
    {
      text: '# DP-1 plan\n\n**Status:** In progress\n\n## Dependencies\n\n**Blocked By:**\n\n- ⟦DP-2 schema⟧\n',
      files: { 'b.deployment-plan.md': '# DP-2 plan\n\n**Status:** Rolled back\n' },
    },
    {
      format: 'yaml',
      text: 'id: DP-1\ntitle: One\nstatus: in progress\ndependencies:\n  blocked_by: [⟦DP-2⟧]\n',
      files: { 'b.deployment-plan.md': '# DP-2 plan\n\n**Status:** Draft\n' },
    },
  ],
  *check(plan, { neighbours }) {
    if (plan.status !== 'in-progress' || !neighbours) return;
    for (const { span, direction, ids } of plan.facts(dependenciesIn)) {
      if (direction !== 'blocked-by') continue;
      for (const id of ids) {
        const [other] = neighbours.withId(id);
        if (!other?.status || other.status === 'complete') continue;
        yield {
          message: `${id} is ${other.status.replace('-', ' ')}, and this plan that waits for it is in progress. Finish it first, or take the dependency out.`,
          span,
        };
      }
    }
  },
});
