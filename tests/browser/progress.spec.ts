import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const topic = '/backend/internet/dns/';
const dnsKey = 'or.topic.1:backend/internet/dns';
const httpKey = 'or.topic.1:backend/internet/http';

/** What the browser keeps under a key. */
const kept = (page: Page, key: string) => page.evaluate((name) => localStorage.getItem(name), key);

/** Keeps values before the first page is opened; they are not written again afterwards. */
async function seed(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  await page.goto('/robots.txt');
  await page.evaluate((all) => {
    for (const [key, text] of Object.entries(all)) localStorage.setItem(key, text);
  }, values);
}

const progressOf = (page: Page) => page.getByRole('group', { name: 'Your progress' });
const inNavigation = (page: Page, title: string | RegExp) =>
  page.getByRole('navigation', { name: 'Roadmap' }).getByRole('link', { name: title });

test('a status is set on the topic’s page and shown in the navigation, by word and shape', async ({
  page,
}) => {
  await page.goto(topic);
  await expect(progressOf(page).getByRole('radio', { name: 'To do' })).toBeChecked();
  await expect(inNavigation(page, /^DNS \(Domain Name System\)$/)).toBeVisible();

  await progressOf(page).getByText('Done').click();

  expect(await kept(page, dnsKey)).toBe('done');
  await expect(inNavigation(page, /^DNS .*\(done\)$/)).toBeVisible();
  // The control at the end of the page says the same.
  const atEnd = page.getByRole('group', { name: 'Finished with “DNS' });
  await expect(atEnd.getByRole('radio', { name: 'Done' })).toBeChecked();
  await atEnd.getByText('To do').click();
  await expect(progressOf(page).getByRole('radio', { name: 'To do' })).toBeChecked();
  expect(await kept(page, dnsKey)).toBeNull();
});

test('a status is set by keyboard alone', async ({ page }) => {
  await page.goto(topic);
  await progressOf(page).getByRole('radio', { name: 'To do' }).focus();
  await page.keyboard.press('ArrowRight');
  expect(await kept(page, dnsKey)).toBe('learning');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  expect(await kept(page, dnsKey)).toBe('skipped');
  await expect(progressOf(page).getByRole('radio', { name: 'Skipped' })).toBeFocused();

  await page.goto('/backend/internet/');
  const list = page.getByRole('combobox', { name: /Your progress: DNS/ });
  await list.focus();
  await page.keyboard.press('d');
  await expect(list).toHaveValue('done');
  expect(await kept(page, dnsKey)).toBe('done');
});

for (const [place, address] of [
  ['section page', '/backend/internet/'],
  ['map', '/backend/'],
  ['outline', '/backend/#outline'],
] as const) {
  test(`a status is set on the ${place}, and its bars and counts follow`, async ({ page }) => {
    await page.goto(address);
    const list = page
      .getByRole('combobox', { name: /Your progress: DNS/ })
      .filter({ visible: true });
    await list.selectOption('Skipped');

    expect(await kept(page, dnsKey)).toBe('skipped');
    await expect(page.locator('topic-status[data-status="skipped"]').first()).toBeAttached();
    await expect(
      page.getByRole('navigation', { name: 'Roadmap' }).getByText('1/9', { exact: true }),
    ).toBeVisible();
    if (place !== 'outline') await expect(page.getByText('1 of 9 settled').first()).toBeVisible();
  });
}

test('the head of the roadmap says how many topics are settled and how many hours are left', async ({
  page,
}) => {
  await page.goto('/backend/');
  const head = page.locator('.roadmap-progress');
  await expect(head).toContainText('0 of 110 settled');
  const hours = async () =>
    (await head.locator('.left').innerText()).match(/\d+(\.\d+)?/g)?.map(Number) ?? [];
  const [least = 0, most = 0] = await hours();

  await page
    .getByRole('combobox', { name: /Your progress: DNS/ })
    .first()
    .selectOption('Done');

  await expect(head).toContainText('1 of 110 settled');
  await expect(head.getByRole('progressbar')).toHaveJSProperty('value', 1);
  expect(await hours()).toEqual([least - 2, most - 5]);

  // Of alternatives one is enough: the others are not left.
  const languages = ['Python and its web frameworks', 'Go (Golang) for backend services'];
  await page
    .getByRole('combobox', { name: `Your progress: ${languages[0]}` })
    .first()
    .selectOption('Done');
  const [, without = 0] = await hours();
  await page
    .getByRole('combobox', { name: `Your progress: ${languages[1]}` })
    .first()
    .selectOption('Done');
  expect((await hours())[1]).toBe(without);
});

test('prerequisites that are settled have a tick in the facts', async ({ page }) => {
  await seed(page, { 'or.topic.1:backend/internet/domain-names': 'done' });
  await page.goto(topic);
  const facts = page.locator('.facts');

  await expect(facts.getByRole('link', { name: /^Domain names and URLs .done.$/ })).toBeVisible();
  await expect(facts.getByRole('link', { name: /subnets and routing$/ })).toBeVisible();
});

