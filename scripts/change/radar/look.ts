/** What has become of something that a ledger cites. */
export type State = 'as cited' | 'changed' | 'not known' | 'elsewhere';

/** What one look has shown. */
export interface Look {
  readonly state: State;
  /** The newest version, commit or copy there is. */
  readonly newest: string;
  /** In words. */
  readonly what: string;
}

/** That nothing could be seen, and why. */
export const unseen = (what: string): Look => ({ state: 'not known', newest: '?', what });
