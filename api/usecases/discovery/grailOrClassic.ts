import type { Warning } from '../../../domain/contract/envelope';
import type { Failure } from '../../../domain/failure';
import { grailFirst } from '../readers/grailFirst';
import type { ClusterReader } from './clusterReader';

/** Reads the clusters from Grail, and by the classic APIs where Grail is not there, or may not be read: that is worth a word. */
export const grailOrClassic =
  (grail: ClusterReader, classic: ClusterReader): ClusterReader =>
  async (lookback) => {
    const reading = await grailFirst({ grail: () => grail(lookback), classic: () => classic(lookback) });
    const { value, passedOver } = reading;
    return passedOver === null ? value : { ...value, warnings: [...value.warnings, ...deniedWarning(passedOver)] };
  };

/** What to grant so that Grail can be read; nothing to say where there is no Grail. */
const deniedWarning = ({ code, message, hint }: Failure): Warning[] =>
  code === 'MissingScope'
    ? [
        {
          code: 'grail-denied',
          message: `Read by the classic APIs, which the newest environments lack. ${message}. ${hint}`,
        },
      ]
    : [];
