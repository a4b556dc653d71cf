/** English of no meaning with the spread of letters that notes have: words by Zipf's law, so that nothing of it repeats. */
const SYLLABLES = 'ti de ma ra ne so lu ve ka po wi sha gre on el mi ur est ing ter'.split(' ');

export function wordsOf(roll: (n: number) => number, letters: number): string {
  const vocabulary = Array.from({ length: 2_000 }, () =>
    Array.from({ length: 1 + roll(3) }, () => SYLLABLES[roll(SYLLABLES.length)]).join(''),
  );
  let text = '';
  while (text.length < letters) {
    const rank = Math.floor(2_000 ** (roll(10_000) / 10_000));
    text += `${vocabulary[rank - 1]}${roll(9) === 0 ? '. ' : ' '}`;
  }
  return text.slice(0, letters);
}
