// @vitest-environment happy-dom
import { act, useRef } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, onTestFinished } from 'vitest';
import { placeName } from '../../../entrypoints/library/layout/place-name.ts';
import { useScrollMemory } from '../../../entrypoints/library/layout/use-scroll-memory.ts';
import { parseRoute } from '../../../utils/view/route.ts';

function Scroller({ hash }: { hash: string }) {
  const scroller = useRef<HTMLElement>(null);
  useScrollMemory(scroller, placeName(parseRoute(hash, '2026-08-21')));
  return <main ref={scroller} />;
}

it('each view keeps its place, and each paper its own', async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const box = document.createElement('div');
  document.body.replaceChildren(box);
  const root = createRoot(box);
  onTestFinished(() => act(async () => root.unmount()));
  const go = (hash: string): Promise<void> =>
    act(async () => root.render(<Scroller hash={hash} />));
  const main = (): HTMLElement => box.querySelector('main') ?? box;
  const scroll = (to: number): void => {
    main().scrollTop = to;
    main().dispatchEvent(new Event('scroll'));
  };
  await go('#today');
  scroll(300);
  await go('#paper/arxiv:2608.00001');
  expect(main().scrollTop).toBe(0);
  scroll(900);
  await go('#paper/arxiv:2608.00002');
  expect(main().scrollTop).toBe(0);
  scroll(50);
  await go('#paper/arxiv:2608.00001');
  expect(main().scrollTop).toBe(900);
  await go('#queue/removed');
  expect(main().scrollTop).toBe(0);
  await go('#today');
  expect(main().scrollTop).toBe(300);
});
