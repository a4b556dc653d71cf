/** Journals whose names do not say that they are one. */
const JOURNALS = new Set(
  `Access; ACM Computing Surveys; Artificial Intelligence; Automatica; Behavioral and Brain Sciences;
  Biometrika; Bioinformatics; Brain; Cell; Chaos; Cognition; Cognitive Science; Communications of the ACM;
  Complexity; Computational Linguistics; Computer; Computer Vision and Image Understanding; Cortex; eLife; Entropy;
  Expert Systems with Applications; Foundations and Trends in Machine Learning; Future Generation Computer Systems;
  IEEE Access; IEEE Computer; IEEE Micro; IEEE Software; Image and Vision Computing; Information and Computation;
  Information Fusion; Information Processing and Management; Information Processing & Management;
  Information Sciences; iScience; JAIR; JMLR; Knowledge-Based Systems; Machine Learning; Mathematical Programming;
  Medical Image Analysis; Nature; Neural Computation; Neural Networks; Neurocomputing; NeuroImage; Neuron;
  Operations Research; Patterns; Pattern Recognition; PeerJ; Physica A; PLOS ONE; PNAS; Remote Sensing;
  Robotics and Autonomous Systems; Science; Scientific Data; Scientific Reports; Sensors; Signal Processing; SoftwareX;
  Speech Communication; Statistical Science; TACL; Technometrics; TMLR; TPAMI; IJCV; JACM; TOG; PACMPL; Synthese;
  Mind; Ethics and Information Technology; AI and Ethics; AI Open; Data Mining and Knowledge Discovery;
  Autonomous Robots; Applied Soft Computing; Applied Intelligence; Distill; Data Intelligence`
    .split(';')
    .map((name) => name.trim().replace(/\s+/g, ' ').toLowerCase()),
);

/** Names that say `proceedings` and are journals all the same. */
const JOURNAL_PROCEEDINGS =
  /^proceedings of the (?:national academy|ieee$|royal society|vldb endowment|acm on |london mathematical|american mathematical)/i;
const JOURNAL =
  /\bjournal\b|\btransactions\b|\bletters\b|\bmagazine\b|\bannals\b|\bacta\b|\bbulletin\b|\barchives?\b|\bquarterly\b|\breviews?\b|\bfrontiers in\b|\bzeitschrift\b|\brevue\b|\brevista\b|^(?:nature|science|cell|lancet|the lancet|npj|plos|bmc|iet|siam|physical|physica|communications|advances in (?:physics|mathematics))\b|\bsurveys?\b|\bresearch$/i;
const PROCEEDINGS =
  /\bproceedings\b|\bproc\.|\bconference\b|\bconf\.|\bsymposium\b|\bworkshop\b|\bcongress\b|\bmeeting\b|\bcolloquium\b|\badvances in neural\b|\bfindings of\b|\bcompanion\b|\btrack\b|\bchallenge\b|@/i;

/**
 * Whether a venue is a journal or proceedings, where nothing else says so: by a table of names, then by the
 * words of the name. A bare acronym, or a name with a year, is a conference's (`SOSP`, `ICML 2025`).
 */
export function venueKind(venue: string): 'journal' | 'conference' {
  const name = venue.trim().replace(/\s+/g, ' ');
  if (JOURNALS.has(name.toLowerCase()) || JOURNAL_PROCEEDINGS.test(name)) return 'journal';
  if (PROCEEDINGS.test(name)) return 'conference';
  if (JOURNAL.test(name)) return 'journal';
  const words = name.split(' ').filter((word) => /\p{L}/u.test(word));
  const isAcronym = words.every((word) => /\p{Lu}.*\p{Lu}/u.test(word));
  return /\d/.test(name) || isAcronym ? 'conference' : 'journal';
}
