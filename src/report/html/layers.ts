import type { RowStatus } from '../../checks/finding.ts';
import { weigh } from '../../policy/verdict.ts';
import type { Report, Row } from '../report.ts';
import { countWords } from '../verdict-words.ts';
import { type Html, html } from './markup.ts';
import { shape } from './signs.ts';

/** One layer of defense over all images of a report. */
export interface Layer {
  readonly name: string;
  /** The gravest of its rows. */
  readonly status: RowStatus;
  readonly words: string;
}

/** What stands around what, from the image outwards; a layer that is not named here is farther out. */
const OUTWARDS = [
  'Image',
  'Files',
  'Non-root',
  'Running container',
  'Seccomp',
  'Least privilege',
  'As deployed',
  'Scanners',
  'Dockerfile',
  'Compose',
  'Kubernetes',
  'Data jurisdiction',
  'Supply chain',
  'Host isolation',
];

/** The layers of a report, from the image outwards. */
export function layersOf({ subjects, project, policy }: Report): readonly Layer[] {
  const rows = [...subjects, project, policy].flatMap((part) => part.rows);
  const layers = Map.groupBy(rows, ({ layer }) => layer);
  const states = [...layers].map(([name, ofLayer]): Layer => ({ name, ...stateOf(ofLayer) }));
  return states.toSorted((one, other) => distance(one) - distance(other));
}

function distance({ name }: Layer): number {
  const at = OUTWARDS.indexOf(name);
  return at === -1 ? OUTWARDS.length : at;
}

function stateOf(rows: readonly Row[]): Omit<Layer, 'name'> {
  const statuses = rows.map(({ status }) => status);
  const judged = statuses.filter((status) => status !== 'not-applicable');
  if (judged.length === 0) return { status: 'not-applicable', words: 'not applicable' };
  const verdict = weigh(judged, 'failure');
  const { pass, excepted } = verdict.counts;
  if (verdict.status === 'pass')
    return { status: excepted > 0 ? 'excepted' : 'pass', words: passed(pass, excepted) };
  // What is excepted and nothing else is no error, though it passed nothing.
  if (excepted === judged.length) return { status: 'excepted', words: `${excepted} excepted` };
  return { status: verdict.status, words: countWords(verdict) };
}

function passed(pass: number, excepted: number): string {
  return excepted > 0 ? `${pass} passed, ${excepted} excepted` : `${pass} passed`;
}

/** How the picture is laid out, in CSS pixels at its full size. */
interface Layout {
  readonly name: string;
  readonly width: number;
  /** Height of what is written on a layer. */
  readonly head: number;
  /** How much narrower the next layer within is, on each side. */
  readonly inset: number;
  /** Whether name and state stand on one line. */
  readonly oneLine: boolean;
}

const WIDE: Layout = { name: 'wide', width: 960, head: 40, inset: 13, oneLine: true };
const NARROW: Layout = { name: 'narrow', width: 360, head: 48, inset: 4, oneLine: false };

/** Between the lower edges of two layers. */
const FOOT = 9;

/** Longest name that is drawn, in characters. */
const LONGEST = 32;

/** The layers as frames within each other, the image innermost; once for wide places and once for narrow ones. */
export function layersPicture(layers: readonly Layer[]): Html {
  const outwards = layers.map(({ name, words }) => `${name}: ${words}`);
  const label = `Layers of defense, from the outermost to the image. ${outwards.toReversed().join('; ')}.`;
  return html`${[WIDE, NARROW].map((layout) => picture(layers.toReversed(), layout, label))}`;
}

function picture(layers: readonly Layer[], layout: Layout, label: string): Html {
  const height = layers.length * (layout.head + FOOT) + 12;
  return html`<svg class="layers ${layout.name}" viewBox="0 0 ${layout.width} ${height}" role="img" aria-label="${label}">
<defs>
${pattern(layout, 'fail', html`<path d="M-2 2L2-2M0 12L12 0M10 14L14 10"/>`)}
${pattern(layout, 'error', html`<path d="M-2 2L2-2M0 12L12 0M10 14L14 10M-2 10L2 14M0 0L12 12M10-2L14 2"/>`)}
${pattern(layout, 'warning', html`<path d="M3 3h.1M9 9h.1"/>`)}
${pattern(layout, 'excepted', html`<path d="M6 0v12"/>`)}
</defs>
${layers.map((layer, at) => frame(layer, at, layers.length, layout))}
</svg>`;
}

function pattern({ name }: Layout, status: RowStatus, lines: Html): Html {
  return html`<pattern id="${name}-${status}" class="pattern ${status}" width="12" height="12" patternUnits="userSpaceOnUse">${lines}</pattern>`;
}

function frame({ name, status, words }: Layer, at: number, count: number, layout: Layout): Html {
  const { width, head, inset, oneLine } = layout;
  const x = 2 + at * inset;
  const y = 2 + at * head;
  const size = html`x="${x}" y="${y}" width="${width - 2 * x}" height="${(count - at) * (head + FOOT)}" rx="10"`;
  const hatched =
    status === 'pass' || status === 'not-applicable' ? undefined : `url(#${layout.name}-${status})`;
  const text = oneLine
    ? html`<text class="name" x="${x + 42}" y="${y + 26}">${short(name)}</text>
<text class="words" x="${width - x - 16}" y="${y + 26}" text-anchor="end">${words}</text>`
    : html`<text class="name" x="${x + 38}" y="${y + 21}">${short(name)}</text>
<text class="words" x="${x + 38}" y="${y + 38}">${gravest(words)}</text>`;
  return html`<g class="layer ${status}">
<rect class="ground" ${size}/>
${hatched === undefined ? undefined : html`<rect class="hatch" ${size} fill="${hatched}"/>`}
<rect class="edge" ${size}/>
<g class="shape" transform="translate(${x + 12} ${y + (oneLine ? 11 : 12)})">${shape(status)}</g>
${text}
</g>`;
}

/** The first of several counts: a narrow place has room for one. */
function gravest(words: string): string {
  return words.replace(/, .*/, '');
}

function short(name: string): string {
  const characters = [...name];
  return characters.length <= LONGEST ? name : `${characters.slice(0, LONGEST - 1).join('')}…`;
}
