/** The page's style: a calm sheet, light and dark, for screens from a phone's on and for paper. */
export const PAGE_STYLE = String.raw`
:root {
  color-scheme: light dark;
  --paper: #fcfcfa; --raised: #f4f3ef; --ink: #1d1c1a; --soft: #5d5a54; --line: #dfdcd5; --link: #1f5c99; --focus: #1f5c99;
  --migrated: #2e7d54; --review: #946200; --adapted: #2b68a3; --left: #6b6a74; --failed: #b3372b;
  --gone: #fbeae7; --gone-word: #f4c9c1; --come: #e6f3ea; --come-word: #bfe3ca; --spoken: #fdf4dc;
  --keyword: #74348f; --string: #1b5e7f; --number: #813d00; --comment: #5c574f;
  --text: system-ui, -apple-system, 'Segoe UI', 'Helvetica Neue', 'Open Sans', Arial, sans-serif;
  --mono: ui-monospace, 'SF Mono', SFMono-Regular, 'Cascadia Mono', Menlo, Consolas, 'Liberation Mono', monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #171715; --raised: #21211e; --ink: #e9e7e1; --soft: #aaa69d; --line: #383632; --link: #8fbdec; --focus: #8fbdec;
    --migrated: #5fb588; --review: #d9a84a; --adapted: #74aee6; --left: #a09eaa; --failed: #ee8175;
    --gone: #351f1c; --gone-word: #632f28; --come: #182a1f; --come-word: #25523a; --spoken: #332b17;
    --keyword: #dcbbec; --string: #8cc8e0; --number: #e8b07a; --comment: #b5aea3;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 3rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; padding: 0 clamp(1rem, 3vw, 2.5rem) 3rem; background: var(--paper); color: var(--ink); font: 1rem/1.55 var(--text); font-variant-numeric: tabular-nums; }
header, section, footer { max-width: 90rem; margin-inline: auto; }
header { padding-top: clamp(1.5rem, 5vw, 3.5rem); }
h1 { margin: 0; font-size: clamp(1.5rem, 1.2rem + 1.6vw, 2.25rem); line-height: 1.2; letter-spacing: -.015em; font-weight: 650; }
h2 { margin: 3rem 0 .5rem; font-size: 1.25rem; line-height: 1.3; font-weight: 650; letter-spacing: -.005em; }
h3 { margin: 0; font-size: 1rem; font-weight: 600; }
p { margin: .35rem 0 .75rem; max-width: 48rem; }
.lead { margin: .5rem 0 1.5rem; font-size: 1.125rem; color: var(--soft); }
.lead strong { color: var(--ink); }
code, pre, .d { font-family: var(--mono); font-size: .84em; }
code { overflow-wrap: anywhere; }
small { font-size: .85rem; color: var(--soft); font-weight: 400; }
.help { color: var(--soft); }
.k { font: 600 .78rem/1 var(--mono); color: var(--soft); white-space: nowrap; }
.n { text-align: right; white-space: nowrap; }
.u { padding: 0 .2em; border: 1px solid var(--failed); border-radius: 3px; font-size: .8em; color: var(--failed); white-space: nowrap; }
.vh { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
[hidden] { display: none !important; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 3px; }
button { font: inherit; padding: .25rem .7rem; border: 1px solid var(--line); border-radius: 6px; background: var(--raised); color: inherit; cursor: pointer; }
button:hover { border-color: var(--soft); }
button.link { padding: 0; border: 0; background: none; color: var(--link); text-decoration: underline; text-underline-offset: .15em; }
summary { cursor: pointer; }

.bar { display: block; width: 100%; height: 1.75rem; border-radius: 5px; }
.bar rect { stroke: var(--paper); stroke-width: 1.5; vector-effect: non-scaling-stroke; }
.list .bar { height: .9rem; min-width: 8rem; border-radius: 3px; }
.bar.small { display: inline-block; width: 9rem; height: .6rem; border-radius: 2px; vertical-align: baseline; }
.bar.small rect { stroke: none; }
rect.s-migrated { fill: var(--migrated); } rect.s-review { fill: var(--review); } rect.s-adapted { fill: var(--adapted); }
rect.s-left { fill: var(--left); } rect.s-failed { fill: var(--failed); } rect.s-none { fill: var(--line); }
rect.s-alone { fill: var(--migrated); } rect.s-partly { fill: var(--line); }
.chart { margin: 0; }
.legend { display: flex; flex-wrap: wrap; gap: .75rem 2.25rem; margin: .9rem 0 0; padding: 0; list-style: none; }
.legend li { position: relative; padding-left: 1.15rem; }
.legend strong { font-size: 1.125rem; }
.legend span { color: var(--soft); }
.legend small { display: block; max-width: 15rem; line-height: 1.35; }
.dot { display: inline-block; width: .65rem; height: .65rem; border-radius: 2px; background: currentColor; }
.legend .dot { position: absolute; left: 0; top: .5rem; }
.dot.s-migrated, .st.s-migrated::before { color: var(--migrated); } .dot.s-review, .st.s-review::before { color: var(--review); }
.dot.s-adapted, .st.s-adapted::before { color: var(--adapted); } .dot.s-left, .st.s-left::before { color: var(--left); }
.dot.s-failed, .st.s-failed::before { color: var(--failed); }

.scroll { overflow-x: auto; }
table.list { width: 100%; border-collapse: collapse; font-size: .93rem; }
.list th, .list td { padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; font-weight: 400; }
.list thead th { color: var(--soft); font-size: .82rem; }
.list .n { text-align: right; padding-right: 1.25rem; }
ul.notes { margin: 1rem 0 .5rem; padding: 0; list-style: none; }
.m { padding: .4rem .75rem; border-left: 3px solid var(--left); background: var(--raised); font: .875rem/1.5 var(--text); }
.m + .m { margin-top: 2px; }
.m.review { border-color: var(--review); background: var(--spoken); }
.m.error { border-color: var(--failed); }
.m.info { border-color: var(--line); }
.m.left { border-color: var(--left); background: var(--spoken); }

.rank { margin: 1rem 0; padding: 0; list-style: none; counter-reset: rank; }
.rank > li { position: relative; padding: .85rem 0 .5rem 2.5rem; border-top: 1px solid var(--line); }
.rank > li::before { content: counter(list-item); position: absolute; left: 0; top: .7rem; font-size: 1.25rem; color: var(--soft); }
.rank p { margin: .15rem 0 .35rem; max-width: 60rem; font-size: .93rem; }
.rank .effect { font-size: 1rem; }

.filters { display: flex; flex-wrap: wrap; gap: .75rem 1rem; align-items: end; margin: .75rem 0 1rem; }
.field { display: block; flex: 1 1 11rem; max-width: 22rem; min-width: 0; }
.field > span { display: block; font-size: .82rem; color: var(--soft); }
.field input, .field select { width: 100%; height: 2.25rem; padding: 0 .5rem; border: 1px solid var(--line); border-radius: 6px; background: var(--paper); color: var(--ink); font: inherit; font-size: .93rem; }
fieldset { display: flex; flex: 1 1 100%; flex-wrap: wrap; gap: .5rem; margin: 0; padding: 0; border: 0; }
.chip { display: inline-flex; align-items: center; gap: .4rem; padding: .2rem .7rem; border: 1px solid var(--line); border-radius: 99px; font-size: .9rem; cursor: pointer; }
.chip input { position: absolute; opacity: 0; }
.chip span { color: var(--soft); }
.chip:has(:checked) { border-color: var(--ink); background: var(--raised); }
.chip:has(:focus-visible) { outline: 2px solid var(--focus); outline-offset: 2px; }
.shown { flex: 1 1 100%; margin: 0; color: var(--soft); font-size: .93rem; }
.shown button { margin-left: .75rem; }

.routes, .routes thead, .routes tbody { display: block; }
.routes thead { position: sticky; top: 0; z-index: 2; background: var(--paper); border-bottom: 1px solid var(--soft); }
.routes tbody { position: relative; border-bottom: 1px solid var(--line); content-visibility: auto; contain-intrinsic-size: auto 2.3rem; }
.routes tr:first-child { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr) minmax(0, 11rem) minmax(0, 11rem) minmax(0, 15rem); gap: 0 1rem; align-items: center; height: 2.25rem; padding: 0 .5rem 0 1.6rem; }
.routes tr + tr, .routes tr + tr > td { display: block; padding: 0; }
.routes tr:first-child > * { overflow: hidden; padding: 0; text-overflow: ellipsis; white-space: nowrap; text-align: left; font-weight: 400; font-size: .9rem; }
.routes tbody th { font-family: var(--mono); font-size: .84rem !important; }
.routes thead th { color: var(--soft); font-size: .82rem !important; }
.routes thead button { padding: .2rem 0; border: 0; background: none; color: inherit; }
.routes thead button:hover { color: var(--ink); }
.routes th[aria-sort]::after { content: ' ↑'; } .routes th[aria-sort=descending]::after { content: ' ↓'; }
.st::before { content: ''; display: inline-block; width: .6rem; height: .6rem; margin-right: .5rem; border-radius: 2px; background: currentColor; }
.routes td > details > summary { position: absolute; inset: 0 0 auto; height: 2.25rem; list-style: none; }
.routes td > details > summary::-webkit-details-marker { display: none; }
.routes td > details > summary::before { content: ''; position: absolute; left: .4rem; top: .85rem; width: .45rem; height: .45rem; border: solid var(--soft); border-width: 0 1.5px 1.5px 0; rotate: -45deg; }
.routes td > [open] > summary::before { rotate: 45deg; top: .75rem; }
.routes td > details > summary:hover { background: color-mix(in srgb, var(--ink) 5%, transparent); }
.routes td > details > summary:focus-visible { outline-offset: -2px; }
.routes td > details[open] { padding: .25rem 0 1.5rem 1.6rem; }
noscript { display: block; }
.facts { display: grid; grid-template-columns: 6rem minmax(0, 1fr); gap: .15rem 1rem; margin: .35rem 0 .85rem; font-size: .9rem; }
.facts dt { color: var(--soft); }
.facts dd { margin: 0; }
.later { margin-top: .75rem; font-size: .9rem; }

.d { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); margin: .5rem 0; border: 1px solid var(--line); border-radius: 6px; overflow: hidden; font-size: .78rem; line-height: 1.6; }
.d.one { grid-template-columns: minmax(0, 1fr); }
.d > ol, .d > ins { grid-column: 2; border-left: 1px solid var(--line); }
.d > .l, .d > del, .d.one > * { grid-column: 1; border-left: 0; }
.d ol { margin: 0; padding: 0; list-style: none; }
.d li { position: relative; min-height: 1.6em; padding: 0 .5rem 0 3.4rem; white-space: pre-wrap; overflow-wrap: anywhere; tab-size: 2; }
.d li::before { content: counter(list-item); position: absolute; left: 0; width: 2.6rem; text-align: right; color: var(--soft); user-select: none; opacity: .8; }
.d li.h { background: var(--spoken); }
.d > .m, .d > .g { grid-column: 1 / -1; }
.d > .m { border-block: 1px solid var(--line); }
.d > .m + .m { margin: 0; border-top: 0; }
.d > .g { max-width: none; margin: 0; padding: .1rem 0 .1rem 3.4rem; background: var(--raised); color: var(--soft); font: .78rem/1.6 var(--text); }
del, ins { text-decoration: none; }
del { background: var(--gone); } ins { background: var(--come); }
mark { background: none; color: inherit; border-radius: 2px; }
del mark { background: var(--gone-word); } ins mark { background: var(--come-word); }
.d b, .d i, .d u, .d var { font: inherit; text-decoration: none; }
.d b { color: var(--keyword); } .d u { color: var(--string); } .d i { color: var(--comment); } .d var { color: var(--number); }

ul.files { margin: .5rem 0; padding: 0; list-style: none; }
.files > li { padding: .3rem 0; border-top: 1px solid var(--line); }
.change { display: inline-block; min-width: 4.2rem; color: var(--soft); font-size: .9rem; }
#checklist { max-height: 24rem; margin: .5rem 0; padding: .9rem 1rem; overflow: auto; border: 1px solid var(--line); border-radius: 6px; background: var(--raised); white-space: pre-wrap; overflow-wrap: anywhere; }
.copied { color: var(--soft); }
footer { margin-top: 3rem; padding-top: .75rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .85rem; }
footer p { max-width: none; }

@media (max-width: 62rem) {
  .routes tr:first-child { grid-template-columns: 6rem minmax(0, 1fr) minmax(0, 8rem) minmax(0, 9rem); }
  .routes tr:first-child > :nth-child(5) { display: none; }
}
@media (max-width: 48rem) {
  .d { grid-template-columns: minmax(0, 1fr); }
  .d > *, .d > ol, .d > ins { grid-column: 1; border-left: 0; }
  .d > .l { display: none; }
  .d > ol { display: block; }
  .d li, .d > .g { padding-left: 2.9rem; }
  .d li::before { width: 2.2rem; }
  .field { flex-basis: 100%; max-width: none; }
  .routes thead tr:first-child { display: flex; gap: 1.1rem; padding-left: 0; overflow-x: auto; }
  .routes thead tr:first-child > * { overflow: visible; }
  .routes tbody { contain-intrinsic-size: auto 3.6rem; }
  .routes tbody tr:first-child { grid-template: 'url url url' 1.5rem 'status methods messages' 1.3rem / 6rem minmax(0, 1fr) auto; align-content: center; gap: 0 .6rem; height: 3.5rem; padding-left: 1.3rem; }
  .routes tbody tr:first-child > * { font-size: .82rem; }
  .routes tbody th { grid-area: url; }
  .routes td > details > summary { height: 3.5rem; }
  .routes td > details > summary::before { left: .2rem; top: 1.1rem; }
  .routes td > details[open] { padding-left: 0; }
  .facts { display: block; }
  .facts dd { margin-bottom: .35rem; }
  .rank > li { padding-left: 1.75rem; }
}
@media print {
  :root { --paper: #fff; --raised: #f6f6f4; --ink: #000; --soft: #444; --line: #ccc; }
  body { padding: 0; font-size: 10pt; }
  .js, .routes td > details > summary::before { display: none !important; }
  .routes thead { position: static; }
  .routes tbody { content-visibility: visible; }
  .routes tbody, .rank > li { break-inside: avoid; }
  .routes tbody:has([open]) { break-inside: auto; }
  #checklist { max-height: none; }
  * { print-color-adjust: exact; }
  h2 { break-after: avoid; }
}
`
