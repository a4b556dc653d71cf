import { parseBarChoices, type BarChoices } from '../../../utils/bar-choices.ts';
import { send } from '../../../utils/overlay/messages/send.ts';

/** What the reader chose in the bar of this host. A private window stores nothing. */
export function createChoices(stored: unknown, canSave: boolean) {
  let choices = parseBarChoices(stored);

  /** Until the page is left. */
  function hold(change: Partial<BarChoices>): void {
    choices = { ...choices, ...change };
  }

  return {
    now: (): BarChoices => choices,
    hold,
    /** Also for the next visit. */
    store(change: Partial<BarChoices>): void {
      hold(change);
      if (canSave) void send('chooseBar', choices);
    },
  };
}

export type Choices = ReturnType<typeof createChoices>;
