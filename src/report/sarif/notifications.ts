import type { Notification, Result } from 'sarif';

/** What could not be checked, a second time: as what the tool has to say of its own run. */
export function notificationsOf(results: readonly Result[]): Notification[] {
  return results.filter(isUnlooked).map(({ ruleId = '', message }) => {
    return { level: 'error', message, associatedRule: { id: ruleId } };
  });
}

/** True for a result that says that something could not be checked. */
export function isUnlooked({ properties }: Result): boolean {
  return properties?.['status'] === 'error';
}
