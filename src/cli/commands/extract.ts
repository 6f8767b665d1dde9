import * as z from 'zod';
import type { DocumentText } from '../../model/document-text.js';
import { extractFile } from '../../pipeline/extract-file.js';
import { textOfFile } from '../../pipeline/look-into.js';
import type { Run } from '../command.js';
import { checked } from '../command.js';
import { styled } from '../io.js';
import type { Io } from '../io.js';
import { pageView } from '../print/page.js';
import { paperView } from '../print/paper.js';
import { progressOn } from '../progress.js';
import { fitted } from '../print/wrap.js';

const Options = z.object({
  json: z.boolean().default(false),
  ocr: z.boolean().default(true),
  as: z.enum(['document']).optional(),
});

/** `extract FILE`: one document read, nothing stored. The recognising of scans is shown page by page. */
export const run: Run = async ({ io }, [path = ''], options) => {
  const { json, ocr, as } = checked(Options, options);
  const progress = progressOn(io, 'Recognised');
  const reading = {
    ocr,
    onProgress: ({ done, of, doing }: { done: number; of: number; doing: string }): void => {
      if (doing === 'recognising') progress.step({ done, total: of, file: `pages of ${path}` });
    },
  };
  try {
    io.out(await (as === 'document' ? documentView(io, path, json, reading) : factsView(io, path, json, reading)));
  } finally {
    progress.end();
  }
  return 0;
};

async function factsView(io: Io, path: string, json: boolean, reading: Reading): Promise<string> {
  const { facts, sha256 } = await extractFile(path, reading);
  if (json) return JSON.stringify({ ...facts, source: sha256 }, null, 1);
  if (facts.kind === 'document') return textView(io, facts);
  return fitted(facts.kind === 'paper' ? paperView(io, facts) : pageView(io, facts), io.width);
}

async function documentView(io: Io, path: string, json: boolean, reading: Reading): Promise<string> {
  const document = await textOfFile(path, reading);
  return json ? JSON.stringify(document, null, 1) : textView(io, document);
}

function textView(io: Io, document: DocumentText): string {
  const pages = document.text.map(({ page, text }) => `${styled(io, 'faint', `Page ${page}`)}\n${text}`);
  return [styled(io, 'title', document.title ?? 'No print'), ...pages].join('\n\n');
}

type Reading = Parameters<typeof extractFile>[1];
