const methods = ['get', 'put', 'post', 'patch', 'delete'];

/** What a node is, its local reference followed. */
export const resolved = (root, node) =>
  typeof node?.$ref === 'string'
    ? resolved(
        root,
        node.$ref
          .slice(2)
          .split('/')
          .reduce((parent, key) => parent?.[key], root),
      )
    : node;

/** A schema without the null that it may be instead. */
const plain = (root, node) => {
  const schema = resolved(root, node);
  const [only, ...others] = (schema?.oneOf ?? schema?.anyOf ?? []).filter(({ type }) => type !== 'null');
  return only && others.length === 0 ? plain(root, only) : schema;
};

/** The schema of the member that a path leads to, its steps parted by dots. */
export const memberOf = (root, schema, path) =>
  plain(
    root,
    path.split('.').reduce((node, step) => plain(root, node)?.properties?.[step], schema),
  );

/** The schema of what a caller gets of an operation: its 2xx answer, or what the envelope holds. */
export const dataOf = (root, { responses = {} }) => {
  const [status] = Object.keys(responses).filter((code) => code.startsWith('2'));
  const schema = resolved(root, resolved(root, responses[status])?.content?.['application/json']?.schema);
  const payload = root['x-envelope']?.payload;
  return payload === undefined ? schema : memberOf(root, schema ?? {}, payload);
};

/** The arguments of an operation by name: its parameters, and the fields of its body. */
export const argumentsOf = (root, { item, operation }) => {
  const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map((node) => resolved(root, node));
  const body = resolved(root, resolved(root, operation.requestBody)?.content?.['application/json']?.schema);
  return new Map([
    ...parameters.map(({ name, schema, required }) => [name, { schema: resolved(root, schema) ?? {}, required }]),
    ...Object.entries(body?.properties ?? {}).map(([name, schema]) => [name, { schema }]),
  ]);
};

/** Every operation of a spec, with where it stands. */
export const operationsOf = ({ paths = {} }) =>
  Object.entries(paths).flatMap(([path, item]) =>
    methods
      .filter((method) => item?.[method])
      .map((method) => ({ item, method, operation: item[method], at: ['paths', path, method] })),
  );

/** Whether a call of the operation changes nothing. */
export const isSafe = ({ method, operation }) => method === 'get' || operation['x-safety'] === 'safe';
