import { Failure } from '../../../domain/failure';
import { lookbackMinutes } from '../../../domain/queries/discovery/lookback';
import { anyEntityDql, entitiesDql } from '../../../domain/queries/discovery/topologyDql';
import type { Entities, EntityAnswer } from '../entities';
import { translateError, type Doing } from '../translateError';
import type { Grail } from './grail';

const doing: Doing = {
  what: 'list the ECS cluster entities',
  scopes: ['storage:entities:read'],
};

/** More than any environment has custom devices of ECS; Grail's own usual is 1,000. */
const mostEntities = 100_000;

/** Classic entities by Grail, where it still has them. The same answers as `entitiesFrom` gives by the entities API. */
export function grailEntities(grail: Pick<Grail, 'query'>): Entities {
  return {
    ofType: async (type, from) => {
      try {
        const dql = entitiesDql(type, lookbackMinutes(from));
        const { records, isPartial } = await grail.query(dql, { ...doing, maxRecords: mostEntities });
        if (isPartial) return { kind: 'unknown', failure: incomplete(records.length) };
        const entities = records.flatMap(({ id, 'entity.name': name }) =>
          typeof id === 'string' ? [{ entityId: id, name: typeof name === 'string' ? name : id }] : [],
        );
        return { kind: 'listed', entities };
      } catch (error) {
        return answerTo(translateError(error, doing), grail);
      }
    },
  };
}

/**
 * A table that is not there means that the type is not known, or that there are no entities any more. One of a type that every
 * environment with entities has tells.
 */
async function answerTo(failure: Failure, grail: Pick<Grail, 'query'>): Promise<EntityAnswer> {
  if (failure.code === 'MissingScope') return { kind: 'denied', failure };
  if (failure.code !== 'NotSupported') return { kind: 'unknown', failure };
  try {
    await grail.query(anyEntityDql, doing);
    return { kind: 'no-type' };
  } catch (second) {
    const isGone = second instanceof Failure && second.code === 'NotSupported';
    return { kind: isGone ? 'gone' : 'unknown', failure };
  }
}

const incomplete = (found: number): Failure =>
  new Failure({
    code: 'Unavailable',
    message: `Could not list the ECS cluster entities: Dynatrace answered ${found} of them and says that it kept some back`,
    whose: 'platform',
    hint: 'Ask again in a minute.',
  });
