import type { Row, Rows } from './row.ts';

const bound = (meaning: string, example: unknown): Row => [
  meaning,
  example,
  'Shown in the comment, and checked by validators.',
];
const branches = [{ $ref: '#/components/schemas/Plan' }, { $ref: '#/components/schemas/Offer' }];

/** The documentation of schemas. */
export const schemaWords: Readonly<Record<'schema', Rows>> = {
  schema: {
    $ref: ['A reference to a schema under `components`.', '#/components/schemas/Plan', 'Its type, by name.'],
    type: ['The type of a value, or a list of types.', ['string', 'null'], 'The type.'],
    enum: [
      'All possible values.',
      ['open', 'paid'],
      'A union of literals: open to other strings in responses, closed in arguments.',
    ],
    const: ['The only value.', 'invoice', 'A literal type.'],
    properties: ['The members of an object.', { name: { type: 'string' } }, 'The members of its type.'],
    required: ['The members that are always there.', ['name'], 'They are not optional.'],
    additionalProperties: [
      'The type of members that `properties` does not name, or `false` if there are none.',
      { type: 'number' },
      '`Record<string, number>`; together with `properties`, other members are `unknown`.',
    ],
    items: ['The type of the items of a list.', { type: 'string' }, '`string[]`.'],
    allOf: [
      'Schemas that a value matches all at once.',
      [{ $ref: '#/components/schemas/Plan' }, { type: 'object', required: ['price'] }],
      'One object with the members of all; a member is required if any of them requires it.',
    ],
    readOnly: ['Marks a member that only responses have.', true, 'No argument and no member of an `Input` type.'],
    writeOnly: ['Marks a member that only requests have.', true, 'No member of `data`.'],
    oneOf: [
      'Schemas of which a value matches exactly one.',
      branches,
      'A union; a member with a different value in each branch discriminates it.',
    ],
    anyOf: ['Schemas of which a value matches at least one.', branches, 'A union.'],
    minimum: bound('The smallest number.', 1),
    maximum: bound('The largest number.', 100),
    exclusiveMinimum: bound('The exclusive lower bound of a number.', 0),
    exclusiveMaximum: bound('The exclusive upper bound of a number.', 1),
    multipleOf: ['Every value is a multiple of this number.', 0.01, 'Shown in the comment.'],
    minItems: bound('The minimum number of items.', 1),
    maxItems: bound('The maximum number of items.', 50),
    uniqueItems: ['Whether all items differ.', true, 'Shown in the documentation.'],
    minProperties: bound('The minimum number of members.', 1),
    maxProperties: bound('The maximum number of members.', 50),
    minLength: bound('The minimum length of a string.', 1),
    maxLength: bound('The maximum length of a string.', 64),
    pattern: bound('The regular expression that a string matches.', '^[A-Z]{3}$'),
    format: ['The format of a string or number.', 'date-time', 'Shown in the comment; `binary` is a file or bytes.'],
    default: [
      'The value that the API assumes if none is given.',
      10,
      'Shown in the comment; the client does not send it.',
    ],
    deprecated: ['Whether the member or argument is deprecated.', true, '`@deprecated` on the member or argument.'],
    description: ['A description in words.', 'The price of a month.', 'The comment of the type, member or argument.'],
    examples: ['Values.', ['EUR'], 'Shown in the documentation.'],
    'x-unit': [
      'The unit of an amount or a time.',
      'cents',
      'A type such as `Cents`, to which no other unit can be assigned.',
    ],
  },
};
