import { t } from '../../../utils/i18n/t.ts';
import { searchRoute } from '../../../utils/view/route.ts';

const EXAMPLES = [
  ['"world model"', 'search.help.phrase'],
  ['author:huang', 'search.help.author'],
  ['org:google', 'search.help.org'],
  ['keyword:diffusion', 'search.help.keyword'],
  ['has:code', 'search.help.has'],
  ['after:2025-01', 'search.help.after'],
  ['min:50', 'search.help.min'],
  ['pages:12', 'search.help.pages'],
  ['agents -benchmark', 'search.help.not'],
] as const;

/** What can be typed, each as an example to press. */
export function SearchHelp() {
  return (
    <dl className="search-help">
      {EXAMPLES.map(([example, words]) => (
        <div key={example}>
          <dt>
            <a href={`#${searchRoute(example)}`}>
              <code>{example}</code>
            </a>
          </dt>
          <dd>{t(words)}</dd>
        </div>
      ))}
    </dl>
  );
}
