/** What any VS Code can show is shown in one: starting it takes as long as a dozen of these tests. */
import path from 'node:path';
import { beforeAll, describe } from 'vitest';
import { useWorkbench } from './driver/useWorkbench';
import { comparisonOfMuchText } from './oneWindow/comparisonLarge';
import { comparisonAfterReload } from './oneWindow/comparisonRestore';
import { comparisonRows } from './oneWindow/comparisonRows';
import { hovers } from './oneWindow/hover';
import { mainJob } from './oneWindow/mainJob';
import { choosingTheModel } from './oneWindow/pickModel';

describe('in one window', () => {
  const workbench = useWorkbench({
    unpacked: [path.join(import.meta.dirname, 'apiConsumer')],
    // From this size on a VS Code in a browser asks before it opens a file.
    settings: { 'workbench.editorLargeFileConfirmation': 100 },
  });

  describe.each([
    mainJob,
    hovers,
    comparisonRows,
    choosingTheModel,
    comparisonOfMuchText,
    comparisonAfterReload,
  ])('with nothing open', tests => {
    beforeAll(() => workbench().closeEditors());
    tests(workbench);
  });
});
