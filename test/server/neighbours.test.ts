import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Diagnostic, WorkspaceDiagnosticReport } from 'vscode-languageserver-protocol';
import { buildServer, LanguageServer, type StartOptions } from './languageServer.ts';

/** A plan whose header has these lines, bound by name so that it is recognised whatever else it says. */
const planOf = (title: string, ...lines: string[]): string =>
  `<!-- deployment-plan: feature -->\n\n# ${title}\n\n${lines.map((line) => `${line}\n`).join('')}\nWords.\n`;
const said = ({ message }: Diagnostic): string => (typeof message === 'string' ? message : message.value);
const end = { line: 500, character: 0 };

const created = 1;
const changed = 2;
const deleted = 3;

describe('language server: plans among others', () => {
  let server: LanguageServer;
  before(buildServer);
  afterEach(async () => assert.equal(await server.stop(), 0));

  const start = async (files: Record<string, string>, options: StartOptions = {}): Promise<void> => {
    server = await LanguageServer.start({ files, ...options });
  };
  const has = (rule: string, diagnostics: readonly Diagnostic[]): boolean =>
    diagnostics.some(({ code }) => code === rule);
  const reported = (name: string, rule: string): Promise<Diagnostic> =>
    server
      .nextDiagnostics(server.uri(name), (all) => has(rule, all))
      .then((all) => all.find(({ code }) => code === rule)!);
  const cleared = (name: string, rule: string): Promise<Diagnostic[]> =>
    server.nextDiagnostics(server.uri(name), (all) => !has(rule, all));
  const happened = (...events: [string, number][]): Promise<void> =>
    server.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: events.map(([name, type]) => ({ uri: server.uri(name), type })),
    });
  /** The diagnostics of a plan that is not open. */
  const closed = async (name: string): Promise<Diagnostic[]> =>
    (await server.pull(server.uri(name))).items ?? [];

  it('has the findings that the command line has', async () => {
    const files: Record<string, string> = {};
    const statuses = ['Planned', 'In progress', 'Complete'];
    for (let index = 0; index < 24; index++) {
      const id = (times: number): string => `DP-${(index * times) % 11}`;
      files[`${['', 'a/', 'a/b/', 'dist/'][index % 4]}p${index}.md`] = planOf(
        `${id(1)} plan`,
        `**Status:** ${statuses[index % 3]}`,
        `**Blocked By:** ${id(3)}, ${id(5)}`,
        `**Date:** 2026-11-1${index % 2}`,
        `**Time:** 1${index % 7}:00 - 1${(index % 7) + 2}:30 UTC`,
        '**Environment:** Production',
        '',
        `See [one](p${(index * 7) % 40}.md), [two](../a/p${index + 1}.md), [three](a/b/) and [[p${index * 2}]].`,
      );
    }
    await start(files, { capabilities: { textDocument: { diagnostic: {} } } });
    const commandLine = path.join(import.meta.dirname, '../../dist/cli.js');
    const json = await new Promise<string>((resolve) => {
      const args = [commandLine, 'check', '--format', 'json', server.folder];
      execFile(process.execPath, args, { maxBuffer: 1e8 }, (_, stdout) => resolve(stdout));
    });
    const report = JSON.parse(json) as {
      files: { path: string; problems: { rule: string; message: string; range: Diagnostic['range'] }[] }[];
    };
    const expected = new Map(report.files.map((file) => [path.resolve(file.path), file.problems]));
    const rules = new Set<unknown>();
    for (const name of Object.keys(files)) {
      const found = (await closed(name)).map((each) => [each.code, said(each), each.range]);
      const problems = expected.get(path.join(server.folder, name)) ?? [];
      assert.deepEqual(
        found,
        problems.map(({ rule, message, range }) => [rule, message, range]),
        name,
      );
      for (const [rule] of found) rules.add(rule);
    }
    for (const rule of ['reference-unresolved', 'plan-id-duplicate', 'dependency-cycle', 'window-collision'])
      assert(rules.has(rule), rule);
  });

  describe('and files', () => {
    const linking = planOf('Deployment Plan', 'See [the runbook](docs/runbook.md).');

    it('has a link to a missing file reported until the file is there', async () => {
      await start({ 'a.md': linking });
      const missing = reported('a.md', 'reference-unresolved');
      await server.open('a.md', linking);
      assert.match(said(await missing), /docs\/runbook\.md/);

      const there = cleared('a.md', 'reference-unresolved');
      await server.write('docs/runbook.md', '# Runbook\n');
      await happened(['docs/runbook.md', created]);
      await there;

      const gone = reported('a.md', 'reference-unresolved');
      await rm(path.join(server.folder, 'docs'), { recursive: true });
      await happened(['docs', deleted]);
      await gone;
    });

    it('knows files that are no documents, those of a folder that came as a whole, and hidden folders', async () => {
      const text = planOf(
        'Deployment Plan',
        'Run [it](scripts/deploy.sh) by [this](.github/workflows/deploy.yml).',
      );
      await start({ 'a.md': text });
      const missing = reported('a.md', 'reference-unresolved');
      await server.open('a.md', text);
      assert.match(said(await missing), /deploy\.sh/);
      const there = cleared('a.md', 'reference-unresolved');
      await server.write('scripts/deploy.sh', '');
      await happened(['scripts', created]);
      await there;
    });

    it('has a link to a place in another plan reported until the place is there', async () => {
      const pointing = planOf('DP-1 plan', 'Go back as in [the plan before](b.md#way-back).');
      const other = planOf('DP-2 plan', '## Going back', '', 'Undo.');
      await start({ 'a.md': pointing, 'b.md': other });
      const missing = reported('a.md', 'reference-unresolved');
      await server.open('a.md', pointing);
      assert.match(said(await missing), /b\.md#way-back/);

      const b = await server.open('b.md', other);
      const there = cleared('a.md', 'reference-unresolved');
      await server.change(b, { text: other.replace('Going back', 'Way back') });
      await there;
    });

    it('has a link to a place in a document that is no plan reported until the place is there', async () => {
      const pointing = planOf('DP-1 plan', 'Look it up in [the notes](notes.md#who-to-call).');
      await start({ 'a.md': pointing, 'notes.md': '# Notes\n\n## Whom to ask\n' });
      const missing = reported('a.md', 'reference-unresolved');
      await server.open('a.md', pointing);
      assert.match(said(await missing), /notes\.md#who-to-call/);

      const onDisk = cleared('a.md', 'reference-unresolved');
      await server.write('notes.md', '# Notes\n\n## Who to call\n');
      await happened(['notes.md', changed]);
      await onDisk;

      const gone = reported('a.md', 'reference-unresolved');
      const notes = await server.open('notes.md', '# Notes\n\n## Whom to ask\n');
      await gone;
      const inEditor = cleared('a.md', 'reference-unresolved');
      await server.change(notes, { text: '# Notes\n\nWho to call\n---\n' });
      await inEditor;
    });

    it('is judged by wiki links too', async () => {
      const text = planOf('Deployment Plan', 'Story: [[US-12]]');
      await start({ 'a.md': text });
      const missing = reported('a.md', 'reference-unresolved');
      await server.open('a.md', text);
      await missing;
      const there = cleared('a.md', 'reference-unresolved');
      await server.write('stories/US-12-checkout.md', '# Story\n');
      await happened(['stories/US-12-checkout.md', created]);
      await there;
    });

    it('says nothing of a workspace that it cannot look into', async () => {
      await start({});
      const uri = await server.open('a.md', `${linking}\n- [] Go\n`);
      const diagnostics = await server.nextDiagnostics(uri);
      assert(has('checkbox-malformed', diagnostics));
      assert(!has('reference-unresolved', diagnostics));
    });

    it('has its findings though it is not open', async () => {
      await start({ 'a.md': linking }, { capabilities: { textDocument: { diagnostic: {} } } });
      const report = await server.request<WorkspaceDiagnosticReport>('workspace/diagnostic', {
        previousResultIds: [],
      });
      assert(report.items.some(({ uri }) => uri === server.uri('a.md')));
      assert(has('reference-unresolved', await closed('a.md')));
      await server.write('docs/runbook.md', '# Runbook\n');
      await happened(['docs/runbook.md', created]);
      assert(!has('reference-unresolved', await closed('a.md')));
      await happened(['docs', deleted]);
      assert(has('reference-unresolved', await closed('a.md')));
    });
  });

  describe('and plans', () => {
    it('shares its id with one that is open', async () => {
      await start({});
      const first = reported('a.md', 'plan-id-duplicate');
      const second = reported('b.md', 'plan-id-duplicate');
      await server.open('a.md', planOf('DP-1 Orders'));
      const b = await server.open('b.md', planOf('DP-1 Orders'));
      assert.match(said(await first), /b\.md has the id DP-1/);
      assert.match(said(await second), /a\.md has the id DP-1/);
      const alone = cleared('a.md', 'plan-id-duplicate');
      await server.change(b, { text: planOf('DP-2 Orders') });
      await alone;
    });

    it('shares its id with one in a file, which is told too', async () => {
      const text = planOf('DP-1 Orders');
      await start({ 'plans/b.md': text });
      const first = reported('a.md', 'plan-id-duplicate');
      const uri = await server.open('a.md', text);
      assert.match(said(await first), /plans\/b\.md/);
      assert(has('plan-id-duplicate', await closed('plans/b.md')));

      const renamed = server.nextDiagnostics(uri, (all) => all.some((each) => said(each).includes('c.md')));
      await rename(path.join(server.folder, 'plans/b.md'), path.join(server.folder, 'c.md'));
      await happened(['plans/b.md', deleted], ['c.md', created]);
      await renamed;

      const alone = cleared('a.md', 'plan-id-duplicate');
      await rm(path.join(server.folder, 'c.md'));
      await happened(['c.md', deleted]);
      await alone;
    });

    it('is forgotten with the folder that it lies in', async () => {
      const text = planOf('DP-1 Orders');
      await start({ 'plans/deep/b.md': text, 'x.txt': '' });
      const first = reported('a.md', 'plan-id-duplicate');
      await server.open('a.md', text);
      await first;
      const alone = cleared('a.md', 'plan-id-duplicate');
      await rm(path.join(server.folder, 'plans'), { recursive: true });
      await happened(['plans', deleted]);
      await alone;
    });

    it('goes by what the editor has, and by the file again once it is closed', async () => {
      await start({ 'b.md': planOf('DP-1 Orders') });
      const first = reported('a.md', 'plan-id-duplicate');
      await server.open('a.md', planOf('DP-1 Orders'));
      await first;
      const other = cleared('a.md', 'plan-id-duplicate');
      const b = await server.open('b.md', planOf('DP-2 Orders'));
      await other;
      const again = reported('a.md', 'plan-id-duplicate');
      await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri: b } });
      await again;
    });

    it('waits for one that nobody has, as soon as there are others of its kind', async () => {
      await start({ 'x.txt': '' });
      await server.open('a.md', planOf('Orders', '**Blocked By:** DP-9'));
      const first = reported('a.md', 'reference-unresolved');
      const other = await server.open('b.md', planOf('DP-2 Search'));
      assert.match(said(await first), /DP-9/);
      const alone = cleared('a.md', 'reference-unresolved');
      await server.change(other, { text: planOf('Search') });
      await alone;
    });

    it('is told of a cycle of three, whichever of them is open', async () => {
      const waiting = (own: string, other: string): string =>
        planOf(`${own} plan`, `**Blocked By:** ${other}`);
      await start({ 'c.md': waiting('DP-3', 'DP-1') });
      const first = reported('a.md', 'dependency-cycle');
      const second = reported('b.md', 'dependency-cycle');
      await server.open('a.md', waiting('DP-1', 'DP-2'));
      const b = await server.open('b.md', waiting('DP-2', 'DP-3'));
      assert.match(said(await first), /DP-1 → DP-2 → DP-3 → DP-1/);
      await second;
      assert(has('dependency-cycle', await closed('c.md')));
      const broken = cleared('a.md', 'dependency-cycle');
      await server.change(b, { text: planOf('DP-2 plan') });
      await broken;
    });

    const blocking = (status: string): string => planOf('DP-2 plan', `**Status:** ${status}`);
    const blocked = planOf('DP-1 plan', '**Status:** In progress', '**Blocked By:** DP-2');

    it('may go ahead when the plan that it waits for is complete', async () => {
      await start({});
      const waits = reported('a.md', 'dependency-unfinished');
      await server.open('a.md', blocked);
      const b = await server.open('b.md', blocking('Planned'));
      await waits;
      const ready = cleared('a.md', 'dependency-unfinished');
      await server.change(b, {
        range: { start: { line: 4, character: 12 }, end: { line: 4, character: 19 } },
        text: 'Complete',
      });
      await ready;
    });

    it('has its diagnostics pushed though another request had it analysed first', async () => {
      await start({});
      const waits = reported('a.md', 'dependency-unfinished');
      const a = await server.open('a.md', blocked);
      const b = await server.open('b.md', blocking('Planned'));
      await waits;
      const ready = cleared('a.md', 'dependency-unfinished');
      const changing = server.change(b, { text: blocking('Complete') });
      const asked = [b, a].map((uri) => server.request('deploymentPlan/checklists', { uri }));
      await Promise.all([changing, ready, ...asked]);
    });

    it('has clients that ask for diagnostics ask again', async () => {
      await start(
        {},
        {
          capabilities: {
            textDocument: { diagnostic: {} },
            workspace: { diagnostics: { refreshSupport: true } },
          },
        },
      );
      assert.equal(
        typeof server.initialized.capabilities.diagnosticProvider === 'object' &&
          server.initialized.capabilities.diagnosticProvider.interFileDependencies,
        true,
      );
      const refresh = (): Promise<void> =>
        new Promise((resolve) => {
          server.connection.onRequest('workspace/diagnostic/refresh', () => {
            resolve();
            return null;
          });
        });
      const a = await server.open('a.md', blocked);
      assert(!has('dependency-unfinished', (await server.pull(a)).items ?? []));
      const come = refresh();
      const b = await server.open('b.md', blocking('Planned'));
      await come;
      assert(has('dependency-unfinished', (await server.pull(a)).items ?? []));
      const gone = refresh();
      await server.change(b, { text: blocking('Complete') });
      await gone;
      assert(!has('dependency-unfinished', (await server.pull(a)).items ?? []));
    });

    it('is left alone by what is typed elsewhere and changes nothing about it', async () => {
      await start({});
      const waits = reported('a.md', 'dependency-unfinished');
      const a = await server.open('a.md', blocked);
      const b = await server.open('b.md', blocking('Planned'));
      await waits;
      const before = server.pushed.length;
      const typed = reported('b.md', 'checkbox-malformed');
      await server.change(b, { range: { start: end, end }, text: '\n- [] Go\n' });
      await typed;
      // Whatever the keystroke has brought about is answered before this.
      await server.request('deploymentPlan/checklists', {});
      await server.request('deploymentPlan/checklists', {});
      assert.deepEqual(
        server.pushed.slice(before).filter(({ uri }) => uri === a),
        [],
      );
    });
  });
});
