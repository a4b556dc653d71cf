import { Search } from 'lucide-react';
import type { RefObject } from 'react';
import { t } from '../../../utils/i18n/t.ts';
import { parseOptions, withOptions } from '../../../utils/view/list-options.ts';
import { searchRoute } from '../../../utils/view/route.ts';

interface SearchBoxProps {
  box: RefObject<HTMLInputElement | null>;
  /** What the address asks for; empty on other pages. */
  query: string;
  searching: boolean;
}

/** Always there: typing goes to the search page at once. Escape leaves the box, Down goes to the list. */
export function SearchBox({ box, query, searching }: SearchBoxProps) {
  // The event comes at once, so that no key is lost between the box and the address.
  const go = (text: string): void => {
    if (searching) {
      const hash = withOptions(searchRoute(text), parseOptions(location.hash));
      history.replaceState(null, '', hash);
    } else {
      history.pushState(null, '', `#${searchRoute(text)}`);
    }
    dispatchEvent(new HashChangeEvent('hashchange'));
  };
  return (
    <search className="search-box">
      <Search size={15} aria-hidden />
      <input
        ref={box}
        type="search"
        aria-label={t('search.label')}
        placeholder={t('search.placeholder')}
        value={query}
        maxLength={1000}
        onChange={(event) => go(event.target.value)}
        onFocus={(event) => event.target.select()}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            // Chromium would empty the box.
            event.preventDefault();
            event.currentTarget.blur();
          }
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          document.querySelector<HTMLElement>('main .title[tabindex="0"]')?.focus();
        }}
      />
      <kbd aria-hidden>/</kbd>
    </search>
  );
}
