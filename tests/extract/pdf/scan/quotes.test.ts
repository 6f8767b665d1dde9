import { expect, it } from 'vitest';
import { withQuotesPaired } from '../../../../src/extract/pdf/scan/quotes.js';

it.each([
  ["‘Spare Meter Keys'", '‘Spare Meter Keys’'],
  ['(the “CSC"), “DCC".', '(the “CSC”), “DCC”.'],
  ["‘Spare Keys' and the users'", "‘Spare Keys’ and the users'"],
  ["‘Users’ keys'", "‘Users’ keys'"],
  ["the users' keys", "the users' keys"],
])('%s is printed %s', (read, printed) => {
  expect(withQuotesPaired(read.split(' ')).join(' ')).toBe(printed);
});
