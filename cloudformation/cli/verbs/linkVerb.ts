import { choiceFlags } from '../choice/choiceFlags';
import { link, type LinkOptions } from '../commands/link';
import type { Verb } from '../verb/verb';

export const linkVerb: Verb = {
  name: 'link',
  summary: 'Print the quick-create link. The token is never part of it.',
  examples: [
    'link --region eu-west-1 --account 123456789012 --environment https://abc12345.live.dynatrace.com --template-url URL --secret-arn ARN',
    'link --choice choice.json --region us-east-1',
    'link --choice choice.json --preset EcsFull --save choice.json --json',
  ],
  declare: (command, start) => {
    choiceFlags(command)
      .option('--save <file>', 'also write the choice to a file, for --choice')
      .option('--console-origin <url>', 'another console than that of AWS, such as private console access')
      .action((options: LinkOptions) => start((run) => link(options, run)));
  },
};
