/** The printing parts of openapi-typescript. Its entry loads all of Redocly too, and only that one has types. */
declare module 'openapi-typescript/dist/transform/index.mjs' {
  import type { GlobalContext } from 'openapi-typescript';
  import type ts from 'typescript';
  export default function transformSchema(document: unknown, context: Omit<GlobalContext, 'redoc'>): ts.Node[];
}

declare module 'openapi-typescript/dist/lib/utils.mjs' {
  export { resolveRef, scanDiscriminators } from 'openapi-typescript';
}

declare module 'openapi-typescript/dist/lib/ts.mjs' {
  export { astToString } from 'openapi-typescript';
}
