/** What a quick-create link says. Nothing in it has been checked against a template yet. */
export interface QuickCreateLink {
  templateUrl: string | null;
  stackName: string;
  /** Values of `param_<Name>`, by case-sensitive name. */
  parameters: Record<string, string>;
}

/**
 * Reads the fragment of a quick-create link, `#/stacks/create/review?…` (documented) or `#/stacks/quickcreate?…`.
 * Null for any other fragment.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cfn-console-create-stacks-quick-create-links.html
 */
export function readLink(fragment: string): QuickCreateLink | null {
  const query = /^#?\/stacks\/(?:create\/review|quickcreate)\/?\?(.*)$/s.exec(fragment)?.[1];
  if (query === undefined) return null;
  const fields = [...new URLSearchParams(query)];
  const field = (name: string) => fields.find(([key]) => key === name)?.[1];
  const parameters = fields
    .filter(([key]) => key.startsWith('param_'))
    .map(([key, value]) => [key.slice('param_'.length), value] as const);
  return {
    templateUrl: field('templateURL') ?? null,
    stackName: field('stackName') ?? '',
    parameters: Object.fromEntries(parameters),
  };
}
