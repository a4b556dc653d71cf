import { useState } from 'react';
import type { PaperRow } from '../../utils/db/tables.ts';
import { toBibtex } from '../../utils/export/bibtex.ts';
import { toCitation } from '../../utils/export/citation.ts';
import { toMarkdown } from '../../utils/export/markdown.ts';
import { workOfPaper } from '../../utils/export/work.ts';
import { t } from '../../utils/i18n/t.ts';

const FORMATS = { bibtex: toBibtex, markdown: toMarkdown, citation: toCitation } as const;
type Format = keyof typeof FORMATS;

/** Copies the paper as BibTeX, as Markdown, or as a plain citation. */
export function CopyButtons({ paper }: { paper: PaperRow }) {
  const [copied, setCopied] = useState<Format>();
  const copy = async (format: Format): Promise<void> => {
    await navigator.clipboard.writeText(FORMATS[format](workOfPaper(paper)));
    setCopied(format);
  };
  return (
    <>
      {(Object.keys(FORMATS) as Format[]).map((format) => (
        <button key={format} type="button" className="plain" onClick={() => void copy(format)}>
          {t(`copy.${format}`)}
        </button>
      ))}
      <span role="status" className="quiet">
        {copied !== undefined && t('copy.copied')}
      </span>
    </>
  );
}
