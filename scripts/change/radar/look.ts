/** What has become of something that a ledger cites. */
export type State = 'as cited' | 'changed' | 'not known' | 'elsewhere';

/** The result of one check. */
export interface Look {
  readonly state: State;
  /** The newest version, commit or copy. */
  readonly newest: string;
  /** In words. */
  readonly what: string;
}

/** That nothing could be seen, and why. */
export const unseen = (what: string): Look => ({ state: 'not known', newest: '?', what });
