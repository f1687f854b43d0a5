import type { Result } from 'billing-clients';
import type { Measured } from '../plan.ts';

/** The measurement of a result; its value is the outcome of a failed write, else the kind. */
export const told = (result: Result): Omit<Measured, 'case'> => {
  const { kind, meta } = result;
  const outcome = 'outcome' in result ? result.outcome : undefined;
  return {
    value: outcome ?? kind,
    outcome,
    detail: `${kind}, ${meta.attempts} attempt${meta.attempts === 1 ? '' : 's'}`,
  };
};

const LIMIT_MS = 8000;

/** Runs one case. A case that hangs or throws is measured as that, and the others go on. */
export async function measure(name: string, work: () => Promise<Omit<Measured, 'case'>>): Promise<Measured> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hung = new Promise<Omit<Measured, 'case'>>((resolve) => {
    timer = setTimeout(() => resolve({ value: 'hangs' }), LIMIT_MS);
  });
  const thrown = (error: unknown) => ({ value: `throws ${String(error).slice(0, 200)}` });
  try {
    return { case: name, ...(await Promise.race([work().catch(thrown), hung])) };
  } finally {
    clearTimeout(timer);
  }
}

export const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Collects garbage a few times, where the runtime lets a program ask for it. */
export async function collectGarbage(): Promise<boolean> {
  const { gc, Bun } = globalThis as { gc?: () => void; Bun?: { gc: (force: boolean) => void } };
  const collect = gc ?? (Bun && (() => Bun.gc(true)));
  for (let times = 0; collect && times < 6; times++) {
    await wait(10);
    collect();
  }
  return collect !== undefined;
}
