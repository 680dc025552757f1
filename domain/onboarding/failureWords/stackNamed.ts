/** A stack's name from its ARN or from words; null where the message has none. */
export function stackIn(reason: string): string | null {
  const found =
    /:stack\/([A-Za-z][A-Za-z0-9-]{0,127})\//.exec(reason)?.[1] ??
    /stack named ([A-Za-z][A-Za-z0-9-]{0,127})/i.exec(reason)?.[1] ??
    /the stack: ([A-Za-z][A-Za-z0-9-]{0,127})/i.exec(reason)?.[1] ??
    /Stack[: ]+\[?'?((?!(?:is|was|in|has|cannot|could|set|with|named|already|does)\b)[A-Za-z][A-Za-z0-9-]{0,127})'?\]? (?:is|cannot|could|in)/.exec(
      reason,
    )?.[1] ??
    /\bStack ([A-Za-z][A-Za-z0-9-]{0,127}): (?:[A-Z]+_)+(?:FAILED|COMPLETE|PROGRESS)\b/.exec(reason)?.[1] ??
    null;
  return found;
}

/** `The stack NAME`, to begin a sentence with. */
export const theStack = (reason: string): string => {
  const name = stackIn(reason);
  return name === null ? 'The stack' : `The stack ${name}`;
};

/** What a tool says behind the state: ` AWS said: “…”`. */
export function whyIn(reason: string): string {
  const why = /\b(?:ROLLBACK_COMPLETE|ROLLBACK_FAILED|CREATE_FAILED|DELETE_FAILED): (.{12,300})/
    .exec(reason)?.[1]
    ?.trim();
  return why === undefined || /^(?:the following resource|no reason)/i.test(why) ? '' : ` AWS said: “${why}”`;
}

/** A state in front of what a service said: the state is the consequence, the words are the cause. */
export const tellsWhy = (reason: string): boolean =>
  /(?:ROLLBACK_COMPLETE|ROLLBACK_FAILED|CREATE_FAILED|UPDATE_FAILED|DELETE_FAILED)\b.{0,40}?: .{0,200}?(?:Resource handler returned message|from (?:your )?custom resource|\((?:Service: |RequestToken: )|HandlerErrorCode)/.test(
    reason,
  );

/** The name for a command. */
export const nameOr = (reason: string): string => stackIn(reason) ?? 'STACK';

/** The command that shows its events. */
export const eventsOf = (reason: string): string =>
  `aws cloudformation describe-stack-events --stack-name ${nameOr(reason)}`;

/** ` at DeliveryStream`, what CloudFormation names as failed; why stands in the events. */
export const failedThere = (reason: string): string => {
  const named = /resource\(s\) failed to \w+:\s*\[([\w, ]{1,400})\]/.exec(reason)?.[1]?.trim();
  return named === undefined ? '' : ` at ${named}`;
};
