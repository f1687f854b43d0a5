import type { Row, Rows } from './row.ts';

const bound = (meaning: string, example: unknown): Row => [
  meaning,
  example,
  'Said in the comment; validators hold values to it.',
];
const branches = [{ $ref: '#/components/schemas/Plan' }, { $ref: '#/components/schemas/Offer' }];

/** The documentation of schemas. */
export const schemaWords: Readonly<Record<'schema', Rows>> = {
  schema: {
    $ref: ['The schema under `components` that stands here.', '#/components/schemas/Plan', 'Its type, by name.'],
    type: ['What a value is; several are a list.', ['string', 'null'], 'The type.'],
    enum: [
      'All values.',
      ['open', 'paid'],
      'A union of literals: open to other texts in responses, closed in arguments.',
    ],
    const: ['The one value.', 'invoice', 'A literal type.'],
    properties: ['The members of an object.', { name: { type: 'string' } }, 'The members of its type.'],
    required: ['The members that are always there.', ['name'], 'They are not optional.'],
    additionalProperties: [
      'The type of other members, or that there are none.',
      { type: 'number' },
      '`Record<string, number>` without members of its own; beside them, others are `unknown`.',
    ],
    items: ['The type of the items of a list.', { type: 'string' }, '`string[]`.'],
    allOf: [
      'Schemas that hold at once.',
      [{ $ref: '#/components/schemas/Plan' }, { type: 'object', required: ['price'] }],
      'One object with all members and all that is required.',
    ],
    readOnly: ['That a member is in responses alone.', true, 'No argument and no member of an `Input` type.'],
    writeOnly: ['That a member is in requests alone.', true, 'No member of `data`.'],
    oneOf: [
      'Schemas of which one holds.',
      branches,
      'A union; a member with one value in each branch tells them apart.',
    ],
    anyOf: ['Schemas of which some hold.', branches, 'A union.'],
    minimum: bound('The least number.', 1),
    maximum: bound('The greatest number.', 100),
    exclusiveMinimum: bound('What a number is greater than.', 0),
    exclusiveMaximum: bound('What a number is less than.', 1),
    multipleOf: ['What a number is a multiple of.', 0.01, 'Said in the comment.'],
    minItems: bound('The least number of items.', 1),
    maxItems: bound('The greatest number of items.', 50),
    uniqueItems: ['Whether all items differ.', true, 'Shown in the documentation.'],
    minProperties: bound('The least number of members.', 1),
    maxProperties: bound('The greatest number of members.', 50),
    minLength: bound('The least length of a text.', 1),
    maxLength: bound('The greatest length of a text.', 64),
    pattern: bound('What a text matches.', '^[A-Z]{3}$'),
    format: ['What a text or number stands for.', 'date-time', 'Said in the comment; `binary` is a file or bytes.'],
    default: ['What holds where nothing is given.', 10, 'Said in the comment; nothing is sent.'],
    deprecated: ['Whether it should no longer be used.', true, '`@deprecated` on the member or argument.'],
    description: ['What it is, in words.', 'The price of a month.', 'The comment of the type, member or argument.'],
    examples: ['Values.', ['EUR'], 'Shown in the documentation.'],
    'x-unit': ['The unit of an amount or a time.', 'cents', 'A type that no other unit is assigned to, as `Cents`.'],
  },
};
