import { describe, expect, it } from 'vitest';
import { deviceSeal, hasPassphrase } from '../../../../utils/queue/sync/kept/device-seal.ts';
import { keptOf, openDevicesDb } from '../../../../utils/queue/sync/kept/devices-db.ts';
import {
  answerPassphrase,
  dropPassphrase,
  setPassphrase,
} from '../../../../utils/queue/sync/kept/passphrase.ts';

let n = 0;

function createDevice() {
  n += 1;
  const db = openDevicesDb(`device ${n}`);
  const seal = deviceSeal(db);
  const write = (text: string) => seal.close(new TextEncoder().encode(text));
  const read = (bytes: Uint8Array): Promise<string> =>
    seal.open(bytes).then(
      (opened) => new TextDecoder().decode(opened),
      (error: unknown) => (error as { code: string }).code,
    );
  return { db, write, read };
}

const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    (error: unknown) => (error as { code: string }).code,
  );

describe('a passphrase over several devices', () => {
  it('is asked for once on each, and then opens what any of them writes', async () => {
    const [a, b] = [createDevice(), createDevice()];
    await setPassphrase(a.db, 'eight letters');
    const words = await a.write('of a');
    expect(await b.read(words)).toBe('trouble.seal.wrong');
    expect(await codeOf(answerPassphrase(b.db, 'eight lettres'))).toBe('trouble.seal.wrong');
    expect(await hasPassphrase(b.db)).toBe(false);
    await answerPassphrase(b.db, 'eight letters');
    expect(await b.read(words)).toBe('of a');
    expect(await a.read(await b.write('of b'))).toBe('of b');
    expect(await keptOf(b.db, 'locked')).toEqual([]);
  });

  it('set on two that did not know of each other, they ask once more and then write with one key', async () => {
    const [a, b] = [createDevice(), createDevice()];
    await setPassphrase(a.db, 'eight letters');
    await setPassphrase(b.db, 'eight letters');
    const [ofA, ofB] = [await a.write('of a'), await b.write('of b')];
    expect([await b.read(ofA), await a.read(ofB)]).toEqual([
      'trouble.seal.wrong',
      'trouble.seal.wrong',
    ]);
    await answerPassphrase(a.db, 'eight letters');
    await answerPassphrase(b.db, 'eight letters');
    const [keysA, keysB] = [await keptOf(a.db, 'keys'), await keptOf(b.db, 'keys')];
    expect(keysA?.[0]?.name).toEqual(keysB?.[0]?.name);
    expect(await b.read(ofA)).toBe('of a');
  });

  it('changed on one, the other asks for it; what it wrote with the old one can still be read', async () => {
    const [a, b] = [createDevice(), createDevice()];
    await setPassphrase(a.db, 'the first one');
    await b.read(await a.write('before'));
    await answerPassphrase(b.db, 'the first one');
    await setPassphrase(a.db, 'the second one');
    expect(await a.read(await b.write('still old'))).toBe('still old');
    const after = await a.write('after');
    expect(await b.read(after)).toBe('trouble.seal.wrong');
    await answerPassphrase(b.db, 'the second one');
    expect(await b.read(after)).toBe('after');
    const c = createDevice();
    await c.read(await b.write('new on b too'));
    expect(await codeOf(answerPassphrase(c.db, 'the second one'))).toBe('done');
  });

  it('that is too short is not set, and one that was dropped seals nothing more', async () => {
    const { db, write } = createDevice();
    expect(await codeOf(setPassphrase(db, ' short '))).toMatch(/^trouble\.seal\.short/);
    await setPassphrase(db, 'long enough');
    await dropPassphrase(db);
    expect(await hasPassphrase(db)).toBe(false);
    expect(await codeOf(write('words'))).toBe('trouble.seal.wrong');
  });
});
