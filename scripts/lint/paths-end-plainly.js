/** A path ends without a slash, but for those that `except` lists: a vendor's path is kept as it is, with the reason beside it. */
export const pathsEndPlainly = ({ except = [] }) => ({
  PathItem(_, { key, report, location }) {
    if (!String(key).endsWith('/') || except.includes(key)) return;
    report({
      message: `The path \`${key}\` ends in a slash: take it away, or list the path under \`except\` in redocly.yaml where the page has it so.`,
      location: location.key(),
    });
  },
});
