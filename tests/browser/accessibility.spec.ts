import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { templates } from './pages.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [name, address] of Object.entries(templates)) {
    test(`the ${name} page in the ${colorScheme} theme has no fault that axe finds`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(address);
      // Folded parts are read too once they are open.
      await page.locator('main details').evaluateAll((all) => {
        for (const details of all) details.setAttribute('open', '');
      });

      const { violations } = await new AxeBuilder({ page }).analyze();

      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`),
      ).toEqual([]);
    });
  }
}

test('the roadmap’s other views have no fault that axe finds', async ({ page }) => {
  for (const view of ['Outline', 'Prerequisites']) {
    await page.goto(templates.roadmap);
    await page.locator('roadmap-views').getByText(view, { exact: true }).click();

    const { violations } = await new AxeBuilder({ page }).analyze();

    expect(violations.map(({ id }) => id)).toEqual([]);
  }
});
