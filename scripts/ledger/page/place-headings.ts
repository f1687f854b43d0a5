/** Headings above arguments of one place. */
export const placeHeadings: readonly (readonly [RegExp, 'header' | 'query' | 'path'])[] = [
  [/^(?:http )?(?:request )?headers?(?: parameters)?$/i, 'header'],
  [/^query(?: string)?(?: parameters?| params)?$/i, 'query'],
  [/^(?:path|url)(?: parameters?| params)?$/i, 'path'],
];
