import { dirname, join } from 'node:path';
import { ApiError, type Operation } from '../http/operation';
import { sendFile } from './sendFile';

/** Weights that Strato uses, each a rule of its own: a range would lose to Strato's exact ones. */
const weights = [300, 400, 500, 600, 700] as const;

const folder = (): string | null => {
  try {
    return dirname(require.resolve('@fontsource/roboto/files/roboto-latin-400-normal.woff2'));
  } catch {
    return null;
  }
};

/**
 * Strato's own letters come from a CDN, and where that is out of reach a much wider font steps in, so that everything looks cut
 * off. A line of script that puts Roboto under their name, after Strato's style sheet; empty where the package is not installed.
 */
export function lettersScript(): string {
  if (folder() === null) return '';
  const rules = weights.map(
    (weight) =>
      `@font-face{font-family:DynatraceFlow;font-style:normal;font-weight:${weight};src:url(/platform/runtime/letters/${weight}) format("woff2")}`,
  );
  return `document.head.append(Object.assign(document.createElement('style'), { textContent: ${JSON.stringify(rules.join('\n'))} }));`;
}

/** One weight of these letters. @throws ApiError 404 */
export const sendLetters: Operation = () => (call) => {
  const weight = weights.find((one) => String(one) === call.params['weight']);
  const files = folder();
  if (weight === undefined || files === null) throw new ApiError(404, 'No such letters');
  return sendFile(join(files, `roboto-latin-${weight}-normal.woff2`));
};
