import { toFailureReport } from '../../../domain/failure';
import { tokenDoubt, tokenProblem } from '../../../domain/onboarding/secrets/tokenProblem';
import type { DeliveryFacts } from '../aws/pipelines';
import { ago } from '../ago';
import type { Run } from '../verb/verb';
import { well, wrong, type Finding } from './finding';

/** The secret: there, of the region, of the form that Firehose reads, with something that may be a token. Its value is told nowhere. */
export async function checkSecret(
  { secretArn }: DeliveryFacts,
  region: string,
  { parts, signal }: Run,
): Promise<Finding> {
  const link = 'secret';
  if (secretArn === null)
    return wrong(
      link,
      'the stream carries its token itself',
      'user',
      'Put it into a secret: npm run aws -- deploy --secret-arn ARN.',
    );
  const home = secretArn.split(':')[3] ?? '';
  if (home !== region)
    return wrong(
      link,
      `it is in ${home}, the stream in ${region}`,
      'operator',
      `Firehose reads secrets of its own region only: replicate it to ${region} and deploy with the replica.`,
    );
  const { changed } = await (await parts.secrets(region)).facts(secretArn, signal);
  const token = await parts.secretValue(secretArn, region, signal);
  const problem = tokenProblem(token) ?? tokenDoubt(token);
  const rotate = 'A new token goes in by: npm run aws -- rotate-token --stack NAME';
  if (problem && problem.code !== 'platform-token')
    return wrong(link, problem.message, 'user', `${problem.fix} ${rotate}`);
  return well(link, `of the right form${changed === null ? '' : `, changed ${ago(changed, parts.clock.now())}`}`);
}

/** Whether the endpoint answers, from this machine. Nothing is sent; what it says does not matter. */
export async function checkDynatrace({ endpoint }: DeliveryFacts, { parts, signal }: Run): Promise<Finding> {
  const [link, host] = ['Dynatrace', URL.canParse(endpoint) ? new URL(endpoint).host : endpoint];
  try {
    const { status } = await parts.fetch(endpoint, {
      method: 'GET',
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(15_000)]),
    });
    // 501 says that it takes no GET: it answers.
    if (status >= 500 && status !== 501)
      return wrong(
        link,
        `${host} answers ${status}`,
        'platform',
        'Look at https://status.dynatrace.com; Firehose tries again and keeps what it cannot deliver.',
      );
    return well(link, `${host} answers from here`);
  } catch (error) {
    signal.throwIfAborted();
    const { cause } = error as { cause?: { code?: string } };
    return {
      link,
      state: 'unknown',
      found: `${host} cannot be reached from here (${cause?.code ?? toFailureReport(error).message})`,
      move: {
        whose: 'user',
        fix: 'Firehose takes its own way: if deliveries succeed, only this machine is cut off. Check network and proxy.',
      },
    };
  }
}