test('home and roadmap lead to where the reader left off, or to the next topic when that is done', async ({
  page,
}) => {
  await page.goto('/');
  await expect(page.getByRole('link', { name: /^Begin with/ })).toBeVisible();
  await page.goto(topic);
  await expect(progressOf(page)).toBeVisible();

  for (const address of ['/', '/backend/']) {
    await page.goto(address);
    const link = page.getByRole('link', {
      name: 'Continue where you left off: DNS (Domain Name System)',
    });
    await expect(link).toHaveAttribute('href', topic);
  }

  await page.goto(topic);
  await progressOf(page).getByText('Done').click();
  await page.goto('/');
  await expect(
    page.getByRole('link', { name: /^Continue where you left off: HTTP/ }),
  ).toHaveAttribute('href', '/backend/internet/http/');
});

test('two tabs agree within a second, and neither loses what the other did', async ({
  context,
}) => {
  const [one, other] = [await context.newPage(), await context.newPage()];
  await one.goto(topic);
  await other.goto('/backend/');

  await progressOf(one).getByText('Learning').click();
  await expect(other.getByRole('combobox', { name: /Your progress: DNS/ }).first()).toHaveValue(
    'learning',
    { timeout: 1000 },
  );

  await other
    .getByRole('combobox', { name: /Your progress: HTTP:/ })
    .first()
    .selectOption('Done');
  await expect(inNavigation(one, /^HTTP:.*\(done\)$/)).toBeVisible({ timeout: 1000 });
  expect(await kept(one, dnsKey)).toBe('learning');
  expect(await kept(one, httpKey)).toBe('done');
});

test('with blocked storage it works for the page, says so once, and offers a file', async ({
  page,
}) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('Blocked', 'SecurityError');
        },
      });
    }
  });
  await page.goto(topic);

  await progressOf(page).getByText('Done').click();
  await expect(inNavigation(page, /^DNS .*\(done\)$/)).toBeVisible();
  const notice = page.getByRole('region', { name: 'Your progress' });
  await expect(notice).toContainText('Your browser cannot keep what you do here');
  await progressOf(page).getByText('Skipped').click();
  await expect(notice).toHaveCount(1);

  const download = page.waitForEvent('download');
  await notice.getByRole('button', { name: 'Save a file' }).click();
  const chunks: Buffer[] = [];
  for await (const chunk of await (await download).createReadStream()) chunks.push(chunk);
  expect(JSON.parse(Buffer.concat(chunks).toString())).toMatchObject({
    topic: { 'backend/internet/dns': 'skipped' },
  });
});

test('a storage that is null is one that is blocked', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', { get: () => null });
  });
  await page.goto(topic);
  await progressOf(page).getByText('Done').click();
  await expect(page.getByRole('region', { name: 'Your progress' })).toBeVisible();
  // The tab still has a session storage: its pages know.
  await page.goto('/backend/internet/');
  await expect(page.getByRole('combobox', { name: /Your progress: DNS/ })).toHaveValue('done');
});

test('with a full storage nothing is lost: it waits in the tab, and is kept when there is room', async ({
  page,
}) => {
  await seed(page, {});
  await page.evaluate(() => {
    // Fills the quota to the last character.
    for (let size = 4_000_000, index = 0; size >= 1;) {
      try {
        localStorage.setItem(`filler ${index++}`, 'x'.repeat(size));
      } catch {
        size = Math.floor(size / 2);
      }
    }
  });
  await page.goto(topic);
  await progressOf(page).getByText('Done').click();
  await expect(page.getByRole('region', { name: 'Your progress' })).toContainText(
    'blocked or full',
  );
  expect(await kept(page, dnsKey)).toBeNull();

  await page.goto('/backend/internet/');
  await expect(page.getByRole('combobox', { name: /Your progress: DNS/ })).toHaveValue('done');
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith('filler')) localStorage.removeItem(key);
    }
  });
  await page.getByRole('combobox', { name: /Your progress: HTTP:/ }).selectOption('Learning');

  expect(await kept(page, dnsKey)).toBe('done');
  expect(await kept(page, httpKey)).toBe('learning');
});

test('what is damaged or foreign is put aside, told and shown, and never erased', async ({
  page,
}) => {
  await seed(page, {
    [dnsKey]: '{"status":',
    'or.topic.1:<img src=x onerror=alert(1)>': 'done',
    [httpKey]: 'done',
  });
  await page.goto(topic);

  const notice = page.getByRole('region', { name: 'Your progress' });
  await expect(notice).toContainText('It was put aside, not erased');
  await expect(progressOf(page).getByRole('radio', { name: 'To do' })).toBeChecked();
  await expect(inNavigation(page, /^HTTP:.*\(done\)$/)).toBeVisible();
  expect(await kept(page, `or.aside:${dnsKey}`)).toBe('{"status":');

  await notice.getByRole('link', { name: 'Show it' }).click();
  await page.getByText(`or.aside:${dnsKey}`).click();
  await expect(page.getByText('{"status":')).toBeVisible();
  await page.getByText('<img src=x onerror=alert(1)>').click();
  await expect(page.locator('main img')).toHaveCount(0);
});

