// Lets tests inside the extension host look at the window and use mouse and keyboard: one POST an action, JSON both ways.
import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { runInThisContext } from 'node:vm';
import type { FrameLocator, Locator, Page } from 'playwright-core';

const screenshots = path.resolve(import.meta.dirname, '../../out/screenshots');

interface Target {
  selector: string;
  /** The frames on the way to it, outermost first. */
  frame?: string[];
}

function locateAll(page: Page, { selector, frame = [] }: Target): Locator {
  const inner = frame.reduce<Page | FrameLocator>(
    (outer, name) => outer.locator(name).first().contentFrame(),
    page,
  );
  return inner.locator(selector);
}

const locate = (page: Page, target: Target): Locator => locateAll(page, target).first();

/** What can be asked; the name is the path of the request. */
const actions = {
  screenshot: async (page: Page, { name, target }: { name: string; target?: Target }) => {
    const file = path.join(screenshots, `${name}.png`);
    await mkdir(path.dirname(file), { recursive: true });
    await (target ? locate(page, target) : page).screenshot({ path: file });
  },
  click: async (page: Page, { how, ...target }: Target & { how: Parameters<Locator['click']>[0] }) => {
    await locate(page, target).click(how);
  },
  hover: (page: Page, { how, ...target }: Target & { how: Parameters<Locator['hover']>[0] }) =>
    locate(page, target).hover(how),
  press: async (page: Page, { keys }: { keys: string[] }) => {
    for (const key of keys) await page.keyboard.press(key);
  },
  type: (page: Page, { text }: { text: string }) => page.keyboard.type(text),
  waitFor: async (page: Page, { how, ...target }: Target & { how: Parameters<Locator['waitFor']>[0] }) => {
    await locate(page, target).waitFor(how);
  },
  text: (page: Page, target: Target) => locate(page, target).innerText(),
  count: (page: Page, target: Target) => locateAll(page, target).count(),
  /** `look` is the text of a function of the element. Playwright wants a function, to take its text again. */
  evaluate: (page: Page, { look, ...target }: Target & { look: string }) =>
    locate(page, target).evaluate(runInThisContext(`(${look})`) as (element: unknown) => unknown),
  resize: (page: Page, size: { width: number; height: number }) => page.setViewportSize(size),
  media: (page: Page, features: Parameters<Page['emulateMedia']>[0]) => page.emulateMedia(features),
};

async function read(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return JSON.parse(Buffer.concat(parts).toString());
}

export interface Control {
  address: string;
  /** Every request carries it, so that no other page of this browser or machine can. */
  token: string;
  stop: () => void;
}

export async function startControl(page: Page): Promise<Control> {
  const token = randomBytes(16).toString('hex');

  async function answer(request: IncomingMessage): Promise<[status: number, body: object]> {
    if (request.method === 'OPTIONS') return [200, {}];
    if (request.headers.authorization !== `Bearer ${token}`) return [403, { error: 'wrong token' }];
    const name = (request.url ?? '').slice(1);
    if (!Object.hasOwn(actions, name)) return [404, { error: `there is no action ${name}` }];
    const action: (page: Page, body: never) => Promise<unknown> = actions[name as keyof typeof actions];
    try {
      return [200, { value: await action(page, (await read(request)) as never) }];
    } catch (error) {
      return [500, { error: error instanceof Error ? error.message : String(error) }];
    }
  }

  const server = createServer((request, response) => {
    // An extension host in the browser calls from another origin; the token is what lets it in.
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', 'authorization');
    void answer(request).then(([status, body]) => response.writeHead(status).end(JSON.stringify(body)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    token,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}
