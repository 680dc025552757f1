import type { Grail, GrailAnswer } from '../../../../api/platform/grail/grail';
import type { GrailRecord } from '../../../../api/platform/grail/typedRecords';
import type { Failure } from '../../../../domain/failure';

export type FakeAnswer = readonly GrailRecord[] | Partial<GrailAnswer> | Failure;

export interface FakeGrail extends Pick<Grail, 'query'> {
  asked: string[];
}

/** Answers queries by what they contain, the first that fits; one that nothing fits has no records. */
export function fakeGrail(answers: readonly (readonly [RegExp, FakeAnswer])[]): FakeGrail {
  const asked: string[] = [];
  return {
    asked,
    query: async (dql: string) => {
      asked.push(dql);
      const [, answer] = answers.find(([pattern]) => pattern.test(dql)) ?? [];
      if (answer instanceof Error) throw answer;
      const given = Array.isArray(answer) ? { records: [...(answer as readonly GrailRecord[])] } : answer;
      return { records: [], notifications: [], isPartial: false, ...given };
    },
  };
}
