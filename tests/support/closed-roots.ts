import type { CDPSession, Page } from '@playwright/test';

/** What assistive technology is told of one control. */
export interface Told {
  role: string;
  name: string;
  value: string;
  focused: boolean;
  /** `pressed`, `checked`, `expanded` and the like. */
  states: Record<string, unknown>;
  backendNodeId: number;
}

/**
 * Sees and uses what stands in closed shadow roots, which neither Playwright's selectors nor axe reach: by
 * the browser's own accessibility tree, and by the mouse at the places that it gives.
 */
export async function closedRoots(page: Page) {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('Accessibility.enable');

  async function tree(): Promise<Told[]> {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    return nodes
      .filter((node) => !node.ignored && node.backendDOMNodeId !== undefined)
      .map(({ role, name, value, properties = [], backendDOMNodeId = 0 }) => {
        const states = Object.fromEntries(
          properties.map((property) => [property.name, property.value.value as unknown]),
        );
        const text = (field: typeof name): string => String(field?.value ?? '');
        const focused = states['focused'] === true;
        const told = { role: text(role), name: text(name), value: text(value), focused, states };
        return { ...told, backendNodeId: backendDOMNodeId };
      });
  }

  async function find(role: string, name: string | RegExp): Promise<Told | undefined> {
    const fits = (text: string): boolean =>
      typeof name === 'string' ? text === name : name.test(text);
    return (await tree()).find((told) => told.role === role && fits(told.name));
  }

  /** Waits until it is there. */
  async function wait(role: string, name: string | RegExp, ms = 30_000): Promise<Told> {
    for (const end = Date.now() + ms; ;) {
      const found = await find(role, name);
      if (found) return found;
      if (Date.now() > end) throw new Error(`no ${role} ${name}`);
      await page.waitForTimeout(50);
    }
  }

  async function gone(role: string, name: string | RegExp, ms = 30_000): Promise<void> {
    for (const end = Date.now() + ms; await find(role, name);) {
      if (Date.now() > end) throw new Error(`still a ${role} ${name}`);
      await page.waitForTimeout(50);
    }
  }

  async function box({ backendNodeId }: Told) {
    const { model } = await session.send('DOM.getBoxModel', { backendNodeId });
    const [left = 0, top = 0, right = 0, , , bottom = 0] = model.border;
    return { left, top, right, bottom };
  }

  async function click(role: string, name: string | RegExp): Promise<void> {
    const { left, top, right, bottom } = await box(await wait(role, name));
    await page.mouse.click((left + right) / 2, (top + bottom) / 2);
  }

  /** The classes of the elements that stand first in the closed roots of these hosts, in page order. */
  async function classesIn(host: string): Promise<string[]> {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const found: string[] = [];
    const visit = (node: typeof root): void => {
      if (node.localName === host) {
        const { attributes = [] } = node.shadowRoots?.[0]?.children?.[0] ?? {};
        const at = attributes.indexOf('class');
        found.push(at < 0 ? '' : (attributes[at + 1] ?? ''));
      }
      for (const child of node.children ?? []) visit(child);
    };
    visit(root);
    return found;
  }

  /** The classes of everything that is drawn inside these hosts, also in roots inside of theirs. */
  async function drawnIn(host: string): Promise<string[]> {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const found: string[] = [];
    const visit = (node: typeof root, inside: boolean): void => {
      const { attributes = [], children = [], shadowRoots = [] } = node;
      const at = attributes.indexOf('class');
      if (inside && at >= 0) found.push(attributes[at + 1] ?? '');
      for (const child of [...children, ...shadowRoots])
        visit(child, inside || node.localName === host);
    };
    visit(root, false);
    return found;
  }

  return { tree, find, wait, gone, box, click, classesIn, drawnIn };
}
