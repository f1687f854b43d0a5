import type { Descriptor, Operation } from '../api/descriptor.ts';
import type { Validators } from '../api/issue.ts';
import { labelOf, mistake } from '../mistake.ts';
import type { PlainStep } from './step.ts';
import { isRecord } from '../values.ts';

/** The examples of one operation. */
export interface OperationExamples {
  /** By the name of the argument. */
  readonly arguments: Readonly<Record<string, unknown>>;
  /** Whole bodies, by status and by the name of the example: `documented` if the page shows it. */
  readonly answers: Readonly<Record<number, Readonly<Record<string, unknown>>>>;
  /** Media types of bodies that are not `application/json`, by status. */
  readonly types?: Readonly<Record<number, string>>;
  /** Documented headers of responses, by status. */
  readonly headers?: Readonly<Record<number, Readonly<Record<string, string>>>>;
}

/** The sources of the bodies of one operation. */
export interface Source {
  readonly label: string;
  readonly operation: Operation;
  readonly envelope: Descriptor['envelope'];
  readonly examples: OperationExamples;
  readonly validator: Validators[string] | undefined;
}

/** The documented statuses, in ascending order; a range is represented by its first status. */
const statusesOf = ({ answers }: Operation): number[] =>
  Object.keys(answers)
    // A single status comes before its range.
    .sort((one, other) => Number(one.replace('XX', '99')) - Number(other.replace('XX', '99')))
    .map((code) => Number(code.replace('XX', '00')));

/** Whether a status is documented, directly or by its range. */
export const documents = ({ answers }: Operation, status: number): boolean => answers[status] !== undefined;

/** Looks up a status, directly or by its range. */
export const ofStatus = <Value>(table: Readonly<Record<number, Value>>, status: number): Value | undefined =>
  table[status] ?? (table as Readonly<Record<string, Value>>)[`${Math.floor(status / 100)}XX`];

/** The status of an unscripted call. */
export const successOf = (operation: Operation): number => statusesOf(operation)[0] ?? 200;

/** The example of a status: from the page, or else an invented one. */
function exampleOf({ examples }: Source, status: number): unknown {
  const named = ofStatus(examples.answers, status) ?? {};
  return 'documented' in named ? named['documented'] : Object.values(named)[0];
}

const textOf = (body: unknown): string => (typeof body === 'string' ? body : JSON.stringify(body));

/** Wraps the `data` of a caller in the envelope of the API. */
function wrapped({ envelope }: Source, example: unknown, data: unknown): unknown {
  const { payload, failure } = envelope ?? {};
  if (payload === undefined) return data;
  const flag = failure && { [failure.member]: !failure.equals };
  return { ...(isRecord(example) ? example : flag), [payload]: data };
}

/** Bytes unchanged, anything else as text. */
const contentOf = (body: unknown): string | Uint8Array =>
  body instanceof Uint8Array ? new Uint8Array(body) : textOf(body);

/** The content of a documented response; throws for an undocumented body, which is a mistake of the test. */
export function bodyContent(source: Source, { status = 0, body, wire }: PlainStep): string | Uint8Array {
  const { label, operation, validator } = source;
  const form = operation.answers[status];
  if (!form) {
    const statuses = Object.keys(operation.answers).join(', ');
    throw mistake(
      label,
      `documents no status ${status}`,
      `It documents ${statuses}; \`fault('status')\` returns another`,
    );
  }
  if (wire !== undefined) return contentOf(wire);
  const example = exampleOf(source, status);
  if (form === 'undescribed') return body === undefined && example === undefined ? '' : textOf(body ?? example);
  if (body === undefined && example === undefined) {
    throw mistake(label, `has no example of ${status}`, 'Pass a body');
  }
  if (form === 'text' || form === 'bytes') return contentOf(body ?? example);
  const whole = body === undefined ? example : status < 300 ? wrapped(source, example, body) : body;
  const [issue] = (validator?.(status, whole) ?? []).filter(({ kind }) => kind === 'shape');
  if (issue) {
    const what = `does not return ${status} with this body: ${issue.path || '/'} ${issue.message}`;
    throw mistake(label, what, 'Pass the documented body, or another one as `wire`');
  }
  return JSON.stringify(whole);
}

/** The body of a 2xx response with the failure flag. */
export function rejectedText(source: Source, body: unknown): string {
  const { failure } = source.envelope ?? {};
  if (!failure) throw mistake(source.label, 'has no failure flag in its successes', 'Script an error status');
  const flagged = statusesOf(source.operation)
    .filter((status) => status >= 400)
    .map((status) => exampleOf(source, status))
    .find((example) => isRecord(example) && example[failure.member] === failure.equals);
  return JSON.stringify(body ?? flagged ?? { [failure.member]: failure.equals });
}

/** Collects the sources of the bodies of one operation. */
export function sourceOf(
  { id, operations, envelope }: Descriptor,
  examples: Readonly<Record<string, OperationExamples>>,
  validators: Validators | undefined,
  name: string,
): Source {
  const operation = Object.hasOwn(operations, name) ? operations[name] : undefined;
  const known = Object.hasOwn(examples, name) ? examples[name] : undefined;
  if (!operation || !known) {
    throw mistake(`${id} mock`, `has no operation \`${name}\``, `It has ${Object.keys(operations).join(', ')}`);
  }
  const label = labelOf(`${id} mock`, operation.method, operation.path);
  return { label, operation, envelope, examples: known, validator: validators?.[name] };
}
