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

/** Changes to nested schemas: items, maps, parts and forms; and to discriminators and server variables. */
export const deepRows: readonly Row[] = [
  given(
    labels,
    row(
      'an optional field of list items becomes required',
      'major breaks breaks same',
      'request-property-became-required',
      add(`${field} labels items required`, 'value'),
    ),
  ),
  given(
    labels,
    row(
      'a list in a body gets a maximum length',
      'major breaks ok differs',
      'request-bound-tightened',
      set(`${field} labels maxItems`, 1),
    ),
  ),
  given(
    map,
    row(
      'the values of a request map get a maximum length',
      'major breaks ok differs',
      'request-bound-tightened',
      set(`${field} meta additionalProperties maxLength`, 1),
    ),
  ),
  given(
    geo,
    row(
      'the integers of a nested list become numbers',
      'major breaks ok differs',
      'response-integer-to-number',
      set(`${AT.member} place properties geo properties path items items type`, 'number'),
    ),
  ),
  given(
    geo,
    row(
      'a member three objects deep is removed',
      'major breaks breaks same',
      'response-property-removed-required',
      noMember(`${AT.member} place properties geo`, 'path'),
    ),
  ),
  row(
    'a number with a minimum becomes a text',
    'major breaks breaks same',
    'response-type-widened',
    set(`${AT.member} count`, text),
  ),
  given(
    source,
    row(
      'a request variant gains a discriminator value',
      'minor ok ok same',
      'request-discriminator-widened',
      set(`${field} source discriminator mapping visa`, card),
    ),
  ),
  given(
    source,
    row(
      'a request variant with a discriminator value is added',
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
      'a request variant with a discriminator value is renamed',
      'major ok breaks same',
      'schema-renamed',
      everywhere('"CardSource"', '"CardInput"'),
      everywhere('/CardSource"', '/CardInput"'),
    ),
  ),
  given(
    source,
    row(
      'two request variants swap their discriminator values',
      'major breaks breaks same',
      'request-discriminator-changed',
      set(`${field} source discriminator mapping`, { card: bank, bank: card }),
    ),
  ),
  given(
    settled,
    row(
      'a tag of several values gains one',
      'major breaks ok differs',
      'response-tag-joined',
      add(settledTags, 'paid'),
    ),
  ),
  given(
    settled,
    row('a tag of several values loses one', 'major ok breaks same', 'response-tag-left', cut(`${settledTags} 0`)),
  ),
  given(
    ends,
    row(
      'a response variant loses a discriminator value',
      'minor ok ok same',
      'response-discriminator-narrowed',
      cut(`${state} discriminator mapping done`),
    ),
  ),
  given(
    region,
    row(
      'the default server changes',
      'major ok ok differs',
      'server-default-changed',
      set('servers 0 variables region default', 'eu'),
    ),
  ),
  given(
    region,
    row(
      'a choice of server is removed',
      'major breaks breaks same',
      'server-choice-removed',
      set('servers 0 variables region enum', ['us']),
    ),
  ),
  given(
    region,
    row(
      'a choice of server is added',
      'minor ok ok same',
      'server-choice-added',
      add('servers 0 variables region enum', 'ap'),
    ),
  ),
  given(
    upload,
    row(
      'a file in a request becomes a text',
      'major breaks breaks same',
      'request-type-narrowed',
      cut(`${media} multipart/form-data schema properties file format`),
    ),
  ),
  given(
    upload,
    row(
      'a form with a file becomes JSON',
      'major breaks breaks same',
      'request-media-changed request-type-narrowed',
      rename(media, 'multipart/form-data', 'application/json'),
    ),
  ),
  given(
    form,
    row(
      'a required field is added to a form',
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
      'a form spells out the default encoding',
      'patch ok ok same',
      'other',
      set(`${search} requestBody content application/x-www-form-urlencoded encoding`, {
        text: { style: 'form', explode: true },
      }),
    ),
  ),
  row(
    'a list is delimited by pipes',
    'major breaks ok same',
    'argument-style-changed',
    set(`${ids} style`, 'pipeDelimited'),
    set(`${ids} explode`, false),
  ),
  row(
    'a request body moves to the components',
    'patch ok ok same',
    'other',
    (spec) => set('components requestBodies', { TopUp: at(spec, ...`${create} requestBody`.split(' ')) })(spec),
    set(`${create} requestBody`, { $ref: '#/components/requestBodies/TopUp' }),
  ),
];
