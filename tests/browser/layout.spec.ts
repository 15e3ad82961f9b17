import { expect, test } from '@playwright/test';
import { templates } from './pages.ts';

const widths = [320, 360, 390, 480, 640, 768, 992, 1024, 1248, 1280, 1440];

for (const [name, address] of Object.entries(templates)) {
  test(`the ${name} page never scrolls sideways`, async ({ page }) => {
    await page.goto(address);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      const overflow = await page.evaluate(() => {
        const root = document.documentElement;
        if (root.scrollWidth <= root.clientWidth) return [];
        return [...document.querySelectorAll('body *')]
          .filter((element) => element.getBoundingClientRect().right > root.clientWidth + 1)
          .slice(0, 3)
          .map((element) => `${element.tagName}.${element.className}`);
      });
      expect(overflow, `at ${width} px`).toEqual([]);
    }
  });
}

test('every view of the roadmap fits a phone of 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/backend/');
  for (const view of ['Map', 'Outline', 'Prerequisites']) {
    await page.locator('roadmap-views').getByText(view, { exact: true }).click();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, view).toBe(0);
  }
});

test('lines of text hold 60 to 75 characters on a wide screen', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/backend/internet/dns/');
  const characters = await page.evaluate(() => {
    const paragraph = [...document.querySelectorAll('.prose > p')].find(
      (candidate) => candidate.textContent.length > 300,
    );
    if (!paragraph) throw new Error('No long paragraph');
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    const lines = new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 8)));
    return paragraph.textContent.length / lines.size;
  });
  expect(characters).toBeGreaterThan(55);
  expect(characters).toBeLessThan(76);
});

test('the map prints on at most two pages', async ({ page }) => {
  await page.goto('/backend/');
  await page.emulateMedia({ media: 'print' });
  // A4 with margins of 1 cm, at 96 px an inch.
  await page.setViewportSize({ width: 718, height: 1047 });
  const height = await page
    .locator('.map')
    .evaluate((element) => element.getBoundingClientRect().height);
  expect(height).toBeLessThan(2 * 1047);
});
