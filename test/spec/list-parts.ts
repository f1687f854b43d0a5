import type { Argument } from '../../scripts/spec/model/arguments.ts';
import type { Schema, Spec } from '../../scripts/spec/spec.ts';

// Parts of list operations, from which a pager is proposed.

export const text = { type: 'string' };
export const number = { type: 'integer' };
export const flag = { type: 'boolean' };
export const sized = { type: 'integer', default: 20 };
export const object = (properties: Readonly<Record<string, Schema>>): Schema => ({ type: 'object', properties });
export const list: Schema = { type: 'array', items: { $ref: '#/components/schemas/Item' } };

export const specOf = (response: Schema): Spec => ({
  info: { title: 'Acme' },
  paths: {},
  components: { schemas: { Response: response, Item: object({ id: text, next: text }) } },
});

export const taking = (place: Argument['in'], given: Readonly<Record<string, Schema>>) => ({
  all: Object.entries(given).map(([name, schema]): Argument => ({
    name,
    in: place,
    required: false,
    schema,
    example: undefined,
  })),
});