test('what a newer version of the site wrote is left alone, and told', async ({ page }) => {
  const newer = { 'or.topic.2:backend/internet/dns': '{"status":"done"}' };
  await seed(page, newer);
  await page.goto(topic);

  await expect(page.getByRole('region', { name: 'Your progress' })).toContainText('newer version');
  await progressOf(page).getByText('Learning').click();
  expect(await kept(page, 'or.topic.2:backend/internet/dns')).toBe('{"status":"done"}');
  expect(await kept(page, dnsKey)).toBe('learning');
});

test('what is kept for a page that has moved follows it; for one that is gone it stays and is listed', async ({
  page,
}) => {
  await page.route('**/moved.json', (route) =>
    route.fulfill({ json: { 'backend/old-section/names': 'backend/internet/dns' } }),
  );
  await seed(page, {
    'or.topic.1:backend/old-section/names': 'done',
    'or.note.1:backend/old-section/names': 'My old note',
    'or.topic.1:backend/internet/carrier-pigeons': 'done',
  });
  await page.goto(topic);

  await expect(progressOf(page).getByRole('radio', { name: 'Done' })).toBeChecked();
  await expect(page.locator('topic-note')).toContainText('My old note');
  expect(await kept(page, 'or.topic.1:backend/old-section/names')).toBeNull();
  expect(await kept(page, 'or.topic.1:backend/internet/carrier-pigeons')).toBe('done');
  await page.goto('/settings/');
  await expect(page.getByText('backend/internet/carrier-pigeons: Done')).toBeVisible();
});

test('after twenty topics the reader is reminded of an export, once', async ({ page }) => {
  await page.goto('/backend/');
  const lists = page.locator('.branch topic-status select');
  for (let index = 0; index < 20; index++) await lists.nth(index).selectOption('Done');

  const notice = page.getByRole('region', { name: 'Your progress' });
  await expect(notice).toContainText('You have settled twenty topics or more');
  await notice.getByRole('button', { name: 'Close' }).click();
  await lists.nth(20).selectOption('Done');
  await page.reload();
  await expect(page.locator('.roadmap-progress')).toContainText('21 of 110 settled');
  await expect(notice).toHaveCount(0);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const address of [topic, '/backend/', '/backend/internet/']) {
    test(`nothing that needs it is shown on ${address}`, async ({ page }) => {
      await page.goto(address);

      await expect(page.getByText('Your progress')).toBeHidden();
      await expect(
        page.locator('topic-status:visible, progress:visible, topic-note:visible'),
      ).toHaveCount(0);
    });
  }
});

const full = Object.fromEntries(
  [
    'how-the-internet-works',
    'internet-protocol',
    'tcp-and-udp',
    'client-and-server',
    'domain-names',
    'dns',
    'http',
  ].map((slug, index) => [
    `or.topic.1:backend/internet/${slug}`,
    ['done', 'learning', 'skipped'][index % 3] ?? 'done',
  ]),
);

for (const colorScheme of ['light', 'dark'] as const) {
  for (const address of [topic, '/backend/', '/backend/internet/', '/']) {
    test(`with progress, ${address} in the ${colorScheme} theme has no fault that axe finds`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      await seed(page, { ...full, 'or.note.1:backend/internet/dns': 'A note' });
      await page.goto(address);
      await page.locator('topic-note summary').evaluateAll((all) => {
        for (const summary of all) if (summary instanceof HTMLElement) summary.click();
      });

      const { violations } = await new AxeBuilder({ page }).analyze();

      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`),
      ).toEqual([]);
    });
  }
}

for (const width of [320, 1280]) {
  for (const address of [topic, '/backend/', '/backend/internet/', '/']) {
    test(`nothing moves on ${address} at ${width} px when the progress of 200 topics appears`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      // The fonts are there afterwards: what moves then would be the progress.
      await page.goto(address, { waitUntil: 'networkidle' });
      await page.goto('/topics.json');
      const topics: [string, string][] = JSON.parse(await page.locator('body').innerText());
      await seed(
        page,
        Object.fromEntries([
          ...topics.map(([id], index) => [
            `or.topic.1:${id}`,
            ['done', 'learning', 'skipped'][index % 3] ?? 'done',
          ]),
          ...Array.from({ length: 200 - topics.length }, (_, index) => [
            `or.topic.1:backend/gone/topic-${index}`,
            'done',
          ]),
          ['or.resume.1:backend', 'backend/internet/http A title that is rather long and wraps'],
          ['or.note.1:backend/internet/dns', 'A note '.repeat(40)],
        ]),
      );
      await page.addInitScript(() => {
        const shifts: number[] = [];
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            if ('value' in entry && typeof entry.value === 'number') shifts.push(entry.value);
          }
        }).observe({ type: 'layout-shift', buffered: true });
        Object.assign(window, { shifts });
      });
      await page.goto(address, { waitUntil: 'networkidle' });
      const shifts = await page.evaluate(async () => {
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        return Reflect.get(window, 'shifts');
      });

      expect(shifts).toEqual([]);
    });
  }
}
