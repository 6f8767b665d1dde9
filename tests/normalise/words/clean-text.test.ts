import { describe, expect, it } from 'vitest';
import { hyphensJoined, withIdsRead, withoutNoise, withoutStops } from '../../../src/normalise/words/clean-text.js';

describe('noise between and in words', () => {
  it.each([
    ['(DUIS) and . . , Message Mapping', '(DUIS) and Message Mapping'],
    ['changes will be | . . implemented', 'changes will be implemented'],
    ['(MMC) : . X changes will be', '(MMC) changes will be'],
    ['June 2022 SEC E—— Release.', 'June 2022 SEC Release.'],
    ['SEC Rel_ease._ All the', 'SEC Release. All the'],
    ['| Approved for inclusion.', 'Approved for inclusion.'],
    ['Removing Table 28¢ from the GBCS', 'Removing Table 28c from the GBCS'],
    ['SMETS]1 Validation', 'SMETS1 Validation'],
  ])('%s is read as %s, with reasons', (text, read) => {
    const cleaned = withoutNoise(text);
    expect(cleaned.text).toBe(read);
    expect(cleaned.evidence).not.toEqual([]);
  });

  it.each([
    'Approved for inclusion.',
    'SMKI & DCCKI; IHD / PPMID – Batch 5',
    'Option A and a solution I think',
    'the Proper’s decision',
    'costs of £1,000 (see SEC_D2)',
  ])('%s is left as it is', (text) => {
    expect(withoutNoise(text)).toEqual({ text, evidence: [] });
  });

  it('puts back a full stop that stands apart', () => {
    expect(withoutNoise('Approved for inclusion . The vote').text).toBe('Approved for inclusion. The vote');
    expect(withoutNoise('Approved for inclusion .').text).toBe('Approved for inclusion.');
  });
});

describe('full stops amid a title', () => {
  it.each([
    ['Incorrect Gas Network Operator. Certificates', 'Incorrect Gas Network Operator Certificates'],
    ['Removal of DUIS v1.0 and v2.0', 'Removal of DUIS v1.0 and v2.0'],
    ['Changes to Sect. D, Vol. 2 etc. and more', 'Changes to Sect. D, Vol. 2 etc. and more'],
  ])('%s is read as %s', (title, read) => {
    expect(withoutStops(title).text).toBe(read);
  });
});

describe('ids in a text', () => {
  it('are read through letters put for their digits', () => {
    const { text, evidence } = withIdsRead('SECMPQ015 and MPO78 stand beside MP 149 and MP128B.');
    expect(text).toBe('SECMP0015 and MP078 stand beside MP 149 and MP128B.');
    expect(evidence).toHaveLength(2);
  });
});

describe('hyphens at a line’s end', () => {
  it.each([
    ['Half- Hourly Settlement', 'Half-Hourly Settlement'],
    ['under Self- Governance', 'under Self-Governance'],
    ['the SEC - Part 2', 'the SEC - Part 2'],
    ['pre- and post-CoS', 'pre- and post-CoS'],
  ])('%s', (text, joined) => {
    expect(hyphensJoined(text)).toBe(joined);
  });
});
