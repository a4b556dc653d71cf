/**
 * Short names by which authors name a venue without a further word. Only names that mean nothing else in
 * a comment; a venue that is missing here is still known by its words ("Conference on", "Journal of").
 */
const CONFERENCES =
  '3DV ACC AIES ASIACRYPT BIBM CADE CASE CDC CHES CoG CP DAFx ECC ECIS ECML-PKDD ECOOP EDBT EMBC ESANN ESWC EuroVis FC FMCAD GD HLT ICANN ICAPS ICIS ICPC ICSME ICTAI IPCO ISCAS ISSCC ITC ITP ITSC MM MODELS NAACL-HLT PerCom PKC PKDD QIP SaTML SANER SAS SAT SC SOUPS SPLASH TQC VIS VLDB VLSI VMCAI AAAI AACL AAMAS ACCV ACL ACSAC AISTATS ALENEX ALT AMIA AsiaCCS ASE ASPLOS ASRU BMVC CAV CCC CCS CHI CIKM CoLLAs CoLM COLM CogSci COLING COLT CONCUR CoNEXT CoNLL CoRL CRYPTO CSCW CSF CSL CVPR CVPRW DAC DATE DISC DSN EACL EC ECAI ECCV ECIR ECML EMNLP EMSOFT ESA ESOP ESORICS EURO-PAR EUROCRYPT Eurosys EuroSys FAccT FAST FOCS FOSSACS FSE GECCO GLOBECOM HPCA HPDC HRI HSCC ICALP ICASSP ICC ICCAD ICCV ICCVW ICDAR ICDCS ICDE ICDM ICDT ICFP ICIP ICLR ICME ICML ICPP ICPR ICRA ICSE ICST ICWSM IJCAI IJCAR IJCB IJCNN IJCNLP IMC INFOCOM INLG Interspeech INTERSPEECH IPDPS IPSN IROS ISBI ISCA ISIT ISMAR ISMB ISMIR ISSAC ISSTA ISWC ITCS IUI IV IWSLT JCDL KDD KR L4DC LAK LICS LREC LREC-COLING MASCOTS MFCS MICCAI MICRO MIDL MLSys MMSys MobiCom MobiHoc MobiSys MSR NAACL NDSS NeurIPS NIPS NSDI OOPSLA OSDI PACT PAKDD PETS PLDI PODC PODS POPL PPoPP PPSN RECOMB RecSys RSS RTSS SEC SenSys SDM SIGCOMM SIGDIAL SIGGRAPH SIGIR SIGKDD SIGMETRICS SIGMOD SLT SOCG SoCG SODA SOSP SPAA STACS STOC TACAS TCC TREC UAI UbiComp UIST USENIX VLDB WACV WADS WebConf WMT WSDM WWW';
const JOURNALS =
  'A&A AJ AMS ApJ ApJL ApJS APJ APL CMP CPC EPJA EPJC EPJP EPL GRG IJCV IJMPA IJRR JACM JAIR JATIS JASA JASM JCAP JCP JGR JHEP JINST JMLR JOSS JPCM JSTAT JURIX MLST MNRAS NeuroImage NJP NPB OJA PASA PASJ PASP PLB PLOS PLoS PMLR PNAS PRA PRB PRC PRD PRE PRL PRR PRX PVLDB PoS QST RAL RA-L RMP RNAAS SIAM SciPost TACL TCAD TDSC TGRS TIFS TIP TIT TKDE TKDD TMC TMI TMLR TNNLS TOCHI TODS TOG TOIS TON TOPLAS TOSEM TPAMI T-PAMI TPDS TRO T-RO TSE TSP TVCG TWC';

/** Conferences that authors also write in small letters, and that then mean nothing else. */
const IN_SMALL =
  'aaai acl cvpr eccv emnlp iccv iclr icml icassp icra ijcai interspeech iros kdd miccai naacl neurips nips sigir';

const conferences = new Set([...CONFERENCES.split(' '), ...IN_SMALL.split(' ')]);
const journals = new Set(JOURNALS.split(' '));
const small = new Set([...conferences, ...journals].map((name) => name.toLowerCase()));

const PUBLISHER = /^(?:ACM\/IEEE|IEEE\/CVF|IEEE\/RSJ|IEEE\/ACM|ACM|IEEE|USENIX) /;
const WORD = /^[^\s,;:.()[\]]+/;
const YEAR_AT_END = /['(]?(?:19|20)?\d\d$/;
const YEAR_NEXT =
  /^[\s,]*['(]?(?:(?:19|20)\d\d|(?<=['(])\d\d|(?<=[ -])\d\d(?![\d.,]))\)?(?![\p{L}\d])/u;

export interface KnownName {
  kind: 'conference' | 'journal';
  hasYear: boolean;
  /** What follows name and year. */
  rest: string;
}

function kindOf(word: string): KnownName['kind'] | undefined {
  const [first = ''] = word.split(/[-/]/, 1);
  if (conferences.has(word) || conferences.has(first)) return 'conference';
  return journals.has(word) || journals.has(first) ? 'journal' : undefined;
}

/** The known name with which a text begins, case as its venue writes it: `ICLR 2024`, `CVPR'24`, `IEEE ICRA`, `MNRAS`. */
export function knownName(text: string): KnownName | undefined {
  const said = text.replace(PUBLISHER, '').replace(/^SIGGRAPH Asia\b/, 'SIGGRAPH');
  const word = WORD.exec(said)?.[0] ?? '';
  const bare = word.replace(YEAR_AT_END, '').replace(/-$/, '');
  const kind = kindOf(word) ?? kindOf(bare);
  if (kind === undefined) return undefined;
  const after = said.slice(word.length);
  const next = YEAR_NEXT.exec(after)?.[0] ?? '';
  return {
    kind,
    hasYear: next !== '' || (bare !== word && kindOf(word) === undefined) || YEAR_AT_END.test(word),
    rest: after.slice(next.length),
  };
}

/** Whether a text begins with such a name, after an article or a year; here in small letters too. */
export function startsWithKnown(text: string): boolean {
  const said = text.replace(/^(?:(?:the|in|(?:19|20)\d\d) )*/i, '');
  if (knownName(said) !== undefined) return true;
  const word = WORD.exec(said)?.[0] ?? '';
  return small.has(word) && (journals.has(word.toUpperCase()) || /^\S+ ?'?\d/.test(said));
}
