/** The page that shows how a stack stands in AWS, and why it failed. */
export function stackStatusPath({ region, stackName }: { region: string; stackName: string }): string {
  return `/pipelines/stack?${new URLSearchParams({ region, stack: stackName }).toString()}`;
}
