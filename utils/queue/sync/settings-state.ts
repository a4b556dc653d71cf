import {
  parseSettings,
  MOST_RULES,
  MOST_SEARCHES,
  type Rule,
  type Settings,
} from '../../settings.ts';
import { same } from '../item/fields.ts';
import { isRecord } from '../item/upgrade.ts';
import { momentMs } from '../../time/moment.ts';
import { clockAfter } from './clock.ts';
import type { DeviceId, SharedSettings } from './replica.ts';
import { listOf, stampSet } from './sets.ts';
import type { SettingsTimes } from '../../db/shared-settings.ts';

const MOST_LESS = 500;
const ruleName = ({ kind, text }: Rule): string => `${kind} ${text.toLowerCase()}`;

/**
 * What is known of the settings that are not a device's own, once they are as stored here. Look, size of text, pictures,
 * hosts that must not be asked and where Tidemark rests are a device's own: they are of its screen, its network, its place.
 */
export function stampSettings(
  old: SharedSettings,
  { settings: stored, settingsAt = {} }: { settings: unknown; settingsAt?: SettingsTimes },
  { device }: { device: DeviceId },
): SharedSettings {
  // Lost here, as a browser may lose its storage: nobody took anything out, and it comes back.
  if (!isRecord(stored)) return old;
  const ms = (name: keyof SettingsTimes): number => momentMs(settingsAt[name]) ?? 0;
  const by = (name: keyof SettingsTimes) => ({ device, ms: ms(name) });
  const { watched, muted, less, searches, titleLink } = parseSettings(stored);
  const isDefault = old.titleLink === undefined && titleLink === parseSettings(undefined).titleLink;
  const isSame = isDefault || old.titleLink?.[1] === titleLink;
  const link = isSame
    ? old.titleLink
    : ([clockAfter(old.titleLink?.[0], ms('titleLink'), device), titleLink] as const);
  return {
    watched: stampSet(old.watched, watched, ruleName, by('watched'), MOST_RULES),
    muted: stampSet(old.muted, muted, ruleName, by('muted'), MOST_RULES),
    // The newest stands first there, and last in a set.
    less: stampSet(old.less, less.toReversed(), (id) => id, by('less'), -MOST_LESS),
    searches: stampSet(old.searches, searches, ({ id }) => id, by('searches'), MOST_SEARCHES),
    ...(link !== undefined && { titleLink: link }),
  };
}

/** The settings as stored here, with what devices agree on; `stored` itself where nothing is other. */
export function settingsOf(shared: SharedSettings, stored: unknown): unknown {
  const here = parseSettings(stored);
  const ours: Partial<Settings> = {
    watched: listOf(shared.watched).slice(0, MOST_RULES),
    muted: listOf(shared.muted).slice(0, MOST_RULES),
    less: listOf(shared.less).slice(-MOST_LESS).toReversed(),
    searches: listOf(shared.searches).slice(0, MOST_SEARCHES),
    ...(shared.titleLink !== undefined && { titleLink: shared.titleLink[1] }),
  };
  const next = parseSettings({ ...here, ...ours });
  return same(next, here) ? stored : next;
}
