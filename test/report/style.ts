/** Styles that only the report needs: wide tables in scrolling boxes, and parts that fold. */
export const style = `
.scroll { overflow: auto; max-height: 36rem; border: 1px solid var(--line); border-radius: 8px }
.scroll table { border-collapse: separate; border-spacing: 0; font-size: 0.875rem }
.scroll th, .scroll td { padding: 0.4rem 0.65rem; background: var(--ground) }
.scroll tbody tr:last-child > * { border-bottom: 0 }
.scroll thead th { position: sticky; top: 0; z-index: 2; background: var(--raised); font-weight: 600; vertical-align: bottom; color: inherit }
.scroll tbody th { min-width: 8rem }
.words td { min-width: 8rem; overflow-wrap: anywhere }
.numbers thead th { white-space: normal }
.numbers td { white-space: nowrap }
.numbers td:has(.bar) { min-width: 8rem }
.numbers tbody th, .matrix tbody th, .numbers thead th:first-child, .matrix thead th:first-child { position: sticky; inset-inline-start: 0; z-index: 1 }
.numbers thead th:first-child, .matrix thead th:first-child { z-index: 3 }
.matrix td { text-align: center; min-width: 5.5rem; line-height: 1.25 }
.matrix thead th + th { text-align: center }
.matrix tbody th code { font-size: 0.75rem }
.matrix small { display: block; color: var(--quiet) }
td:has(.natural) { background: var(--good) !important } td:has(.forced) { background: var(--fair) !important } td:has(.none) { background: var(--poor) !important }
tr[id] { scroll-margin-top: 6rem }
tr:target > th { background: var(--target) }
.numbers .quiet { white-space: normal; display: inline-block; min-width: 4.2rem; line-height: 1.2 }
/* Twenty columns fit no screen: each API is a card. */
.scroll:has(> .cards) { max-height: none }
.cards, .cards tbody { display: block }
.cards thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
.cards tr { display: grid; grid-template-columns: repeat(auto-fill, minmax(13.5rem, 1fr)); column-gap: 1.75rem; padding: 0.6rem 0.5rem; border-bottom: 1px solid var(--line) }
.cards tbody tr:last-child { border-bottom: 0 }
.cards tbody th { position: static !important; grid-column: 1 / -1; max-width: none !important; border: 0; font-size: 0.9rem }
.cards td { display: flex; justify-content: space-between; gap: 0.5rem; border: 0; padding: 0.15rem 0.65rem !important; font-size: 0.8125rem; text-align: end }
.cards td::before { content: attr(data-head); color: var(--quiet); text-align: start; white-space: normal }
.legend { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr)); gap: 0.5rem 2rem; margin: 1rem 0; font-size: 0.9rem }
.legend div { display: grid; grid-template-columns: 7rem minmax(0, 1fr); gap: 0.5rem }
.legend dt { font-weight: 600; white-space: nowrap; color: inherit }
main p { overflow-wrap: anywhere }
details { border-top: 1px solid var(--line) }
details:last-of-type { border-bottom: 1px solid var(--line) }
details details { border: 0 !important; margin-bottom: 0.75rem }
summary { padding: 0.55rem 0.25rem }
summary h3 { margin: 0; display: inline }
summary .quiet { margin-inline-start: 0.5rem; font-size: 0.9rem }
details > :not(summary) { margin-inline: 0.25rem }
ul.plain { margin: 0; padding: 0; list-style: none }
@media (max-width: 46rem) {
  .numbers tbody th, .matrix tbody th { min-width: 7rem; max-width: 9.5rem }
  .words tbody tr > * { min-width: 0 }
  .matrix tbody th { font-size: 0.8125rem }
  .matrix tbody th code, .matrix tbody th br { display: none } /* the paths stand under Types and operations */
}
@media print {
  .scroll { max-height: none; overflow: visible }
  .numbers:not(.cards) :is(th, td), .matrix :is(th, td) { min-width: 0; padding: 0.2rem; font-size: 6.5pt; white-space: normal; overflow-wrap: anywhere }
}
`;
