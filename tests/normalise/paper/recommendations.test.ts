import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/model/paper-print.js';
import { recommendationsIn } from '../../../src/normalise/paper/recommendations.js';
import { cells, heading, item, paragraph, table } from './prints.js';

const asked = (...blocks: readonly Block[]) =>
  recommendationsIn(blocks).map(({ action, text }) => `${action} | ${text}`);
const BOTH = [
  'AGREE | the update to the scope of the February 2022 SEC Release',
  'NOTE | the updates on the 2021 and 2022 SEC Releases',
];

describe('what the committee is asked to do', () => {
  it('is listed in items', () => {
    const found = asked(
      heading('6. Recommendations'),
      paragraph('The CSC is requested to:'),
      item('AGREE the update to the scope of the February 2022 SEC Release; and'),
      item('NOTE the updates on the 2021 and 2022 SEC Releases.'),
      paragraph('Joe Hehir'),
      paragraph('SECAS Team'),
      paragraph('21 September 2021'),
    );
    expect(found).toEqual(BOTH);
  });

  it.each(['e ', '• ', 'a) ', '(i) ', '1. ', '- '])('is listed behind bullets such as “%s”', (bullet) => {
    const found = asked(
      paragraph('The Change Sub-Committee is asked to:'),
      paragraph(`${bullet}AGREE the update to the scope of the February 2022 SEC Release;`),
      paragraph(`${bullet}NOTE the updates on the 2021 and 2022 SEC Releases`),
    );
    expect(found).toEqual(BOTH);
  });

  it('is told in one sentence', () => {
    const sentence =
      'The CSC is invited to AGREE the update to the scope of the February 2022 SEC Release and NOTE the updates on the 2021 and 2022 SEC Releases.';
    expect(asked(heading('Recommendation'), paragraph(sentence))).toEqual(BOTH);
  });

  it('is tabled', () => {
    const rows = [
      cells('AGREE', 'the update to the scope of the February 2022 SEC Release'),
      cells('NOTE', 'the updates on the 2021 and 2022 SEC Releases'),
    ];
    expect(asked(heading('Recommendations'), table([], ...rows))).toEqual(BOTH);
  });

  it('is in small letters in some papers', () => {
    const found = asked(heading('Recommendations'), paragraph('The CSC is requested to:'), item('Approve the RID.'));
    expect(found).toEqual(['APPROVE | the RID']);
  });

  it('is not what the text before its heading announces, where the paper has one', () => {
    const announced = paragraph('The CSC is asked to agree that MP101 is added to the scope. MP102 should be removed.');
    const listed = [paragraph('The CSC is requested to:'), item('NOTE the updates.')];
    expect(asked(heading('2. June 2022 SEC Release'), announced, heading('3. Recommendations'), ...listed)).toEqual([
      'NOTE | the updates',
    ]);
    expect(asked(announced)).toEqual(['AGREE | that MP101 is added to the scope']);
  });

  it('is nothing of the rest of a paper', () => {
    expect(asked(heading('2. November 2021 SEC Release'), paragraph('NOTE that this is no recommendation.'))).toEqual(
      [],
    );
    expect(asked(item('AGREE nothing.'))).toEqual([]);
  });
});
