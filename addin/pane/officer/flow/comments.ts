/** 逐格意见: typed cell by cell, kept until they are sent all at once, as a return or only as a note. */
import type { Flow } from '../../shell/flow/flow';
import type { OfficerActions } from '../model/actions';
import { commentsIn, draftsOf, withComment } from '../model/drafts';
import { decide } from './decide';
import { keepDrafts } from './kept-drafts';
import { shownVersion } from './shown-version';
import { type AtSheet, overviewOf } from './table';

export function commentActions(flow: Flow, atSheet: AtSheet): Pick<OfficerActions, 'draftComment' | 'sendComments'> {
  return {
    draftComment(address, text) {
      const overview = overviewOf(flow.signIn.stay);
      const open = overview.sheet?.value;
      if (open === undefined) return;
      const drafts = draftsOf(overview.value.drafts, open.unit, open.form);
      keepDrafts(overview, open, withComment(drafts, { address, text }));
    },

    sendComments: atSheet(async (sheet, how) => {
      const { overview, value } = sheet;
      const { unit, form } = value;
      const drafts = draftsOf(overview.value.drafts, unit, form);
      const comments = commentsIn(drafts);
      const version = shownVersion(sheet);
      if (comments.length === 0 || version === undefined) return;
      const isSent = await decide(sheet, { kind: how, version, comments }, { unit, count: comments.length });
      if (!isSent) return;
      // What was typed while they were on their way stays.
      const left = draftsOf(overview.value.drafts, unit, form).filter((draft) => !drafts.includes(draft));
      keepDrafts(overview, { unit, form }, left);
    }),
  };
}
