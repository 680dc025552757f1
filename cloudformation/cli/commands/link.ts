import { quickCreateLink } from '../../../domain/onboarding/link/quickCreateLink';
import type { ChoiceFlags } from '../choice/choiceFlags';
import { chooseStack, savedForm } from '../choice/chooseStack';
import type { ExitCode } from '../host/exitCode';
import type { Run } from '../verb/verb';

export interface LinkOptions extends ChoiceFlags {
  save?: string;
  consoleOrigin?: string;
}

/** The quick-create link that the app makes, from flags or a saved choice. */
export async function link(options: LinkOptions, { parts, host }: Run): Promise<ExitCode> {
  const choice = await chooseStack(options, parts);
  const { region, stackName, templateUrl, parameters, file } = choice;
  const consoleOrigin = options.consoleOrigin ?? null;
  const made = quickCreateLink({
    region,
    templateUrl,
    stackName,
    parameters,
    consoleOrigin,
    template: file.parameters,
  });
  if (options.save !== undefined)
    await parts.files.write(options.save, `${JSON.stringify(savedForm(choice), null, 2)}\n`);
  if (made.kind === 'upload') host.warn(made.reason);
  else {
    host.say(made.url);
    if (made.url.length > 2000)
      host.warn(
        `The link has ${made.url.length} characters; chats and mail programs may cut it. Send it as a file, or deploy from here.`,
      );
    if (!parameters['DynatraceTokenSecretArn'])
      host.warn(
        'No secret was named, and a link never carries the token: whoever opens it pastes the token into the form.',
      );
  }
  host.done({ ...made, choice: savedForm(choice) });
  return made.kind === 'link' ? 0 : 1;
}
