import { entriesOf, isObject, type Json } from '../../../spec/json.ts';
import { ANY_TYPE } from '../../../spec/dialect.ts';
import { bare, chosenType, readOf } from '../../../spec/model/media.ts';
import { step } from '../../../spec/pointer.ts';
import type { Difference } from '../finding/finding.ts';
import type { Response } from '../read/api.ts';
import { resolve, type At } from '../read/merged.ts';
import { digestOf, shapeOf } from '../read/shape.ts';
import { changed, found, lost, presence, type Roots } from './difference.ts';
import type { Both } from './operations.ts';
import { same } from './same.ts';
import type { Comparer } from './schema.ts';
import { typeInWords } from './types.ts';

/** A described body in one media type. */
interface Body {
  readonly media: string;
  readonly schema: At;
}

const mediaIn = ({ node }: Response): string[] => Object.keys(Object(node['content']));

const bodiesOf = ({ node, pointer }: Response): Body[] =>
  entriesOf(node['content']).flatMap(([media, described]) => {
    const schema: unknown = Object(described)['schema'];
    return schema === undefined
      ? []
      : [{ media, schema: { node: schema, pointer: `${pointer}/content${step(media)}/schema` } }];
  });

const bodyIn = (response: Response, media: string | undefined): Body | undefined =>
  bodiesOf(response).find((body) => body.media === media);

/** The body in the media type that a client asks for. */
const bodyOf = (response: Response): Body | undefined => bodyIn(response, chosenType(mediaIn(response)));

/** The headers by lower-cased name. */
const headersOf = (root: Json, { node, pointer }: Response): ReadonlyMap<string, At> =>
  new Map(
    entriesOf(node['headers']).map(([name, header]) => [
      name.toLowerCase(),
      resolve(root, { node: header, pointer: `${pointer}/headers${step(name)}` }),
    ]),
  );

const isRequired = ({ node }: At): boolean => isObject(node) && node['required'] === true;
const schemaOf = ({ node, pointer }: At): At => ({ node: Object(node)['schema'] ?? {}, pointer: `${pointer}/schema` });

function compareHeaders(compare: Comparer, roots: Roots, old: Response, now: Response): Difference[] {
  const [before, after] = [headersOf(roots.old, old), headersOf(roots.now, now)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name): Difference[] => {
    const [one, other] = [before.get(name), after.get(name)];
    const subject = `header ${name}`;
    if (!one) return other ? [found('header-added', subject, other.pointer, name)] : [];
    if (!other) return [lost('header-removed', subject, one.pointer, name)];
    const [was, is] = [isRequired(one), isRequired(other)];
    const rule = `response-property-became-${presence({ required: is })}`;
    return [
      // In the types every header may be missing, since a server may leave out what it promises.
      ...changed(rule, { subject, from: one.pointer, to: other.pointer }, was, is).map((difference) => ({
        ...difference,
        untyped: true as const,
      })),
      ...compare('response', { old: schemaOf(one), now: schemaOf(other), subject }),
    ];
  });
}

const mediaOf = (response: Response): string => mediaIn(response).sort().join(', ');

/** Media types that do not say what a body holds. */
const VAGUE = [ANY_TYPE, 'application/octet-stream'];

/** What a media type says that a body is written in: `text/xml` and `application/xml` say the same. */
const languageOf = (media: string): string =>
  bare(media)
    .toLowerCase()
    .replace(/^\w+\/(?:x-)?/, '');

/** Whether a body of another media type can be read as before. */
function mediaRule(roots: Roots, old: Body, now: Body): string {
  const [was, is] = [
    readOf(old.media, { schema: Object(shapeOf(roots.old, old.schema).node) }),
    readOf(now.media, { schema: Object(shapeOf(roots.now, now.schema).node) }),
  ];
  if (was !== is) return 'response-media-changed';
  const isVague = [old, now].some(({ media }) => VAGUE.includes(bare(media).toLowerCase()));
  const isSame = was === 'json' || isVague || languageOf(old.media) === languageOf(now.media);
  return `response-media-${isSame ? 'respelled' : 'replaced'}`;
}

/** The kind of a body that only one side describes. */
const bodyInWords = (root: Json, body: { readonly schema: At } | undefined): string | undefined => {
  const shape = body && shapeOf(root, body.schema);
  return shape && (shape.name ?? typeInWords(shape));
};

const isSuccess = ({ status }: Response): boolean => status.startsWith('2');

