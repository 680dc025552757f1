/** Runs a program to its end: exit code 1 and its words for what it throws. Ends also where something is still open. */
export function runProgram(main: () => Promise<unknown>): void {
  main().then(
    () => process.exit(0),
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exit(1);
    },
  );
}
