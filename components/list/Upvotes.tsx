import { t } from '../../utils/i18n/t.ts';

/** A paper's upvotes at the end of its row. */
export function Upvotes({ n }: { n: number }) {
  return (
    <span className="upvotes" title={t('row.upvotes', { n })}>
      <span aria-hidden>▲ </span>
      {n}
      <span className="hidden">{t('row.upvotesWord')}</span>
    </span>
  );
}
