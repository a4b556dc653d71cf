import { changedReport } from '../../../utils/changed-report.ts';
import { t } from '../../../utils/i18n/t.ts';

import { setWords } from '../host.ts';
import { button, el, privateWords } from '../el.ts';

/**
 * Says once that a site has changed. Its words are private, since whether they were said before tells that
 * the reader was here.
 */
export function createNotice(site: string, version: string, onClose: () => void): HTMLElement {
  const words = t('changed.words', { site });
  const copied = privateWords('', '');
  const copy = button(
    'plain',
    () => {
      const report = changedReport(site, new URL(location.href), version);
      void navigator.clipboard.writeText(report).then(
        () => setWords(copied, t('changed.copied')),
        () => setWords(copied, t('changed.notCopied')),
      );
    },
    [privateWords('', t('changed.copy'))],
    t('changed.copy'),
  );
  const close = button('icon', onClose, ['×'], t('changed.close'));
  const element = el('div', 'sheet notice', privateWords('words', words), copy, copied, close);
  element.setAttribute('role', 'status');
  return element;
}
