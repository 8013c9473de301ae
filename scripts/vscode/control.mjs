// Lets tests inside the extension host look at the window and use mouse and keyboard: one POST an action, JSON both ways.
import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';

const screenshots = path.join(path.dirname(path.dirname(import.meta.dirname)), 'out/screenshots');

/** @param {import('playwright-core').Page} page @param {{ selector: string, frame?: string[] }} target */
function locate(page, { selector, frame = [] }) {
  const inner = frame.reduce((/** @type {any} */ outer, name) => outer.frameLocator(name), page);
  return inner.locator(selector).first();
}

/** @param {import('playwright-core').Page} page */
const actions = (page) => ({
  async screenshot({ name, selector, frame }) {
    const file = path.join(screenshots, `${name}.png`);
    await mkdir(path.dirname(file), { recursive: true });
    await (selector ? locate(page, { selector, frame }) : page).screenshot({ path: file });
    return file;
  },
  click: ({ button, count, modifiers, ...target }) => locate(page, target).click({ button, clickCount: count, modifiers }),
  hover: (target) => locate(page, target).hover(),
  press: async ({ keys }) => {
    for (const key of keys) await page.keyboard.press(key);
  },
  type: ({ text }) => page.keyboard.type(text),
  waitFor: ({ state, timeout, ...target }) => locate(page, target).waitFor({ state, timeout }),
  text: (target) => locate(page, target).innerText(),
  /** `script` is the body of a function of `element`, run in the page. */
  evaluate: ({ script, ...target }) =>
    locate(page, target).evaluate(`(element) => { ${script} }`),
  resize: ({ width, height }) => page.setViewportSize({ width, height }),
  media: (features) => page.emulateMedia(features),
});

/**
 * @param {import('playwright-core').Page} page
 * @returns {Promise<{ address: string, token: string, stop: () => void }>}
 */
export async function startControl(page) {
  const token = randomBytes(16).toString('hex');
  const known = actions(page);
  const server = createServer(async (request, response) => {
    // A web extension host calls from another origin; the token is what lets it in.
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', '*');
    const answer = (/** @type {number} */ status, /** @type {unknown} */ body) =>
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
    if (request.method === 'OPTIONS') return answer(200, null);
    if (request.headers.authorization !== `Bearer ${token}`) return answer(403, { error: 'wrong token' });
    const action = /** @type {any} */ (known)[(request.url ?? '').slice(1)];
    if (!action) return answer(404, { error: `no action ${request.url}` });
    try {
      let body = '';
      for await (const part of request) body += part;
      answer(200, { value: (await action(JSON.parse(body))) ?? null });
    } catch (error) {
      answer(500, { error: error instanceof Error ? error.message : String(error) });
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    address: `http://127.0.0.1:${port}`,
    token,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}
