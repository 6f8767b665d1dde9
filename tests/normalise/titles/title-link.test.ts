import { describe, expect, it } from 'vitest';
import { ModificationId } from '../../../src/model/ids.js';
import { addressOf, isSpeltBy, linkWords, slugWords } from '../../../src/normalise/titles/title-link.js';

const MP149 = ModificationId.parse('MP149');
const site = 'https://smartenergycodecompany.co.uk/modifications/';

describe('the address that follows from a title', () => {
  it.each([
    ['SMKI & DCCKI Document Set reviews', 'smki-dccki-document-set-reviews'],
    ['Removal of DUIS v1.0 and v2.0', 'removal-of-duis-v1-0-and-v2-0'],
    ['IHD / PPMID Zigbee Attributes', 'ihd-ppmid-zigbee-attributes'],
    ['Proposals into the SEC — Batch 5', 'proposals-into-the-sec-batch-5'],
    ['The Proposer’s choice', 'the-proposers-choice'],
    ['Café (new)', 'cafe-new'],
  ])('%s: %s', (title, slug) => {
    expect(addressOf(title)).toBe(`${site}${slug}/`);
  });
});

describe('the words of a link', () => {
  it('are those of its slug', () => {
    expect(linkWords(`${site}ch-stock-transfer/`, MP149)).toEqual(['ch', 'stock', 'transfer']);
    expect(linkWords(`${site}ch-stock-transfer/?tab=2`, MP149)).toEqual(['ch', 'stock', 'transfer']);
  });

  it('are without the id of the modification itself', () => {
    expect(linkWords(`${site}mp149-ch-stock-transfer/`, MP149)).toEqual(['ch', 'stock', 'transfer']);
  });

  it('are none where the link is to no modification’s page', () => {
    expect(linkWords('https://smartenergycodecompany.co.uk/releases/november-2021/', MP149)).toBeNull();
    expect(linkWords('https://smartenergycodecompany.co.uk/?p=1234', MP149)).toBeNull();
  });
});

describe('a title and its link', () => {
  it.each([
    ['IHD / PPMID Zigbee', null, 'ihd-ppmid-zigbee'],
    ['GPF timestamp', 'DUIS only', 'gpf-timestamp-duis-only'],
    ['Credit Cover Review', null, 'credit-cover-review-2'],
  ])('%s is spelt by its link', (title, qualifier, slug) => {
    expect(isSpeltBy(title, qualifier, slugWords(slug))).toBe(true);
  });

  it.each([
    ['Firmware update to IHDs', 'firmware-updates-to-ihds'],
    ['Removal of DUIS v1.0', 'removal-of-duis-v1-1'],
  ])('%s is not', (title, slug) => {
    expect(isSpeltBy(title, null, slugWords(slug))).toBe(false);
  });
});
