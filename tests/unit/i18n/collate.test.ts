import { afterEach, expect, it, vi } from 'vitest';
import { compareText } from '../../../utils/i18n/collate.ts';
import { formatLanguage } from '../../../utils/i18n/language.ts';

vi.mock('../../../utils/i18n/language.ts', () => ({ formatLanguage: vi.fn(() => 'en') }));

afterEach(() => vi.mocked(formatLanguage).mockReturnValue('en'));

it.each([
  [
    'en',
    ['Zebra', 'äpfel', 'apple', 'GPT-10', 'GPT-9'],
    ['äpfel', 'apple', 'GPT-9', 'GPT-10', 'Zebra'],
  ],
  ['de', ['Zug', 'Öl', 'Ofen', 'Straße', 'Strasse'], ['Ofen', 'Öl', 'Strasse', 'Straße', 'Zug']],
  ['es', ['nube', 'ñandú', 'oso', 'niño'], ['niño', 'nube', 'ñandú', 'oso']],
  ['fr', ['zèbre', 'école', 'ecran', 'élan'], ['école', 'ecran', 'élan', 'zèbre']],
  [
    'ja',
    ['データ', 'かな', 'カナ', 'あい', 'テスト'],
    ['あい', 'かな', 'カナ', 'データ', 'テスト'],
  ],
  ['ko', ['확산', '가중치', '모델'], ['가중치', '모델', '확산']],
  ['pt-BR', ['zero', 'ótimo', 'ostra', 'ação'], ['ação', 'ostra', 'ótimo', 'zero']],
  // By pinyin: kuo, mo, tu.
  ['zh-CN', ['图像', '模型', '扩散'], ['扩散', '模型', '图像']],
])('%s', (language, mixed, ordered) => {
  vi.mocked(formatLanguage).mockReturnValue(language);
  expect(mixed.toSorted(compareText)).toEqual(ordered);
});
