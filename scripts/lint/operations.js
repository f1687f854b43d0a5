// Dots are levels in the client, so a single word would put an operation at its top level.
const dottedWords = /^[a-z][a-zA-Z0-9]*(\.[a-z][a-zA-Z0-9]*)+$/;

/** An operationId is at least two lowerCamel words with dots between them. */
export const operationIdHasWords = () => ({
  Operation({ operationId }, { report, location }) {
    if (typeof operationId !== 'string' || dottedWords.test(operationId)) return;
    report({
      message: `The operationId \`${operationId}\` is not words with dots between them: write two or more in lowerCamel, such as \`invoices.list\`.`,
      location: location.child('operationId'),
    });
  },
});

/** @param {{ name: string, description?: string }[]} described @param {unknown} tags */
const tagProblem = (described, tags) => {
  if (!Array.isArray(tags) || tags.length !== 1)
    return `The operation has ${Array.isArray(tags) ? tags.length : 0} tags: give it exactly one.`;
  if (described.some(({ name, description }) => name === tags[0] && description)) return undefined;
  return `The tag \`${tags[0]}\` is not described: add it to the root's \`tags\` with a description.`;
};

/** An operation has exactly one tag, which the root describes. */
export const operationHasOneTag = () => {
  let described = [];
  return {
    Root({ tags = [] }) {
      described = tags;
    },
    Operation({ tags }, { report, location }) {
      const message = tagProblem(described, tags);
      if (message) report({ message, location: location.child('tags') });
    },
  };
};
