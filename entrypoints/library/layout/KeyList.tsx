import { t } from '../../../utils/i18n/t.ts';

/** Keys, parted by spaces, and the name of the words that say what they do. */
export type KeyWords = readonly (readonly [keys: string, words: Parameters<typeof t>[0]])[];

/** Keys and what they do, as a list. */
export function KeyList({ keys: all }: { keys: KeyWords }) {
  return (
    <dl>
      {all.map(([keys, words]) => (
        <div key={keys}>
          <dt>
            {keys.split(' ').map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{t(words)}</dd>
        </div>
      ))}
    </dl>
  );
}
