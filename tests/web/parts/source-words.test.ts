import { describe, expect, it } from 'vitest';
import { sourceWords } from '../../../src/web/parts/source-words.js';

describe('A source in words', () => {
  it.each([
    ['2021-09-21-sec-releases-update', '21 September 2021'],
    ['2021-09-21-sec-releases-update-retypeset', '21 September 2021 (retypeset)'],
    ['2021-09-21-csc-86-2109-sec-releases-update-v2', '21 September 2021 (csc 86 2109 v2)'],
    ['operational-metrics--2021-07-06', '6 July 2021, page “operational metrics”'],
    [
      'adt-and-exit-quarantine-file-delivery-mechanism--2022-08-17',
      '17 August 2022, page “adt and exit quarantine file …”',
    ],
    ['minutes', 'minutes'],
    ['2021-09-21-\u202Egnp', '21 September 2021 (\uFFFDgnp)'],
  ])('%s is %s', (name, words) => {
    expect(sourceWords(name)).toBe(words);
  });
});
