import { tokenDoubt, tokenProblem } from '../../../domain/onboarding/secrets/tokenProblem';
import { ago } from '../ago';
import type { DeliveryFacts } from '../aws/pipelines';
import type { Run } from '../verb/verb';
import { well, wrong, type Finding } from './finding';

const rotate = 'A new token goes in by: npm run aws -- rotate-token --stack NAME';

/**
 * The secret: there, of the region, of the form that Firehose reads, with something that may be a token. Its value is told nowhere.
 * @param way how a right token gets into it
 * @param doubtful what a token of an unusual form is: in a stream that fails it is likely why, before there is one nobody knows
 */
export async function checkSecret(
  { secretArn }: Pick<DeliveryFacts, 'secretArn'>,
  region: string,
  { parts, signal }: Run,
  way = rotate,
  doubtful: 'wrong' | 'unknown' = 'wrong',
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
  const { changed, deleted } = await (await parts.secrets(region)).facts(secretArn, signal);
  if (deleted !== null)
    return wrong(
      link,
      `it was given to deletion ${ago(deleted, parts.clock.now())}, and nobody can read it since`,
      'operator',
      `Take that back: aws secretsmanager restore-secret --secret-id ${secretArn} --region ${region}; or name another.`,
    );
  const token = await parts.secretValue(secretArn, region, signal);
  const problem = tokenProblem(token);
  if (problem && problem.code !== 'platform-token')
    return wrong(link, problem.message, 'user', `${problem.fix} ${way}`);
  const doubt = problem ? null : tokenDoubt(token);
  if (doubt) return { ...wrong(link, doubt.message, 'user', `${doubt.fix} ${way}`), state: doubtful };
  return well(link, `of the right form${changed === null ? '' : `, changed ${ago(changed, parts.clock.now())}`}`);
}
