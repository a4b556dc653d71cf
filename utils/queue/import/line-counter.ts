/** Gives the 1-based line of each place of a text; places are asked for in ascending order. */
export function lineCounter(text: string): (at: number) => number {
  let [line, from] = [1, 0];
  return (at) => {
    for (let next = text.indexOf('\n', from); next >= 0 && next < at;) {
      line += 1;
      from = next + 1;
      next = text.indexOf('\n', from);
    }
    return line;
  };
}
