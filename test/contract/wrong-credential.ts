import type { Credential, Secret } from './credentials.ts';
import type { Operation } from './operations.ts';
import { toArguments, validDraft, type Draft } from './draft.ts';
import type { Negative, Witness } from './negative.ts';
import { constraintAt, type Constraint } from './sites.ts';

type Sent = Draft['credential'];

/** Whether an operation takes a credential. */
export const isAuthenticated = ({ credentials }: Operation): boolean => (credentials[0]?.secrets ?? []).length > 0;

const PLACES = { header: 'headers', query: 'query' } as const;

/** A credential with another text for one of its secrets; `undefined` leaves it out. */
const sentWith = (sent: Sent, { place, name }: Secret, text: string | undefined): Sent => {
  const { [name]: _, ...others } = sent[PLACES[place]];
  return { ...sent, [PLACES[place]]: text === undefined ? others : { ...others, [name]: text } };
};

/** What a caller gives, with another text for the words of one secret; `undefined` leaves them out. */
const givenWith = (given: unknown, { words }: Secret, text: string | undefined): unknown => {
  if (words.length === 0) return text;
  const others = Object.entries(Object(given)).filter(([word]) => !words.includes(word));
  return Object.fromEntries([...others, ...(text === undefined ? [] : words.map((word) => [word, text]))]);
};

type Change = Pick<Negative, 'kind' | 'place' | 'witnesses'> & {
  readonly keyword: string;
  readonly sent: Sent;
  /** How a caller gives it; if missing, no caller can make the client send it. */
  readonly given?: unknown;
};

const ALL: readonly Witness[] = ['server', 'client', 'process'];

const placeOf = ({ name }: Secret): string => `credential ${name}`;

const changesOf = ({ given, headers, query, secrets }: Credential): Change[] =>
  secrets.flatMap((secret): Change[] => {
    const sent = { headers, query };
    const place = placeOf(secret);
    const without = (kind: string, text: string | undefined): Change => ({
      kind,
      place,
      keyword: 'required',
      witnesses: ALL,
      sent: sentWith(sent, secret, text),
      given: givenWith(given, secret, text),
    });
    return [
      ...(secrets.length > 1 ? [without('half a credential', undefined)] : []),
      without('empty credential', ''),
      ...(secret.prefix === '' ? [] : ['Other ', '']).map((instead): Change => ({
        kind: instead === '' ? 'no prefix' : 'wrong prefix',
        place,
        keyword: 'prefix',
        witnesses: ['server', 'process'],
        sent: sentWith(sent, secret, `${instead}secret`),
      })),
    ];
  });

/** The alternatives that differ in more than their scopes. */
const alternativesOf = ({ credentials }: Operation): readonly Credential[] => [
  ...new Map(credentials.map((each) => [each.secrets.map(placeOf).join(), each])).values(),
];

const constraintOf = (place: string, keyword: string): Constraint => ({ name: constraintAt(place, keyword), keyword });

/** The constraints of an operation's credentials. */
export const credentialConstraints = (operation: Operation): Constraint[] => {
  const parts = operation.credentials
    .flatMap(({ secrets }) => secrets)
    .flatMap((secret) => [
      constraintOf(placeOf(secret), 'required'),
      ...(secret.prefix ? [constraintOf(placeOf(secret), 'prefix')] : []),
    ]);
  return isAuthenticated(operation) ? [constraintOf('credential', 'required'), ...parts] : [];
};

/** Every request of an operation that is wrong only in its credential. */
export const wrongCredentials = (operation: Operation): Negative[] => {
  if (!isAuthenticated(operation)) return [];
  const none: Change = {
    kind: 'no credential',
    place: 'credential',
    keyword: 'required',
    sent: { headers: {}, query: {} },
    given: undefined,
    witnesses: ALL,
  };
  return [none, ...alternativesOf(operation).flatMap(changesOf)].map((change) => {
    const draft = { ...validDraft(operation), credential: change.sent };
    const args = 'given' in change ? toArguments(operation, draft) : undefined;
    return {
      kind: change.kind,
      place: change.place,
      constraint: constraintAt(change.place, change.keyword),
      witnesses: change.witnesses,
      draft,
      call: args && { args, credential: change.given },
    };
  });
};
