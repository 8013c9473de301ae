// What is known of a workspace from one window to the next.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { PlanFeed } from '../../../client/src/plans/planFeed.ts';
import { PlanMemory } from '../../../client/src/plans/planMemory.ts';
import { PlanStore } from '../../../client/src/plans/planStore.ts';
import type { PlanServer } from '../../../client/src/server/planServer.ts';
import type { PlanChecklist } from '../../../server/src/lsp/protocol.ts';
import { until } from './until.ts';
import { closeAll, fileOf, open, rangeOf, replace, store } from './workspace.ts';

const storage = fileOf('memory/storage');
const text = '# Deployment plan\n\n- [ ] Watched\n';

function checklistOf(name: string): PlanChecklist {
  const uri = fileOf(name).toString();
  return { uri, title: name, progress: { done: 0, total: 1 }, items: [], sections: [] };
}

async function recalled(version = '1.0.0'): Promise<string[]> {
  return (await new PlanMemory(storage, version).recall()).map(({ title }) => title);
}

interface Parts {
  told: vscode.EventEmitter<string[]>;
  memory: PlanMemory;
  checklists: PlanChecklist[];
}

/** A store fed by a server that never comes up, but tells of plans; the others of which it tells are none. */
function feedOf(parts: Parts): { plans: PlanStore; feed: PlanFeed; end: () => void } {
  const server: Partial<PlanServer> = {
    onPlansChanged: parts.told.event,
    start: () => new Promise<void>(() => undefined),
    checklists: (uris) => Promise.resolve(parts.checklists.filter(({ uri }) => uris.includes(uri))),
  };
  const log = vscode.window.createOutputChannel('memory', { log: true });
  const plans = new PlanStore(parts.memory, log);
  const feed = new PlanFeed(server as PlanServer, plans, log);
  return {
    plans,
    feed,
    end() {
      feed.dispose();
      plans.dispose();
    },
  };
}

describe('the memory of plans', () => {
  const [one, two] = ['memory/one.md', 'memory/two.md'];

  beforeEach(async () => {
    await store(one, text);
    await store(two, text);
  });

  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(fileOf('memory'), { recursive: true });
  });

  it('keeps plans, and loses those whose file changes or goes', async () => {
    assert.deepEqual(await recalled(), []);
    const memory = new PlanMemory(storage, '1.0.0');
    await memory.keep([checklistOf(one), checklistOf(two)]);
    assert.deepEqual(await memory.recall(), [checklistOf(one), checklistOf(two)]);
    await store(one, `${text}- [ ] Told\n`);
    assert.deepEqual(await recalled(), [two]);
    await vscode.workspace.fs.delete(fileOf(two));
    assert.deepEqual(await recalled(), []);
  });

  it('keeps no plan that is not saved', async () => {
    const { document } = await open(one);
    await replace(document, rangeOf(document, ' '), '\t');
    await new PlanMemory(storage, '1.0.0').keep([checklistOf(one), checklistOf(two)]);
    assert.deepEqual(await recalled(), [two]);
  });

  it('reads neither what another version wrote nor what is broken', async () => {
    await new PlanMemory(storage, '1.0.0').keep([checklistOf(one)]);
    assert.deepEqual(await recalled('1.0.1'), []);
    await store('memory/storage/plans.jsonl', '1.0.0\n{ "checklist": {');
    assert.deepEqual(await recalled(), []);
    await store('memory/storage/plans.jsonl', '');
    assert.deepEqual(await recalled(), []);
  });

  it('takes a plan in again when it is saved', async function () {
    this.timeout(180_000);
    const told = new vscode.EventEmitter<string[]>();
    const kept = new vscode.EventEmitter<void>();
    class Watched extends PlanMemory {
      override async keep(plans: readonly PlanChecklist[]): Promise<void> {
        await super.keep(plans);
        kept.fire();
      }
    }
    const memory = new Watched(storage, '1.0.0');
    const fed = feedOf({ told, memory, checklists: [checklistOf(one), checklistOf(two)] });
    const nextKept = (): Promise<void> =>
      new Promise((resolve) => {
        const listening = kept.event(() => {
          listening.dispose();
          resolve();
        });
      });
    try {
      const { document } = await open(one);
      await replace(document, rangeOf(document, ' '), '\t');
      const first = nextKept();
      told.fire([checklistOf(one).uri, checklistOf(two).uri]);
      await first;
      assert.deepEqual(await recalled(), [two]);
      const second = nextKept();
      await document.save();
      await second;
      assert.deepEqual(await recalled(), [one, two]);
    } finally {
      fed.end();
    }
  });

  it('shows plans before the server runs, until that says otherwise', async () => {
    const memory = new PlanMemory(storage, '1.0.0');
    await memory.keep([checklistOf(one), checklistOf(two)]);
    const told = new vscode.EventEmitter<string[]>();
    const fed = feedOf({ told, memory, checklists: [{ ...checklistOf(one), title: 'told' }] });
    const { plans, feed } = fed;
    const titles = (): string[] => plans.all().map(({ title }) => title);
    try {
      await feed.start();
      assert.deepEqual(titles(), [one, two]);
      told.fire([checklistOf(one).uri, checklistOf(two).uri]);
      await until(plans.onDidChange, () => titles().length === 1);
      assert.deepEqual(titles(), ['told']);
    } finally {
      fed.end();
    }
  });
});
