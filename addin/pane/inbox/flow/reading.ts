/** Use case: what was dropped is taken apart and read beside the page, file by file; nothing of it is left out of the list. */
import { labelOf, type Reading } from '#intake/intake-item';
import { showWorkbookFailure } from '../../shell/flow/troubles';
import type { InboxActions } from '../model/actions';
import { askAll } from './asking';
import type { IntakeDesk } from './intake-desk';
import { say } from './say';

/** The list is sorted anew with every eighth part of it that is read: not with every file of thousands. */
const SORTED_WITH = 1 / 8;

export function readingActions(desk: IntakeDesk): Pick<InboxActions, 'drop'> {
  return {
    drop: (files) =>
      desk.inTurn(async () => {
        const { round } = desk.stay.value;
        if (round === undefined) return;
        // An empty folder is one, too.
        if (files.length === 0) return desk.change({ news: { what: 'read', found: 0, known: 0, left: 0 } });
        desk.change({ news: undefined });
        const parts = await desk.signIn.flow.deps.mailedFiles().catch(() => undefined);
        if (parts === undefined) return showWorkbookFailure(desk, { code: 'partMissing', detail: 'mailed-files' });
        const reader = parts.reader();
        const before = desk.readings.length;
        let waiting: Reading[] = [];
        let done = 0;
        let known = 0;
        for (const file of files) {
          if (desk.isStopped || desk.isOver) break;
          desk.work({ what: 'reading', done, of: files.length, name: file.name }, () => reader.stop());
          const read = await reader.read(file, round);
          // Whoever stops leaves this one, too: half of it would be worse than none.
          if (read === undefined) break;
          if (!read.ok) {
            showWorkbookFailure(desk, read.failure);
            break;
          }
          // With the same name and content it is in the list already.
          if (desk.isNew(signatureOf(file.name, read.value))) waiting.push(...read.value);
          else known++;
          done++;
          if (waiting.length > desk.readings.length * SORTED_WITH) {
            desk.add(waiting);
            waiting = [];
          }
        }
        reader.stop();
        if (desk.isOver) return;
        desk.add(waiting);
        const found = desk.readings.length - before;
        const left = files.length - done;
        desk.change({ news: { what: 'read', found, known, left } });
        say(desk, 'read', { count: found, left });
        await askAll(desk);
      }),
  };
}

function signatureOf(name: string, readings: readonly Reading[]): string {
  return JSON.stringify([
    name,
    ...readings.map(({ read, sha256 }) => [labelOf(read.found), sha256 ?? ('reason' in read ? read.reason.code : '')]),
  ]);
}
