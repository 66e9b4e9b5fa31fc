import type { Activity, Purpose } from '../../api/types';

export interface Block {
  /** Absent for activities that serve no purpose: a breach, so they come first. */
  purpose?: Purpose;
  activities: Activity[];
}

/** Groups activities under the purpose each serves, in the order of the purposes. `all` keeps purposes without any. */
export function byPurpose(activities: readonly Activity[], purposes: readonly Purpose[], all: boolean): Block[] {
  const known = new Map(purposes.map((purpose) => [purpose.id, purpose]));
  const groups = new Map<string | undefined, Activity[]>();
  for (const activity of activities) {
    const key = activity.purposeId && known.has(activity.purposeId) ? activity.purposeId : undefined;
    groups.set(key, [...(groups.get(key) ?? []), activity]);
  }
  const stray = groups.get(undefined);
  return [
    ...(stray ? [{ activities: stray }] : []),
    ...purposes.map((purpose) => ({ purpose, activities: groups.get(purpose.id) ?? [] })).filter((block) => all || block.activities.length > 0),
  ];
}
