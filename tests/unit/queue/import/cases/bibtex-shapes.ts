import { article, type Case } from './case.ts';

/** Files as people and programs leave them. */
export const BIBTEX_SHAPES: Case[] = [
  {
    kind: 'crossref gives the volume',
    text: '@inproceedings{a, title={Paper}, doi={10.1000/a}, crossref={v}}\n@proceedings{v, title={Proceedings of X}, year={2019}, doi={10.1000/v}}',
    expect: { keys: [['doi:10.1000/a'], ['doi:10.1000/v']], venue: 'Proceedings of X', year: 2019 },
  },
  {
    kind: 'crossref in other case',
    text: '@inproceedings{a, title={Paper}, doi={10.1000/a}, CROSSREF={DBLP:conf/x}}\n@proceedings{dblp:conf/X, booktitle={X 2019}, title={Long}, year=2019}',
    expect: { venue: 'X 2019', year: 2019 },
  },
  {
    kind: 'pieces joined by #',
    text: '@string{n = "Neur"}\n@inproceedings{a, title={A} # { B}, booktitle = n # "IPS" # { 20} # 19, year=2019, doi={10.1000/a}}',
    expect: { title: 'A B', venue: 'NeurIPS 2019', warnings: 0 },
  },
  {
    kind: 'months and journals of the styles',
    text: '@article{a, title={A}, journal=cacm, month=jan # "~1", year=2019, doi={10.1000/a}}',
    expect: { venue: 'Communications of the ACM', warnings: 0, refused: 0 },
  },
  {
    kind: 'an unknown macro is a warning',
    text: '@article{a, title={A}, journal=nowhere, doi={10.1000/a}}',
    expect: { venue: 'nowhere', refused: 0, warnings: 1 },
  },
  {
    kind: 'macros in any case',
    text: '@STRING(NIPS = {NeurIPS})\n@InProceedings(a, title={A}, booktitle=nips, doi={10.1000/a})',
    expect: { venue: 'NeurIPS', warnings: 0 },
  },
  {
    kind: 'a comma that is missing',
    text: '@article{a, title={A} year={2019} doi={10.1000/a}}',
    expect: { keys: [['doi:10.1000/a']], year: 2019, refused: 0 },
  },
  {
    kind: 'a comma too many',
    text: '@article{a,, title={A},, doi={10.1000/a},}',
    expect: { keys: [['doi:10.1000/a']], refused: 0 },
  },
  {
    kind: 'no key',
    text: '@article{title={A}, doi={10.1000/a}}\n@article{, title={B}, doi={10.1000/b}}',
    expect: { keys: [['doi:10.1000/a'], ['doi:10.1000/b']], refused: 0 },
  },
  {
    kind: 'OpenReview: the key on a line of its own',
    text: '@inproceedings{\nann2024title,\ntitle={A},\ndoi={10.1000/a}\n}',
    expect: { keys: [['doi:10.1000/a']], refused: 0 },
  },
  {
    kind: 'a key with blanks and signs',
    text: "@article{O'Neil & Co 2019+, title={A}, doi={10.1000/a}}",
    expect: { keys: [['doi:10.1000/a']], refused: 0 },
  },
  {
    kind: 'a brace of text, escaped',
    text: '@article{a, title={The \\} sign}, doi={10.1000/a}}\n@article{b, title={The \\{ sign}, doi={10.1000/b}}',
    expect: { keys: [['doi:10.1000/a'], ['doi:10.1000/b']], title: 'The } sign', refused: 0 },
  },
  {
    kind: 'a damaged entry harms no other',
    text: '@article{a, title={A {B}, doi={10.1000/a}}\n\n@article{b, title={B}, doi={10.1000/b}}\n@article{c title\n@article{d, title={D}, doi={10.1000/d}}',
    expect: { keys: [['doi:10.1000/b'], ['doi:10.1000/d']], refused: 2 },
  },
  {
    kind: 'comments of JabRef',
    text: '@Comment{jabref-meta: x; @article{no, title={No}} }\n@comment not an entry\n% @article{no2, title={No}}\n@article{a, title={A}, doi={10.1000/a}}',
    expect: { candidates: 2 },
  },
  {
    kind: 'text between entries',
    text: 'Written to me@example.org {by hand}\n@article{a, title={A}, doi={10.1000/a}} and so on',
    expect: { keys: [['doi:10.1000/a']], refused: 0 },
  },
  {
    kind: 'an @ within a value',
    text: '@article{a, title={A}, abstract={write to\n@home or me@x.org {\n}}, doi={10.1000/a}}',
    expect: { keys: [['doi:10.1000/a']], refused: 0 },
  },
  {
    kind: 'Windows line ends',
    text: '@article{a,\r\n  title = {A\r\n  B},\r\n  doi = {10.1000/a}\r\n}\r\n',
    expect: { title: 'A B', refused: 0 },
  },
  {
    kind: 'quoted with braces and quotes',
    text: '@article{a, title="A {"}quoted{"} {B}", doi="10.1000/a"}',
    expect: { title: 'A "quoted" B' },
  },
  {
    kind: 'a year in words',
    text: article('year={in press, 2021}, doi={10.1000/a}'),
    expect: { year: 2021 },
  },
  {
    kind: 'biblatex’s date',
    text: article('date={2020-05/2020-06}, journaltitle={J. of X}, doi={10.1000/a}'),
    expect: { year: 2020, venue: 'J. of X' },
  },
  { kind: 'types', text: '@phdthesis{a, title={A}, school={X}}', expect: { type: 'thesis' } },
  {
    kind: 'types of biblatex',
    text: '@report{a, title={A}, institution={X}}',
    expect: { type: 'report' },
  },
  {
    kind: 'no id: a paper all the same',
    text: '@inproceedings{a, title={All You Need Is Invented}, author={Vas, Ann}, booktitle={X}, year={2017}}',
    expect: { candidates: 1, refused: 0, title: 'All You Need Is Invented' },
  },
  {
    kind: 'neither id nor title',
    text: '@misc{a, author={Vas, Ann}}',
    expect: { candidates: 0, refused: 1 },
  },
];
