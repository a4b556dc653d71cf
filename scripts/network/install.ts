import {
  freshMs,
  NONE_ASKED,
  recent,
  roomAt,
  withOne,
  type Purpose,
} from '../../utils/feed/allowance.ts';
import { calmBackoffMs } from '../../utils/feed/backoff.ts';
import { RECENT_DAYS, SETTLED_DAYS, type Scene } from '../../utils/feed/scene.ts';
import { nextReading } from '../../utils/feed/schedule.ts';
import { isLively, nextDayTurn, turnOf, type Turns } from '../../utils/feed/turns.ts';
import { BEGIN, type Calendar } from './calendar.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** When the feed fails, in milliseconds since 1970. */
interface Outage {
  from: number;
  to: number;
}

/** How long ago a day was read, at most, when the simulation begins. */
function firstAge(back: number): number {
  if (back === 0) return HOUR;
  if (back === 1) return 3 * HOUR;
  return back <= 14 ? DAY : 7 * DAY;
}

interface Making {
  calendar: readonly Calendar[];
  random: () => number;
  count: (at: number) => void;
  outage?: Outage;
}

/**
 * One install: what it knows, and what follows by the product's functions. A day's turn is kept as long as
 * nothing that it depends on has changed.
 */
export class Install {
  readonly #making: Making;
  readonly #readAt = new Float64Array(SETTLED_DAYS + 1);
  readonly #turnOf = new Float64Array(SETTLED_DAYS + 1);
  readonly #turns: Turns = { days: this.#turnOf, old: 0, next: 0 };
  readonly #scene: Scene;
  #lively = false;
  #place = 0;
  #tries = 0;
  #heldUntil = 0;

  constructor(making: Making) {
    const { calendar, random } = making;
    this.#making = making;
    const readAt = this.#readAt;
    for (let back = 0; back <= SETTLED_DAYS; back += 1)
      readAt[back] = BEGIN - random() * firstAge(back);
    const own = { now: BEGIN, lookedAt: -Infinity, readAt, asked: NONE_ASKED, phase: random() };
    this.#scene = { ...(calendar[0] as Calendar), ...own };
    this.#takeTurns();
  }

  set lookedAt(at: number) {
    this.#scene.lookedAt = at;
  }

  /** It is now this moment. */
  wake(now: number): void {
    const scene = this.#scene;
    scene.now = now;
    while (now >= scene.nextOpensAt) this.#turnDay();
    scene.asked = recent(scene.asked, now);
  }

  /** Popup or library opens, as `refresh` has it. */
  look(): void {
    const scene = this.#scene;
    const { now, asked } = scene;
    scene.lookedAt = now;
    const isFresh = now - (this.#readAt[0] ?? 0) < freshMs(asked, now);
    if (this.#heldUntil <= now && !isFresh && roomAt(asked, 'look') <= now) this.#ask(0, 'look');
  }

  /** One step of the clock: it reads what is due, and says 0; or says when something will be. */
  step(): number {
    const { now } = this.#scene;
    if (isLively(this.#scene) !== this.#lively) this.#takeTurn(0);
    const { back, at, purpose } = nextReading(this.#scene, this.#turns);
    const next = Math.max(this.#heldUntil, at);
    if (next > now) return next;
    this.#ask(back, purpose);
    return 0;
  }

  #takeTurn(back: number): void {
    this.#turnOf[back] = turnOf(back, this.#scene);
    if (back === 0) this.#lively = isLively(this.#scene);
  }

  #takeTurns(): void {
    for (let back = 0; back <= SETTLED_DAYS; back += 1) this.#takeTurn(back);
    this.#turns.next = nextDayTurn(this.#scene);
    this.#findOldTurn();
  }

  #findOldTurn(): void {
    let first = Infinity;
    for (let back = RECENT_DAYS + 1; back <= SETTLED_DAYS; back += 1)
      first = Math.min(first, this.#turnOf[back] ?? Infinity);
    this.#turns.old = first;
  }

  /** The feed's next day begins. */
  #turnDay(): void {
    const scene = this.#scene;
    this.#place += 1;
    const day = this.#making.calendar[this.#place] as Calendar;
    scene.today = day.today;
    scene.weekend = day.weekend;
    scene.openedAt = day.openedAt;
    scene.nextOpensAt = day.nextOpensAt;
    scene.size = day.size;
    this.#readAt.copyWithin(1, 0);
    this.#readAt[0] = 0;
    this.#takeTurns();
  }

  #ask(back: number, purpose: Purpose): void {
    const scene = this.#scene;
    const { count, outage, random } = this.#making;
    const { now } = scene;
    count(now);
    scene.asked = withOne(scene.asked, purpose, now);
    if (outage && now >= outage.from && now < outage.to) {
      this.#tries += 1;
      this.#heldUntil = now + calmBackoffMs(this.#tries, random);
      return;
    }
    this.#tries = 0;
    this.#readAt[back] = now;
    this.#takeTurn(back);
    if (back > RECENT_DAYS) this.#findOldTurn();
  }
}
