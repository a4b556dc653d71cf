import { titleText } from './title-text.ts';

/** Words of links that lead to a paper and are not its title. */
const NO_TITLE =
  /^\W*(?:(?:abstract|paper|poster|oral|spotlight|pdf|slides|video|chat|show|more|log ?in|details|openreview|project page|arxiv)|(?:visit|join|view) .*)?\W*$/i;

/** The title that a link to a paper says; empty where it says something else. */
export function linkTitle(link: Element): string {
  const title = titleText(link);
  return NO_TITLE.test(title) ? '' : title;
}
