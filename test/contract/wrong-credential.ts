import type { Operation } from './apis.ts';
import { toArguments, validDraft } from './draft.ts';
import type { Negative, Witness } from './negative.ts';
import { constraintAt, type Constraint } from './sites.ts';

type Headers = Readonly<Record<string, string>>;

interface Part {
  readonly header: string;
  /** The word by which a caller gives it; `undefined` where it is the whole credential. */
  readonly word: string | undefined;
  readonly prefix: string;
}

const partsOf = ({ given, headers }: Operation['credentials'][number]): Part[] => {
  const words = typeof given === 'object' ? Object.keys(Object(given)) : [];
  return Object.entries(headers).map(([header, value], index) => ({
    header,
    word: words[index],
    prefix: value.replace(/secret-of-.*$/, ''),
  }));
};

/** Whether an operation takes a credential. */
export const isAuthenticated = ({ credentials }: Operation): boolean =>
  Object.keys(credentials[0]?.headers ?? {}).length > 0;

const without = (values: object, key: string | undefined): Headers =>
  Object.fromEntries(Object.entries(values).filter(([name]) => name !== key));

type Change = Pick<Negative, 'kind' | 'place' | 'witnesses'> & {
  readonly keyword: string;
  readonly headers: Headers;
  /** How a caller gives it; without it the client cannot be made to. */
  readonly given?: unknown;
};

const ALL: readonly Witness[] = ['server', 'client', 'process'];

const changesOf = (credential: Operation['credentials'][number]): Change[] =>
  partsOf(credential).flatMap(({ header, word, prefix }, _, parts): Change[] => {
    const { given, headers } = credential;
    const place = `credential ${header}`;
    const emptied = word === undefined ? '' : { ...Object(given), [word]: '' };
    const isHalf = parts.length > 1;
    return [
      ...(isHalf
        ? [{ kind: 'half a credential', headers: without(headers, header), given: without(Object(given), word) }]
        : []),
      { kind: 'empty credential', headers: { ...headers, [header]: '' }, given: emptied },
    ]
      .map((change): Change => ({ ...change, place, keyword: 'required', witnesses: ALL }))
      .concat(
        (prefix === '' ? [] : ['Other ', '']).map((instead) => ({
          kind: instead === '' ? 'no prefix' : 'wrong prefix',
          place,
          keyword: 'prefix',
          witnesses: ['server', 'process'],
          headers: { ...headers, [header]: `${instead}secret` },
        })),
      );
  });

/** The alternatives that differ in more than their scopes. */
const alternativesOf = ({ credentials }: Operation): Operation['credentials'] => [
  ...new Map(credentials.map((each) => [Object.keys(each.headers).join(), each])).values(),
];

const constraintOf = (place: string, keyword: string): Constraint => ({ name: constraintAt(place, keyword), keyword });

/** The constraints of an operation's credentials. */
export const credentialConstraints = (operation: Operation): Constraint[] => {
  const parts = operation.credentials
    .flatMap(partsOf)
    .flatMap(({ header, prefix }) => [
      constraintOf(`credential ${header}`, 'required'),
      ...(prefix ? [constraintOf(`credential ${header}`, 'prefix')] : []),
    ]);
  return isAuthenticated(operation) ? [constraintOf('credential', 'required'), ...parts] : [];
};

/** Every request of an operation that is wrong in its credential alone. */
export const wrongCredentials = (operation: Operation): Negative[] => {
  if (!isAuthenticated(operation)) return [];
  const none: Change = {
    kind: 'no credential',
    place: 'credential',
    keyword: 'required',
    headers: {},
    given: undefined,
    witnesses: ALL,
  };
  return [none, ...alternativesOf(operation).flatMap(changesOf)].map((change) => {
    const draft = { ...validDraft(operation), credential: change.headers };
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
