import { Failure } from '../../../domain/failure';
import type { Finding } from '../doctor/finding';
import type { Host } from '../host/host';

/**
 * Says what was found before anything is made. What could not be looked at is told and does not stop.
 * @throws Failure `Conflict` when something is wrong
 */
export function judge(findings: readonly Finding[], host: Pick<Host, 'say' | 'warn'>): void {
  const of = (state: Finding['state']) => findings.filter((one) => one.state === state);
  const bad = of('wrong');
  const fine = of('well');
  if (fine.length > 0) host.say(`Checked: ${fine.map(({ link, found }) => `${link} (${found})`).join('; ')}.`);
  for (const [why, links] of byReason(of('unknown')))
    host.warn(`Not known beforehand: ${links.join(', ')}. ${why} It goes on; --skip-checks leaves these looks out.`);
  const [first] = bad;
  if (!first) return;
  throw new Failure({
    code: 'Conflict',
    message: `Nothing was created. ${bad.map(({ link, found }) => `${link}: ${sentence(found)}`).join(' ')}`,
    whose: first.move?.whose ?? 'user',
    hint: `${[...new Set(bad.flatMap(({ move }) => (move ? [move.fix] : [])))].join(' ')} Then run the same command again; --skip-checks goes on without this check.`,
  });
}

/** Forty looks that are denied for one reason are one line. */
function byReason(unknown: readonly Finding[]): Map<string, string[]> {
  const reasons = new Map<string, string[]>();
  for (const { link, found, move } of unknown) {
    const why = [sentence(found), move?.fix].filter(Boolean).join(' ');
    reasons.set(why, [...(reasons.get(why) ?? []), link]);
  }
  return reasons;
}

const sentence = (text: string): string => `${text.replace(/^secretArn: /, '')}.`.replace(/\.\.$/, '.');
