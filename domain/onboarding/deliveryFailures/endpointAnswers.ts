import { ofDynatrace, type Answer } from './answers';
import { byStatus } from './statuses';

const ofAccess = /token|scope|permission|auth|forbidden|access|credential|\bkey\b|denied|not allowed/i;
const ownReason: Answer = {
  cause: 'the endpoint refuses the delivery for a reason that it names itself',
  fix: 'Do what it asks for. If it does not speak as Dynatrace does, compare DynatraceEndpoint with those of the template.',
  whose: 'user',
};

/** The status, of an answer that came without its number: `"errorMessage": "Unauthorized"`. */
const spelt: readonly (readonly [said: RegExp, status: string])[] = [
  [/\bunauthorized\b/i, '401'],
  [/\bforbidden\b/i, '403'],
  [/\b(?:payload|entity) too large\b/i, '413'],
  [/\btoo many requests\b/i, '429'],
  [/\b(?:service unavailable|bad gateway|gateway time-?out|internal server error)\b/i, '503'],
];

/** The HTTP status in an error record; empty where it tells none. */
export const statusIn = (reason: string): string =>
  /(?:destination(?:exception)?\W?|\bHTTP(?:\/[\d.]+)?|status(?: code)?[:.]?|code"?:?|(?:receives?|received|gets?|got) an?)\s*["`]?([1-5]\d\d)\b/i.exec(
    reason,
  )?.[1] ??
  spelt.find(([said]) => said.test(reason))?.[1] ??
  '';

/** What the endpoint itself wrote: the innermost message of its JSON, or the text behind the status; empty where it wrote a page. */
export function endpointSays(reason: string): string {
  const plain = reason.replace(/\\+"/g, '"');
  const behind = /(?:destination\.?|status code\.?)\s*\d{3}:?\s*(.*)$/i.exec(plain)?.[1];
  const messages = [
    ...(behind ?? plain).matchAll(/"(?:errorMessage|message|error|details?)"?\s*:\s*"([^"]{1,400})(?:"|$)/g),
  ];
  const [, text = ''] = /^["\s]*([^"\s{[<][^"{<]{0,400})/.exec(behind ?? '') ?? [];
  return (messages.at(-1)?.[1] ?? text).trim();
}

/**
 * What an answer of the endpoint means: by its own words, where they are known, else by its status. Words about access count only
 * beside a status that refuses; an endpoint may write anything into a success.
 */
export function answerOf(reason: string): Answer | undefined {
  const status = statusIn(reason);
  const isRefusal = /^4\d\d$/.test(status) && !/^(?:408|413|429)$/.test(status);
  const said = endpointSays(reason);
  // A refusal in other words than those of tokens and permissions is not explained by its number.
  if (/^40[13]$/.test(status) && said !== '' && ofDynatrace(said) === undefined && !ofAccess.test(said))
    return ownReason;
  return (isRefusal ? ofDynatrace(said) : undefined) ?? byStatus.find(([shape]) => shape.test(status))?.[1];
}
