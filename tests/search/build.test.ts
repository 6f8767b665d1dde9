import { describe, expect, it } from 'vitest';
import { SearchFile } from '../../src/model/search.js';
import { buildSearch } from '../../src/search/build.js';
import { fieldOf } from './field.js';
import { homeOf } from './home.js';

const home = homeOf(
  fieldOf(120).map((told, at) => ({
    ...told,
    milestones: (['panel', 'change-board-vote'] as const).map((event) => ({
      event,
      date: `2021-0${1 + (at % 9)}-15`,
      asPrinted: 'the 15th',
    })),
  })),
);
const built = () => buildSearch(home);

describe('The search file', () => {
  it('is the same to the byte whatever order its matter comes in', () => {
    const turned = buildSearch({
      modifications: home.modifications.toReversed(),
      standings: home.standings.toReversed(),
      sources: home.sources.toReversed(),
      deadlines: home.deadlines.toReversed(),
    });
    expect(JSON.stringify(turned)).toBe(JSON.stringify(built()));
  });

  it('comes back from the disk as it was', () => {
    expect(SearchFile.parse(JSON.parse(JSON.stringify(built())))).toEqual(built());
  });

  it('is refused where its columns do not fit together', () => {
    const file = built();
    const short = { ...file, standings: { ...file.standings, until: file.standings.until.slice(1) } };
    expect(SearchFile.safeParse(short).success).toBe(false);
    const dateless = { ...file, deadlines: { starts: [0], codes: [] } };
    expect(SearchFile.safeParse(dateless).success).toBe(false);
    expect(SearchFile.safeParse({ ...file, index: { serializationVersion: 1, index: [] } }).success).toBe(false);
  });

  it('is not made of a standing whose modification or source is not known', () => {
    expect(() => buildSearch({ ...home, modifications: [] })).toThrow(/modification of key/);
    expect(() => buildSearch({ ...home, sources: [] })).toThrow(/sources of the standing/);
  });

  it('of an empty home is a file as well', () => {
    const empty = buildSearch({ modifications: [], standings: [], sources: [], deadlines: [] });
    expect(SearchFile.parse(JSON.parse(JSON.stringify(empty)))).toMatchObject({ modifications: [] });
  });
});
