import type { LinkedRepo, LiveRow } from '../../../utils/db/tables.ts';
import { t } from '../../../utils/i18n/t.ts';
import { shortCount } from '../../../utils/view/short-count.ts';
import { repoUrl, type RepoKind } from '../../../utils/view/links.ts';
import { ExternalLink } from '../../../components/ExternalLink.tsx';
import { worded } from '../../../utils/i18n/coded.ts';
import { clock, longMomentLabel } from '../../../utils/format.ts';
import { Discussion } from './Discussion.tsx';
import type { Live } from './use-live.ts';

function Repos({ kind, items, total }: { kind: RepoKind; items: LinkedRepo[]; total: number }) {
  if (total === 0) return null;
  const more = total - items.length;
  return (
    <>
      <h4>{t(`live.${kind}`, { n: total })}</h4>
      <ul className="repos">
        {items.map(({ id, likes }) => (
          <li key={id}>
            <ExternalLink href={repoUrl(kind, id)}>{id}</ExternalLink>
            {likes !== undefined && likes > 0 && (
              <span className="quiet">{` ♥ ${shortCount(likes)}`}</span>
            )}
          </li>
        ))}
        {more > 0 && <li className="quiet">{t('live.more', { n: more })}</li>}
      </ul>
    </>
  );
}

function Answer({ row }: { row: LiveRow }) {
  const nothing = row.models.total + row.datasets.total + row.spaces.total === 0;
  return (
    <>
      {nothing && <p>{t('live.nothing')}</p>}
      <Repos kind="models" {...row.models} />
      <Repos kind="datasets" {...row.datasets} />
      <Repos kind="spaces" {...row.spaces} />
      <Discussion comments={row.comments} />
    </>
  );
}

/** What cites the paper and what is said of it, on request: one request for each press. */
export function LiveDetails({ live: { row, busy, failed, ask } }: { live: Live }) {
  if (row === undefined) return null;
  const at =
    row === null
      ? t('live.what')
      : t('live.at', { day: longMomentLabel(row.at), time: clock(row.at) });
  return (
    <section className="live" aria-label={t('live.title')}>
      <h3>{t('live.title')}</h3>
      <p className="quiet">{at}</p>
      {row && <Answer row={row} />}
      {failed !== undefined && (
        <p className="status warning" role="alert">
          <span>
            {worded(failed)} {row === null ? t('live.nothingKept') : t('live.kept')}
          </span>
        </p>
      )}
      <p>
        <button type="button" disabled={busy} onClick={ask}>
          {busy ? t('live.busy') : row === null ? t('live.ask') : t('live.again')}
        </button>
      </p>
    </section>
  );
}
