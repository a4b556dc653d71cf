import { MOST_RULES, parseSettings, SETTINGS_KEY, type Rule } from '../../../utils/settings.ts';
import { sameRule, toggleRule } from '../../../utils/view/watching.ts';
import { useReader } from '../../../components/reader-context.tsx';
import { useServices } from '../../../components/services.tsx';
import { inSettingsTurn } from '../../../components/settings-turns.ts';
import { usePrivate } from '../../../components/use-private.ts';

/** Whether something is watched for, and a way to begin or end that; none in a private window, where no choice is kept. */
export function useWatch(rule: Rule): { watched: boolean; toggle?: () => void } {
  const { settings } = useReader();
  const { browser } = useServices();
  const inPrivate = usePrivate();
  const watched = settings.watched.some((one) => sameRule(one, rule));
  const toggle = async (): Promise<void> => {
    const stored = await browser.storage.local.get(SETTINGS_KEY);
    const now = parseSettings(stored[SETTINGS_KEY]);
    const next = { ...now, watched: toggleRule(now.watched, rule) };
    await browser.storage.local.set({ [SETTINGS_KEY]: next });
  };
  const isFull = !watched && settings.watched.length >= MOST_RULES;
  return inPrivate || isFull ? { watched } : { watched, toggle: () => void inSettingsTurn(toggle) };
}
