import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDb } from '../../../../../utils/open-db/open-db.ts';
import type { TidemarkDb } from '../../../../../utils/db/tidemark-db.ts';
import type { ReadReply, ReadRequest } from '../../../../../utils/queue/import/worker/protocol.ts';
import { serveReading } from '../../../../../utils/queue/import/worker/serve.ts';
import { newItem } from '../../../../../utils/queue/item/model.ts';
import { paperRow } from '../../../../support/paper.ts';

let name = '';
let db: TidemarkDb;
/** The worker's own connection, which it closes. */
let own: TidemarkDb;
let made = 0;
beforeEach(() => {
  name = `serve-${(made += 1)}`;
  db = openDb(name);
});
afterEach(() => db.delete({ disableAutoOpen: false }));
const open = (): TidemarkDb => (own = openDb(name));

async function answers(request: ReadRequest): Promise<ReadReply[]> {
  const all: ReadReply[] = [];
  await serveReading(request, (reply) => all.push(structuredClone(reply)), open);
  return all;
}

const found = (all: readonly ReadReply[]) =>
  all.flatMap((reply) => (reply.kind === 'some' ? reply.found : []));

describe('what the reading worker answers', () => {
  it('how far it is, what importing would do, and the end', async () => {
    await db.papers.put(paperRow('2608.00001', { title: 'Tides of the Archive' }));
    await db.queue.put(
      newItem(['doi:10.1000/saved'], { title: 'As Saved' }, undefined, {
        id: 'a',
        at: '2026-08-21T00:00:00.000Z',
        rank: 'a0',
      }),
    );
    const all = await answers({
      text: [
        'https://doi.org/10.1000/saved',
        '2608.00001',
        '2608.00001',
        'Tides of the Archive',
        'Introduction',
      ].join('\n'),
    });
    // A machine that is slow hears of steps before it too.
    const shares = all.flatMap((reply) => (reply.kind === 'progress' ? [reply.share] : []));
    expect(shares).toContain(0.8);
    expect(shares).toEqual([...shares].sort((x, y) => x - y));
    expect(found(all).map(({ title, isSaved }) => [title, isSaved])).toEqual([
      ['As Saved', true],
      ['Tides of the Archive', false],
    ]);
    expect(all.flatMap((reply) => (reply.kind === 'some' ? reply.refused : []))).toMatchObject([
      { line: 5, text: 'Introduction' },
    ]);
    expect(all.at(-1)).toEqual({ kind: 'done', format: 'list', warnings: [] });
    expect(own.isOpen()).toBe(false);
  });

  it('bytes are read by their own letters, and that is said', async () => {
    const latin = Uint8Array.from('@misc{a, title = {Caf\u00e9 at Sea}, year = 2020}', (letter) =>
      letter.charCodeAt(0),
    );
    const all = await answers({ bytes: latin.buffer });
    expect(found(all).map(({ title }) => title)).toEqual(['Café at Sea']);
    expect(all.at(-1)).toMatchObject({ kind: 'done', warnings: [{ what: 'windows-1252' }] });
  });

  it('what is found comes in parts of 250, each once, in order', async () => {
    const text = Array.from({ length: 501 }, (_, n) => `10.1000/part.${n}`).join('\n');
    const parts = (await answers({ text })).filter((reply) => reply.kind === 'some');
    expect(parts.map((part) => part.found.length)).toEqual([250, 250, 1]);
    expect(parts.flatMap((part) => part.found.map(({ title }) => title))).toEqual(
      Array.from({ length: 501 }, (_, n) => `doi:10.1000/part.${n}`),
    );
  });

  it('why it cannot be read: the reader’s words apart from the program’s', async () => {
    const replies: ReadReply[] = [];
    const post = (reply: ReadReply): void => void replies.push(reply);
    const broken = { close: () => undefined } as TidemarkDb;
    await serveReading({ text: '2608.00001' }, post, () => broken);
    expect(replies.at(-1)).toMatchObject({ kind: 'failed', isOurs: false });
    await serveReading({ text: '{"title": ' }, post, open);
    expect(replies.at(-1)).toMatchObject({ kind: 'failed', isOurs: true });
  });

  it('a title of the archive is not that of a reference by other people', async () => {
    await db.papers.put(
      paperRow('2608.00002', { title: 'Shared Tides', authors: [{ name: 'Ada Byron' }] }),
    );
    const entry = (who: string): string => `@misc{a, title = {Shared Tides}, author = {${who}}}`;
    const keys = async (text: string) =>
      found(await answers({ text })).map(({ candidate }) => candidate.keys[0]);
    expect(await keys(entry('Byron, Ada'))).toEqual(['arxiv:2608.00002']);
    expect((await keys(entry('Somerville, Mary')))[0]).toMatch(/^ref:/);
  });
});
