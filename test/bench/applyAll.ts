import type { ApplySlosPayload } from '../../domain/contract/applySlos';
import type { appFunctions } from '../kit/appFunctions';

/** Applies a plan in as many calls as it takes. @throws Error when an item fails */
export async function applyAll(
  { call }: Pick<ReturnType<typeof appFunctions>, 'call'>,
  { engine, items }: ApplySlosPayload,
): Promise<void> {
  let open = items;
  while (open.length > 0) {
    const { results, remaining } = await call('apply-slos', { engine, items: open });
    const failed = results.find(({ outcome }) => outcome === 'failed');
    if (failed) throw new Error(`${failed.key}: ${failed.failure?.message}`);
    open = remaining;
  }
}
