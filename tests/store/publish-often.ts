/**
 * Publishes two indexes in turn as fast as it can, in a process of its own: `publish-often.ts HOME`, until it is told to
 * end.
 */
import { homeAt } from '../../src/corpus/home.js';
import { publish, sweep } from '../../src/store/publish.js';
import { AUGUST, contentsFrom, SEPTEMBER } from './contents.js';

const home = await homeAt(process.argv[2]);
const two = [contentsFrom(AUGUST), contentsFrom(AUGUST, SEPTEMBER)];
for (;;) for (const contents of two) await sweep(home, await publish(home, contents), []);
