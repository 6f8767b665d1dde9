import * as z from 'zod';
import { DocumentText } from '../../model/document-text.js';
import { CitedPlace, DocumentFinding, Finding } from '../../model/finding.js';
import { NewsItem } from '../../model/news.js';
import { FindingNote } from '../../model/note.js';
import { PageFacts } from '../../model/page-facts.js';
import { Milestone, PaperFacts } from '../../model/paper-facts.js';
import { Place, Printed, Repair } from '../../model/printed.js';
import { SearchAnswer, SearchHit } from '../../model/search.js';
import { LedgerLine, RunReport } from '../../model/source.js';
import { Change, DatedChange, Modification, SourceRecord, Standing, Statement } from '../../model/statement.js';
import { UnreadFile } from '../../model/unread.js';
import { Alert, Delivery, Telling, WatchLine } from '../../model/watch.js';

/** Every record that modtrail writes, by the name that the model has for it. */
const RECORDS = {
  Place,
  CitedPlace,
  Printed,
  Repair,
  Milestone,
  Statement,
  Standing,
  SourceRecord,
  Modification,
  Change,
  DatedChange,
  Finding,
  DocumentFinding,
  FindingNote,
  PaperFacts,
  PageFacts,
  SearchHit,
  SearchAnswer,
  NewsItem,
  WatchLine,
  Alert,
  Telling,
  Delivery,
  DocumentText,
  UnreadFile,
  LedgerLine,
  RunReport,
} satisfies Record<string, z.ZodType>;

/** One JSON Schema (2020-12) with the shape of every record in `$defs`, made from what checks them. */
export function recordSchema(): object {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(RECORDS)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    io: 'output',
    unrepresentable: 'any',
    uri: (id) => `#/$defs/${id}`,
  });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'The records of modtrail',
    $defs: Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, bare(schema)])),
  };
}

function bare(schema: object): object {
  return Object.fromEntries(Object.entries(schema).filter(([name]) => name !== '$schema' && name !== '$id'));
}
