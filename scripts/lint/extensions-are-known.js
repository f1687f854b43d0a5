import { Ajv2020 } from 'ajv/dist/2020.js';

const ajv = new Ajv2020({ strictTypes: false });
const units = ['cents', 'decimillicents', 'decimal', 'dollars', 'milliseconds', 'seconds'];
const path = { type: 'string', pattern: String.raw`^[^.\s]+(\.[^.\s]+)*$` };

/** An object that has all of these members and no other. */
const exactly = (...names) => ({
  type: 'object',
  additionalProperties: false,
  required: names,
  properties: Object.fromEntries(names.map((name) => [name, path])),
});

const scalars = { type: 'object', minProperties: 1, propertyNames: path };
const equals = {
  arguments: { ...scalars, additionalProperties: { type: 'string', minLength: 1 } },
  constants: { ...scalars, additionalProperties: { type: ['string', 'number', 'boolean', 'null'] } },
};
const looks = (required, names, more) => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties: { ...exactly(...names).properties, ...equals },
  ...more,
});

const countable = { enum: ['number', 'integer', 'string'] };

/** Each extension with the node that may carry it, JSON Schemas of that node and of the value, and both in words. */
const extensions = {
  'x-unit': {
    on: 'Schema',
    carrier: {
      required: ['type'],
      properties: { type: { anyOf: [countable, { type: 'array', contains: countable }] } },
    },
    value: { enum: units },
    says: `a schema of a number or string takes it, as one of ${units.join(', ')}`,
  },
  'x-prefix': {
    on: 'SecurityScheme',
    carrier: { properties: { type: { const: 'apiKey' }, in: { const: 'header' } } },
    value: { type: 'string', minLength: 1 },
    says: "an `apiKey` scheme in a header takes it, as the text before the credential, such as `'Token '`",
  },
  'x-safety': {
    on: 'Operation',
    carrier: { properties: { method: { not: { enum: ['get', 'head'] } } } },
    value: { const: 'safe' },
    says: 'an operation that is no GET and yet changes nothing takes it, as `safe`',
  },
  'x-pager': {
    on: 'Operation',
    carrier: { properties: { method: { const: 'get' } } },
    value: {
      oneOf: [
        exactly('argument', 'items', 'cursor', 'more'),
        exactly('argument', 'items', 'pages'),
        exactly('argument', 'items', 'count', 'size'),
      ],
    },
    says: 'a GET takes it, as the `argument` that asks for a page, the member with the `items`, and `cursor` and `more`, or `pages`, or `count` and `size`',
  },
  'x-reconcile': {
    on: 'Operation',
    carrier: {
      properties: { method: { not: { enum: ['get', 'head'] } } },
      not: { required: ['x-safety'] },
    },
    value: {
      oneOf: [
        { ...exactly('none'), properties: { none: { type: 'string', minLength: 1 } } },
        looks(['read', 'items', 'created'], ['read', 'items', 'created', 'more']),
        looks(['read'], ['read'], { anyOf: [{ required: ['arguments'] }, { required: ['constants'] }] }),
      ],
    },
    says: 'an operation that changes something takes it, as the `read` that can tell, with `items` and `created` for a list and members that equal `arguments` or `constants`, or as `none` and why',
  },
  'x-shared-arguments': {
    on: 'Root',
    carrier: true,
    value: { type: 'array', items: { type: 'string' }, minItems: 1, uniqueItems: true },
    says: 'the root takes it, as a list of the names of parameters',
  },
  'x-envelope': {
    on: 'Root',
    carrier: true,
    value: {
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
    says: 'the root takes it, as `payload` (a member), `failure` (a member and its boolean), `error` (a schema) and `aliases` (other names of members)',
  },
};

const checked = new Map(
  Object.entries(extensions).map(([name, { carrier, value, ...rest }]) => [
    name,
    { ...rest, fitsCarrier: ajv.compile(carrier), fitsValue: ajv.compile(value) },
  ]),
);

const extensionProblem = (name, node, { type, key }) => {
  const extension = checked.get(name);
  if (!extension) {
    return `The extension \`${name}\` is not one that is read: remove it, or make it known in scripts/lint/extensions-are-known.js.`;
  }
  const { on, fitsCarrier, fitsValue, says } = extension;
  if (type.name !== on || !fitsCarrier({ ...node, method: key }))
    return `The extension \`${name}\` says nothing here: ${says}.`;
  if (!fitsValue(node[name])) return `The extension \`${name}\` cannot be ${JSON.stringify(node[name])}: ${says}.`;
  return undefined;
};

const carriesExtensions = (node, type) => typeof node === 'object' && node !== null && type.extensionsPrefix;

/** Only known extensions stand in a spec, each where it is read and with a value that is understood. */
export const extensionsAreKnown = () => ({
  any(node, { report, location, type, key }) {
    if (!carriesExtensions(node, type)) return;
    for (const name of Object.keys(node).filter((property) => property.startsWith('x-'))) {
      const message = extensionProblem(name, node, { type, key });
      if (message) report({ message, location: location.child([name]).key() });
    }
  },
  Root(root, { report, location }) {
    const error = root['x-envelope']?.error;
    if (error === undefined || root.components?.schemas?.[error]) return;
    const message = `The envelope's error \`${error}\` is no schema of this spec: name one of \`components.schemas\`.`;
    report({ message, location: location.child(['x-envelope', 'error']) });
  },
});
