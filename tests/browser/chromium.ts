import { existsSync } from 'node:fs';
import axe from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';

/** Where Debian puts its Chromium, unless the machine says otherwise. */
const PATH = process.env['MODTRAIL_CHROMIUM'] ?? '/usr/bin/chromium';

/** Whether there is a browser to test in. Where there is none, that is said once. */
export function isBrowserHere(tests: string): boolean {
  const isHere = existsSync(PATH);
  if (!isHere) process.stdout.write(`skipped: ${tests} (no Chromium at ${PATH})\n`);
  return isHere;
}

/** A browser, to be closed by who opened it. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: PATH, args: ['--no-sandbox'] });
}

/** What a page complained of while it was used: errors of scripts, and what the policy or the server refused. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}

/** What axe finds on a page as it stands, by rule and element. WCAG 2.2 AA and good practice. */
export async function axeFinds(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const result = await page.evaluate(
    `axe.run({ runOnly: ${JSON.stringify(tags)} }).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ': ' + target.join(' '))))`,
  );
  return result as string[];
}
