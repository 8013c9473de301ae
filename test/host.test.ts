import assert from 'node:assert/strict';
import { hostForOneRun, nodeHost, uriOf } from '../server/src/host/node.ts';
import { findFiles } from '../server/src/workspace/walk.ts';
import { relativeTo } from '../server/src/workspace/uri.ts';
import { Folder } from './cli/run.ts';

async function pathsIn(folder: string, host = nodeHost): Promise<string[]> {
  const root = uriOf(folder);
  const found: string[] = [];
  for await (const uri of findFiles([root], host)) found.push(relativeTo(root, uri) ?? uri);
  return found;
}

describe('the files of this machine', () => {
  it('are walked through by path, whatever their names', async () => {
    using folder = new Folder({
      'b.md': '',
      'a/ü @x/(c)/p q.md': '',
      'a/%41.md': '',
      'a.md': '',
      'a-b/z.md': '',
      'node_modules/n.md': '',
      '.hidden/h.md': '',
    });
    assert.deepEqual(await pathsIn(folder.path), [
      'a/%41.md',
      'a/ü @x/(c)/p q.md',
      'a-b/z.md',
      'a.md',
      'b.md',
    ]);
  });

  it('are looked for once in a run of a command', async () => {
    using folder = new Folder({ 'a/one.md': '' });
    const run = hostForOneRun();
    assert.deepEqual(await pathsIn(folder.path, run), ['a/one.md']);
    folder.write('a/two.md', '');
    assert.deepEqual(await pathsIn(folder.path, run), ['a/one.md']);
    assert.deepEqual(await pathsIn(folder.path, hostForOneRun()), ['a/one.md', 'a/two.md']);
  });
});
