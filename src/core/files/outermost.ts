/**
 * The addresses that lie inside no other one, in their order, each once. All end with a slash. In steps:
 * there may be many thousands.
 */
export function* outermost(addresses: Iterable<string>): Generator<undefined, readonly string[]> {
  const left = new Set(addresses);
  let outer: string | undefined;
  // What lies inside an address comes right behind it when they are sorted.
  for (const address of [...left].sort()) {
    if (outer !== undefined && address.startsWith(outer)) {
      left.delete(address);
    } else {
      outer = address;
    }
    yield;
  }
  return [...left];
}
