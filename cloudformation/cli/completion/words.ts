import type { Command } from 'commander';

/** One flag of a verb, as a shell completes it. */
export interface FlagWords {
  /** With its dashes. */
  flag: string;
  description: string;
  /** What it may be followed by; empty for anything, null when nothing follows. */
  values: readonly string[] | null;
}

export interface VerbWords {
  verb: string;
  summary: string;
  flags: readonly FlagWords[];
}

/** The words of the whole command line, from its own declarations. */
export function words(program: Command): VerbWords[] {
  return program.commands.map((verb) => ({
    verb: verb.name(),
    summary: verb.summary(),
    flags: [
      ...verb.options.map(({ long, description, argChoices, required, optional }) => ({
        flag: long ?? '',
        description,
        values: required || optional ? (argChoices ?? []) : null,
      })),
      { flag: '--help', description: 'flags and examples', values: null },
    ],
  }));
}
