/// <reference lib="dom" />
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inflateSync } from 'node:zlib';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/engine/process.ts';
import { renderHtml } from '../../src/report/html.ts';
import { axeViolations, type OpenPage, openPage, startBrowser } from '../support/browser.ts';
import { ATTACKS } from '../support/harmless.ts';
import { serve } from '../support/http-server.ts';
import { sampleReport } from '../support/sample-report.ts';

const LIGHT = { colorScheme: 'light', viewport: { width: 1280, height: 900 } } as const;
const DARK = { colorScheme: 'dark', viewport: { width: 1280, height: 900 } } as const;
const NARROW = { colorScheme: 'light', viewport: { width: 360, height: 780 } } as const;

/** Markup that asks for the network, runs code or changes the look, where nothing holds it back. */
const PLANTED = [
  '<script>alert(1)</script><script src="https://evil.example/x.js"></script>',
  '<img src="https://evil.example/x.png" onerror="alert(2)">',
  '<style>body { background: url(https://evil.example/y.png) }</style><p style="position:fixed">x</p>',
  '<link rel="stylesheet" href="https://evil.example/z.css"><meta http-equiv="refresh" content="0;url=https://evil.example">',
  '<iframe src="https://evil.example"></iframe><form action="https://evil.example"><button>x</button></form>',
  '<base href="https://evil.example/"><svg onload="alert(3)"></svg><a href="javascript:alert(4)">x</a>',
  '</code></pre></details></section></main>"\'`',
];

let folder: string;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'report-page-'));
  browser = await startBrowser();
});
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

async function show(html: string, options: BrowserContextOptions): Promise<OpenPage> {
  const path = join(folder, 'report.html');
  await writeFile(path, html);
  return openPage(browser, pathToFileURL(path).href, options);
}

