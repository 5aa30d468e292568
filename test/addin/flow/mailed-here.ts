/** What was mailed, read in this process by the very code that a page's worker runs. */

import { mailedFiles } from '../../../addin/mailed/mailed-files';
import { MailedReader } from '../../../addin/mailed/mailed-reader';
import { readHere } from '../../../addin/mailed/read-here';
import type { MailedFiles } from '../../../addin/pane/shell/flow/deps';
import { done } from '../../../addin/workbook/workbook';

export const mailedHere: MailedFiles = {
  ...mailedFiles,
  reader: () => new MailedReader({ read: async (dropped, round) => done(await readHere(dropped, round)), stop() {} }),
};
