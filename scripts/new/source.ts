import { entriesOf, isObject, type Json } from '../spec/json.ts';

const INVENTED = ['summary', 'tags', 'example', 'examples', 'operationId'];

const operationAsPublished = (operation: unknown): Json =>
  Object.fromEntries(entriesOf(operation).filter(([name]) => !INVENTED.includes(name)));

/** A value without the examples that are ours. */
const bare = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(bare);
  if (!isObject(value)) return value;
  const isBody = isObject(value['schema']);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !(isBody && ['example', 'examples'].includes(name)))
      .map(([name, each]) => [name, bare(each)]),
  );
};

/** What the vendor's document says of the spec's operations: names, types, numbers and structure, without what is ours. */
export const sourceOf = ({ openapi, servers, security, paths, components }: Json): Json => ({
  openapi,
  servers,
  ...(security !== undefined && { security }),
  paths: Object.fromEntries(
    entriesOf(paths).map(([path, item]) => [
      path,
      Object.fromEntries(
        entriesOf(item).map(([key, each]) => [key, isObject(each) ? bare(operationAsPublished(each)) : each]),
      ),
    ]),
  ),
  components,
});
