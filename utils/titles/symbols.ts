/** Greek letters by name, from α (U+03B1) to ω; ς is a sigma. */
const GREEK =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega'.split(
    ' ',
  );

/** Letters that NFKD does not take apart. */
const LETTERS: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  þ: 'th',
  ħ: 'h',
};

/** Symbols by what people and TeX call them. */
const NAMED: Record<string, string> = {
  '&': ' and ',
  '×': 'times',
  '→': ' to ',
  '↔': ' leftrightarrow ',
  '⇒': ' implies ',
  '∞': 'infty',
  '≠': 'neq',
  '≤': 'leq',
  '≥': 'geq',
  '≈': 'approx',
  '∇': 'nabla',
  '∂': 'partial',
  '∑': 'sum',
  '∫': 'int',
  '√': 'sqrt',
  '∈': ' in ',
  '⊕': 'oplus',
  '⊗': 'otimes',
  '±': 'pm',
  '°': 'deg',
};

/** Other names of the same symbols, none of which is an English word. */
const ALIAS: Record<string, string> = {
  rightarrow: ' to ',
  varepsilon: 'epsilon',
  vartheta: 'theta',
  varphi: 'phi',
  cdot: '',
  cdots: '',
  ldots: '',
};

/** Commands that mean something else than their name; they need their backslash. */
const COMMAND: Record<string, string> = {
  ...ALIAS,
  ell: 'l',
  to: ' to ',
  le: 'leq',
  ge: 'geq',
  ne: 'neq',
  circ: 'deg',
  degree: 'deg',
  textdegree: 'deg',
  dots: '',
  star: '',
  ast: '',
};

export const letterName = (letter: string): string => LETTERS[letter] ?? letter;

/** The name of a Greek letter or a symbol, the usual letters of a special one, else the character itself. */
export const symbolName = (char: string): string =>
  NAMED[char] ?? GREEK[char.charCodeAt(0) - 0x3b1] ?? letterName(char);

const own = (table: Record<string, string>, name: string): string | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

/** What a TeX command that takes no argument stands for; unknown ones are called by their name. */
export const commandName = (name: string): string => own(COMMAND, name) ?? name;

/** The usual name of a symbol that is written out, else the word itself. */
export const wordName = (word: string): string => own(ALIAS, word) ?? word;
