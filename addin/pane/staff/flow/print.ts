/** 打印件: a version as the server has it, to be printed, signed, stamped and handed in. */
import type { PaneDeps } from '../../shell/flow/deps';
import { during } from '../../shell/flow/news';
import { showFailure } from '../../shell/flow/troubles';
import type { StaffActions } from '../model/actions';
import { placeOf } from './opening';
import { say } from './say';
import type { AtDesk } from './visit';

export function printActions({ save }: PaneDeps, atDesk: AtDesk): Pick<StaffActions, 'printVersion'> {
  return {
    printVersion: atDesk(async (desk, version: number) => {
      const { open } = desk;
      if (open === undefined) return;
      const print = await during(desk, 'loading', () => desk.signIn.api.versionSheet(placeOf(open), version, 'print'));
      if (desk.isOver) return;
      if (!print.ok) return showFailure(desk, print.failure);
      save(print.value.name ?? `${open.form.attachment} ${open.unit} 第${version}版.docx`, print.value.bytes);
      say(desk, 'versionSaved', { version });
    }),
  };
}
