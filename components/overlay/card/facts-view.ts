import type { PaperDetails } from '../../../utils/db/details.ts';
import type { PlacedMark } from '../../../utils/overlay/parts.ts';
import { t } from '../../../utils/i18n/t.ts';
import { el, link } from '../el.ts';

const FIRST_AUTHORS = 2;

/** `1.2k` of 1,240. */
function short(n: number): string {
  return n < 1000 ? String(n) : `${(n / 1000).toFixed(n < 10_000 ? 1 : 0).replace('.0', '')}k`;
}

/** `Chengsong Huang, Zifeng Wang +15 · Google`. */
export function peopleLine(authors: readonly string[], organization: string | undefined): string {
  const more = authors.length - FIRST_AUTHORS;
  const names = authors.slice(0, FIRST_AUTHORS).join(', ');
  const people = more > 0 ? `${names} ${t('card.more', { n: more })}` : names;
  return [people, organization ?? ''].filter((part) => part !== '').join(' · ');
}

/** Why this paper of the archive was taken for the one on the page. */
export function whyText({ sighting: { match } }: PlacedMark): string {
  return t(`card.why.${match?.reason ?? 'id'}`);
}

/** The line of facts: comments, code with its stars, project, and why it matched. */
export function factsOf(mark: PlacedMark, paper: PaperDetails['paper']): Node[] {
  const facts: Node[] = [];
  if (paper) facts.push(el('span', '', t('card.comments', { n: paper.comments })));
  if (paper?.code !== undefined) {
    const stars = !paper.stars ? '' : `${t('card.stars', { n: short(paper.stars) })} `;
    facts.push(link('', paper.code, stars + t('card.code')));
  }
  if (paper?.project !== undefined) facts.push(link('', paper.project, t('card.project')));
  if (paper?.withdrawn === true) facts.push(el('span', 'warning', t('card.withdrawn')));
  facts.push(el('span', 'why', whyText(mark)));
  return facts;
}

/** The summary with its maker, or the abstract. */
export function summaryOf(paper: PaperDetails['paper']): (Node | string)[] {
  if (paper === undefined || paper.summary === '') return [el('span', 'none', t('card.noSummary'))];
  const { summaryModel: model } = paper;
  const name = model?.split('/').at(-1) ?? '';
  const made = name === '' ? t('card.made') : t('card.madeBy', { model: name });
  const label = model === undefined ? t('card.abstract') : `${t('card.ai')} (${made})`;
  return [el('span', 'label', label), el('span', 'text', paper.summary)];
}
