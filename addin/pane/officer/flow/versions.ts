/** Earlier versions of the open sheet: looked at in its own layout, compared with each other, downloaded. */
import type { Answer } from '#client/answer';
import type { VersionContent } from '#client/shapes';
import { changedCells } from '#domain/reports/compared-rows';
import { rowOf } from '#domain/reports/written-row';
import { during, say } from '../../shell/flow/news';
import { expireSignInIfOver, troubleOf } from '../../shell/flow/troubles';
import type { OfficerActions } from '../model/actions';
import { shownDesk } from './sheet';
import type { AtSheet, SheetDesk, SheetPlace } from './table';

type VersionActions = Pick<OfficerActions, 'showVersion' | 'compareVersions' | 'downloadVersion'>;

export function versionActions(atSheet: AtSheet): VersionActions {
  return {
    showVersion: atSheet(async (sheet, version) => {
      const { of } = sheet;
      const isCurrent = version === undefined || version === shownDesk(sheet)?.content?.version;
      if (of === undefined || isCurrent) return sheet.change({ earlier: undefined, shows: 'sheet' });
      sheet.change({ earlier: 'loading', shows: 'sheet' });
      const answer = await during(sheet, 'loading', () => versionOf(sheet, of, version));
      sheet.change({ earlier: answer.ok ? answer.value : undefined });
      if (!answer.ok) tell(sheet, answer);
    }),

    compareVersions: atSheet(async (sheet, from, to) => {
      const { of } = sheet;
      if (of === undefined) return;
      sheet.change({ comparison: { from, to } });
      const [before, after] = await during(sheet, 'loading', () =>
        Promise.all([versionOf(sheet, of, from), versionOf(sheet, of, to)]),
      );
      const { comparison } = sheet.value;
      // Others were chosen meanwhile.
      if (comparison?.from !== from || comparison.to !== to) return;
      if (!before.ok || !after.ok) {
        sheet.change({ comparison: undefined });
        return tell(sheet, before.ok ? after : before);
      }
      const [old, now] = [before.value, after.value].map(({ rows }) => rows.map(rowOf));
      sheet.change({ comparison: { from, to, cells: changedCells(of, old ?? [], now ?? []) } });
    }),

    downloadVersion: atSheet(async (sheet, version, how) => {
      const { of, signIn } = sheet;
      if (of === undefined) return;
      const answer = await during(sheet, 'loading', () => signIn.api.versionSheet(of.place, version, how));
      if (sheet.isOver) return;
      if (!answer.ok) return tell(sheet, answer);
      const name =
        answer.value.name ??
        `${of.form.attachment} ${sheet.value.unit} 第${version}版${how === 'document' || how === 'print' ? '.docx' : '.xlsx'}`;
      signIn.flow.deps.save(name, answer.value.bytes);
      say(sheet, 'saved', { file: name });
    }),
  };
}

/** Versions never change: what stands is here already. */
async function versionOf(sheet: SheetDesk, of: SheetPlace, version: number): Promise<Answer<VersionContent>> {
  const current = shownDesk(sheet)?.content;
  if (current?.version === version) return { ok: true, value: current };
  return sheet.signIn.api.version(of.place, version);
}

function tell(sheet: SheetDesk, answer: Answer<unknown>): void {
  if (answer.ok || expireSignInIfOver(sheet, answer.failure)) return;
  sheet.change({ trouble: troubleOf(sheet, answer.failure) });
}
