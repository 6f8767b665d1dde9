import * as z from 'zod';
import { findingsOf } from '../../answers/findings.js';
import { namesOf } from '../../answers/names.js';
import { FindingKind } from '../../model/finding.js';
import type { Run } from '../command.js';
import { checked } from '../command.js';
import { indexOf } from '../home.js';
import { findingsView } from '../print/findings.js';
import { withSpecimenMark } from '../print/specimen-mark.js';

const Options = z.object({
  kind: z.array(FindingKind).default([]),
  all: z.boolean().default(false),
  json: z.boolean().default(false),
});

/** `findings`: what a careful reader of all sources would look at twice. */
export const run: Run = async ({ io, home }, _args, options) => {
  const { kind, all, json } = checked(Options, options);
  const index = await indexOf(home, io);
  const findings = await findingsOf(index, { kinds: kind, settledToo: all || json });
  const nameOf = await namesOf(index);
  io.out(
    json ? JSON.stringify({ findings }, null, 1) : withSpecimenMark(io, index, findingsView(io, findings, nameOf)),
  );
  return 0;
};
