/** Names that each page depends on. */
export type Graph = ReadonlyMap<string, readonly string[]>;

/**
 * Every cycle that a depth-first walk meets, as a path that ends where it began:
 * `['a', 'b', 'a']`. Empty when the graph has none. Linear in nodes and edges.
 */
export function findCycles(graph: Graph): string[][] {
  const cycles: string[][] = [];
  const finished = new Set<string>();
  const path: string[] = [];

  function visit(node: string): void {
    if (finished.has(node)) return;
    const begin = path.indexOf(node);
    if (begin >= 0) {
      cycles.push([...path.slice(begin), node]);
      return;
    }
    path.push(node);
    for (const next of graph.get(node) ?? []) visit(next);
    path.pop();
    finished.add(node);
  }

  for (const node of graph.keys()) visit(node);
  return cycles;
}

/** All names reachable from one, without itself; a cycle does no harm. */
export function reachableFrom(node: string, graph: Graph): Set<string> {
  const found = new Set<string>();
  const open = [...(graph.get(node) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === node || found.has(next)) continue;
    found.add(next);
    open.push(...(graph.get(next) ?? []));
  }
  return found;
}
