import {
  add,
  AT,
  cut,
  given,
  member as withMember,
  noMember,
  rename,
  row,
  set,
  undone,
  without,
  type Row,
} from './edit.ts';

const { list, create, schemas, invoice, member } = AT;
const text = { type: 'string' };
const described = {
  description: 'Taken.',
  content: { 'application/json': { schema: { $ref: '#/components/schemas/TopUpEnvelope' } } },
};
const header = (more: object = {}) => ({ schema: text, ...more });
const limited = 'X-Limit';
const headers = `${list} responses 200 headers`;
const withHeader = set(`${headers} ${limited}`, header({ required: true }));

const inParts = set(invoice, {
  allOf: [{ type: 'object', required: ['id', 'no'], properties: { id: text, no: text } }],
});

/** Changes to the discriminator of a union. */
const told = (direction: string, union: string, come: string, gone: string): Row[] => {
  const rule = `${direction}-discriminator`;
  const by = set(`${union} discriminator`, { propertyName: 'tag', mapping: { one: '#/components/schemas/Settled' } });
  return [
    row(`a discriminator of a ${direction} is added`, come, `${rule}-added`, by),
    undone(`a discriminator of a ${direction} is removed`, gone, `${rule}-removed`, by),
    given(
      by,
      row(
        `the discriminator values of a ${direction} change`,
        'major breaks breaks same',
        `${rule}-changed`,
        set(`${union} discriminator mapping`, { two: '#/components/schemas/Settled' }),
      ),
    ),
  ];
};

/** Changes to statuses, headers and members of responses, and to the types that callers import. */
export const memberRows: readonly Row[] = [
  row(
    'an optional member is added',
    'minor ok ok same',
    'response-property-added-optional',
    withMember(invoice, 'memo', text, 'optional'),
  ),
  row(
    'a required member is added',
    'minor ok strict-only same',
    'response-property-added-required',
    withMember(invoice, 'memo', text, 'required'),
  ),
  row(
    'a required member is removed',
    'major breaks breaks same',
    'response-property-removed-required',
    noMember(invoice, 'due'),
  ),
  row(
    'an optional member is removed',
    'major ok breaks same',
    'response-property-removed-optional',
    noMember(invoice, 'note', 'optional'),
  ),
  row(
    'a member is renamed',
    'major breaks breaks same',
    'response-property-renamed',
    rename(member, 'count', 'counted'),
    without(`${invoice} required`, 'count'),
    add(`${invoice} required`, 'counted'),
  ),
  row(
    'a required member becomes optional',
    'major breaks breaks same',
    'response-property-became-optional',
    without(`${invoice} required`, 'count'),
  ),
  row(
    'an optional member becomes required',
    'minor ok strict-only same',
    'response-property-became-required',
    add(`${invoice} required`, 'note'),
  ),
  row(
    'a member of list items is removed',
    'major breaks breaks same',
    'response-property-removed-required',
    noMember(`${schemas} Line`, 'title'),
  ),
  row(
    'a member of a nested object is removed',
    'major breaks breaks same',
    'response-property-removed-required',
    noMember(`${member} place`, 'city'),
  ),
  row(
    'a variant of a response union is added',
    'major breaks breaks same',
    'response-variant-added',
    set(`${schemas} Failed`, {
      type: 'object',
      required: ['tag'],
      properties: { tag: { type: 'string', enum: ['failed'] } },
    }),
    add(`${schemas} TopUp properties state oneOf`, { $ref: '#/components/schemas/Failed' }),
  ),
  row(
    'a variant of a response union is removed',
    'minor ok strict-only same',
    'response-variant-removed',
    cut(`${schemas} TopUp properties state oneOf 1`),
  ),
  row(
    'a variant of a response union loses a member',
    'major breaks breaks same',
    'response-property-removed-required',
    noMember(`${schemas} Pending`, 'until'),
  ),
  row(
    'an object is closed',
    'patch ok ok same',
    'response-object-closed',
    set(`${invoice} additionalProperties`, false),
  ),
  row(
    'a member of an error body is renamed',
    'major breaks breaks same',
    'response-property-renamed',
    rename(`${schemas} Failure properties`, 'errors', 'problems'),
    without(`${schemas} Failure required`, 'errors'),
    add(`${schemas} Failure required`, 'problems'),
  ),
  row(
    'the description of an error body is removed',
    'major breaks breaks same',
    'response-body-undescribed',
    cut('components responses Unauthorized content'),
  ),
  row(
    'a description of an error body is added',
    'minor ok ok same',
    'response-body-described',
    set(`${list} responses 404`, described),
  ),
  row(
    'an error body changes from application/json to application/problem+json',
    'minor ok ok same',
    'response-media-respelled',
    rename('components responses Unauthorized content', 'application/json', 'application/problem+json'),
  ),
  row(
    'a JSON error body becomes text',
    'major breaks breaks same',
    'response-media-changed',
    rename(`${create} responses 409 content`, 'application/json', 'text/plain'),
  ),
  row('a response header is added', 'minor ok ok same', 'header-added', withHeader),
  row(
    'a member becomes writeOnly',
    'major breaks breaks same',
    'response-property-removed-required',
    set(`${member} due writeOnly`, true),
  ),
  given(withHeader, row('a response header is removed', 'major breaks breaks same', 'header-removed', cut(headers))),
  given(
    withHeader,
    row(
      'a required response header becomes optional',
      'major breaks ok differs',
      'response-property-became-optional',
      cut(`${headers} ${limited} required`),
    ),
  ),
  given(
    withHeader,
    row(
      'a response header becomes an integer',
      'major breaks breaks same',
      'response-type-widened',
      set(`${headers} ${limited} schema type`, 'integer'),
    ),
  ),
  given(
    withHeader,
    row('a response header changes case', 'patch ok ok same', 'other', rename(headers, limited, limited.toLowerCase())),
  ),
  given(
    inParts,
    row(
      'a part of an `allOf` loses a member',
      'major breaks breaks same',
      'response-property-removed-required',
      noMember(`${invoice} allOf 0`, 'id'),
    ),
  ),
  undone(
    'an object is opened',
    'patch ok ok same',
    'response-object-opened',
    set(`${invoice} additionalProperties`, false),
  ),
  undone(
    'additional properties of a response lose their type',
    'major breaks breaks same',
    'response-map-opened',
    set(`${member} place additionalProperties`, text),
  ),
  ...told('response', `${schemas} TopUp properties state`, 'minor ok ok same', 'minor ok ok may-differ'),
  ...told('request', `${AT.body} properties source`, 'minor ok ok may-differ', 'minor ok ok may-differ'),
];
