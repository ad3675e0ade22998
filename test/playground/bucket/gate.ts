/** A request that waits at a gate. */
export interface HeldRequest {
  /** Settles when the request is there. */
  readonly arrived: Promise<void>;
  /** Lets it go on. */
  release(): void;
}

/** Lets requests through, but for the next one that a test wants to hold. */
export class Gate {
  #arrive: (() => void) | null = null;
  #released: Promise<void> = Promise.resolve();

  holdNext(): HeldRequest {
    let release = () => {};
    this.#released = new Promise((resolve) => {
      release = resolve;
    });
    const arrived = new Promise<void>((resolve) => {
      this.#arrive = resolve;
    });
    return { arrived, release: () => release() };
  }

  async pass(): Promise<void> {
    const arrive = this.#arrive;
    if (arrive === null) return;
    this.#arrive = null;
    arrive();
    await this.#released;
  }
}
