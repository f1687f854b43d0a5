import type { Measured, Plan } from '../plan.ts';
import { answers } from './answers.ts';
import { failures, forbidden } from './failures.ts';
import { writes } from './writes.ts';

/** All cases, one after the other, on whatever runtime this is. It imports nothing but the package. */
export async function conform(plan: Plan): Promise<Measured[]> {
  if (plan.onlyForbidden) return [await forbidden(plan)];
  return [...(await writes(plan)), ...(await failures(plan)), ...(await answers(plan))];
}
