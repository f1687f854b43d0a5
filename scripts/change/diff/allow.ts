import { Refusal } from '../../refusal.ts';
import type { Change } from './change.ts';
import { pointerOf, type Finding } from './finding/finding.ts';

/** A finding that is known and meant, with the reason. */
export interface Allowance {
  readonly rule: string;
  readonly pointer: string;
  readonly why: string;
}

/** A command line on which each `--allow RULE:POINTER WHY` is one text: options of Node.js have one value. */
export const withAllowances = (args: readonly string[]): string[] =>
  args.flatMap((arg, index) => {
    if (args[index - 1] === '--allow') return [`${arg}${/\s/.test(arg) ? '' : ` ${args[index + 1] ?? ''}`}`];
    return args[index - 2] === '--allow' && !/\s/.test(args[index - 1] ?? '') ? [] : [arg];
  });

/** Reads `RULE:POINTER WHY`. */
export function allowanceOf(text: string): Allowance {
  const [, rule, pointer, why] = /^([a-z-]+):(\S+)\s+(\S.*)$/.exec(text.trim()) ?? [];
  if (rule === undefined || pointer === undefined || why === undefined)
    throw new Refusal('--allow', `is "${text.trim()}"`, 'write RULE:POINTER and why', { usage: true });
  return { rule, pointer, why };
}

/** Marks the findings that are allowed; refuses an allowance that nothing needs, for it would hide the next one. */
export function allow(changes: readonly Change[], allowances: readonly Allowance[]): Change[] {
  const fits = (finding: Finding, { rule, pointer }: Allowance): boolean =>
    finding.rule === rule && [pointerOf(finding), `${finding.api}${pointerOf(finding)}`].includes(pointer);
  const findings = changes.flatMap((change) => change.findings);
  const idle = allowances.find((allowance) => !findings.some((finding) => fits(finding, allowance)));
  if (idle)
    throw new Refusal('--allow', `${idle.rule}:${idle.pointer} matches no finding`, 'remove it', {
      usage: true,
    });
  const marked = (finding: Finding): Finding => {
    const found = allowances.find((allowance) => fits(finding, allowance));
    return found ? { ...finding, allowed: found.why } : finding;
  };
  return changes.map((change) => ({ ...change, findings: change.findings.map(marked) }));
}
