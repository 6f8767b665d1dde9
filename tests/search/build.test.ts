import { describe, expect, it } from 'vitest';
import { SearchFile } from '../../src/model/search.js';
import { buildSearch } from '../../src/search/build.js';
import { fieldOf } from './field.js';
import { homeOf } from './home.js';

const home = homeOf(fieldOf(120));
const built = () => buildSearch(home.modifications, home.standings, home.sources);

describe('The search file', () => {
  it('is the same to the byte whatever order its matter comes in', () => {
    const turned = buildSearch(home.modifications.toReversed(), home.standings.toReversed(), home.sources.toReversed());
    expect(JSON.stringify(turned)).toBe(JSON.stringify(built()));
  });

  it('comes back from the disk as it was', () => {
    expect(SearchFile.parse(JSON.parse(JSON.stringify(built())))).toEqual(built());
  });

  it('is refused where its columns do not fit together', () => {
    const file = built();
    const short = { ...file, standings: { ...file.standings, until: file.standings.until.slice(1) } };
    expect(SearchFile.safeParse(short).success).toBe(false);
    expect(SearchFile.safeParse({ ...file, index: { serializationVersion: 1, index: [] } }).success).toBe(false);
  });

  it('is not made of a standing whose modification or source is not known', () => {
    expect(() => buildSearch([], home.standings, home.sources)).toThrow(/modification of key/);
    expect(() => buildSearch(home.modifications, home.standings, [])).toThrow(/sources of the standing/);
  });

  it('of an empty home is a file as well', () => {
    expect(SearchFile.parse(JSON.parse(JSON.stringify(buildSearch([], [], []))))).toMatchObject({ modifications: [] });
  });
});
