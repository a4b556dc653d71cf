/** Words that say nothing of a paper. They are neither indexed nor searched, names excepted. */
const WORDS = `a about above across after again against all almost also although am among an and another any
are as at be became because been before being below between both but by can cannot could did do does
doing done down during each either et al etc even ever every few for from further furthermore had has
have having he hence her here hers him his how however http https i if in into is it its itself
just less many may me might more moreover most much must my namely nor not now of off often on once
one only onto or other others otherwise our ours out over own per rather same she should since so some
still such than that the their theirs them themselves then there thereby therefore these they this
those though through thus to together too toward towards under until up upon us use used uses using
very via was we well were what when where whereas whether which while who whom whose why will with
within without would www yet you your`;

const stopWords = new Set(WORDS.split(/\s+/));

export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}
