import { entriesOf, isObject, type Json } from '../../../spec/json.ts';
import { step } from '../../../spec/pointer.ts';
import type { Difference } from '../finding/finding.ts';
import type { Response } from '../read/api.ts';
import { chosenMedia } from '../read/arguments.ts';
import { resolve, type At } from '../read/merged.ts';
import { shapeOf } from '../read/shape.ts';
import type { Both } from './operations.ts';
import type { Comparer } from './schema.ts';
import { typeInWords } from './types.ts';

const isSuccess = (status: string): boolean => status.startsWith('2');

const bodyOf = ({ node, pointer }: Response): { readonly media: string; readonly schema: At } | undefined => {
  const [media, found] = chosenMedia(node['content']) ?? [];
  if (media === undefined) return undefined;
  const schema: unknown = Object(found)['schema'];
  return schema === undefined
    ? undefined
    : { media, schema: { node: schema, pointer: `${pointer}/content${step(media)}/schema` } };
};

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

function compareHeaders(compare: Comparer, roots: readonly [Json, Json], old: Response, now: Response): Difference[] {
  const [before, after] = [headersOf(roots[0], old), headersOf(roots[1], now)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name): Difference[] => {
    const [one, other] = [before.get(name), after.get(name)];
    const subject = `header ${name}`;
    if (!one) return other ? [{ rule: 'header-added', subject, to: other.pointer, new: name }] : [];
    if (!other) return [{ rule: 'header-removed', subject, from: one.pointer, old: name }];
    const [was, is] = [isRequired(one), isRequired(other)];
    const rule = is ? 'response-property-became-required' : 'response-property-became-optional';
    const at = { subject, from: one.pointer, to: other.pointer };
    return [
      // In the types every header may be missing, since a server may leave out what it promises.
      ...(was === is ? [] : [{ rule, ...at, old: was, new: is, untyped: true as const }]),
      ...compare('response', { old: schemaOf(one), now: schemaOf(other), subject }),
    ];
  });
}

const mediaOf = ({ node }: Response): string => Object.keys(Object(node['content'])).sort().join(', ');

const isJson = (media: string): boolean => /[/+]json\b/i.test(media) || media.includes('*');

/** Compares the responses of one status. */
function compareOne(compare: Comparer, roots: readonly [Json, Json], old: Response, now: Response): Difference[] {
  const [before, after] = [bodyOf(old), bodyOf(now)];
  const at = { subject: `${now.status} body`, from: old.pointer, to: now.pointer };
  const headers = compareHeaders(compare, roots, old, now);
  if (!before && !after) return headers;
  if (!before || !after) {
    const rule = `response-body-${before ? 'undescribed' : 'described'}`;
    const words = (root: Json, body: { schema: At } | undefined): string | undefined => {
      if (!body) return undefined;
      const shape = shapeOf(root, body.schema);
      return shape.name ?? typeInWords(shape);
    };
    return [...headers, { rule, ...at, old: words(roots[0], before), new: words(roots[1], after) }];
  }
  const media = { ...at, old: before.media, new: after.media };
  const readable = isJson(before.media) === isJson(after.media);
  const offered =
    mediaOf(old) === mediaOf(now)
      ? []
      : [{ rule: 'response-media-respelled', ...at, old: mediaOf(old), new: mediaOf(now) }];
  return [
    ...headers,
    ...(before.media === after.media
      ? offered
      : [{ rule: readable ? 'response-media-respelled' : 'response-media-changed', ...media }]),
    ...compare('response', { old: before.schema, now: after.schema, subject: `${now.status} body` }),
  ];
}

function existence({ old, now }: Both): Difference[] {
  const gone = old.responses.filter(({ status }) => !now.responses.some((other) => other.status === status));
  const come = now.responses.filter(({ status }) => !old.responses.some((other) => other.status === status));
  const [lost, found] = [gone.find(({ status }) => isSuccess(status)), come.find(({ status }) => isSuccess(status))];
  const replaced =
    lost && found
      ? [
          {
            rule: 'success-status-changed',
            subject: `status ${lost.status}`,
            from: lost.pointer,
            to: found.pointer,
            old: lost.status,
            new: found.status,
          },
        ]
      : [];
  const told = new Set(replaced.length > 0 ? [lost, found] : []);
  const word = (status: string): string => (isSuccess(status) ? 'success' : 'error');
  return [
    ...replaced,
    ...gone
      .filter((response) => !told.has(response))
      .map(({ status, pointer }) => ({
        rule: `${word(status)}-status-removed`,
        subject: `status ${status}`,
        from: pointer,
        old: status,
      })),
    ...come
      .filter((response) => !told.has(response))
      .map(({ status, pointer }) => ({
        rule: `${word(status)}-status-added`,
        subject: `status ${status}`,
        to: pointer,
        new: status,
      })),
  ];
}

/** Compares the responses of an operation. */
export function compareResponses(both: Both, compare: Comparer, roots: readonly [Json, Json]): Difference[] {
  const { old, now } = both;
  const changed = existence(both);
  const replaced = changed.find(({ rule }) => rule === 'success-status-changed');
  const pairs = old.responses.flatMap((one): [Response, Response][] => {
    const status = replaced?.old === one.status ? replaced.new : one.status;
    const other = now.responses.find((each) => each.status === status);
    return other ? [[one, other]] : [];
  });
  return [...changed, ...pairs.flatMap(([one, other]) => compareOne(compare, roots, one, other))];
}
