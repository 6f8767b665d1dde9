import { describe, expect, it } from 'vitest';
import { withFieldWordsRead } from '../../src/lib/misread-text.js';

describe('a text out of recognition', () => {
  it.each([
    ['The Change Board vote w1ll take place.', 'The Change Board vote will take place.'],
    ['Approved for inclu5ion.', 'Approved for inclusion.'],
    ['the Modificatlon Repart i5 out', 'the Modification Report is out'],
    ['The Refin ement Consultation', 'The Refinement Consultation'],
    ['the Working Groupin June', 'the Working Group in June'],
    ['on 29 Septernber 2O21', 'on 29 September 2021'],
    ['in 0ctober Z021', 'in October 2021'],
    ['by l4 Juna 2022', 'by 14 June 2022'],
    ['on S February 2022', 'on 5 February 2022'],
    ['on 4November2021', 'on 4 November 2021'],
    ['in Novembe r 2021', 'in November 2021'],
    ['2. November 2021SEG Ralease', '2. November 2021 SEC Release'],
    ['under Selt-Govemance', 'under Self-Governance'],
    ['will be heId and wiIl vote', 'will be held and will vote'],
    ['lmpacts DCC Systerns?', 'Impacts DCC Systems?'],
    [
      'Tho vofe wlll b e held bv thls month ou the table, t he end',
      'The vote will be held by this month on the table, the end',
    ],
    ['!f it ls ready 1n time', 'if it is ready in time'],
    ['The Sta;ge is issue;d in No_vember', 'The Stage is issued in November'],
    ['to the C5C, GSC, DGC and SECA5', 'to the CSC, CSC, DCC and SECAS'],
    ['to vote on10 June 2022', 'to vote on 10 June 2022'],
    ['this month.Following this', 'this month. Following this'],
  ])('“%s” says “%s”', (printed, meant) => {
    expect(withFieldWordsRead(printed).text).toBe(meant);
  });

  it('is told with each of its words as printed and as read', () => {
    expect(withFieldWordsRead('on 29 Novernber 2O21').evidence).toEqual([
      '“Novernber” is a likely misreading of “November”',
      '“2O21” is a likely misreading of “2021”',
    ]);
  });

  it.each([
    ['words that are like others', 'It was prevented, discusses the intake within and undertakes to inform.'],
    ['a month that may be two', 'in Jule 2022'],
    ['short words that are like others', 'Data or a new net rate: the end, a mouth, those on hold, nor out at hare.'],
    ['a letter that stands for something', 'Part b is v. Option c of Annex d'],
    ['other short names', 'SEG, DOC, GBCS, SMKI, CPL and 2021'],
    ['a year that is none', 'in June 2OS1 and June 2S'],
    ['names and versions', 'SR11.2, DUIS v2.0, SMETS1, 28c and MP128B'],
    ['a word beside digits that is no month', 'the DUIS 2021 and scheduled 2022 Releases'],
    ['two words that are one with none of them strange', 'it is being under consideration on the table'],
  ])('keeps %s', (_, text) => {
    expect(withFieldWordsRead(text)).toEqual({ text, evidence: [] });
  });
});
