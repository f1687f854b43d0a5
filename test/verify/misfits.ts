import { seenIn } from '../../scripts/change/verify/response.ts';
import { parseSpec } from '../../scripts/spec/read/read.ts';

/** A response to `plan.get`. */
interface Sent {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly text: string;
}

/** The deviations of a response from a spec, as `node · attribute`. */
export function misfitsIn(spec: unknown, response: Sent): string[] {
  const source = parseSpec('plans', JSON.stringify(spec));
  const operation = source.model.operations.find(({ id }) => id === 'plan.get');
  if (!operation) throw new Error('there is no such operation');
  const sent = { operation, url: '', headers: [], credential: [], keys: [] };
  const seen = seenIn(source.json, { sent, startedAt: '', tookMs: 0, statusText: '', ...response });
  return seen.flatMap(({ fits, node, attribute }) => (fits ? [] : `${node} · ${attribute}`));
}
