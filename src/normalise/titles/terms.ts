import { isLikelyMisreading } from '../../lib/recognition.js';

/** The short names of the field as titles print them: bodies, systems, devices and documents of the Smart Energy Code. */
const TERMS: readonly string[] =
  'ACB ADT ALCS APC ARL BEIS CAD CHF CHTS CNSA CPA CPL CRL CSC CSP DCC DCCKI DESNZ DNO DSP DUIS ECDSA ECOS ESME ETAD EUI GBCS GNO GPF GSIE GSME GUID HAN HCALCS ICA IHD IHDs IRP IRPs KRP LLHDN MHHS MMC MPAN MPRN NCSC OCA PKI PPMID PPMIDs RDP RID SAPC SEC SLA SMDA SMETS SMETS1 SMETS2 SMI SMKI SRV SSC SSI TABASC TSAT UTC WAN XML XSD'.split(
    ' ',
  );
/** Capitals, the first of which may have been read as the bracket that its stem looks like. */
const IN_CAPITALS = /^[\p{Lu}[]\p{Lu}{2,}\d?s?$/u;

/** The term of the field that a word in capitals is a misreading of; null where it is none, or of more than one. */
export function termMeant(word: string): string | null {
  if (!IN_CAPITALS.test(word) || TERMS.includes(word)) return null;
  const meant = TERMS.filter((term) => term.length === word.length && isLikelyMisreading(word, term));
  return meant.length === 1 ? (meant[0] ?? null) : null;
}
