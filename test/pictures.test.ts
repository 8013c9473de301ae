// The documentation shows every picture that is kept, and keeps every picture that it shows.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const images = path.join(root, 'docs/images');

describe('the pictures of the documentation', () => {
  const kept = readdirSync(images).sort();

  it('are those that it shows', () => {
    const pages = ['README.md', 'docs/vscode.md'].map((page) => readFileSync(path.join(root, page), 'utf8'));
    const shown = pages.flatMap((text) =>
      [...text.matchAll(/!\[[^\]]+\]\((?:docs\/)?images\/([\w-]+\.png)\)/g)].map(([, name]) => name),
    );
    assert.deepEqual([...new Set(shown)].sort(), kept);
  });

  it('are small', () => {
    for (const name of kept) assert(statSync(path.join(images, name)).size < 250_000, name);
  });
});
