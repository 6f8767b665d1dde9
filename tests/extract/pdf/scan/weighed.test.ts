import { expect, it } from 'vitest';
import { withDoubtsWeighed } from '../../../../src/extract/pdf/scan/weighed.js';
import type { Sheet } from '../../../../src/extract/pdf/sheet/sheet.js';
import type { Word } from '../../../../src/extract/pdf/sheet/words.js';

const BOX = { left: 0, top: 0, right: 10, bottom: 10 };

function word(text: string, confidence: number): Word {
  return { text, confidence, box: BOX, baseline: 10, size: 10, bold: false, mcids: [], invisible: false, turn: 0 };
}

function page(words: readonly Word[], isScan = true): Sheet {
  const nothing = { segments: [], shades: [], art: [], drawings: [], links: [] };
  return { number: 1, object: 1, width: 100, height: 100, words, isScan, ...nothing };
}

/** Whether a word of this sureness is in doubt on a page that surely has the others. */
function isInDoubt(text: string, confidence: number, others: readonly string[]): boolean {
  const sheets = withDoubtsWeighed([page([word(text, confidence)]), page(others.map((other) => word(other, 96)))]);
  return sheets[0]?.words[0]?.inDoubt === true;
}

it.each<[string, number, readonly string[]]>([
  ['Revistration', 43, []],
  ['“Tarift', 60, ['Tariff']],
  ['SMKH', 70, ['SMKI']],
  ['14', 60, ['14']],
  ['MP1058B', 65, []],
  ['Northem', 91, ['Northern']],
  ['reasans', 90, ['reasons']],
  ['IS', 90, ['is']],
  ['each.change;', 91, ['each', 'change']],
  ['SMETS?2', 92, ['SMETS2']],
  ['presented-to', 91, ['presented', 'to']],
  ["'the", 90, ['the']],
])('a word that nothing vouches for is in doubt: %s', (text, confidence, others) => {
  expect(isInDoubt(text, confidence, others)).toBe(true);
});

it.each<[string, number, readonly string[]]>([
  ['MPRN1', 96, []],
  ['MPRN1', 88, []],
  ['Tariff', 60, ['Tariff']],
  ['Prepayment', 40, ['prepayment']],
  ['Modification', 50, []],
  ['Governance', 80, []],
  ['MPO0O19', 57, []],
  ['don’t', 82, []],
  ['pre-payment', 91, ['payment']],
  ['‘Tariff', 88, []],
  ['v1.0', 85, []],
  ['SR11.2', 88, []],
  ['https://example.org/a.b', 60, []],
])('a word that is sure enough, or stands elsewhere, is not: %s', (text, confidence, others) => {
  expect(isInDoubt(text, confidence, others)).toBe(false);
});

it('on a page printed well a word is believed from a lower sureness on', () => {
  const others = Array.from({ length: 30 }, (_, at) => word(`Word${at}`, 96));
  const [sheet] = withDoubtsWeighed([page([word('SMKI', 66), ...others])]);
  expect(sheet?.words[0]?.inDoubt).toBeUndefined();
});

it('the words of a digital page are in no doubt', () => {
  const [sheet] = withDoubtsWeighed([page([word('Revistration', 10)], false)]);
  expect(sheet?.words[0]?.inDoubt).toBeUndefined();
});
