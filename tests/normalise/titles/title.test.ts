import { describe, expect, it } from 'vitest';
import { bracketsToldApart, namedIn, titleIn } from '../../../src/normalise/titles/title.js';

describe('the id that a cell names its modification by', () => {
  it.each([
    ['MP149 ‘Effecting Changes’', 'MP149', '‘Effecting Changes’'],
    ['MP149: Effecting Changes', 'MP149', 'Effecting Changes'],
    ['MP149 – Effecting Changes', 'MP149', 'Effecting Changes'],
    ['| MPQ90 ‘Incorporation’', 'MP090', '‘Incorporation’'],
    ['SECMP 0071 ‘X’', 'SECMP0071', '‘X’'],
    ['Effecting Changes (MP149)', 'MP149', 'Effecting Changes'],
    ['‘Effecting Changes’ MP149', 'MP149', '‘Effecting Changes’'],
    ['MP149', 'MP149', ''],
    ['MP201 Corrections to MP149', 'MP201', 'Corrections to MP149'],
  ])('%s: %s', (cell, id, rest) => {
    expect(namedIn(cell)).toMatchObject({ id, rest });
  });

  it('is none that stands within a title', () => {
    expect(namedIn('Corrections to MP123 legal text')).toBeNull();
  });
});

describe('a title between quotes', () => {
  it.each([
    ['‘Firmware update to IHDs and PPMIDs’', 'Firmware update to IHDs and PPMIDs', null],
    ["'Credit Cover Review'", 'Credit Cover Review', null],
    ['“CH Stock Transfer”', 'CH Stock Transfer', null],
    ['‘SMETS1 Validation of SRV 6.15.1"', 'SMETS1 Validation of SRV 6.15.1', null],
    ['‘GPF timestamp’ (DUIS and MMC changes only)', 'GPF timestamp', 'DUIS and MMC changes only'],
    ['‘GPF timestamp’ – DUIS changes only', 'GPF timestamp', 'DUIS changes only'],
    ['‘Users’ access to Parties’ data’', 'Users’ access to Parties’ data', null],
    ['‘Proposer’s Title’ (Parties’ part)', 'Proposer’s Title', 'Parties’ part'],
    ['‘Review of the ‘Relevant’ obligations’', 'Review of the ‘Relevant’ obligations', null],
    ['‘Smart Energy Code (SEC)’', 'Smart Energy Code (SEC)', null],
    ['‘Lost closing quote', 'Lost closing quote', null],
    ['Lost opening quote’', 'Lost opening quote', null],
    ['Credit Cover Review', 'Credit Cover Review', null],
    ['', null, null],
  ])('%s', (text, title, qualifier) => {
    expect(titleIn(text)).toMatchObject({ title, qualifier, unsure: false });
  });
});

describe('brackets that no quote tells apart', () => {
  const nothing = () => false;

  it('are a qualifier where the text before them is known as the title', () => {
    const text = 'GPF timestamp (first part)';
    expect(titleIn(text).unsure).toBe(true);
    expect(bracketsToldApart(text, (known) => known === 'GPF timestamp')).toMatchObject({
      title: 'GPF timestamp',
      qualifier: 'first part',
    });
  });

  it('are part of a title that is known with them', () => {
    const text = 'Review of the GBCS (changes only)';
    expect(bracketsToldApart(text, (known) => known === text)).toMatchObject({ title: text, qualifier: null });
  });

  it('are a qualifier where they name a part, and else of the title', () => {
    expect(bracketsToldApart('A title (DUIS changes only)', nothing).qualifier).toBe('DUIS changes only');
    expect(bracketsToldApart('Enduring Change of Supplier (ECoS)', nothing).qualifier).toBeNull();
  });
});
