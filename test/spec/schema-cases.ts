import { answer, plan, price, type Case } from './valid.ts';

/** Places and values that violate the dialect in schemas. */
export const schemaCases: readonly Case[] = [
  [
    price,
    { $ref: '../money/openapi.yaml#/components/schemas/Price' },
    '#/components/schemas/Plan/properties/price refers to `../money/openapi.yaml#/components/schemas/Price`, which leaves the file: copy the target into components.',
  ],
  [
    price,
    { $ref: '#/components/schemas/Nothing' },
    '#/components/schemas/Plan/properties/price refers to `#/components/schemas/Nothing`, which is not a schema under components: fix the name, or add it there.',
  ],
  [
    [...answer, 'examples', 'documented'],
    { $ref: '#/components/schemas/Plan' },
    '#/paths/~1plan/get/responses/200/content/application~1json/examples/documented refers to `#/components/schemas/Plan`, where an example must be written in place: write it here.',
  ],
  [[...price, 'nullable'], true, '#/components/schemas/Plan/properties/price/nullable is not supported:'],
  [[...plan, 'not'], {}, '#/components/schemas/Plan/not is not supported:'],
  [
    [...plan, 'allOf'],
    [{ type: 'string' }],
    '#/components/schemas/Plan has parts that contradict each other on `type`, `"object"` and `"string"`, at `#/components/schemas/Plan` and `#/components/schemas/Plan/allOf/0`: make them overlap, or leave one out.',
  ],
  [
    plan,
    { allOf: [{ $ref: '#/components/schemas/Plan' }, { required: ['gone'] }] },
    '#/components/schemas/Plan/allOf/0 contains itself through `#/components/schemas/Plan`: remove it from the `allOf`.',
  ],
  [
    plan,
    { anyOf: [{ oneOf: [{ $ref: '#/components/schemas/Plan' }, { type: 'string' }] }, { type: 'null' }] },
    '#/components/schemas/Plan is one of its own branches: remove that branch.',
  ],
  [
    price,
    { type: 'array', minItems: 2, maxItems: 1 },
    '#/components/schemas/Plan/properties/price has bounds that exclude every value: fix one of them.',
  ],
  [
    price,
    { type: 'string', minItems: 2 },
    '#/components/schemas/Plan/properties/price has items but is not an array: write `type: array`, or remove them.',
  ],
  [
    price,
    { type: 'number', multipleOf: 0 },
    '#/components/schemas/Plan/properties/price/multipleOf is `0`: write a number above 0, without quotes.',
  ],
  [
    [...price, 'type'],
    'strng',
    '#/components/schemas/Plan/properties/price/type is `"strng"`: write string, number, integer, boolean, object, array, null, or a list of some of them, each once.',
  ],
  [
    [...price, 'minimum'],
    '5',
    '#/components/schemas/Plan/properties/price/minimum is `"5"`: write a number, without quotes.',
  ],
  [
    [...price, 'maxLength'],
    5,
    '#/components/schemas/Plan/properties/price bounds a string but is not one: write `type: string`, or remove the bound.',
  ],
  [
    price,
    { type: 'integer', minimum: 5, maximum: 3 },
    '#/components/schemas/Plan/properties/price has bounds that exclude every value: fix one of them.',
  ],
  ...[
    { exclusiveMinimum: 5, exclusiveMaximum: 5 },
    { minimum: 5, exclusiveMaximum: 5 },
    { exclusiveMinimum: 5, maximum: 5 },
  ].map((bounds): Case => [
    price,
    { type: 'number', ...bounds },
    '#/components/schemas/Plan/properties/price has bounds that exclude every value: fix one of them.',
  ]),
  [
    price,
    { type: 'string', pattern: '(' },
    '#/components/schemas/Plan/properties/price/pattern is `"("`: write a regular expression.',
  ],
  [
    price,
    { type: 'string', enum: [true, false] },
    '#/components/schemas/Plan/properties/price lists a value that is not of its type: fix the value, or the type.',
  ],
  [
    price,
    { type: 'string', default: 5 },
    '#/components/schemas/Plan/properties/price lists a value that is not of its type: fix the value, or the type.',
  ],
  [
    price,
    { type: 'integer', maximum: 100, default: 500 },
    '#/components/schemas/Plan/properties/price has a default that it does not allow: fix the default, or its bounds.',
  ],
  ...[
    { type: 'number', minimum: 5, enum: [3] },
    { type: 'number', maximum: 5, enum: [5, 6] },
    { type: 'string', minLength: 1, enum: ['', 'a'] },
    { type: 'string', pattern: '^a', enum: ['b'] },
  ].map((schema): Case => [
    price,
    schema,
    '#/components/schemas/Plan/properties/price lists a value that its bounds exclude: fix the value, or the bounds.',
  ]),
  [
    price,
    { type: 'integer', multipleOf: 10, default: 25 },
    '#/components/schemas/Plan/properties/price has a default that it does not allow: fix the default, or its bounds.',
  ],
  [
    price,
    { type: 'number', minimum: 5, const: 3 },
    '#/components/schemas/Plan/properties/price has a `const` that it does not allow: fix the value, or the bounds.',
  ],
  [
    price,
    { type: 'string', enum: ['a', 'b'], default: 'c' },
    '#/components/schemas/Plan/properties/price has a default that it does not allow: fix the default, or its bounds.',
  ],
  [
    price,
    { enum: [] },
    '#/components/schemas/Plan/properties/price/enum is `[]`: write a list of values, each once and without the name `$ref` in it.',
  ],
  ...(
    [
      ['enum', [{ $ref: 'x.json' }], 'a list of values, each once and without the name `$ref` in it'],
      ['examples', [{ $ref: 'x.json' }], 'a list of values without the name `$ref` in them'],
      ['const', { $ref: 'x.json' }, 'a value without the name `$ref` in it'],
      ['default', { $ref: 'x.json' }, 'a value without the name `$ref` in it'],
    ] as const
  ).map(([keyword, value, form]): Case => [
    price,
    { [keyword]: value },
    `#/components/schemas/Plan/properties/price/${keyword} is \`${JSON.stringify(value)}\`: write ${form}.`,
  ]),
  [
    [...plan, 'additionalProperties'],
    'text',
    '#/components/schemas/Plan/additionalProperties is `"text"`: write a mapping.',
  ],
  [
    [...plan, 'required'],
    ['gone'],
    '#/components/schemas/Plan requires members that it does not describe: describe them, or remove them from `required`.',
  ],
  [
    [...plan, 'properties', 'valueOf'],
    { type: 'string' },
    '#/components/schemas/Plan/properties/valueOf has a name that every object inherits: leave it out.',
  ],
  [
    [...plan, 'type'],
    'array',
    '#/components/schemas/Plan has members but is not an object: write `type: object`, or remove them.',
  ],
  [
    [...plan, 'properties', 'offers', 'type'],
    'string',
    '#/components/schemas/Plan/properties/offers has items but is not an array: write `type: array`, or remove them.',
  ],
  [
    price,
    { oneOf: [{ type: 'string' }, { type: 'number' }] },
    '#/components/schemas/Plan/properties/price is a union of something other than references, or a schema and null: name its branches under components/schemas.',
  ],
  [
    price,
    { anyOf: [{ type: 'null' }, { type: 'null' }] },
    '#/components/schemas/Plan/properties/price is a union of something other than references, or a schema and null: name its branches under components/schemas.',
  ],
  [
    price,
    { type: 'number', oneOf: [] },
    '#/components/schemas/Plan/properties/price states its type twice: keep one of type, oneOf and anyOf.',
  ],
  [
    [...price, 'x-unit'],
    'euros',
    '#/components/schemas/Plan/properties/price/x-unit is `"euros"`: write one of cents, decimillicents, dollars, decimal, milliseconds, seconds, or name it under `x-units`.',
  ],
  [
    [...plan, 'x-unit'],
    'cents',
    '#/components/schemas/Plan/x-unit has no meaning here: leave it to a schema of a number or string.',
  ],
];
