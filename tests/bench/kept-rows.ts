import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Part, Section, Verdict } from './part.ts';

/** A row of a part, measured by itself. */
export interface KeptRow<G> {
  /** The word by which it can be asked for. */
  key: string;
  measure(ground: G): Promise<Section>;
}

interface Kept extends Section {
  at: string;
  /** Why the last try came to nothing; the figures are of the one before. */
  failure?: string;
}

interface PartOfRows<G> extends Pick<Part, 'name' | 'heading'> {
  /** What all its figures have in common, as Markdown. */
  about: string;
  rows: readonly KeptRow<G>[];
  /** What the rows stand on, begun once for all that are asked for. */
  open(): Promise<G>;
}

const KEPT = resolve(import.meta.dirname, '../../.output/bench');

const failed = (key: string, { at, failure }: Kept): Verdict[] =>
  failure === undefined
    ? []
    : [{ what: key, budget: 'measured', measured: failure, met: false, reason: `tried on ${at}` }];

/**
 * A part whose rows are measured one by one: what each last measured is kept, so that a run of some of them writes
 * the section of all, and one that fails takes no other with it.
 */
export function partOfRows<G extends { close(): Promise<void> }>(part: PartOfRows<G>): Part {
  const { name, heading, about, rows, open } = part;
  const fileOf = (key: string): string => join(KEPT, name, `${key}.json`);

  async function kept(key: string): Promise<Kept | undefined> {
    // A row that was never measured on this machine is missing from the section.
    const text = await readFile(fileOf(key), 'utf8').catch(() => undefined);
    return text === undefined ? undefined : (JSON.parse(text) as Kept);
  }

  async function measure({ key, measure: its }: KeptRow<G>, ground: G): Promise<void> {
    const at = new Date().toISOString();
    console.log(`${name}, ${key}: ${at}`);
    let made: Kept;
    try {
      made = { at, ...(await its(ground)) };
    } catch (error) {
      console.error(error);
      const failure = String(error).split('\n')[0] ?? '';
      made = { verdicts: [], text: '', ...(await kept(key)), at, failure };
    }
    await writeFile(fileOf(key), JSON.stringify(made));
  }

  async function section(): Promise<Section> {
    const all = await Promise.all(rows.map(async ({ key }) => ({ key, made: await kept(key) })));
    const there = all.flatMap(({ key, made }) => (made === undefined ? [] : [{ key, made }]));
    const days = [...new Set(there.map(({ made }) => made.at.slice(0, 10)))].join(', ');
    return {
      verdicts: there.flatMap(({ key, made }) => [...made.verdicts, ...failed(key, made)]),
      text: [`${about} Measured on ${days}.`, ...there.map(({ made }) => made.text)].join('\n\n'),
    };
  }

  return {
    name,
    heading,
    keys: rows.map(({ key }) => key),
    async run(keys) {
      await mkdir(join(KEPT, name), { recursive: true });
      const ground = await open();
      for (const row of rows)
        if (keys.length === 0 || keys.includes(row.key)) await measure(row, ground);
      await ground.close();
      return section();
    },
  };
}
