/** Why a draft follows the document if the pages contradict it. */
export const UNDECIDED = 'not decided yet: the spec has what the document says';
