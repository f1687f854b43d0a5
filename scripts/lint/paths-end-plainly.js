/** A path has no trailing slash, except those listed in `except`: a vendor's path is kept, with a comment that gives the reason. */
export const pathsEndPlainly = ({ except = [] }) => ({
  PathItem(_, { key, report, location }) {
    if (!String(key).endsWith('/') || except.includes(key)) return;
    report({
      message: `The path \`${key}\` ends in a slash: remove it, or list the path under \`except\` in redocly.yaml if the page has it.`,
      location: location.key(),
    });
  },
});
