import type { Basis } from './basis.ts';
import { zeros } from './dense.ts';
import { rowsOfMonth, type LsaMonth } from './month-terms.ts';
import { quantised } from './quantise.ts';

/** The directions of a month's papers in the basis, `width` numbers each; of none of whose words it knows: zeros. */
export function foldMonth(month: LsaMonth, basis: Basis): Int8Array {
  const { width, values, scales } = basis;
  const rows = rowsOfMonth(month, basis.numbers, basis.rarity);
  const papers = zeros(month.papers, width);
  for (let i = 0; i < rows.weight.length; i += 1) {
    const term = rows.term[i] as number;
    const weight = (rows.weight[i] as number) * (scales[term] as number);
    const [at, row] = [(rows.paper[i] as number) * width, term * width];
    for (let j = 0; j < width; j += 1)
      papers.values[at + j] =
        (papers.values[at + j] as number) + weight * (values[row + j] as number);
  }
  return quantised(papers).values;
}
