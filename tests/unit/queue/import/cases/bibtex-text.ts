import { article, type Case } from './case.ts';

const authors = (kind: string, field: string, ...authors: string[]): Case => ({
  kind,
  text: article(`author={${field}}`),
  expect: { authors, refused: 0 },
});
const title = (kind: string, field: string, title: string): Case => ({
  kind,
  text: `@article{k1, title={${field}}, doi={10.1000/abc1}}`,
  expect: { title, refused: 0 },
});

/** LaTeX's text to Unicode, in names, titles, tags and notes. */
export const BIBTEX_TEXT: Case[] = [
  authors(
    'dotless i with diaeresis',
    'Na{\\"\\i}m, {\\"{\\i}}a and Garc{\\\'{\\i}}a, J.',
    'ïa Naïm',
    'J. García',
  ),
  authors('accent before a command', "Cort\\'\\i{}n, Ana", 'Ana Cortín'),
  authors('stacked accents', 'Nguy{\\~{\\^e}}n, H{\\`{\\^o}}ng', 'Hồng Nguyễn'),
  authors(
    'letters of their own',
    "S{\\o}rensen, {\\AA}se and Wei{\\ss}, {\\L}ukasz and {\\TH}{\\'o}r, {\\AE}gir",
    'Åse Sørensen',
    'Łukasz Weiß',
    'Ægir Þór',
  ),
  authors(
    'carons and cedillas',
    '\\v{C}ern\\\'y, Ond\\v{r}ej and \\c{S}ahin, G{\\"o}k\\c{c}e',
    'Ondřej Černý',
    'Gökçe Şahin',
  ),
  authors(
    'ogonek, ring, Hungarian umlaut',
    'W\\k{a}s, J. and R\\r{u}\\v{z}a, T. and Erd{\\H{o}}s, P.',
    'J. Wąs',
    'T. Růža',
    'P. Erdős',
  ),
  authors('and others with braces', 'Alpha, Ann and {others}', 'Ann Alpha'),
  authors('et al. is nobody', 'Alpha, Ann and Beta, Bob and et al.', 'Ann Alpha', 'Bob Beta'),
  authors(
    'particles',
    "van der Maaten, Laurens and Charles Louis Xavier Joseph de la Vall{\\'e}e Poussin",
    'Laurens van der Maaten',
    'Charles Louis Xavier Joseph de la Vallée Poussin',
  ),
  authors(
    'suffixes',
    'King, Jr., Martin Luther and Ford, III, Henry',
    'Martin Luther King Jr.',
    'Henry Ford III',
  ),
  authors(
    'organisations',
    '{Barnes and Noble, Inc.} and {The {LIGO} Collaboration} and Alpha, Ann',
    'Barnes and Noble, Inc.',
    'The LIGO Collaboration',
    'Ann Alpha',
  ),
  authors(
    'biblatex’s extended names',
    'family=M{\\"u}ller, given=J{\\"o}rg, prefix=von and given=Ann, family=Alpha',
    'Jörg von Müller',
    'Ann Alpha',
  ),
  authors(
    'a list by commas only',
    'Ann Alpha, Bob Beta, Cid Gamma',
    'Ann Alpha',
    'Bob Beta',
    'Cid Gamma',
  ),
  authors('a list by semicolons', 'Alpha, Ann; Beta, Bob', 'Ann Alpha', 'Bob Beta'),
  authors('over several lines', 'Alpha, Ann\n  and\n  Beta,\n Bob', 'Ann Alpha', 'Bob Beta'),
  authors('Sanderson is no and', 'Sanderson, Andy', 'Andy Sanderson'),
  title(
    'maths with a power',
    'An $O(n^2)$ and {$\\alpha$}-fair bound',
    'An $O(n^2)$ and $\\alpha$-fair bound',
  ),
  title(
    'maths by \\( \\)',
    'The \\(k\\)-means of {\\ensuremath{\\mathbb{R}^d}}',
    'The $k$-means of $\\mathbb{R}^d$',
  ),
  title('money is no maths', 'A $5 model', 'A $5 model'),
  title(
    'escaped money',
    'From \\$5 to {\\$}6 with 50\\% off \\& more \\#1',
    'From $5 to $6 with 50% off & more #1',
  ),
  title(
    'less and greater',
    'If {\\textless}mask{\\textgreater} $<$ 5 and p > 0',
    'If <mask> < 5 and p > 0',
  ),
  title(
    'braces of capitals',
    '{{BERT}: {P}re-training of {{Deep}} {B}ids}',
    'BERT: Pre-training of Deep Bids',
  ),
  title(
    'quotation marks',
    "``Why?'': a `small' note and don't",
    "“Why?”: a ‘small’ note and don't",
  ),
  title('dashes and ties', 'Pages 1--2---or~3', 'Pages 1–2—or 3'),
  title(
    'looks are gone',
    'On \\emph{E. coli}, {\\it in vivo} and \\textsc{Bert}',
    'On E. coli, in vivo and Bert',
  ),
  title('raised and lowered', 'CO\\textsubscript{2} at 10\\textsuperscript{3}', 'CO_{2} at 10^3'),
  title('an unknown command', 'The \\foo{Bar} of \\baz', 'The Bar of \\baz'),
  title(
    'signs by name',
    'A \\textbackslash{} B \\textasciitilde{} C \\textbar{} D \\ldots{} \\textregistered',
    'A \\ B ~ C | D … ®',
  ),
  {
    kind: 'a question needs no colon',
    text: '@article{k, title={Why?}, subtitle={Because}, doi={10.1000/a}}',
    expect: { title: 'Why? Because' },
  },
  {
    kind: 'subtitle with LaTeX',
    text: '@inproceedings{k, title={Main}, subtitle={The {S}ub \\& more}, booktitle={Proc}, booksubtitle={Of It}, doi={10.1000/a}}',
    expect: { title: 'Main: The Sub & more', venue: 'Proc: Of It' },
  },
  {
    kind: 'tags with LaTeX',
    text: article("keywords={r{\\'e}seau, a {\\&} b, {one; two}}"),
    expect: { tags: ['réseau', 'a & b', 'one; two'] },
  },
  {
    kind: 'tags by semicolons',
    text: article('keywords={Deep learning; Graphs, neural; x}'),
    expect: { tags: ['Deep learning', 'Graphs, neural', 'x'] },
  },
  {
    kind: 'notes keep paragraphs and backticks',
    text: article('annote={See `code` -- 50\\% of \\{A\\}.\n\nTwo.}'),
    expect: { notes: 'See `code` -- 50% of {A}.\n\nTwo.' },
  },
];