describe('the page', () => {
  const html = renderHtml(sampleReport());

  it('asks for nothing, runs nothing, and needs nothing that its own policy refuses', async () => {
    const { page, requests, refused, alarms } = await show(html, LIGHT);
    await page.waitForTimeout(200);
    expect({ requests, refused, alarms }).toEqual({ requests: [], refused: [], alarms: [] });
    expect(await page.locator('script').count()).toBe(0);
    // Its style is let in.
    expect(await page.locator('.verdict').evaluate((one) => getComputedStyle(one).borderLeftWidth)).toBe(
      '8px',
    );
  });

  it.each([
    ['light', LIGHT],
    ['dark', DARK],
    ['narrow', NARROW],
  ])('has no fault that axe finds, %s', async (_, options) => {
    const { page } = await show(html, { ...options, bypassCSP: true });
    for (const details of await page.locator('details').all()) {
      await details.evaluate((one) => one.setAttribute('open', ''));
    }
    expect(await axeViolations(page)).toEqual([]);
  });

  it.each([
    ['light', LIGHT],
    ['dark', DARK],
  ])('has text that stands out 4.5 : 1 from its ground, %s', async (_, options) => {
    const { page } = await show(html, options);
    const ratios = await page.evaluate(contrasts);
    expect(ratios.length).toBeGreaterThan(100);
    expect(ratios.filter(({ ratio }) => ratio < 4.5)).toEqual([]);
  });

  it('can be walked through by its landmarks and headings', async () => {
    const { page } = await show(html, LIGHT);
    for (const role of ['banner', 'main', 'contentinfo', 'navigation'] as const) {
      expect(await page.getByRole(role).count()).toBe(1);
    }
    const levels = await page
      .locator('h1, h2, h3, h4')
      .evaluateAll((all) => all.map(({ tagName }) => Number(tagName.slice(1))));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.every((level, at) => level <= (levels[at - 1] ?? 0) + 1)).toBe(true);
    const links = await page
      .locator('nav a, .skip')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    for (const link of links) expect(await page.locator(link ?? '').count()).toBe(1);
  });

  it('shows where the keyboard is, from the skip link on', async () => {
    const { page } = await show(html, LIGHT);
    await page.keyboard.press('Tab');
    const skip = page.locator('.skip');
    expect(await skip.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await skip.evaluate((one) => getComputedStyle(one).outlineWidth)).toBe('3px');
    expect((await skip.boundingBox())?.x).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('verdict');
  });

  it('says verdict, run, exceptions with their dates and evidence with its commands', async () => {
    const { page } = await show(html, LIGHT);
    expect(await page.locator('h1').textContent()).toMatch(/^FAIL: 3 failed, 3 could not be checked/);
    expect(await page.getByRole('link', { name: '5, attempt 1' }).getAttribute('href')).toMatch(
      /\/actions\/runs\/5\//,
    );
    const exceptions = page.getByRole('table', { name: /^Exceptions/ });
    expect(await exceptions.getByRole('row').allInnerTexts()).toEqual([
      expect.stringContaining('Holds until'),
      expect.stringMatching(/vulnerabilities[\s\S]*platform team[\s\S]*2027-01-31[\s\S]*Used/),
      expect.stringMatching(/host-kernel[\s\S]*Unused/),
      expect.stringMatching(/setuid-files[\s\S]*2026-06-30[\s\S]*Expired/),
    ]);
    const record = page.locator('details', { hasText: "Kernel's account" });
    await record.locator('summary').click();
    expect(await record.locator('pre').allTextContents()).toEqual([
      'docker run --rm --network none sha256:aaaa grep Seccomp /proc/self/status',
      'Name:\tprobe\nUid:\t0\t0\t0\t0\nGid:\t0\t0\t0\t0\nSeccomp:\t2\n',
    ]);
  });

  it.each([
    ['light', LIGHT, 'svg.wide'],
    ['dark', DARK, 'svg.wide'],
    ['narrow', NARROW, 'svg.narrow'],
  ])('draws the layers within each other, by words and shapes, %s', async (name, options, picture) => {
    const { page } = await show(html, options);
    expect(await page.locator('svg.layers:visible').count()).toBe(1);
    const layers = page.locator(`${picture} .layer`);
    const boxes = await Promise.all(
      (await layers.all()).map((layer) => layer.locator('.edge').boundingBox()),
    );
    expect(boxes).toHaveLength(15);
    for (const [at, inner] of boxes.entries()) {
      const outer = boxes[at - 1];
      if (inner == null || (at > 0 && outer == null)) throw new Error(`Layer ${at} is not drawn.`);
      expect(inner.width).toBeGreaterThan(100);
      if (outer == null) continue;
      expect(inner.x).toBeGreaterThan(outer.x);
      expect(inner.y).toBeGreaterThan(outer.y);
      expect(inner.x + inner.width).toBeLessThan(outer.x + outer.width);
      expect(inner.y + inner.height).toBeLessThan(outer.y + outer.height);
    }
    // Each state has a shape and an edge of its own, beside its colour, and its words are within its frame.
    const states = await layers.evaluateAll((all) =>
      all.map((layer) => {
        const edge = layer.querySelector('.edge');
        const [frame, ...texts] = [edge, ...layer.querySelectorAll('text')].map((one) =>
          one?.getBoundingClientRect(),
        );
        return {
          kind: layer.getAttribute('class'),
          shape: layer.querySelector('.shape')?.innerHTML,
          dashes: edge === null ? '' : getComputedStyle(edge).strokeDasharray,
          within: texts.every((text) => text && frame && text.left > frame.left && text.right < frame.right),
        };
      }),
    );
    expect(states.every(({ within }) => within)).toBe(true);
    const kinds = new Set(states.map(({ kind }) => kind));
    expect(kinds.size).toBe(5);
    expect(new Set(states.map(({ shape }) => shape)).size).toBe(5);
    expect(new Set(states.map(({ dashes }) => dashes)).size).toBe(5);
    const label = await page.locator(picture).getAttribute('aria-label');
    expect(label).toMatch(/Data jurisdiction: 1 passed; .*; Image: 1 passed\.$/);
    await page.screenshot({ path: join(folder, `${name}.png`) });
    expect(distinctColours(await readFile(join(folder, `${name}.png`)))).toBeGreaterThan(50);
  });

  it('is as wide as the screen, narrow too', async () => {
    const { page } = await show(html, NARROW);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });

  it('printed, has all of its evidence unfolded, on paper that is light', async () => {
    const { page } = await show(html, DARK);
    const pdf = join(folder, 'report.pdf');
    await page.pdf({ path: pdf, format: 'A4', printBackground: true });
    const { stdout } = await run('pdftotext', ['-layout', pdf, '-'], { timeLimit: 30_000 });
    expect(stdout).toMatch(/Uid:\s+0\s+0\s+0\s+0/);
    expect(stdout).toContain('cosign verify --key cosign.pub');
    expect(stdout).toContain('Policy of the base branch');
    expect(stdout).toContain('2027-01-31');
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
      'rgb(255, 255, 255)',
    );
  });
});

