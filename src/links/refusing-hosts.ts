/**
 * Hosts that cannot be asked by a program, each with the reason. Keep it short: an answer of 403 or 429 is
 * told apart from a dead link anyway, so a host belongs here only if its answers mislead.
 */
export const refusingHosts: readonly { host: string; why: string }[] = [
  {
    host: 'stackoverflow.com',
    why: 'shows programs a page that asks whether they are human, with changing status',
  },
];

/** Whether an address is at a host of the list, or below it. */
export function isRefusing(url: string): boolean {
  const { hostname } = new URL(url);
  return refusingHosts.some(({ host }) => hostname === host || hostname.endsWith(`.${host}`));
}
