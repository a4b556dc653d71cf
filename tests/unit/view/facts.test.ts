import { expect, it } from 'vitest';
import { authorLine } from '../../../utils/view/facts.ts';

it('names authors by surname, with what belongs to it, and groups whole', () => {
  expect(authorLine(['Mateo de Vries', 'Kaya Demir Jr.', 'Tidal Team', 'A B', 'C D'])).toBe(
    'de Vries, Demir, Tidal Team +2',
  );
  expect(authorLine(['Madonna'])).toBe('Madonna');
});