describe('texts of others', () => {
  it.each([...PLANTED, ATTACKS.join('\n')])('are shown as they are, and do nothing (%#)', async (text) => {
    const { page, requests, refused, alarms } = await show(renderHtml(sampleReport(() => text)), LIGHT);
    expect({ requests, refused, alarms }).toEqual({ requests: [], refused: [], alarms: [] });
    expect(
      await page
        .locator('script, iframe, img, link, base, form, button, object, embed, [onerror], [onload], [style]')
        .count(),
    ).toBe(0);
    expect(await page.locator('style').count()).toBe(1);
    const targets = await page
      .locator('a')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
    expect(targets.filter((target) => !/^(?:#[\w-]+$|https:\/\/)/.test(target))).toEqual([]);
    expect(page.url()).toMatch(/^file:/);
    const shown = await page.locator('details pre').last().textContent();
    // Only what cannot be seen is written in another way.
    expect(
      shown?.replaceAll(/⟨U\+([0-9A-F]+)⟩/g, (_, hex: string) =>
        String.fromCodePoint(Number.parseInt(hex, 16)),
      ),
    ).toBe(text);
  });

  it('that got in as markup all the same would be stopped by the policy of the page', async () => {
    const asked: string[] = [];
    const server = await serve((request, response) => {
      asked.push(request.url ?? '');
      response.end();
    });
    try {
      const planted = PLANTED.slice(0, 3)
        .join('')
        .replaceAll('https://evil.example', `http://${server.host}`);
      const page = (policy: boolean) => {
        const html = renderHtml(sampleReport()).replace('<footer>', `${planted}<footer>`);
        return policy ? html : html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
      };
      const held = await show(page(true), LIGHT);
      await held.page.waitForTimeout(300);
      expect(asked).toEqual([]);
      expect(held.alarms).toEqual([]);
      for (const what of [/script/, /style/, /image/]) expect(held.refused.join('\n')).toMatch(what);
      const ground = () => getComputedStyle(document.body).backgroundImage;
      expect(await held.page.evaluate(ground)).toBe('none');
      // The same without the policy: the texts are such that they do harm.
      const free = await show(page(false), LIGHT);
      await free.page.waitForTimeout(300);
      expect(asked).toEqual(expect.arrayContaining(['/x.js', '/x.png', '/y.png']));
      expect(free.alarms).toEqual(['1', '2']);
    } finally {
      await server.stop();
    }
  });
});

/** In the page: every text with the contrast that it has to the ground behind it (WCAG 2.2, 1.4.3). */
function contrasts(): readonly { readonly text: string; readonly ratio: number }[] {
  const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ground = (element: Element | null): string => {
    if (element === null) return 'rgb(255, 255, 255)';
    const layer = element.closest('.layer');
    const drawn = layer === null ? null : layer.querySelector('.ground');
    if (drawn !== null) return getComputedStyle(drawn).fill;
    const { backgroundColor } = getComputedStyle(element);
    return channels(backgroundColor)[3] === 0 ? ground(element.parentElement) : backgroundColor;
  };
  const found: { text: string; ratio: number }[] = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const element = node.parentElement;
    if (element === null || node.textContent?.trim() === '') continue;
    const style = getComputedStyle(element);
    const colour = element instanceof SVGElement ? style.fill : style.color;
    const [light = 0, dark = 0] = [luminance(colour), luminance(ground(element))].sort((a, b) => b - a);
    found.push({ text: node.textContent ?? '', ratio: (light + 0.05) / (dark + 0.05) });
  }
  return found;
}

/** How many colours a screenshot has, of its raw lines: a blank one has few. */
function distinctColours(png: Buffer): number {
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const raw = inflateSync(Buffer.concat(parts));
  const colours = new Set<number>();
  for (let at = 0; at + 3 <= raw.length; at += 3) colours.add(raw.readUIntBE(at, 3));
  return colours.size;
}
