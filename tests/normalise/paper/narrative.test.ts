import { describe, expect, it } from 'vitest';
import type { Passage } from '../../../src/normalise/paper/narrative.js';
import { othersSpokenOf } from '../../../src/normalise/status/other-modifications.js';
import { releaseEventsIn } from '../../../src/normalise/paper/release-events.js';
import { scopeChangesIn } from '../../../src/normalise/paper/scope-changes.js';
import { ModificationId } from '../../../src/model/ids.js';

const today = '2021-09-21';
const passage = (text: string, kind: Passage['kind'] = 'paragraph'): Passage => ({
  kind,
  text,
  places: [{ at: 'lines', from: 1, to: 1 }],
});
/** What a text under the February 2022 SEC Release says of scopes. */
const changes = (...passages: readonly Passage[]) =>
  scopeChangesIn(passages, 'February 2022', today).map(
    ({ change, modificationId, release }) => `${change} ${modificationId} ${release}`,
  );

describe('what the running text says of the scope', () => {
  it.each([
    [
      'Since the last meeting we have identified MP128B ‘Incorrect Certificates’ should be added to the scope of this release. We have identified there is enough lead time for it to make this release.',
      ['added MP128B February 2022'],
    ],
    [
      'MP154 ‘CH Returns’ should be removed from the scope of the February 2022 SEC Release. This is due to the Preliminary Assessment.',
      ['removed MP154 February 2022'],
    ],
    ['MP150 ‘Removing Table 28c’ should be added to the scope of this release.', ['added MP150 February 2022']],
    ['MP150 Removing Table 28c should be added to the scope of this release.', ['added MP150 February 2022']],
    [
      'MP101, MP102 and MP103 have been added to the scope of this release.',
      ['added MP101 February 2022', 'added MP102 February 2022', 'added MP103 February 2022'],
    ],
    [
      'MP101 ‘A’ has joined and MP102 ‘B’ has left the scope of this release.',
      ['added MP101 February 2022', 'removed MP102 February 2022'],
    ],
    [
      'We have removed MP101 ‘Adding X’ and added MP102 to the scope of this release.',
      ['removed MP101 February 2022', 'added MP102 February 2022'],
    ],
    [
      'We propose to move MP101 from the February 2022 to the June 2022 SEC Release.',
      ['removed MP101 February 2022', 'added MP101 June 2022'],
    ],
    ['MP101 has been deferred to the June 2022 SEC Release.', ['removed MP101 February 2022', 'added MP101 June 2022']],
    [
      'MP101 has been removed from the scope of this release and added to the scope of the June 2022 SEC Release.',
      ['removed MP101 February 2022', 'added MP101 June 2022'],
    ],
    ['MP101 is no longer targeted for this release.', ['removed MP101 February 2022']],
    [
      'MP101 will now be targeted for the June 2022 SEC Release.',
      ['removed MP101 February 2022', 'added MP101 June 2022'],
    ],
    [
      'SECAS proposes to remove MP101 from the scope of this release and include it in the June 2022 SEC Release instead.',
      ['removed MP101 February 2022', 'added MP101 June 2022'],
    ],
    ['MP101 will no longer be implemented in this release.', ['removed MP101 February 2022']],
    ['MP101 has been deferred to a later release.', ['removed MP101 February 2022']],
    ['MP101 has slipped from this release.', ['removed MP101 February 2022']],
    [
      'MP101 has been brought forward from the June 2022 SEC Release to this release.',
      ['removed MP101 June 2022', 'added MP101 February 2022'],
    ],
    [
      'MP101 and MP102 are new additions to the scope of this release.',
      ['added MP101 February 2022', 'added MP102 February 2022'],
    ],
    ['The vote on MP101 has been moved to 29 September 2021.', []],
    ['The release date has been moved to 3 March 2022 to align with MP101.', []],
    [
      'MP101 is now being targeted for the June 2022 SEC Release instead of the February 2022 SEC Release.',
      ['removed MP101 February 2022', 'added MP101 June 2022'],
    ],
    [
      'As the PA will not be returned in time, MP154 should be removed from the scope of this release.',
      ['removed MP154 February 2022'],
    ],
    ['AGREE the removal of MP154 from the scope of the February 2022 SEC Release', ['removed MP154 February 2022']],
    [
      'We recommend the inclusion of MP101 in the scope of the November 2022 SEC Release.',
      ['added MP101 November 2022'],
    ],
  ])('%s', (text, said) => {
    expect(changes(passage(text))).toEqual(said);
  });

  it.each([
    'We don’t expect any further modifications to be added to the scope of this release, although the CSC may choose to add further modifications by exception.',
    'MP101 may be added to the scope of this release.',
    'If the PA is returned in time, MP101 will be added to the scope of this release.',
    'MP101 is not being added to the scope of this release.',
    'As MP149 adds new Service Requests, it impacts the DCC Systems in this release.',
    'MP101 and MP102 will be implemented in this release.',
    'MP101 replaces MP102 in the scope of this release.',
  ])('nothing: %s', (text) => {
    expect(changes(passage(text))).toEqual([]);
  });

  it('goes on in the items under it', () => {
    const said = changes(
      passage('The following modifications have been removed from the scope of this release:'),
      passage('MP101 ‘A’; and', 'item'),
      passage('MP102 ‘B’.', 'item'),
      passage('MP103 ‘C’ stays in the scope.'),
    );
    expect(said).toEqual(['removed MP101 February 2022', 'removed MP102 February 2022']);
  });

  it('holds as said last, and once', () => {
    const text = 'MP101 should be added to the scope of this release.';
    expect(changes(passage(text), passage(text))).toEqual(['added MP101 February 2022']);
    expect(changes(passage(text), passage('MP101 should be removed from the scope of this release.'))).toEqual([
      'removed MP101 February 2022',
    ]);
  });
});

