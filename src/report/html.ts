import { layersOf, layersPicture } from './html/layers.ts';
import { type Html, html } from './html/markup.ts';
import { policySection } from './html/policy.ts';
import { STYLE } from './html/style.ts';
import { STYLE_HASH } from './html/style-hash.ts';
import { projectSection, subjectSection, subjectTitle } from './html/subject.ts';
import { verdictSection } from './html/verdict.ts';
import type { Report } from './report.ts';
import { verdictLine } from './verdict-words.ts';

/** Nothing is loaded, run or sent; the one style is known by its hash. */
const CONTENT_POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

/**
 * The report as one HTML page (UTF-8) that needs nothing else: no script, no network. It holds all of the evidence, so
 * it is as long as that is.
 * @param folder name of the checkout's folder, where no repository is known.
 */
export function renderHtml(report: Report, folder?: string): string {
  const { subjects, project, policy, verdict, version } = report;
  const title = `${verdictLine(verdict)} · Layered Defense`;
  const subjectIds = subjects.map((subject, at) => ({ subject, id: `image-${at + 1}` }));
  const around = projectSection(project);
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${CONTENT_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
${{ markup: `<style>${STYLE}</style>` }}
</head>
<body>
<a class="skip" href="#verdict">Skip to the verdict</a>
<header>
<p class="brand">Layered Defense report</p>
<nav aria-label="Parts of the report">
<ul>
<li><a href="#layers">Layers</a></li>
${subjectIds.map(({ subject, id }) => html`<li><a href="#${id}">${subjectTitle(subject, folder)}</a></li>`)}
${around === undefined ? undefined : html`<li><a href="#project">Around the image</a></li>`}
<li><a href="#policy">Policy</a></li>
</ul>
</nav>
</header>
<main>
${verdictSection(report)}
<section id="layers" aria-labelledby="layers-title">
<h2 id="layers-title">Layers of defense</h2>
${layers(report)}
</section>
${subjectIds.map(({ subject, id }) => subjectSection(subject, id, folder))}
${around}
${policySection(policy)}
</main>
<footer>
<p>Made by Layered Defense ${version}. This page loads nothing and runs nothing. Characters that cannot be seen are written as ⟨U+…⟩. Secrets are taken out; long answers are shortened or reduced to the fields that are judged.</p>
</footer>
</body>
</html>
`;
  return page.markup;
}

function layers(report: Report): Html {
  const all = layersOf(report).filter(({ status }) => status !== 'not-applicable');
  if (all.length === 0) return html`<p>No layer was looked at.</p>`;
  return html`<p class="aside">What an attacker meets, from the outside in. Each frame is a layer, and shows the gravest of what was seen in it.</p>
${layersPicture(all)}`;
}
