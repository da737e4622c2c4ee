/** What the person who runs the gate accepts, by name; each is counted in the certificate. */
export class Waivers {
  readonly #names: ReadonlySet<string>;
  readonly #used = new Set<string>();

  constructor(names: readonly string[]) {
    this.#names = new Set(names);
  }

  /** Whether something is accepted. */
  waives(name: string): boolean {
    if (!this.#names.has(name)) return false;
    this.#used.add(name);
    return true;
  }

  /** Those that nothing needed. */
  unused(): readonly string[] {
    return [...this.#names].filter((name) => !this.#used.has(name));
  }
}
