import type { Command } from 'commander';
import type { FailureReport } from '../../domain/failure';
import { invalidInput } from '../../domain/onboarding/places/invalidInput';

/**
 * A flag without its value takes the next flag for it: `--stack --json` would look for a stack of that name.
 * @throws Failure `InvalidInput` naming the flag
 */
export function checkUnswallowed(command: Command): void {
  for (const option of command.options) {
    const value: unknown = command.getOptionValue(option.attributeName());
    const first: unknown = Array.isArray(value) ? value[0] : value;
    if (option.required && typeof first === 'string' && /^--[a-z]/.test(first))
      throw invalidInput(
        option.long ?? option.flags,
        `has no value; ${first} follows it`,
        'Give the value after the flag.',
      );
  }
}

/** A refused value beside what `--help` says of its flag, so that nobody has to look it up. */
export function quotingHelp(failure: FailureReport, { options }: Command): FailureReport {
  const flag = /^(--[a-z-]+)(?: \w+)?: /.exec(failure.message)?.[1];
  const option = options.find(({ long }) => long === flag);
  if (failure.code !== 'InvalidInput' || !option?.required) return failure;
  const hint = (failure.hint ?? '').replace(/([^.?!])$/, '$1.');
  return { ...failure, hint: `${hint} Help says: "${option.flags}  ${option.description}".`.trim() };
}
