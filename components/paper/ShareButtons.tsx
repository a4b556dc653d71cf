import { plainTitle } from '../../utils/export/work.ts';
import { useBriefly } from '../use-briefly.ts';
import { t } from '../../utils/i18n/t.ts';
import { Said } from '../Said.tsx';

interface ShareButtonsProps {
  title: string;
  /** Where its title leads. */
  href: string;
  markdown: () => Promise<string | undefined>;
}

/** Gives a paper to others: its link, a line of Markdown, and what the system shares with, where the browser does. */
export function ShareButtons({ title, href, markdown }: ShareButtonsProps) {
  const [words, setWords] = useBriefly<string>();
  const copy = (text: Promise<string | undefined>): void =>
    void text
      .then((known) => navigator.clipboard.writeText(known ?? href))
      .then(() => setWords(t('copy.copied')))
      .catch(() => setWords(t('copy.failed')));
  const share = (): void =>
    // A reader who closes the system's sheet has not failed at anything.
    void navigator.share({ title: plainTitle(title), url: href }).catch(() => undefined);
  return (
    <>
      <button type="button" className="plain link" onClick={() => copy(Promise.resolve(href))}>
        {t('copy.link')}
      </button>
      <button type="button" className="plain link" onClick={() => copy(markdown())}>
        {t('copy.markdown')}
      </button>
      {'share' in navigator && (
        <button type="button" className="plain link" onClick={share}>
          {t('copy.share')}
        </button>
      )}
      <Said as="span" className="quiet">
        {words}
      </Said>
    </>
  );
}
