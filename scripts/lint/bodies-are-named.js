const named = '#/components/schemas/';

/** The body of an answer is a named schema: the client exports it under that name. */
export const bodiesAreNamed = () => ({
  Response({ content = {} }, { report, location }) {
    for (const [type, { schema }] of Object.entries(content)) {
      if (schema?.$ref?.startsWith(named)) continue;
      const message = `The ${type} body has a schema without a name, so a user cannot import its type: move it to \`components.schemas\` and point there.`;
      report({ message, location: location.child(['content', type]) });
    }
  },
});
