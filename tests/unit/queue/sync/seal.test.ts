import { beforeAll, describe, expect, it } from 'vitest';
import { fromBase64 } from '../../../../utils/queue/base64.ts';
import { headBytes, openEnvelope } from '../../../../utils/queue/sync/seal/envelope.ts';
import {
  isLongEnough,
  keyOfPassphrase,
  ROUNDS,
  type PassphraseKey,
} from '../../../../utils/queue/sync/seal/passphrase-key.ts';
import { seal, sealHeadOf, unseal } from '../../../../utils/queue/sync/seal/seal.ts';

const TEXT = new TextEncoder().encode(JSON.stringify({ queue: ['a'.repeat(500), 'é', '論文'] }));
const PHRASE = 'correct horse battery';

/** As the first version wrote it, with the passphrase "a frozen passphrase": every later one must open it. */
const FROZEN = [
  'dG1zAQAJJ8AAAQIDBAUGBwgJCgsMDQ4PGQPNVet2C8ilyiwN64e2yg5KNzajw5Tg',
  'qEyLUhBPaEex9axGnrtxDw4NO0CFBHBhTc2P38N4SwewvcQX+yyJO+Jn1TE=',
].join('');

let key: PassphraseKey;
let other: PassphraseKey;
beforeAll(async () => {
  key = await keyOfPassphrase(PHRASE);
  other = await keyOfPassphrase('correct horse batterz', key);
});

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'opened',
    (error: unknown) => (error as { code: string }).code,
  );

function changed(bytes: Uint8Array, at: number, by = 1): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(bytes);
  copy[at] = (copy[at] ?? 0) ^ by;
  return copy;
}

describe('what is sealed with a passphrase', () => {
  it('comes back as it was, on another device that was told the passphrase and found the salt', async () => {
    const sealed = await seal(TEXT, key);
    const head = await sealHeadOf(sealed);
    expect(head.rounds).toBe(ROUNDS);
    const there = await keyOfPassphrase(PHRASE, head);
    expect(await unseal(sealed, [other, there])).toEqual(TEXT);
    expect(new TextDecoder().decode(sealed)).not.toContain('queue');
  });

  it('opens as the first version wrote it', async () => {
    const bytes = fromBase64(FROZEN);
    const frozen = await keyOfPassphrase('a frozen passphrase', await sealHeadOf(bytes));
    const opened = new TextDecoder().decode(await unseal(bytes, [frozen]));
    expect(opened).toBe('kept since the first version');
  });

  it('is another text each time, and grows by 64 bytes', async () => {
    const [a, b] = [await seal(TEXT, key), await seal(TEXT, key)];
    expect(a).not.toEqual(b);
    expect(a.length).toBe(TEXT.length + 64);
  });

  it('does not open to another passphrase, nor without any: that is said', async () => {
    const sealed = await seal(TEXT, key);
    expect(await codeOf(unseal(sealed, [other]))).toBe('trouble.seal.wrong');
    expect(await codeOf(unseal(sealed, []))).toBe('trouble.seal.wrong');
  });

  it.each([1, 8, 63, 64, 300])(
    'cut after %i bytes is damaged, whatever the passphrase',
    async (at) => {
      const cut = (await seal(TEXT, key)).slice(0, at);
      const said = at < 4 ? 'trouble.seal.none' : 'trouble.seal.damaged';
      expect(await codeOf(unseal(cut, [key]))).toBe(said);
      expect(await codeOf(unseal(cut, [other]))).toBe(said);
    },
  );

  it('with any bit turned is damaged, never opened and never a wrong passphrase', async () => {
    const sealed = await seal(TEXT, key);
    for (let at = 4; at < sealed.length; at += 1) {
      const said = await codeOf(unseal(changed(sealed, at, 1 << (at % 8)), [key]));
      expect([at, said]).toEqual([at, 'trouble.seal.damaged']);
    }
  });

  it('of a later version is left alone, and what is not sealed is none', async () => {
    const sealed = await seal(TEXT, key);
    expect(await codeOf(unseal(changed(sealed, 3, 2), [key]))).toBe('trouble.seal.later');
    expect(await codeOf(unseal(TEXT, [key]))).toBe('trouble.seal.none');
  });

  it('is vouched for with its head: another head over the same data does not open', async () => {
    const opened = await openEnvelope(await seal(TEXT, key));
    if (!opened.ok) throw new Error('not opened');
    const how = { name: 'AES-GCM', iv: opened.head.nonce };
    const head = headBytes({ ...opened.head, rounds: ROUNDS + 1 });
    const decrypt = (additionalData: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> =>
      crypto.subtle.decrypt({ ...how, additionalData }, key.key, opened.data);
    await expect(decrypt(opened.vouched)).resolves.toBeDefined();
    await expect(decrypt(head)).rejects.toThrow();
  });
});

describe('the key of a passphrase', () => {
  it('cannot be read out, and is the same for letters composed otherwise and spaces around', async () => {
    expect(key.key.extractable).toBe(false);
    const [a, b] = [
      await keyOfPassphrase('cafe\u0301 noir', key),
      await keyOfPassphrase(' caf\u00e9 noir ', key),
    ];
    expect(a.name).toEqual(b.name);
  });

  it('is another one with another salt', async () => {
    const again = await keyOfPassphrase(PHRASE);
    expect(again.salt).not.toEqual(key.salt);
    expect(again.name).not.toEqual(key.name);
  });

  it.each([1, ROUNDS - 1, 4_000_001, 0xff_ff_ff_ff])(
    'is not made in %i rounds, whatever a file asks for',
    async (rounds) => {
      const made = keyOfPassphrase(PHRASE, { salt: key.salt, rounds });
      expect(await codeOf(made)).toBe('trouble.seal.odd');
    },
  );

  it('needs eight letters, spaces around them aside', () => {
    expect(['1234567', ' 1234567 ', '12345678', '論文論文論文論文'].map(isLongEnough)).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });
});
