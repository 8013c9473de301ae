import { anchorForm, anchorsOf, hasAnchors } from '../../plan/anchors.ts';
import { placeholdersIn } from '../../plan/facts/placeholders/placeholders.ts';
import { dependenciesIn, referencesIn, type Reference } from '../../plan/facts/references.ts';
import { idPrefix, idsIn } from '../../plan/ids.ts';
import type { Neighbours } from '../../plan/neighbours.ts';
import { decodePath, pathFrom } from '../../plan/paths.ts';
import type { Plan } from '../../plan/plan.ts';
import { nearest } from '../../text/distance.ts';
import { defineRule, type Finding } from '../rule.ts';

export const referenceUnresolved = defineRule({
  name: 'reference-unresolved',
  level: 'essential',
  severity: 'warning',
  nature: 'consistency',
  description: 'A link, a wiki link or an anchor that nothing answers.',
  rationale: `A link to the rollback document is worth nothing when the document is not there. It is clicked when something has gone
wrong.

Correct the link or add the file. A place in another document is looked for where that is a plan. Addresses, links out of the
workspace and blanks are left alone.`,
  valid: [
    {
      text: 'See [the runbook](docs/runbook.md), [[US-12-checkout]] and [the steps](#step-1-deploy).\n\n## Step 1: Deploy\n\nText\n',
      files: { 'docs/runbook.md': '# x\n', 'stories/US-12-checkout.md': '# y\n' },
    },
    {
      text: 'See [the site](https://example.org/a.md), [mail](mailto:a@example.org) and [out](../../other/x.md).\n',
    },
    { text: 'See [[US-XXX-[story-name]]] and [guide](<path>).\n', files: { 'a.md': '' } },
    {
      text: 'See [[US-12]] and [docs](docs/).\n',
      files: { 'stories/US-12-checkout.md': '# y\n', 'docs/a.md': '' },
    },
    {
      text: 'See [top](#), [named](#here) and [code](src/a.ts#L10).\n\n<a id="here"></a>\n',
      files: { 'src/a.ts': '' },
    },
    { text: 'See [the runbook](docs/runbook.md).\n' },
    {
      text: '# DP-1 plan\n\n**Blocked By:** DP-2, OPS-7, DP-4\n',
      files: {
        'b.deployment-plan.md': '# DP-2 plan\n\n**Status:** Planned\n',
        'DP-4-notes.txt': 'x\n',
      },
    },
    {
      text: '| Role | Email |\n|---|---|\n| Lead | [ann.lee@shop.net](mailto:ann.lee@shop.net) |\n\nWrite to [ben@shop.net](mailto:ben@shop.net).\n',
      files: { 'a.md': '' },
    },
    { text: '- [ ] Run [[ -f done ]] && echo ok\n', files: { 'a.md': '' } },
    {
      text: 'See [back](#-rollback-plan), [tools](#%EF%B8%8F-tools), [again](#check-1) and [own](#way-back).\n\n## ⏪ Rollback Plan\n\nx\n\n## 🛠️ Tools\n\nx\n\n## A\n\n### Check\n\nx\n\n## B\n\n### Check\n\nx\n\n## Return {#way-back}\n\nx\n',
      files: { 'a.md': '' },
    },
    {
      text: '# DP-1 plan\n\nGo back as in [the plan before](plans/before.md#way-back), [its list](plans/before.md#L12) and [the wiki](notes.md#nowhere). See [above](plan.md#dp-1-plan).\n',
      files: {
        'plans/before.md':
          '# Deployment Plan: DP-2 before\n\n**Status:** Complete\n\n## Way back\n\n1. Undo\n\n## Rollback\n\nNone.\n',
        'notes.md': '# Notes\n',
      },
    },
  ],
  invalid: [
    {
      text: '# DP-1 plan\n\nGo back as in [the plan before](⟦plans/be%66ore.md#way-bak⟧).\n',
      files: {
        'plans/before.md':
          '# Deployment Plan: DP-2 before\n\n**Status:** Complete\n\n## Way back\n\n1. Undo\n\n## Rollback\n\nNone.\n',
      },
      chosen: {
        title: 'Use plans/be%66ore.md#way-back',
        text: '# DP-1 plan\n\nGo back as in [the plan before](plans/be%66ore.md#way-back).\n',
      },
    },
    {
      format: 'yaml',
      text: "title: Release\nrunbook: ⟦./docs/runbok.md⟧\nlinks:\n  - '[Rollback](⟦./rollback.md⟧)'\n  - '[Steps](./docs/runbook.md)'\n",
      files: { 'docs/runbook.md': '# x\n' },
    },
    { text: 'See [the runbook](⟦docs/runbok.md⟧).\n', files: { 'docs/runbook.md': '# x\n' } },
    {
      text: 'See [the runbook][r].\n\n[r]: ⟦docs/runbok.md⟧\n[t]: docs/runbook.md "Title"\n',
      files: { 'docs/runbook.md': '# x\n' },
    },
    { text: 'Story: [[⟦US-13-refunds⟧]]\n', files: { 'stories/US-12-checkout.md': '# y\n' } },
    {
      text: 'See [the steps](⟦#step-2-deploy⟧).\n\n## Step 1: Deploy\n\nText\n',
      files: { 'a.md': '' },
      chosen: {
        title: 'Use #step-1-deploy',
        text: 'See [the steps](#step-1-deploy).\n\n## Step 1: Deploy\n\nText\n',
      },
    },
    {
      text: '# DP-1 plan\n\n**Blocked By:** DP-2, ⟦DP-3⟧\n',
      files: { 'b.deployment-plan.md': '# DP-2 plan\n\n**Status:** Planned\n' },
    },
    {
      text: '# DP-1 plan\n\n## Links\n\n- Blocked by ⟦DP-3⟧\n- [Notes](notes.md)\n',
      files: { 'b.deployment-plan.md': '# DP-2 plan\n\n**Status:** Planned\n', 'notes.md': 'x\n' },
    },
    {
      text: '# DP-1 plan\n\nThis release must wait until ⟦DP-3⟧ is complete.\n',
      files: { 'b.deployment-plan.md': '# DP-2 plan\n\n**Status:** Planned\n' },
    },
    { format: 'yaml', text: 'title: Rollout\nstory: "[[⟦US-13⟧]]"\n', files: { 'stories/US-12.md': '' } },
  ],
  *check(plan, { neighbours }) {
    if (!neighbours) return;
    const blanks = plan.facts(placeholdersIn);
    for (const reference of plan.facts(referencesIn)) {
      const { span, target, targetSpan } = reference;
      if (
        blanks.some((blank) => blank.span.start >= span.start && blank.span.end <= span.end) ||
        /[<>{}]/.test(target)
      )
        continue;
      const missing = missingPart(reference, plan, neighbours);
      if (!missing) continue;
      const place = target.indexOf('#');
      const near = missing.anchors && nearest(target.slice(place + 1), missing.anchors);
      const meant = near === undefined ? undefined : `${target.slice(0, place)}#${near}`;
      yield {
        message: `Nothing in the workspace answers \`${target}\`, and it will be looked up when something has gone wrong. ${meant === undefined ? 'Correct it or add what is missing.' : `Did you mean \`${meant}\`?`}`,
        span: targetSpan,
        fixes:
          meant === undefined
            ? []
            : [{ title: `Use ${meant}`, edits: [{ range: targetSpan, newText: meant }], safe: false }],
      };
    }
    yield* unknownPlans(plan, neighbours);
  },
});

/** Ids of plans that this one waits for or holds up. Only ids like those of the plans around are meant to be found here. */
function* unknownPlans(plan: Plan, neighbours: Neighbours): Generator<Finding> {
  const references = plan.facts(referencesIn);
  for (const { span } of plan.facts(dependenciesIn)) {
    if (references.some((each) => each.span.start < span.end && span.start < each.span.end)) continue;
    const text = plan.text.slice(span.start, span.end);
    let from = 0;
    for (const id of idsIn(text)) {
      const start = text.indexOf(id, from);
      from = start + id.length;
      if (!neighbours.hasPrefix(idPrefix(id)) || neighbours.withId(id).length > 0 || id === plan.id?.text)
        continue;
      if (neighbours.named(id) !== false) continue;
      yield {
        message: `No plan in the workspace has the id \`${id}\`, so nobody can see whether it is done. Correct it or add the plan.`,
        span: span.part(start, from),
      };
    }
  }
}

