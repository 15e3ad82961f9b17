import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';

const values = {
  'or.topic.1:backend/internet/dns': 'done',
  'or.topic.1:backend/internet/http': 'learning',
  'or.topic.1:backend/caching/cdn': 'skipped',
  'or.note.1:backend/internet/dns': 'A <b>note</b>',
  'or.question.1:4fX0b_Qk2a':
    '{"topic":"backend/internet/dns","due":1000,"log":[[500,3]],"right":true}',
  'or.setting.1:theme': 'dark',
};

async function seed(page: Page, all: Readonly<Record<string, string>> = values): Promise<void> {
  await page.goto('/robots.txt');
  await page.evaluate((entries) => {
    for (const [key, text] of Object.entries(entries)) localStorage.setItem(key, text);
  }, all);
  await page.goto('/settings/');
}

/**
 * All that the browser keeps of what the tests put there. The count in the header begins a record, without
 * an answer, for each question of a page that is done, whenever the page is idle.
 */
const kept = (page: Page) =>
  page.evaluate(() =>
    Object.fromEntries(
      Object.entries({ ...localStorage }).filter(
        ([key, text]) => !key.includes('settled-at-export') && !text.includes('"log":[]'),
      ),
    ),
  );

async function exported(page: Page): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export as a file' }).click();
  return readFile(await (await download).path(), 'utf8');
}

