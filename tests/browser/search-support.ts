import { expect, type Locator, type Page } from '@playwright/test';

/** A topic page to search from. */
export const topic = '/backend/internet/dns/';

/** The parts of the search dialog. */
export interface SearchDialog {
  dialog: Locator;
  field: Locator;
  options: Locator;
  active: Locator;
  status: Locator;
}

/** Opens the search dialog by key. */
export async function openSearch(page: Page, address = topic): Promise<SearchDialog> {
  await page.goto(address);
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  const field = dialog.getByRole('combobox', { name: 'Search the roadmap' });
  await expect(field).toBeFocused();
  return {
    dialog,
    field,
    options: dialog.getByRole('option'),
    active: dialog.locator('[role=option][aria-selected=true]'),
    status: dialog.getByRole('status'),
  };
}

/** Waits until the text of the pages was searched too. */
export async function settled({ dialog }: SearchDialog): Promise<void> {
  await expect(dialog).toHaveAttribute('data-state', 'found');
}

/** Holds back what is asked for at the addresses until released. */
export async function hold(page: Page, addresses: string): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<null>();
  await page.route(addresses, async (route) => {
    await promise;
    await route.continue();
  });
  return () => resolve(null);
}