/** What of a reference is not there: a page, a file, or a place among the anchors that there are. */
interface Missing {
  readonly anchors?: Iterable<string>;
}

function missingPart({ form, target }: Reference, plan: Plan, neighbours: Neighbours): Missing | undefined {
  if (form === 'wiki') {
    const [page = ''] = target.split(/[#|]/);
    return /^[\p{L}\p{N}][\p{L}\p{N} ._/-]*$/u.test(page.trim()) && neighbours.named(page.trim()) === false
      ? {}
      : undefined;
  }
  if (form !== 'inline' && form !== 'image') return undefined;
  const [, document = '', place = ''] = /^([^#?]*)[^#]*#?(.*)$/s.exec(target) ?? [];
  if (document === '') return missingPlace(place, anchorsOf(plan));
  if (/^[a-z][a-z0-9+.-]*:|^\/\/|^\//i.test(target)) return undefined;
  // The words of a link to an address of email are read as a link of their own.
  if (/^[^\s@/]+@[^\s@/]+$/.test(target)) return undefined;
  const path = pathFrom(neighbours.path, decodePath(document));
  if (path === undefined) return undefined;
  if (neighbours.exists(path) === false) return {};
  return hasAnchors(path) && !/^L\d/.test(place)
    ? missingPlace(place, path === neighbours.path ? anchorsOf(plan) : neighbours.anchorsAt(path))
    : undefined;
}

function missingPlace(place: string, anchors: Iterable<string> | undefined): Missing | undefined {
  if (place === '' || !anchors) return undefined;
  const known = new Set(anchors);
  return known.has(anchorForm(decodePath(place))) ? undefined : { anchors: known };
}
