/** Whether a header of this name may carry a credential; an idempotency key does not. */
export const carriesCredential = (name: string): boolean =>
  /key|token|secret|auth/i.test(name) && !/idempotency/i.test(name);

/** What may be a header, and no other word with a dash: the last part is what it carries. */
const CARRIED =
  /^[Xx]-|^(?!(?:non|two|multi|per|sub|pre|re|self|single)-)[\w-]*(?:key|token|secret|auth|authorization)$/i;

const NAME = String.raw`([A-Za-z]\w*(?:-\w+)+|Authorization)`;
/** A header name before a colon, where other words may also stand: capitalized parts, or a leading x. */
const WRITTEN = String.raw`([A-Z]\w*(?:-[A-Z]\w*)+|[Xx](?:-\w+)+|Authorization)`;
/** A header name where lines print one: quoted, before a colon, next to the word “header”, or alone. */
const HEADERS: readonly RegExp[] = [
  new RegExp(String.raw`["'\`]${NAME}(?:["'\`]|\s*:)`, 'g'),
  new RegExp(String.raw`(?<![\w-])${WRITTEN}\s*:(?!\/)`, 'g'),
  new RegExp(String.raw`\bheaders?\b(?:\s+(?:parameter|name|called|named))*[\s:(]*["'\`]?${NAME}(?![\w-])`, 'gi'),
  new RegExp(String.raw`(?<![\w-])${NAME}["'\`]?\s+header\b`, 'gi'),
  new RegExp(String.raw`^[\s•*-]*${NAME}\s*$`, 'gm'),
];

/** The schemes of the Authorization header that lines name. */
const SCHEMES: readonly (readonly [RegExp, string])[] = [
  // “Bearer of” is ordinary prose.
  [/\bbearer\b(?! (?:of|is|may|can|has)\b)/i, 'Bearer'],
  [
    /\b(?:HTTP Basic|Basic(?: HTTP)? auth\w*|Basic (?:credentials|scheme)|Authorization["'`]?\s*:\s*["'`]?Basic|Basic <)/i,
    'Basic',
  ],
];

const namesIn = (text: string): string[] =>
  HEADERS.flatMap((form) =>
    [...text.matchAll(form)].flatMap(([, name = '']) => (carriesCredential(name) && CARRIED.test(name) ? [name] : [])),
  );

/** A credential of the wire form of a claim: `Authorization: Bearer` or `X-Key`, without its scopes. */
const partsOf = (wires: string): string[] => wires.replace(/\[.*?\]/g, '').split(/ \+ |\s*\|\s*/);

/** Compares the header and scheme that lines print for a credential with a claim. */
export const credentialAstray = (text: string, wires: string): string | undefined => {
  const names = namesIn(text);
  const schemes = SCHEMES.flatMap(([form, scheme]) => (form.test(text) ? [scheme] : []));
  for (const wire of partsOf(wires)) {
    const [name = '', scheme] = wire.split(': ');
    if (!/^[A-Za-z][\w-]*$/.test(name) || name === 'none' || name === 'Cookie' || text.includes(wire)) continue;
    const isNamed = names.some((each) => each.toLowerCase() === name.toLowerCase());
    if (names.length > 0 && !isNamed) return `print the header ${names[0]}`;
    if (scheme !== undefined && schemes.length > 0 && !schemes.includes(scheme)) return `say ${schemes[0]}`;
  }
  return undefined;
};
