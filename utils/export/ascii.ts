const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'SS',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  ı: 'i',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'Th',
};

/** Letters and figures of ASCII only: accents gone, letters of their own spelled, others dropped. */
export const asciiWord = (text: string): string =>
  text
    .replace(/[ßẞøØłŁıæÆœŒđĐðÐþÞ]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]/g, '');
