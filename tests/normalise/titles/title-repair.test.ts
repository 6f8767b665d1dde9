import { describe, expect, it } from 'vitest';
import { repairTitle } from '../../../src/normalise/titles/title-repair.js';

const always = () => true;
const repaired = (title: string, slug: string) => repairTitle(title, slug.split('-'), always).title;

describe('a title beside the slug that spells it', () => {
  it.each([
    [
      'GPE fumestamp for reading instantaneous Gas values',
      'gpf-timestamp-for-reading-instantaneous-gas-values',
      'GPF timestamp for reading instantaneous Gas values',
    ],
    ['GPE imestamp for reading', 'gpf-timestamp-for-reading', 'GPF timestamp for reading'],
    ['SMETSl Validation of SRV 6.15.l', 'smets1-validation-of-srv-6-15-1', 'SMETS1 Validation of SRV 6.15.1'],
    ['lncorrect Gas Network', 'incorrect-gas-network', 'Incorrect Gas Network'],
    ['Firmware update to lHDs and PPMlDs', 'firmware-update-to-ihds-and-ppmids', 'Firmware update to IHDs and PPMIDs'],
    ['Removing Table 2Bc', 'removing-table-28c', 'Removing Table 28c'],
    ['Market-wide HaIf-Hourly Settlement', 'market-wide-half-hourly-settlement', 'Market-wide Half-Hourly Settlement'],
    ['The Proposer’s rnodification', 'the-proposers-modification', 'The Proposer’s modification'],
  ])('%s is read by it', (printed, slug, meant) => {
    expect(repaired(printed, slug)).toBe(meant);
  });

  it.each([
    ['Firmware update to IHDs and PPMIDs', 'firmware-updates-to-ihds-and-ppmids'],
    ['Removal of DUIS v1.0', 'removal-of-duis-v1-1'],
    ['IHD / PPMID Zigbee Attributes', 'ihd-ppmid-zigbee-attributes'],
    ['Resolution Proposals into the SEC — Batch 5', 'resolution-proposals-into-the-sec-batch-5'],
    ['Effecting Changes efficiently', 'affecting-changes-efficiently'],
    ['Review of SEC documents', 'credit-cover-review'],
    ['Review of all SEC documents', 'review-of-sec-documents'],
    ['Review of documents', 'review-of-sec-documents'],
  ])('%s stays as printed beside %s', (printed, slug) => {
    expect(repaired(printed, slug)).toBe(printed);
  });

  it('keeps a word that is known to be good', () => {
    const mayRepair = (word: string) => word !== 'hub';
    expect(repairTitle('hub', ['bub'], mayRepair).title).toBe('hub');
    expect(repairTitle('hub', ['bub'], always).title).toBe('bub');
  });

  it('tells what it put right', () => {
    expect(repairTitle('GPE values', ['gpf', 'values'], always).words).toEqual([{ printed: 'GPE', meant: 'GPF' }]);
  });
});
