import { expect, it } from 'vitest';
import { tellingOf } from '../../../../utils/queue/evidence/telling.ts';
import type { Evidence } from '../../../../utils/queue/item/schema.ts';

const AT = { at: '2026-08-21T00:00:00.000Z', url: 'https://arxiv.org/abs/2608.00001' };
const said = (kind: Evidence['kind'], text: string): Evidence => ({ kind, text, ...AT });

const words = (evidence: readonly Evidence[]): string[] =>
  tellingOf(evidence).map(({ word, text }) => `${word}: ${text}`);

it('what earlier builds stored is shown only as far as its text says so', () => {
  const evidence = [
    said('journal', '22 pages, 10,000 images released in 2024'),
    said('accepted', 'Not yet accepted; under review'),
    said('withdrawn', 'Withdrawn from ICLR 2024'),
    said('accepted', 'To appear in ICML 2022'),
    said('withdrawn', 'Superseded by arXiv:2401.00001'),
  ];
  expect(words(evidence)).toEqual([
    'forthcoming: To appear in ICML 2022',
    'superseded: Superseded by arXiv:2401.00001',
  ]);
});

it('what the page has a field for needs no words: versions, venues, references', () => {
  expect(
    words([said('version', 'v2'), said('venue', 'RSS'), said('journal', 'Physica A')]),
  ).toEqual(['version: v2', 'venue: RSS', 'reference: Physica A']);
});
