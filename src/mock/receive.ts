import type { Descriptor } from '../api/descriptor.ts';
import { documents } from './answer.ts';
import { checkCredential, withoutCredential, withoutKeys } from './credential.ts';
import { prepare, type Prepared } from './faults.ts';
import { readArguments } from './read.ts';
import { findRoute, type Base, type Route } from './route.ts';
import { toStep } from './script.ts';
import type { State } from './state.ts';
import type { PlainStep } from './step.ts';
import { objection, type Wrong } from './wrong.ts';

/** The request handler of one mock. */
export interface Receiver extends Base {
  readonly descriptor: Descriptor;
  readonly state: State;
}

/** The documented response to a wrong call, if there is one. */
function answerTo({ what, next, statuses }: Wrong, { label, operation }: Route): PlainStep {
  const status = statuses.find((each) => documents(operation, each));
  if (status === undefined) throw objection(label, what, next);
  return { status };
}

/** The text of a body and, if the operation takes a form, its entries. */
async function bodyOf(request: Request, { operation }: Route) {
  if (!operation.write) return { text: await request.text() };
  const bytes = await request.arrayBuffer();
  const again = new Response(bytes, { headers: { 'content-type': request.headers.get('content-type') ?? '' } });
  const form = bytes.byteLength > 0 ? await again.formData().catch(() => undefined) : undefined;
  return { text: new TextDecoder().decode(bytes), form: form && [...form.entries()] };
}

/** Reads and records a request, and finds the step that responds to it. */
export async function receive(receiver: Receiver, request: Request): Promise<Prepared> {
  const { descriptor, state } = receiver;
  const { headers, method } = request;
  const url = new URL(request.url);
  const route = findRoute(descriptor, receiver, method, url);
  const { source, script } = state.scripted(route.id);
  const { args, wrong: misread } = readArguments(route, source.examples.arguments, {
    url: withoutKeys(descriptor, url),
    headers,
    ...(await bodyOf(request, route)),
  });
  const wrong =
    (route.operation.authenticated
      ? checkCredential(descriptor, route.operation, { headers, query: url.searchParams })
      : undefined) ?? misread;
  const kept = { operation: route.id, args, headers: withoutCredential(descriptor, headers) };
  state.requests.push(wrong ? { ...kept, mistake: wrong.what } : kept);
  return prepare(source, wrong ? answerTo(wrong, route) : await toStep(script.next(), kept));
}
