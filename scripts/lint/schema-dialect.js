const dialect = 'https://json-schema.org/draft/2020-12/schema';

/** The root names the dialect of its schemas: under OpenAPI's own one Prism validates nothing, and says nothing. */
export const schemaDialect = () => ({
  Root({ jsonSchemaDialect }, { report, location }) {
    if (jsonSchemaDialect === dialect) return;
    report({
      message: `The \`jsonSchemaDialect\` is ${jsonSchemaDialect ? `\`${jsonSchemaDialect}\`` : 'not set'}: write \`${dialect}\`, or the mock validates no body.`,
      location: location.child('jsonSchemaDialect'),
    });
  },
});
