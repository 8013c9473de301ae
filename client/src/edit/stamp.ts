/** `✓ 14:05 UTC @ann`: when an item was ticked, and by whom. */
export function stampAt(now: Date, handle: string | undefined): string {
  const time = now.toISOString().slice(11, 16);
  return `✓ ${time} UTC${handle === undefined || handle === '' ? '' : ` @${handle}`}`;
}
