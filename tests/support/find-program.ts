import { spawnSync } from 'node:child_process';

const PROGRAMS = ['bibtex', 'biber', 'pandoc'] as const;
export type Program = (typeof PROGRAMS)[number];

const isThere = (program: string): boolean =>
  spawnSync(program, ['--version'], { stdio: 'ignore', timeout: 60_000 }).status === 0;

/** The programs that are not installed (Debian: `biber texlive-binaries pandoc`; .ci/run installs them). */
export const missingPrograms = (): Program[] => PROGRAMS.filter((program) => !isThere(program));
