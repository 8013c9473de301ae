import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import * as vscode from 'vscode';
import { extension, plan, problems, rulesIn } from './plans.ts';
import { open, rangeOf, replace } from './workspace.ts';

/** The language server, a child of this process, the extension host. */
function serverProcess(): ChildProcess {
  // Undocumented, but the same on every system, which a list of processes is not.
  const { _getActiveHandles: handles } = process as unknown as { _getActiveHandles: () => unknown[] };
  const children = handles.call(process) as Partial<ChildProcess>[];
  const [server] = children.filter(({ spawnargs }) =>
    spawnargs?.some((word) => /[\\/]dist[\\/]server\.js$/.test(word)),
  );
  assert.ok(server, 'the server runs');
  return server as ChildProcess;
}

describe('a server that goes away', () => {
  it('is started again after a crash, and knows what was not saved', async () => {
    const { document } = await open('plans/invoices.md');
    await plan(document);
    await replace(document, rangeOf(document, 'Canary'), 'Canery');
    await problems(document, (rules) => rules.includes('strategy-unknown'));

    const { exports: api } = await extension();
    const known = api.plans().length;
    let fewest = known;
    const counting = api.checklist.onDidChangeTreeData(() => {
      fewest = Math.min(fewest, api.plans().length);
    });
    const server = serverProcess();
    const gone = new Promise((resolve) => server.once('exit', resolve));
    assert.ok(server.kill('SIGKILL'));
    await gone;
    // A problem of a text that only the new server has seen, beside one that only the old one had.
    await replace(document, rangeOf(document, 'Ilse Maro'), '[Name]');
    await problems(document, (rules) => rules.includes('placeholder-unfilled'));
    assert.ok(rulesIn(document).includes('strategy-unknown'));
    assert.notEqual(serverProcess().pid, server.pid);

    const { progress } = await plan(document);
    assert.deepEqual(progress, { done: 3, total: 10 });
    counting.dispose();
    assert.equal(fewest, known, 'no plan was thought to be gone meanwhile');
  });

  it('is started again by the command', async () => {
    const { document } = await open('plans/gift-cards.md');
    await problems(document, (rules) => rules.includes('choice-unresolved'));
    await replace(document, rangeOf(document, 'Medium'), 'Low / High');
    const { pid } = serverProcess();
    await vscode.commands.executeCommand('deploymentPlan.restartServer');
    assert.notEqual(serverProcess().pid, pid);
    await problems(document, (rules) => rules.filter((rule) => rule === 'choice-unresolved').length === 2);
    assert.match(document.getText(), /Low \/ High/);
    assert.equal(document.isDirty, true);
  });
});
