import { entriesOf, itemsOf, type Json } from '../../../scripts/spec/json.ts';
import type { OperationModel } from '../../../scripts/spec/model/operation.ts';
import type { Judged } from '../edits/judged.ts';
import { samples } from '../server/takes.ts';
import { generated, type Generated } from './descriptor.ts';
import { credentialOf, played, type Played } from './play.ts';

/** A value of an argument; a text is the name of its argument. */
const valueOf = (spec: Json, name: string, schema: unknown): unknown => {
  for (const value of samples(spec, schema)) if (value !== '') return value === 'abc' ? name : value;
  return undefined;
};

/** The arguments of two calls: one with all arguments, one with the required ones. */
const argumentsOf = ({ spec }: Generated, { takes }: OperationModel): Json[] => {
  const given = (all: typeof takes.all): Json =>
    Object.fromEntries(all.map(({ name, schema }) => [name, valueOf(spec, name, schema)]));
  return [given(takes.all), given(takes.all.filter(({ required }) => required))];
};

/** The responses to try: as described, a failure, a flag in the body, another name for a member. */
const repliesOf = (old: Json, now: Json) => {
  const envelopes = [old, now].map((spec) => Object(spec['x-envelope']));
  const flags = envelopes.flatMap(({ failure }) => entriesOf(failure));
  const aliases = envelopes.flatMap((envelope) => entriesOf(envelope.aliases));
  return [
    { name: 'as described' },
    { name: 'a failure', status: 503 },
    ...flags.map((flag) => ({
      name: JSON.stringify(flag),
      edit: (text: string) => JSON.stringify({ ...JSON.parse(text), ...Object.fromEntries([flag]) }),
    })),
    ...aliases.map(([alias, name]) => ({
      name: `${alias} for ${String(name)}`,
      edit: (text: string) => text.replaceAll(`"${String(name)}":`, `"${alias}":`),
    })),
  ];
};

interface Compared {
  readonly isAlike: boolean;
  readonly walks: boolean;
  readonly looks: boolean;
}

/** What is compared of a call. The outcome of reconcile counts only if the old client could call it. */
const shown = ({ requests, result, walk, found }: Played, { isAlike, walks, looks }: Compared): string => {
  const { data, status, ...rest } = Object(result);
  // If the wire differs, each client has its own server, so requests and data cannot be compared.
  const all = isAlike
    ? { requests, data, status, walk: walks && walk, ...rest }
    : { requests: requests.length, ...rest };
  return JSON.stringify({ ...all, found: looks && (isAlike ? found : itemsOf(found)[0]) }, null, 1);
};

const looksAfter = ({ found }: Played): boolean => found !== undefined && !JSON.stringify(found).includes('no-read');

/** The calls in which two clients of the same source differ; empty if there are none. */
export async function differing({ old, now, findings }: Judged): Promise<string[]> {
  const [before, after] = await Promise.all([generated(old), generated(now)]);
  if (!before || !after) return [];
  const isAlike = findings.every(({ wire }) => wire === 'ok');
  const served = isAlike ? { ...after, spec: old, model: before.model } : after;
  const isReached = (id: string): boolean =>
    Object.hasOwn(after.descriptor.operations, id) &&
    findings.some(({ operations }) => operations.length === 0 || operations.includes(id));
  const calls = before.model.operations
    .filter(({ id }) => isReached(id))
    .flatMap((operation) =>
      argumentsOf(before, operation).flatMap((args) =>
        repliesOf(old, now).map((reply) => ({ id: operation.id, args, reply })),
      ),
    );
  const found: string[] = [];
  for (const { id, args, reply } of calls) {
    const [own, next] = [before, isAlike ? before : after].map(credentialOf);
    const here = await played(before, { id, args, reply, credential: own });
    const there = await played(served, { id, args, reply, credential: next });
    if (!here || !there) continue;
    const walks = [here, there].every(({ walk }) => walk !== undefined);
    const [one, other] = [here, there].map((each) => shown(each, { isAlike, walks, looks: looksAfter(here) }));
    if (one !== other) found.push(`${id} ${JSON.stringify(args)}: ${one} → ${other}`);
  }
  return found;
}
