/** The looks of the page: it follows the reader's light or dark, and only boxes with tables scroll sideways. */
export const style = `
:root { color-scheme: light dark; --line: light-dark(#d9dce1, #3a3f47); --quiet: light-dark(#57606a, #9aa4b0); --link: light-dark(#0a5ad6, #79b0ff);
  --paper: light-dark(#fff, #16181c); --band: light-dark(#f4f5f7, #1f2329); --mark: light-dark(#fff4cc, #3d3410);
  --stated: light-dark(#1a7f37, #3fb950); --sample: light-dark(#0b7c8a, #39c5cf); --published: light-dark(#3b6fd4, #6ea0ff); --observed: light-dark(#a1307f, #ea86c8); --inferred: light-dark(#b35900, #e3a04a);
  --good: light-dark(#e3f5e7, #17331f); --forced: light-dark(#e6eefc, #1b2b47); --bad: light-dark(#fdeaea, #43191b) }
* { box-sizing: border-box }
html { scroll-padding-top: 1rem }
body { font: 1rem/1.5 system-ui, sans-serif; background: var(--paper); max-width: 90rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 }
h1 + p { color: var(--quiet); margin: 0.5rem 0 1.5rem; max-width: 60rem }
h2 { font-size: 1.3rem; line-height: 1.3; margin: 0 0 0.5rem }
h3 { font-size: 1rem; margin: 0; display: inline }
a { color: var(--link); text-underline-offset: 0.15em; overflow-wrap: anywhere }
code { font: 0.9em ui-monospace, monospace; overflow-wrap: anywhere }
p { margin: 0.5rem 0; max-width: 60rem; overflow-wrap: anywhere }
section { margin-top: 3rem }
.scroll { overflow: auto; max-height: 36rem; border: 1px solid var(--line); border-radius: 0.5rem; margin: 0.75rem 0 }
.scroll:focus-visible, summary:focus-visible, a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px }
table { border-collapse: separate; border-spacing: 0; font-size: 0.875rem; width: 100% }
th, td { padding: 0.4rem 0.65rem; text-align: start; vertical-align: top; border-bottom: 1px solid var(--line); background: var(--paper) }
tbody tr:last-child > * { border-bottom: 0 }
thead th { position: sticky; top: 0; z-index: 2; background: var(--band); font-weight: 600; vertical-align: bottom; white-space: nowrap }
tbody th { font-weight: 500; overflow-wrap: anywhere; min-width: 8rem }
.words td { min-width: 8rem; overflow-wrap: anywhere }
.words td p { margin: 0 }
.numbers td, .numbers thead th + th { text-align: end; font-variant-numeric: tabular-nums }
.numbers thead th { white-space: normal }
.numbers td { white-space: nowrap }
.numbers td:has(.bar) { min-width: 8rem }
.numbers tbody th, .matrix tbody th, .numbers thead tr:first-child th:first-child, .matrix thead th:first-child { position: sticky; inset-inline-start: 0; z-index: 1 }
.numbers thead tr:first-child th:first-child, .matrix thead th:first-child { z-index: 3 }
.two thead tr:first-child th { text-align: start; border-bottom: 0; padding-bottom: 0 }
.two thead tr:first-child th[rowspan] { border-bottom: 1px solid var(--line) }
.two thead tr:first-child th[colspan] { border-inline-start: 1px solid var(--line) }
.two thead tr + tr th { top: 1.55rem; text-align: end; font-weight: 400; white-space: normal }
.matrix td { text-align: center; min-width: 5.5rem; line-height: 1.25 }
.matrix thead th + th { text-align: center }
.matrix tbody th code { font-size: 0.75rem }
.matrix small { display: block; color: var(--quiet) }
td:has(.natural) { background: var(--good) } td:has(.forced) { background: var(--forced) } td:has(.none) { background: var(--bad) }
tr[id] { scroll-margin-top: 3rem }
tr:target > th { background: var(--mark) }
.quiet { color: var(--quiet) }
.numbers .quiet { white-space: normal; display: inline-block; min-width: 4.2rem; line-height: 1.2 }
/* Twenty columns have to fit a desk. */
.two { font-size: 0.7875rem }
.two th, .two td { padding-inline: 0.25rem }
.two .quiet { font-size: 0.75rem; min-width: 0; width: min-content }
.two tbody th { min-width: 6.5rem }
.bar { display: flex; height: 0.75rem; border-radius: 0.2rem; overflow: hidden; margin-top: 0.3rem; background: var(--line) }
.bar i, .key { background: var(--of) }
.key { display: inline-block; width: 0.7rem; height: 0.7rem; border-radius: 0.15rem; margin-inline-end: 0.3rem }
.stated { --of: var(--stated) } .sample { --of: var(--sample) } .published { --of: var(--published) } .observed { --of: var(--observed) } .inferred { --of: var(--inferred) }
.legend { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr)); gap: 0.5rem 2rem; margin: 1rem 0; font-size: 0.9rem }
.legend div { display: grid; grid-template-columns: 7rem minmax(0, 1fr); gap: 0.5rem }
.legend dt { font-weight: 600; white-space: nowrap } .legend dd { margin: 0 }
details { border-top: 1px solid var(--line) }
details:last-of-type { border-bottom: 1px solid var(--line) }
details details { border: 0 !important; margin-bottom: 0.75rem }
summary { padding: 0.55rem 0.25rem; cursor: pointer }
summary .quiet { margin-inline-start: 0.5rem; font-size: 0.9rem }
details > :not(summary) { margin-inline: 0.25rem }
ul.plain { margin: 0; padding: 0; list-style: none }
@media (max-width: 40rem) {
  body { padding: 1.5rem 0.75rem 3rem }
  .numbers tbody th, .matrix tbody th { min-width: 7rem; max-width: 9.5rem }
  .words, .words tbody, .words tr, .words th, .words td { display: block; min-width: 0 }
  .words thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden }
  .words tr { padding: 0.5rem 0; border-bottom: 1px solid var(--line) }
  .words tbody tr > * { border: 0; padding-block: 0.15rem }
  .words td:empty { display: none }
  .words td::before { content: attr(data-head); display: block; font-size: 0.75rem; color: var(--quiet) }
  .matrix tbody th { font-size: 0.8125rem }
  .matrix tbody th code, .matrix tbody th br { display: none } /* the paths stand under Types and operations */
}
@media print { .scroll { max-height: none; overflow: visible } }
`;
