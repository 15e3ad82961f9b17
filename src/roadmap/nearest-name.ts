import { distance } from 'fastest-levenshtein';

/**
 * The name most like the given one, or undefined when none is near enough to be a likely slip:
 * at most a third of its letters differ.
 */
export function nearestName(name: string, names: Iterable<string>): string | undefined {
  const reach = Math.max(1, Math.floor(name.length / 3));
  let best: { name: string; distance: number } | undefined;
  for (const candidate of names) {
    const steps = distance(name, candidate);
    if (steps <= reach && (!best || steps < best.distance))
      best = { name: candidate, distance: steps };
  }
  return best?.name;
}
