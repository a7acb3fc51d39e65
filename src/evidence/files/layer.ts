import { type Note, noteTaker, type Survey } from './notes.ts';
import { baseOf, layerPath } from './path.ts';
import type { TarSink } from './tar.ts';

/** What one layer says that is worth a note, whatever other layers say of it. */
export interface LayerFacts {
  readonly notes: ReadonlyMap<string, Note>;
}

/**
 * Reads one layer (OCI image-spec, layer.md) and keeps what is worth a note.
 * @returns a sink for its entries, which throws DamagedArchive for more than can be kept, and its facts at the end.
 */
export function layerReader(all: Survey): { readonly sink: TarSink; readonly facts: LayerFacts } {
  const { entry, content, notes } = noteTaker(all);
  const sink: TarSink = {
    entry: (one) => {
      const path = layerPath(one.name);
      entry(baseOf(path).startsWith(WHITEOUT) ? undefined : path, one);
    },
    content,
    done: () => {},
  };
  return { sink, facts: { notes } };
}

/** Such an entry is no file: it says that one of a lower layer is gone. */
const WHITEOUT = '.wh.';
