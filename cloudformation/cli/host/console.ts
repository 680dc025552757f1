/** Where a host writes and whom it asks. */
export interface Console {
  /** Standard output; text without a line break at its end gets none. */
  out(text: string): void;
  /** Standard error. */
  err(text: string): void;
  /** Width of the terminal in characters; null when there is no terminal. */
  columns: number | null;
  confirm(question: string, signal: AbortSignal): Promise<boolean>;
  password(question: string, signal: AbortSignal): Promise<string>;
}
