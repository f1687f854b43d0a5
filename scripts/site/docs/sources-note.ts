import { knownPlaces } from '../../ledger/evidence-by-place.ts';
import { below, type Places } from '../../spec/nodes.ts';
import { listed } from '../../text.ts';
import type { Documented } from './documented.ts';
import { folded, literally } from './markdown.ts';
import { sourceLink } from './standing.ts';

/** The maximum number of sources listed inline; more are collapsed. */
const FEW = 2;

/** All places reachable from a place: its descendants, and those of its references. */
const reachedFrom = (places: Places, pointer: string): ReadonlySet<string> => {
  const found = new Set<string>();
  const queue = [pointer];
  for (const root of queue) {
    const place = places.get(root);
    if (!place || found.has(root)) continue;
    for (const { pointer: inside, node } of below(place)) {
      found.add(inside);
      if (typeof node['$ref'] === 'string') queue.push(node['$ref']);
    }
  }
  return found;
};

/** The sources of everything that an operation or a type shows, without duplicates; empty if the page is the only source. */
export const sourcesNote = ({ audit }: Documented, places: Places): ((pointer: string) => string) => {
  const known = knownPlaces(audit);
  const link = sourceLink(audit);
  return (pointer) => {
    const inside = [...reachedFrom(places, pointer)].flatMap((place) => known.get(place) ?? []);
    const published = inside.filter(({ standing }) => standing === 'published');
    const sources = [...new Set(published.flatMap((each) => [...each.sources, ...each.partly]))];
    const page = inside.some(({ standing }) => standing === 'stated' || standing === 'sample') ? ['page'] : [];
    const all = [...page, ...sources].map(link).map(literally);
    if (sources.length === 0) return '';
    return all.length <= FEW ? `Sources: ${listed(all)}.` : folded(`${all.length} sources.`, listed(all));
  };
};
