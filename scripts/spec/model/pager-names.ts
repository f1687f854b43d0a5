type Words = Readonly<Record<string, RegExp>>;

/** Argument names by role. Only unambiguous names are listed: a wrong proposal would end pagination early. */
export const ARGUMENTS = {
  page: /^page(_?(number|no|num|index))?$|^page\[number\]$/i,
  size: /^(per_?page|page_?size|size|limit|page_?limit|max_?results|count|page\[(size|limit)\])$/i,
  offset: /^(offset|\$?skip|start_?index|page\[offset\])$/i,
  cursor: /^(cursor|(next_?)?page_?token|next_?token|continuation_?token|page_?info|page\[cursor\])$/i,
  last: /^starting_?after$/i,
  after: /^(after|page_?after|page\[after\])$/i,
  marker: /^((page|start)_?)?(marker|bookmark)$|^(pagination|scroll)_?(token|key|id)$/i,
} satisfies Words;

/** The roles that select a page. */
export const CURSORS = ['cursor', 'after', 'last', 'marker'] as const;
export const ASKING = [...CURSORS, 'page', 'offset'] as const;

/** Response member names by role, at any depth. A bare `count` is not a total: many vendors count the page with it. */
export const MEMBERS = {
  url: /^next_?(page_?)?(uri|url|link|href)?$/i,
  cursor: /^(next_?(page_?)?cursor|next_?(page_?)?token|cursor|continuation_?token|next)$/i,
  after: /^(end_?cursor|next_?cursor|(next_?)?after)$/i,
  more: /^has_?(more|next)(_?pages?)?$/i,
  pages: /^(total_?pages|page_?count|num_?pages|last_?page|pages)$/i,
  count: /^(total|total_?(count|items|results|records|elements))$/i,
  spring: /^(total|number_?of)_?elements$|^pageable$/i,
} satisfies Words;