describe('what the running text dates of a release', () => {
  const events = (text: string) =>
    releaseEventsIn([passage(text)], 'June 2022', today).map(
      ({ event, date, release }) => `${event} ${date} ${release}`,
    );

  it.each([
    [
      'On 19 June 2021, the SEC Panel baselined the scope of this release on the DCC Systems.',
      ['scope-baselined 2021-06-19 June 2022'],
    ],
    [
      'We will baseline the scope of the release on the DCC Systems in November 2021.',
      ['scope-baseline-planned 2021-11 June 2022'],
    ],
    [
      'Other modifications can still be added to the scope later on, and the RID will be re-baselined to include these in December 2021.',
      ['scope-rebaseline-planned 2021-12 June 2022'],
    ],
    [
      'The scope was baselined by the SEC Panel on 18 June and will be re-baselined in December.',
      ['scope-baselined 2021-06-18 June 2022', 'scope-rebaseline-planned 2021-12 June 2022'],
    ],
    [
      'The scope is expected to be baselined in November 2021 and re-baselined in April 2022.',
      ['scope-baseline-planned 2021-11 June 2022', 'scope-rebaseline-planned 2022-04 June 2022'],
    ],
    [
      'We plan to re-baseline the RID for the February 2022 SEC Release in October.',
      ['scope-rebaseline-planned 2021-10 February 2022'],
    ],
    ['The scope has not yet been baselined.', []],
    ['The SEC Panel approved the scope on 19 June 2021.', []],
  ])('%s', (text, said) => {
    expect(events(text)).toEqual(said);
  });
});

describe('a status that speaks of another modification', () => {
  const others = (status: string) => othersSpokenOf(status, ModificationId.parse('MP180')).map(({ id }) => id);

  it('whatever it is said to do, where a sentence begins with it', () => {
    expect(others('MP149 stays in this release if the Authority approves it.')).toEqual(['MP149']);
    expect(others('MP180 stays in this release if MP149 leaves it.')).toEqual([]);
  });

  it.each([
    'MP149 will be included in this release if the Authority determines to approve this modification by 28 October 2021.',
    'The Change Board vote on MP149 will take place in October.',
    'The Modification Report for MP149 will be presented to the CSC in October.',
    'MP149 ‘Effecting Changes’ is expected to be approved in October.',
  ])('as if it were its own: %s', (status) => {
    expect(others(status)).toEqual(['MP149']);
  });

  it.each([
    'MP180 will be included in this release.',
    'MP180 will be progressed together with MP149.',
    'This is dependent on MP149, which will be implemented first.',
    'Following the implementation of MP149, the legal text will be updated.',
    'Once MP149 is approved, the solution will be finalised.',
    'This modification supersedes MP149.',
    'MP149 and MP180 will be voted on.',
    'The IA covers both MP149 and this modification.',
  ])('beside its own: %s', (status) => {
    expect(others(status)).toEqual([]);
  });
});
