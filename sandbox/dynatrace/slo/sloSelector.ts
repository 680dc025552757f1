import { badParameter } from '../parameters/badParameter';
import { counted, textOf, unsupported } from '../selector/arguments';
import { parseCriteria } from '../selector/parseSelector';
import { Misfit } from '../selector/selectorError';
import type { Argument } from '../selector/tree';
import type { StoredSlo } from '../storedSlos/storedSlo';

type Criterion = (slo: StoredSlo) => boolean;

function criterion(argument: Argument): Criterion {
  const { at } = argument;
  if (argument.kind === 'value') throw unsupported(argument.text, at, 'criterion');
  const { name, args } = argument;
  if (name === 'id') {
    const ids = counted(name, args, at, 1, Infinity).map(textOf);
    return ({ id }) => ids.includes(id);
  }
  if (name !== 'name' && name !== 'text') throw unsupported(name, at, 'criterion');
  const wanted = counted(name, args, at, 1).map(textOf).join();
  if (name === 'name') return ({ definition }) => definition.name === wanted;
  const holds = (text: string): boolean => text.toLowerCase().includes(wanted.toLowerCase());
  return ({ definition }) => holds(definition.name) || holds(definition.description);
}

/** Reads an SLO selector: `id`, `name` and `text`, all of which an SLO has to meet. @throws ApiError 400 */
export function compileSloSelector(source: string | null): Criterion {
  if (!source) return () => true;
  try {
    const criteria = parseCriteria(source).map(criterion);
    return (slo) => criteria.every((matches) => matches(slo));
  } catch (error) {
    if (error instanceof Misfit) throw badParameter('sloSelector', `Error at position ${error.at}: ${error.message}`);
    throw error;
  }
}
