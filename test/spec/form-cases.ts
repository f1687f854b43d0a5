import { post, type Case } from './valid.ts';

const TEXT = 'application/x-www-form-urlencoded';
const PARTS = 'multipart/form-data';

const address = { type: 'object', properties: { city: { type: 'string' } } };

/** Schemas of form fields, by kind. */
const properties = {
  name: { type: 'string' },
  tags: { type: 'array', items: { type: 'string' } },
  address,
  lines: { type: 'array', items: address },
  choice: { anyOf: [{ $ref: '#/components/schemas/Plan' }, { type: 'null' }] },
  file: { type: 'string', format: 'binary' },
  files: { type: 'array', items: { type: 'string', format: 'binary' } },
};

type Field = keyof typeof properties;

/** A body that is a form with some of these fields. */
export const formOf = (fields: readonly Field[], encoding?: object, type = TEXT) => ({
  content: {
    [type]: {
      schema: { type: 'object', properties: Object.fromEntries(fields.map((name) => [name, properties[name]])) },
      ...(encoding && { encoding }),
    },
  },
});

export const asParts = (fields: readonly Field[], encoding?: object) => formOf(fields, encoding, PARTS);

const body = [...post, 'requestBody'];
const at = (type: string): string => `#/paths/~1plan/post/requestBody/content/${type.replace('/', '~1')}`;
const BRACKETS = 'write `style: deepObject` with `explode: true`, or `contentType: application/json`.';

const silent = (field: Field): Case => [
  body,
  formOf([field]),
  `${at(TEXT)}/schema/properties/${field} is nested, which a URL-encoded form cannot hold without \`encoding\`: ${BRACKETS}`,
];

const wrong = (field: Field, how: object, message: string): Case => [
  body,
  formOf([field], { [field]: how }),
  `${at(TEXT)}/encoding/${field}${message}`,
];

/** Forms that no client can encode as they state. */
export const formCases: readonly Case[] = [
  silent('address'),
  silent('lines'),
  silent('choice'),
  wrong('address', { style: 'form' }, ` would lose the name of the field: ${BRACKETS}`),
  wrong('lines', { explode: true }, ` cannot write objects or lists within a list: ${BRACKETS}`),
  wrong('lines', { style: 'deepObject', explode: false }, ` is a style that does not support lists: ${BRACKETS}`),
  wrong('name', { explode: false }, ' has no meaning here: leave it out.'),
  wrong('name', { contentType: 'text/plain' }, ' has no meaning for a field of text: leave it out.'),
  wrong(
    'address',
    { contentType: 'text/xml' },
    ` is a media type that a field of a URL-encoded form cannot have: ${BRACKETS}`,
  ),
  wrong(
    'lines',
    { contentType: 'application/json', style: 'deepObject' },
    ' has both a style and a media type, of which only one applies: leave one of them out.',
  ),
  wrong('name', { style: 'spaceDelimited' }, '/style is `"spaceDelimited"`: write one of form, deepObject.'),
  wrong('name', { allowReserved: true }, '/allowReserved is not supported:'),
  wrong('name', { headers: {} }, '/headers is not supported:'),
  [
    body,
    formOf(['name'], { other: { explode: true } }),
    `${at(TEXT)}/encoding/other is the encoding of a field that the form does not have: leave it out.`,
  ],
  [
    body,
    formOf(['name'], { name: { explode: true } }, 'application/json'),
    `${at('application/json')}/encoding/name is the encoding of a field that the form does not have: leave it out.`,
  ],
  [
    body,
    { content: { [TEXT]: { schema: { type: 'array', items: { type: 'string' } } } } },
    `${at(TEXT)} is a form that is not an object: describe its fields.`,
  ],
];
