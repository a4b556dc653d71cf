// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createFoldOut } from '../../../../components/overlay/bar/fold-out.ts';
import { offerMore, type More } from '../../../../utils/overlay/more.ts';

const createPanel = vi.fn(() => ({
  element: document.createElement('aside'),
  css: 'aside { color: red }',
  paint: vi.fn(),
}));

beforeEach(() => {
  document.body.replaceChildren();
  createPanel.mockClear();
  offerMore({ createPanel } as unknown as More);
});
afterEach(() => vi.restoreAllMocks());

function bar() {
  const element = document.body.appendChild(document.createElement('div'));
  const pill = { element, focus: vi.fn() };
  const events = { jump: vi.fn(), show: vi.fn(), open: vi.fn(), choose: vi.fn() };
  const root = document.createElement('b').attachShadow({ mode: 'closed' });
  const panel = createFoldOut({ root, canSave: true, events, pill, paint: vi.fn() });
  const panels = (): number => document.querySelectorAll('aside').length;
  return { panel, pill, panels, root };
}

it('is made when it is first opened, and once', async () => {
  const { panel, pill, panels, root } = bar();
  expect(createPanel).not.toHaveBeenCalled();
  panel.toggle();
  await vi.waitFor(() => expect(panels()).toBe(1));
  panel.toggle();
  expect([panels(), panel.isOpen(), pill.focus.mock.calls.length]).toEqual([0, false, 1]);
  panel.toggle();
  await vi.waitFor(() => expect(panels()).toBe(1));
  expect(createPanel).toHaveBeenCalledOnce();
  expect(root.adoptedStyleSheets).toHaveLength(1);
});

it('stays closed, or stands once, where it is pressed again before it is there', async () => {
  const closed = bar();
  closed.panel.toggle();
  closed.panel.toggle();
  await vi.waitFor(() => expect(createPanel).toHaveBeenCalledOnce());
  expect(closed.panels()).toBe(0);
  const open = bar();
  for (let press = 0; press < 3; press += 1) open.panel.toggle();
  await vi.waitFor(() => expect(open.panels()).toBe(1));
  expect(createPanel).toHaveBeenCalledTimes(2);
});
