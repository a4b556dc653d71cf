import { describe, expect, it } from 'vitest';
import { fromAllListed, listedNames } from '../../../../utils/queue/import/tagged/listed-names.ts';

describe('names that stand in one field', () => {
  it.each<[string, string[]]>([
    ['Alpha, Ann', ['Ann Alpha']],
    ['Alpha, A., Beta, B. C.', ['A. Alpha', 'B. C. Beta']],
    ['Alpha, A.-B., Beta, BC, Gamma, C-D', ['A.-B. Alpha', 'BC Beta', 'C-D Gamma']],
    ['Alpha, A., Beta', ['A. Alpha Beta']],
    ['Alpha, Ann, Beta, Bob', ['Alpha, Ann, Beta, Bob']],
    ['A., Alpha, B., Beta', ['A., Alpha, B., Beta']],
    ['Alpha A', ['Alpha A']],
    ['Alpha A, Bob Beta, Cid Gamma', ['Alpha A', 'Bob Beta', 'Cid Gamma']],
    ['Alpha A, Beta BC', ['A Alpha', 'BC Beta']],
    ['van der Berg J.-P., Beta B', ['J.-P. van der Berg', 'B Beta']],
    ['Ann Alpha, Bob Beta, Cid Gamma', ['Ann Alpha', 'Bob Beta', 'Cid Gamma']],
    [', Ann Alpha,Bob Beta , Cid Gamma', ['Ann Alpha', 'Bob Beta', 'Cid Gamma']],
    ['Ann Alpha and Bob Beta', ['Ann Alpha', 'Bob Beta']],
    ['Ann Alpha, Bob Beta, & Cid Gamma et al.', ['Ann Alpha', 'Bob Beta', 'Cid Gamma']],
    ['Ann Alpha, Bob Beta and Cid Gamma', ['Ann Alpha', 'Bob Beta', 'Cid Gamma']],
    ['Alpha, Ann, and Bob Beta', ['Ann Alpha', 'Bob Beta']],
    ['van der Berg, Jan Piet and Bob Beta', ['Jan Piet van der Berg', 'Bob Beta']],
    ['Alpha Delta, Ann Marie and Beta, Bob', ['Ann Marie Alpha Delta', 'Bob Beta']],
    ['Ann Alpha and Bob Beta, et al.', ['Ann Alpha', 'Bob Beta']],
    ['Ann Alpha and Bob Beta  et  al', ['Ann Alpha', 'Bob Beta']],
    ['Ann Alpha and Bob Beta et. al.', ['Ann Alpha', 'Bob Beta']],
    ['Ann Alpha and Bob et al Beta', ['Ann Alpha', 'Bob et al Beta']],
    ['Ann Alpha and Plato', ['Ann Alpha and Plato']],
    ['Plato and Ann Alpha', ['Plato and Ann Alpha']],
    ['Institute of Tides and Sea', ['Institute of Tides and Sea']],
    ['Ann Alpha; Plato;  Bob   Beta', ['Ann Alpha', 'Plato', 'Bob Beta']],
    ['Alpha A; Beta B', ['A Alpha', 'B Beta']],
    ['Alpha, Ann // Beta, Bob', ['Ann Alpha', 'Bob Beta']],
    ['Alpha, Ann// Beta, Bob//Gamma, Cid', ['Ann Alpha', 'Bob Beta', 'Cid Gamma']],
    ['Alpha, Ann\n Beta, Bob', ['Ann Alpha', 'Bob Beta']],
    ['Alpha A; Bob Beta', ['Alpha A', 'Bob Beta']],
    ['Alpha A; Beta B;', ['A Alpha', 'B Beta']],
    [' Alpha A ;Beta B ', ['A Alpha', 'B Beta']],
    ['Sea\u00A0 Inc.', ['Sea, Inc.']],
    ['Sea Institute, ', ['Sea Institute']],
    ['Barnes,, Noble,', ['Barnes, Noble']],
  ])('%j', (field, names) => expect(listedNames([field])).toEqual(names));

  it('or in a field each', () => {
    expect(listedNames(['Alpha A', 'Beta B'])).toEqual(['A Alpha', 'B Beta']);
    expect(listedNames(['Alpha, Ann', 'Plato', 'et al.'])).toEqual(['Ann Alpha', 'Plato']);
  });

  it('as medicine has them only where all are', () => {
    expect(fromAllListed(['Alpha A', 'Beta B'])).toEqual(['A Alpha', 'B Beta']);
    expect(fromAllListed(['Alpha A'])).toEqual(['Alpha A']);
    expect(fromAllListed(['Alpha A', 'Bob Beta'])).toEqual(['Alpha A', 'Bob Beta']);
  });
});
