/** Filled by the UI work. */
export {};
