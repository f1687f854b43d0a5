import { at } from '../../../scripts/spec/json.ts';
import {
  add,
  AT,
  cut,
  given,
  member,
  noMember,
  rename,
  row,
  set,
  undone,
  without,
  type Edit,
  type Row,
} from './edit.ts';

const { parameters, size, status, order, ids, trace, create, body, settings } = AT;
const text = { type: 'string' };
const query = (name: string, more: object = {}) => ({ name, in: 'query', schema: text, ...more });
const field = `${body} properties`;

const [json, patch] = ['application/json', 'application/merge-patch+json'];

/** Offers the same body in these media types, in this order. */
const offered =
  (...types: readonly string[]): Edit =>
  (spec) => {
    const [media] = Object.values(Object(at(spec, ...`${create} requestBody content`.split(' '))));
    return set(`${create} requestBody content`, Object.fromEntries(types.map((type) => [type, media])))(spec);
  };

/** Changes to what operations take: arguments, fields and their members. */
export const argumentRows: readonly Row[] = [
  row('an optional argument is added', 'minor ok ok same', 'argument-added-optional', add(parameters, query('group'))),
  row(
    'a required argument is added',
    'major breaks breaks same',
    'argument-added-required',
    add(parameters, query('group', { required: true })),
  ),
  row('an optional argument is removed', 'major breaks breaks same', 'argument-removed', cut(status)),
  row('a required argument is removed', 'major breaks breaks same', 'argument-removed', cut(order)),
  row('an argument is renamed', 'major breaks breaks same', 'argument-renamed', set(`${size} name`, 'pageSize')),
  row('a request header changes case', 'major ok breaks same', 'argument-respelled', set(`${trace} name`, 'x-trace')),
  row(
    'an optional argument becomes required',
    'major breaks breaks same',
    'argument-became-required',
    set(`${status} required`, true),
  ),
  row(
    'an optional request header becomes required',
    'major breaks breaks same',
    'argument-became-required',
    set(`${trace} required`, true),
  ),
  row('a required argument becomes optional', 'minor ok ok same', 'argument-became-optional', cut(`${order} required`)),
  row('an argument moves to a header', 'major breaks ok same', 'argument-moved', set(`${order} in`, 'header')),
  row(
    'a list in a query is no longer exploded',
    'major breaks ok same',
    'argument-style-changed',
    set(`${ids} explode`, false),
  ),
  row(
    'an optional field is added',
    'minor ok ok same',
    'argument-added-optional',
    member(body, 'memo', text, 'optional'),
  ),
  row(
    'a required field is added',
    'major breaks breaks same',
    'argument-added-required',
    member(body, 'memo', text, 'required'),
  ),
  row(
    'an optional field is removed',
    'major breaks breaks same',
    'argument-removed',
    noMember(body, 'ratio', 'optional'),
  ),
  row('a required field is removed', 'major breaks breaks same', 'argument-removed', noMember(body, 'currency')),
  row('a field is renamed', 'major breaks breaks same', 'argument-renamed', rename(field, 'note', 'notes')),
  row(
    'an optional field becomes required',
    'major breaks breaks same',
    'argument-became-required',
    add(`${body} required`, 'note'),
  ),
  row(
    'a required field becomes optional',
    'minor ok ok same',
    'argument-became-optional',
    without(`${body} required`, 'currency'),
  ),
  row(
    'a field moves to the query',
    'major breaks ok same',
    'argument-moved',
    noMember(body, 'ratio', 'optional'),
    add(`${create} parameters`, { name: 'ratio', in: 'query', schema: { type: 'number' } }),
  ),
  row(
    'a required nested field is added',
    'major breaks breaks same',
    'request-property-added-required',
    member(`${field} card`, 'year', text, 'required'),
  ),
  row(
    'an optional nested field is added',
    'minor ok ok same',
    'request-property-added-optional',
    member(`${field} card`, 'year', text, 'optional'),
  ),
  row(
    'a required nested field is removed',
    'major breaks breaks same',
    'request-property-removed-required',
    noMember(`${field} card`, 'holder'),
  ),
  row(
    'an optional nested field is removed',
    'major breaks breaks same',
    'request-property-removed-optional',
    noMember(`${field} card`, 'code', 'optional'),
  ),
  row(
    'a nested field is renamed',
    'major breaks breaks same',
    'request-property-renamed',
    rename(`${field} card properties`, 'code', 'cvc'),
  ),
  row(
    'an optional nested field becomes required',
    'major breaks breaks same',
    'request-property-became-required',
    add(`${field} card required`, 'code'),
  ),
  row(
    'a required nested field becomes optional',
    'minor ok ok same',
    'request-property-became-optional',
    without(`${field} card required`, 'holder'),
  ),
  row(
    'a nested object is closed',
    'major breaks ok differs',
    'request-object-closed',
    set(`${field} card additionalProperties`, false),
  ),
  row(
    'a variant of a request union is removed',
    'major breaks breaks same',
    'request-variant-removed',
    cut(`${field} source oneOf 1`),
  ),
  row(
    'a variant of a request union is added',
    'minor ok strict-only same',
    'request-variant-added',
    add(`${field} source oneOf`, {
      type: 'object',
      required: ['type'],
      properties: { type: { type: 'string', enum: ['cash'] } },
    }),
  ),
  row(
    'a variant of a request union gets a required field',
    'major breaks breaks same',
    'request-property-added-required',
    member('components schemas BankSource', 'bic', text, 'required'),
  ),
  row(
    'a body allows further fields',
    'major ok breaks same',
    'arguments-reshaped',
    set(`${body} additionalProperties`, true),
  ),
  given(
    set(body, { oneOf: ['CardSource', 'BankSource'].map((name) => ({ $ref: `#/components/schemas/${name}` })) }),
    row(
      'a union body is reduced to one variant with its fields as arguments',
      'major breaks breaks same',
      'arguments-reshaped request-variant-removed',
      set(body, { $ref: '#/components/schemas/CardSource' }),
    ),
  ),
  row(
    'a required body becomes optional',
    'minor ok ok same',
    'body-became-optional',
    cut(`${create} requestBody required`),
  ),
  row(
    'an optional body becomes required',
    'major breaks breaks same',
    'body-became-required',
    set(`${settings} patch requestBody required`, true),
  ),
  row(
    'a JSON body becomes a form',
    'major breaks ok same',
    'request-media-changed',
    rename(`${create} requestBody content`, 'application/json', 'application/x-www-form-urlencoded'),
  ),
  row(
    'a body may also be a form',
    'minor ok ok same',
    'request-media-offered',
    set(`${create} requestBody content application/x-www-form-urlencoded`, { schema: text }),
  ),
  given(
    offered(patch, json),
    row('the media type that clients send is removed', 'major breaks ok same', 'request-media-changed', offered(patch)),
  ),
  given(
    offered(patch, json),
    row('a media type that no client sends is removed', 'minor ok ok same', 'request-media-offered', offered(json)),
  ),
  row('a field becomes readOnly', 'major breaks breaks same', 'argument-removed', set(`${field} ratio readOnly`, true)),
  undone(
    'a nested object is opened',
    'minor ok ok same',
    'request-object-opened',
    set(`${field} card additionalProperties`, false),
  ),
  row(
    'additional properties of a request get a type',
    'major breaks breaks same',
    'request-map-closed',
    set(`${field} card additionalProperties`, text),
  ),
  undone(
    'additional properties of a request lose their type',
    'minor ok ok same',
    'request-map-opened',
    set(`${field} card additionalProperties`, text),
  ),
];
