import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { problems } from './plans.ts';
import { hasWindow, press, type, waitFor } from './window.ts';
import { closeAll, fileOf, store, stored } from './workspace.ts';

const title = '.quick-input-widget .quick-input-title';
const choice = 'Blue-Green / Canary / Rolling';
const accept = (): Thenable<unknown> =>
  vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');

/** Starts the command and gives the answers one after another, each at its step; `done` is the command's end. */
async function create(...answers: (string | undefined)[]): Promise<{ done: Promise<unknown> }> {
  const state = { over: false };
  const done = Promise.resolve(vscode.commands.executeCommand('deploymentPlan.new')).finally(() => {
    state.over = true;
  });
  if (!(await hasWindow())) {
    // Without a keyboard every step takes what it proposes.
    while (!state.over) await accept();
    return { done };
  }
  for (const [index, answer] of answers.entries()) {
    await waitFor({ selector: `${title} >> text=/\\(${index + 1}\\b/` });
    if (answer !== undefined) {
      await press('Control+A');
      await type(answer);
    }
    await press('Enter');
  }
  return { done };
}

async function remove(name: string): Promise<void> {
  await closeAll();
  await vscode.workspace.fs.delete(fileOf(name));
}

describe('a new plan', () => {
  it('holds the answers and waits at its first blank', async () => {
    // Template, feature, date, author, environment, metrics, file.
    const { done } = await create(
      'one feature',
      'Parcel tracking',
      '2031-05-06',
      'Ada Byron',
      // What the other plans name is proposed.
      undefined,
      '',
      'plans/parcel-tracking.md',
    );
    // Its first blank is the strategy, whose options are offered at once.
    await waitFor({ selector: `${title} >> text=Fill in the Blank` });
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    const { document, selection } = editor;
    const name = vscode.workspace.asRelativePath(document.uri);
    try {
      const text = await stored(name);
      assert.equal(document.getText(), text);
      assert.match(text, /^---\n(?:.+\n)*?deployment-plan: feature\n/);
      if (await hasWindow()) {
        assert.equal(name, 'plans/parcel-tracking.md');
        assert.match(text, /^## Feature: Parcel tracking$/m);
        assert.match(text, /^\*\*Date:\*\* 2031-05-06 *$/m);
        assert.match(text, /^\*\*Author:\*\* Ada Byron *$/m);
        assert.match(text, /^\*\*Target Environment:\*\* production *$/m);
      }
      assert.match(
        document.getText(selection),
        (await hasWindow()) ? /^Blue-Green \/ Canary \/ Rolling$/ : /^\{\{\w+\}\}$/,
      );
      await type('Canary');
      await press('Enter');
      await done;
      if (await hasWindow()) assert.equal(document.getText(), text.replace(choice, 'Canary'));
      await problems(document, (rules) => rules.includes('placeholder-unfilled'));
    } finally {
      await remove(name);
    }
  });

  it('never replaces a file unasked', async () => {
    const name = 'deployment-plan-feature-name.md';
    await store(name, '# Taken\n');
    try {
      // The first template with nothing answered proposes this name. A test run refuses the question that follows.
      const { done } = await create(...Array.from({ length: 7 }, () => undefined));
      await done;
      assert.equal(await stored(name), '# Taken\n');
      assert.equal(vscode.window.visibleTextEditors.length, 0);
    } finally {
      await remove(name);
    }
  });
});

describe('a template', () => {
  const plan =
    '# Search rollout plan\n\n**Date:** 2031-05-06\n**Lead:** Ada Byron\n\n## Steps\n\n- [x] Ada Byron installs it\n';
  /** Runs a command whose steps all take what they propose. */
  const takeAll = async (command: string): Promise<void> => {
    const state = { over: false };
    const done = Promise.resolve(vscode.commands.executeCommand(command)).finally(() => {
      state.over = true;
    });
    while (!state.over) await accept();
    await done;
  };

  it('is made of the plan that is open, where the person has seen it will go', async () => {
    const name = '.deployment-plan/templates/search.md';
    await store('plans/search.deployment-plan.md', plan);
    try {
      await vscode.window.showTextDocument(
        await vscode.workspace.openTextDocument(fileOf('plans/search.deployment-plan.md')),
      );
      await takeAll('deploymentPlan.saveAsTemplate');
      const text = await stored(name);
      assert.match(text, /^---\nname: "search"\n/);
      assert.match(text, /\n\*\*Date:\*\* \{\{DATE\}\}\n\*\*Lead:\*\* \{\{LEAD\}\}\n/);
      assert.match(text, /\n- \[ \] \{\{LEAD\}\} installs it\n/);
      assert.equal(vscode.window.activeTextEditor?.document.uri.path, fileOf(name).path);
      assert.equal(await stored('plans/search.deployment-plan.md'), plan);
    } finally {
      await remove(name);
      await remove('plans/search.deployment-plan.md');
    }
  });

  it('is named in the front matter of the document that is bound to it, unsaved', async () => {
    const name = 'plans/search.deployment-plan.md';
    await store(name, plan);
    try {
      const document = await vscode.workspace.openTextDocument(fileOf(name));
      await vscode.window.showTextDocument(document);
      await takeAll('deploymentPlan.bindTemplate');
      assert.match(document.getText(), /^---\ndeployment-plan: [a-z-]+\n---\n\n# Search rollout plan\n/);
      assert.equal(document.isDirty, true);
      assert.equal(await stored(name), plan);
      await vscode.commands.executeCommand('workbench.action.files.revert');
    } finally {
      await remove(name);
    }
  });
});

describe('the next plan', () => {
  it('is made of the last one, without its ticks, and the last one stays as it is', async () => {
    const last = 'plans/DP-014.deployment-plan.md';
    const text =
      '# Deployment Plan: DP-014 Search\n\n**Status:** Complete\n**Date:** 2031-05-06\n\n## Steps\n\n- [x] Install\n';
    await store(last, text);
    const next = 'plans/DP-014-next.deployment-plan.md';
    const made = (await hasWindow()) ? 'plans/DP-015.deployment-plan.md' : next;
    try {
      const document = await vscode.workspace.openTextDocument(fileOf(last));
      await vscode.window.showTextDocument(document);
      const state = { over: false };
      const done = Promise.resolve(vscode.commands.executeCommand('deploymentPlan.newFromPlan')).finally(
        () => {
          state.over = true;
        },
      );
      if (await hasWindow()) {
        for (const [index, answer] of ['DP-015', undefined, '2031-06-01', undefined].entries()) {
          await waitFor({ selector: `${title} >> text=/\\(${index + 1}\\b/` });
          if (answer !== undefined) {
            await press('Control+A');
            await type(answer);
          }
          await press('Enter');
        }
      } else while (!state.over) await accept();
      await done;
      const copy = text.replace('Complete', 'Draft').replace('[x]', '[ ]');
      assert.equal(
        await stored(made),
        (await hasWindow())
          ? copy.replace('DP-014', 'DP-015').replace('2031-05-06', '2031-06-01')
          : copy.replace('2031-05-06', 'YYYY-MM-DD'),
      );
      assert.equal(vscode.window.activeTextEditor?.document.uri.path, fileOf(made).path);
      assert.equal(await stored(last), text);
    } finally {
      await remove(made);
      await remove(last);
    }
  });

  it('takes what a selected text says, and keeps the text', async () => {
    const source = 'notes.md';
    await store(source, '# Parcel tracking\n\nAuthor: Ada Byron\n\nMind the customs form.\n');
    let made: vscode.Uri | undefined;
    try {
      const document = await vscode.workspace.openTextDocument(fileOf(source));
      const editor = await vscode.window.showTextDocument(document);
      editor.selection = new vscode.Selection(0, 0, document.lineCount, 0);
      const state = { over: false };
      const done = Promise.resolve(vscode.commands.executeCommand('deploymentPlan.newFromSelection')).finally(
        () => {
          state.over = true;
        },
      );
      // The first template is that of a feature; every step takes what it proposes, to the first blank's choices.
      while (!state.over && vscode.window.activeTextEditor === editor) await accept();
      await waitFor({ selector: `${title} >> text=Fill in the Blank` });
      made = vscode.window.activeTextEditor?.document.uri;
      while (!state.over) await accept();
      await done;
      const text = vscode.window.activeTextEditor?.document.getText() ?? '';
      assert.match(text, /^## Feature: Parcel tracking$/m);
      assert.match(text, /^\*\*Author:\*\* Ada Byron *$/m);
      assert.match(
        text,
        /\n## Notes\n\n### Parcel tracking\n\nAuthor: Ada Byron\n\nMind the customs form\.\n$/,
      );
    } finally {
      if (made) await remove(vscode.workspace.asRelativePath(made));
      await remove(source);
    }
  });
});
