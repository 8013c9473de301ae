import assert from 'node:assert/strict';
import type { TextEdit, WorkspaceDiagnosticReport } from 'vscode-languageserver-protocol';
import type { PlanChecklist, RenderedPlan, TemplateInfo } from '../../server/src/lsp/protocol.ts';
import { applyTextEdits, buildServer, LanguageServer } from './languageServer.ts';
import { noPlan, plan } from './plan.ts';

interface Changed {
  uris: string[];
}
type Toggled = { edits: TextEdit[]; version: number | null; gate?: string } | null;

const plansChanged = 'deploymentPlan/plansChanged';
const files = {
  'plans/one.md': plan,
  'notes.md': noPlan,
  'node_modules/x/two.md': plan,
  '.hidden/three.md': plan,
};

describe('language server: plans', () => {
  let server: LanguageServer;
  before(buildServer);
  afterEach(async () => assert.equal(await server.stop(), 0));

  const checklists = (uri?: string): Promise<PlanChecklist[]> =>
    server.request('deploymentPlan/checklists', uri === undefined ? {} : { uri });
  /** Starts in a workspace and waits until its plans have been read. */
  const startIn = async (workspace: Record<string, string>, expected: string): Promise<string> => {
    server = await LanguageServer.start({
      files: workspace,
      capabilities: { textDocument: { diagnostic: {} } },
    });
    const report = await server.request<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds: [],
    });
    const uri = server.uri(expected);
    assert(report.items.some((item) => item.uri === uri));
    return uri;
  };

  it('are listed whether they are open or not, each once', async () => {
    const one = await startIn(files, 'plans/one.md');
    const open = await server.open('open.md', plan);
    await server.open('plans/one.md', plan);
    await server.open('notes.md', noPlan);
    assert.deepEqual((await checklists()).map(({ uri }) => uri).sort(), [open, one].sort());
  });

  it('are told of alone where only some are asked for', async () => {
    const one = await startIn(files, 'plans/one.md');
    const open = await server.open('open.md', plan);
    const notes = await server.open('notes.md', noPlan);
    const told = async (uris: string[]): Promise<string[]> =>
      (await server.request<PlanChecklist[]>('deploymentPlan/checklists', { uris })).map(({ uri }) => uri);
    assert.deepEqual(await told([one]), [one]);
    assert.deepEqual(await told([open, notes]), [open]);
    assert.deepEqual(await told([]), []);
  });

  it('have a checklist with progress and places', async () => {
    server = await LanguageServer.start();
    const uri = await server.open('a.md', plan);
    const [checklist] = await checklists(uri);
    assert.equal(checklist?.title, 'Deployment Plan');
    assert.equal(checklist.status, 'Draft');
    assert.deepEqual(checklist.progress, { done: 1, total: 2 });
    assert.deepEqual(
      checklist.sections.map(({ title }) => title),
      ['1. Pre-Deployment Checklist'],
    );
    assert.deepEqual(checklist.sections[0]?.items[0]?.range, {
      start: { line: 9, character: 0 },
      end: { line: 9, character: 27 },
    });
    assert.deepEqual(await checklists(await server.open('notes.md', noPlan)), []);
  });

  it('have items that are ticked by key or place, against the text as it is', async () => {
    server = await LanguageServer.start();
    const uri = await server.open('a.md', plan);
    const key = (await checklists(uri))[0]?.sections[0]?.items[1]?.key;
    const version = await server.change(uri, {
      range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } },
      text: 'Words.\n\n',
    });
    const toggled = await server.request<Toggled>('deploymentPlan/toggleItem', { uri, keys: [key] });
    assert.deepEqual(toggled, {
      edits: [
        { range: { start: { line: 12, character: 3 }, end: { line: 12, character: 4 } }, newText: 'x' },
      ],
      version,
    });
    assert.equal(
      await server.request<Toggled>('deploymentPlan/toggleItem', { uri, keys: [key], done: false }),
      null,
    );
    const place = { uri, position: { line: 11, character: 10 } };
    assert.equal((await server.request<Toggled>('deploymentPlan/toggleItem', place))?.edits[0]?.newText, ' ');
  });

  it('can be ticked in a file that is not open', async () => {
    server = await LanguageServer.start({ files });
    const toggled = await server.request<Toggled>('deploymentPlan/toggleItem', {
      uri: server.uri('plans/one.md'),
      position: { line: 10, character: 0 },
    });
    assert(toggled);
    assert.equal(toggled.version, null);
    assert.equal(applyTextEdits(plan, toggled.edits), plan.replace('- [ ] A second', '- [x] A second'));
  });

  it('tell when they change, come and go', async () => {
    const uri = await startIn(files, 'plans/one.md');
    const told = (wanted: string): Promise<Changed> =>
      server.next<Changed>(plansChanged, ({ uris }) => uris.includes(wanted));
    const watched = (name: string, type: number): Promise<void> =>
      server.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: server.uri(name), type }],
      });

    await server.write('plans/new.md', plan);
    const come = told(server.uri('plans/new.md'));
    await watched('plans/new.md', 1);
    await come;
    assert.equal((await checklists()).length, 2);

    await server.write('plans/one.md', plan.replace('- [ ] A second', '- [x] A second'));
    const changed = told(uri);
    await watched('plans/one.md', 2);
    await changed;
    assert.equal((await checklists(uri))[0]?.progress.done, 2);

    await server.write('plans/one.md', noPlan);
    const gone = told(uri);
    await watched('plans/one.md', 2);
    await gone;
    assert.deepEqual(await checklists(uri), []);
  });

  it('are not told of again where the checklist that was asked for is still so', async () => {
    server = await LanguageServer.start();
    const opened = server.next<Changed>(plansChanged);
    const uri = await server.open('open.md', plan);
    await opened;
    await checklists(uri);
    const told: string[][] = [];
    server.connection.onNotification(plansChanged, ({ uris }: Changed) => void told.push(uris));
    const edit = async (from: string, to: string): Promise<void> => {
      const before = plan.slice(0, plan.indexOf(from)).split('\n');
      const [line, character] = [before.length - 1, before.at(-1)?.length ?? 0];
      const end = { line, character: character + from.length };
      await server.change(uri, { range: { start: { line, character }, end }, text: to });
    };

    /** All is said of the change when what is asked for next is answered: diagnostics are told first, then plans. */
    const said = async (diagnostics: Promise<unknown>): Promise<void> => {
      await diagnostics;
      await server.request('deploymentPlan/templates', {});
    };
    const lost = (count: number): Promise<unknown> =>
      server.nextDiagnostics(uri, (diagnostics) => diagnostics.length === count);
    const all = server.pushed.at(-1)?.diagnostics.length ?? 0;
    let judged = lost(all - 1);
    await edit('Blue-Green / Canary / Rolling', 'Canary');
    await said(judged);
    assert.deepEqual(told, []);
    judged = lost(all - 2);
    await edit('{{CHANGE}}', 'the change');
    await said(judged);
    assert.deepEqual(told, [[uri]]);
  });

  it('that the client knows from before are told of when they are none any more', async () => {
    const gone = 'file:///nowhere/gone.md';
    server = await LanguageServer.start({ files, initializationOptions: { knownPlans: [gone, 3] } });
    const told = server.next<Changed>(plansChanged, ({ uris }) => uris.includes(gone));
    await told;
    assert.deepEqual(await checklists(gone), []);
    assert.deepEqual(
      (await checklists()).map(({ uri }) => uri),
      [server.uri('plans/one.md')],
    );
  });

  it('are forgotten when a file from elsewhere, or from a package, is closed or changes', async () => {
    await startIn(files, 'plans/one.md');
    const open = await server.open('node_modules/x/two.md', plan);
    assert.equal((await checklists()).length, 2);
    await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri: open } });
    await server.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: open, type: 2 }],
    });
    assert.deepEqual((await server.pull(open)).items, []);
    assert.equal((await checklists()).length, 1);
  });

  it('have diagnostics though they are not open, told again when they change', async () => {
    const uri = await startIn(files, 'plans/one.md');
    const { items } = await server.request<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds: [],
    });
    assert.deepEqual(
      items.map((item) => [item.kind, item.uri]),
      [['full', uri]],
    );
    const value = items[0]!.resultId!;
    const next = server.request<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds: [{ uri, value }],
    });
    await server.write('plans/one.md', noPlan);
    await server.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri, type: 2 }],
    });
    const [item] = (await next).items;
    assert.deepEqual(item?.kind === 'full' && item.items, []);
  });

  it('are asked for one of the environments that the team names', async () => {
    server = await LanguageServer.start({
      files: {
        '.deployment-plan.yaml': 'vocabulary:\n  environments: [eu-prod, us-prod]\n',
        '.deployment-plan/templates/ours.md':
          '---\nask: [TARGET_ENVIRONMENT, ENVIRONMENT_OWNER]\n---\n\n# Deployment Plan\n\n**Environment:** {{TARGET_ENVIRONMENT}}\n**Owner:** {{ENVIRONMENT_OWNER}}\n\n## Rollback\n',
      },
    });
    const templates = await server.request<TemplateInfo[]>('deploymentPlan/templates', {
      uri: server.uri(''),
    });
    const ours = templates.find(({ name }) => name === 'ours');
    assert.deepEqual(
      ours?.ask.map(({ choices }) => choices),
      [['eu-prod', 'us-prod'], undefined],
    );
  });

  it("are made from templates, the team's own among them", async () => {
    server = await LanguageServer.start({
      files: {
        '.deployment-plan/templates/ours.md':
          '---\ndescription: Ours\nask: [SERVICE]\n---\n\n# Deployment Plan\n\n## {{SERVICE}}\n\n## 2. rollback_steps (if needed)\n',
      },
    });
    const templates = await server.request<TemplateInfo[]>('deploymentPlan/templates', {
      uri: server.uri(''),
    });
    assert.deepEqual(templates.map(({ name }) => name).sort(), [
      'feature',
      'ours',
      'release',
      'runbook',
      'story',
      'work-item',
    ]);
    const ours = templates.find(({ name }) => name === 'ours');
    assert.deepEqual(ours, {
      name: 'ours',
      title: 'Ours',
      description: 'Ours',
      format: 'markdown',
      source: '.deployment-plan/templates/ours.md',
      file: 'ours.md',
      outline: ['{{SERVICE}}', 'Rollback steps'],
      ask: [{ name: 'SERVICE', label: 'Service' }],
    });
    const made = await server.request<{ text: string; file: string }>('deploymentPlan/instantiate', {
      template: 'ours',
      values: { SERVICE: 'Search' },
    });
    assert.match(made.text, /^---\ndeployment-plan: ours\n---\n/);
    assert.match(made.text, /\n## Search\n/);
    assert.equal(
      await server.request('deploymentPlan/instantiate', { template: 'no such', values: {} }),
      null,
    );
  });

  it('are rendered in the language of the editor', async () => {
    server = await LanguageServer.start({ locale: 'de' });
    const uri = await server.open(
      'a.deployment-plan.md',
      '# Deployment Plan\n\n**Environment:** production\n\n## Rollback\n\nx\n',
    );
    const { overview } = await server.request<RenderedPlan>('deploymentPlan/render', { uri });
    assert.match(overview[0]?.html ?? '', /<dt>Umgebung<\/dt><dd>production</);
    assert.deepEqual((await checklists(uri))[0]?.environments, ['production']);
  });

  it('are rendered section by section, what did not change under the same hash', async () => {
    server = await LanguageServer.start();
    const uri = await server.open('a.md', plan);
    const before = await server.request<RenderedPlan>('deploymentPlan/render', { uri });
    assert.equal(before.version, 1);
    assert.deepEqual(before.progress, { done: 1, total: 2 });
    const item = (await checklists(uri))[0]?.sections[0]?.items[1];
    assert(
      before.sections.some(({ html = '' }) => html.includes('data-item') && html.includes('A second person')),
      item?.key,
    );
    await server.change(uri, {
      range: { start: { line: 10, character: 3 }, end: { line: 10, character: 4 } },
      text: 'x',
    });
    const after = await server.request<RenderedPlan>('deploymentPlan/render', { uri });
    const changed = after.sections.filter(({ hash }, index) => hash !== before.sections[index]?.hash);
    assert.equal(changed.length, 1);
    const known = Object.fromEntries(before.sections.map(({ key, hash }) => [key, hash]));
    const sent = await server.request<RenderedPlan>('deploymentPlan/render', { uri, known });
    assert.deepEqual(
      sent.sections.filter(({ html }) => html !== undefined),
      changed,
    );
    assert.deepEqual(
      sent.sections.map(({ key, hash }) => [key, hash]),
      after.sections.map(({ key, hash }) => [key, hash]),
    );
    assert.equal(
      await server.request('deploymentPlan/render', { uri: await server.open('notes.md', noPlan) }),
      null,
    );
  });
});
