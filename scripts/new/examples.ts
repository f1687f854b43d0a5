import { at, entriesOf, isObject, itemsOf, type Json } from '../spec/json.ts';
import { readOf } from '../spec/media.ts';
import { exampleOf } from './example.ts';

const withExample = (spec: Json, content: Json): Json =>
  Object.fromEntries(
    Object.entries(content).map(([type, media]) => [
      type,
      isObject(media) && isObject(media['schema']) && readOf(type, media) === 'json'
        ? { ...media, examples: { invented: { value: exampleOf(spec, media['schema']) } } }
        : media,
    ]),
  );

/** A node with examples wherever it holds a body. */
const withBodies = (spec: Json, node: unknown): unknown =>
  isObject(node) && isObject(node['content']) ? { ...node, content: withExample(spec, node['content']) } : node;

/** An operation with examples that are made from its schemas. */
export const withExamples = (spec: Json, operation: Json): Json => ({
  ...operation,
  parameters: itemsOf(operation['parameters']).map((each) => ({
    ...Object(each),
    example: exampleOf(spec, at(each, 'schema')),
  })),
  ...(operation['requestBody'] !== undefined && { requestBody: withBodies(spec, operation['requestBody']) }),
  responses: Object.fromEntries(
    entriesOf(operation['responses']).map(([status, each]) => [status, withBodies(spec, each)]),
  ),
});
