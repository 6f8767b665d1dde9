import { describe, expect, it } from 'vitest';
import { hyphenatedIn, withHyphensBack } from '../../../src/normalise/words/lost-hyphens.js';

const back = (text: string, ...elsewhere: string[]) => withHyphensBack(text, hyphenatedIn(elsewhere));

describe('a hyphen that a tool took away at a line’s end', () => {
  it.each([
    ['under SelfGovernance.', 'under Self-Governance.'],
    ['the Change SubCommittee and nonDCC modifications', 'the Change Sub-Committee and non-DCC modifications'],
    ['Commissioning noncommissioned Devices', 'Commissioning non-commissioned Devices'],
  ])('is put back in “%s”', (printed, meant) => {
    expect(back(printed).text).toBe(meant);
  });

  it('is put back where the paper prints the word with it elsewhere, and the evidence says so', () => {
    expect(back('a highlevel plan', 'The high-level plan is agreed.')).toEqual({
      text: 'a high-level plan',
      evidence: ['“highlevel” has lost the hyphen at which a line was broken: elsewhere the paper prints “high-level”'],
    });
  });

  it.each(['a subcommittee of the Nonresident', 'SEC and DCCKI', 'MP105 and SR11'])(
    'is not put into “%s”, whose words are whole',
    (text) => {
      expect(back(text)).toEqual({ text, evidence: [] });
    },
  );

  it('is not put back where the paper prints the word both ways', () => {
    expect(back('to resubmit it', 'They resubmit it.', 'They re-submit it.').text).toBe('to resubmit it');
  });
});
