import { t } from '../../utils/i18n/t.ts';
import type { Key } from '../../utils/i18n/key.ts';

/** How keys are drawn that have no letter of their own. */
const SIGNS: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  Escape: 'Esc',
};

const signOf = (key: string): string => key.replace(/\w+$/, (name) => SIGNS[name] ?? name);

export interface KeyLine {
  keys: readonly string[];
  words: Key;
}

/** Keys and what they do, as a list. */
export function KeyList({ lines }: { lines: readonly KeyLine[] }) {
  return (
    <dl>
      {lines.map(({ keys, words }) => (
        <div key={keys.join()}>
          <dt>
            {keys.map((key) => (
              <span key={key}>
                {key.split(' ').map((one) => (
                  <kbd key={one}>{signOf(one)}</kbd>
                ))}
              </span>
            ))}
          </dt>
          <dd>{t(words)}</dd>
        </div>
      ))}
    </dl>
  );
}
