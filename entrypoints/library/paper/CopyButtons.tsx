import type { PaperRow } from '../../../utils/db/tables.ts';
import { useBriefly } from '../../../components/use-briefly.ts';
import { chosenPattern } from '../../../components/export/key-pattern.ts';
import { useQueueWorks } from '../../../components/export/use-queue-works.ts';
import { toBibtex } from '../../../utils/export/bibtex.ts';
import { toCitation } from '../../../utils/export/citation.ts';
import type { Keyed } from '../../../utils/export/formats.ts';
import { t } from '../../../utils/i18n/t.ts';
import { Said } from '../../../components/Said.tsx';

const FORMATS = {
  bibtex: ({ work, key }: Keyed) => toBibtex(work, key),
  citation: ({ work }: Keyed) => toCitation(work),
} as const;
type Format = keyof typeof FORMATS;

/** Copies the paper as BibTeX or as a plain citation. */
export function CopyButtons({ paper }: { paper: PaperRow }) {
  const [copied, setCopied] = useBriefly<Format>();
  const { ofPapers } = useQueueWorks();
  const copy = async (format: Format): Promise<void> => {
    const [keyed] = await ofPapers([paper], chosenPattern());
    if (!keyed) return;
    await navigator.clipboard.writeText(FORMATS[format](keyed));
    setCopied(format);
  };
  return (
    <span className="copies">
      {(Object.keys(FORMATS) as Format[]).map((format) => (
        <button key={format} type="button" className="plain" onClick={() => void copy(format)}>
          {t(`copy.${format}`)}
        </button>
      ))}
      <Said as="span" className="quiet">
        {copied !== undefined && t('copy.copied')}
      </Said>
    </span>
  );
}
