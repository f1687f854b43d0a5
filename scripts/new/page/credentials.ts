import { carriesCredential } from '../../ledger/page/signed.ts';
import type { Json } from '../../spec/json.ts';
import type { Span } from './line.ts';
import type { Pages } from './model.ts';

/** The wire form of a credential, and its location on a page. */
export interface Credential {
  readonly wire: string;
  readonly at: Span;
}

/** A prefix of a credential, unless it is part of the placeholder, such as `YOUR API KEY`. */
const SCHEME = /^(?!.*(?:YOUR|API_|_KEY))[A-Za-z][\w-]*$/;

/** The credential in a header of a call; undefined for other headers. */
export const wireOf = (name: string, value: string): string | undefined => {
  const [word = '', rest] = value.split(/\s+/);
  if (/^authorization$/i.test(name))
    return rest !== undefined && SCHEME.test(word) ? `Authorization: ${word}` : 'Authorization';
  if (/^cookie$/i.test(name)) return `Cookie: ${value.split('=')[0] ?? ''}`;
  return carriesCredential(name) ? name : undefined;
};

/** The credentials that pages name: those of calls, which are sent as they stand, or those of the prose. */
export const credentialsIn = ({ calls, rules, operations }: Pages): readonly Credential[] => {
  const sent = calls.flatMap(({ headers, user, at }) => {
    const wires = headers.flatMap(([name, value]) => wireOf(name, value) ?? []);
    return [...wires, ...(user ? ['Authorization: Basic'] : [])].map((wire) => ({ wire, at }));
  });
  const described = operations.flatMap(({ fields }) =>
    fields.flatMap(({ place, name, at, words }) => {
      const wire =
        place === 'header'
          ? wireOf(name, /(?:Bearer|Token|ApiKey) \S+|[A-Za-z]\w* <[^>]+>/.exec(words)?.[0] ?? '')
          : undefined;
      return wire === undefined ? [] : [{ wire, at }];
    }),
  );
  const said = rules.filter(({ kind }) => kind === 'credential').map(({ value, at }) => ({ wire: value, at }));
  const found = [...sent, ...described];
  const also = said.filter(({ wire }) => found.some((each) => each.wire === wire));
  const all = found.length > 0 ? [...also, ...found] : said.slice(0, 1);
  return all.filter(({ wire }, index) => all.findIndex((each) => each.wire === wire) === index).slice(0, 1);
};

/** Whether a header carries a credential instead of an argument. */
export const isCredential = (name: string): boolean => wireOf(name, '') !== undefined;

/** The scheme of a credential. */
export const schemeOf = (wire: string): Json => {
  const [name = '', word] = wire.split(': ');
  if (wire === 'Authorization: Bearer') return { type: 'http', scheme: 'bearer' };
  if (wire === 'Authorization: Basic') return { type: 'http', scheme: 'basic' };
  if (name === 'Cookie') return { type: 'apiKey', in: 'cookie', name: word ?? '' };
  return { type: 'apiKey', in: 'header', name, ...(word !== undefined && { 'x-prefix': `${word} ` }) };
};
