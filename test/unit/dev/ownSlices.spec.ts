import { describe, expect, it } from 'vitest';
import { ownSlices, type CpuProfile } from '../../bench/ownSlices';

const isOurs = (url: string): boolean => url.endsWith('/dist/extension.js');

/** Samples a millisecond apart, by the name of the function that was running. */
function profileOf(samples: readonly string[], timeDeltas?: number[]): CpuProfile {
  const node = (id: number, functionName: string, url = '', children: number[] = []) => ({
    id,
    callFrame: { functionName, url },
    children,
  });
  const ids = { '(idle)': 2, '(garbage collector)': 3, theirs: 4, ours: 5, calledByOurs: 6 };
  return {
    startTime: 0,
    nodes: [
      node(1, '(root)', '', [2, 3, 4]),
      node(2, '(idle)'),
      node(3, '(garbage collector)'),
      node(4, 'theirs', '/vs/host.js', [5]),
      node(5, 'ours', '/package/dist/extension.js', [6]),
      node(6, 'calledByOurs', '/vs/host.js'),
    ],
    samples: samples.map(name => ids[name as keyof typeof ids]),
    timeDeltas: timeDeltas ?? samples.map(() => 1000),
  };
}

describe('the stretches in which a script held its process', () => {
  it('last from the first sample with the script on the stack to the next without it', () => {
    const slices = ownSlices(
      profileOf(['theirs', 'ours', 'calledByOurs', 'ours', '(idle)', 'ours', 'theirs']),
      isOurs,
    );
    expect(slices.map(slice => slice.milliseconds)).toEqual([3, 1]);
    expect(slices[0]?.functions).toEqual(['ours']);
  });

  it('hold the garbage collected within them, but not that of others', () => {
    const gc = '(garbage collector)';
    const slices = ownSlices(profileOf(['theirs', gc, 'ours', gc, gc, 'ours', '(idle)']), isOurs);
    expect(slices.map(slice => slice.milliseconds)).toEqual([4]);
    expect(slices.map(slice => slice.running)).toEqual([4]);
  });

  it('tell the time in which nothing was sampled, for the system ran something else', () => {
    const slices = ownSlices(
      profileOf(['theirs', 'ours', 'ours', 'theirs'], [0, 500, 500, 120_000]),
      isOurs,
    );
    expect(slices).toMatchObject([{ milliseconds: 120.5, running: 1.5 }]);
  });
});
