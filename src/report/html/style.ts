/**
 * The one style of the report page. Its hash stands in style-hash.ts, which `node script/generate.ts` writes.
 * Colours are held to a contrast of 4.5 : 1 in both schemes by a test.
 */
export const STYLE = `
:root {
  color-scheme: light dark;
  --page: #f4f6f8; --card: #ffffff; --sunk: #eef1f4; --line: #d3dae1; --ink: #17202a; --soft: #4c5865; --link: #0a58a8;
  --pass: #14692c; --fail: #b01e23; --warning: #7a4b00; --error: #6a35b5; --excepted: #0a58a8; --not-applicable: #56616d;
  --pass-ground: #e9f5ec; --fail-ground: #fdeced; --warning-ground: #fdf3df; --error-ground: #f3edfc;
  --excepted-ground: #e8f1fb; --not-applicable-ground: #f4f6f8;
  --mono: ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0e1319; --card: #161d25; --sunk: #0f151c; --line: #313c48; --ink: #e8edf2; --soft: #a9b5c1; --link: #7fbcff;
    --pass: #69d391; --fail: #ff938c; --warning: #f2bd57; --error: #cbaaff; --excepted: #84bdff; --not-applicable: #a3afbb;
    --pass-ground: #12271b; --fail-ground: #321719; --warning-ground: #2c2210; --error-ground: #251b38;
    --excepted-ground: #13253a; --not-applicable-ground: #161d25;
  }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; }
body {
  margin: 0; background: var(--page); color: var(--ink);
  font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", Arial, sans-serif;
  overflow-wrap: anywhere;
}
header, main, footer { max-width: 1080px; margin: 0 auto; padding: 0 24px; }
a { color: var(--link); text-underline-offset: 2px; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 4px; }
.skip { position: absolute; left: -999px; top: 8px; padding: 8px 16px; background: var(--card); z-index: 1; }
.skip:focus { left: 24px; }

header { padding-top: 36px; padding-bottom: 4px; }
.brand { margin: 0; color: var(--soft); font-weight: 600; letter-spacing: .01em; }
nav ul { display: flex; flex-wrap: wrap; gap: 6px 22px; margin: 20px 0 0; padding: 0; list-style: none; }
nav a { text-decoration: none; font-weight: 500; }
nav a:hover { text-decoration: underline; }

main > section, .verdict {
  margin: 24px 0; padding: 26px 30px; background: var(--card); border: 1px solid var(--line); border-radius: 14px;
}
h1, h2, h3, h4 { line-height: 1.25; margin: 0; text-wrap: balance; }
h1 { font-size: 30px; letter-spacing: -.01em; }
h2 { font-size: 22px; letter-spacing: -.005em; }
h3 { font-size: 17px; margin: 30px 0 10px; }
h4 { font-size: 16px; margin: 0 0 6px; }
p { margin: 8px 0; }

.pass { --tone: var(--pass); --ground: var(--pass-ground); }
.fail { --tone: var(--fail); --ground: var(--fail-ground); }
.warning { --tone: var(--warning); --ground: var(--warning-ground); }
.error { --tone: var(--error); --ground: var(--error-ground); }
.excepted { --tone: var(--excepted); --ground: var(--excepted-ground); }
.not-applicable { --tone: var(--not-applicable); --ground: var(--not-applicable-ground); }

.verdict { background: var(--ground); border-color: var(--tone); border-left-width: 8px; }
.verdict-head { display: flex; gap: 20px; align-items: center; color: var(--tone); }
.verdict-head .sign { width: 52px; height: 52px; flex: none; }
.verdict > p { font-size: 17px; max-width: 46em; }
.verdict .facts { border-top: 1px solid var(--tone); padding-top: 16px; }

.sign { width: 18px; height: 18px; flex: none; }
.sign, .shape { fill: var(--tone); }
.in, .line { fill: none; stroke-width: 2.1; stroke-linecap: round; stroke-linejoin: round; }
.in { stroke: var(--card); }
.line { stroke: var(--tone); }
.out { fill: none; stroke: var(--tone); stroke-width: 1.8; }
.result { display: inline-flex; gap: 8px; align-items: center; color: var(--tone); font-weight: 600; }
.own-verdict { margin: 10px 0 0; display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center; }

.facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(250px, 1fr)); gap: 12px 28px; margin: 18px 0 6px; }
.facts div:has(code) { grid-column: 1 / -1; }
.facts dd code { display: block; line-height: 1.7; }
.facts dt { color: var(--soft); font-size: 13.5px; }
.facts dd { margin: 0; }
.verdict .facts div:has(code) { grid-column: 1 / -1; }
.facts dd code { display: block; line-height: 1.7; }
.facts dt { color: var(--ink); }
code { font-family: var(--mono); font-size: .875em; }
.aside { color: var(--soft); font-size: 14px; }
th .aside { display: block; font-weight: 400; }

svg.layers { display: block; width: 100%; height: auto; margin: 18px auto 4px; }
svg.narrow { display: none; }
.layer .ground { fill: var(--ground); }
.pattern path { fill: none; stroke: var(--tone); stroke-width: 1.6; stroke-linecap: round; opacity: .3; }
.pattern.warning path { stroke-width: 3; }
.layer .edge { fill: none; stroke: var(--tone); stroke-width: 2; }
.layer.fail .edge { stroke-width: 3; stroke-dasharray: 16 9; }
.layer.warning .edge { stroke-dasharray: 9 5; }
.layer.error .edge { stroke-width: 3; stroke-dasharray: .1 7; stroke-linecap: round; }
.layer.excepted .edge { stroke-dasharray: 22 4 4 4; }
.layer.not-applicable .edge { stroke-width: 1; stroke-dasharray: 3 5; }
.layer .name { fill: var(--ink); font-size: 16px; font-weight: 600; }
.layer .words { fill: var(--tone); font-size: 15px; font-weight: 500; }
.layer text { paint-order: stroke; stroke: var(--ground); stroke-width: 5px; stroke-linejoin: round; }
.narrow .name { font-size: 15px; }
.narrow .words { font-size: 13px; }

table { width: 100%; border-collapse: collapse; margin: 22px 0 4px; }
caption { text-align: left; font-weight: 600; font-size: 17px; padding-bottom: 8px; }
th, td { text-align: left; vertical-align: top; padding: 12px 16px 12px 0; border-top: 1px solid var(--line); }
thead th { border-top: 0; padding: 4px 16px 6px 0; color: var(--soft); font-size: 13.5px; font-weight: 500; }
tbody th { font-weight: 600; }
th:last-child, td:last-child { padding-right: 0; }
.rows th:first-child { width: 27%; }
.rows th:nth-child(2) { width: 21%; }
.exceptions { table-layout: fixed; }
.exceptions th:first-child { width: 26%; }
.exceptions th:nth-child(3) { width: 15%; }
.exceptions th:nth-child(4) { width: 13%; }
.exceptions th:nth-child(5) { width: 19%; }
.levels { width: auto; min-width: 50%; }
.rows td p { margin: 0 0 4px; }
td .places { margin: 4px 0 8px; }
.places { padding-left: 20px; margin: 8px 0; }
.policy-note { border-left: 3px solid var(--tone); padding-left: 10px; }
.rows a + a::before { content: "· "; color: var(--soft); display: inline-block; padding: 0 6px 0 3px; }

.remedy { margin: 12px 0 20px; }
.label { color: var(--soft); font-size: 13.5px; margin: 12px 0 4px; }
pre {
  margin: 6px 0 12px; padding: 12px 16px; background: var(--sunk); border: 1px solid var(--line); border-radius: 8px;
  font: 13.5px/1.5 var(--mono); white-space: pre-wrap; tab-size: 4;
}
pre code { font-size: inherit; }
pre.command { border-left: 4px solid var(--link); }
details { border-top: 1px solid var(--line); }
details:last-child { border-bottom: 1px solid var(--line); }
summary { cursor: pointer; padding: 9px 4px; font-weight: 500; }
summary:hover { color: var(--link); }

footer { padding-top: 4px; padding-bottom: 48px; color: var(--soft); font-size: 14px; }

@media (max-width: 700px) {
  header, main, footer { padding-left: 12px; padding-right: 12px; }
  main > section, .verdict { padding: 20px 16px; border-radius: 12px; }
  h1 { font-size: 24px; }
  .verdict-head { gap: 14px; }
  .verdict-head .sign { width: 36px; height: 36px; }
  svg.wide { display: none; }
  svg.narrow { display: block; max-width: 460px; }
  table, tbody, tr, th, td, caption { display: block; width: auto !important; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tbody tr { border-top: 1px solid var(--line); padding: 12px 0; }
  tbody th, td { border: 0; padding: 2px 0; }
  .exceptions td::before, .levels td::before, .files td::before { content: attr(data-column) ": "; color: var(--soft); font-size: 13.5px; }
}
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
@page { margin: 16mm 14mm; }
@media print {
  :root {
    color-scheme: light;
    --page: #ffffff; --card: #ffffff; --sunk: #f7f8fa; --line: #c5ccd3; --ink: #000000; --soft: #3c4650; --link: #0a4a8f;
    --pass: #0f5a25; --fail: #9c1a1f; --warning: #6b4200; --error: #5a2aa0; --excepted: #0a4a8f; --not-applicable: #47515b;
    --pass-ground: #e9f5ec; --fail-ground: #fdeced; --warning-ground: #fdf3df; --error-ground: #f3edfc;
    --excepted-ground: #e8f1fb; --not-applicable-ground: #ffffff;
  }
  body { font-size: 10.5pt; }
  header, main, footer { max-width: none; padding: 0; }
  main > section, .verdict { margin: 14pt 0; padding: 0; border: 0; border-radius: 0; }
  .verdict { padding: 12pt; border: 1pt solid var(--tone); border-left-width: 6pt; }
  main > section + section { border-top: 1pt solid var(--line); padding-top: 14pt; }
  h1 { font-size: 17pt; }
  .verdict > p { font-size: 11pt; }
  .verdict-head .sign { width: 36pt; height: 36pt; }
  .facts { grid-template-columns: repeat(4, auto); gap: 6pt 18pt; margin-top: 10pt; }
  .verdict, .layers, .layer, .result { print-color-adjust: exact; }
  .skip, nav { display: none; }
  svg.wide { display: block; max-height: 104mm; }
  svg.narrow { display: none; }
  h1, h2, h3, h4, summary, .label, caption { break-after: avoid; }
  tr, .remedy p, svg.layers { break-inside: avoid; }
  thead { display: table-header-group; }
  pre { font-size: 8.5pt; }
  details::details-content { content-visibility: visible; display: block; block-size: auto; }
  summary { list-style: none; }
}
`;
