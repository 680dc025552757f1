import { Failure, failureCodes, type FailureReport } from '../../../../domain/failure';

/** What the session remembers of a pause: until when, and what was said. Never the question itself, which may hold a token. */
interface Pause {
  /** Milliseconds since 1970. */
  until: number;
  failure: FailureReport;
}

/** A question as a key of the session: the function's name and a number made of its payload. */
export function questionOf(name: string, payload: unknown): string {
  const text = JSON.stringify(payload) ?? '';
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return `pause:${name}:${sum.toString(36)}`;
}

/**
 * Pauses that Dynatrace asked for, kept over a reload of the page: the first time that a page asks a question whose pause is not over it is
 * told so again, with what is left of it, and Dynatrace is left alone. Whoever asks once more by hand is sent through.
 */
export class Pauses {
  private readonly asked = new Set<string>();

  constructor(private readonly storage: () => Storage = () => window.sessionStorage) {}

  /** @throws Failure the pause that is not over yet */
  respect(question: string, now = Date.now()): void {
    if (this.asked.has(question)) return;
    this.asked.add(question);
    const pause = this.read(question);
    if (pause === null) return;
    if (pause.until <= now) this.forget(question);
    else throw new Failure({ ...pause.failure, retryAfterSeconds: Math.ceil((pause.until - now) / 1000) });
  }

  /** Keeps the pause that an answer asks for; an answer without one ends the last. */
  note(question: string, failure: FailureReport | null, now = Date.now()): void {
    if (failure?.retryAfterSeconds === undefined) {
      this.forget(question);
      return;
    }
    const pause: Pause = { until: now + failure.retryAfterSeconds * 1000, failure };
    this.quietly((storage) => storage.setItem(question, JSON.stringify(pause)));
  }

  private forget(question: string): void {
    this.quietly((storage) => storage.removeItem(question));
  }

  private read(question: string): Pause | null {
    let pause: Pause | null = null;
    this.quietly((storage) => {
      const stored: unknown = JSON.parse(storage.getItem(question) ?? 'null');
      if (isPause(stored)) pause = stored;
    });
    return pause;
  }

  /** A browser may have no storage, or a full one; the pause is then forgotten with the page. */
  private quietly(act: (storage: Storage) => void): void {
    try {
      act(this.storage());
    } catch {
      // Nothing that a person could do about it.
    }
  }
}

const isPause = (value: unknown): value is Pause =>
  typeof value === 'object' &&
  value !== null &&
  'until' in value &&
  typeof value.until === 'number' &&
  'failure' in value &&
  isReport(value.failure);

const isReport = (value: unknown): value is FailureReport =>
  typeof value === 'object' &&
  value !== null &&
  'code' in value &&
  failureCodes.some((code) => code === value.code) &&
  ['message', 'hint', 'whose'].every((field) => typeof Reflect.get(value, field) === 'string');
