import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** As script/bootstrap installs it on Debian, or as GitHub's Ubuntu runners have it. */
const PROGRAMS = ['/usr/bin/chromium-headless-shell', '/usr/bin/google-chrome'];

/** Starts a headless Chromium. Its own sandbox works for any user but root. */
export function startBrowser(): Promise<Browser> {
  const executablePath = PROGRAMS.find((path) => existsSync(path));
  if (executablePath === undefined) throw new Error('These tests need a Chromium: run script/bootstrap.');
  return chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
}

/** A page in a browser, and all that it did which a page should not. */
export interface OpenPage {
  readonly page: Page;
  /** Addresses of all requests but that of the page itself. */
  readonly requests: readonly string[];
  /** What the browser refused, by its own words. */
  readonly refused: readonly string[];
  /** Texts of dialogs, and errors of scripts. */
  readonly alarms: readonly string[];
}

/** Opens a page by the address of its file, in a fresh context. */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions,
): Promise<OpenPage> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const requests: string[] = [];
  const refused: string[] = [];
  const alarms: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => refused.push(message.text()));
  page.on('pageerror', (error) => alarms.push(String(error)));
  page.on('dialog', (dialog) => {
    alarms.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto(url, { waitUntil: 'load' });
  return { page, requests: requests.filter((address) => address !== url), refused, alarms };
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong, each with the elements that it is about. The page has to let scripts in (`bypassCSP`). */
export async function axeViolations(page: Page): Promise<readonly unknown[]> {
  await page.evaluate(AXE);
  return page.evaluate(`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
    violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html, failureSummary }) => html + failureSummary) })))`);
}
