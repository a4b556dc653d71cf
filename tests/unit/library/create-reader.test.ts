// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';

type Rules = { createScriptURL(url: string): string };

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

it('the one policy of our pages passes the reader’s own script, and nothing else', async () => {
  const policies: { name: string; rules: Rules }[] = [];
  const scripts: unknown[] = [];
  vi.stubGlobal('trustedTypes', {
    createPolicy(name: string, rules: Rules) {
      policies.push({ name, rules });
      return rules;
    },
  });
  vi.stubGlobal('Worker', function Worker(script: unknown) {
    scripts.push(script);
  });
  const { createReader } = await import('../../../entrypoints/library/queue/create-reader.ts');
  createReader();
  createReader();
  expect(policies.map(({ name, rules }) => [name, Object.keys(rules)])).toEqual([
    ['tidemark-reader', ['createScriptURL']],
  ]);
  const [address] = scripts;
  expect(scripts).toEqual([address, address]);
  const pass = policies[0]?.rules.createScriptURL;
  expect(pass?.(String(address))).toBe(address);
  for (const other of [
    'https://example.org/x.js',
    'data:text/javascript,1',
    `${String(address)}?x`,
    '',
  ])
    expect(() => pass?.(other)).toThrow(TypeError);
});