/** Compares the bodies in media types that no client requests; an error may have any JSON type. */
function compareOffered(compare: Comparer, roots: Roots, old: Response, now: Response): Difference[] {
  const asked = [old, now].map((response) => chosenType(mediaIn(response)));
  const kept = mediaIn(old).filter((media) => mediaIn(now).includes(media) && !asked.includes(media));
  return kept.flatMap((media): readonly Difference[] => {
    const [before, after] = [bodyIn(old, media), bodyIn(now, media)];
    const subject = `${now.status} body in ${media}`;
    if (before && after && !isSuccess(now) && readOf(media, {}) === 'json')
      return compare('response', { old: before.schema, now: after.schema, subject });
    // A component that both refer to is compared separately.
    if (before && after && same(before.schema.node, after.schema.node)) return [];
    const [was, is] = [before && digestOf(roots.old, before.schema), after && digestOf(roots.now, after.schema)];
    const at = { subject, from: before?.schema.pointer ?? old.pointer, to: after?.schema.pointer ?? now.pointer };
    return was === is ? [] : [{ rule: 'response-offered-changed', ...at }];
  });
}

/** Compares the responses of one status. */
function compareOne(compare: Comparer, roots: Roots, old: Response, now: Response): Difference[] {
  const [before, after] = [bodyOf(old), bodyOf(now)];
  const at = { subject: `${now.status} body`, from: old.pointer, to: now.pointer };
  const siblings = [...compareHeaders(compare, roots, old, now), ...compareOffered(compare, roots, old, now)];
  if (!before || !after) {
    const rule = `response-body-${before ? 'undescribed' : 'described'}`;
    return [...siblings, ...changed(rule, at, bodyInWords(roots.old, before), bodyInWords(roots.now, after))];
  }
  return [
    ...siblings,
    ...(before.media === after.media
      ? changed('response-media-respelled', at, mediaOf(old), mediaOf(now))
      : changed(mediaRule(roots, before, after), at, before.media, after.media)),
    ...compare('response', { old: before.schema, now: after.schema, subject: at.subject }),
  ];
}

/** The statuses and ranges that a response is for: `default` is for those that no other is for. */
const codesOf = ({ status }: Response, all: readonly Response[]): string[] =>
  status === 'default'
    ? [...(all.some(isSuccess) ? [] : ['2XX']), '4XX', '5XX'].filter((code) => all.every((one) => one.status !== code))
    : [status];

/** The response for a status or range, which may be that of a wider range. */
const responseFor = (code: string, all: readonly Response[]): Response | undefined =>
  [code, `${code[0]}XX`].flatMap((each) => all.filter((one) => codesOf(one, all).includes(each)))[0];

/** The statuses that only one side has; a single success replaced by another is a change of status. */
function existence({ old, now }: Both): Difference[] {
  const without = (all: readonly Response[], others: readonly Response[]): Response[] => {
    const known = new Set(others.flatMap((other) => codesOf(other, others)));
    return all.filter((one) => codesOf(one, all).some((code) => !known.has(code)));
  };
  const [gone, come] = [without(old.responses, now.responses), without(now.responses, old.responses)];
  const [one, other] = [gone.find(isSuccess), come.find(isSuccess)];
  const replaced = one && other ? [one, other] : [];
  const word = (response: Response): string => `${isSuccess(response) ? 'success' : 'error'}-status`;
  const left = (response: Response): boolean => !replaced.includes(response);
  return [
    ...(one && other
      ? changed(
          'success-status-changed',
          { subject: `status ${one.status}`, from: one.pointer, to: other.pointer },
          one.status,
          other.status,
        )
      : []),
    ...gone
      .filter(left)
      .map((each) => lost(`${word(each)}-removed`, `status ${each.status}`, each.pointer, each.status)),
    ...come
      .filter(left)
      .map((each) => found(`${word(each)}-added`, `status ${each.status}`, each.pointer, each.status)),
  ];
}

/** Compares the body of a status with that of the range that covers it on the other side. */
function compareRanges(compare: Comparer, { old, now }: Both): Difference[] {
  const pairs = (all: readonly Response[], others: readonly Response[]): [Response, Response][] =>
    all.flatMap((one) =>
      codesOf(one, all).flatMap((code): [Response, Response][] => {
        const other = responseFor(code, others);
        return other && other.status !== one.status ? [[one, other]] : [];
      }),
    );
  const swapped = pairs(now.responses, old.responses).map(([one, other]) => [other, one] as const);
  return [...pairs(old.responses, now.responses), ...swapped].flatMap(([one, other]) => {
    const [before, after] = [bodyOf(one), bodyOf(other)];
    const subject = `${[one, other].find(({ status }) => /^\d+$/.test(status))?.status ?? other.status} body`;
    return before && after ? compare('response', { old: before.schema, now: after.schema, subject }) : [];
  });
}

/** Compares the responses of an operation. */
export function compareResponses(both: Both, compare: Comparer, roots: Roots): Difference[] {
  const differences = existence(both);
  const replaced = differences.find(({ rule }) => rule === 'success-status-changed');
  return [
    ...differences,
    ...both.old.responses.flatMap((one) => {
      const status = replaced?.old === one.status ? replaced.new : one.status;
      const other = both.now.responses.find((each) => each.status === status);
      return other ? compareOne(compare, roots, one, other) : [];
    }),
    ...compareRanges(compare, both),
  ];
}
