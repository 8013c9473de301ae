import assert from 'node:assert/strict';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/vscode/browser.ts';
import type { Analysis } from '../../server/src/analyze.ts';
import { renderHtml } from '../../server/src/render/main.ts';
import { attempts } from './attempts.ts';
import { PreviewPage, pageWords } from './previewPage.ts';
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

const timelinePlan = read(
  '# Deployment Plan\n\n**Deployment date:** 2031-05-18\n\n## Timeline\n\n| Time (UTC) | Duration | Phase | Owner |\n|---|---|---|---|\n| 10:00 | 30 min | Deploy | Ann Lee |\n| 10:30 | 30 min | Verify | Ben Roe |\n',
);

describe('in a browser', function () {
  // The browser may have to be unpacked first.
  this.timeout(180_000);
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

    it('speaks the language of the editor', async () => {
      const bundle = JSON.parse(
        await readFile(path.join(root, 'l10n/bundle.l10n.de.json'), 'utf8'),
      ) as Record<string, string>;
      const words = JSON.parse(JSON.stringify(pageWords()), (_, text: unknown) =>
        typeof text === 'string' ? bundle[text] : text,
      ) as ReturnType<typeof pageWords>;
      const german = await PreviewPage.open(browser, 'light', words);
      await german.show(read(plan.replace('Built', '{{WHAT}}')));
      const label = (selector: string) => german.page.locator(selector).first().getAttribute('aria-label');
      assert.equal(await german.page.locator('#count').innerText(), '1 von 2 erledigt');
      assert.equal(await label('#contents'), 'Inhalt');
      assert.match((await label('#findings-button')) ?? '', /Warnung.*: zeigen, was sie sagen$/);
      assert.match((await label('.finding-mark')) ?? '', /^(?:Fehler|Warnung|Information|Hinweis): /);
      assert.deepEqual(german.complaints, []);
      await german.page.close();
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

    it('keeps the paragraph in its place when lines come into its own section above it', async () => {
      const at = page.getByText('Paragraph 20.').first();
      await at.evaluate((element) => element.scrollIntoView({ block: 'start' }));
      await page.evaluate(() => window.scrollBy(0, -60));
      const before = (await at.boundingBox())!.y;
      for (const more of ['Two\n\nlines more.\n\n', '- a list\n- of things\n\n', '## A heading\n\n']) {
        analysis = edit(analysis, replacing(analysis.document.text, 'Paragraph 3.', `${more}Paragraph 3.`));
        await preview.show(analysis);
        const moved = (await at.boundingBox())!.y - before;
        assert(Math.abs(moved) < 1, `${moved} pixels after ${more}`);
      }
    });

    it('keeps its place while somebody types into what is at the top', async () => {
      const at = page.getByText('Paragraph 20.').first();
      await at.evaluate((element) => element.scrollIntoView({ block: 'start' }));
      await page.evaluate(() => window.scrollBy(0, -40));
      const before = (await at.boundingBox())!.y;
      for (const letter of 'typed ') {
        analysis = edit(
          analysis,
          replacing(analysis.document.text, 'Paragraph 20.', `${letter}Paragraph 20.`),
        );
        await preview.show(analysis);
      }
      assert.equal(Math.round((await page.getByText('Paragraph 20.').first().boundingBox())!.y - before), 0);
    });

    it('leaves what is selected alone where nothing about it changed', async () => {
      await page.getByText('Paragraph 5.').first().selectText();
      analysis = edit(
        analysis,
        replacing(analysis.document.text, 'Paragraph 3.', 'Another.\n\nParagraph 3.'),
      );
      await preview.show(analysis);
      assert.equal(await page.evaluate(() => String(window.getSelection())), 'Paragraph 5.');
    });

    it('draws the present where it is, and moves it on', async () => {
      await page.clock.install({ time: new Date('2031-05-18T10:15:00Z') });
      await page.reload();
      preview.forget();
      await preview.show(timelinePlan);
      const place = async () => {
        const [line, chart] = [page.locator('.timeline .now'), page.locator('.timeline svg')];
        const [at, box] = [await line.boundingBox(), (await chart.boundingBox())!];
        return at && Math.round(((at.x + at.width / 2 - box.x) / box.width) * 100);
      };
      assert.equal(await place(), 25);
      assert.equal(await page.locator('.now-label').textContent(), '10:15');
      await page.clock.runFor('15:00');
      assert.equal(await place(), 50);
      await page.clock.runFor('02:00:00');
      assert.equal(await page.locator('.timeline .now').count(), 0);
    });

    it('copies code', async () => {
      await preview.show(read('# Deployment Plan\n\n```bash\nmake deploy\nmake check\n```\n'));
      const button = page.getByRole('button', { name: 'Copy' });
      await button.focus();
      await page.keyboard.press('Enter');
      assert.deepEqual((await preview.sent()).at(-1), { type: 'copy', text: 'make deploy\nmake check' });
      assert.equal(await page.locator('button.copy').getAttribute('aria-label'), 'Copied');
    });

    describe('findings', () => {
      const draft =
        '# Deployment Plan\n\n**Status:** Planned\n\n**Strategy:** Canary / Rolling\n\n## Timeline\n\n| Time | Duration | Phase | Owner |\n|---|---|---|---|\n| 10:00 | 60 min | Deploy the API | Ann Lee |\n| 10:30 | 30 min | Deploy the web app | Ann Lee |\n\nIf the error rate is above 5% for 5 minutes, roll back with `make undo`.\n';
      const mark = () => page.locator('.finding-mark.warning');

      beforeEach(async () => {
        analysis = read(draft);
        await preview.show(analysis);
      });

      it('stand beside the lines that they concern', async () => {
        assert.equal(await mark().count(), 2);
        const row = page.getByRole('row', { name: /10:30/ });
        const [at, of] = [(await mark().nth(1).boundingBox())!, (await row.boundingBox())!];
        assert(at.y >= of.y && at.y + at.height <= of.y + of.height, 'at the height of its row');
        assert(at.x + at.width <= of.x, 'in the margin');
        assert.equal(await page.locator('.finding').count(), 0);
      });

      it('say what they are, and fix it on a click', async () => {
        await mark().first().click();
        assert.match(await page.locator('.finding').innerText(), /Canary, Rolling/);
        await page.getByRole('button', { name: 'Use Rolling' }).click();
        const fix = (await preview.sent()).at(-1);
        assert.equal(fix?.type, 'fix');
        const edits = preview.edits(analysis, fix);
        assert.deepEqual(
          edits?.map(({ newText }) => newText),
          ['Rolling'],
        );
        // What was chosen is no finding any more, and its message goes with it.
        analysis = edit(analysis, replacing(draft, 'Canary / Rolling', 'Rolling'));
        await preview.show(analysis);
        assert.equal(await page.locator('.finding').count(), 0);
        assert.equal(await mark().count(), 1);
      });

      it('are reached by keyboard, and keep the focus', async () => {
        await mark().nth(1).focus();
        await page.keyboard.press('Enter');
        assert.equal(
          await page.evaluate(() => document.activeElement?.getAttribute('aria-expanded')),
          'true',
        );
        await page.keyboard.press('Tab');
        const line = draft.split('\n').findIndex((each) => each.includes('10:30'));
        await page.keyboard.press('Enter');
        assert.deepEqual((await preview.sent()).at(-1), { type: 'reveal', line });
        // Lines above move the section: the same button now leads elsewhere.
        analysis = edit(analysis, replacing(draft, '**Status:**', 'More.\n\n**Status:**'));
        await preview.show(analysis);
        assert.equal(await page.locator('.finding').count(), 1);
        await page.keyboard.press('Enter');
        assert.deepEqual((await preview.sent()).at(-1), { type: 'reveal', line: line + 2 });
      });

      it('are all shown at once, and put away again', async () => {
        const all = page.locator('#findings-button');
        assert.equal(await all.innerText(), '2');
        await all.click();
        assert.equal(await page.locator('.finding').count(), 2);
        await all.click();
        assert.equal(await page.locator('.finding').count(), 0);
      });

      it('mark the overlap in the timeline', async () => {
        assert.equal(await page.locator('.timeline .overlap').count(), 1);
      });
    });

    describe('the table of contents', () => {
      it('lists headings with their progress, leads there and tells where one is', async () => {
        const button = page.getByRole('button', { name: 'Contents' });
        await button.press('Enter');
        const contents = page.getByRole('navigation', { name: 'Contents' });
        assert.deepEqual(
          (await contents.getByRole('listitem').allInnerTexts()).map((each) => each.replace(/\s+/g, ' ')),
          ['Strategy', 'Ready 1/2', 'Rollback'],
        );
        await page.setViewportSize({ width: 1200, height: 700 });
        await contents.getByRole('link', { name: 'Rollback' }).click();
        const top = (await page.locator('#plan-rollback').boundingBox())!.y;
        assert(top > 0 && top < 80, `${top}`);
        await page.waitForFunction(
          () => document.querySelector('#contents [aria-current]')?.textContent === 'Rollback',
        );
        analysis = edit(analysis, replacing(analysis.document.text, '- [ ] Tested', '- [x] Tested'));
        await preview.show(analysis);
        assert.match(await contents.innerText(), /Ready\s+2\/2/);
      });

      it('is open where the plan would leave its place empty, until somebody closes it', async () => {
        assert(await page.locator('#contents').isHidden());
        const wide = await PreviewPage.open(browser, 'light', undefined, 1400);
        const contents = wide.page.locator('#contents');
        assert(await contents.isHidden(), 'as long as there is no plan');
        await wide.show(analysis);
        assert(await contents.isVisible());
        await wide.page.getByRole('button', { name: 'Contents' }).click();
        await wide.show(edit(analysis, replacing(analysis.document.text, '- [ ] Tested', '- [x] Tested')));
        assert(await contents.isHidden());
        assert.deepEqual(wide.complaints, []);
        await wide.page.close();
      });

      it('lies over the plan where there is little room, and closes again', async () => {
        const button = page.getByRole('button', { name: 'Contents' });
        await button.click();
        await page.keyboard.press('Escape');
        assert(await page.locator('#contents').isHidden());
        assert.equal(await page.evaluate(() => document.activeElement?.id), 'contents-button');
        await button.click();
        await page.getByRole('link', { name: 'Rollback' }).click();
        assert(await page.locator('#contents').isHidden());
      });
    });

    it('keeps what is put away so', async () => {
      await preview.show(example);
      await page.getByText('Thresholds', { exact: true }).click();
      assert.equal(await page.locator('.thresholds').isVisible(), false);
      await preview.show(edit(example, replacing(example.document.text, '< 0.2%', '< 0.3%')));
      assert.equal(await page.locator('.thresholds').isVisible(), false);
      example = read(await readFile(path.join(root, 'examples/plans/DP-014-loyalty-points.md'), 'utf8'));
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

  describe('for everybody', () => {
    it('charts fit a page as narrow as half a small window, and nothing in them collides', async () => {
      const preview = await PreviewPage.open(browser, 'light', undefined, 370);
      const { page } = preview;
      await preview.show(read(await readFile(path.join(root, 'examples/plans/payments-cutover.md'), 'utf8')));
      const crowded = await page.evaluate(() => {
        const shown = [...document.querySelectorAll('.timeline text, .risks text')]
          .map((text) => ({ words: text.textContent, box: text.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0);
        const outside = shown.filter(({ box }) => box.left < 0 || box.right > innerWidth);
        const over = shown.filter(({ box: a }, index) =>
          shown.some(
            ({ box: b }, other) =>
              other > index &&
              a.left < b.right &&
              b.left < a.right &&
              a.top + 3 < b.bottom &&
              b.top + 3 < a.bottom,
          ),
        );
        return {
          shown: shown.length,
          outside: outside.map(({ words }) => words),
          over: over.map(({ words }) => words),
        };
      });
      assert(crowded.shown > 20);
      assert.deepEqual([crowded.outside, crowded.over], [[], []]);
      assert(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      await page.close();
    });

    for (const theme of ['light', 'dark', 'high-contrast'] as const) {
      for (const name of ['DP-014-loyalty-points', 'payments-cutover']) {
        it(`nothing serious is in the way: ${name}, ${theme}`, async () => {
          const preview = await PreviewPage.open(browser, theme);
          const { page } = preview;
          await preview.show(read(await readFile(path.join(root, `examples/plans/${name}.md`), 'utf8')));
          await page.locator('#contents-button').click();
          const findings = page.locator('#findings-button');
          if (await findings.isVisible()) await findings.click();
          const serious = await preview.axe();
          assert.deepEqual(serious, []);
          await page.close();
        });
      }
    }
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
