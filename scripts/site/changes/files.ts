/** The page of what has changed, and its feed. */
export const pageFile = 'changes.html';
export const feedFile = 'changes.xml';
