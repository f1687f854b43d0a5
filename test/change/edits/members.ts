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

/** Changes to what the forms of a union are told apart by. */
const told = (direction: string, union: string, come: string, gone: string): Row[] => {
  const rule = `${direction}-discriminator`;
  const by = set(`${union} discriminator`, { propertyName: 'tag', mapping: { one: '#/components/schemas/Settled' } });
  return [
    row(`a ${direction} says by what its forms are told apart`, come, `${rule}-added`, by),
    undone(`a ${direction} does not say any more by what its forms are told apart`, gone, `${rule}-removed`, by),
    given(
      by,
      row(
        `the forms of a ${direction} are told apart by other values`,
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
    'an optional member is new',
    'minor ok ok same',
    'response-property-added-optional',
    withMember(invoice, 'memo', text, 'optional'),
  ),
  row(
    'a required member is new',
    'minor ok strict-only same',
    'response-property-added-required',
    withMember(invoice, 'memo', text, 'required'),
  ),
  row(
    'a required member is gone',
    'major breaks breaks same',
    'response-property-removed-required',
    noMember(invoice, 'due'),
  ),
  row(
    'an optional member is gone',
    'major ok breaks same',
    'response-property-removed-optional',
    noMember(invoice, 'note', 'optional'),
  ),
  row(
    'a member has another name',
    'major breaks breaks same',
    'response-property-renamed',
    rename(member, 'count', 'counted'),
    without(`${invoice} required`, 'count'),
    add(`${invoice} required`, 'counted'),
  ),
  row(
    'a member may be missing',
    'major breaks breaks same',
    'response-property-became-optional',
    without(`${invoice} required`, 'count'),
  ),
  row(
    'a member always comes',
    'minor ok strict-only same',
    'response-property-became-required',
    add(`${invoice} required`, 'note'),
  ),
  row(
    'a member of an item of a list is gone',
    'major breaks breaks same',
    'response-property-removed-required',
    noMember(`${schemas} Line`, 'title'),
  ),
  row(
    'a member of an inner object is gone',
    'major breaks breaks same',
    'response-property-removed-required',
    noMember(`${member} place`, 'city'),
  ),
  row(
    'a form of a union is new',
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
    'a form of a union is gone',
    'minor ok strict-only same',
    'response-variant-removed',
    cut(`${schemas} TopUp properties state oneOf 1`),
  ),
  row(
    'a form of a union has lost a member',
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
    'the body of an error is another',
    'major breaks breaks same',
    'response-property-renamed',
    rename(`${schemas} Failure properties`, 'errors', 'problems'),
    without(`${schemas} Failure required`, 'errors'),
    add(`${schemas} Failure required`, 'problems'),
  ),
  row(
    'the body of an error is not described any more',
    'major breaks breaks same',
    'response-body-undescribed',
    cut('components responses Unauthorized content'),
  ),
  row(
    'the body of an error is described',
    'minor ok ok same',
    'response-body-described',
    set(`${list} responses 404`, described),
  ),
  row(
    'a body is JSON of a kind',
    'minor ok ok same',
    'response-media-respelled',
    rename('components responses Unauthorized content', 'application/json', 'application/problem+json'),
  ),
  row(
    'a body is text',
    'major breaks breaks same',
    'response-media-changed',
    rename(`${create} responses 409 content`, 'application/json', 'text/plain'),
  ),
  row('a header is described', 'minor ok ok same', 'header-added', withHeader),
  row(
    'a member is only sent, never received',
    'major breaks breaks same',
    'response-property-removed-required',
    set(`${member} due writeOnly`, true),
  ),
  given(withHeader, row('a header is described no more', 'major breaks breaks same', 'header-removed', cut(headers))),
  given(
    withHeader,
    row(
      'a header may be missing',
      'major breaks ok differs',
      'response-property-became-optional',
      cut(`${headers} ${limited} required`),
    ),
  ),
  given(
    withHeader,
    row(
      'a header is a number',
      'major breaks breaks same',
      'response-type-widened',
      set(`${headers} ${limited} schema type`, 'integer'),
    ),
  ),
  given(
    withHeader,
    row('a header is spelt otherwise', 'patch ok ok same', 'other', rename(headers, limited, limited.toLowerCase())),
  ),
  given(
    inParts,
    row(
      'a part of an object has lost a member',
      'major breaks breaks same',
      'response-property-removed-required',
      noMember(`${invoice} allOf 0`, 'id'),
    ),
  ),
  undone(
    'an object is open',
    'patch ok ok same',
    'response-object-opened',
    set(`${invoice} additionalProperties`, false),
  ),
  undone(
    'further members may be anything',
    'major breaks breaks same',
    'response-map-opened',
    set(`${member} place additionalProperties`, text),
  ),
  ...told('response', `${schemas} TopUp properties state`, 'minor ok ok same', 'minor ok ok may-differ'),
  ...told('request', `${AT.body} properties source`, 'minor ok ok may-differ', 'minor ok ok may-differ'),
];
