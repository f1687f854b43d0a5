/** The state of a cited source. */
export type State = 'as cited' | 'changed' | 'not known' | 'elsewhere';

/** The result of one check. */
export interface Look {
  readonly state: State;
  /** The newest version, commit or copy. */
  readonly newest: string;
  /** In words. */
  readonly what: string;
}

/** The result of a check that failed; `what` is the reason. */
export const unseen = (what: string): Look => ({ state: 'not known', newest: '?', what });
