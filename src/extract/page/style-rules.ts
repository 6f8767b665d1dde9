/** A style rule that shows or hides: its selector, what it does, and how strong it is. */
export interface VisibilityRule {
  readonly selector: string;
  readonly hides: boolean;
  /** Specificity as CSS counts it: ids, then classes and attributes, then names of elements. */
  readonly weight: number;
}

/** The width of the window for which rules for widths are judged, in CSS pixels. */
const WINDOW = 1280;

/** The most rules that are looked at; a page of the site has fewer than ten that hide. */
const MOST_RULES = 500;

/** The rules of a style sheet, in its order, that show or hide what they select on a wide screen. */
export function visibilityRules(css: string): VisibilityRule[] {
  return blocksOf(css.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, ' '))
    .flatMap(({ before, body }): VisibilityRule[] => {
      if (/^@(?:media|supports|layer)\b/i.test(before)) return appliesOnScreen(before) ? visibilityRules(body) : [];
      const hides = before.startsWith('@') ? null : hidingOf(body);
      if (hides === null) return [];
      return before
        .split(',')
        .map((selector) => ({ selector: selector.trim(), hides, weight: weightOf(selector) }))
        .filter(
          ({ selector }) => selector !== '' && !/::|:(?:before|after|hover|focus|active|target|checked)/.test(selector),
        );
    })
    .slice(0, MOST_RULES);
}

/** Whether declarations hide what they apply to; null where they say nothing of it. */
export function hidingOf(declarations: string): boolean | null {
  const css = declarations.toLowerCase().replace(/\s+/g, '');
  const has = (pattern: RegExp) => pattern.test(`;${css};`);
  if (has(/;display:none\b|;visibility:(?:hidden|collapse)\b|;opacity:0(?:\.0+)?(?:!|;)|;font-size:0(?:px)?(?:!|;)/))
    return true;
  if (has(/;text-indent:-\d{3,}|;clip:rect\((?:0|1)(?:px)?[,0]|;clip-path:inset\((?:50|100)%/)) return true;
  if (has(/;position:(?:absolute|fixed)\b/) && has(/;(?:left|right|top):-\d{3,}(?:\.\d+)?(?:px|em|rem)/)) return true;
  if (has(/;(?:max-)?height:0(?:px)?(?:!|;)/) && has(/;overflow(?:-y)?:(?:hidden|clip)\b/)) return true;
  return has(/;(?:display|visibility):/) ? false : null;
}

/** The blocks `before { body }` of a style sheet, each with its own braces matched. */
function blocksOf(css: string): { before: string; body: string }[] {
  const blocks: { before: string; body: string }[] = [];
  let [from, open, depth] = [0, 0, 0];
  for (let at = 0; at < css.length; at += 1) {
    const sign = css.charAt(at);
    if (sign === ';' && depth === 0) from = at + 1;
    if (sign === '{') {
      if (depth === 0) open = at;
      depth += 1;
    }
    if (sign === '}' && depth > 0) {
      depth -= 1;
      if (depth === 0) {
        blocks.push({ before: css.slice(from, open).trim(), body: css.slice(open + 1, at) });
        from = at + 1;
      }
    }
  }
  return blocks;
}

/** Whether a condition such as `@media (max-width: 782px)` holds for a reader at a wide screen. */
function appliesOnScreen(condition: string): boolean {
  if (/\bprint\b|\bspeech\b|prefers-|\bnot\b/i.test(condition)) return false;
  const widths = [...condition.matchAll(/(min|max)-width\s*:\s*([\d.]+)\s*(px|em|rem)/gi)];
  return widths.every(([, bound, size, unit]) => {
    const pixels = Number(size) * (unit?.toLowerCase() === 'px' ? 1 : 16);
    return bound?.toLowerCase() === 'min' ? pixels <= WINDOW : pixels >= WINDOW;
  });
}

function weightOf(selector: string): number {
  const count = (pattern: RegExp) => [...selector.matchAll(pattern)].length;
  return count(/#[\w-]+/g) * 10_000 + count(/[.[]/g) * 100 + count(/(?:^|[\s>+~])[a-z]/gi);
}
