/** Lets SDK clients, which fetch relative URLs, talk to a sandbox. Answers a function that puts the real `fetch` back. */
export function fetchFrom(origin: string): () => void {
  const original = globalThis.fetch;
  globalThis.fetch = (input, init) =>
    original(typeof input === 'string' && input.startsWith('/') ? `${origin}${input}` : input, init);
  return () => {
    globalThis.fetch = original;
  };
}
