import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { docker } from './docker.ts';
import { BUSYBOX } from './images.ts';
import { type Layer, type LayerEntry, savedImage } from './saved-image.ts';

/** Loads an image of these layers, made by hand, into the engine of these tests. */
export async function loadImage(layers: readonly Layer[], name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'crafted-'));
  try {
    const file = join(folder, 'image.tar');
    await writeFile(file, await savedImage(layers, 'graph driver'));
    const id = /sha256:[0-9a-f]{64}/.exec(await docker('load', '--input', file))?.[0] ?? '';
    await docker('tag', id, name);
    return name;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Files of which a container can list its others. */
export async function busybox(): Promise<readonly LayerEntry[]> {
  return [
    { name: 'bin/', type: 'directory', mode: 0o755 },
    { name: 'bin/busybox', mode: 0o755, content: await readFile(BUSYBOX) },
  ];
}
