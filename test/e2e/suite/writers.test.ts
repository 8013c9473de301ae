// Others write the file, and somebody types, while boxes are ticked: nothing that anybody wrote is lost.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import * as vscode from 'vscode';
import { itemOf, plan } from './plans.ts';
import { until } from './until.ts';
import { closeAll, fileOf, open, store, stored } from './workspace.ts';

const name = 'plans/shared.deployment-plan.md';
const labels = Array.from({ length: 12 }, (_, at) => `Check ${at + 1}`);
const shared = `# Deployment Plan: Shared by many

**Status:** In Progress

## Checklist

${labels.map((label) => `- [ ] ${label}`).join('\n')}

## Log

`;
/** Half of the thousand for each test. */
const ticks = 500;

/** A process that appends a line to a file for each line that it reads, and says when it has. */
const otherWriter = `
  const { appendFileSync } = require('node:fs');
  require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {
    appendFileSync(process.argv[1], line + '\\n');
    console.log(line);
  });`;

/** The same numbers at each run. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % sides;
  };
}

describe('with others writing', function () {
  // A busy machine takes a quarter of a second for each tick that opens and closes the file.
  this.timeout(600_000);
  let other: ChildProcessByStdio<Writable, Readable, null>;
  let written: number;
  const box = new Map<string, boolean>();
  const keys = new Map<string, string>();

  beforeEach(async () => {
    await store(name, shared);
    await plan({ uri: fileOf(name) }, ({ progress }) => progress.total === labels.length);
    written = 0;
    for (const label of labels) {
      box.set(label, false);
      keys.set(label, (await itemOf({ uri: fileOf(name) }, label)).value.key);
    }
    other = spawn(process.execPath, ['-e', otherWriter, fileOf(name).fsPath], {
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
  });

  afterEach(async () => {
    other.stdin.end();
    await once(other, 'close');
    await closeAll();
    await vscode.workspace.fs.delete(fileOf(name));
  });

  async function writeOutside(): Promise<string> {
    const line = `outside ${written++}`;
    const answer = once(createInterface(other.stdout), 'line');
    other.stdin.write(`${line}\n`);
    assert.deepEqual(await answer, [line]);
    return line;
  }

  async function tick(label: string): Promise<void> {
    const done = !box.get(label);
    box.set(label, done);
    const target = { uri: fileOf(name).toString(), keys: [keys.get(label)], done };
    await vscode.commands.executeCommand('deploymentPlan.toggleItem', target);
  }

  /** What the editor happens to find unsaved for a moment, it opens by itself. */
  async function putAway(): Promise<void> {
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    if (tabs.length === 0) return;
    assert(await (await vscode.workspace.openTextDocument(fileOf(name))).save());
    await vscode.window.tabGroups.close(tabs);
  }

  /** The text without what others wrote is the plan with its boxes as they were ticked, and nothing else. */
  function assertComplete(text: string, typed: number): void {
    const lines = text.split('\n');
    const numbered = (word: string): string[] => lines.filter((line) => line.startsWith(`${word} `)).sort();
    const all = (word: string, count: number): string[] =>
      Array.from({ length: count }, (_, at) => `${word} ${at}`).sort();
    assert.deepEqual(numbered('outside'), all('outside', written));
    assert.deepEqual(numbered('typed'), all('typed', typed));
    assert.equal(
      lines.filter((line) => !/^(?:outside|typed) \d/.test(line)).join('\n'),
      labels.reduce(
        (expected, label) =>
          box.get(label) ? expected.replace(`[ ] ${label}\n`, `[x] ${label}\n`) : expected,
        shared,
      ),
    );
  }

  it(`${ticks} ticks in an open plan lose nothing that is typed or written`, async () => {
    const roll = dice(7);
    const { document } = await open(name);
    let [typed, ticked] = [0, 0];
    const type = async (): Promise<void> => {
      for (let left = roll(4); left > 0; left--) {
        const edit = new vscode.WorkspaceEdit();
        edit.insert(document.uri, new vscode.Position(1 + roll(2), 0), `typed ${typed++}\n`);
        assert(await vscode.workspace.applyEdit(edit));
      }
    };
    while (ticked < ticks) {
      const some = Array.from({ length: 30 + roll(30) }, () => labels[roll(labels.length)]!);
      ticked += some.length;
      await Promise.all([
        type(),
        (async () => {
          for (const label of some) await tick(label);
        })(),
      ]);
      assert(await document.save());
      const line = await writeOutside();
      await until(vscode.workspace.onDidChangeTextDocument, () => document.getText().includes(`${line}\n`));
    }
    assertComplete(document.getText(), typed);
    assertComplete(await stored(name), typed);
  });

  it(`${ticks} ticks in a plan that no editor shows lose nothing that is written`, async () => {
    const roll = dice(11);
    for (let ticked = 0; ticked < ticks; ticked++) {
      if (roll(3) === 0) await writeOutside();
      await tick(labels[roll(labels.length)]!);
      await putAway();
    }
    assertComplete(await stored(name), 0);
  });

  it('a tick is done anew where the file is written while it is saved', async () => {
    let pending = true;
    const saving = vscode.workspace.onWillSaveTextDocument((event) => {
      if (pending) event.waitUntil(writeOutside());
      pending = false;
    });
    try {
      await tick('Check 3');
    } finally {
      saving.dispose();
    }
    assert.equal(written, 1);
    assertComplete(await stored(name), 0);
  });
});
