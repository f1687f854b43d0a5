import { bare } from '../../spec/model/media.ts';
import { formKind } from '../../spec/model/form.ts';
import { fromJson } from '../../spec/json.ts';
import type { OperationModel } from '../../spec/model/operation.ts';
import { target, type Media, type Operation, type Schema, type Spec } from '../../spec/spec.ts';
import { METHODS, JSON_TYPE } from '../../spec/dialect.ts';
import { asLists, emptyTree, put, stepsOf } from './brackets.ts';
import { valueOf } from './form-value.ts';

// Prism cannot parse lists, nested values or files in a form, and reads numbers as text, so it gets JSON instead.

/** Converts a form to JSON; `undefined` if the request has no readable form. */
export type ReadForm = (type: string, bytes: Buffer) => Promise<string | undefined>;

type Entry = readonly [name: string, text: string];

type Notations = OperationModel['takes']['notations'];

const isJson = (type = ''): boolean => /[/+]json\b/i.test(type);

/** Parses the fields of a form: as texts, lists or objects of texts, or JSON. */
const fieldsOf = (entries: readonly Entry[], notations: Notations = {}): Record<string, unknown> => {
  const nested = emptyTree();
  const fields = new Map<string, unknown>();
  for (const [name, text] of entries) {
    const steps = stepsOf(name);
    const { style, type } = notations[steps[0] ?? ''] ?? {};
    if (style === 'brackets' && steps.length > 1) put(nested, steps, text);
    else if (style === 'commas') fields.set(name, text.split(','));
    else {
      const read: unknown = isJson(type) ? JSON.parse(text) : text;
      fields.set(name, fields.has(name) ? [fields.get(name), read].flat() : read);
    }
  }
  return { ...Object.fromEntries(fields), ...Object(asLists(nested)) };
};

/** The entries of a form; a file is read as text. */
const entriesIn = async (type: string, bytes: Buffer): Promise<readonly Entry[]> => {
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
  return Promise.all(
    [...form.entries()].map(async ([name, value]): Promise<Entry> => [
      name,
      typeof value === 'string' ? value : await value.text(),
    ]),
  );
};

/** An object in a separate part is JSON. */
const parsedPart = (value: unknown, schema: Schema | undefined): unknown => {
  if (Array.isArray(value)) return value.map((each) => parsedPart(each, schema));
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value) || schema?.type === 'string') return value;
  return fromJson(value) ?? value;
};

const readerOf = (spec: Spec, { node, takes }: OperationModel): ReadForm => {
  const [[wanted = '', media] = []] = Object.entries(node.requestBody?.content ?? {});
  const schema = media?.schema ?? {};
  const { properties = {} } = target(spec.components?.schemas, schema);
  return async (type, bytes) => {
    if (bare(type).toLowerCase() !== bare(wanted).toLowerCase()) return undefined;
    try {
      const fields = Object.entries(fieldsOf(await entriesIn(type, bytes), takes.notations));
      const parsed =
        takes.form === 'multipart'
          ? fields.map(([name, value]) => [name, parsedPart(value, properties[name])])
          : fields;
      // A field that says that it is JSON has the types of JSON.
      const [typed, texts] = [true, false].map((is) =>
        Object.fromEntries(parsed.filter(([name]) => isJson(takes.notations?.[String(name)]?.type) === is)),
      );
      return JSON.stringify({ ...Object(valueOf(spec, schema, texts)), ...typed });
    } catch {
      return undefined;
    }
  };
};

/** The form parsers of an API, by method and path. */
export const formReaders = (spec: Spec, operations: readonly OperationModel[]): ReadonlyMap<string, ReadForm> =>
  new Map(
    operations
      .filter(({ takes }) => takes.form)
      .map((operation) => [`${operation.method.toLowerCase()} ${operation.path}`, readerOf(spec, operation)]),
  );

const plainContent = (content: Readonly<Record<string, Media>>): Readonly<Record<string, Media>> =>
  Object.fromEntries(
    Object.entries(content).map(([type, { schema, examples }]) => [
      formKind(type) && schema ? JSON_TYPE : type,
      { ...(schema && { schema }), ...(examples && { examples }) },
    ]),
  );

const plainOperation = (operation: Operation): Operation => {
  const { requestBody } = operation;
  if (!requestBody?.content) return operation;
  return { ...operation, requestBody: { ...requestBody, content: plainContent(requestBody.content) } };
};

/** Replaces the forms of a spec with JSON. */
export const withPlainForms = (spec: Spec): Spec => ({
  ...spec,
  paths: Object.fromEntries(
    Object.entries(spec.paths).map(([path, item]) => [
      path,
      {
        ...item,
        ...Object.fromEntries(
          METHODS.flatMap((method) => {
            const operation = item[method];
            return operation ? [[method, plainOperation(operation)] as const] : [];
          }),
        ),
      },
    ]),
  ),
});
