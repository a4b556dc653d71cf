import type { PaperDetails } from '../../../utils/db/details.ts';
import { t } from '../../../utils/i18n/t-overlay-parts.ts';
import { arxivIdOf } from '../../../utils/sites/arxiv-id-of.ts';
import { subjectOf } from '../../../utils/titles/verdict-format.ts';
import type { Actions } from '../../overlay.content/actions.ts';
import type { PlacedMark } from '../../overlay.content/parts.ts';
import { send } from '../../overlay.content/send.ts';
import { button, el, link } from '../el.ts';
import { longDay, monthOf } from './days.ts';
import { factsOf, peopleLine, summaryOf } from './facts-view.ts';
import { keepView } from './keep-view.ts';
import { sparkView } from './spark-view.ts';

const PAPER_PAGE = 'https://huggingface.co/papers/';

export interface CardView {
  element: HTMLElement;
  fill(details: PaperDetails): void;
}

function head({ trend }: PlacedMark): HTMLElement {
  if (trend === undefined) return el('div', 'head glyph bookmark', t('card.saved'));
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
  );
}

/** "Same paper?" for a guess; the reader's word counts from then on. */
function sameView({ sighting }: PlacedMark, onSaid: () => void): HTMLElement[] {
  const { match } = sighting;
  if (match?.grade !== 'likely') return [];
  const say = async (same: boolean): Promise<void> => {
    await send('verdict', { subject: subjectOf(sighting), id: match.id, same });
    onSaid();
  };
  const yes = button('small', () => void say(true), [t('card.yes')]);
  const no = button('small', () => void say(false), [t('card.no')]);
  return [el('div', 'same', el('span', '', t('card.same')), yes, no)];
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
  if (mark.trend === undefined || id === undefined) return el('div', 'go', open);
  const upvote = link('upvote', PAPER_PAGE + encodeURI(id), t('card.upvote'));
  upvote.setAttribute('aria-label', t('card.upvoteLabel'));
  return el('div', 'go', open, upvote);
}

/** The card's inside: what the trend index says at once; the rest comes into room that is kept for it. */
export function cardView(mark: PlacedMark, actions: Actions, onDone: () => void): CardView {
  const { sighting, trend } = mark;
  const spark = sparkView();
  const title = el('div', 'title', sighting.title);
  const people = el('div', 'people', peopleLine(sighting.authors, undefined));
  const summary = el('div', 'summary');
  const facts = el('div', 'facts', ...factsOf(mark, undefined));
  const keep = keepView(mark, actions);
  const element = el(
    'div',
    `sheet card${mark.dark ? ' dark' : ''}`,
    head(mark),
    ...(trend ? [spark.element] : []),
    title,
    people,
    ...(trend ? [summary] : []),
    facts,
    ...sameView(mark, onDone),
    keep.element,
    links(mark, actions, onDone),
  );
  element.setAttribute('role', 'dialog');
  element.setAttribute('aria-label', t('card.name', { title: sighting.title }));
  element.tabIndex = -1;
  return {
    element,
    fill({ paper, history, item }) {
      spark.paint(history);
      keep.fill(item);
      if (paper) people.textContent = peopleLine(paper.authors, paper.organization);
      summary.replaceChildren(...summaryOf(paper));
      facts.replaceChildren(...factsOf(mark, paper));
    },
  };
}
