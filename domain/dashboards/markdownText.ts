/** Text that Markdown shows as it is, on one line. */
export function markdownText(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|#~]/g, '\\$&');
}

/** The text that `markdownText` was given, but for its line breaks. */
export const plainText = (text: string): string => text.replace(/\\([\\`*_[\]<>|#~])/g, '$1');
