/** Of a CPU profile as the browser's protocol gives it. */
export interface Profile {
  nodes: { id: number; callFrame: { url: string; functionName: string }; children?: number[] }[];
  startTime: number;
  samples?: number[];
  timeDeltas?: number[];
}

/** A stretch of the main thread's work, in the profile's microseconds. */
export interface Task {
  from: number;
  to: number;
}

export interface OwnTime {
  /** Milliseconds inside functions of an extension, and of what they called. */
  own: number;
  /** The most of them in one task. */
  longestOwnTask: number;
}

const EXTENSION = /^(?:chrome|moz)-extension:\/\//;

/** Ids of the profile's nodes that are functions of these scripts, or were called by one. */
function ownNodes({ nodes }: Profile, scripts: RegExp): Set<number> {
  const own = new Set<number>();
  const children = new Map(nodes.map(({ id, children: ids = [] }) => [id, ids]));
  const take = (id: number): void => {
    own.add(id);
    for (const child of children.get(id) ?? []) take(child);
  };
  for (const { id, callFrame } of nodes) if (scripts.test(callFrame.url) && !own.has(id)) take(id);
  return own;
}

/** How much of a profile is an extension's own, or that of other scripts, over all and in the longest of these tasks. */
export function ownTime(profile: Profile, tasks: readonly Task[], scripts = EXTENSION): OwnTime {
  const own = ownNodes(profile, scripts);
  const { samples = [], timeDeltas = [], startTime } = profile;
  const each = new Float64Array(tasks.length);
  let all = 0;
  let at = startTime;
  let task = 0;
  for (const [i, id] of samples.entries()) {
    at += timeDeltas[i] ?? 0;
    if (!own.has(id)) continue;
    // A sample stands for the time up to the next one.
    const ms = Math.max(0, timeDeltas[i + 1] ?? 0) / 1000;
    all += ms;
    while (task < tasks.length - 1 && (tasks[task]?.to ?? 0) < at) task += 1;
    each[task] = (each[task] ?? 0) + ms;
  }
  return { own: all, longestOwnTask: Math.max(0, ...each) };
}
