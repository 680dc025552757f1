import { Environment, type Options } from './environment';
import { mask } from './mask';
import { CouldNotAsk, type Finding, type Question, type Verdict } from './question';
import { looks, questions } from './table';

export interface Row {
  id: string;
  verdict: Verdict;
  unconfirmed: string;
  asked: string;
  confirms: string;
  came: string;
  cleaned: string | null;
}

export interface Report {
  /** Beginning of the check, ISO 8601. */
  at: string;
  rows: Row[];
  counts: Record<Verdict, number>;
}

/** What may be touched besides reading in the environment. */
export interface Allowed {
  write: boolean;
  aws: boolean;
}

/** Asks every question, one after the other, so that no limit of the environment is met by asking; no row is left out. */
export async function check(
  options: Options,
  allowed: Allowed,
  say: (text: string) => void = () => {},
): Promise<Report> {
  const environment = new Environment(options);
  const at = new Date().toISOString();
  const rows: Row[] = [];
  for (const question of questions) {
    const { verdict, came, cleaned } = await answer(question, environment, allowed);
    const { id, unconfirmed, asked, confirms } = question;
    const row = {
      id,
      verdict,
      unconfirmed,
      asked,
      confirms,
      came: mask(came, options),
      cleaned: cleaned ? mask(cleaned, options) : null,
    };
    rows.push(row);
    say(`${verdict.padEnd(14)} ${id}: ${row.came}`);
  }
  for (const { id, unconfirmed, how } of looks)
    rows.push({ id, verdict: 'look at it', unconfirmed, asked: how, confirms: '', came: how, cleaned: null });
  return { at, rows, counts: counted(rows) };
}

async function answer(question: Question, environment: Environment, { write, aws }: Allowed): Promise<Finding> {
  const flag = { reads: null, writes: write ? null : '--write', aws: aws ? null : '--aws' }[question.touches];
  if (flag !== null) return { verdict: 'could not ask', came: `not asked without ${flag}` };
  try {
    return await question.ask(environment);
  } catch (error) {
    // Anything else is an answer of a form that nobody expected: it is told, and the other questions are asked.
    const came = error instanceof Error ? error.message : String(error);
    return { verdict: 'could not ask', came: error instanceof CouldNotAsk ? came : `unexpected: ${came}` };
  }
}

function counted(rows: readonly Row[]): Report['counts'] {
  const counts = { confirmed: 0, refuted: 0, 'could not ask': 0, 'look at it': 0 };
  for (const { verdict } of rows) counts[verdict] += 1;
  return counts;
}
