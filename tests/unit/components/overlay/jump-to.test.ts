// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { jumpTo } from '../../../../components/overlay/panel/jump-to.ts';
import type { Sighting } from '../../../../utils/sites/types.ts';

it('a row is scrolled to, and the focus is on its link', () => {
  document.body.innerHTML =
    '<dl><dt><a name="item1">[1]</a> <a href="/abs/2608.00001">arXiv:2608.00001</a></dt></dl>';
  const anchor = document.querySelector('dt') as HTMLElement;
  const scroll = vi.spyOn(anchor, 'scrollIntoView');
  jumpTo({ anchor } as unknown as Sighting);
  expect(scroll).toHaveBeenCalledOnce();
  expect(document.activeElement).toBe(anchor.querySelector('a[href]'));
});

it('a row without a link is scrolled to', () => {
  const anchor = document.body.appendChild(document.createElement('h3'));
  const scroll = vi.spyOn(anchor, 'scrollIntoView');
  jumpTo({ anchor } as unknown as Sighting);
  expect(scroll).toHaveBeenCalledOnce();
});
