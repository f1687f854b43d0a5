/** Why a draft follows the document where the pages say otherwise. */
export const UNDECIDED = 'not decided yet: the spec has what the document says';
