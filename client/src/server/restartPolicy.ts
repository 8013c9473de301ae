/** Decides whether a server that crashed is worth another start. */
export class RestartPolicy {
  readonly #limit: number;
  readonly #periodMs: number;
  #crashes: number[] = [];

  /** Allows `limit` restarts within any `periodMs`. */
  constructor(limit = 4, periodMs = 3 * 60 * 1000) {
    this.#limit = limit;
    this.#periodMs = periodMs;
  }

  /** Records a crash; says whether to start again. */
  crashed(now: number): boolean {
    this.#crashes = this.#crashes.filter((at) => now - at < this.#periodMs);
    this.#crashes.push(now);
    return this.#crashes.length <= this.#limit;
  }
}
