/** The look of the page: marks differ by line and weight, not by colour alone; light, dark, forced colours and paper. */
export const STYLE = `
:root { --ink: #1c1f24; --paper: #fdfcf9; --soft: #5d6470; --rule: #d9d5cb; --backed: #14683c; --open: #9a3b00; --name: #2a4d8f; --wash: #f3efe6 }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e3dc; --paper: #17191c; --soft: #a3a9b3; --rule: #3a3e45; --backed: #7fd1a0; --open: #f2a65e; --name: #9db8ee; --wash: #22252a } }
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: 17px/1.6 Charter, "Bitstream Charter", Georgia, "Times New Roman", serif }
header, main { max-width: 46rem; margin: 0 auto; padding: 0 1.25rem }
header { padding-top: 2.5rem }
.kicker, .key, .summary, table, h2 { font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif }
.kicker { margin: 0; color: var(--soft); font-size: .8rem; letter-spacing: .04em }
h1 { margin: .2rem 0 .6rem; font-size: 1.9rem; line-height: 1.2; overflow-wrap: anywhere }
.summary { margin: 0; color: var(--soft); font-size: .92rem }
h2 { margin: 2.6rem 0 .8rem; padding-top: .8rem; border-top: 1px solid var(--rule); font-size: 1.05rem }
.key { display: flex; flex-wrap: wrap; gap: .4rem 1.4rem; font-size: .82rem; color: var(--soft) }
.draft { white-space: pre-wrap; overflow-wrap: anywhere }
.q { background: var(--wash); text-decoration: underline; text-underline-offset: .22em; text-decoration-thickness: 2px }
.q.backed { text-decoration-color: var(--backed) }
.q.open { text-decoration-color: var(--open); text-decoration-style: wavy; text-decoration-thickness: 1px }
.n { border-bottom: 1px dotted var(--soft) }
.n.known { color: var(--name); border-bottom: 1px solid; font-weight: 600 }
sup { font: 600 .68rem/0 system-ui, sans-serif; padding: 0 .1em } sup a { text-decoration: none }
a { color: var(--name) } a:focus-visible { outline: 2px solid; outline-offset: 2px }
:target { outline: 2px solid var(--open); outline-offset: 2px }
table { width: 100%; border-collapse: collapse; font-size: .85rem; line-height: 1.45 }
th { text-align: left; color: var(--soft); font-weight: 600 } th, td { padding: .45rem .7rem .45rem 0; border-bottom: 1px solid var(--rule); vertical-align: top }
td:first-child { white-space: nowrap; font-variant-numeric: tabular-nums } td.error { font-weight: 700; color: var(--open); white-space: nowrap } td.warning, td.info { white-space: nowrap }
.words, blockquote { overflow-wrap: anywhere } blockquote { margin: .3rem 0 .2rem; padding-left: .7rem; border-left: 3px solid var(--backed); color: var(--soft) }
main { padding-bottom: 4rem }
@media print { :root { --paper: #fff; --ink: #000 } body { font-size: 11pt } }
@media (forced-colors: active) { .q.backed { text-decoration-style: solid } .q.open { text-decoration-style: wavy } }
`;
