// Commands are offered only where they can do something.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface Place {
  command: string;
  when?: string;
}
const root = new URL('../../', import.meta.url);
const { contributes } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
  contributes: {
    commands: { command: string }[];
    keybindings: (Place & { key: string; mac: string })[];
    menus: Record<string, Place[]>;
  };
};
const known = new Set(contributes.commands.map(({ command }) => command));

describe('the commands of the manifest', () => {
  it('are the ones that menus and keys name', () => {
    for (const [menu, places] of Object.entries(contributes.menus))
      for (const { command } of places) assert(known.has(command), `${menu}: ${command}`);
    for (const { command } of contributes.keybindings) assert(known.has(command), command);
  });

  it('stand in the palette only where they make sense', () => {
    const conditions = new Map(
      contributes.menus['commandPalette']?.map(({ command, when }) => [command, when]),
    );
    const always = [...known].filter((command) => conditions.get(command) === undefined);
    // A plan can be made anywhere, and a server that is stuck knows of no plans.
    assert.deepEqual(always.sort(), ['deploymentPlan.new', 'deploymentPlan.restartServer']);
  });

  it('stand in other menus and on keys under a condition', () => {
    for (const [menu, places] of Object.entries(contributes.menus))
      for (const { command, when } of places)
        assert(menu === 'file/newFile' || when !== undefined, `${menu}: ${command}`);
    for (const { command, when, key, mac } of contributes.keybindings) {
      assert.match(when ?? '', /editorTextFocus|focusedView == deploymentPlan\.checklist/, command);
      assert.equal(mac, key.replace('ctrl', 'cmd'));
    }
  });

  it('include one for new plans in every place where files begin', () => {
    for (const menu of ['file/newFile', 'explorer/context', 'view/title'])
      assert(
        contributes.menus[menu]?.some(({ command }) => command === 'deploymentPlan.new'),
        menu,
      );
  });
});
