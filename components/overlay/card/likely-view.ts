import { differingWords, type Part } from '../../../utils/titles/differing-words.ts';
import { setWords } from '../host.ts';
import { send } from '../../../utils/overlay/messages/send.ts';
import { button, el, privateWords } from '../el.ts';
import type { Likely } from '../../../utils/overlay/more.ts';
import { t } from '../../../utils/i18n/t.ts';

const MOST_PEOPLE = 8;

const marked = (parts: readonly Part[]): Node[] =>
  parts.flatMap(({ text, differs }, i) => [
    el('span', '', i > 0 ? ' ' : ''),
    el(differs ? 'mark' : 'span', '', text),
  ]);

function people(names: readonly string[]): string {
  if (names.length === 0) return t('likely.noPeople');
  const more = names.length - MOST_PEOPLE;
  const shown = names.slice(0, MOST_PEOPLE).join(', ');
  return more > 0 ? `${shown} ${t('likely.more', { n: more })}` : shown;
}

function side(label: string, title: readonly Part[], names: readonly string[], year?: number) {
  const facts = `${people(names)} · ${year === undefined ? t('likely.noYear') : String(year)}`;
  return el(
    'div',
    'side',
    el('span', 'label', label),
    el('div', 'compared', ...marked(title)),
    el('div', 'names', facts),
  );
}

/** The question, or what the reader has said, with the way back. */
function verdictView({ match, subject, onSaid }: Likely): HTMLElement {
  const words = privateWords('', '');
  words.setAttribute('role', 'status');
  const element = el('div', 'said', words);

  async function say(same: boolean | null): Promise<void> {
    // Before it is stored: the badge goes with the page's next pass, and must not take the card along.
    onSaid();
    const stored = await send('verdict', { subject, id: match.id, same });
    if (stored === undefined) return setWords(words, t('likely.failed'));
    paint(same);
    element.querySelector('button')?.focus();
  }

  function paint(said: boolean | null): void {
    const answer = said === null ? t('likely.ask') : t(said ? 'likely.saidYes' : 'likely.saidNo');
    setWords(words, answer);
    const press = (to: boolean | null, label: string): HTMLElement =>
      button('small', () => void say(to), [privateWords('', label)], label);
    element.replaceChildren(
      words,
      ...(said === null
        ? [press(true, t('likely.yes')), press(false, t('likely.no'))]
        : [press(null, t('likely.undo'))]),
    );
  }

  paint(match.reason === 'said' ? true : null);
  return element;
}

/** A likely match side by side: both titles with what differs marked, both people and years, and why. */
export function likelyView(about: Likely): HTMLElement {
  const { sighting, paper, why, canSay } = about;
  const [here, there] = differingWords(sighting.title, paper?.title ?? '');
  return el(
    'div',
    'likely-pair',
    side(t('likely.here'), here, sighting.authors, sighting.year),
    ...(paper ? [side(t('likely.there'), there, paper.authors, paper.year)] : []),
    el('div', 'names', why),
    canSay ? verdictView(about) : el('div', 'names', t('likely.private')),
  );
}
