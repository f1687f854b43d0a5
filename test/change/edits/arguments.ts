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

/** The same body under these media types, in this order. */
const offered =
  (...types: readonly string[]): Edit =>
  (spec) => {
    const [media] = Object.values(Object(at(spec, ...`${create} requestBody content`.split(' '))));
    return set(`${create} requestBody content`, Object.fromEntries(types.map((type) => [type, media])))(spec);
  };

/** Changes to what operations take: arguments, fields and their members. */
export const argumentRows: readonly Row[] = [
  row('an optional argument is new', 'minor ok ok same', 'argument-added-optional', add(parameters, query('group'))),
  row(
    'a required argument is new',
    'major breaks breaks same',
    'argument-added-required',
    add(parameters, query('group', { required: true })),
  ),
  row('an optional argument is gone', 'major breaks breaks same', 'argument-removed', cut(status)),
  row('a required argument is gone', 'major breaks breaks same', 'argument-removed', cut(order)),
  row('an argument has another name', 'major breaks breaks same', 'argument-renamed', set(`${size} name`, 'pageSize')),
  row('a header is spelt otherwise', 'major ok breaks same', 'argument-respelled', set(`${trace} name`, 'x-trace')),
  row(
    'an argument has to be given',
    'major breaks breaks same',
    'argument-became-required',
    set(`${status} required`, true),
  ),
  row(
    'a header has to be given',
    'major breaks breaks same',
    'argument-became-required',
    set(`${trace} required`, true),
  ),
  row('an argument may be left out', 'minor ok ok same', 'argument-became-optional', cut(`${order} required`)),
  row('an argument travels in a header', 'major breaks ok same', 'argument-moved', set(`${order} in`, 'header')),
  row('a list is written otherwise', 'major breaks ok same', 'argument-style-changed', set(`${ids} explode`, false)),
  row(
    'an optional field is new',
    'minor ok ok same',
    'argument-added-optional',
    member(body, 'memo', text, 'optional'),
  ),
  row(
    'a required field is new',
    'major breaks breaks same',
    'argument-added-required',
    member(body, 'memo', text, 'required'),
  ),
  row('an optional field is gone', 'major breaks breaks same', 'argument-removed', noMember(body, 'ratio', 'optional')),
  row('a required field is gone', 'major breaks breaks same', 'argument-removed', noMember(body, 'currency')),
  row('a field has another name', 'major breaks breaks same', 'argument-renamed', rename(field, 'note', 'notes')),
  row(
    'a field has to be given',
    'major breaks breaks same',
    'argument-became-required',
    add(`${body} required`, 'note'),
  ),
  row(
    'a field may be left out',
    'minor ok ok same',
    'argument-became-optional',
    without(`${body} required`, 'currency'),
  ),
  row(
    'a field is in the query',
    'major breaks ok same',
    'argument-moved',
    noMember(body, 'ratio', 'optional'),
    add(`${create} parameters`, { name: 'ratio', in: 'query', schema: { type: 'number' } }),
  ),
  row(
    'a nested field is new and required',
    'major breaks breaks same',
    'request-property-added-required',
    member(`${field} card`, 'year', text, 'required'),
  ),
  row(
    'a nested field is new and optional',
    'minor ok ok same',
    'request-property-added-optional',
    member(`${field} card`, 'year', text, 'optional'),
  ),
  row(
    'a nested field is gone',
    'major breaks breaks same',
    'request-property-removed-required',
    noMember(`${field} card`, 'holder'),
  ),
  row(
    'an optional nested field is gone',
    'major breaks breaks same',
    'request-property-removed-optional',
    noMember(`${field} card`, 'code', 'optional'),
  ),
  row(
    'a nested field has another name',
    'major breaks breaks same',
    'request-property-renamed',
    rename(`${field} card properties`, 'code', 'cvc'),
  ),
  row(
    'a nested field has to be given',
    'major breaks breaks same',
    'request-property-became-required',
    add(`${field} card required`, 'code'),
  ),
  row(
    'a nested field may be left out',
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
    'a form of a union is gone',
    'major breaks breaks same',
    'request-variant-removed',
    cut(`${field} source oneOf 1`),
  ),
  row(
    'a form of a union is new',
    'minor ok strict-only same',
    'request-variant-added',
    add(`${field} source oneOf`, {
      type: 'object',
      required: ['type'],
      properties: { type: { type: 'string', enum: ['cash'] } },
    }),
  ),
  row(
    'a form of a union has to hold more',
    'major breaks breaks same',
    'request-property-added-required',
    member('components schemas BankSource', 'bic', text, 'required'),
  ),
  row(
    'a body takes any field',
    'major ok breaks same',
    'arguments-reshaped',
    set(`${body} additionalProperties`, true),
  ),
  given(
    set(body, { oneOf: ['CardSource', 'BankSource'].map((name) => ({ $ref: `#/components/schemas/${name}` })) }),
    row(
      'one form of a body is left, given by its fields',
      'major breaks breaks same',
      'arguments-reshaped request-variant-removed',
      set(body, { $ref: '#/components/schemas/CardSource' }),
    ),
  ),
  row('a body may be left out', 'minor ok ok same', 'body-became-optional', cut(`${create} requestBody required`)),
  row(
    'a body has to be sent',
    'major breaks breaks same',
    'body-became-required',
    set(`${settings} patch requestBody required`, true),
  ),
  row(
    'a body is a form',
    'major breaks ok same',
    'request-media-changed',
    rename(`${create} requestBody content`, 'application/json', 'application/x-www-form-urlencoded'),
  ),
  row(
    'a body may be a form, too',
    'minor ok ok same',
    'request-media-offered',
    set(`${create} requestBody content application/x-www-form-urlencoded`, { schema: text }),
  ),
  given(
    offered(patch, json),
    row(
      'the media type that clients send is not taken any more',
      'major breaks ok same',
      'request-media-changed',
      offered(patch),
    ),
  ),
  given(
    offered(patch, json),
    row(
      'a media type that no client sends is not taken any more',
      'minor ok ok same',
      'request-media-offered',
      offered(json),
    ),
  ),
  row(
    'a field is the server’s to set',
    'major breaks breaks same',
    'argument-removed',
    set(`${field} ratio readOnly`, true),
  ),
  undone(
    'a nested object is open',
    'minor ok ok same',
    'request-object-opened',
    set(`${field} card additionalProperties`, false),
  ),
  row(
    'further members have a type',
    'major breaks breaks same',
    'request-map-closed',
    set(`${field} card additionalProperties`, text),
  ),
  undone(
    'further members have no type',
    'minor ok ok same',
    'request-map-opened',
    set(`${field} card additionalProperties`, text),
  ),
];
