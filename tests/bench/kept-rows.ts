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
    : [
        {
          what: key,
          budget: 'measured',
          measured: failure,
          met: false,
          reason: `the figures are of ${at}`,
        },
      ];

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

  const keep = (key: string, made: Kept): Promise<void> =>
    writeFile(fileOf(key), JSON.stringify(made));

  async function noteFailure(key: string, error: unknown): Promise<void> {
    console.error(key, error);
    const at = new Date().toISOString();
    const failure = String(error).split('\n')[0] ?? '';
    await keep(key, { verdicts: [], text: '', at, ...(await kept(key)), failure });
  }

  async function measureAll(wanted: readonly KeptRow<G>[], ground: G): Promise<void> {
    for (const { key, measure } of wanted) {
      const at = new Date().toISOString();
      console.log(`${name}, ${key}: ${at}`);
      try {
        await keep(key, { at, ...(await measure(ground)) });
      } catch (error) {
        await noteFailure(key, error);
      }
    }
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
      const wanted = rows.filter(({ key }) => keys.length === 0 || keys.includes(key));
      const ground = await open().catch(async (error: unknown) => {
        for (const { key } of wanted) await noteFailure(key, error);
      });
      if (ground) {
        await measureAll(wanted, ground);
        await ground.close().catch((error: unknown) => console.error(name, error));
      }
      return section();
    },
  };
}
