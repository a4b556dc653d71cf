/** What of a keyboard event says which key was pressed, and how. */
export type Pressed = Pick<
  KeyboardEvent,
  | 'key'
  | 'code'
  | 'shiftKey'
  | 'altKey'
  | 'ctrlKey'
  | 'metaKey'
  | 'isComposing'
  | 'keyCode'
  | 'getModifierState'
>;

/** What an input method that is at work gives for every key. */
const BY_INPUT_METHOD = 229;

/** Signs of the grammar at their places on a US keyboard, alone and with Shift. */
const PLACES: Readonly<Record<string, readonly [string, string?]>> = {
  BracketLeft: ['['],
  BracketRight: [']'],
  Slash: ['/', '?'],
  Digit3: ['3', '#'],
  Digit8: ['8', '*'],
};

function byPlace(code: string, shifted: boolean): string | undefined {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter !== undefined) return letter.toLowerCase();
  const place = PLACES[code] ?? [/^Digit(\d)$/.exec(code)?.[1]];
  return place[shifted ? 1 : 0] ?? place[0];
}

/** A letter or a digit of another script: Cyrillic, Greek, Hebrew, Arabic. */
export const isForeign = (key: string): boolean =>
  /^[\p{L}\p{M}\p{Nd}]+$/u.test(key) && !/[\d\p{Script=Latin}]/u.test(key);

/** What was typed: by the letter, wherever it lies; by its place where the layout has other letters. */
function typed({ key, code, shiftKey }: Pressed, asForeign: boolean): string {
  const char = key.normalize('NFKC');
  if (/^[a-z]$/i.test(char)) return char.toLowerCase();
  const place = isForeign(char) || asForeign ? byPlace(code, shiftKey) : undefined;
  return place ?? char;
}

/**
 * The name of a pressed key in the grammar: `j`, `Shift+x`, `Alt+ArrowUp`, `?`. Undefined for a key that is none of
 * ours: with Ctrl or Meta, or while an input method composes. `asForeign`: the letter before it was of another
 * script, on whose layout some Latin letters' places hold signs.
 */
export function keyOf(event: Pressed, asForeign = false): string | undefined {
  const { key, code, shiftKey, altKey, ctrlKey, metaKey } = event;
  if (event.isComposing || event.keyCode === BY_INPUT_METHOD) return undefined;
  // AltGr, which Windows tells as Ctrl and Alt, and Option write brackets on many layouts.
  const writes = event.getModifierState('AltGraph') || (altKey && /^Digit\d$/.test(code));
  if (writes && /^[[\]#/]$/.test(key)) return key;
  if (ctrlKey || metaKey || event.getModifierState('AltGraph')) return undefined;
  const isNamed = /^[A-Z]\w+$/.test(key);
  const name = isNamed || altKey ? key : typed(event, asForeign);
  const isShifted = shiftKey && (isNamed || /^[a-z]$/.test(name));
  return `${altKey ? 'Alt+' : ''}${isShifted ? 'Shift+' : ''}${name}`;
}
