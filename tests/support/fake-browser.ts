import type { Browser } from '../../utils/browser.ts';

type Call = [name: string, ...args: unknown[]];
type Listener = (...args: unknown[]) => unknown;

/**
 * A browser that remembers what it was asked to do: `calls` has every call by its path
 * (`['tabs.create', {…}]`); `answers` gives what a path answers, undefined otherwise. It has nothing at the paths
 * that are `absent`.
 */
export function fakeBrowser(
  answers: Record<string, (...args: never[]) => unknown> = {},
  absent: readonly string[] = [],
) {
  const calls: Call[] = [];
  const at = (path: string): unknown =>
    new Proxy(() => undefined, {
      get: (_, name) => {
        const to = path === '' ? String(name) : `${path}.${String(name)}`;
        if (absent.includes(to)) return undefined;
        if (to === 'runtime.id') return 'ours';
        return name === 'then' ? undefined : at(to);
      },
      apply: (_, __, args: never[]) => {
        if (path === 'runtime.getURL') return `ext://ours/${String(args[0])}`;
        if (path === 'runtime.getManifest') return { version: '0.1.0' };
        calls.push([path, ...args]);
        return new Promise((resolve) => resolve(answers[path]?.(...args)));
      },
    });
  const of = (path: string): unknown[][] =>
    calls.filter(([name]) => name === path).map(([, ...args]) => args);
  /** Lets an event happen (`'runtime.onStartup'`); gives what its first listener answers. */
  const fire = (event: string, ...args: unknown[]): unknown =>
    of(`${event}.addListener`).map(([listener]) => (listener as Listener)(...args))[0];
  return { browser: at('') as Browser, calls, of, fire };
}
