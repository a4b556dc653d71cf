import { describe, expect, it } from 'vitest';
import { clockAt } from '../../../../utils/queue/sync/clock.ts';
import { mergeNotes, stampNotes, textOf } from '../../../../utils/queue/sync/notes.ts';
import type { Notes } from '../../../../utils/queue/sync/replica.ts';
import { listOf, stampSet } from '../../../../utils/queue/sync/sets.ts';

const [A, B, C] = ['aaaaaaaa', 'bbbbbbbb', 'cccccccc'] as const;
const self = (name: string): string => name;
const long = (letter: string): string => letter.repeat(60_000);
const by = (device: string, ms: number, text: string): Notes => ({
  versions: [{ clock: clockAt(ms, device), text }],
  known: {},
});
const texts = ({ versions }: Notes): string[] => versions.map(({ text }) => text.slice(0, 1));

describe('what an item cannot show beside the newest', () => {
  it('of notes is not replaced by whoever edits what is shown', () => {
    const [a, b] = [by(A, 1, long('A')), by(B, 2, long('B'))];
    const both = mergeNotes(a, b);
    expect(textOf(both).text).toBe(long('B'));
    const edited = stampNotes(both, `${long('B')} more`, { device: B, ms: 10 });
    const back = mergeNotes(mergeNotes(a, edited), both);
    expect(texts(back)).toEqual(['A', 'B']);
    const shorter = stampNotes(back, 'B', { device: A, ms: 20 });
    expect(textOf(shorter).text).toBe(`${long('A')}\n\n---\n\nB`);
    expect(mergeNotes(shorter, edited)).toEqual(shorter);
  });

  it('nor by a later text of the device that wrote it', () => {
    const both = mergeNotes(by(B, 1, long('B')), by(A, 2, long('A')));
    const edited = stampNotes(both, `b${long('A')}`, { device: B, ms: 10 });
    const again = stampNotes(edited, `c${long('A')}`, { device: C, ms: 20 });
    expect(texts(mergeNotes(again, both))).toEqual(['B', 'c']);
  });

  it('of tags is not taken off with one that is', () => {
    const all = Object.fromEntries(
      Array.from({ length: 80 }, (_, n) => [`t${n}`, [clockAt(n, A), `t${n}`] as const]),
    );
    const shown = listOf(all).slice(0, 50);
    const set = stampSet(all, shown.slice(0, -1), self, { device: B, ms: 99 }, 50);
    expect(listOf(set)).toEqual(listOf(all).filter((tag) => tag !== 't49'));
    const last = listOf(all).slice(-50);
    const fewer = stampSet(all, last.slice(1), self, { device: B, ms: 99 }, -50);
    expect(listOf(fewer)).toEqual(listOf(all).filter((tag) => tag !== 't30'));
  });
});
