import type { PaperDetails } from '../../../utils/db/details.ts';
import { t } from '../../../utils/i18n/t.ts';
import { arxivIdOf } from '../../../utils/sites/arxiv-id-of.ts';
import type { Actions } from '../../../utils/overlay/reader-actions.ts';
import { offeredTitles } from '../../../utils/overlay/offered.ts';
import type { PlacedMark } from '../../../utils/overlay/parts.ts';
import { button, el, link } from '../el.ts';
import { loadMore } from '../../../utils/overlay/more.ts';
import { longDay, monthOf } from './days.ts';
import { factsOf, peopleLine, summaryOf, whyText } from './facts-view.ts';
import { saveSection } from './save-section.ts';
import { shareSection } from './share-section.ts';
import { sparkView } from './spark-view.ts';

const PAPER_PAGE = 'https://huggingface.co/papers/';

export interface CardView {
  element: HTMLElement;
  fill(details: PaperDetails): Promise<void>;
  /** Saves the paper, or removes it. */
  toggle(): void;
}

function head({ trend }: PlacedMark, onClose: () => void): HTMLElement {
  const close = button('icon', onClose, ['×'], t('bar.close'));
  if (trend === undefined) return el('div', 'head', el('span', 'top', t('card.unlisted')), close);
  const { upvotes, rank, size, day, speed } = trend;
  const votes = el('b', 'votes glyph crest', String(upvotes));
  votes.setAttribute('aria-label', t('card.votes', { upvotes }));
  const top = trend.topOfMonth
    ? t('card.top', { month: monthOf(day) })
    : speed > 0
      ? t('card.rising', { speed })
      : '';
  return el(
    'div',
    'head',
    votes,
    el('span', '', `${t('card.rank', { rank, size })} · ${longDay(day)}`),
    el('span', 'top', top),
    close,
  );
}

/** A likely match, or one that the reader decided, is compared; the bundle that does it comes when it is needed. */
async function compare(
  { sighting }: PlacedMark,
  why: string,
  paper: PaperDetails['paper'],
  { canSave }: Actions,
  onSaid: () => void,
): Promise<HTMLElement | undefined> {
  const { match } = sighting;
  const subject = offeredTitles()?.subjectOf(sighting);
  const isOpen = match !== undefined && (match.grade === 'likely' || match.reason === 'said');
  if (!isOpen || subject === undefined) return undefined;
  const more = await loadMore();
  return more?.likelyView({ sighting, match, subject, paper, why, canSay: canSave, onSaid });
}

function links(mark: PlacedMark, actions: Actions, onDone: () => void): HTMLElement {
  const id = arxivIdOf(mark.sighting);
  const open = button(
    'open',
    () => {
      actions.open(mark.sighting);
      onDone();
    },
    [t('card.open')],
  );
  if (id === undefined) return el('div', 'go', open);
  const pdf = link('upvote', `https://arxiv.org/pdf/${encodeURI(id)}`, t('card.pdf'));
  if (mark.trend === undefined) return el('div', 'go', open, pdf);
  const upvote = link('upvote', PAPER_PAGE + encodeURI(id), t('card.upvote'));
  upvote.setAttribute('aria-label', t('card.upvoteLabel'));
  return el('div', 'go', open, pdf, upvote);
}

/** The card's inside: what the trend index says at once; the rest comes into room that is kept for it. */
export function cardView(
  mark: PlacedMark,
  actions: Actions,
  { close, said }: { close: () => void; said: () => void },
): CardView {
  const { sighting, trend } = mark;
  const spark = sparkView();
  const title = el('div', 'title', sighting.title);
  const people = el('div', 'people', peopleLine(sighting.authors, undefined));
  const summary = el('div', 'summary');
  const facts = el('div', 'facts', ...factsOf(mark, undefined));
  const same = el('div', '');
  const saving = saveSection(mark, actions);
  const share = shareSection(sighting.title);
  const element = el(
    'div',
    `sheet card${mark.dark ? ' dark' : ''}`,
    head(mark, close),
    ...(trend ? [spark.element] : []),
    title,
    people,
    ...(trend ? [summary] : []),
    facts,
    same,
    saving.element,
    links(mark, actions, close),
    share.element,
  );
  element.setAttribute('role', 'dialog');
  element.setAttribute('aria-label', t('card.name', { title: sighting.title }));
  element.tabIndex = -1;
  return {
    element,
    toggle: saving.toggle,
    async fill({ paper, history, item, link: to }) {
      if (to) title.replaceChildren(link('', to.href, sighting.title));
      share.fill(to);
      spark.paint(history);
      saving.fill(item);
      if (paper) people.textContent = peopleLine(paper.authors, paper.organization);
      summary.replaceChildren(...summaryOf(paper));
      facts.replaceChildren(...factsOf(mark, paper));
      const pair = await compare(mark, whyText(mark), paper, actions, said);
      if (pair === undefined) return;
      same.replaceChildren(pair);
      element.classList.add('compares');
    },
  };
}
