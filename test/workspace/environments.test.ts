import assert from 'node:assert/strict';
import { analyze } from '../../server/src/analyze.ts';
import { createEngine, type Engine } from '../../server/src/engine.ts';
import type { TemplateFile } from '../../server/src/template/read.ts';
import { Environments } from '../../server/src/workspace/environments.ts';
import { MemoryHost } from '../support/memoryHost.ts';

const engine = (): Promise<Engine> => Promise.resolve(createEngine(undefined));
const root = 'file:///home/me/project';
const builtIn: TemplateFile[] = [
  { fileName: 'story.md', text: '# Plan {{A}}\n\n## Steps\n', source: 'built-in' },
];

function open(files: Record<string, string>, defaults = {}, options = {}) {
  const host = new MemoryHost(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`${root}/${path}`, text])),
  );
  return { host, environments: new Environments(host, engine, builtIn, defaults, options) };
}

describe('the environment of a document', () => {
  it('is the default one without a configuration', async () => {
    const { environments } = open({ 'plans/a.md': '' });
    const found = await environments.forDocument(`${root}/plans/a.md`);
    assert.equal(found.environment.settings.level, 'standard');
    assert.equal(found.configUri, undefined);
    assert.equal(found.root, `${root}/plans`);
    assert.deepEqual([found.included, found.excluded, found.configProblems], [false, false, []]);
  });

  it('comes from the nearest configuration above', async () => {
    const { environments } = open({
      '.git/HEAD': '',
      '.deployment-plan.yaml': 'level: strict',
      'apps/.deployment-plan.yaml': 'level: essential',
      'apps/web/plans/a.md': '',
    });
    const inner = await environments.forDocument(`${root}/apps/web/plans/a.md`);
    assert.equal(inner.environment.settings.level, 'essential');
    assert.equal(inner.configUri, `${root}/apps/.deployment-plan.yaml`);
    assert.equal(inner.root, root);
    assert.equal((await environments.forDocument(`${root}/b.md`)).environment.settings.level, 'strict');
  });

  it('does not look above the folder with .git', async () => {
    const { environments } = open({
      '.deployment-plan.yaml': 'level: strict',
      'repo/.git/HEAD': '',
      'repo/a.md': '',
    });
    assert.equal((await environments.forDocument(`${root}/repo/a.md`)).configUri, undefined);
  });

  it('is shared and read once until something that it was made of changes', async () => {
    const { host, environments } = open({
      '.deployment-plan.yaml': 'level: strict',
      'a/a.md': '',
      'b/b.md': '',
    });
    const config = `${root}/.deployment-plan.yaml`;
    const [a, b] = await Promise.all(
      [`${root}/a/a.md`, `${root}/b/b.md`].map((uri) => environments.forDocument(uri)),
    );
    assert.equal(a!.environment, b!.environment);
    assert.equal(host.reads.get(config), 1);
    assert.equal(environments.invalidate(`${root}/a/a.md`), false);
    assert.equal((await environments.forDocument(`${root}/a/a.md`)).environment, a!.environment);
    host.files.set(config, 'level: essential');
    assert.equal(environments.invalidate(config), true);
    assert.equal((await environments.forDocument(`${root}/a/a.md`)).environment.settings.level, 'essential');
  });

  it('takes the editor’s settings where the file says nothing, and overrides whatever it says', async () => {
    const files = { '.deployment-plan.yaml': 'rules: { text-mojibake: off }\ninclude: [x.md]', 'a.md': '' };
    const defaults = { level: 'strict', include: ['y.md'], rules: { 'timeline-order': 'hint' } };
    const { environment } = await open(files, defaults).environments.forDocument(`${root}/a.md`);
    assert.equal(environment.settings.level, 'strict');
    assert.deepEqual(environment.settings.include, ['x.md']);
    assert.deepEqual(environment.settings.rules, { 'timeline-order': 'hint', 'text-mojibake': 'off' });
    const overridden = open(
      { ...files, '.deployment-plan.yaml': 'level: strict' },
      {},
      { overrides: { level: 'essential' } },
    );
    assert.equal(
      (await overridden.environments.forDocument(`${root}/a.md`)).environment.settings.level,
      'essential',
    );
  });

  it('may come from a named configuration', async () => {
    const options = { configUri: `${root}/ci/plans.yaml` };
    const { environments } = open(
      { 'ci/plans.yaml': 'level: strict', '.deployment-plan.yaml': '', 'a.md': '' },
      {},
      options,
    );
    const found = await environments.forDocument(`${root}/a.md`);
    assert.equal(found.environment.settings.level, 'strict');
    assert.equal(found.configUri, options.configUri);
  });

  it('knows what is included and excluded, relative to the configuration', async () => {
    const { environments } = open({
      'docs/.deployment-plan.yaml': 'include: ["releases/**/*.md", "./notes/"]\nexclude: ["**/archive/**"]',
    });
    const of = async (path: string) => {
      const { included, excluded } = await environments.forDocument(`${root}/docs/${path}`);
      return [included, excluded];
    };
    assert.deepEqual(await of('releases/v1/a.md'), [true, false]);
    assert.deepEqual(await of('notes/a.md'), [true, false]);
    assert.deepEqual(await of('releases/archive/a.md'), [false, true]);
    assert.deepEqual(await of('other/a.md'), [false, false]);
  });

  it('reports what is wrong in the configuration at its place', async () => {
    const text = 'level: strct\n';
    const { environments } = open({ '.deployment-plan.yaml': text });
    const { configProblems, configText } = await environments.forDocument(`${root}/a.md`);
    assert.equal(configText, text);
    assert.deepEqual(
      configProblems.map(({ range }) => text.slice(range.start, range.end)),
      ['strct'],
    );
  });

  it('works in a workspace that is no folder of this machine, with names that need encoding', async () => {
    const host = new MemoryHost({
      'vscode-vfs://github/o/r%20s/.deployment-plan.yaml': 'include: ["ü/*.md"]',
    });
    const environments = new Environments(host, engine, builtIn, {});
    assert.equal((await environments.forDocument('vscode-vfs://github/o/r%20s/%C3%BC/a.md')).included, true);
    assert.equal((await environments.forDocument('untitled:Untitled-1')).included, false);
  });
});

