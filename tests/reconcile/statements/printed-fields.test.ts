import { describe, expect, it } from 'vitest';
import { printedFields } from '../../../src/reconcile/statements/printed-fields.js';
import type { Snapshot } from '../../../src/reconcile/statements/snapshot.js';
import { page, releasePage } from '../pages.js';

const textsOf = ({ record, statements }: Snapshot) =>
  Object.fromEntries(printedFields(record, statements).map(({ name, text }) => [name, text]));

describe('What a capture of a page prints', () => {
  it('is told field by field, and what it does not print has no row', () => {
    expect(
      textsOf(
        page({
          on: '2021-07-01',
          id: 'MP109',
          title: 'Quarantine',
          stage: 'refinement',
          decisionRoute: 'self-governance',
          latestUpdate: 'Responses are awaited.',
          documentsAffected: ['Schedule 8', 'Appendix AA'],
        }),
      ),
    ).toEqual({
      Title: 'MP109 Quarantine',
      Stage: 'refinement',
      'Decision route': 'Self-Governance',
      'Latest update': 'Responses are awaited.',
      'Documents affected': 'Schedule 8\nAppendix AA',
    });
  });

  it('is of a release page its date and its entries', () => {
    expect(
      textsOf(
        releasePage({
          on: '2021-12-01',
          release: 'November 2021',
          date: '2021-11-04',
          entries: { MP077: 'DCC Service Flagging', MP090: ['Alerts', 'Implemented'] },
        }),
      ),
    ).toMatchObject({
      'Date of the November 2021 SEC Release': '4 November 2021',
      MP077: 'DCC Service Flagging',
      MP090: 'Alerts – Implemented',
    });
  });
});
