/** A template made of a plan: the plan binds to it, and what is made from it has nothing but blanks. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { analyze, createEnvironment, type Analysis } from '../server/src/analyze.ts';
import { checklistIn, countItems } from '../server/src/plan/facts/checklists/checklists.ts';
import { defaultSettings } from '../server/src/settings.ts';
import { formatOf } from '../server/src/syntax/format.ts';
import type { Format } from '../server/src/syntax/read.ts';
import { extractTemplate } from '../server/src/template/extract.ts';
import { instantiate } from '../server/src/template/instantiate.ts';

const blankRules = new Set(['placeholder-unfilled', 'choice-unresolved', 'command-placeholder']);
const bare = createEnvironment(defaultSettings, []);

function read(text: string, format: Format, environment = bare, isTemplate = false): Analysis {
  return analyze({ text, format, fileName: '', forced: true, isTemplate }, environment);
}

const extract = (text: string, format: Format = 'markdown'): string =>
  extractTemplate(read(text, format).plan, 'night');

const shown = ({ problems, plan }: Analysis): string[] =>
  problems.map(({ rule, message, span }) => `${rule}: ${plan.text.slice(span.start, span.end)}: ${message}`);

describe('a template made of a plan', () => {
  for (const folder of ['defects/plans/', '../examples/plans/']) {
    for (const file of readdirSync(new URL(folder, import.meta.url))) {
      const text = readFileSync(new URL(folder + file, import.meta.url), 'utf8');
      const format = formatOf(file);
      // One of the examples is there to be put right: what is wrong in it stays wrong.
      const known = new Set(read(text, format).problems.map(({ rule }) => rule));

      it(`of ${file} is valid, and is what the plan binds to`, () => {
        const made = extract(text, format);
        const unknown = (analysis: Analysis): string[] =>
          shown(analysis).filter((each) => !known.has(each.split(':')[0]!));
        assert.deepEqual(unknown(read(made, format, bare, true)), []);
        const source = format === 'yaml' ? 'night.yaml' : 'night.md';
        const environment = createEnvironment(defaultSettings, [{ fileName: source, text: made, source }]);
        const [template] = environment.templates;
        assert.equal(template?.name, 'night');
        const { template: bound } = read(text, format, environment);
        assert.deepEqual([bound?.template.name, bound?.bound], ['night', 'match']);
        assert(bound!.score > 0.9, String(bound!.score));

        const fresh = read(instantiate(template, {}), format, environment);
        assert.deepEqual(
          unknown(fresh).filter((each) => !blankRules.has(each.split(':')[0]!)),
          [],
        );
        assert.notEqual(fresh.problems.length, 0);
        assert.equal(countItems(fresh.plan.facts(checklistIn)).done, 0);
        assert.equal(
          countItems(fresh.plan.facts(checklistIn)).total,
          countItems(read(text, format).plan.facts(checklistIn)).total,
        );
      });
    }
  }

  it('has a blank for what was true of that night, throughout', () => {
    const plan = [
      '---\ndeployment-plan: feature\nteam: web\n---\n',
      '# Deployment Plan: DP-014 Search index\n',
      '**Date:** 2031-05-14  \n**Lead:** Ann Lee  \n**Version:** v2.4.0  \n**Status:** Complete  \n**Strategy:** Canary\n',
      '## Steps\n\n- [x] Ann Lee installs v2.4.0 at 22:00\n  - [X] All is well\n- [ ] Search index answers within 200 ms\n',
      '```bash\n./install.sh --version v2.4.0 --at 22:00\n```\n',
      '## Contacts\n\n| Role | Name | Email | Phone |\n| --- | --- | --- | --- |\n| DBA | Bo Ek | bo@example.org | +46 8 1 |\n',
    ].join('\n');
    assert.equal(
      extract(plan),
      [
        '---\nname: "night"\ndescription: "Made from “Deployment Plan: DP-014 Search index”."\nfile: "{{PLAN_ID}}.md"',
        'ask: [PLAN_ID, SUBJECT, DATE, LEAD, VERSION]\nteam: web\n---\n',
        '# Deployment Plan: {{PLAN_ID}} {{SUBJECT}}\n',
        '**Date:** {{DATE}}  \n**Lead:** {{LEAD}}  \n**Version:** {{VERSION}}  \n**Status:** Draft  \n**Strategy:** Canary\n',
        '## Steps\n\n- [ ] {{LEAD}} installs {{VERSION}} at HH:MM\n  - [ ] All is well\n- [ ] {{SUBJECT}} answers within 200 ms\n',
        '```bash\n./install.sh --version {{VERSION}} --at 22:00\n```\n',
        '## Contacts\n\n| Role | Name | Email | Phone |\n| --- | --- | --- | --- |\n| DBA | [Name] | [Email] | [Phone] |\n',
      ].join('\n'),
    );
  });

  it('quotes blanks in YAML where they need it, and leaves comments and CR LF alone', () => {
    const plan =
      "# Ours\ndeployment-plan: runbook\ntitle: 'Rollout Plan: Search index' # the title\nversion: 2.4.0\nstatus: complete\nchecklist:\n  - text: Installed 2.4.0\n    done: true\n";
    const made =
      '# Ours\ntemplate:\n  name: "night"\n  description: "Made from “Rollout Plan: Search index”."\n  file: "night-{{SUBJECT}}.deployment-plan.yaml"\n  ask: [SUBJECT, VERSION]\n\n' +
      "title: 'Rollout Plan: {{SUBJECT}}' # the title\nversion: '{{VERSION}}'\nstatus: draft\nchecklist:\n  - text: Installed {{VERSION}}\n    done: false\n";
    assert.equal(extract(plan, 'yaml'), made);
    assert.equal(extract(plan.replace(/\n/g, '\r\n'), 'yaml'), made.replace(/\n/g, '\r\n'));
  });

  it('keeps blanks, choices, limits and words that mean something else elsewhere', () => {
    const plan =
      '# Release plan\n\n**Owner:** [Name]\n**Environment:** production\n**Risk:** Low / High\n\n## Rollback\n\n- Errors above 2 % for 5 minutes in production\n';
    assert.equal(
      extract(plan),
      '---\nname: "night"\ndescription: "Made from “Release plan”."\nfile: "night-{{ENVIRONMENT}}.md"\nask: [ENVIRONMENT]\n---\n\n' +
        plan.replace('**Environment:** production', '**Environment:** {{ENVIRONMENT}}'),
    );
  });
});
