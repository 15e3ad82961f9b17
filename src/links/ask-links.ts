import { LinkChecker, LinkState } from 'linkinator';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How an address answered: it is there, it does not want to be asked, or it is gone. */
export interface Answer {
  state: 'alive' | 'refused' | 'dead';
  /** HTTP status; undefined when no answer came. */
  status: number | undefined;
}

/** What can be chosen for tests, which do not wait. */
export interface AskOptions {
  /** How often to ask again after a failure that may pass. */
  retries?: number;
  /** Milliseconds to wait for an answer. */
  timeout?: number;
}

/**
 * Asks each address whether it is there, and asks again when the failure may pass.
 * @returns an answer for each address
 */
export async function askLinks(
  urls: readonly string[],
  { retries = 3, timeout = 30_000 }: AskOptions = {},
): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>();
  const folder = await mkdtemp(join(tmpdir(), 'links-'));
  try {
    // linkinator reads pages, so it is given one with every address on it.
    const list = urls.map((url) => `<a href="${escapeAttribute(url)}">x</a>`).join('\n');
    await writeFile(join(folder, 'index.html'), `<!doctype html><title>x</title>${list}`);
    const checker = new LinkChecker();
    checker.on('link', ({ url, status, state, parent }) => {
      // The page itself has no parent.
      if (parent === undefined) return;
      answers.set(url, {
        state: stateOf(state, status),
        status: status === 0 ? undefined : status,
      });
    });
    await checker.check({
      path: 'index.html',
      serverRoot: folder,
      concurrency: 20,
      timeout,
      retry: true,
      retryErrors: retries > 0,
      retryErrorsCount: retries,
    });
  } finally {
    await rm(folder, { recursive: true });
  }
  return new Map(
    urls.map((url) => [
      url,
      answers.get(url) ?? answers.get(new URL(url).href) ?? { state: 'dead', status: undefined },
    ]),
  );
}

/** A host that says «not you» or «not so often» is there; only people can see whether the page is. */
function stateOf(state: LinkState, status: number | undefined): Answer['state'] {
  if (state === LinkState.OK) return 'alive';
  return status === 401 || status === 403 || status === 429 || status === 999 ? 'refused' : 'dead';
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
