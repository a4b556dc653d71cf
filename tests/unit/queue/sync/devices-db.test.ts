import { describe, expect, it } from 'vitest';
import { keep, keptOf, openDevicesDb } from '../../../../utils/queue/sync/kept/devices-db.ts';
import { keyOfPassphrase } from '../../../../utils/queue/sync/seal/passphrase-key.ts';
import { seal, unseal } from '../../../../utils/queue/sync/seal/seal.ts';

describe('what a device keeps for itself', () => {
  it('the key of a passphrase opens after a restart what it sealed before, and nobody can read it out', async () => {
    const db = openDevicesDb();
    const key = await keyOfPassphrase('asked once a device');
    const sealed = await seal(new TextEncoder().encode('words'), key);
    await keep(db, 'keys', [key]);
    db.close();
    const again = openDevicesDb();
    const keys = (await keptOf(again, 'keys')) ?? [];
    expect(new TextDecoder().decode(await unseal(sealed, keys))).toBe('words');
    await expect(crypto.subtle.exportKey('raw', keys[0]?.key ?? key.key)).rejects.toThrow();
  });

  it('nothing is kept at first', async () => {
    expect(await keptOf(openDevicesDb(), 'folder')).toBeUndefined();
  });
});
