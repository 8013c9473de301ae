/** What comes from the cache must be what a fresh check finds, whatever has changed since. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cli, Folder } from './run.ts';

const plan = (id: string, more = ''): string =>
  `# ${id} deployment plan\n\n**Status:** Planned\n**Date:** 2026-05-01\n${more}\n## Steps\n\n1. Roll out\n\n## Rollback\n\nSwitch back.\n`;

function workspace(): Folder {
  return new Folder({
    'a.deployment-plan.md': plan('DP-1', '**Blocked by:** DP-2\n'),
    'b.deployment-plan.md': plan('DP-2', '**Blocks:** DP-1\n'),
    'c.deployment-plan.md': plan(
      'DP-3',
      '[the runbook](runbook.md), [its notes](runbook.md#notes), [what comes before](b.deployment-plan.md#steps)\n',
    ),
    'd.deployment-plan.md':
      '---\ngenerated-from: d.yaml\n---\n\n# DP-4 deployment plan\n\n**Status:** Planned\n',
    'd.yaml': 'id: DP-4\ntitle: DP-4 deployment plan\nstatus: planned\n',
    'runbook.md': '# Notes\n',
    '.deployment-plan.yaml': 'level: strict\n',
  });
}

/** Checks with the cache and without: both must say the same, and it is given. */
async function both(folder: Folder, ...args: string[]): Promise<string> {
  const wanted = await cli(folder.path, ['check', '--format', 'json', ...args]);
  const cached = await cli(folder.path, ['check', '--format', 'json', '--cache', ...args]);
  assert.deepEqual(cached, wanted);
  return cached.stdout;
}

/** Writes a file so that its time tells, however coarse the clock of the file system. */
function change(folder: Folder, file: string, content: string): void {
  folder.write(file, content);
  const later = new Date(statSync(path.join(folder.path, file)).mtimeMs + 5000);
  utimesSync(path.join(folder.path, file), later, later);
}

describe('deployment-plan check --cache', () => {
  it('says the same as a fresh check when nothing has changed, without reading the plans', async () => {
    using folder = workspace();
    const file = path.join(folder.path, 'b.deployment-plan.md');
    const then = new Date('2026-02-01T00:00:00Z');
    utimesSync(file, then, then);
    const first = await both(folder);
    assert(existsSync(path.join(folder.path, '.deployment-plan-cache')));
    assert.equal(await both(folder), first);
    // The same size and time are taken for the same file, so other words in it show that it was not read.
    writeFileSync(file, readFileSync(file, 'utf8').replace('Planned', 'Drafted'));
    utimesSync(file, then, then);
    assert.equal((await cli(folder.path, ['check', '--format', 'json', '--cache'])).stdout, first);
  });

  it('is left as it is when nothing has changed, and written anew when something has', async () => {
    using folder = workspace();
    const cache = path.join(folder.path, '.deployment-plan-cache');
    await both(folder);
    const { ino } = statSync(cache);
    await both(folder);
    assert.equal(statSync(cache).ino, ino);
    change(folder, 'a.deployment-plan.md', plan('DP-1'));
    await both(folder);
    assert.notEqual(statSync(cache).ino, ino);
  });

  const changes: Record<string, (folder: Folder) => void> = {
    'a plan': (folder) => change(folder, 'b.deployment-plan.md', plan('DP-2').replace('Planned', 'Draft')),
    'a plan that another waits for': (folder) =>
      change(folder, 'b.deployment-plan.md', plan('DP-2', '**Blocked by:** DP-1\n')),
    'the id of a plan that another waits for': (folder) =>
      change(folder, 'b.deployment-plan.md', plan('DP-9')),
    'a plan, which comes': (folder) => folder.write('e.deployment-plan.md', plan('DP-1')),
    'a plan, which goes': (folder) => rmSync(path.join(folder.path, 'b.deployment-plan.md')),
    'a heading that a plan points at': (folder) =>
      change(
        folder,
        'b.deployment-plan.md',
        plan('DP-2', '**Blocks:** DP-1\n').replace('## Steps', '## Tasks'),
      ),
    'a heading of a document that is no plan': (folder) => change(folder, 'runbook.md', '# Notices\n'),
    'a file that a plan refers to, which goes': (folder) => rmSync(path.join(folder.path, 'runbook.md')),
    'the YAML that a plan was made from': (folder) =>
      change(folder, 'd.yaml', 'id: DP-4\ntitle: Another deployment plan\nstatus: complete\n'),
    'the configuration': (folder) => folder.write('.deployment-plan.yaml', 'level: essential\n'),
    'a template': (folder) =>
      folder.write(
        '.deployment-plan/templates/own.md',
        '# [Id] deployment plan\n\n## Steps\n\n## Rollback\n\n## Risks\n',
      ),
    'what is excluded': (folder) =>
      folder.write('.deployment-plan.yaml', 'level: strict\nexclude: ["b.*"]\n'),
  };
  for (const [what, alter] of Object.entries(changes)) {
    it(`finds afresh what depends on ${what}`, async () => {
      using folder = workspace();
      const before = await both(folder);
      alter(folder);
      assert.notEqual(await both(folder), before);
    });
  }

  it('tells times, levels and ways of naming apart', async () => {
    using folder = workspace();
    const first = await both(folder, '--now', '2026-04-01');
    assert.notEqual(await both(folder, '--now', '2026-06-01'), first);
    assert.notEqual(await both(folder, '--now', '2026-04-01', '--level', 'essential'), first);
    assert.notEqual(await both(folder, '--now', '2026-04-01', 'runbook.md'), first);
    assert.equal(await both(folder, '--now', '2026-04-01'), first);
  });

  it('goes by the content if asked to', async () => {
    using folder = workspace();
    const first = await both(folder, '--cache-strategy', 'content');
    const file = path.join(folder.path, 'b.deployment-plan.md');
    const { atime, mtime } = statSync(file);
    writeFileSync(file, readFileSync(file, 'utf8').replace('DP-2', 'DP-8'));
    utimesSync(file, atime, mtime);
    assert.notEqual(await both(folder, '--cache-strategy', 'content'), first);
  });

  it('takes a broken cache for none, and leaves no draft behind', async () => {
    using folder = workspace();
    const first = await both(folder);
    for (const broken of ['', '{"tool":', '[]', 'null', '{"tool":1,"entries":{}}']) {
      folder.write('.deployment-plan-cache', broken);
      assert.equal(await both(folder), first);
    }
    assert.deepEqual(
      readdirSync(folder.path).filter((name) => name.startsWith('.deployment-plan-cache')),
      ['.deployment-plan-cache'],
    );
  });

  it('lies where it is told to', async () => {
    using folder = workspace();
    await cli(folder.path, ['check', '--cache', '--cache-location', 'kept/']);
    await cli(folder.path, ['check', '--cache', '--cache-location', 'other.json']);
    assert(existsSync(path.join(folder.path, 'kept/.deployment-plan-cache')));
    assert(existsSync(path.join(folder.path, 'other.json')));
  });

  it('is not asked when files are fixed', async () => {
    using folder = new Folder({
      'a.deployment-plan.md': '# Deployment plan\n\n**Status:** Planned\n\nâœ…\n',
    });
    await both(folder);
    assert.equal(
      (await cli(folder.path, ['check', '--cache', '--fix'])).stderr,
      'fixed a.deployment-plan.md\n',
    );
    await both(folder);
  });
});
