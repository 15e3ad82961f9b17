import type { Page } from '@playwright/test';

/**
 * Watches from the first moment of every page to come whether things move without the reader's doing.
 * Gives back what tells so far how much moved each time, and what.
 */
export async function watchShifts(page: Page): Promise<() => Promise<string[]>> {
  // What a late typeface moves is not asked here.
  await page.route('**/*.woff2', (route) => route.abort());
  await page.addInitScript(() => {
    const shifts: string[] = [];
    const add = (entries: PerformanceEntry[]) => {
      for (const { value, hadRecentInput, sources } of entries as (PerformanceEntry &
        LayoutShift)[]) {
        const nodes = sources.map(({ node }) =>
          node instanceof Element ? node.outerHTML.slice(0, 80) : node?.textContent,
        );
        if (!hadRecentInput) shifts.push([value, ...nodes].join('\n'));
      }
    };
    const observer = new PerformanceObserver((list) => add(list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    Object.assign(window, {
      readShifts: () => {
        add(observer.takeRecords());
        return shifts;
      },
    });
  });
  return () =>
    // What the last change moved is known after the next frame.
    page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          requestAnimationFrame(() =>
            requestAnimationFrame(() =>
              setTimeout(() => resolve((window as unknown as Watched).readShifts())),
            ),
          );
        }),
    );
}

interface Watched {
  readShifts: () => string[];
}

/** Not among the types of the DOM yet (https://wicg.github.io/layout-instability/). */
interface LayoutShift {
  value: number;
  hadRecentInput: boolean;
  sources: { node: Node | null }[];
}
