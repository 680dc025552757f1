import { Button } from '@dynatrace/strato-components/buttons';
import { TimeframeSelector } from '@dynatrace/strato-components/filters';
import { Flex } from '@dynatrace/strato-components/layouts';
import { windowWords } from '../../../../domain/queries/evaluationWindow';
import type { SloTimeframe } from './timeframes';

interface TimeframeChoiceProps {
  /** The SLO's own. */
  window: string;
  timeframe: SloTimeframe;
  /** Null chooses the SLO's own window. */
  onChoose: (chosen: Pick<SloTimeframe, 'from' | 'to'> | null) => void;
}

/** A side of Strato's timeframe, as far as it is read here. */
interface Side {
  value: string;
  absoluteDate: string;
  type: 'expression' | 'iso8601';
}

/** As Strato writes it: `now()-7d`. */
const toStrato = (moment: string): string => moment.replace(/^now/, 'now()');

/** As functions take it; what they have no word for is taken as the moment that it is now. */
function fromStrato({ value, absoluteDate, type }: Side): string {
  const plain = value.replace('now()', 'now').replace(/\s/g, '').replace(/^-/, 'now-');
  if (type === 'expression' && /^now(-[1-9]\d{0,3}[mhdw])?$/.test(plain)) return plain;
  return new Date(absoluteDate).toISOString();
}

/** What the page looks at, and the way back to the SLO's own window. */
export const TimeframeChoice = ({ window, timeframe, onChoose }: TimeframeChoiceProps) => {
  const { from, to, isOwn } = timeframe;
  return (
    <Flex alignItems="center" gap={8} flexWrap="wrap">
      <TimeframeSelector
        value={{ from: toStrato(from), to: toStrato(to) }}
        onChange={(chosen) =>
          onChoose(chosen === null ? null : { from: fromStrato(chosen.from), to: fromStrato(chosen.to) })
        }
      />
      {isOwn ? null : <Button onClick={() => onChoose(null)}>{`Show its window (${windowWords(window)})`}</Button>}
    </Flex>
  );
};
