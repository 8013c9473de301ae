/** The preview's own page in a real browser: its script, its style sheet and its policy, with the editor left out. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type axe from 'axe-core';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import '../client/vscode.ts';
import type { FromPage, ToPage, Words } from '../../client/src/preview/messages.ts';
import { previewPage } from '../../client/src/preview/page.ts';
import { sectionUpdates, type Shown } from '../../client/src/preview/sectionDiff.ts';
import type { Analysis } from '../../server/src/analyze.ts';
import { Renderer } from '../../server/src/render/main.ts';
import type { Edit } from '../../server/src/text/edit.ts';
import { themes, type ThemeName } from './themes.ts';

export const { pageWords } = await import('../../client/src/preview/words.ts');

const client = path.resolve(import.meta.dirname, '../../client');
const axeFile = fileURLToPath(import.meta.resolve('axe-core/axe.min.js'));
const origin = 'http://preview.test';

/** What the page's side of the window holds while it is tested. */
interface Watched extends Window {
  sent: FromPage[];
  violations: string[];
  axe: typeof axe;
}

declare const window: Watched;

export class PreviewPage {
  readonly page: Page;
  /** What the browser complained about. */
  readonly complaints: string[];
  readonly #renderer = new Renderer();
  #shown: Shown = new Map();

  private constructor(page: Page, complaints: string[]) {
    this.page = page;
    this.complaints = complaints;
  }

  static async open(
    browser: Browser,
    theme: ThemeName = 'light',
    words = pageWords(),
    width = 900,
  ): Promise<PreviewPage> {
    const page = await browser.newPage({ viewport: { width, height: 700 } });
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    const files: Record<string, { contentType: string; body: string }> = {
      '/': {
        contentType: 'text/html',
        body: frame(words).replace('<body ', `<body class="${themes[theme].bodyClass}" `),
      },
      '/preview.js': { contentType: 'text/javascript', body: await script() },
      '/overview.css': {
        contentType: 'text/css',
        body: await readFile(path.join(client, 'media/overview.css'), 'utf8'),
      },
      '/preview.css': {
        contentType: 'text/css',
        body: themes[theme].css + (await readFile(path.join(client, 'media/preview.css'), 'utf8')),
      },
    };
    await page.route('**', (route) => {
      const url = new URL(route.request().url());
      const file = url.origin === origin ? files[url.pathname] : undefined;
      if (!file && url.pathname !== '/favicon.ico') complaints.push(`asked for ${url.href}`);
      return file ? route.fulfill(file) : route.abort();
    });
    await page.addInitScript(() => {
      window.sent = [];
      window.violations = [];
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        window.violations.push(`${violatedDirective} ${blockedURI}`),
      );
      let state: unknown;
      Object.assign(window, {
        acquireVsCodeApi: () => ({
          postMessage: (message: FromPage) => window.sent.push(message),
          getState: () => state,
          setState: (next: unknown) => (state = next),
        }),
      });
    });
    await page.goto(`${origin}/`);
    return new PreviewPage(page, complaints);
  }

  /** Shows a plan, as the extension would after each change: what the page has already is not sent again. */
  async show(analysis: Analysis): Promise<void> {
    const {
      title,
      status = '',
      statusKind = '',
      progress,
      overview,
      sections,
      findings,
    } = this.#renderer.render(analysis);
    const { updates, shown } = sectionUpdates(this.#shown, [...overview, ...sections]);
    this.#shown = shown;
    await this.#post({
      type: 'plan',
      title,
      status,
      statusKind,
      progress: { ...progress },
      sections: updates,
      findings: findings.map((finding) => ({ ...finding, fixes: [...finding.fixes] })),
    });
  }

  /** To be called when the page was loaded again: it has nothing of what it was sent. */
  forget(): void {
    this.#shown = new Map();
  }

  /** The edits of the fix that the page asked for. */
  edits(analysis: Analysis, asked: FromPage): Edit[] | undefined {
    return asked.type === 'fix' ? this.#renderer.fixOf(analysis, asked.finding, asked.fix) : undefined;
  }

  /** What axe-core finds to be serious or worse, in a few words each. */
  async axe(): Promise<string[]> {
    // The page's policy lets no script in; a debugger may put one there all the same.
    await this.page.evaluate(await readFile(axeFile, 'utf8'));
    return this.page.evaluate(async () => {
      const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .flatMap(({ id, nodes }) =>
          nodes.map(({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
        );
    });
  }

  async sent(): Promise<FromPage[]> {
    return this.page.evaluate(() => window.sent);
  }

  async violations(): Promise<string[]> {
    return this.page.evaluate(() => window.violations);
  }

  /** Returns when the page has taken the message and drawn. */
  async #post(message: ToPage): Promise<void> {
    await this.page.evaluate(async (data) => {
      window.postMessage(data, '*');
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    }, message);
  }
}

function frame(words: Words): string {
  const parts = { nonce: 'nonce', cspSource: origin, uri: 'file:///plan.md', words };
  return previewPage({
    ...parts,
    script: `${origin}/preview.js`,
    styles: [`${origin}/overview.css`, `${origin}/preview.css`],
  });
}

async function script(): Promise<string> {
  const entryPoints = [path.join(client, 'src/preview/webview/main.ts')];
  const loader = { '.svg': 'text' } as const;
  const { outputFiles } = await build({ entryPoints, bundle: true, format: 'iife', loader, write: false });
  return outputFiles[0]!.text;
}
