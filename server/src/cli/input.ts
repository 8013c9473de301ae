/** Reading what was named on the command line or found in a folder. */
import { close, fstat, open, read, readFile } from 'node:fs';
import { promisify } from 'node:util';
import { stripBom } from '../text/bom.ts';

/** An input that cannot be checked, and why. */
export class InputError extends Error {}

const maximalSize = 10 * 1024 * 1024;

/** A file's text without its byte-order mark, which `bom` keeps for writing. */
export interface InputText {
  readonly text: string;
  readonly bom: string;
}

export async function readInput(file: string): Promise<InputText> {
  try {
    return decode(await bytesOf(file));
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(reasonOf(error));
  }
}

/** By callbacks, and no step more than there must be: `fs.promises` takes twice the time for a folder of small files. */
const files = {
  open: promisify(open),
  stat: promisify(fstat),
  read: promisify(read),
  readAll: promisify(readFile),
  close: promisify(close),
};

async function bytesOf(file: string): Promise<Uint8Array> {
  const descriptor = await files.open(file, 'r');
  try {
    const { size } = await files.stat(descriptor);
    if (size > maximalSize) throw new InputError(tooLarge(size));
    // Pipes do not say how much they hold.
    if (size === 0) return await files.readAll(descriptor);
    const bytes = new Uint8Array(size);
    const { bytesRead } = await files.read(descriptor, bytes, 0, size, 0);
    return bytes.subarray(0, bytesRead);
  } finally {
    await files.close(descriptor);
  }
}

/** Text is UTF-8: anything else would be read wrongly, and written back worse. */
export function decode(bytes: Uint8Array): InputText {
  if (bytes.length > maximalSize) throw new InputError(tooLarge(bytes.length));
  if (bytes.subarray(0, 8192).includes(0)) throw new InputError('is no text (it holds NUL bytes)');
  try {
    return stripBom(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    throw new InputError('is not UTF-8 text; save it as UTF-8');
  }
}

function tooLarge(size: number): string {
  return `is too large for a plan (${(size / 1024 / 1024).toFixed(1)} MB; at most 10 MB)`;
}

/** A system error in a few words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
      return 'does not exist';
    case 'EACCES':
    case 'EPERM':
      return 'may not be accessed';
    case 'EISDIR':
      return 'is a folder';
    case 'EEXIST':
      return 'exists already';
    default:
      return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  }
}
