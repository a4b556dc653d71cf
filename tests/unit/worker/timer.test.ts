import { describe, expect, it } from 'vitest';
import { createTimer } from '../../../utils/worker/timer.ts';
import { GIVEN_NOW } from '../../support/clock/clock.ts';
import { fakeBrowser } from '../../support/fake-browser.ts';

const setUp = (there?: { scheduledTime: number }) => {
  const { browser, of } = fakeBrowser({ 'alarms.get': () => there });
  return { timer: createTimer(browser.alarms), made: () => of('alarms.create'), of };
};
const NEW = [['sync', { delayInMinutes: 0.5, periodInMinutes: 30 }]];

describe('the worker’s alarm', () => {
  it('is made where there is none, and kept where there is one', async () => {
    const none = setUp();
    await none.timer.ensure();
    expect(none.of('alarms.get')).toEqual([['sync']]);
    expect(none.made()).toEqual(NEW);
    const one = setUp({ scheduledTime: GIVEN_NOW.getTime() + 3_600_000 });
    await one.timer.ensure();
    expect(one.made()).toEqual([]);
  });

  it('further off than a day is from before the clock was set back', async () => {
    const day = setUp({ scheduledTime: GIVEN_NOW.getTime() + 86_400_000 });
    await day.timer.ensure();
    expect(day.made()).toEqual([]);
    const later = setUp({ scheduledTime: GIVEN_NOW.getTime() + 86_400_001 });
    await later.timer.ensure();
    expect(later.made()).toEqual(NEW);
  });

  it('rings a minute later should the worker be killed in its work', async () => {
    const { timer, made } = setUp();
    await timer.soon();
    expect(made()).toEqual([['sync', { delayInMinutes: 1, periodInMinutes: 30 }]]);
  });

  it('rings when it is told to, and repeats; never in the past', async () => {
    const { timer, made } = setUp();
    await timer.set(new Date(GIVEN_NOW.getTime() + 5000));
    await timer.set(new Date(0));
    expect(made()).toEqual([
      ['sync', { when: GIVEN_NOW.getTime() + 5000, periodInMinutes: 30 }],
      ['sync', { when: GIVEN_NOW.getTime() + 1000, periodInMinutes: 30 }],
    ]);
  });
});
