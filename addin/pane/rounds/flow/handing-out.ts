/** Use case: codes are made for units and officers, told once, and voided. */
import { showFailure } from '../../shell/flow/troubles';
import type { RoundsActions } from '../model/actions';
import { withIssued, withoutCode } from '../model/codes-shown';
import type { Desk } from './desk';
import { say } from './say';

type HandingOut = Pick<RoundsActions, 'issueCodes' | 'rotateCode' | 'revokeCode' | 'issueOfficerCode' | 'dropIssued'>;

export async function loadCodes(desk: Desk): Promise<void> {
  const list = await desk.read(() => desk.api.codes());
  if (list !== undefined) desk.change({ codes: list.codes });
}

export function handingOutActions(desk: Desk): HandingOut {
  async function issue(one?: { readonly unit: string; readonly rotate: true }): Promise<void> {
    const round = desk.value.open?.stored.id;
    if (round === undefined) return;
    await desk.alone(async () => {
      const answer = await desk.api.issueCodes(round, one);
      if (!answer.ok) return showFailure(desk.signIn, answer.failure);
      const { codes } = answer.value;
      desk.change({ issued: withIssued(desk.value.issued, answer.value) });
      say(desk.signIn, 'issued', { codes: codes.length });
      await loadCodes(desk);
    });
  }

  return {
    issueCodes: () => issue(),
    rotateCode: (unit) => issue({ unit, rotate: true }),
    revokeCode: (id) =>
      desk.alone(async () => {
        const answer = await desk.api.revokeCode(id);
        if (!answer.ok) return showFailure(desk.signIn, answer.failure);
        const { unit, officer } = answer.value;
        desk.change({ issued: withoutCode(desk.value.issued, id) });
        if (desk.value.issuedOfficer?.id === id) desk.change({ issuedOfficer: undefined });
        say(desk.signIn, 'revoked', { whose: unit ?? officer });
        await loadCodes(desk);
      }),
    async issueOfficerCode(name) {
      if (name.trim() === '') return;
      await desk.alone(async () => {
        const answer = await desk.api.issueOfficerCode(name.trim());
        if (!answer.ok) return showFailure(desk.signIn, answer.failure);
        desk.change({ issuedOfficer: answer.value });
        say(desk.signIn, 'issued', { codes: 1 });
        await loadCodes(desk);
      });
    },
    dropIssued: () => desk.change({ issued: [], issuedOfficer: undefined }),
  };
}
