const randomPart = 14;

/**
 * Pattern of the name that CloudFormation makes for a resource without one: `<stack>-<logical id>-<random>`. Where that would be
 * longer than the service allows, parts are cut in a way that is not documented; then only the head of the stack's name is certain.
 * Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/resources-section-structure.html (physical ids)
 */
export function generatedName(stackName: string, logicalId: string, longest: number): string {
  const fits = stackName.length + 1 + logicalId.length + randomPart <= longest;
  return fits ? `${stackName}-${logicalId}-*` : `${stackName.slice(0, 16)}*`;
}
