import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inAscii } from '../scripts/lean/ascii.mjs';
import { classes } from '../scripts/lean/patterns.mjs';
import { leaner } from '../scripts/lean/plugin.mjs';

const root = path.dirname(import.meta.dirname);

describe('what ships', () => {
  it('takes the same characters for letters and digits as the source does, in all that we write', () => {
    const folders = ['templates', 'examples/plans', 'server/src/plan/vocabulary/languages', 'test/languages'];
    const written = folders.flatMap((folder) =>
      readdirSync(path.join(root, folder), { withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name }) => readFileSync(path.join(root, folder, name), 'utf8')),
    );
    const characters = [
      ...new Set(written.join('') + '×÷·…—–“”‘’„«»→≥≤✅❌⏳🚀🇩🇪、。「」（）：／　 '.normalize()),
    ];
    assert.ok(characters.some((character) => /\p{Script=Han}/u.test(character)));
    for (const name of ['L', 'N', 'Lu']) {
      const exact = new RegExp(`^\\p{${name}}$`, 'u');
      const coarse = new RegExp(`^[${classes.get(name)}]$`, 'u');
      assert.deepEqual(
        characters.filter((character) => exact.test(character) !== coarse.test(character)),
        [],
        name,
      );
    }
  });

  it('has coarse classes in literals, strings and templates, inside and outside of brackets', () => {
    const [letters, digits] = [classes.get('L') ?? '', classes.get('N') ?? ''];
    assert.equal(
      leaner(String.raw`const a = /x\]\p{L}+[^\p{N}_]/u;`),
      String.raw`const a = /x\]` + `[${letters}]+[^${digits}_]/u;`,
    );
    assert.equal(leaner(String.raw`const a = '(?<![\\p{L}-])';`), `const a = '(?<![${letters}-])';`);
    assert.equal(
      leaner('const a = `[${x}\\\\p{L}]\\\\p{N}`;'),
      'const a = `[${x}' + `${letters}][${digits}]` + '`;',
    );
    assert.equal(leaner('const a = 1; // p{L}'), 'const a = 1; // p{L}');
  });

  it('has one template, or a literal, for the parts of a pattern, and leaves other lists as they are', () => {
    const letter = `[${classes.get('Lu') ?? ''}]`;
    assert.equal(
      leaner(
        "const a = new RegExp([\n  String.raw`a/b${x}`,\n  // Letters\n  String.raw`\\p{Lu}`,\n].join('|'), 'u');",
      ),
      'const a = new RegExp(String.raw`a/b${x}|' + letter + "`, 'u');",
    );
    assert.equal(
      leaner("const a = new RegExp([String.raw`a/b\\/c`, String.raw`\\p{Lu}`].join('|'), 'u');"),
      String.raw`const a = /a\/b\/c|` + letter + '/u;',
    );
    assert.equal(leaner('const a = new RegExp(String.raw`a`);'), 'const a = /a/;');
    assert.equal(
      leaner('const a = String.raw`a/b`, b = new RegExp(String.raw`c`, d);'),
      'const a = String.raw`a/b`, b = new RegExp(String.raw`c`, d);',
    );
    assert.equal(leaner("const a = ['a', String.raw`b`].join('|');"), 'const a = String.raw`a|b`;');
    const other = "const a = [...more, String.raw`a`].join('|'), b = ['a', '\\\\b'].join('|');";
    assert.equal(leaner(other), other);
  });

  it('is ASCII, and matches what it matched', () => {
    const source = String.raw`/^[–—🟡] → \u2014$/u`;
    const ascii = inAscii(source);
    assert.equal(ascii, String.raw`/^[\u2013\u2014\ud83d\udfe1] \u2192 \u2014$/u`);
    assert.match('🟡 → —', new RegExp(ascii.slice(1, -2), 'u'));
  });

  it('has rules without their examples and explanations', () => {
    const rule = `export const r = defineRule({ name: 'r', rationale: 'why', valid: ['a'], invalid: ['b'], check });`;
    assert.equal(
      leaner(rule),
      `export const r = defineRule({ name: 'r', rationale: '', valid: [], invalid: [], check });`,
    );
  });
});
