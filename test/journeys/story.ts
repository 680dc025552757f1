/** Prints the steps of a story as they pass; the first failure ends it. */
export class Story {
  private count = 0;
  private where = '';

  constructor(private readonly name: string) {}

  /** Names the environment in which the steps from here on happen; null where it goes without saying. */
  goTo(environment: string | null): void {
    this.where = environment === null ? '' : `${environment}: `;
  }

  /** Runs one step and prints what it says it saw. A throw is the story's failure. */
  async step<T>(title: string, run: () => Promise<T>, saw: (result: T) => string): Promise<T> {
    const begin = Date.now();
    try {
      const result = await run();
      this.count += 1;
      console.log(`ok ${this.count} ${this.where}${title}: ${saw(result)} (${Date.now() - begin} ms)`);
      return result;
    } catch (error) {
      console.error(`FAILED ${this.count + 1} ${this.where}${title}: ${firstLines(error)}`);
      throw error;
    }
  }

  end(): void {
    console.log(`${this.name}: ${this.count} steps passed`);
  }
}

export function expectThat(condition: boolean, otherwise: string): asserts condition {
  if (!condition) throw new Error(otherwise);
}

/** Browser errors bring a long call log; its beginning says enough. */
const firstLines = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n').slice(0, 12).join('\n');
