import type { Check } from './entrance.js';
import { refusal } from './refusals.js';

/** No question that a page of ours asks is as long. */
const LONGEST_ADDRESS = 8000;

/** Refuses addresses that are too long, or that hold what no address of ours does. */
export const plainAddressesOnly: Check = (c, { pathname }) => {
  if (c.req.url.length > LONGEST_ADDRESS) throw refusal(414, 'The question is too long.');
  if (/%00|%5c|%2f|\.\.(?:\/|$)/i.test(pathname)) {
    throw refusal(400, 'The address holds signs that no address of this site has.');
  }
  return undefined;
};
