import { readFileSync } from 'node:fs';
import { filesReader } from '../../src/evidence/files/files.ts';
import { parseProcessStatus } from '../../src/evidence/process/process-status.ts';
import { savedImage, signed } from './saved-image.ts';

/**
 * Reads the archives of the layers and of a container of an image with 2 GB in 100,000 files, made as they are read, side
 * by side, and prints what it took, as JSON: the largest memory of this process in MB, milliseconds, and the entries of
 * each. `node read-large-image.ts [MB]`
 */

const megabytes = Number(process.argv[2] ?? 2_048);
const FILE = 20 * 1024;
const files = Math.floor((megabytes * 1024 ** 2) / (FILE + 512));

const status = parseProcessStatus('Uid:\t1 1 1 1\nGid:\t1 1 1 1\nGroups:\t1\nSeccomp:\t2\n');
const program = {
  entrypoint: ['/app/server'],
  command: [],
  workingFolder: '/app',
  env: [],
};
const reader = filesReader({
  configDigest: undefined,
  os: 'linux',
  architecture: 'amd64',
  program,
  status,
});

// The archive of an image with one file, of which a layer of the wanted size is made.
const small = await savedImage([
  { entries: [{ name: 'app/file-0000000', content: '' }], instruction: 'COPY . .' },
]);
const header = small.subarray(512, 1_024);
const layerHeader = small.subarray(0, 512);
const rest = small.subarray(512 + 1_536);
if (!header.toString('latin1').startsWith('app/file-')) throw new Error('The archive has another form.');

const start = performance.now();
const layer = Buffer.from(layerHeader);
layer.write((files * (FILE + 512) + 1_024).toString(8).padStart(11, '0'), 124, 'latin1');
await reader.layers.write(signed(layer));
// One piece that is written again and again: what this process takes is then what the reader takes.
const piece = Buffer.alloc(512 + FILE, 'content ');
header.copy(piece);
piece.write(FILE.toString(8).padStart(11, '0'), 124, 'latin1');
for (let file = 0; file < files; file += 1) {
  piece.write(String(file).padStart(7, '0'), 9, 'latin1');
  signed(piece.subarray(0, 512));
  await reader.layers.write(piece);
  await reader.container.write(piece);
}
await reader.layers.write(Buffer.concat([Buffer.alloc(1_024), rest]));
await reader.container.write(Buffer.alloc(1_024));
reader.layers.end();
reader.container.end();
const { layerEntries, containerEntries } = reader.findings();
const milliseconds = Math.round(performance.now() - start);
// Of this program alone: resourceUsage() counts what the process had before it became this program.
const peak = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
console.log(
  JSON.stringify({ memory: Math.round(Number(peak) / 1_024), milliseconds, layerEntries, containerEntries }),
);
