import { useState } from 'react';
import { number } from '../../utils/i18n/number.ts';
import { t } from '../../utils/i18n/t.ts';
import { archiveWords, archiveTroubles } from '../../utils/view/archive-words.ts';
import { useServices } from '../services.tsx';
import { SinceChoice } from './SinceChoice.tsx';
import { useBackfill } from './use-backfill.ts';

/** The copy of the whole archive: how far it is, what space it takes, pause, and how far back. */
export function ArchiveProgress() {
  const { send } = useServices();
  const view = useBackfill();
  const [trouble, setTrouble] = useState('');
  if (!view) return null;
  const { state, done, total, failed, bytes } = view;
  const change = (wish: { paused?: boolean; since?: string }): void =>
    void send('backfill', wish).then(
      () => setTrouble(''),
      (error: unknown) => setTrouble(error instanceof Error ? error.message : String(error)),
    );
  return (
    <section className="archive">
      <h2>{t('archive.title')}</h2>
      <p>{archiveWords(view)}</p>
      {done < total && <progress value={done} max={total} aria-label={t('archive.progress')} />}
      {failed.length > 0 && <p className="hint">{archiveTroubles(failed)}</p>}
      <p>{t('archive.space', { size: number(Math.round(bytes / 1e5) / 10) })}</p>
      <p className="commands">
        {done < total && (
          <button type="button" onClick={() => change({ paused: !state.paused })}>
            {state.paused ? t('archive.resume') : t('archive.pause')}
          </button>
        )}
        <SinceChoice since={state.since} onChange={(since) => change({ since })} />
      </p>
      {trouble !== '' && <p role="alert">{trouble}</p>}
    </section>
  );
}
