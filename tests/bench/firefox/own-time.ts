/** Of a Gecko profile, as the profiler writes it when Firefox ends. */
export interface GeckoProfile {
  threads: GeckoThread[];
  processes?: GeckoProfile[];
  meta: { interval: number };
}

interface GeckoTable {
  schema: Record<string, number>;
  data: (number | null)[][];
}

interface GeckoThread {
  name: string;
  processType?: string;
  processName?: string;
  samples: GeckoTable;
  stackTable: GeckoTable;
  frameTable: GeckoTable;
  stringTable: string[];
}

/** Which stacks have a function of an extension in them, by their place. */
function ownStacks({ stackTable, frameTable, stringTable }: GeckoThread): boolean[] {
  const isOwnFrame = frameTable.data.map((frame) =>
    /moz-extension:\/\//.test(stringTable[frame[frameTable.schema['location'] ?? 0] ?? -1] ?? ''),
  );
  const own: boolean[] = [];
  // A stack's caller comes before it.
  for (const stack of stackTable.data) {
    const caller = stack[stackTable.schema['prefix'] ?? 0];
    const frame = stack[stackTable.schema['frame'] ?? 1];
    own.push((caller != null && own[caller] === true) || isOwnFrame[frame ?? -1] === true);
  }
  return own;
}

/** Of a process that shows pages of the web; the extension's own pages and its worker run in another. */
const isPage = ({ name, processType, processName = '' }: GeckoThread): boolean =>
  name === 'GeckoMain' && processType === 'tab' && !/extension/i.test(processName);

/**
 * Milliseconds in functions of an extension, and in all that they called, in processes that show pages of the web.
 */
export function ownTime(profile: GeckoProfile): number {
  const { interval } = profile.meta;
  const all = [profile, ...(profile.processes ?? [])].flatMap(({ threads }) => threads);
  let samples = 0;
  for (const thread of all.filter(isPage)) {
    const own = ownStacks(thread);
    const at = thread.samples.schema['stack'] ?? 0;
    samples += thread.samples.data.filter((sample) => own[sample[at] ?? -1] === true).length;
  }
  return samples * interval;
}
