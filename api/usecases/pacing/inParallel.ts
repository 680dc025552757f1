/**
 * Works through a list, at most `atATime` items at once, in order. Begins nothing more once `isOver`, or once something
 * threw, which is thrown when the rest has come to an end. Answers the items that were not begun.
 */
export async function inParallel<T>(
  items: readonly T[],
  { atATime, isOver }: { atATime: number; isOver: () => boolean },
  work: (item: T) => Promise<void>,
): Promise<T[]> {
  const open = [...items];
  const errors: unknown[] = [];
  const one = async () => {
    while (open.length > 0 && errors.length === 0 && !isOver()) {
      const [item] = open.splice(0, 1);
      if (item === undefined) return;
      try {
        await work(item);
      } catch (error) {
        errors.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(atATime, items.length) }, one));
  if (errors.length > 0) throw errors[0];
  return open;
}
