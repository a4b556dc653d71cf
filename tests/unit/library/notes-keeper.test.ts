import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createNotesKeeper } from '../../../entrypoints/library/queue/notes/keeper.ts';
import { LIMITS } from '../../../utils/queue/item/limits.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Stored notes as the worker keeps them; a store takes `ms`, and fails while `full`. */
function stored(notes = 'old', ms = 100) {
  const world = { notes, at: 1, full: false, stores: [] as string[], running: 0, most: 0 };
  const stamp = (): string => String(world.at).padStart(6, '0');
  const keeper = createNotesKeeper({
    notes,
    at: stamp(),
    tooLong: 'too long.',
    store: async (text, base) => {
      world.running += 1;
      world.most = Math.max(world.most, world.running);
      await new Promise((resolve) => setTimeout(resolve, ms));
      world.running -= 1;
      if (world.full) throw new Error('The disk is full.');
      if (world.notes !== base && world.notes !== text)
        return { saved: false, theirs: world.notes, at: stamp() };
      world.notes = text;
      world.at += 1;
      world.stores.push(text);
      return { saved: true, at: stamp(), undo: 'token' };
    },
  });
  /** Another window writes. */
  const elsewhere = (text: string): void => {
    world.notes = text;
    world.at += 1;
  };
  return { world, keeper, elsewhere, stamp };
}

describe('notes that keep themselves', () => {
  it('are stored within a second of a letter, however long the typing goes on', async () => {
    const { world, keeper } = stored();
    for (let n = 1; n <= 30; n += 1) {
      keeper.type('x'.repeat(n));
      await vi.advanceTimersByTimeAsync(100);
      expect(n * 100 - world.notes.length * 100 > 1000, `after ${n} letters`).toBe(false);
    }
    await vi.advanceTimersByTimeAsync(1000);
    expect(world.notes).toBe('x'.repeat(30));
    expect(keeper.state()).toMatchObject({ status: 'kept', undo: 'token' });
    expect(world.most).toBe(1);
  });

  it('say what happens', async () => {
    const { keeper } = stored();
    expect(keeper.state().status).toBe('kept');
    keeper.type('new');
    expect(keeper.state().status).toBe('typed');
    await vi.advanceTimersByTimeAsync(310);
    expect(keeper.state().status).toBe('saving');
    await vi.advanceTimersByTimeAsync(100);
    expect(keeper.state().status).toBe('kept');
    expect(keeper.draft()).toBeUndefined();
  });

  it('are stored at once when the field is left', async () => {
    const { world, keeper } = stored();
    keeper.type('new');
    const done = keeper.flush();
    await vi.advanceTimersByTimeAsync(100);
    await done;
    expect(world.notes).toBe('new');
  });

  it('a store that is called for while one runs ends when the newest letter is stored', async () => {
    const { world, keeper } = stored();
    keeper.type('n');
    await vi.advanceTimersByTimeAsync(350);
    keeper.type('ne');
    let atEnd = '';
    void keeper.flush().then(() => (atEnd = world.notes));
    await vi.advanceTimersByTimeAsync(1000);
    expect(atEnd).toBe('ne');
  });

  it('a full disk: said, the text stays, and it is tried again by itself', async () => {
    const { world, keeper } = stored();
    world.full = true;
    keeper.type('new');
    await vi.advanceTimersByTimeAsync(500);
    expect(keeper.state()).toMatchObject({
      text: 'new',
      status: 'failed',
      why: 'The disk is full.',
    });
    keeper.type('newer');
    expect(keeper.state().status).toBe('failed');
    expect(keeper.draft()).toEqual({ text: 'newer', base: 'old' });
    world.full = false;
    await vi.advanceTimersByTimeAsync(6000);
    expect(world.notes).toBe('newer');
    expect(keeper.state()).toMatchObject({ status: 'kept', why: '' });
  });

  it('another window wrote meanwhile: nothing is overwritten, and the reader chooses', async () => {
    const { world, keeper, elsewhere } = stored();
    keeper.type('mine');
    elsewhere('theirs');
    await vi.advanceTimersByTimeAsync(500);
    expect(keeper.state()).toMatchObject({ status: 'conflict', theirs: 'theirs', text: 'mine' });
    keeper.type('mine too');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(world.notes).toBe('theirs');
    keeper.choose('mine too');
    await vi.advanceTimersByTimeAsync(500);
    expect(world.notes).toBe('mine too');
    expect(keeper.state().status).toBe('kept');
  });

  it('what comes from elsewhere is taken into a field that holds nothing of its own, and only then', () => {
    const { keeper, elsewhere, stamp } = stored();
    keeper.meet('stale', stamp());
    expect(keeper.state().text).toBe('old');
    elsewhere('theirs');
    keeper.meet('theirs', stamp());
    expect(keeper.state().text).toBe('theirs');
    keeper.type('mine');
    elsewhere('again');
    keeper.meet('again', stamp());
    expect(keeper.state().text).toBe('mine');
  });

  it('longer than can be stored: said, and stored as soon as it is short enough', async () => {
    const { world, keeper } = stored();
    keeper.type('x'.repeat(LIMITS.notes + 1));
    await vi.advanceTimersByTimeAsync(500);
    expect(keeper.state()).toMatchObject({ status: 'failed', why: 'too long.' });
    keeper.type('x'.repeat(LIMITS.notes));
    await vi.advanceTimersByTimeAsync(500);
    expect(world.notes).toHaveLength(LIMITS.notes);
  });

  it('typing, leaving, failing and stale news in any order lose no letter', async () => {
    const step = fc.oneof(
      fc.record({ what: fc.constant('type' as const), ms: fc.nat(600) }),
      fc.record({ what: fc.constantFrom('flush', 'full', 'free', 'stale'), ms: fc.nat(600) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), fc.nat(400), async (steps, ms) => {
        const { world, keeper, stamp } = stored('', ms);
        let typed = '';
        for (const { what, ms: pause } of steps) {
          if (what === 'type') keeper.type((typed += String.fromCharCode(97 + (pause % 26))));
          else if (what === 'flush') void keeper.flush();
          else if (what === 'stale') keeper.meet(world.notes, stamp());
          else world.full = what === 'full';
          await vi.advanceTimersByTimeAsync(pause);
          expect(keeper.state().text).toBe(typed);
        }
        world.full = false;
        await vi.advanceTimersByTimeAsync(20_000);
        expect(world.notes).toBe(typed);
        expect(world.most).toBeLessThanOrEqual(1);
      }),
      { numRuns: 100 },
    );
  });
});
