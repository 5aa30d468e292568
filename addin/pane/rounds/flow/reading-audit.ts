/** Use case: who did what, searched, page by page, and as a file. */
import { say as sayInShell } from '../../shell/flow/news';
import { showFailure } from '../../shell/flow/troubles';
import type { RoundsActions } from '../model/actions';
import { askedSearch } from '../model/audit-search';
import type { AuditShown } from '../model/state';
import type { Desk } from './desk';

type ReadingAudit = Pick<RoundsActions, 'changeSearch' | 'searchAudit' | 'earlierAudit' | 'downloadAudit'>;

/** A page may be empty with more behind it: some are asked for before nothing is said to be there. */
const MOST_EMPTY_PAGES = 5;

export async function loadAudit(desk: Desk, shown?: AuditShown): Promise<void> {
  const search = askedSearch(desk.value.search);
  let [records, next] = [shown?.records ?? [], shown?.next];
  for (let page = 0; page < MOST_EMPTY_PAGES; page++) {
    const before = next;
    const answer = await desk.read(() => desk.api.audit(search, before));
    if (answer === undefined) return;
    records = [...records, ...answer.records];
    next = answer.next;
    if (answer.records.length > 0 || next === undefined) break;
  }
  desk.change({ audit: { records, ...(next === undefined ? {} : { next }) } });
}

export function readingAuditActions(desk: Desk): ReadingAudit {
  return {
    changeSearch: (changes) => desk.change({ search: { ...desk.value.search, ...changes } }),
    searchAudit: () => desk.inTurn(() => loadAudit(desk)),
    async earlierAudit() {
      const { audit } = desk.value;
      if (audit?.next !== undefined) await desk.alone(() => loadAudit(desk, audit));
    },
    downloadAudit: () =>
      desk.alone(async () => {
        const answer = await desk.api.auditFile(askedSearch(desk.value.search));
        if (!answer.ok) return showFailure(desk.signIn, answer.failure);
        if (desk.isOver) return;
        const { bytes, name = 'audit.csv' } = answer.value;
        desk.signIn.flow.deps.save(name, bytes);
        sayInShell(desk.signIn, 'saved', { file: name });
      }),
  };
}
