import { at, entriesOf, isObject, itemsOf, referenced, type Json } from '../../spec/json.ts';

const JSON_BODY = ['content', 'application/json', 'schema'] as const;

const membersOf = (spec: Json, schema: unknown): [name: string, schema: unknown][] => {
  const name = referenced(schema);
  return entriesOf(at(name === undefined ? schema : at(spec, 'components', 'schemas', name), 'properties'));
};

const successOf = (node: Json): unknown => entriesOf(node['responses']).find(([status]) => status.startsWith('2'))?.[1];

/** The names of the parameters of an operation, or of those that it requires. */
const parametersOf = (node: Json, required = false): string[] =>
  itemsOf(node['parameters']).flatMap((each) =>
    isObject(each) && (!required || each['required'] === true) ? [String(each['name'])] : [],
  );

const comparing = (sent: readonly string[], shown: readonly string[]): string => {
  const both = sent.filter((name) => shown.includes(name));
  return both.length === 0 ? '' : `, arguments: { ${both.map((name) => `${name}: ${name}`).join(', ')} }`;
};

/**
 * How a read may show whether a write took effect: as an item of its list that is not older than the call, or by members
 * that are as they were sent; undefined where it shows neither.
 */
export const reconcileRow = (spec: Json, write: Json, read: Json): string | undefined => {
  const given = parametersOf(write);
  if (parametersOf(read, true).some((name) => !given.includes(name))) return undefined;
  const sent = membersOf(spec, at(write['requestBody'], ...JSON_BODY)).map(([name]) => name);
  const shown = membersOf(spec, at(successOf(read), ...JSON_BODY));
  const head = `read: ${String(read['operationId'])}`;
  for (const [list, schema] of shown) {
    const items = membersOf(spec, at(schema, 'items'));
    const created = items.find(([, each]) => at(each, 'format') === 'date-time')?.[0];
    if (created === undefined || referenced(at(schema, 'items')) === undefined) continue;
    const same = comparing(
      sent,
      items.map(([name]) => name),
    );
    return `{ ${head}, items: ${list}, created: ${created}${same} }`;
  }
  const same = comparing(
    sent,
    shown.map(([name]) => name),
  );
  return same === '' ? undefined : `{ ${head}${same} }`;
};
