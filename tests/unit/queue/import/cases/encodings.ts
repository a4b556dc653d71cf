import { article, ris, type Case } from './case.ts';

const bytes = (text: string, encoding: BufferEncoding): string =>
  Buffer.from(text, encoding).toString('base64');
const swapped = (text: string): string =>
  Buffer.from(`\uFEFF${text}`, 'utf16le').swap16().toString('base64');

const BIBTEX = article('author={Müller, Jörg and Nuñez, José}, doi={10.1000/a}');
const RIS = ris('AU  - Müller, Jörg', 'DO  - 10.1000/a');
const names = ['Jörg Müller', 'José Nuñez'];

/** The same in each encoding that tools write; all but UTF-8 is said. */
export const ENCODINGS: Case[] = [
  { kind: 'UTF-8', base64: bytes(BIBTEX, 'utf8'), expect: { authors: names, warnings: 0 } },
  {
    kind: 'UTF-8 with a mark',
    base64: bytes(`\uFEFF${BIBTEX}`, 'utf8'),
    expect: { authors: names, warnings: 0 },
  },
  {
    kind: 'UTF-8 with a mark, RIS',
    base64: bytes(`\uFEFF${RIS}`, 'utf8'),
    expect: { authors: ['Jörg Müller'], warnings: 0 },
  },
  {
    kind: 'UTF-8 with a mark, JSON',
    base64: bytes('\uFEFF[{"title":"T","DOI":"10.1000/a"}]', 'utf8'),
    expect: { keys: [['doi:10.1000/a']] },
  },
  {
    kind: 'UTF-16, little end first',
    base64: bytes(`\uFEFF${BIBTEX}`, 'utf16le'),
    expect: { authors: names, warnings: 1 },
  },
  {
    kind: 'UTF-16, big end first',
    base64: swapped(RIS),
    expect: { authors: ['Jörg Müller'], warnings: 1 },
  },
  {
    kind: 'UTF-16 without a mark',
    base64: bytes(BIBTEX, 'utf16le'),
    expect: { authors: names, warnings: 1 },
  },
  {
    kind: 'Latin-1, RIS',
    base64: bytes(RIS, 'latin1'),
    expect: { authors: ['Jörg Müller'], warnings: 1 },
  },
  {
    kind: 'Windows-1252’s quotation marks',
    base64: Buffer.from([
      ...Buffer.from('@misc{a, doi={10.1000/a}, title={'),
      0x93,
      0x41,
      0x94,
      0x20,
      0x96,
      0x20,
      0x80,
      ...Buffer.from('}}'),
    ]).toString('base64'),
    expect: { title: '“A” – €', warnings: 1 },
  },
];
