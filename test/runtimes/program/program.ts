import type { Measured, Plan } from '../plan.ts';
import { answers } from './answers.ts';
import { failures, forbidden } from './failures.ts';
import { writes } from './writes.ts';

/** Runs all cases one after the other on the current runtime. The program imports only the package. */
export async function conform(plan: Plan): Promise<Measured[]> {
  if (plan.onlyForbidden) return [await forbidden(plan)];
  return [...(await writes(plan)), ...(await failures(plan)), ...(await answers(plan))];
}
