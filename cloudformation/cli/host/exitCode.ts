/** 0: done. 1: it failed or was refused. 2: wrong usage, nothing was tried. */
export type ExitCode = 0 | 1 | 2;
