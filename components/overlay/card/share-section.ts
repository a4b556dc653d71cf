import type { PaperDetails } from '../../../utils/db/details.ts';
import { t } from '../../../utils/i18n/t.ts';
import { button, el } from '../el.ts';

/** A line whose room is kept: copying the link or a line of Markdown, and what the system shares with. */
export function shareSection(title: string) {
  const element = el('div', 'share');
  const said = el('span', '');
  said.setAttribute('role', 'status');
  const copy = (name: 'copy.link' | 'copy.markdown', text: string): HTMLElement =>
    button(
      'plain',
      () =>
        void navigator.clipboard
          .writeText(text)
          .then(() => (said.textContent = t('copy.copied')))
          // What was not copied is said.
          .catch(() => (said.textContent = t('copy.failed'))),
      [t(name)],
    );
  return {
    element,
    fill(link: PaperDetails['link']): void {
      // Without https a page has no clipboard.
      if (link === undefined || !isSecureContext) return;
      const { href: url, markdown } = link;
      // A reader who closes the system's sheet has not failed at anything.
      const share = (): void => void navigator.share({ title, url }).catch(() => undefined);
      element.replaceChildren(
        copy('copy.link', url),
        ...(markdown === undefined ? [] : [copy('copy.markdown', markdown)]),
        ...('share' in navigator ? [button('plain', share, [t('copy.share')])] : []),
        said,
      );
    },
  };
}
