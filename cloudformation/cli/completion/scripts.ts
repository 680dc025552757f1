import type { VerbWords } from './words';

export const shells = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof shells)[number];

const program = 'ecs-slo-launchpad';
const flagsOf = ({ flags }: VerbWords) => flags.map(({ flag }) => flag).join(' ');

/** Flags with a fixed choice of values: the same everywhere, since a flag means the same in every verb. */
function choices(verbs: readonly VerbWords[]): [flag: string, values: readonly string[]][] {
  const found = verbs.flatMap(({ flags }) => flags).filter(({ values }) => values !== null && values.length > 0);
  return [...new Map(found.map(({ flag, values }) => [flag, values ?? []]))];
}

const bash = (verbs: readonly VerbWords[]): string => `_ecs_slo_launchpad() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} words=
  case $before in
${choices(verbs)
  .map(([flag, values]) => `    ${flag}) words='${values.join(' ')}' ;;`)
  .join('\n')}
    --file|--choice|--save) COMPREPLY=($(compgen -f -- "$word")); return ;;
    *)
      if [ "$COMP_CWORD" = 1 ]; then
        words='${verbs.map(({ verb }) => verb).join(' ')} help'
      else
        case \${COMP_WORDS[1]} in
${verbs.map((one) => `          ${one.verb}) words='${flagsOf(one)}' ;;`).join('\n')}
        esac
      fi ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -F _ecs_slo_launchpad ${program}`;

/** zsh runs the completions of bash. */
const zsh = (verbs: readonly VerbWords[]): string =>
  `autoload -Uz compinit bashcompinit && compinit && bashcompinit\n${bash(verbs)}`;

const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

function fish(verbs: readonly VerbWords[]): string {
  const lines = verbs.flatMap(({ verb, summary, flags }) => [
    `complete -c ${program} -f -n __fish_use_subcommand -a ${verb} -d ${quoted(summary)}`,
    ...flags.map(({ flag, description, values }) => {
      const value = values === null ? '' : values.length > 0 ? ` -x -a ${quoted(values.join(' '))}` : ' -r';
      return `complete -c ${program} -n '__fish_seen_subcommand_from ${verb}' -l ${flag.slice(2)}${value} -d ${quoted(description)}`;
    }),
  ]);
  return lines.join('\n');
}

const scripts: Record<Shell, (verbs: readonly VerbWords[]) => string> = { bash, zsh, fish };

/** What a shell has to run so that it completes verbs, flags and their values. */
export const completionScript = (shell: Shell, verbs: readonly VerbWords[]): string => scripts[shell](verbs);
