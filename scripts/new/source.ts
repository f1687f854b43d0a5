import { entriesOf, isObject, type Json } from '../spec/json.ts';

const INVENTED = ['summary', 'tags', 'example', 'examples', 'operationId', 'x-pager', 'x-idempotency'];

const operationAsPublished = (operation: unknown): Json =>
  Object.fromEntries(entriesOf(operation).filter(([name]) => !INVENTED.includes(name)));

/** The parts of a spec that the document does not state, by their ledger names. */
interface Ours {
  /** Fields of forms whose notation is chosen. */
  readonly notated: readonly string[];
  /** Undescribed path variables. */
  readonly undescribed: readonly string[];
}

const withoutParameters = (label: string, operation: Json, names: readonly string[]): Json => {
  const { parameters } = operation;
  if (!Array.isArray(parameters) || names.length === 0) return operation;
  return { ...operation, parameters: parameters.filter(({ name }) => !names.includes(`${label} · ${String(name)}`)) };
};

/** Removes our own examples from a value. */
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

/** Removes our own notations from a form. */
const asSaid = (label: string, media: Json, chosen: readonly string[]): Json => {
  const { encoding, ...rest } = media;
  const kept = entriesOf(encoding).filter(([name]) => !chosen.includes(`${label} · ${name}`));
  return { ...rest, ...(kept.length > 0 && { encoding: Object.fromEntries(kept) }) };
};

const withoutNotations = (label: string, operation: Json, chosen: readonly string[]): Json => {
  const { requestBody } = operation;
  if (!isObject(requestBody) || chosen.length === 0) return operation;
  const content = entriesOf(requestBody['content']).map(([type, media]) => [
    type,
    asSaid(label, Object(media), chosen),
  ]);
  return { ...operation, requestBody: { ...requestBody, content: Object.fromEntries(content) } };
};

const withoutOurs = (label: string, operation: Json, { notated, undescribed }: Ours): Json =>
  withoutParameters(label, withoutNotations(label, operation, notated), undescribed);

/**
 * What the vendor's document states about the spec's operations: names, types, numbers and structure, without our additions.
 */
export const sourceOf = ({ openapi, servers, security, paths, components }: Json, ours: Ours): Json => ({
  openapi,
  servers,
  ...(security !== undefined && { security }),
  paths: Object.fromEntries(
    entriesOf(paths).map(([path, item]) => [
      path,
      Object.fromEntries(
        entriesOf(item).map(([key, each]) => [
          key,
          isObject(each) ? bare(operationAsPublished(withoutOurs(`${key.toUpperCase()} ${path}`, each, ours))) : each,
        ]),
      ),
    ]),
  ),
  components,
});
