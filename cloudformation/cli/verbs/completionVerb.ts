import { Argument } from 'commander';
import { completionScript, shells, type Shell } from '../completion/scripts';
import { words } from '../completion/words';
import type { Verb } from '../verb/verb';

export const completionVerb: Verb = {
  name: 'completion',
  summary: 'Print what makes your shell complete verbs and flags of the installed tool.',
  examples: [
    'completion bash > ~/.local/share/bash-completion/completions/ecs-slo-launchpad',
    'completion zsh >> ~/.zshrc',
    'completion fish > ~/.config/fish/completions/ecs-slo-launchpad.fish',
  ],
  declare: (command, start) => {
    command.addArgument(new Argument('<shell>', 'your shell').choices([...shells])).action((shell: Shell) =>
      start(async ({ host }) => {
        const script = completionScript(shell, words(command.parent ?? command));
        host.say(script);
        host.done({ shell, script });
        return 0;
      }),
    );
  },
};
