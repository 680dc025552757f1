import type { Look, Question } from './question';
import { apis } from './rows/apis';
import { dqlSeries } from './rows/dqlSeries';
import { dqlValues } from './rows/dqlValues';
import { ecsSeries } from './rows/ecsSeries';
import { phases } from './rows/phases';
import { awsAccount } from './rows/awsAccount';
import { evaluations } from './rows/evaluated';
import { ingest } from './rows/ingest';
import { validated } from './rows/validated';
import { written } from './rows/written';
import { looks as seen } from './rows/looks';

/** Everything that is unconfirmed and that a machine can ask. */
export const questions: readonly Question[] = [
  ...dqlValues,
  ...dqlSeries,
  ...ecsSeries,
  ...phases,
  ...apis,
  ...validated,
  ...ingest,
  ...written,
  ...evaluations,
  ...awsAccount,
];

/** What only a person sees. */
export const looks: readonly Look[] = seen;
