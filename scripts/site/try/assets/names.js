// Adds the accessible names that Swagger UI lacks, and makes scrollable areas focusable.
(() => {
  const parameterOf = (element) => element.closest('[data-param-name]')?.dataset.paramName ?? 'Parameter';
  const statusOf = (element) => element.closest('[data-code]')?.dataset.code ?? '';
  const code = (label) => ({ role: 'group', tabindex: '0', 'aria-label': label });

  const attributes = [
    // Swagger UI's headings start at level 3, directly below our level 1.
    ['h3', { 'aria-level': '2' }],
    ['h4', { 'aria-level': '3' }],
    [':is(h5, h6)', { 'aria-level': '4' }],
    ['.scheme-container', { role: 'region', 'aria-label': 'Credentials' }],
    ['.parameters :is(input, select, textarea)', { 'aria-label': parameterOf }],
    ['.body-param__text', { 'aria-label': 'Request body' }],
    ['.opblock-section-request-body .examples-select-element', { 'aria-label': 'Example of the request' }],
    ['.response .examples-select-element', { 'aria-label': (select) => `Example of ${statusOf(select)}` }],
    ['.json-schema-2020-12-accordion', { 'aria-label': (button) => button.textContent || 'Schema' }],
    ['pre.example', code('Example')],
    ['pre.curl', code('Request as a curl command')],
    ['.live-responses-table pre', code('Response')],
    ['.modal-ux', { role: 'dialog', 'aria-label': 'Credentials' }],
    ['.close-modal', { 'aria-label': 'Close' }],
    // Remove labels that differ from the visible text, since voice control users could not activate these buttons.
    ['.auth-btn-wrapper [aria-label]', { 'aria-label': null }],
  ];

  keepAttributes(document.getElementById('try'), attributes);
})();
