import { listOf, matching, names, only, shaped, type Form } from './forms.ts';

/** An extension: the form of its value, and the nodes of its kind that may have it. */
export interface Extension {
  readonly form: Form;
  readonly carrier?: Form;
}

const path = { type: 'string', pattern: String.raw`^[^.\s]+(\.[^.\s]+)*$` };

/** The JSON Schema of an object that has all of these members and no other. */
const exactly = (...members: readonly string[]) => ({
  type: 'object',
  additionalProperties: false,
  required: members,
  properties: Object.fromEntries(members.map((name) => [name, path])),
});

/** The schemas of pager members that are not a path or name. */
const particular: Readonly<Record<string, object>> = {
  first: { type: 'integer', minimum: 0 },
  counts: { const: 'items' },
  header: { const: 'Link' },
};

/** The JSON Schema of a pager with required and optional members. */
const members = (required: readonly string[], ...optional: readonly string[]) => {
  const { properties, ...rest } = exactly(...required, ...optional, 'items');
  return { ...rest, required, properties: { ...properties, ...pick([...required, ...optional]) } };
};

const pick = (names: readonly string[]) =>
  Object.fromEntries(Object.entries(particular).filter(([name]) => names.includes(name)));

const scalars = { type: 'object', minProperties: 1, propertyNames: path };
const equals = {
  arguments: { ...scalars, additionalProperties: { type: 'string', minLength: 1 } },
  constants: { ...scalars, additionalProperties: { type: ['string', 'number', 'boolean', 'null'] } },
};
const looks = (required: readonly string[], members: readonly string[], more?: object) => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties: { ...exactly(...members).properties, ...equals },
  ...more,
});

const countable = { enum: ['number', 'integer', 'string'] };

const unitName = matching(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'lower-case words, joined by hyphens');

export const unit: Extension = {
  carrier: shaped(
    {
      required: ['type'],
      properties: { type: { anyOf: [countable, { type: 'array', contains: countable }] } },
    },
    'a schema of a number or string',
  ),
  form: unitName,
};

export const units: Extension = { form: listOf(unitName, 'units') };

export const prefix: Extension = {
  carrier: shaped({ properties: { type: { const: 'apiKey' }, in: { const: 'header' } } }, 'an apiKey in a header'),
  // Without its one space the prefix and the credential would be one word.
  form: matching(/^\S+ $/, 'one word and the space after it, in quotes'),
};

export const safety: Extension = {
  carrier: shaped({ properties: { method: { not: { const: 'get' } } } }, 'an operation that is not a GET'),
  form: only('safe'),
};

const pagers = [
  members(['argument', 'cursor'], 'more'),
  members(['argument', 'last'], 'more', 'size'),
  members(['argument', 'pages'], 'first'),
  members(['argument', 'count', 'size'], 'first'),
  members(['argument'], 'first', 'size', 'more'),
  members(['argument', 'counts'], 'first', 'size', 'more'),
  members(['argument', 'counts', 'count'], 'first', 'size'),
  members(['next']),
  members(['header']),
];

export const pager: Extension = {
  carrier: shaped({ properties: { method: { const: 'get' } } }, 'a GET'),
  form: shaped(
    { oneOf: pagers },
    'the member with the `items`, unless the response itself is a list, and how to get the next page: the `argument` that selects it, with `cursor`, `cursor` and `more`, `last`, `pages`, `count` and `size`, `counts: items` or nothing if the list ends with an empty page or with `more`; or `next` or `header: Link` without an `argument`',
  ),
};

export const idempotency: Extension = {
  carrier: shaped(
    { properties: { method: { not: { const: 'get' } } }, not: { required: ['x-safety'] } },
    'an operation that changes something',
  ),
  form: matching(/^\S+$/, 'the name of the argument that carries the key'),
};

export const reconcile: Extension = {
  carrier: shaped(
    { properties: { method: { not: { const: 'get' } } }, not: { required: ['x-safety'] } },
    'an operation that changes something',
  ),
  form: shaped(
    {
      oneOf: [
        { ...exactly('none'), properties: { none: { type: 'string', minLength: 1 } } },
        looks(['read', 'items', 'created'], ['read', 'items', 'created', 'more']),
        looks(['read'], ['read'], { anyOf: [{ required: ['arguments'] }, { required: ['constants'] }] }),
      ],
    },
    'the `read` that shows its effect, with `items` and `created` for a list and members that equal `arguments` or `constants`, or `none` with the reason',
  ),
};

export const sharedArguments: Extension = { form: names };

export const envelope: Extension = {
  form: shaped(
    {
      type: 'object',
      minProperties: 1,
      additionalProperties: false,
      properties: {
        payload: { type: 'string' },
        failure: { type: 'object', minProperties: 1, maxProperties: 1, additionalProperties: { type: 'boolean' } },
        error: { type: 'string' },
        aliases: { type: 'object', minProperties: 1, additionalProperties: { type: 'string' } },
      },
    },
    '`payload` (a member), `failure` (a member and its boolean), `error` (a schema) and `aliases` (other names of members)',
  ),
};