async function choose(page: Page, text: string, name = 'export.json') {
  await page
    .getByLabel('A file that was exported')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

test('choices hold at once and on every page, before the first paint', async ({ page }) => {
  await page.goto('/settings/');
  const root = page.locator('html');
  await page.getByRole('radio', { name: 'Dark' }).check();
  await page.getByRole('radio', { name: 'Larger' }).check();
  await page.getByRole('checkbox', { name: /how many hours/ }).uncheck();
  await page.getByRole('checkbox', { name: /Scroll smoothly/ }).uncheck();
  await page.getByRole('checkbox', { name: /with the \/ key/ }).uncheck();
  await page.getByRole('checkbox', { name: /how many questions are due/ }).uncheck();
  await expect(root).toHaveAttribute('data-theme', 'dark');

  await page.goto('/backend/internet/');
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await expect(root).toHaveCSS('font-size', '21px');
  await expect(root).toHaveCSS('scroll-behavior', 'auto');
  await expect(page.locator('main [data-hours]').first()).toBeHidden();
  expect(await kept(page)).toMatchObject({
    'search-shortcut': 'off',
    'or.setting.1:review-count': 'hidden',
  });

  await page.goto('/settings/');
  await expect(page.getByRole('radio', { name: 'Larger' })).toBeChecked();
  await page.getByRole('radio', { name: 'As your system' }).check();
  await page.getByRole('checkbox', { name: /with the \/ key/ }).check();
  await expect(root).not.toHaveAttribute('data-theme');
  expect(await kept(page)).not.toHaveProperty('search-shortcut');
});

test('the theme switch of the header and the settings say the same', async ({ page }) => {
  await page.goto('/settings/');
  await page.getByRole('button', { name: 'Theme: system' }).click();

  await expect(page.getByRole('radio', { name: 'Light' })).toBeChecked();
});

test('the page says how much is kept, and an export brought back elsewhere is all of it', async ({
  page,
  browser,
}) => {
  await seed(page);
  await expect(page.locator('[data-count="topic"]')).toHaveText('3');
  await expect(page.locator('[data-count="note"]')).toHaveText('1');
  const file = await exported(page);

  const elsewhere = await browser.newPage();
  await elsewhere.goto(new URL('/settings/', page.url()).href);
  await choose(elsewhere, file);
  await expect(elsewhere.getByText('This would change:')).toBeVisible();
  await elsewhere.getByText('Topics: 3 new').click();
  await expect(elsewhere.getByText('DNS (Domain Name System): To do → Done')).toBeVisible();
  await elsewhere.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(elsewhere.getByText('Imported.')).toBeVisible();

  expect(await kept(elsewhere)).toEqual(values);
});

test('merging takes nothing out, replacing does, and both are taken back', async ({ page }) => {
  await seed(page);
  const file = JSON.stringify({
    format: 'open-roadmaps',
    version: 1,
    topic: { 'backend/internet/dns': 'learning', 'backend/apis/rest': 'done' },
  });
  await choose(page, file);
  await expect(page.getByText('Topics: 1 new')).toBeVisible();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  expect(await kept(page)).toEqual({ ...values, 'or.topic.1:backend/apis/rest': 'done' });
  await page.getByRole('button', { name: 'Undo the import' }).click();
  expect(await kept(page)).toEqual(values);

  await page.getByRole('radio', { name: /^Replace/ }).check();
  await choose(page, file);
  await expect(page.getByText('Topics: 1 new, 1 changed, 2 taken out')).toBeVisible();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  expect(await kept(page)).toEqual({
    'or.topic.1:backend/internet/dns': 'learning',
    'or.topic.1:backend/apis/rest': 'done',
  });
  await page.getByRole('button', { name: 'Undo the import' }).click();
  expect(await kept(page)).toEqual(values);
});

test('the same file again changes nothing', async ({ page }) => {
  await seed(page);
  await choose(page, await exported(page));

  await expect(page.getByText('Nothing would change')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Import', exact: true })).toBeHidden();
});

for (const [name, text, message] of [
  ['a picture', '\u0089PNG', 'not a file that was exported from this site'],
  ['a file of 20 MB', ' '.repeat(20_000_000), 'larger than 10 MB'],
  ['a file of a newer version', '{"format":"open-roadmaps","version":9}', 'newer version'],
  [
    'a file with foreign keys',
    '{"format":"open-roadmaps","version":1,"topic":{"__proto__":"done"}}',
    'the first at “topic __proto__”',
  ],
  [
    'a file with markup in its ids',
    '{"format":"open-roadmaps","version":1,"note":{"<img src=x>":"x"}}',
    'the first at “note <img src=x>”',
  ],
  [
    'a file of a million ids',
    `{"format":"open-roadmaps","version":1,"topic":{${Array.from({ length: 900_000 }, (_, index) => `"${index.toString(36)}":1`).join(',')}}}`,
    'more than 20,000 values',
  ],
] as const) {
  test(`${name} is refused with the reason, and nothing changes`, async ({ page }) => {
    await seed(page);
    await choose(page, text);

    await expect(page.locator('.fault')).toContainText(message);
    await expect(page.locator('.fault')).toContainText('Nothing was changed.');
    await expect(page.getByRole('button', { name: 'Import', exact: true })).toBeHidden();
    await expect(page.locator('main img')).toHaveCount(0);
    expect(await kept(page)).toEqual(values);
  });
}

test('an import that does not fit changes nothing', async ({ page }) => {
  await seed(page);
  const note = 'x'.repeat(19_000);
  const notes = Object.fromEntries(
    Array.from({ length: 300 }, (_, index) => [`backend/a/b${index}`, note]),
  );
  await choose(page, JSON.stringify({ format: 'open-roadmaps', version: 1, note: notes }));
  await page.getByRole('button', { name: 'Import', exact: true }).click();

  await expect(page.getByText('There is no room for all of it')).toBeVisible();
  expect(await kept(page)).toEqual(values);
});

test('the progress is copied as text', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await seed(page);
  await page.getByRole('button', { name: 'Copy as text' }).click();
  await expect(page.getByText('Copied.')).toBeVisible();

  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain('Done: DNS (Domain Name System)\n');
  expect(text).not.toContain('note');
});

test('a link to a snapshot is read-only until it is taken over, which is taken back', async ({
  page,
  context,
  browser,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await seed(page);
  await page.getByRole('button', { name: 'Copy a link to a snapshot' }).click();
  await expect(page.getByText('Copied: the link')).toBeVisible();
  const address = await page.evaluate(() => navigator.clipboard.readText());

  const elsewhere = await browser.newPage();
  await elsewhere.goto(address);
  await expect(elsewhere.getByText('2 of 110 topics settled.')).toBeVisible();
  await expect(elsewhere.getByRole('link', { name: 'DNS (Domain Name System)' })).toBeVisible();
  expect(await kept(elsewhere)).toEqual({});
  await elsewhere.getByRole('button', { name: 'Take over' }).click();
  await expect(elsewhere.getByText('Taken over.')).toBeVisible();
  expect(await kept(elsewhere)).toEqual(
    Object.fromEntries(Object.entries(values).filter(([key]) => key.startsWith('or.topic'))),
  );
  await elsewhere.keyboard.press('Enter');
  await expect(elsewhere.getByText('Taken back.')).toBeVisible();
  expect(await kept(elsewhere)).toEqual({});

  await elsewhere.goto(address.slice(0, -10));
  await elsewhere.reload();
  await expect(elsewhere.getByText('The link is not whole')).toBeVisible();
  await expect(elsewhere.getByRole('button', { name: 'Take over' })).toBeHidden();
});

test('a section is reset, and the reset taken back', async ({ page }) => {
  await seed(page);
  await page.getByLabel('Set all topics back').selectOption('1. The internet');
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(page.getByText('2 topics are to do again.')).toBeVisible();
  expect(await kept(page)).not.toHaveProperty(['or.topic.1:backend/internet/dns']);
  expect(await kept(page)).toHaveProperty(['or.topic.1:backend/caching/cdn']);

  await page.keyboard.press('Enter');

  await expect(page.getByText('Taken back.')).toBeVisible();
  expect(await kept(page)).toEqual(values);
});

test('everything is erased, and that taken back', async ({ page }) => {
  await seed(page);
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await expect(page.locator('[data-count="topic"]')).toHaveText('0');
  expect(await kept(page)).toEqual({});

  await page.getByRole('button', { name: 'Undo' }).last().click();
  expect(await kept(page)).toEqual(values);
});

test('the page tells of Safari, private windows and what the browser has promised', async ({
  page,
}) => {
  await page.goto('/settings/');

  await expect(page.getByText('after seven days of use without a visit')).toBeVisible();
  await expect(page.getByText('forget everything when the last one closes')).toBeVisible();
  await expect(page.locator('.persisted')).toHaveText(/^The browser /);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the pages say what they are for and what they need', async ({ page }) => {
    await page.goto('/settings/');
    await expect(page.getByText('All of it needs JavaScript')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Export as a file' })).toBeHidden();
    await page.goto('/snapshot/');
    await expect(page.getByText('this page needs JavaScript')).toBeVisible();
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const address of ['/settings/', '/snapshot/', '/snapshot/#1.811c9dc5.']) {
    test(`${address} in the ${colorScheme} theme has no fault that axe finds`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await seed(page, {
        ...values,
        'or.setting.1:theme': 'nothing',
        'or.topic.1:backend/gone/x': 'done',
        'or.topic.1:BAD': 'x',
      });
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

      const { violations } = await new AxeBuilder({ page }).analyze();

      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`),
      ).toEqual([]);
    });
  }
}
