import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { BIB_STYLE } from './bib-style.ts';

const run = promisify(execFile);
const BYTES = 256 * 1024 * 1024;

/** Debian's \`texlive-binaries\` alone has room for 4,000 strings. */
const SETTINGS = 'max_strings = 1000000\nhash_size = 1000000\nent_str_size = 4096\n';

/** A folder for one run, gone afterwards. */
async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'tidemark-bib-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What BibTeX complains of, and what it prints. */
export function bibtex(bib: string): Promise<{ complaints: string[]; printed: string }> {
  return inFolder(async (folder) => {
    writeFileSync(join(folder, 'a.bib'), bib);
    writeFileSync(join(folder, 'a.bst'), BIB_STYLE);
    writeFileSync(join(folder, 'texmf.cnf'), SETTINGS);
    writeFileSync(join(folder, 'a.aux'), '\\citation{*}\n\\bibstyle{a}\n\\bibdata{a}\n');
    const env = { ...process.env, BIBINPUTS: '.', BSTINPUTS: '.', TEXMFCNF: `${folder}:` };
    const { stdout } = await run('bibtex', ['-terse', 'a'], {
      cwd: folder,
      env,
      maxBuffer: BYTES,
    }).catch((error: { stdout: string }) => error);
    const log = readFileSync(join(folder, 'a.blg'), 'utf8');
    const complaints = `${log}\n${stdout}`
      .split('\n')
      .filter((line) => /^Warning|error message|---line|Sorry|Too many|Name \d/.test(line));
    return { complaints, printed: readFileSync(join(folder, 'a.bbl'), 'utf8') };
  });
}

/** What biber complains of, and the file as it writes it anew. */
export function biber(bib: string): Promise<{ complaints: string[]; written: string }> {
  return inFolder(async (folder) => {
    writeFileSync(join(folder, 'a.bib'), bib);
    const args = ['--tool', '--nolog', '--decodecharsset=null', '--output-file', 'b.bib', 'a.bib'];
    const { stdout } = await run('biber', args, {
      cwd: folder,
      maxBuffer: BYTES,
      env: { ...process.env, PAR_GLOBAL_TMPDIR: folder },
    }).catch((error: { stdout: string }) => error);
    const complaints = stdout.split('\n').filter((line) => /^(?:WARN|ERROR)/.test(line));
    return { complaints, written: readFileSync(join(folder, 'b.bib'), 'utf8') };
  });
}

/** One item of pandoc's CSL-JSON, as far as it is compared. */
export interface PandocItem {
  id: string;
  title?: string;
  author?: { family?: string; given?: string; suffix?: string; literal?: string }[];
  issued?: { 'date-parts'?: number[][] };
  [field: string]: unknown;
}

/** The items that pandoc reads, and what it complains of. */
export function pandoc(
  text: string,
  format: 'bibtex' | 'biblatex' | 'csljson',
): Promise<{ complaints: string; items: PandocItem[] }> {
  return inFolder(async (folder) => {
    writeFileSync(join(folder, 'a'), text);
    const { stdout, stderr } = await run('pandoc', ['-f', format, '-t', 'csljson', 'a'], {
      cwd: folder,
      maxBuffer: BYTES,
    });
    return { complaints: stderr, items: JSON.parse(stdout) as PandocItem[] };
  });
}
