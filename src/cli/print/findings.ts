import type { Finding } from '../../model/finding.js';
import type { Io } from '../io.js';
import { styled } from '../io.js';
import { wrapped } from './wrap.js';
import { count, placeWords } from '../../lib/words.js';

const MARKS = {
  high: ['bad', '!!'],
  medium: ['warn', '! '],
  low: ['faint', '· '],
} as const;

/** Findings, one under another: how grave, what, and where it is printed. */
export function findingsView(io: Io, findings: readonly Finding[], nameOf: (source: string) => string): string {
  if (findings.length === 0) return 'No findings.';
  const lines = findings.map((finding) => {
    const [style, mark] = MARKS[finding.severity];
    const settled = finding.state === 'settled' ? styled(io, 'faint', ' (settled)') : '';
    const says = wrapped(finding.message, io.width - 3, '   ');
    const kind = `${finding.class}: ${finding.kind}`;
    const where = finding.places.length === 0 ? '' : ` · ${placeWords(finding.places, nameOf)}`;
    return `${styled(io, style, mark)} ${says}${settled}\n   ${styled(io, 'faint', wrapped(kind + where, io.width - 3, '   '))}`;
  });
  return [styled(io, 'title', count(findings.length, 'finding')), ...lines].join('\n');
}
