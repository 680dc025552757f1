import { awsWordings } from './awsWordings';
import { deliveryMeanings } from './deliveryMeanings';
import { denialMeanings } from './denialMeanings';
import { freshWordings } from './freshWordings';
import { gradedWordings } from './gradedWordings';
import { heldBackMeanings } from './heldBackMeanings';
import { judgedWordings } from './judgedWordings';
import { kindWordings } from './kindWordings';
import { laterMeanings } from './laterMeanings';
import { laterWordings } from './laterWordings';
import { othersMeanings } from './othersMeanings';
import { publicWordings } from './publicWordings';
import { roundWordings } from './roundWordings';
import { sealedMeanings } from './sealedMeanings';
import { stackMeanings } from './stackMeanings';
import { taskMeanings } from './taskMeanings';

/** Every wording that the tests hold, as it is pasted: the longest text of each row is the message. */
export const allMessages: readonly string[] = [
  ...new Set([
    ...[awsWordings, freshWordings, gradedWordings, judgedWordings, kindWordings, laterWordings].flatMap(longest),
    ...[publicWordings, roundWordings].flatMap(longest),
    ...[deliveryMeanings, denialMeanings, heldBackMeanings, laterMeanings].flatMap((all) =>
      all.map(({ message }) => message),
    ),
    ...[sealedMeanings, stackMeanings, taskMeanings].flatMap((all) => all.map(({ message }) => message)),
    ...othersMeanings,
  ]),
];

function longest(rows: readonly (readonly unknown[])[]): string[] {
  return rows.map((row) =>
    row
      .filter((cell) => typeof cell === 'string')
      .reduce((most, cell) => (cell.length > most.length ? cell : most), ''),
  );
}
