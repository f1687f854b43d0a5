// Redoc's headings skip a level below operations, and its table of contents is not in a landmark.
keepAttributes(document.getElementById('redoc'), [
  ['h4', { 'aria-level': '3' }],
  ['h5', { 'aria-level': '4' }],
  ['h6', { 'aria-level': '5' }],
  ['.menu-content', { role: 'navigation', 'aria-label': 'Contents' }],
]);
