import { methods, type Role } from './line.ts';

/** The markup of one docs renderer: a CSS selector for the elements of each role. */
export interface Renderer {
  readonly name: string;
  /** What only its pages have. */
  readonly is: string;
  readonly marks: Partial<Readonly<Record<Role, string>>>;
}

/** What HTML itself marks up. */
export const anyPage: Renderer['marks'] = {
  heading: 'h1, h2, h3, h4, h5, h6',
  code: 'pre',
  field: 'details > :not(summary)',
  row: 'tr',
  cell: 'td, th',
  chosen: '[role="tab"][aria-selected="true"]',
  around: 'aside, [role="navigation"], [class*="sidebar"], [class*="breadcrumb"]',
};

/** The renderers that are known by their markup; the page of any other is read by its words. A new one is a row here. */
export const renderers: readonly Renderer[] = [
  {
    name: 'Mintlify',
    is: '[data-component-part^="field-"], .api-section-heading, meta[name="generator"][content="Mintlify"]',
    marks: {
      method: '.method-pill, .method-nav-pill',
      path: '[data-component-part="api-path"], .api-path, .tryit-path',
      field: '.param-field, .primitive-param-field, .object-param-field',
      name: '[data-component-part="field-name"]',
      type: '[data-component-part="field-info-pill"]',
      required: '[data-component-part="field-required-pill"]',
      default: '[data-component-part="field-default-pill"]',
    },
  },
  {
    name: 'ReadMe',
    is: '[class*="rm-Param"], [class*="rm-APIMethod"], .rm-Article, #ReferencePlayground',
    marks: {
      method: '[class*="rm-APIMethod"], [class*="APIMethod"]',
      path: '[class*="APIHeader-url"], [class*="rm-APIHeader"] code',
      field: '[class*="rm-Param"]:not([class*="rm-Param-"]), .Param',
      name: '[class*="Param-name"]',
      type: '[class*="Param-type"]',
      required: '[class*="Param-required"]',
      part: '[class*="Param-enumValues"] > *',
    },
  },
  {
    name: 'Docusaurus with OpenAPI',
    is: '[class*="openapi__"], [class*="openapi-schema"], [class*="openapi-params"]',
    marks: {
      method: '.openapi__method-endpoint .badge',
      path: '.openapi__method-endpoint-path',
      field: '.openapi-params__list-item, .openapi-schema__list-item',
      name: '.openapi-schema__property',
      type: '.openapi-schema__name, .openapi-schema__type',
      required: '.openapi-schema__required',
    },
  },
  {
    name: 'GitBook',
    is: '.openapi-operation, [class*="openapi-schema-property"], [class*="openapi-column"]',
    marks: {
      method: '.openapi-method',
      path: '.openapi-path, .openapi-url',
      field: '.openapi-schema',
      name: '.openapi-schema-propertyname',
      type: '.openapi-schema-type',
      required: '.openapi-schema-required',
      optional: '.openapi-schema-optional',
      status: '.openapi-statuscode',
    },
  },
  {
    name: 'Redoc',
    is: '.redoc-wrap, [data-section-id], redoc, td[kind="field"]',
    marks: {
      operation: '[data-section-id*="operation/"]',
      method: '.http-verb',
      path: '.http-verb + *',
      field: 'tr:has(> td[kind="field"]) + tr > td[colspan]',
      name: 'td[kind="field"] .property-name',
      status: 'button > strong',
      part: 'td[kind="field"] ~ td > div > div',
    },
  },
  {
    name: 'Swagger UI',
    is: '.swagger-ui, .opblock',
    marks: {
      method: '.opblock-summary-method',
      path: '.opblock-summary-path',
      field: 'tr[data-param-name], .model .property-row',
      name: '.parameter__name:not(.opblock-title), .property-row > td:first-child',
      type: '.parameter__type, .prop-type',
      heading: '.models .model-title:not(.property-row .model-title)',
      part: '.renderedMarkdown, .property-row .prop-format, .prop-enum, .property-row .property',
      place: '.parameter__in',
      status: '.response-col_status, .response .status',
      around: '.btn, .try-out, .copy-to-clipboard, .parameters select',
    },
  },
  {
    name: 'Stoplight',
    is: '.sl-elements, .sl-stack, [data-test^="property-"]',
    marks: {
      method: '[data-test="operation-method"], .HttpOperation__Method',
      path: '[data-test="operation-path"], .HttpOperation__Path',
      field: '[data-test="schema-row"], [data-level]:not([data-level="0"])',
      name: '[data-test^="property-name"]',
      type: '[data-test="property-type"]',
      required: '[data-test="property-required"]',
      part: '[data-test="property-validation"] > *',
      status: '.HttpOperation__Responses [role="tab"]',
    },
  },
  {
    name: 'Postman',
    is: '.api-information, .api-documentation-container',
    marks: {
      method: '.api-information .method',
      path: '.api-information > .url',
      heading:
        '.request-headers > .heading, .query-params > .heading, .path-variables > .heading, .api-information > .body > .heading',
      name: '.param > .name',
      part: '.param > .value, .body-type, .api-information > .heading > .name',
    },
  },
  {
    name: 'apiDoc',
    is: 'article[data-group][data-name]',
    marks: Object.fromEntries(methods.map((method) => [method, `pre[data-type="${method}"]`])),
  },
  {
    name: 'Scalar',
    is: '.scalar-app, .scalar-api-reference, [class*="scalar-"], .property-heading',
    marks: {
      operation: '.section:has(.endpoint-path, .request-path):not(:has(.section))',
      heading: '.request-body-title',
      method: '.endpoint-method, .request-method, .http-method',
      path: '.endpoint-path, .request-path',
      field: '.property, .parameter-item',
      name: '.property-name, .parameter-item-name',
      type: '.property-detail:not(.property-detail ~ .property-detail) > .property-detail-value, .parameter-item-type',
      required: '.property-required, .parameter-item-required-optional, .request-body-required',
      values: '.property-enum-value',
      part: '.property-detail, .property-enum-label, .request-body-title > :not(:first-child)',
    },
  },
];
