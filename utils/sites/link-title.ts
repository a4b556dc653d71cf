import { titleText } from './title-text.ts';

/** Nothing but words of links that lead to a paper. A title can begin with any of them. */
const NO_TITLE =
  /^\W*(?:(?:visit|join|view|see|open|watch|read|download) )?(?:(?:the|this|our|full|all|in|on) )*(?:(?:abs|abstract|paper|posters?|oral|spotlight|highlight|pdf|slides|video|chat|zoom|code|show|more|log ?in|details|openreview|project|page|arxiv|session|meeting|recording|here)\W*)*$/i;

/** The title that a link to a paper says; empty where it says something else. */
export function linkTitle(link: Element): string {
  const title = titleText(link);
  return NO_TITLE.test(title.slice(0, 60)) ? '' : title;
}
