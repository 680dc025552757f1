import { useState } from 'react';

/** A text that this browser keeps, such as the id of a credential set. Never a secret: anybody at this browser can read it. */
export function useRememberedText(name: string): [string, (text: string) => void] {
  const key = `remembered:${name}`;
  const [text, setText] = useState(() => read(key));
  const change = (next: string) => {
    setText(next);
    try {
      window.localStorage.setItem(key, next);
    } catch {
      // Full, or not allowed: it is typed again next time.
    }
  };
  return [text, change];
}

function read(key: string): string {
  try {
    return window.localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}
