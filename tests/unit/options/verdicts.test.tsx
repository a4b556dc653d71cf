// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import { Verdicts } from '../../../entrypoints/options/Verdicts.tsx';
import { ServicesProvider, type Services } from '../../../components/services.tsx';
import { openDb } from '../../../utils/open-db/open-db.ts';
import { t } from '../../../utils/i18n/t.ts';
import { paperRow } from '../../support/paper.ts';
import { click, until } from '../../support/render.tsx';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

it('lists what the reader said of likely matches, and takes it back', async () => {
  const db = openDb('verdicts');
  await db.papers.add(paperRow('2608.00001', { title: 'Tides' }));
  const at = '2026-08-21T10:00:00.000Z';
  await db.verdicts.bulkAdd([
    { subject: 'acl:2026.acl-long.1', id: '2608.00001', same: true, at },
    { subject: 'title:abcdefghi', id: '2608.00009', same: false, at: '2026-08-20T10:00:00.000Z' },
  ]);
  const send = vi.fn(() => Promise.resolve({}));
  const host = document.createElement('div');
  await act(async () =>
    createRoot(host).render(
      <ServicesProvider value={{ db, send } as unknown as Services}>
        <Verdicts />
      </ServicesProvider>,
    ),
  );
  await until(() => host.querySelectorAll('li').length === 2);
  const [first, second] = host.querySelectorAll('li');
  expect(first?.textContent).toContain(
    `Tides ${t('verdicts.same', { subject: 'acl:2026.acl-long.1' })} Fri 21 Aug 2026`,
  );
  expect(second?.textContent).toContain(
    `arXiv 2608.00009 ${t('verdicts.other', { subject: t('verdicts.byTitle') })}`,
  );
  await click(first?.querySelector('button') ?? null);
  expect(send).toHaveBeenCalledExactlyOnceWith('verdict', {
    subject: 'acl:2026.acl-long.1',
    id: '2608.00001',
    same: null,
  });
  await act(() => db.verdicts.clear());
  await until(() => host.querySelectorAll('li').length === 0);
  expect(host.textContent).toContain(t('verdicts.none'));
  await db.delete();
});
