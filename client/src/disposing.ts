/** Something that is given up when it is no longer needed. */
export interface Disposing {
  dispose(): unknown;
}

/** Gives up all of them. */
export function disposeAll(things: readonly Disposing[]): void {
  for (const thing of things) thing.dispose();
}
