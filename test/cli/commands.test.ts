import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { rules } from '../../server/src/rules/index.ts';
import { cli, Folder } from './run.ts';

const plan = `---
deployment-plan: story
---

# Plan

**Status:** In progress

## Before

- [x] One
- [ ] Two
  - [x] Three

## Steps

### Step 1: Deploy

- [ ] Four
`;

describe('deployment-plan', () => {
  it('explains itself', async () => {
    using folder = new Folder();
    const { stdout, status } = await cli(folder.path, ['--help']);
    assert.equal(status, 0);
    for (const command of ['check', 'new', 'render', 'inspect', 'progress', 'templates', 'rules', 'lsp']) {
      assert.match(stdout, new RegExp(`^  ${command} `, 'm'));
      const help = await cli(folder.path, [command, '--help']);
      assert.equal(help.status, 0);
      assert.match(help.stdout, new RegExp(`^deployment-plan ${command}`));
    }
    assert.match((await cli(folder.path, ['--version'])).stdout, /^\d+\.\d+\.\d+\n$/);
  });

  it('says what was wrong in one line, with a hint', async () => {
    using folder = new Folder({ 'a.md': plan });
    for (const [args, message] of [
      [[], 'say what to do; deployment-plan --help lists the commands'],
      [['chekc'], 'unknown command chekc; did you mean check?'],
      [['toString'], 'unknown command toString'],
      [['--vresion'], 'unknown option --vresion; did you mean --version?'],
      [['inspect'], 'inspect takes one file'],
      [['inspect', 'no.md'], 'no.md does not exist'],
      [['render'], 'render takes one file'],
      [['render', 'a.md'], 'say what to make of it: --to html, markdown or yaml'],
      [['render', 'a.md', '--to', 'pdf'], '--to takes html, markdown, yaml, not "pdf"'],
      [['render', 'a.md', '--to', 'markdown'], 'a.md is written in markdown already'],
      [['render', 'a.md', '--to', 'html', '--out', 'no/a.html'], 'no/a.html does not exist'],
      [['templates', 'x'], 'templates takes no path'],
      [['rules', 'x'], 'rules takes no path'],
      [['lsp'], 'lsp takes --stdio, which is how it speaks'],
      [['new'], 'new takes one template; see deployment-plan templates'],
      [['new', 'stroy'], 'unknown template stroy; did you mean story?'],
      [['new', './no.md'], 'the template ./no.md does not exist'],
      [['new', 'story', '--set', 'X'], '--set takes NAME=VALUE, not "X"'],
      [['new', 'story', '--out', 'a.md'], 'a.md exists already; --force writes over it'],
    ] as const) {
      assert.deepEqual(await cli(folder.path, args), {
        status: 2,
        stdout: '',
        stderr: `deployment-plan: ${message}\n`,
      });
    }
  });

  it('makes new plans', async () => {
    using folder = new Folder();
    const args = ['new', 'story', '--set', 'PLAN_NUMBER=014', '--set', 'story name=a=b'];
    const shown = await cli(folder.path, args);
    assert.equal(shown.status, 0);
    assert.match(shown.stdout, /^---\ndeployment-plan: story\n---\n\n# Deployment Plan: DP-014-a=b\n/);
    const written = await cli(folder.path, [...args, '--out', 'plans/new.md']);
    assert.deepEqual(written, { status: 0, stdout: '', stderr: '' });
    const file = path.join(folder.path, 'plans/new.md');
    assert.equal(readFileSync(file, 'utf8'), shown.stdout);
    assert.equal((await cli(folder.path, ['new', 'feature', '--out', 'plans/new.md', '--force'])).status, 0);
    assert.notEqual(readFileSync(file, 'utf8'), shown.stdout);
  });

  it('makes new plans from a workspace’s own templates, and from any file', async () => {
    using folder = new Folder({
      '.deployment-plan/templates/house.md': '# {{SERVICE}}\n',
      'elsewhere.yaml': 'title: "{{SERVICE}}"\n',
    });
    const set = ['--set', 'SERVICE=billing'];
    assert.equal(
      (await cli(folder.path, ['new', 'house', ...set])).stdout,
      '---\ndeployment-plan: house\n---\n\n# billing\n',
    );
    assert.equal(
      (await cli(folder.path, ['new', './elsewhere.yaml', ...set])).stdout,
      'deployment-plan: elsewhere\ntitle: "billing"\n',
    );
    assert(!existsSync(path.join(folder.path, 'plans')));
  });

  it('lists templates', async () => {
    using folder = new Folder({
      '.deployment-plan/templates/house.md': '---\ndescription: Ours\n---\n# {{SERVICE}}\n',
    });
    const { stdout } = await cli(folder.path, ['templates', '--format', 'json']);
    const { templates } = JSON.parse(stdout) as {
      templates: { name: string; source: string; ask: string[] }[];
    };
    assert.deepEqual(
      templates.map(({ name }) => name),
      ['house', 'feature', 'release', 'runbook', 'story', 'work-item'],
    );
    assert.match(
      (await cli(folder.path, ['templates'])).stdout,
      /^house {6}.deployment-plan\/templates\/house.md {2}Ours$/m,
    );
  });

  it('lists rules', async () => {
    using folder = new Folder();
    const { stdout } = await cli(folder.path, ['rules', '--format', 'json']);
    const listed = JSON.parse(stdout) as { rules: { name: string }[] };
    assert.deepEqual(
      listed.rules.map(({ name }) => name),
      rules.map(({ name }) => name),
    );
    assert.equal((await cli(folder.path, ['rules'])).stdout.split('\n').length, rules.length + 1);
  });

  it('shows a plan as it is read', async () => {
    using folder = new Folder({ 'a.md': plan });
    const { stdout, status } = await cli(folder.path, ['inspect', 'a.md']);
    assert.equal(status, 0);
    const shown = JSON.parse(stdout) as {
      title: { text: string; span: { start: number; end: number } };
      status: string;
      binding: string;
      detection: { detected: boolean; reasons: string[] };
      template: { name: string; bound: string };
      sections: {
        title: string;
        sections: { title: string; line: number; span: { start: number; end: number } }[];
      }[];
      facts: Record<string, { section: string; text?: string }[]>;
    };
    assert.equal(plan.slice(shown.title.span.start, shown.title.span.end), 'Plan');
    assert.equal(shown.status, 'in-progress');
    assert.equal(shown.binding, 'story');
    assert.deepEqual([shown.template.name, shown.template.bound], ['story', 'named']);
    assert.equal(shown.detection.detected, true);
    const steps = shown.sections.find(({ title }) => title === 'Plan')!.sections[1]!;
    assert.equal(steps.line, 14);
    assert.match(plan.slice(steps.span.start, steps.span.end), /^## Steps[^]*Four\n$/);
    assert.deepEqual(
      shown.facts['checklists']!.map(({ section, text }) => [section, text]),
      [
        ['Before', 'One'],
        ['Before', 'Two'],
        ['Step 1: Deploy', 'Four'],
      ],
    );
  });

  it('writes a plan as HTML', async () => {
    using folder = new Folder({ 'a.md': plan });
    const shown = await cli(folder.path, ['render', 'a.md', '--to', 'html']);
    assert.equal(shown.status, 0);
    assert.match(shown.stdout, /^<!doctype html>/i);
    assert.match(shown.stdout, /Step 1: Deploy/);
    await cli(folder.path, ['render', 'a.md', '--to', 'html', '--out', 'a.html']);
    assert.equal(readFileSync(path.join(folder.path, 'a.html'), 'utf8'), shown.stdout);
  });

  it('turns a YAML plan into Markdown that names it, and Markdown into YAML', async () => {
    const yaml =
      'title: Plan A\nstatus: planned\nsteps:\n  - name: Build\n    command: |\n      make\n    expected: ok\n';
    using folder = new Folder({ 'plans/a.yaml': yaml, 'docs/x.md': '' });
    const args = ['render', 'plans/a.yaml', '--to', 'markdown'];
    const body =
      '# Plan A\n\n**Status:** planned\n\n## Steps\n\n### Build\n\n**Command:**\n\n```bash\nmake\n```\n\n**Expected:** ok\n';
    const shown = await cli(folder.path, args);
    assert.equal(shown.stdout, `---\ngenerated-from: a.yaml\n---\n\n${body}`);
    assert.equal((await cli(folder.path, [...args, '--out', 'docs/a.md'])).status, 0);
    const written = readFileSync(path.join(folder.path, 'docs/a.md'), 'utf8');
    assert.equal(written, `---\ngenerated-from: ../plans/a.yaml\n---\n\n${body}`);
    assert.equal(
      (await cli(folder.path, ['render', 'docs/a.md', '--to', 'yaml'])).stdout,
      withBlankLines(yaml),
    );
  });

  it('turns no damaged plan into anything', async () => {
    using folder = new Folder({ 'a.yaml': 'title: Plan A\nowner: "Ann\nsteps:\n  - Build\n' });
    const { status, stdout, stderr } = await cli(folder.path, ['render', 'a.yaml', '--to', 'markdown']);
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /^deployment-plan: a\.yaml is damaged, and would lose what cannot be read: .+\n$/);
  });

  it('makes new plans in the format that the file’s name tells', async () => {
    using folder = new Folder();
    for (const template of ['story', 'runbook']) {
      for (const [ending, first] of [
        ['md', /^---\ndeployment-plan: (?:story|runbook)\n---\n\n# /],
        ['yaml', /^(?:# .*\n)?(?:.*\n)*?deployment-plan: (?:story|runbook)\n/],
      ] as const) {
        const out = `${template}.${ending}`;
        assert.equal((await cli(folder.path, ['new', template, '--out', out])).status, 0);
        assert.match(readFileSync(path.join(folder.path, out), 'utf8'), first);
        const shown = await cli(folder.path, ['inspect', out]);
        const read = JSON.parse(shown.stdout) as { format: string; template: { name: string } };
        assert.deepEqual(
          [read.format, read.template.name],
          [ending === 'md' ? 'markdown' : 'yaml', template],
        );
      }
    }
  });

  it('counts what is done', async () => {
    using folder = new Folder({ 'a.md': plan, 'notes.md': '# Notes\n\n- [ ] x\n' });
    const { stdout, status } = await cli(folder.path, ['progress', '--format', 'json']);
    assert.equal(status, 0);
    assert.deepEqual(JSON.parse(stdout), {
      version: 1,
      plans: [
        {
          path: 'a.md',
          title: 'Plan',
          status: 'in-progress',
          done: 2,
          total: 4,
          sections: [
            {
              title: 'Plan',
              done: 2,
              total: 4,
              sections: [
                { title: 'Before', done: 2, total: 3, sections: [] },
                {
                  title: 'Steps',
                  done: 0,
                  total: 1,
                  sections: [{ title: 'Step 1: Deploy', done: 0, total: 1, sections: [] }],
                },
              ],
            },
          ],
        },
      ],
    });
    assert.match((await cli(folder.path, ['progress', 'a.md'])).stdout, /2\/4 {3}50 % {2}all/);
    assert.equal((await cli(folder.path, ['progress', 'no.md'])).status, 2);
  });
});

/** As it is written anew: a blank line before each key of the root that has more in it. */
function withBlankLines(yaml: string): string {
  return yaml.replace(/\n(?=steps:)/, '\n\n');
}
