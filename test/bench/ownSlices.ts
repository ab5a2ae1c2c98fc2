/** Who held a process: a CPU profile read as stretches in which code of one script was running. */

export interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string };
    readonly children?: readonly number[];
  }[];
  /** Microseconds of the profiler's own clock. */
  readonly startTime: number;
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

export interface Slice {
  /** Milliseconds since the profile began. */
  readonly start: number;
  readonly milliseconds: number;
  /** Of these, those in which the thread was seen running: the rest the system gave to other processes. */
  readonly running: number;
  /** The functions of the script that were seen most, outermost first. */
  readonly functions: readonly string[];
}

/** A thread that runs is sampled several times in a millisecond, in native code too. */
const longestSampleMs = 1;

/** What V8 does on behalf of whatever ran before it: collections of garbage, and native code. */
const onBehalf = new Set(['(garbage collector)', '(program)']);

/**
 * Unbroken stretches with the script somewhere on the stack. Collections of garbage within one belong
 * to it; two tasks of the script with nothing seen in between are one stretch: never too short.
 */
export function ownSlices(profile: CpuProfile, isOwn: (url: string) => boolean): readonly Slice[] {
  const nodes = new Map(profile.nodes.map(node => [node.id, node]));
  const parents = new Map(
    profile.nodes.flatMap(({ id, children = [] }) => children.map(child => [child, id] as const)),
  );
  const stacks = new Map<number, readonly string[]>();
  const ownStack = (id: number): readonly string[] => {
    let stack = stacks.get(id);
    if (stack === undefined) {
      const parent = parents.get(id);
      const above = parent === undefined ? [] : ownStack(parent);
      const frame = nodes.get(id)?.callFrame;
      stack = frame !== undefined && isOwn(frame.url) ? [...above, frame.functionName] : above;
      stacks.set(id, stack);
    }
    return stack;
  };

  const slices: Slice[] = [];
  let open: { start: number; end: number; running: number; seen: Map<string, number> } | undefined;
  let onBehalfMs = 0;
  const close = (): void => {
    if (open !== undefined) {
      const functions = [...open.seen].sort(([, a], [, b]) => b - a).map(([name]) => name);
      slices.push({
        start: open.start,
        milliseconds: open.end - open.start,
        running: open.running,
        functions: functions.slice(0, 5),
      });
      open = undefined;
    }
  };

  let now = 0;
  profile.samples.forEach((id, index) => {
    now += (profile.timeDeltas[index] ?? 0) / 1000;
    // A sample stands for the time until the next one.
    const end = now + (profile.timeDeltas[index + 1] ?? 0) / 1000;
    const running = Math.min(end - now, longestSampleMs);
    const stack = ownStack(id);
    if (stack.length > 0) {
      open ??= { start: now, end, running: 0, seen: new Map() };
      open.end = end;
      open.running += running + onBehalfMs;
      onBehalfMs = 0;
      for (const name of new Set(stack)) {
        open.seen.set(name, (open.seen.get(name) ?? 0) + end - now);
      }
    } else if (!onBehalf.has(nodes.get(id)?.callFrame.functionName ?? '')) {
      close();
      onBehalfMs = 0;
    } else if (open !== undefined) {
      onBehalfMs += running;
    }
  });
  close();
  return slices;
}
