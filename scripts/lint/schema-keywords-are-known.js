const words =
  'type enum const properties required items additionalProperties oneOf anyOf minimum maximum minLength maxLength';
const known = new Set(`${words} pattern format default description deprecated examples`.split(' '));

const isReference = ({ $ref }) => typeof $ref === 'string';
const isNull = (schema) => schema.type === 'null' && Object.keys(schema).length === 1;

/** `[X, null]`, or schemas that all have a name: other branches could not be printed as a type that reads well. */
const isPlainChoice = (branches) =>
  (branches.length === 2 && isNull(branches[1]) && !isNull(branches[0])) || branches.every(isReference);

/** @param {string} key @param {unknown} value */
const keywordProblem = (key, value) => {
  if (key.startsWith('x-')) return undefined;
  if (!known.has(key))
    return `The keyword \`${key}\` is not of our dialect: say it with those that are (${[...known].join(', ')}).`;
  if (key === 'additionalProperties' && value !== false) {
    return 'The keyword `additionalProperties` is only ever `false`: leave it away, for objects are open without it.';
  }
  if ((key === 'oneOf' || key === 'anyOf') && !isPlainChoice(value)) {
    return `The keyword \`${key}\` is only ever a schema and \`{ type: 'null' }\`, or references: name its branches under \`components.schemas\`.`;
  }
  return undefined;
};

/** A schema is written in the few keywords that generator, mock and ledger all understand. */
export const schemaKeywordsAreKnown = () => ({
  Schema(schema, { report, location }) {
    for (const [key, value] of Object.entries(schema)) {
      const message = keywordProblem(key, value);
      if (message) report({ message, location: location.child([key]).key() });
    }
  },
});