describe('the templates of a workspace', () => {
  const house = '---\nname: house\n---\n# {{A}}\n\n## House steps\n';

  it('are the built-in ones and those in .deployment-plan/templates/', async () => {
    const { environments } = open({ '.deployment-plan/templates/our.md': house, 'plans/deep/a.md': '' });
    const { environment } = await environments.forDocument(`${root}/plans/deep/a.md`);
    assert.deepEqual(
      environment.templates.map(({ name, source }) => [name, source]),
      [
        ['house', '.deployment-plan/templates/our.md'],
        ['story', 'built-in'],
      ],
    );
  });

  it('stand before built-in ones of the same name, the nearest first', async () => {
    const { environments } = open({
      '.git/HEAD': '',
      '.deployment-plan/templates/story.md': '# Root\n',
      'a/.deployment-plan/templates/story.md': '# Near\n',
    });
    const near = await environments.forDocument(`${root}/a/b.md`);
    assert.deepEqual(
      near.environment.templates.map(({ body }) => body),
      ['# Near\n'],
    );
    const far = await environments.forDocument(`${root}/b.md`);
    assert.deepEqual(
      far.environment.templates.map(({ body }) => body),
      ['# Root\n'],
    );
  });

  it('are given to documents by name or path', async () => {
    const config = 'templates:\n  "releases/**": ./tpl/our.md\n  "stories/**": story\n';
    const { environments } = open({
      '.deployment-plan.yaml': config,
      'tpl/our.md': house,
      'releases/a.md': '',
    });
    const release = await environments.forDocument(`${root}/releases/a.md`);
    assert.equal(release.configuredTemplate, 'tpl/our.md');
    assert.equal(release.included, true);
    assert.equal((await environments.forDocument(`${root}/stories/a.md`)).configuredTemplate, 'story');
    assert.equal((await environments.forDocument(`${root}/a.md`)).configuredTemplate, undefined);
    const document = {
      text: '# x\n',
      format: 'markdown',
      fileName: 'a.md',
      configuredTemplate: 'tpl/our.md',
      included: true,
    } as const;
    const { template } = analyze(document, release.environment);
    assert.deepEqual([template?.template.name, template?.bound], ['house', 'configured']);
  });

  it('never come from outside the workspace', async () => {
    for (const path of [
      '../secret.md',
      '/etc/motd.md',
      '../../../../../../../../etc/motd.md',
      'a/../../secret.md',
      'C:/x.md',
    ]) {
      const { host, environments } = open({
        'ws/.git/HEAD': '',
        'ws/.deployment-plan.yaml': `templates:\n  "**": "${path}"\n`,
        'secret.md': '# secret\n',
      });
      const { configProblems, configuredTemplate } = await environments.forDocument(`${root}/ws/a.md`);
      assert.deepEqual(
        configProblems.map(({ message }) => message),
        [`The template \`${path}\` lies outside the workspace.`],
      );
      assert.equal(configuredTemplate, undefined);
      assert.equal(host.reads.get(`${root}/secret.md`), undefined);
    }
  });

  it('may be named from a folder beside, within the workspace', async () => {
    const { environments } = open({
      '.git/HEAD': '',
      'tpl/our.md': house,
      'docs/.deployment-plan.yaml': 'templates: { "**": ../tpl/our.md }',
    });
    assert.equal((await environments.forDocument(`${root}/docs/a.md`)).configuredTemplate, 'tpl/our.md');
  });

  it('that cannot be found are reported', async () => {
    const config = 'templates:\n  "a/**": ./no.md\n  "b/**": nosuch\n';
    const { environments } = open({ '.deployment-plan.yaml': config });
    const { configProblems } = await environments.forDocument(`${root}/a/x.md`);
    assert.deepEqual(
      configProblems.map(({ message, range }) => [message, config.slice(range.start, range.end)]),
      [
        ['The template `./no.md` cannot be read.', './no.md'],
        ['There is no template `nosuch`.', 'nosuch'],
      ],
    );
  });

  it('are no plans themselves: their blanks are meant to be there', async () => {
    const { environments } = open({ '.deployment-plan/templates/our.md': house });
    const uri = `${root}/.deployment-plan/templates/our.md`;
    const { isTemplate, included, environment } = await environments.forDocument(uri);
    assert.deepEqual([isTemplate, included], [true, true]);
    const text = '# Plan\n\n**Owner:** [Name]\n**Version:** {{VERSION}\n';
    const found = (document: { isTemplate?: boolean }): string[] =>
      analyze(
        { text, format: 'markdown', fileName: 'our.md', forced: true, ...document },
        environment,
      ).problems.map(({ rule }) => rule);
    assert.deepEqual(found({ isTemplate }), ['template-invalid']);
    assert(found({}).includes('placeholder-unfilled'));
  });

  it('are read again when one of them changes, comes or goes', async () => {
    const { host, environments } = open({ '.deployment-plan/templates/our.md': house });
    const names = async () =>
      (await environments.forDocument(`${root}/a.md`)).environment.templates.map(({ name }) => name);
    assert.deepEqual(await names(), ['house', 'story']);
    host.files.set(`${root}/.deployment-plan/templates/more.md`, '# More\n');
    assert.equal(environments.invalidate(`${root}/.deployment-plan/templates/more.md`), true);
    assert.deepEqual(await names(), ['house', 'more', 'story']);
  });
});
