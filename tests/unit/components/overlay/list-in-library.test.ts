import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { listInLibrary } from '../../../../components/overlay/panel/list-in-library.ts';
import type { PlacedMark } from '../../../../utils/overlay/parts.ts';

const sendMessage = vi.fn<(message: unknown) => Promise<object>>(() =>
  Promise.resolve({ ok: true, reply: {} }),
);
beforeEach(() => vi.stubGlobal('chrome', { runtime: { sendMessage } }));
afterEach(() => {
  vi.unstubAllGlobals();
  sendMessage.mockClear();
});

const mark = (key: string): PlacedMark => ({ sighting: { keys: [key] } }) as unknown as PlacedMark;

it('each paper once, under the title of the page in one line', () => {
  const keys = ['arxiv:2501.00001', 'url:https://a.example/', 'arxiv:2501.00002'];
  listInLibrary([...keys, 'arxiv:2501.00001'].map(mark), `  Two\n  papers ${'x'.repeat(400)}`);
  expect(sendMessage).toHaveBeenCalledOnce();
  const [sent] = sendMessage.mock.calls[0] ?? [];
  expect(sent).toMatchObject({
    tidemark: 'showListed',
    data: { ids: ['2501.00001', '2501.00002'], title: `Two papers ${'x'.repeat(289)}` },
  });
});

it('says nothing of a page without an arXiv id', () => {
  listInLibrary([mark('url:https://a.example/')], 'Papers');
  expect(sendMessage).not.toHaveBeenCalled();
});
