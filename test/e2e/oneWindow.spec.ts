/** What any VS Code can show is shown in one: starting it takes as long as a dozen of these tests. */
import path from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { FileServer } from '../unit/vocabularies/fileServer';
import { llama3File } from '../unit/vocabularies/llama3File';
import { useWorkbench } from './driver/useWorkbench';
import { comparisonOfMuchText } from './oneWindow/comparisonLarge';
import { comparisonAfterReload } from './oneWindow/comparisonRestore';
import { comparisonRows } from './oneWindow/comparisonRows';
import { fetchedTokenizer } from './oneWindow/fetchedTokenizer';
import { countsOfFolders } from './oneWindow/folderCounts';
import { textOfOthers } from './oneWindow/foreignText';
import { hovers } from './oneWindow/hover';
import { mainJob } from './oneWindow/mainJob';
import { choosingTheModel } from './oneWindow/pickModel';
import { statesOfTheStatusBar } from './oneWindow/states';

const unpacked = ['apiConsumer', 'rawText'].map(name => path.join(import.meta.dirname, name));

describe('in one window', async () => {
  const tokenizer = llama3File();
  const mirror = await FileServer.start(response => response.end(tokenizer));
  const workbench = useWorkbench({
    unpacked,
    settings: {
      'workbench.editorLargeFileConfirmation': 5,
      'priceLens.tokenizers.mirror': mirror.base,
    },
  });
  afterAll(() => mirror.stop());

  describe.each([
    // First: it looks at a window in which no editor was open yet.
    statesOfTheStatusBar,
    countsOfFolders,
    textOfOthers,
    fetchedTokenizer(mirror),
    mainJob,
    hovers,
    comparisonRows,
    choosingTheModel,
    comparisonOfMuchText,
    comparisonAfterReload,
  ])('with nothing open', tests => {
    beforeAll(async () => {
      workbench().writeFolderSettings({});
      await workbench().closeEditors();
    });
    tests(workbench);
  });
});
