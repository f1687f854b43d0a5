import { oneOf, matching, names, only, shaped, type Form } from './forms.ts';
import { unitNames } from './units.ts';

/** An extension: what its value is, and which nodes of its kind may carry it. */
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

export const unit: Extension = {
  carrier: shaped(
    {
      required: ['type'],
      properties: { type: { anyOf: [countable, { type: 'array', contains: countable }] } },
    },
    'a schema of a number or text',
  ),
  form: oneOf(unitNames),
};

export const prefix: Extension = {
  carrier: shaped({ properties: { type: { const: 'apiKey' }, in: { const: 'header' } } }, 'an apiKey in a header'),
  // Without its one space the prefix and the credential would be one word.
  form: matching(/^\S+ $/, 'one word and the space behind it, in quotes'),
};

export const safety: Extension = {
  carrier: shaped({ properties: { method: { not: { const: 'get' } } } }, 'an operation that is no GET'),
  form: only('safe'),
};

export const pager: Extension = {
  carrier: shaped({ properties: { method: { const: 'get' } } }, 'a GET'),
  form: shaped(
    {
      oneOf: [
        exactly('argument', 'items', 'cursor', 'more'),
        exactly('argument', 'items', 'pages'),
        exactly('argument', 'items', 'count', 'size'),
      ],
    },
    'the `argument` that asks for a page, the member with the `items`, and `cursor` and `more`, or `pages`, or `count` and `size`',
  ),
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
    'the `read` that shows its effect, with `items` and `created` for a list and members that equal `arguments` or `constants`, or `none` and why',
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
