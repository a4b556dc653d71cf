import { useLiveQuery } from 'dexie-react-hooks';
import { X } from 'lucide-react';
import { useServices } from '../../components/services.tsx';
import { readPapers } from '../../utils/db/queries.ts';
import { loadState } from '../../utils/db/state.ts';
import { t } from '../../utils/i18n/t.ts';
import { LEAST_SAVED, readProfile } from '../../utils/near/format.ts';
import { readKnown } from '../../utils/near/build.ts';
import { savedOf } from '../../utils/near/from-known.ts';
import type { Settings } from '../../utils/settings.ts';
import { useChipFocus } from '../../components/use-chip-focus.ts';

interface NearSectionProps {
  settings: Settings;
  change: (some: Partial<Settings>) => void;
}

interface WordChipsProps {
  words: readonly string[];
  /** What a press on one does. */
  label: (words: string) => string;
  onPress: (words: string) => void;
}

function WordChips({ words, label, onPress }: WordChipsProps) {
  return (
    <ul className="chips">
      {words.map((one) => (
        <li key={one}>
          <button
            type="button"
            className="chip"
            aria-label={label(one)}
            title={label(one)}
            onClick={() => onPress(one)}
          >
            {one} <X size={11} aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** What Tidemark takes for what the reader reads: each word can be taken out, and brought back. */
export function NearSection({ settings, change }: NearSectionProps) {
  const { db } = useServices();
  const section = useChipFocus<HTMLElement>();
  const found = useLiveQuery(async () => {
    const known = await readKnown(db, settings);
    const papers = await readPapers(
      db,
      known.map(({ id }) => id),
    );
    const there = savedOf(known.filter((_, i) => papers[i] !== undefined));
    const { profile } = await loadState(db, 'near');
    const terms = readProfile(profile)?.terms ?? [];
    return { there, outside: savedOf(known) - there, terms };
  }, [db, settings]);
  if (found === undefined) return null;
  const { notNear } = settings;
  const words = found.terms.map((term) => term.words).filter((one) => !notNear.includes(one));
  const lacking = Math.max(LEAST_SAVED - found.there, 0);
  return (
    <section ref={section} data-near={words.length}>
      <h2 tabIndex={-1}>{t('near.title')}</h2>
      <p className="quiet">{t('near.how')}</p>
      {lacking > 0 && <p>{t('near.few', { n: lacking })}</p>}
      {found.outside > 0 && <p className="quiet">{t('near.outside', { n: found.outside })}</p>}
      {lacking === 0 && words.length === 0 && <p>{t('near.soon')}</p>}
      {lacking === 0 && (
        <WordChips
          words={words}
          label={(one) => t('near.take', { words: one })}
          onPress={(one) => change({ notNear: [one, ...notNear] })}
        />
      )}
      {notNear.length > 0 && (
        <>
          <p className="quiet">
            {t('near.taken')}{' '}
            <button type="button" onClick={() => change({ notNear: [] })}>
              {t('near.reset')}
            </button>
          </p>
          <WordChips
            words={notNear}
            label={(one) => t('near.bring', { words: one })}
            onPress={(one) => change({ notNear: notNear.filter((other) => other !== one) })}
          />
        </>
      )}
      <label>
        <input
          type="checkbox"
          checked={settings.nearByTitle}
          onChange={(event) => change({ nearByTitle: event.target.checked })}
        />
        {t('near.byTitle')}
      </label>
    </section>
  );
}
