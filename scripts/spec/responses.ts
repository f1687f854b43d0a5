import type * as api from '../../src/api/descriptor.ts';
import { joinText } from './prose.ts';
import { examplesOf, nameOf } from './arguments.ts';
import { JSON_TYPE } from './dialect.ts';
import { Refusal } from '../refusal.ts';
import { own, target, type Operation, type Response, type Spec } from './spec.ts';

/** What a documented status means and carries. */
export interface Answer {
  readonly status: number;
  readonly description: string;
  /** The component that its body is; undefined where no source describes the body. */
  readonly body: string | undefined;
  /** The component that is handed out: the body, or what the API's envelope wraps. */
  readonly data: string | undefined;
  /** What a caller gets, as it stands in the operation table. */
  readonly form: api.Answer;
  readonly examples: readonly [string, unknown][];
}

export const isSuccess = ({ status }: Answer): boolean => status < 300;

function payloadOf(spec: Spec, body: string, pointer: string): string {
  const payload = spec['x-envelope']?.payload;
  if (payload === undefined) return body;
  const envelope = target(spec.components?.schemas, own(spec.components?.schemas, body) ?? {});
  const name = nameOf(own(envelope.properties, payload));
  if (!name)
    throw new Refusal(
      pointer,
      `responds with \`${body}\`, whose \`${payload}\` is no named component`,
      'refer from there to a schema under components',
    );
  return name;
}

function formOf(spec: Spec, name: string): api.Answer {
  const type = own(spec.components?.schemas, name)?.type;
  return type === 'object' || type === 'array' ? type : 'json';
}

function answerOf(spec: Spec, code: string, node: Response, pointer: string): Answer {
  const status = Number(code);
  if (!/^[245]\d\d$/.test(code))
    throw new Refusal(
      pointer,
      `is no single status of a response`,
      'write one entry per status, from 200 to 299 or from 400 to 599',
    );
  const response = target(spec.components?.responses, node);
  const description = joinText(response.description, node.description);
  const media = own(response.content, JSON_TYPE);
  const other = Object.keys(response.content ?? {}).find((type) => type !== JSON_TYPE);
  if (other !== undefined)
    throw new Refusal(pointer, `responds with ${other}`, `describe its body as ${JSON_TYPE}, or leave it undescribed`);
  if (!media) return { status, description, body: undefined, data: undefined, form: 'undescribed', examples: [] };
  const body = nameOf(media.schema);
  if (!body)
    throw new Refusal(
      pointer,
      'has a body that is no named component',
      'move its schema under components and refer to it',
    );
  const data = status < 300 ? payloadOf(spec, body, pointer) : body;
  return { status, description, body, data, form: formOf(spec, data), examples: examplesOf(media) };
}

/** Every documented status of an operation, in ascending order. */
export function answersOf(spec: Spec, operation: Operation, pointer: string): readonly Answer[] {
  const answers = Object.entries(operation.responses ?? {}).map(([code, node]) =>
    answerOf(spec, code, node, `${pointer}/responses/${code}`),
  );
  if (!answers.some(isSuccess)) throw new Refusal(pointer, 'documents no success', 'describe its 2xx status');
  return answers.sort((one, other) => one.status - other.status);
}
