import { useState } from 'react';
import { t } from '../../../utils/i18n/t.ts';
import { useServices } from '../../../components/services.tsx';
import { ChangedLine } from './ChangedLine.tsx';
import { PagePaper } from './PagePaper.tsx';
import { usePage } from './use-page.ts';
import { Said } from '../../../components/Said.tsx';

/** What the popup says of the page under it: its paper, how many are marked, or an offer to mark them. */
export function ThisPage() {
  const { send } = useServices();
  const page = usePage();
  const [words, setWords] = useState('');
  if (!page) return null;
  const { tabId, url, state } = page;
  if (state?.changed === true) return <ChangedLine site={state.site} url={url} />;
  if (state?.paper?.arxivId !== undefined) return <PagePaper paper={state.paper} />;
  if (state !== undefined) {
    if (state.sightings === 0) return null;
    return (
      <p className="this-page">{t('page.marked', { marks: state.marks, n: state.sightings })}</p>
    );
  }
  const mark = (): void =>
    void send('markPage', { tabId, url: url.href })
      .then(() => setWords(t('page.willMark')))
      .catch(() => setWords(t('page.refused')));
  return (
    <Said as="p" className="this-page">
      {words === '' ? (
        <button type="button" onClick={mark}>
          {t('page.mark')}
        </button>
      ) : (
        words
      )}
    </Said>
  );
}
