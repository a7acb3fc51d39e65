import type { CodePlaces } from './code.ts';
import { type Note, noteTaker, type Overflow, survey } from './notes.ts';
import { layerPath } from './path.ts';
import { type ByteSink, DamagedArchive, tarReader } from './tar.ts';

/** What a container of the image shows that is worth a note. */
export interface ContainerFacts {
  readonly notes: ReadonlyMap<string, Note>;
  /** What was looked for; undefined where the runtime user is root or not known. */
  readonly code: CodePlaces | undefined;
  readonly entries: number;
  readonly overflow: Overflow;
}

/** Takes the bytes of an archive of all files of a container. */
export interface ContainerReader extends Pick<ByteSink, 'write'> {
  /** @throws DamagedArchive when the archive is not whole. */
  readonly end: () => ContainerFacts;
}

/**
 * Bytes of a path. Linux takes no path of more than 4,095, and the engine leaves out what lies deeper without a word;
 * a directory above that, which it does not leave out, is longer than this.
 */
const PATH_LIMIT = 3_000;

/**
 * Reads the files of a container as it has them: the engine has laid the layers upon each other, and a name that marks
 * a file as gone in a layer is the name of a file here.
 */
export function containerReader(code: CodePlaces | undefined): ContainerReader {
  const all = survey(code);
  const { entry, content, notes } = noteTaker(all);
  const archive = tarReader({
    entry: (one) => {
      const path = layerPath(one.name);
      if (path.length > PATH_LIMIT) throw new DamagedArchive('has paths too long for the engine to show all');
      entry(path, one);
    },
    content,
    done: () => {},
  });
  return {
    write: archive.write,
    end: () => {
      archive.end();
      // The engine does not say when the process that packs the files is killed.
      if (!archive.hasEndMark()) throw new DamagedArchive('is not whole');
      return { notes, code, entries: all.entries, overflow: all.overflow };
    },
  };
}
