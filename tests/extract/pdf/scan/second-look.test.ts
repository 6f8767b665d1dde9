import { describe, expect, it } from 'vitest';
import type { RecognisedWord } from '../../../../src/extract/pdf/scan/recognise.js';
import { lookedAgain } from '../../../../src/extract/pdf/scan/second-look.js';

const PICTURE = { width: 200, height: 40, grey: new Uint8Array(8000).fill(255) };

function word(text: string, confidence: number, left = 10, right = 60): RecognisedWord {
  return { text, confidence, left, right, top: 10, bottom: 30, baseline: 28, size: 20 };
}

/** What is read where looking again reads `looks`, one after the other, and how often that is asked. */
async function readAfter(first: readonly RecognisedWord[], looks: readonly RecognisedWord[][]) {
  let asked = 0;
  const words = await lookedAgain(PICTURE, first, async () => Promise.resolve(looks[asked++] ?? []));
  return { words: words.map(({ text, inDoubt }) => (inDoubt ? `${text}?` : text)).join(' '), asked };
}

it('a word that is sure is not looked at again', async () => {
  expect(await readAfter([word('Proxies', 96)], [])).toEqual({ words: 'Proxies', asked: 0 });
});

it.each([
  ['two looks agree', [word('Proxles', 70)], [[word('Proxies', 80)], [word('Proxies', 75)]], 'Proxies', 2],
  ['the second look agrees with the first', [word('Proxies', 70)], [[word('Proxies', 60)]], 'Proxies', 1],
  ['looks differ in quotes alone', [word('"Proxies', 70)], [[word('‘Proxies', 80)]], '‘Proxies', 1],
  ['ids agree, although they are spelt differently', [word('MPO78', 40)], [[word('MP078', 90)]], 'MP078', 1],
])('where %s, that is what is printed', async (_, first, looks, words, asked) => {
  expect(await readAfter(first, looks)).toEqual({ words, asked });
});

it.each([
  ['no two looks agree', [[word('Proxes', 78)], [word('Prox1es', 74)], [word('Proxics', 80)]]],
  ['only one look reads anything', [[], [], []]],
  ['one look is surer by little', [[word('Proxies', 90)], [word('Prox1es', 86)], []]],
])('where %s, the first reading stays, in doubt', async (_, looks) => {
  expect((await readAfter([word('Proxles', 75)], looks)).words).toBe('Proxles?');
});

it('where no two looks agree but one is far surer than all, it is believed', async () => {
  const looks = [[word('Proxies', 95)], [word('Prox1es', 50)], [word('Prcxies', 60)]];
  expect((await readAfter([word('Proxles', 40)], looks)).words).toBe('Proxies');
});

it('where none is sure, it takes three looks that agree', async () => {
  expect((await readAfter([word('27', 20)], [[word('27', 30)]])).words).toBe('27?');
  expect((await readAfter([word('27', 20)], [[word('27', 30)], [word('27', 40)]])).words).toBe('27');
});

it('unsure words that touch are looked at together, as the one word that they may be', async () => {
  const halves = [word('MF', 0, 10, 40), word('180', 0, 42, 80)];
  const { words } = await readAfter(halves, [[word('MP180', 92)], [word('MP180', 90)]]);
  expect(words).toBe('MP180');
});

describe('what cannot be what is printed', () => {
  it.each(['[HDs', 'PPMID]', 'MPO/8', 'SECMP00?7', 'MP0S0', 'MP0I5', 'MP1708', 'MP1058B'])(
    'is looked at again however sure it is: %s',
    async (odd) => {
      expect((await readAfter([word(odd, 96)], [[word('IHDs', 80)], [word('IHDs', 85)]])).words).toBe('IHDs');
    },
  );

  it('stays as it is read, in doubt, where every look reads it so', async () => {
    const looks = [[word('[HDs', 90)], [word('[HDs', 90)], [word('[HDs', 90)]];
    expect(await readAfter([word('[HDs', 96)], looks)).toEqual({ words: '[HDs?', asked: 3 });
  });

  it('does not outvote what can be', async () => {
    const looks = [[word('MPO/8', 70)], [word('MPO/8', 70)], [word('MPO/8', 70)]];
    expect((await readAfter([word('MPO78', 48)], looks)).words).toBe('MPO78?');
  });

  it.each(['SECMPO0007', 'MPQ78', 'MP128B', '(MP090)'])('is no id: %s', async (id) => {
    expect(await readAfter([word(id, 96)], [])).toEqual({ words: id, asked: 0 });
  });

  it('is no bracket that another word closes', async () => {
    const words = [word('[see', 96, 10, 50), word('Annex]', 96, 60, 120)];
    expect(await readAfter(words, [])).toEqual({ words: '[see Annex]', asked: 0 });
    const unsure = [word('[see', 70, 10, 50), word('Annex]', 96, 60, 120)];
    expect((await readAfter(unsure, [[word('[see', 90)]])).words).toBe('[see Annex]');
  });
});
