import { placeWords } from '../../checks/places.ts';
import type { BuildWarning } from '../../evidence/evidence.ts';
import { weigh } from '../../policy/verdict.ts';
import type { ProjectReport, SubjectReport } from '../report.ts';
import { countWords } from '../verdict-words.ts';
import { evidenceSection, folded, verbatim } from './evidence.ts';
import { facts } from './facts.ts';
import { fixesSection } from './fixes.ts';
import { type Html, html, link } from './markup.ts';
import { rowsTable } from './rows.ts';
import { result } from './signs.ts';

/**
 * One image with all that was found of it.
 * @param id what links lead to.
 * @param folder as `subjectTitle` takes it.
 */
export function subjectSection(subject: SubjectReport, id: string, folder: string | undefined): Html {
  const { rows, evidence, buildLog, buildWarnings, seccompProfile } = subject;
  const verdict = weigh(
    rows.map(({ status }) => status),
    'failure',
  );
  return html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${subjectTitle(subject, folder)}</h2>
<p class="own-verdict">${result(verdict.status)} ${countWords(verdict)}</p>
${subjectFacts(subject)}
${rowsTable(rows, 'What was seen of this image')}
${buildLog === null ? undefined : html`<section>\n<h3>The end of the build’s log</h3>\n${verbatim(buildLog)}\n</section>`}
${fixesSection(rows)}
${warnings(buildWarnings)}
${evidenceSection(evidence)}
${seccompProfile === null ? undefined : html`<section>\n<h3>Seccomp profile</h3>\n${folded('The smallest profile under which it got ready', verbatim(seccompProfile))}\n</section>`}
</section>`;
}

/**
 * What an image is called in the report, in plain words.
 * @param folder of the checkout, by its name; undefined where the run says which project it is.
 */
export function subjectTitle({ kind, name, platform }: SubjectReport, folder: string | undefined): string {
  const place = folder === undefined ? '' : ` in ${folder}`;
  const what = kind === 'built' ? `Image built from ${name}${place}` : `Published image ${name}`;
  return platform === null ? what : `${what} for ${platform}`;
}

/** What stands around the images; undefined where nothing was asked for. */
export function projectSection({ rows, evidence }: ProjectReport): Html | undefined {
  if (rows.length === 0 && evidence.length === 0) return undefined;
  return html`<section id="project" aria-labelledby="project-title">
<h2 id="project-title">Around the image</h2>
${rowsTable(rows, 'What was seen around the image')}
${fixesSection(rows)}
${evidenceSection(evidence)}
</section>`;
}

function subjectFacts({
  digest,
  pinned,
  configDigest,
  builtFromCheckout,
  kind,
  facts: own,
}: SubjectReport): Html {
  return facts([
    ['Digest', digest === null ? 'No image' : html`<code>${digest}</code>`],
    ['Reference', pinned === null ? undefined : html`<code>${pinned}</code>`],
    ['Digest of its config', configDigest === null ? undefined : html`<code>${configDigest}</code>`],
    [
      'Same as the checkout builds',
      kind === 'published' ? (builtFromCheckout ? 'Yes' : 'Not shown') : undefined,
    ],
    ['Declared user', own.user === null ? undefined : own.user || 'none'],
    ['User id of the first process', own.uid === null ? undefined : String(own.uid)],
    ['Seccomp mode', own.seccomp === null ? undefined : String(own.seccomp)],
  ]);
}

function warnings(all: readonly BuildWarning[]): Html | undefined {
  if (all.length === 0) return undefined;
  return html`<section>
<h3>What the builder says of the Dockerfile</h3>
<ul class="places">
${all.map(({ rule, message, url, location }) => {
  const name = url === undefined ? html`${rule}` : link(url, rule);
  const place = location === undefined ? undefined : html`<code>${placeWords(location)}</code> `;
  return html`<li>${place}${name}: ${message}</li>`;
})}
</ul>
</section>`;
}
