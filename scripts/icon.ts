// Draws client/media/icon.png, which the marketplace wants, from icon.svg.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { launchBrowser } from './vscode/browser.ts';

const media = path.resolve(import.meta.dirname, '../client/media');
const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 128, height: 128 } });
  const svg = await readFile(path.join(media, 'icon.svg'), 'utf8');
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
  await writeFile(path.join(media, 'icon.png'), await page.screenshot({ omitBackground: true }));
} finally {
  await browser.close();
}
