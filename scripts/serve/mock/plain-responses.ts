import { chosenType, sentType } from '../../spec/model/media.ts';
import { exampleOf } from '../../spec/model/response-headers.ts';
import { target, type Header, type Media, type Response, type Spec } from '../../spec/spec.ts';

type Named<Value> = Readonly<Record<string, Value>>;

const mapped = <Value, Other>(
  group: Named<Value> | undefined,
  map: (name: string, value: Value) => readonly (readonly [string, Other])[],
) => group && Object.fromEntries(Object.entries(group).flatMap(([name, value]) => map(name, value)));

/** A header with the text of its example; headers without one are omitted, because Prism would generate invalid values. */
function plainHeader(spec: Spec, name: string, node: Header): [string, Header][] {
  const header = target(spec.components?.headers, node);
  const example = exampleOf(name, header);
  return example === undefined ? [] : [[name, { schema: { type: 'string' }, example }]];
}

/** The media types of a body, each under a name that can be sent; the one that clients accept comes first. */
function plainContent(content: Named<Media>): [string, Media][] {
  const first = chosenType(Object.keys(content));
  return Object.entries(content)
    .sort(([one], [other]) => Number(other === first) - Number(one === first))
    .map(([type, media]) => [sentType(type, media), media]);
}

const plainResponse = (spec: Spec, { headers, content, ...rest }: Response): Response => ({
  ...rest,
  ...(headers && { headers: mapped(headers, (name, node) => plainHeader(spec, name, node)) ?? {} }),
  ...(content && { content: Object.fromEntries(plainContent(content)) }),
});

/** Rewrites the responses of a spec so that Prism sends them correctly. */
export function withPlainResponses(spec: Spec): Spec {
  const all = (group: Named<Response> | undefined) =>
    mapped(group, (name, node) => [[name, plainResponse(spec, node)] as const]) ?? {};
  const paths = mapped(spec.paths, (path, item) => [
    [
      path,
      mapped(item as Named<unknown>, (name, node) => {
        const { responses } = Object(node);
        return [[name, responses === undefined ? node : { ...Object(node), responses: all(responses) }] as const];
      }),
    ] as const,
  ]);
  return {
    ...spec,
    paths: paths as Spec['paths'],
    ...(spec.components && { components: { ...spec.components, responses: all(spec.components.responses) } }),
  };
}
