import { at } from '../../../scripts/spec/json.ts';
import { add, AT, cut, everywhere, given, noMember, rename, row, set, type Row } from './edit.ts';

const { body, create, schemas, settings, search, ids } = AT;
const text = { type: 'string' };
const field = `${body} properties`;
const listOf = (items: object) => ({ type: 'array', items });

const labels = set(
  `${field} labels`,
  listOf({ type: 'object', required: ['key'], properties: { key: text, value: text } }),
);
const map = set(`${field} meta`, { type: 'object', additionalProperties: text });
const geo = set(`${AT.member} place properties geo`, {
  type: 'object',
  required: ['path'],
  properties: { path: listOf(listOf({ type: 'integer' })) },
});
const told = (name: string, mapping: object) => set(`${name} discriminator`, { propertyName: 'type', mapping });
const [card, bank] = ['#/components/schemas/CardSource', '#/components/schemas/BankSource'];
const source = told(`${field} source`, { card, bank });
const state = `${schemas} TopUp properties state`;
const ends = told(state, { settled: '#/components/schemas/Settled', done: '#/components/schemas/Settled' });
const settledTags = `${schemas} Settled properties tag enum`;
const settled = set(settledTags, ['settled', 'done']);
const region = set('servers 0', {
  url: 'https://{region}.acme.test/v1',
  variables: { region: { default: 'us', enum: ['us', 'eu'] } },
});
const upload = set(`${settings} put`, {
  operationId: 'files.upload',
  'x-reconcile': { none: 'nothing shows it' },
  parameters: [{ $ref: '#/components/parameters/Account' }],
  requestBody: {
    required: true,
    content: {
      'multipart/form-data': {
        schema: { type: 'object', required: ['file'], properties: { file: { ...text, format: 'binary' } } },
      },
    },
  },
  responses: { '204': { description: 'Taken.' } },
});
const media = `${settings} put requestBody content`;
const form = set(`${search} requestBody content`, {
  'application/x-www-form-urlencoded': { schema: { type: 'object', required: ['text'], properties: { text } } },
});

/** Changes further in: to items, maps, parts, forms, and to what unions and servers are chosen by. */
export const deepRows: readonly Row[] = [
  given(
    labels,
    row(
      'a member of the items of a list has to be given',
      'major breaks breaks same',
      'request-property-became-required',
      add(`${field} labels items required`, 'value'),
    ),
  ),
  given(
    labels,
    row(
      'a list of a body holds fewer items',
      'major breaks ok differs',
      'request-bound-tightened',
      set(`${field} labels maxItems`, 1),
    ),
  ),
  given(
    map,
    row(
      'the values of a map in a request are shorter',
      'major breaks ok differs',
      'request-bound-tightened',
      set(`${field} meta additionalProperties maxLength`, 1),
    ),
  ),
  given(
    geo,
    row(
      'items of items may have fractions',
      'major breaks ok differs',
      'response-integer-to-number',
      set(`${AT.member} place properties geo properties path items items type`, 'number'),
    ),
  ),
  given(
    geo,
    row(
      'a member three objects deep is gone',
      'major breaks breaks same',
      'response-property-removed-required',
      noMember(`${AT.member} place properties geo`, 'path'),
    ),
  ),
  row(
    'a member of another type has no bound any more',
    'major breaks breaks same',
    'response-type-widened',
    set(`${AT.member} count`, text),
  ),
  given(
    source,
    row(
      'a form of a request is told apart by a further value',
      'minor ok ok same',
      'request-discriminator-widened',
      set(`${field} source discriminator mapping visa`, card),
    ),
  ),
  given(
    source,
    row(
      'a form of a union that is told apart is new',
      'minor ok strict-only same',
      'request-variant-added request-discriminator-widened',
      set(`${schemas} CashSource`, {
        type: 'object',
        required: ['type'],
        properties: { type: { ...text, enum: ['cash'] } },
      }),
      add(`${field} source oneOf`, { $ref: '#/components/schemas/CashSource' }),
      set(`${field} source discriminator mapping cash`, '#/components/schemas/CashSource'),
    ),
  ),
  given(
    source,
    row(
      'a form that is told apart has another name',
      'major ok breaks same',
      'schema-renamed',
      everywhere('"CardSource"', '"CardInput"'),
      everywhere('/CardSource"', '/CardInput"'),
    ),
  ),
  given(
    source,
    row(
      'forms are told apart by each other’s values',
      'major breaks breaks same',
      'request-discriminator-changed',
      set(`${field} source discriminator mapping`, { card: bank, bank: card }),
    ),
  ),
  given(
    settled,
    row(
      'a tag of several values has one more',
      'major breaks ok differs',
      'response-tag-joined',
      add(settledTags, 'paid'),
    ),
  ),
  given(
    settled,
    row('a tag of several values has one less', 'major ok breaks same', 'response-tag-left', cut(`${settledTags} 0`)),
  ),
  given(
    ends,
    row(
      'a form of a response is told apart by fewer values',
      'minor ok ok same',
      'response-discriminator-narrowed',
      cut(`${state} discriminator mapping done`),
    ),
  ),
  given(
    region,
    row(
      'another server is the default',
      'major ok ok differs',
      'server-default-changed',
      set('servers 0 variables region default', 'eu'),
    ),
  ),
  given(
    region,
    row(
      'a server cannot be chosen any more',
      'major breaks breaks same',
      'server-choice-removed',
      set('servers 0 variables region enum', ['us']),
    ),
  ),
  given(
    region,
    row(
      'a further server can be chosen',
      'minor ok ok same',
      'server-choice-added',
      add('servers 0 variables region enum', 'ap'),
    ),
  ),
  given(
    upload,
    row(
      'a file is a text',
      'major breaks breaks same',
      'request-type-narrowed',
      cut(`${media} multipart/form-data schema properties file format`),
    ),
  ),
  given(
    upload,
    row(
      'a form with a file is JSON',
      'major breaks breaks same',
      'request-media-changed request-type-narrowed',
      rename(media, 'multipart/form-data', 'application/json'),
    ),
  ),
  given(
    form,
    row(
      'a field of a form has to be given',
      'major breaks breaks same',
      'argument-added-required',
      set(`${search} requestBody content application/x-www-form-urlencoded schema`, {
        type: 'object',
        required: ['text', 'who'],
        properties: { text, who: text },
      }),
    ),
  ),
  given(
    form,
    row(
      'a form says how its fields are written anyway',
      'patch ok ok same',
      'other',
      set(`${search} requestBody content application/x-www-form-urlencoded encoding`, {
        text: { style: 'form', explode: true },
      }),
    ),
  ),
  row(
    'a list is written with pipes',
    'major breaks ok same',
    'argument-style-changed',
    set(`${ids} style`, 'pipeDelimited'),
    set(`${ids} explode`, false),
  ),
  row(
    'the body of a request is a component',
    'patch ok ok same',
    'other',
    (spec) => set('components requestBodies', { TopUp: at(spec, ...`${create} requestBody`.split(' ')) })(spec),
    set(`${create} requestBody`, { $ref: '#/components/requestBodies/TopUp' }),
  ),
];
