import { expect, it, vi } from 'vitest';
const sent: unknown[] = [];
vi.mock('../../../utils/overlay/messages/send.ts', () => ({
  send: (_: string, data: { papers: unknown[] }) => {
    sent.push(data.papers.map((p: any) => p.title));
    return Promise.resolve({ matches: data.papers.map(() => undefined) });
  },
}));
import { createLikely } from '../../../utils/overlay/likely.ts';

const one = (n: number): any => ({
  keys: [`url:https://x.org/${n}`], title: `Paper number ${n}`, authors: ['A B'], url: `https://x.org/${n}`, anchor: {}, row: [], primary: false,
});

it('asks for rows that come later', async () => {
  const likely = createLikely();
  const s = new AbortController().signal;
  const first = one(1);
  likely.of(first);
  await likely.ask([first], s);
  const second = one(2);
  // The next pass: recognise() asks of() first, then askLikely().
  likely.of(first); likely.of(second);
  await likely.ask([first, second], s);
  expect(sent).toEqual([['Paper number 1'], ['Paper number 2']]);
});
