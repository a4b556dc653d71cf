/** The manifest's key for the clock. */
export const CLOCK_KEY = 'tidemark_clock';

/**
 * Stands before every script of the build under test: `Date` and the alarms, `offset` milliseconds off the
 * machine's clock. The manifest's figure wins, since Chromium keeps the worker's script with the profile and
 * does not read it again at the next start.
 */
export const clockPrelude = (offset: number): string => `{
  const { Date: Real, chrome, browser } = globalThis;
  if (Real.isGiven !== true) {
    const offset = chrome?.runtime?.getManifest?.().${CLOCK_KEY} ?? ${offset};
    const now = () => Real.now() + offset;
    globalThis.Date = new Proxy(Real, {
      construct: (target, args, made) => Reflect.construct(target, args.length === 0 ? [now()] : args, made),
      apply: () => new Real(now()).toString(),
      get: (target, name) => name === 'now' ? now : name === 'isGiven' ? true : Reflect.get(target, name),
    });
    const said = (alarm) => alarm && { ...alarm, scheduledTime: alarm.scheduledTime + offset };
    for (const alarms of new Set([chrome?.alarms, browser?.alarms])) {
      if (alarms === undefined) continue;
      const create = alarms.create.bind(alarms);
      const get = alarms.get.bind(alarms);
      alarms.create = (name, info, ...rest) =>
        create(name, info.when === undefined ? info : { ...info, when: info.when - offset }, ...rest);
      alarms.get = (name, done) => done ? get(name, (alarm) => done(said(alarm))) : get(name).then(said);
    }
  }
}
`;
