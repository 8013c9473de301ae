/**
 * The window as a person has it: screenshots, mouse and keyboard. It exists where VS Code runs in a browser that this
 * run started; on the desktop every function resolves to `undefined` at once and the test goes by commands alone.
 */
import * as vscode from 'vscode';

export interface Target {
  /** A Playwright selector: CSS, or `text=…`, `role=button[name="…"]`; the first match counts. */
  selector: string;
  /** The frames on the way to it, outermost first. */
  frame?: readonly string[];
}

/** The frames of the visible webview. */
export const webview = ['iframe.webview.ready:visible', 'iframe#active-frame'] as const;

interface Connection {
  address: string;
  token: string;
}

async function connect(): Promise<Connection | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!folder) return undefined;
  try {
    const text = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, '.vscode/window.json'));
    return JSON.parse(new TextDecoder().decode(text)) as Connection;
  } catch {
    return undefined;
  }
}

const connection = connect();

async function ask(action: string, body: object): Promise<unknown> {
  const to = await connection;
  if (!to) return undefined;
  const response = await fetch(`${to.address}/${action}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${to.token}` },
    body: JSON.stringify(body),
  });
  const { value, error } = (await response.json()) as { value?: unknown; error?: string };
  if (error !== undefined) throw new Error(`${action}: ${error}`);
  return value;
}

/** Whether the window is within reach. */
export async function hasWindow(): Promise<boolean> {
  return (await connection) !== undefined;
}

/** Writes out/screenshots/NAME.png: the window, or what `target` names. */
export async function screenshot(name: string, target?: Target): Promise<void> {
  await ask('screenshot', { name, target });
}

export async function click(
  target: Target,
  how: {
    button?: 'left' | 'right';
    clickCount?: number;
    modifiers?: ('Alt' | 'Control' | 'Meta' | 'Shift')[];
  } = {},
): Promise<void> {
  await ask('click', { ...target, how });
}

export async function hover(target: Target, position?: { x: number; y: number }): Promise<void> {
  await ask('hover', { ...target, how: { position } });
}

/** Presses keys one after another, such as `Control+Space`, `Enter`. */
export async function press(...keys: string[]): Promise<void> {
  await ask('press', { keys });
}

export async function type(text: string): Promise<void> {
  await ask('type', { text });
}

/** Resolves as soon as it is so; fails after `timeout` milliseconds. */
export async function waitFor(
  target: Target,
  {
    state = 'visible',
    timeout = 30_000,
  }: { state?: 'attached' | 'detached' | 'visible' | 'hidden'; timeout?: number } = {},
): Promise<void> {
  await ask('waitFor', { ...target, how: { state, timeout } });
}

/** The text that it shows. */
export async function text(target: Target): Promise<string | undefined> {
  return (await ask('text', target)) as string | undefined;
}

/** How many there are now. */
export async function count(target: Target): Promise<number | undefined> {
  return (await ask('count', target)) as number | undefined;
}

/** Runs `look` in the page, where nothing around it exists, and returns what it returns, as JSON. */
export async function evaluate<T>(target: Target, look: (element: HTMLElement) => T): Promise<T | undefined> {
  return (await ask('evaluate', { ...target, look: look.toString() })) as T | undefined;
}

export async function resize(width: number, height: number): Promise<void> {
  await ask('resize', { width, height });
}

/** What the page sees as the person's preferences. */
export async function media(features: {
  colorScheme?: 'dark' | 'light';
  forcedColors?: 'active' | 'none';
  reducedMotion?: 'reduce' | 'no-preference';
}): Promise<void> {
  await ask('media', features);
}
