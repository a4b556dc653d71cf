/** What `import … from 'vitest'` gives to tests that run in this process (hooks.ts leads there). */
import { expect as plain } from 'vitest-itself';

export { vi } from 'vitest-itself';
export { afterAll, afterEach, beforeAll, beforeEach, describe, it, it as test } from './suites.ts';

type Matchers = Record<string, (...args: unknown[]) => unknown>;

/** `expect.poll` of vitest is bound to its own runner. */
function poll(look: () => unknown, { timeout = 1000, interval = 20 } = {}): object {
  const matcher =
    (name: string, not: boolean) =>
    async (...args: unknown[]): Promise<void> => {
      const end = performance.now() + timeout;
      for (;;) {
        try {
          const said = plain(await look());
          ((not ? said.not : said) as unknown as Matchers)[name]?.(...args);
          return;
        } catch (error) {
          if (performance.now() > end) throw error;
          await new Promise((resolve) => setTimeout(resolve, interval));
        }
      }
    };
  const matchers = (not: boolean): object =>
    new Proxy(
      {},
      { get: (_, name) => (name === 'not' ? matchers(true) : matcher(String(name), not)) },
    );
  return matchers(false);
}

export const expect = Object.assign(
  (value: unknown, words?: string) => plain(value, words),
  plain,
  {
    poll,
  },
);
