/** The changelog page, and its feed. */
export const pageFile = 'changes.html';
export const feedFile = 'changes.xml';
