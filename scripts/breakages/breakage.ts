/** One deliberate fault of the product, and the test that must say so. */
export interface Breakage {
  /** What a reader would lose, in the words of the table. */
  what: string;
  /** The file that is broken, from the root of the repository. */
  file: string;
  /** Text that stands in it exactly once. */
  from: string;
  to: string;
  /** The test file that must turn red. */
  test: string;
}
