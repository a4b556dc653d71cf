// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { StatusLine } from '../../../components/StatusLine.tsx';
import type { Status } from '../../../utils/view/status.ts';
import { click, render } from '../../support/render.tsx';

const AT = '2026-08-21T09:40:00.000Z';

async function shown(status: Status) {
  const tryAgain = vi.fn();
  const grant = vi.fn();
  const { page } = await render(
    <StatusLine status={status} onTryAgain={tryAgain} onGrant={grant} />,
  );
  return { page, tryAgain, grant };
}

describe('the status line', () => {
  it('says nothing when all is well', async () => {
    const { page } = await shown({ kind: 'fine' });
    expect(page.querySelector('.status')).toBeNull();
  });

  it('says what happened, what was kept, and when it tries again', async () => {
    const { page, tryAgain } = await shown({
      kind: 'trouble',
      words: 'The feed answered 503.',
      nextTryAt: AT,
      keptAt: AT,
    });
    expect(page.textContent).toMatch(/The feed answered 503\. The list from \d\d:\d\d is shown\./);
    await click(page.querySelector('button'));
    expect(tryAgain).toHaveBeenCalledOnce();
  });

  it('offers the way back when access was taken away', async () => {
    const { page, grant } = await shown({ kind: 'access' });
    await click(page.querySelector('button'));
    expect(grant).toHaveBeenCalledOnce();
  });

  it('tells how far the first copy is, and that it is offline', async () => {
    const first = await shown({ kind: 'first-run', read: 3, total: 15 });
    expect(first.page.querySelector('progress')?.value).toBe(3);
    const offline = await shown({ kind: 'offline' });
    expect(offline.page.textContent).toContain('Offline. There is no list to show yet.');
  });
});
