import { inspectImage } from '../../engine/docker.ts';
import { quoted } from '../../inputs/quoted.ts';
import type { ProjectSettings, ScanSettings } from '../../settings.ts';
import type { Reference } from '../../subject/reference.ts';
import { localName, subjectDigest } from '../../subject/subject.ts';
import type { Collected, SubjectEvidence, Unlooked } from '../evidence.ts';
import { orFault } from '../file-fault.ts';
import type { World } from '../world.ts';
import { scanRecord } from './records.ts';
import { digestsIn } from './report.ts';
import { type FileReport, readReportFiles } from './report-files.ts';
import type { ReadReport } from './report-reader.ts';
import type { Scans } from './scans.ts';
import { tally } from './tally.ts';
import { type KnownImage, nameOf, tie } from './tie.ts';
import { scanByTrivy, type TrivyAnswer } from './trivy.ts';
import { makeRoom, type Room } from './vulnerabilities.ts';

/** Faults that one sentence tells of. */
const FAULTS = 3;

/** A report that was read, and what makes a record of it. */
interface Source extends ReadReport {
  /** What a sentence calls it. */
  readonly name: string;
  readonly title: string;
  readonly command: readonly string[];
}

/**
 * Adds to the evidence of each image what the scanners' reports say of it. The files are read while the images are
 * looked at; trivy, which keeps a machine busy, runs afterwards, one image after the other.
 */
export async function joinScans(
  gathering: Promise<readonly SubjectEvidence[]>,
  { scans: settings, deployedAs }: ProjectSettings,
  world: World,
): Promise<readonly SubjectEvidence[]> {
  const room = makeRoom();
  const [images, files] = await Promise.all([
    gathering.then((evidence) =>
      Promise.all(evidence.map((one) => knownImage(one, deployedAs, world.signal))),
    ),
    readReportFiles(settings.reports, room, world.signal),
  ]);
  const known = images.flatMap(({ image }) => image ?? []);
  const faults = files.flatMap((file) => faultOf(file, known) ?? []);
  const sources = files.flatMap((file) => (file.read ? fileSource(file) : []));
  const joined: SubjectEvidence[] = [];
  for (const { evidence, image } of images) {
    const scans =
      image === undefined
        ? imageless(evidence)
        : await scansOf(evidence, image, { settings, sources, faults, room, world });
    joined.push({ ...evidence, scans });
  }
  return joined;
}

async function knownImage(
  evidence: SubjectEvidence,
  deployedAs: readonly Reference[],
  signal: AbortSignal,
): Promise<{ readonly evidence: SubjectEvidence; readonly image: KnownImage | undefined }> {
  const { subject } = evidence;
  const digest = subjectDigest(subject);
  if (digest === undefined) return { evidence, image: undefined };
  const name = localName(subject);
  const answer = name === undefined ? undefined : await inspectImage(name, signal);
  const local = answer?.found ? answer.image : undefined;
  const digests = digestsIn([digest, subject.configDigest, name, local?.id, local?.configDigest]);
  const names = new Set(deployedAs.map(nameOf));
  return { evidence, image: { digests: new Set(digests), names, layers: local?.layers ?? [] } };
}

/** Why there is no image was said where it should have come from. */
function imageless({ config }: SubjectEvidence): Unlooked {
  const reason = config.state === 'collected' ? 'The image has no digest.' : config.reason;
  return config.state === 'not-applicable' ? config : { state: 'error', reason, records: [] };
}

function faultOf(file: FileReport, images: readonly KnownImage[]): string | undefined {
  if (!file.read) return file.reason;
  const { image } = file.report;
  if (images.length === 0 || images.some((one) => tie(image, one) !== 'other')) return undefined;
  const digest = image.id ?? image.digests[0];
  const called = image.name === undefined || digest === undefined ? '' : ` (${image.name})`;
  return `The report ${quoted(file.file)} is about ${digest ?? image.name}${called}, which is no image of this run.`;
}

function fileSource({ file, ...read }: Extract<FileReport, { read: true }>): Source {
  const title = `Report of a scanner (${read.report.format})`;
  return { ...read, name: file, title, command: ['sha256sum', file] };
}

interface Around {
  readonly settings: ScanSettings;
  readonly sources: readonly Source[];
  readonly faults: readonly string[];
  readonly room: Room;
  readonly world: World;
}

async function scansOf(
  { subject }: SubjectEvidence,
  image: KnownImage,
  { settings, sources, faults, room, world }: Around,
): Promise<Collected<Scans>> {
  const run = settings.trivy ? await runTrivy(localName(subject), image, room, world) : undefined;
  const mine = [
    ...sources.filter(({ report }) => tie(report.image, image) !== 'other'),
    ...(run?.scanned ? [trivySource(run)] : []),
  ];
  const records = mine.map(({ title, command, ...read }) => scanRecord(title, command, read));
  const reasons = [...faults, ...(run?.scanned === false ? [run.reason] : [])];
  if (reasons.length === 0 && mine.length === 0) {
    reasons.push(`No report is about this image, ${subjectDigest(subject)}: scan it too.`);
  }
  if (reasons.length > 0) {
    const rest = reasons.length - FAULTS;
    const more = rest > 0 ? [`And ${rest} more.`] : [];
    return { state: 'error', reason: [...reasons.slice(0, FAULTS), ...more].join(' '), records };
  }
  const untied = mine.filter(({ report }) => tie(report.image, image) === 'untold').map(({ name }) => name);
  return { state: 'collected', value: tally(mine, untied, settings), records };
}

async function runTrivy(
  name: string | undefined,
  image: KnownImage,
  room: Room,
  world: World,
): Promise<TrivyAnswer> {
  if (name === undefined) return refused('The engine has no image that trivy could scan.');
  const answer = await orFault(() => scanByTrivy({ ...world, image: name, room }), refused);
  if (!answer.scanned || tie(answer.report.image, image) === 'about') return answer;
  return refused(
    `trivy scanned ${answer.report.image.id ?? 'an image that it does not name'}, and not ${name}.`,
  );
}

function refused(reason: string): TrivyAnswer {
  return { scanned: false, reason };
}

function trivySource({ command, report, bytes, sha256 }: Extract<TrivyAnswer, { scanned: true }>): Source {
  return { name: 'trivy', title: 'Scan by trivy', command, report, bytes, sha256 };
}
