import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SourceId } from '../../src/model/ids.js';
import { PaperFacts } from '../../src/model/paper-facts.js';
import { keepFacts, keptFacts } from '../../src/store/facts.js';
import { temporaryHome } from '../temporary.js';

const SOURCE = SourceId.parse('a'.repeat(64));
const VERSIONS = { reader: 'dump 1', normaliser: '1' };
const FACTS = PaperFacts.parse({
  kind: 'paper',
  paper: {
    title: 'SEC Releases Update',
    committee: 'CSC',
    date: '2021-09-21',
    reference: null,
    author: null,
    organisation: null,
    places: { title: [], date: [], author: [] },
  },
  releases: [],
  scopeChanges: [],
  releaseEvents: [],
  recommendations: [],
  findings: [],
});

describe('The facts of a source are kept', () => {
  it('and had again by the versions that made them, by no others', async () => {
    const home = await temporaryHome();
    await keepFacts(home, SOURCE, VERSIONS, FACTS);
    expect(await keptFacts(home, SOURCE, VERSIONS)).toEqual(FACTS);
    expect(await keptFacts(home, SOURCE, { ...VERSIONS, reader: 'dump 2' })).toBeNull();
    expect(await keptFacts(home, SOURCE, { ...VERSIONS, normaliser: '2' })).toBeNull();
  });

  it.each(['', '{"versions":', '{"versions":{"reader":"dump 1","normaliser":"1"},"facts":{"kind":"paper"}}'])(
    'and not relied on where the file is damaged: %j',
    async (text) => {
      const home = await temporaryHome();
      await keepFacts(home, SOURCE, VERSIONS, FACTS);
      await writeFile(join(home.index, 'facts', `${SOURCE}.json`), text);
      expect(await keptFacts(home, SOURCE, VERSIONS)).toBeNull();
    },
  );
});
