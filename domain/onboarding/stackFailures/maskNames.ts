/** Two words joined by a hyphen that are English and no name. */
const english =
  /^(?:[a-z]+-(?:based|managed|in|named|empty|level|only|formed|side|region|account|deployment|specific|provided|owned|signed|linked)|non-\w+)$/i;

/** Two words that AWS joins by a stroke and that are no path: `expired/invalid`. */
const strokes =
  /^(?:expired|invalid|missing|denied|and|or|not|he|she)\/(?:expired|invalid|missing|denied|and|or|not|he|she)$/i;

/** Statuses of CloudFormation are its own words: ROLLBACK_COMPLETE. */
const status = /^[A-Z]+(?:_[A-Z]+)+$/;

/** What may be named by somebody: an order matters, the wider shapes come first. */
const names: readonly RegExp[] = [
  /\barn:aws[\w-]*:[^\s"'`<>,;)\]}]+/g,
  /\b(?:https?|s3):\/\/[^\s"'`<>,;)\]}]+/g,
  // One token in quotes, or a whole phrase in single quotes that stands free.
  /(?:'[^'\s]{1,512}'|"[^"\s]{1,512}"|`[^`\s]{1,512}`)/g,
  /(?<=[\s(:[,]|^)'[^']{1,512}'(?=[\s).,:;\]]|$)/g,
  // A list of names: [BackupBucket, DeliveryRole]
  /\[[\w:./#*$@-]+(?:,\s*[\w:./#*$@-]+)*\]/g,
  /(?<=(?<!-)\b(?:named|called|with name|with identifier) )[^\s,;:)]+/gi,
  /(?<=\bin stack )[^\s,;:)]+/gi,
  /(?<![\w:])\/[\w.@+=/-]+/g,
  /(?<![A-Za-z0-9])[A-Za-z0-9]+(?:(?:[-_/]|\.(?=[a-z0-9]))+[A-Za-z0-9]+)+/g,
];

/**
 * A sentence of AWS with every name in it (ARNs, addresses, quoted things, lists, paths, hyphenated names) replaced by as many dots,
 * so that a bucket called `access-denied` denies nothing and positions stay the same.
 */
export function maskNames(sentence: string): string {
  return names.reduce(
    (text, shape) =>
      text.replace(shape, (name) => (isEnglish(name.replace(/^\W+|\W+$/g, '')) ? name : '•'.repeat(name.length))),
    sentence,
  );
}

const isEnglish = (word: string) => english.test(word) || strokes.test(word) || status.test(word);
