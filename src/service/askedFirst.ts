import type { Query } from '../query/engine/query.ts';

/**
 * Lets only such questions be offered as find something, and asks each of them once: one at a time, so that
 * whoever types is not kept waiting. At once where all of them were asked before.
 * @param found what is known of questions, by their JSON; more is noted there
 * @param offer makes what is offered of those that find something
 * @throws AbortError as soon as the signal was aborted
 */
export function askedFirst<Offer>(
  found: Map<string, boolean>,
  offer: (finds: (query: Query) => boolean) => Offer,
  ask: (query: Query) => boolean,
  signal?: AbortSignal,
): Offer | Promise<Offer> {
  const unasked = new Map<string, Query>();
  const offerKnown = () => {
    unasked.clear();
    return offer((query) => {
      const key = JSON.stringify(query);
      if (!found.has(key)) unasked.set(key, query);
      return found.get(key) ?? true;
    });
  };
  const askAll = async (): Promise<Offer> => {
    for (const [key, query] of unasked) {
      await new Promise((resolve) => setTimeout(resolve));
      signal?.throwIfAborted();
      found.set(key, ask(query));
    }
    const offered = offerKnown();
    return unasked.size === 0 ? offered : askAll();
  };
  const offered = offerKnown();
  return unasked.size === 0 ? offered : askAll();
}
