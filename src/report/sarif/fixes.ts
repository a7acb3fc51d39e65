import type { ArtifactChange, Replacement, Fix as SarifFix } from 'sarif';
import type { Edit, Fix } from '../../checks/finding.ts';
import { isWhole } from '../apply-edits.ts';
import { sarifText } from '../escape.ts';
import { artifactLocation } from './location.ts';

/** The fixes that are known as changes of files; those that only a reader can make stand in the message. */
export function sarifFixes(fixes: readonly Fix[]): SarifFix[] {
  return fixes.flatMap(({ title, edits = [] }) => {
    const files = Map.groupBy(edits, ({ file }) => file);
    if (files.size === 0 || !edits.every(isWhole)) return [];
    const artifactChanges = [...files].map(([file, ofFile]): ArtifactChange => {
      return { artifactLocation: artifactLocation(file), replacements: ofFile.map(replacement) };
    });
    return [{ description: { text: sarifText(title) }, artifactChanges }];
  });
}

/** Whole lines with their ends give way, so that nothing is said of how long the lines of the file are. */
function replacement({ from, to, lines }: Edit): Replacement {
  const deletedRegion = { startLine: from, startColumn: 1, endLine: to + 1, endColumn: 1 };
  if (lines.length === 0) return { deletedRegion };
  const text = lines.map((line) => `${line}\n`.toWellFormed()).join('');
  return { deletedRegion, insertedContent: { text } };
}
