/**
 * Runs a job at most once at a time. Asking while it runs has it run once more afterwards, however often one asks, so
 * that the last run has always seen the latest state and nothing waits for a timer.
 */
export class Coalesced {
  readonly #job: () => Promise<void>;
  #running: Promise<void> | undefined;
  #again = false;

  constructor(job: () => Promise<void>) {
    this.#job = job;
  }

  /** Asks for a run that starts now or after the one under way; settles when nothing is left to run. */
  run(): Promise<void> {
    this.#again = true;
    this.#running ??= this.#loop();
    return this.#running;
  }

  /** Whether a run is asked for; a newer one also decides whether an older one's failure matters. */
  #wanted(): boolean {
    return this.#again;
  }

  async #loop(): Promise<void> {
    try {
      while (this.#wanted()) {
        this.#again = false;
        try {
          await this.#job();
        } catch (error) {
          if (!this.#wanted()) throw error;
        }
      }
    } finally {
      // In the same step as the last look at #again, or a wish could fall in between and be lost.
      this.#running = undefined;
    }
  }
}
