import type { Engine } from '../../../../../domain/model/slo';
import { windowWords } from '../../../../../domain/queries/evaluationWindow';
import { slotMinutesOf } from '../../../../../domain/queries/slotWidth';
import { minutesText } from '../../../../../domain/slo/words/utilisationWords';

/** Spans that show how the width of a slot grows, when no template is chosen yet. */
const examples = ['-1d', '-7d', '-30d'];

/** How wide a time slice is, in numbers: `Time slices of 84 minutes for the last 7 days.` */
export function slotWords(engine: Engine, windows: readonly string[]): string {
  const spans = windows.length === 0 ? examples : [...new Set(windows)];
  const widths = spans.map((window) => ({
    window,
    width: slotMinutesOf(engine, { window }),
  }));
  const words = widths.map(({ window, width }) => `${minutesText(width)} for the ${windowWords(window)}`).join(', ');
  return engine === 'classic' ? `Time slices of ${words}.` : `Time slices of ${words}, or as you choose.`;
}
