import { expect, it } from 'vitest';
import { afterPeople } from '../../../../utils/queue/import/list/after-people.ts';

const TITLE = 'Deep invented learning';

it.each([
  `Heo K, van der Rem S, Sol J. ${TITLE}. In InvConf`,
  `Heo K, et al. ${TITLE}. J Inv.`,
  `Heo K (2016) ${TITLE}. In InvConf`,
  `Heo, K., Zhan-Li, X.Y. & Sol, J. ${TITLE}. In InvConf`,
  `Heo, K., Sol, J.: ${TITLE}. In: InvConf`,
  `Heo, K. (2016). ${TITLE}. InvConf.`,
  `K. Heo, J. M. Sol, ${TITLE}, in: InvConf, 2016`,
  `Heo K, Sol J. ${TITLE}.`,
  `Heo K, Sol J. ${TITLE}? J Inv.`,
  `K. Heo, J. Sol, ${TITLE}, in InvConf, 2016`,
  `K. Heo, J. Sol, ${TITLE}, arXiv preprint`,
  `K. Heo and J. Sol, ${TITLE}, Invented J. Learn. 12(2016) 7.`,
  `K. Heo and J. Sol, ${TITLE}, Invented J. Learn. 12 (2016) 7.`,
])('%s', (line) => expect(afterPeople(line)).toBe(TITLE));

it.each(['Deep Q, a method', 'Attention, memory and more', 'On K. Heo, a life', ''])(
  '%j names nobody',
  (line) => expect(afterPeople(line)).toBeUndefined(),
);

it('a long line that is nearly a list of people takes no time', () => {
  const started = performance.now();
  for (const name of ['Heo Sol K, ', 'Heo, K., ', 'K. Heo, ', 'a b Heo ', 'Heo '])
    afterPeople(name.repeat(1000));
  expect(performance.now() - started).toBeLessThan(1000);
});
