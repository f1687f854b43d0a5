import type { OpenOperation } from './draft-operation.ts';
import type { FieldKnown } from './field-words.ts';
import type { Field, FieldPlace } from './model.ts';
import type { Section } from '../../ledger/page/section-headings.ts';
import type { Token } from './token.ts';
import { typeAtStart } from '../../ledger/page/type-words.ts';

type Guess = NonNullable<Field['guessed']>;

/** What is known of a field before its words are read. */
export const knownOf = (
  guessed: Guess | undefined,
  section: Section | undefined,
  is: Readonly<Record<'alternative' | 'astray', boolean>>,
): FieldKnown => ({
  ...(is.alternative && { alternative: true }),
  ...(is.astray && { astray: true }),
  ...(guessed !== undefined && { guessed }),
  ...(section?.status !== undefined && { status: section.status }),
  ...(section?.type !== undefined && { type: section.type }),
});

/** Words that begin with a type and go on with a bound of it, or with nothing. */
export const typeFirst = (token: Token): Token[] => {
  const type = token.role === 'note' ? typeAtStart(token.text) : undefined;
  const rest = token.text.slice(type?.length ?? 0).trim();
  if (type === undefined || !/^(?:$|[<>=≤≥([,]|required\b)/.test(rest)) return [token];
  return [{ ...token, role: 'type', text: type }, ...(rest === '' ? [] : [{ ...token, text: rest }])];
};

/** The place that words name. */
export const placeIn = (text: string): FieldPlace | undefined =>
  PLACES.find((place) => place === /path|query|header|body|response/i.exec(text)?.[0]?.toLowerCase());

const PLACES: readonly FieldPlace[] = ['path', 'query', 'header', 'body', 'response'];

const NOWHERE: ReadonlySet<Section['place']> = new Set(['statuses', 'auth', 'request', 'models']);

/** Where a field in a section of an operation belongs, and which part of that is a guess; empty if it belongs to none. */
export const placeUnder = (
  section: Section | undefined,
  operation: OpenOperation | undefined,
  name: string,
): readonly [] | readonly [place: FieldPlace, guessed?: Guess] => {
  const place = section?.place;
  if (place === 'type') return ['type'];
  if (!operation || (place !== undefined && NOWHERE.has(place))) return [];
  if (place !== undefined && place !== 'arguments') return [place as FieldPlace];
  if (operation.takes(name)) return ['path'];
  const guessed = place === 'arguments' ? 'place' : 'side';
  // What the URL of the operation has in its query is sent there.
  if (operation.asks(name)) return place === 'arguments' ? ['query'] : ['query', guessed];
  return [['GET', 'DELETE'].includes(operation.method) ? 'query' : 'body', guessed];
};
