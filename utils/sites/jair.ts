import { OJS_HEADING, OJS_LIST, ojsPaper } from './ojs.ts';
import { yearIn } from './citation.ts';
import { venueSite } from './venue.ts';

export const jair = venueSite({
  name: 'JAIR',
  matches: ['https://www.jair.org/*'],
  optional: true,
  lists: [OJS_LIST],
  heading: OJS_HEADING,
  paper: ojsPaper,
  words: '.page_issue .breadcrumb .active',
  published: (_, words) => ({ venue: 'JAIR', year: yearIn(words) }),
});
