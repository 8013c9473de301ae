import assert from 'node:assert/strict';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/vscode/browser.ts';
import type { Analysis } from '../../server/src/analyze.ts';
import { renderHtml } from '../../server/src/render/main.ts';
import { attempts } from './attempts.ts';
import { PreviewPage } from './previewPage.ts';
import { edit, htmlOf, read, replacing } from './support.ts';

const filler = Array.from({ length: 30 }, (_, index) => `Paragraph ${index}.\n\n`).join('');
const plan = `# Deployment Plan: Points

## Strategy

${filler}## Ready

- [x] Built
- [ ] Tested

## Rollback

${filler}`;

const root = path.resolve(import.meta.dirname, '../..');

describe('in a browser', function () {
  // The browser may have to be unpacked first.
  this.timeout(60_000);
  let browser: Browser;
  let example: Analysis;

  before(async () => {
    browser = await launchBrowser();
    example = read(await readFile(path.join(root, 'examples/plans/DP-014-loyalty-points.md'), 'utf8'));
    await mkdir(path.join(root, 'out/screenshots'), { recursive: true });
  });
  after(() => browser.close());

  function screenshot(page: Page, name: string): Promise<Buffer> {
    return page.screenshot({ path: path.join(root, `out/screenshots/${name}.png`) });
  }

  describe('the preview', () => {
    let preview: PreviewPage;
    let page: Page;
    let analysis: Analysis;

    beforeEach(async () => {
      preview = await PreviewPage.open(browser);
      page = preview.page;
      analysis = read(plan);
      await preview.show(analysis);
    });

    afterEach(async () => {
      assert.deepEqual(await preview.violations(), []);
      assert.deepEqual(preview.complaints, []);
      await page.close();
    });

    it('shows a plan', async () => {
      await preview.show(example);
      assert.equal(await page.locator('h1').innerText(), 'Deployment Plan: DP-014-loyalty-points');
      assert.equal(
        await page.locator('mark.choice').first().innerText(),
        '[Canary / Blue-Green / Rolling / Feature Flag]',
      );
      await screenshot(page, 'preview-html');
    });

    it('shows a plan in YAML', async () => {
      await preview.show(
        read(
          await readFile(path.join(root, 'examples/plans/search-rollout.deployment-plan.yaml'), 'utf8'),
          'yaml',
        ),
      );
      assert.equal(await page.locator('h1').innerText(), 'Deployment Plan: Product Search 7');
      await page.locator('#plan-roles').scrollIntoViewIfNeeded();
      await screenshot(page, 'preview-html-yaml');
    });

    it('tells which item was ticked, by mouse and by keyboard', async () => {
      const box = page.getByRole('checkbox', { name: 'Tested' });
      await box.click();
      await box.press('Space');
      const key = '/ready: Tested';
      assert.deepEqual(
        (await preview.sent()).filter(({ type }) => type === 'toggle'),
        [true, false].map((done) => ({ type: 'toggle', key, done })),
      );
    });

    it('keeps the focus and the place when the item is drawn anew', async () => {
      const box = page.getByRole('checkbox', { name: 'Tested' });
      await box.scrollIntoViewIfNeeded();
      await page.mouse.wheel(0, 40);
      await page.waitForTimeout(100);
      await box.focus();
      const before = await page.evaluate(() => window.scrollY);
      assert(before > 0);
      analysis = edit(analysis, replacing(analysis.document.text, '- [ ] Tested', '- [x] Tested'));
      await preview.show(analysis);
      assert(await box.isChecked());
      assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('aria-label')), 'Tested');
      assert.equal(await page.evaluate(() => window.scrollY), before);
      assert.equal(await page.locator('#count').innerText(), '2 of 2 done');
    });

    it('leaves what is in view where it is when text comes in above', async () => {
      const heading = page.locator('#plan-rollback');
      await heading.evaluate((element) => element.scrollIntoView({ block: 'center' }));
      const before = (await heading.boundingBox())!.y;
      analysis = edit(
        analysis,
        replacing(analysis.document.text, ': Points\n', ': Points\n\nMore.\n\nAnd more.\n'),
      );
      await preview.show(analysis);
      const moved = (await heading.boundingBox())!.y - before;
      assert(Math.abs(moved) < 1, `${moved} pixels`);
      // The section was not drawn again, and yet knows its line.
      await heading.dblclick();
      const line = analysis.document.text.split('\n').indexOf('## Rollback');
      assert.deepEqual((await preview.sent()).at(-1), { type: 'reveal', line });
    });

    it('follows links within the plan itself, and hands on the others', async () => {
      await preview.show(
        read(
          '# Deployment Plan\n\n[down](#the-end) [out](docs/x.md)\n\n```\n' +
            '\n'.repeat(80) +
            '```\n\n## The end\n',
        ),
      );
      await page.getByText('out').click();
      assert.deepEqual((await preview.sent()).at(-1), { type: 'link', href: 'docs/x.md' });
      await page.getByText('down').click();
      assert(await page.evaluate(() => window.scrollY > 0));
    });

    it('loads no images: they are links', async () => {
      await preview.show(
        read(
          '# Deployment Plan\n\n![a](a.png) ![b](https://example.org/b.png) ![c](data:image/png;base64,AA==)\n',
        ),
      );
      assert.equal(await page.locator('img').count(), 0);
      assert.equal(await page.locator('#plan a').count(), 2);
    });
  });

  describe('the page that stands alone', () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      it(`fits ${colorScheme}`, async () => {
        const page = await browser.newPage({ colorScheme, viewport: { width: 900, height: 700 } });
        const complaints: string[] = [];
        page.on('console', (message) => complaints.push(message.text()));
        await page.setContent(renderHtml(example));
        await screenshot(page, `page-${colorScheme}`);
        assert.deepEqual(complaints, []);
        assert(await page.locator('input[type=checkbox]').first().isDisabled());
        const colours = await page.evaluate(() => [
          getComputedStyle(document.body).color,
          getComputedStyle(document.documentElement).colorScheme,
        ]);
        assert.deepEqual(colours, [
          colorScheme === 'light' ? 'rgb(31, 35, 40)' : 'rgb(230, 237, 243)',
          'light dark',
        ]);
        await page.close();
      });
    }

    it('prints', async () => {
      const page = await browser.newPage();
      await page.setContent(renderHtml(example));
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      assert.equal(await page.evaluate(() => getComputedStyle(document.body).color), 'rgb(0, 0, 0)');
      assert.equal(
        await page.evaluate(() => getComputedStyle(document.body).backgroundColor),
        'rgba(0, 0, 0, 0)',
      );
      await screenshot(page, 'page-print');
      await page.close();
    });
  });

  it('nothing in a plan runs or is loaded, even where no policy forbids it', async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    await page.route('**', (route) => {
      asked.push(route.request().url());
      return route.abort();
    });
    page.on('dialog', (dialog) => {
      asked.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    await page.setContent(
      `<body>${attempts.map((attempt) => `<div>${htmlOf(`# Plan\n\n${attempt}\n`)}</div>`).join('')}</body>`,
    );
    for (const link of await page.locator('a:not([href^="#"]):not([href^="http"])').all())
      await link.click({ noWaitAfter: true });
    await page.waitForTimeout(200);
    assert.deepEqual(
      asked.filter((url) => !/%5Cevil/i.test(url)),
      [],
    );
    await page.close();
  });
});
