import { ArrowDown, ArrowUp, Bookmark, Rss, Trash2 } from 'lucide-react';
import { download } from '../../../components/download.ts';
import { useReader } from '../../../components/reader-context.tsx';
import type { PaperRow } from '../../../utils/db/tables.ts';
import { atomOf } from '../../../utils/export/atom.ts';
import { t } from '../../../utils/i18n/t.ts';
import { labelOf, savedOf } from '../../../utils/view/saved-searches.ts';
import { faultWords } from './fault-words.ts';
import { NameField } from './NameField.tsx';
import type { useSavedSearches } from './use-saved-searches.ts';

interface SavedBarProps {
  /** The search that is shown. */
  text: string;
  papers: readonly PaperRow[];
  saved: ReturnType<typeof useSavedSearches>;
}

/** Saves the search that is shown; of a saved one its name, its place in the rail, its papers as a file. */
export function SavedBar({ text, papers, saved }: SavedBarProps) {
  const { today } = useReader();
  const { searches, save, remove, rename, move } = saved;
  const search = savedOf(searches, text);
  if (!search) {
    return (
      <p className="commands saved-bar">
        <button type="button" onClick={() => save(text)}>
          <Bookmark size={14} aria-hidden /> {t('saved.save')}
        </button>
      </p>
    );
  }
  const at = searches.indexOf(search);
  const writeAtom = (): void => {
    const source = { id: search.id, title: labelOf(search), madeOn: today };
    download('tidemark-search.atom', 'application/atom+xml', atomOf(source, papers));
  };
  const buttons = [
    { Icon: ArrowUp, words: t('saved.up'), off: at === 0, act: () => move(search.id, -1) },
    {
      Icon: ArrowDown,
      words: t('saved.down'),
      off: at === searches.length - 1,
      act: () => move(search.id, 1),
    },
    { Icon: Rss, words: t('saved.atom'), off: papers.length === 0, act: writeAtom },
    { Icon: Trash2, words: t('saved.delete'), off: false, act: () => remove(search) },
  ];
  const wrong = faultWords(search);
  return (
    <>
      {wrong !== undefined && <p className="hint">{wrong}</p>}
      <div className="commands saved-bar">
        <NameField key={search.id} search={search} onName={(name) => rename(search.id, name)} />
        {buttons.map(({ Icon, words, off, act }) => (
          <button
            key={words}
            type="button"
            className="icon"
            title={words}
            aria-label={words}
            disabled={off}
            onClick={act}
          >
            <Icon size={16} aria-hidden />
          </button>
        ))}
      </div>
    </>
  );
}
