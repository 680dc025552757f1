import { Failure } from '../../../domain/failure';
import { invalidInput } from '../../../domain/onboarding/places/invalidInput';
import { ago } from '../ago';
import type { ExitCode } from '../host/exitCode';
import { inWords } from '../inWords';
import { mustFindStack } from '../pipeline/pipelineStack';
import { newToken, type TokenSource } from '../rotation/newToken';
import { watchRefresh } from '../rotation/watchRefresh';
import type { Run } from '../verb/verb';

export interface RotateOptions extends TokenSource {
  stack: string;
}

/** AWS asks for a value to be put at most once in ten minutes: https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_PutSecretValue.html */
const pause = 600_000;

/**
 * Puts a new token into the secret of a stack and watches Firehose take it over, without a gap: both tokens have to stay valid until it
 * did. A token that is refused is taken back. Exit 0 only when deliveries succeed with the new one.
 */
export async function rotateToken(options: RotateOptions, run: Run): Promise<ExitCode> {
  const { parts, host, signal } = run;
  const region = await parts.region();
  const { deliveryStream, carries } = await mustFindStack(options.stack, region, run);
  const delivery =
    deliveryStream === null ? null : await (await parts.pipelines(region)).delivery(deliveryStream, signal);
  const secretArn = delivery?.secretArn;
  if (!deliveryStream || !secretArn)
    throw invalidInput('stack', 'has no delivery stream that reads a secret', 'Deploy it with --secret-arn first.');
  const secrets = await parts.secrets(region);
  const { changed } = await secrets.facts(secretArn, signal);
  const now = parts.clock.now();
  if (changed !== null && now - changed < pause)
    throw new Failure({
      code: 'Conflict',
      message: `The secret was changed ${ago(changed, now)}, and AWS asks for ten minutes between two changes. Nothing was changed.`,
      whose: 'user',
      hint: `Run the same command again in ${inWords(Math.min(pause, pause - (now - changed)))}.`,
    });
  const old = await parts.secretValue(secretArn, region, signal);
  const token = await newToken(options, carries, run);
  if (token === old)
    throw invalidInput(
      'token',
      'is the one that the secret has already',
      'Make a new token in Dynatrace first. Nothing was changed.',
    );
  host.say(`Secret: ${secretArn}`);
  host.say('Firehose reads it anew every ten minutes. Until this command says so, the old token must stay valid.');
  if (!(await host.ask('Put the new token into the secret?'))) {
    host.say('Nothing was changed.');
    host.done({ stack: options.stack, outcome: 'declined' });
    return 1;
  }
  await secrets.putToken(secretArn, token, signal);
  host.say('The new token is in the secret; the old one is kept there as AWSPREVIOUS.');
  const outcome = await watchRefresh({ stack: options.stack, deliveryStream, region }, run);
  if (outcome === 'refused' && (await host.ask('Deliveries fail since. Put the old token back?'))) {
    await secrets.putToken(secretArn, old, signal);
    host.say('The old token is back in the secret; Firehose uses it again within ten minutes.');
  }
  sayEnd(outcome, options.stack, run);
  host.done({ stack: options.stack, secretArn, outcome });
  return outcome === 'in use' ? 0 : 1;
}

function sayEnd(outcome: Awaited<ReturnType<typeof watchRefresh>>, stack: string, { host }: Run): void {
  if (outcome === 'in use') host.say('Deliveries succeed with the new token. The old one can be revoked now.');
  else if (outcome === 'refused')
    host.warn(
      `Keep the old token valid. npm run aws -- doctor --stack ${stack} says why deliveries fail; npm run aws -- replay sends what was kept.`,
    );
  else
    host.warn(
      `Nothing was delivered since, so nobody knows which token is in use. Keep the old one until npm run aws -- doctor --stack ${stack} sees deliveries.`,
    );
}
