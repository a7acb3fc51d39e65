import type { ProjectSettings } from '../../settings.ts';
import type { SubjectEvidence } from '../evidence.ts';
import type { World } from '../world.ts';

/** Adds what scanners say of each image, where the inputs ask for it. */
export async function withScans(
  gathering: Promise<readonly SubjectEvidence[]>,
  settings: ProjectSettings,
  world: World,
): Promise<readonly SubjectEvidence[]> {
  if (settings.scans.reports.length === 0 && !settings.scans.trivy) return gathering;
  const { joinScans } = await import('./join.ts');
  return joinScans(gathering, settings, world);
}
