import type { Browser } from '../../../utils/browser.ts';

const ANSWERS: Readonly<Record<string, unknown>> = {
  'permissions.contains': true,
  'tabs.query': [],
  'windows.getCurrent': { id: 1, incognito: false },
  'storage.local.get': {},
  'permissions.getAll': { origins: [], permissions: [] },
};
const AT_ONCE: Readonly<Record<string, unknown>> = {
  'runtime.getManifest': { version: '1.2.3' },
  'runtime.getURL': 'ours://x/',
};

const made = new Map<string, Browser>();

/** A browser of which every function answers with next to nothing; each part of it is the same at every look, as a browser's are. */
export function browserStub(path = ''): Browser {
  const answer = (): unknown => {
    if (Object.hasOwn(AT_ONCE, path)) return AT_ONCE[path];
    return path.endsWith('Listener') ? undefined : Promise.resolve(ANSWERS[path]);
  };
  const stub =
    made.get(path) ??
    (new Proxy(answer, {
      get: (_, name) => browserStub(path === '' ? String(name) : `${path}.${String(name)}`),
    }) as unknown as Browser);
  made.set(path, stub);
  return stub;
}
