import { Ajv2020 } from 'ajv/dist/2020.js';

const ajv = new Ajv2020({ strictTypes: false });
const units = ['cents', 'decimillicents', 'decimal', 'dollars', 'milliseconds', 'seconds'];
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
    return `The extension \`${name}\` is not one that is read: remove it, or make it known in scripts/redocly/extensions-are-known.js.`;
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
