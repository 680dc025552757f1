interface StackPlace {
  region: string;
  stackName: string;
  /** Of a stack set: whether whoever looks is signed in to a delegated administrator. Absent for a stack. */
  set?: { delegated: boolean };
}

/** What the address of the page about a stack, or about a stack set, says. */
export const stackAddress = ({ region, stackName, set }: StackPlace): Record<string, string> => ({
  ...(set ? { kind: 'stack-set', ...(set.delegated ? { delegated: 'true' } : {}) } : {}),
  region,
  stack: stackName,
});

/** The page that shows how a stack stands in AWS, and why it failed. */
export const stackStatusPath = (place: StackPlace): string =>
  `/pipelines/stack?${new URLSearchParams(stackAddress(place)).toString()}`;
