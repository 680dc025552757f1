import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '../..');

/** A command of the README as somebody types it, running. */
export class Running {
  printed = '';
  /** Null while it runs. */
  code: number | null = null;
  private readonly child: ChildProcess;
  private readonly ended: Promise<number>;

  constructor(command: string, env: Record<string, string> = {}) {
    // A group of its own, so that stopping it stops what npm started, too.
    this.child = spawn(command, { cwd: root, shell: true, detached: true, env: { ...process.env, ...env } });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => (this.printed += text));
    this.ended = new Promise((resolve) => this.child.once('close', (code) => resolve((this.code = code ?? 1))));
  }

  /** Its exit code. @throws Error with what it printed when that is not the wanted one, or it takes too long */
  async exit(seconds: number, wanted = 0): Promise<number> {
    const late = AbortSignal.timeout(seconds * 1000);
    const code = await Promise.race([
      this.ended,
      new Promise<null>((resolve) => late.addEventListener('abort', () => resolve(null))),
    ]);
    if (code === null) await this.stop();
    if (code !== wanted)
      throw new Error(`exit ${code ?? `not within ${seconds} s`}, wanted ${wanted}:\n${this.printed}`);
    return code;
  }

  /** Asks again and again until there is an answer that is not null. @throws Error when it ends or takes too long */
  async until<T>(seconds: number, look: () => T | null | Promise<T | null>): Promise<T> {
    const deadline = Date.now() + seconds * 1000;
    for (;;) {
      const found = await look();
      if (found !== null) return found;
      if (this.code !== null) throw new Error(`it ended with ${this.code}:\n${this.printed}`);
      if (Date.now() > deadline) throw new Error(`not within ${seconds} s:\n${this.printed}`);
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }

  /** What it printed that the pattern picks. */
  line(seconds: number, pattern: RegExp): Promise<string> {
    return this.until(seconds, () => pattern.exec(this.printed)?.[1] ?? null);
  }

  /** Ends the whole group. */
  async stop(): Promise<void> {
    const { pid } = this.child;
    if (this.code !== null || pid === undefined) return;
    process.kill(-pid, 'SIGTERM');
    const kill = setTimeout(() => process.kill(-pid, 'SIGKILL'), 10_000);
    await this.ended;
    clearTimeout(kill);
  }
}

/** Runs a command to its end. @returns what it printed */
export async function ran(
  command: string,
  seconds: number,
  wanted = 0,
  env: Record<string, string> = {},
): Promise<string> {
  const running = new Running(command, env);
  await running.exit(seconds, wanted);
  return running.printed;
}
