/** Ids of the rows that a table says are chosen; those that were taken back stay in its record as false. */
export const chosenOf = (selected: Readonly<Record<string, boolean>>): string[] =>
  Object.keys(selected).filter((id) => selected[id] === true);
