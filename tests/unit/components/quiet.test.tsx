// @vitest-environment happy-dom
import { act } from 'react';
import { beforeEach, expect, it } from 'vitest';
import { DigestPage } from '../../../entrypoints/library/digest/DigestPage.tsx';
import { Media } from '../../../components/paper/Media.tsx';
import { Standing } from '../../../entrypoints/library/paper/Standing.tsx';
import { DEFAULT_SETTINGS } from '../../../utils/settings.ts';
import { click, paperRow, render, until } from '../../support/render.tsx';
import { readerWith } from '../../support/reader-with.ts';

const MUTED = { ...DEFAULT_SETTINGS, muted: [{ kind: 'word' as const, text: 'robots' }] };
const WITH_PICTURES = { ...DEFAULT_SETTINGS, pictures: true };
const PICTURE = 'https://cdn-uploads.huggingface.co/a.png';

/** The reader scrolls there. */
let seen: (() => void) | undefined;

beforeEach(() => {
  seen = undefined;
  globalThis.IntersectionObserver = class {
    constructor(tell: (entries: unknown[]) => void) {
      seen = () => tell([{ isIntersecting: true }]);
    }
    observe(): void {}
    disconnect(): void {}
  } as unknown as typeof IntersectionObserver;
});

it('muted papers are not in the digest', async () => {
  const { page, db, again } = await render(null);
  const papers = [paperRow('2608.00001', { title: 'Robots' }), paperRow('2608.00002')];
  await db.papers.bulkPut(papers);
  const ids = papers.map(({ id }) => id);
  await db.days.put({ day: '2026-08-21', ids, upvotes: [10, 10], readAt: '', etags: [] });
  await again(<DigestPage />, readerWith({ settings: MUTED }));
  await until(() => page.querySelector('[data-papers]') !== null);
  await until(() => page.querySelector('[data-copied]') !== null);
  expect(page.querySelector('[data-papers]')?.getAttribute('data-papers')).toBe('1');
  expect(page.textContent).not.toContain('Robots');
});

it('pictures and films load only where the reader switched them on', async () => {
  const media = [PICTURE, 'https://cdn-uploads.huggingface.co/b.mp4'];
  const piece = <Media paper={paperRow('2608.00001', { media })} />;
  const { page, again } = await render(piece);
  const sources = (): (string | null)[] =>
    [...page.querySelectorAll('img, video, [src], [style]')].map((one) => one.getAttribute('src'));
  await act(async () => seen?.());
  expect(sources()).toEqual([]);
  expect(page.querySelector('button')).toBeNull();
  await again(piece, readerWith({ settings: WITH_PICTURES }));
  expect(sources()).toEqual([]);
  await act(async () => seen?.());
  expect(sources()).toEqual([PICTURE]);
  await click(page.querySelector('button'));
  expect(sources()).toEqual(media);
});

it('a host that is switched off is not asked, and that is said where the picture would be', async () => {
  const media = [PICTURE, 'https://cdn-uploads.huggingface.co/b.mp4'];
  const settings = { ...WITH_PICTURES, hostsOff: ['media'] };
  const piece = <Media paper={paperRow('2608.00001', { media })} />;
  const { page } = await render(piece, readerWith({ settings }));
  expect(page.querySelectorAll('img, video, button, .waiting')).toHaveLength(0);
  expect(page.textContent).toBe(
    'Requests to cdn-uploads.huggingface.co are switched off (options, “Network”).',
  );
});

it('a paper’s standing says its rank and how many there were', async () => {
  const paper = paperRow('2608.00001');
  const { page, db, again } = await render(null);
  const ids = ['2608.00002', paper.id, '2608.00003'];
  await db.days.put({ day: '2026-08-21', ids, upvotes: [90, 10, 5], readAt: '', etags: [] });
  await again(<Standing paper={paper} />);
  await until(() => page.querySelector('table') !== null);
  const cells = [...page.querySelectorAll('td')].map((cell) => cell.textContent);
  expect(cells).toEqual(Array.from({ length: 4 }, () => '2 of 3'));
});
