/**
 * Causes whose words others than AWS say as well: denials, limits, networks, names that are taken, states. They are believed only where a
 * sign of AWS or of a tool that deploys to it stands in or around the message; the words of all other causes are AWS's own.
 */
const common =
  /^(?:throttled|aws-failed|no-capacity|not-ready.*|quota.*|limit-reached|denied.*|access-refused|account-.*|name-taken|exists-already|busy|bucket-busy|bucket-not-empty|wait-ended|unreachable|answer-not-aws|gone|just-made|reference-missing|conflict|request-.*|try-later|custom-resource|sign-in-(?:expired|refused|mfa|duration|federated)|clock-wrong|command-failed|role-missing|role-in-use|role-not-ready|service-role|secret-.*|tag-refused|public-policy-blocked|operation-.*|summary|value-refused|filter-refused|file-missing|tool-.*|state-.*|cdk-app|template-lint|remove-first|credentials-not-fetched|destination-.*|endpoint-refused|stream-stopped|region-.*|policy-missing|log-group-missing|object-missing|bucket-(?:name-taken|missing|other-region|name-invalid)|terms-not-accepted|no-organization|parameter-refused|stack-exists|stack-not-found|alarm|hook|drifted|delivery-refused)$/;

/** Whether a cause is told in words that others use, too. */
export const isCommon = (code: string): boolean => common.test(code);
