/** Node.js's `assert` does not exist in a browser. Compares what JSON can say. */
export function equal(actual: unknown, expected: unknown): void {
  const [is, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (is !== wanted) throw new Error(`expected ${wanted}, got ${is}`);
}
