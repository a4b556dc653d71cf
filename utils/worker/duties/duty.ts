/** What the worker looks after by itself. The name is what diagnostics call it. */
export type DutyName =
  | 'store'
  | 'days'
  | 'records'
  | 'welcome'
  | 'copies'
  | 'reminders'
  | 'publishing'
  | 'reading'
  | 'archive'
  | 'terms'
  | 'near'
  | 'digest'
  | 'devices'
  | 'meaning'
  | 'menus'
  | 'tabs'
  | 'sites';

/** A duty of each round of the worker's work. */
export interface Duty {
  name: DutyName;
  /** Does it; gives when it wants to be called again, if it knows. Rejects when it could not. */
  run: () => Promise<Date | undefined>;
  /** Longer than this it hangs, in milliseconds; for what may well take an hour: Infinity. */
  limitMs?: number;
  /** Its turn comes only when it failed before: for what belongs to another moment, the installation. */
  onlyIfOwed?: true;
}
