/** Entity selector for all entities of a type. https://docs.dynatrace.com/docs/dynatrace-api/environment-api/entity-v2/entity-selector */
export function entityTypeSelector(type: string): string {
  return `type("${type.replace(/[~"]/g, '~$&')}")`;
}
