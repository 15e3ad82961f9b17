import { readFileSync } from 'node:fs';
import { parse } from 'smol-toml';
import { z } from 'zod';

const configSchema = z.object({
  headers: z.array(z.object({ for: z.string(), values: z.record(z.string(), z.string()) })),
});

/** Response headers for a path. */
export type HeadersFor = (pathname: string) => Record<string, string>;

/**
 * Reads the headers of a netlify.toml, so that previews and tests send what the host sends.
 * A rule's path may end in `*`; later rules win.
 */
export function readHeaders(file: string): HeadersFor {
  const rules = configSchema.parse(parse(readFileSync(file, 'utf8'))).headers;
  return (pathname) =>
    Object.assign(
      {},
      ...rules.filter((rule) => matches(rule.for, pathname)).map((rule) => rule.values),
    );
}

function matches(pattern: string, pathname: string): boolean {
  return pattern.endsWith('*') ? pathname.startsWith(pattern.slice(0, -1)) : pathname === pattern;
}
