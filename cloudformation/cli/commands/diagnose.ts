import { Failure } from '../../../domain/failure';
import { diagnoseEvents } from '../../../domain/onboarding/diagnosis/diagnoseEvents';
import type { FailedEvent } from '../../../domain/onboarding/diagnosis/explainStackFailure';
import { invalidInput } from '../../../domain/onboarding/places/invalidInput';
import { readPastedEvents } from '../../../domain/onboarding/diagnosis/readPastedEvents';
import type { ExitCode } from '../host/exitCode';
import { sayDiagnosis } from '../sayDiagnosis';
import { diagnoseStackSet } from '../stackSet/diagnoseStackSet';
import type { Run } from '../verb/verb';

export interface DiagnoseOptions {
  /** Name or ARN of a live stack. */
  stack?: string;
  /** Name of a stack set. */
  stackset?: string;
  delegated?: true;
  /** A file with pasted events; `-` is standard input. */
  file?: string;
}

/** Says why a stack failed, what to do, and whose move it is. Reads only. */
export async function diagnose({ stack, stackset, delegated, file }: DiagnoseOptions, run: Run): Promise<ExitCode> {
  const given = [stack, stackset, file].filter((one) => one !== undefined).length;
  if (given === 1 && stackset !== undefined)
    return diagnoseStackSet({ name: stackset, delegated: delegated === true }, run);
  if (given !== 1)
    throw invalidInput(
      'diagnose',
      'needs one of --stack, --stackset and --file',
      'Use --file - to paste events, end with Ctrl-D.',
    );
  const { host } = run;
  const { status, events } = stack === undefined ? await pasted(file ?? '-', run) : await live(stack, run);
  const diagnosis = diagnoseEvents(events);
  const { causes, consequence, leftBehind } = diagnosis;
  if (status !== null) host.say(`${stack ?? ''}: ${status}`);
  if (causes.length === 0) host.say(`Nothing failed in the latest operation (${events.length} events looked at).`);
  sayDiagnosis(diagnosis, host);
  host.done({ status, explanations: [...causes, ...leftBehind], consequence });
  return 0;
}

interface Found {
  status: string | null;
  events: FailedEvent[];
}

async function pasted(file: string, { parts }: Run): Promise<Found> {
  return { status: null, events: readPastedEvents(await parts.files.read(file)) };
}

async function live(stack: string, { parts, signal }: Run): Promise<Found> {
  const region = await parts.region();
  const stacks = await parts.stacks(region);
  const facts = await stacks.find(stack, signal);
  if (facts) return { status: facts.status, events: await stacks.eventsAfter(facts.id, null, signal) };
  throw new Failure({
    code: 'NotFound',
    message: `There is no stack ${stack} in ${region}.`,
    whose: 'user',
    hint: 'Check the name, --region and --profile; a deleted stack is found by its ARN only. If AWS refused to create it at all, paste the message: npm run aws -- diagnose --file -',
  });
}
