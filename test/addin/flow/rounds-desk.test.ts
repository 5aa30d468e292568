/** The collector's pages over the real API: rounds made and published, rosters pasted, codes told once, deeds on record. */
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import { stageOf } from '#domain/form/round';
import type { LateRoundsState } from '../../../addin/pane/rounds/model/late';
import { rosterText } from '../../../addin/pane/rounds/model/roster-text';
import type { OpenRound, RoundsState } from '../../../addin/pane/rounds/model/state';
import { type ApiUnderTest, apiUnderTest, COLLECTOR, MINE, newSubmission, OTHERS } from '../../api/api-under-test';
import { planGrid } from '../../api/plan-grid';
import { type PaneUnderTest, paneUnderTest } from './pane-under-test';

let api: ApiUnderTest;
beforeEach(async () => {
  api = await apiUnderTest();
});
afterEach(() => api.close());

type Area = NonNullable<LateRoundsState['roundsArea']>;

async function openedDesk(pane: PaneUnderTest = paneUnderTest(api)) {
  if (!('session' in pane.state().session)) await pane.signIn(api.codes.admin);
  await pane.actions.openRounds('rounds');
  const area = pane.state().roundsArea as Area;
  const opened = (): OpenRound => {
    const { open } = area.state();
    if (open === undefined) throw new Error('no round is open');
    return open;
  };
  return { pane, actions: area.actions, state: (): RoundsState => area.state(), opened };
}
type Desk = Awaited<ReturnType<typeof openedDesk>>;

const outcome = ({ opened }: Desk) => opened().saving?.outcome;
const report = (unit: string) =>
  api.call('PUT', newSubmission(), {
    as: 'admin',
    json: { unit, base: 0, sheets: [planGrid(unit, [{ name: '星空观测' }])] },
  });
const setup = async (round: string) => (await api.call('GET', `/api/v1/rounds/${round}/setup`, { as: 'admin' })).body;
const offered = ({ pane }: Desk) => {
  const { session } = pane.state();
  return 'session' in session ? session.session.rounds.map(({ id }) => id) : [];
};

it('is nobody’s but the collector’s', async () => {
  const pane = paneUnderTest(api);
  await pane.signIn(api.codes.mine);
  await pane.actions.openRounds();
  expect([pane.state().roundsArea, pane.network.seen.some(({ path }) => path === '/api/v1/rounds')]).toEqual([
    undefined,
    false,
  ]);
});

describe('a new round', () => {
  it('is proposed a year after the last one, and published with codes for the units that have none', async () => {
    const desk = await openedDesk();
    desk.actions.begin('2023');
    expect(desk.state().creating).toMatchObject({ source: '2023', id: '2024', name: '2024年科技活动周' });
    await desk.actions.create();
    expect([desk.opened().stored.id, stageOf(desk.opened().stored), desk.state().creating]).toEqual([
      '2024',
      'draft',
      undefined,
    ]);
    expect([offered(desk).includes('2024'), desk.state().list?.length]).toEqual([true, 2]);
    await desk.actions.publish(true);
    const { page, codes } = desk.state();
    const [issued] = desk.state().issued;
    const roster = EXAMPLE_ROUND.roster.map(({ name }) => name);
    const without = roster.filter((name) => ![MINE, OTHERS].includes(name));
    expect([stageOf(desk.opened().stored), page]).toEqual(['published', 'codes']);
    expect(issued?.codes.map(({ unit }) => unit)).toEqual(without);
    expect(codes?.filter(({ role }) => role === 'unit').length).toBe(roster.length);
    expect(issued?.forms.map(({ attachment }) => attachment)).toEqual(['附件2', '附件4']);
    const code = issued?.codes[0]?.code ?? '';
    const unit = paneUnderTest(api);
    await unit.signIn(code);
    expect(unit.state().session).toMatchObject({ session: { unit: without[0] } });
  });

  it('is not sent with what cannot be its id, its days or its deadlines', async () => {
    const desk = await openedDesk();
    desk.actions.begin(undefined);
    for (const changes of [
      { id: '2023', name: 'A', from: '2024-05-01', to: '2024-05-08' },
      { id: 'Zwei', from: '2024-05-01' },
      { id: '2024', to: '2024-04-30' },
      { to: '2024-05-08', deadlines: { plan: '2024-05' } },
    ]) {
      desk.actions.changeNew(changes);
      await desk.actions.create();
    }
    expect(desk.pane.network.seen.filter(({ method }) => method === 'POST').map(({ path }) => path)).toEqual([
      '/api/v1/session',
    ]);
    desk.actions.changeNew({ deadlines: { plan: '2024-04-20T00:00' } });
    await desk.actions.create();
    const [plan] = desk.opened().stored.forms;
    expect([desk.opened().stored.window, plan?.deadline]).toEqual([
      { from: '2024-05-01', to: '2024-05-08' },
      '2024-04-20T00:00:00+08:00',
    ]);
  });
});

describe('settings', () => {
  it('are stored as typed, and what nobody typed stays as it was written', async () => {
    const desk = await openedDesk();
    await desk.actions.openRound('2023');
    const [, results] = desk.opened().stored.forms;
    desk.actions.change({ name: ' 科技周 ', latePolicy: 'refuse', deadlines: { plan: '2023-05-18T12:30' } });
    desk.actions.change({ notApplicable: '- / 无' });
    await desk.actions.save('setup');
    expect(outcome(desk)).toEqual({ kind: 'saved' });
    expect((await setup('2023')).definition).toMatchObject({
      name: '科技周',
      latePolicy: 'refuse',
      conventions: { ...EXAMPLE_ROUND.conventions, notApplicable: ['-', '/', '无'] },
      forms: [{ deadline: '2023-05-18T12:30:00+08:00' }, { deadline: results?.deadline }],
    });
    expect([desk.opened().draft, desk.pane.state().round?.name]).toEqual([{}, '科技周']);
  });

  it('are not sent while one of them cannot be', async () => {
    const desk = await openedDesk();
    await desk.actions.openRound('2023');
    desk.actions.change({ name: ' ', sameAsAbove: '、' });
    await desk.actions.save('setup');
    expect([outcome(desk), desk.pane.network.requests('PUT').length]).toEqual([{ kind: 'faulty' }, 0]);
  });

  it('meet another officer’s change: it is told, what was typed is kept and stored over it', async () => {
    const [desk, other] = [await openedDesk(), await openedDesk()];
    await desk.actions.openRound('2023');
    await other.actions.openRound('2023');
    other.actions.change({ name: '别的名称', deadlines: { results: '2023-06-10T00:00' } });
    await other.actions.save('setup');
    desk.actions.change({ to: '2023-05-30' });
    await desk.actions.save('setup');
    expect(outcome(desk)).toEqual({
      kind: 'stale',
      theirs: [
        { what: 'name', before: EXAMPLE_ROUND.name, after: '别的名称' },
        {
          what: 'deadline',
          form: '附件4',
          before: EXAMPLE_ROUND.forms[1]?.deadline,
          after: '2023-06-10T00:00:00+08:00',
        },
      ],
    });
    expect(desk.opened().draft).toEqual({ to: '2023-05-30' });
    await desk.actions.save('setup');
    expect((await setup('2023')).definition).toMatchObject({
      name: '别的名称',
      window: { from: EXAMPLE_ROUND.window.from, to: '2023-05-30' },
    });
  });

  it('that were typed in one round are found again after another was looked at', async () => {
    const desk = await openedDesk();
    desk.actions.begin('2023');
    await desk.actions.create();
    desk.actions.change({ name: '改了一半' });
    await desk.actions.openRound('2023');
    expect(desk.opened().draft).toEqual({});
    await desk.actions.openRound('2024');
    expect(desk.opened().draft).toEqual({ name: '改了一半' });
  });
});

describe('the roster', () => {
  it('is read with its doubtful lines, and is stored as it was read', async () => {
    const desk = await openedDesk();
    await desk.actions.openRound('2023');
    await desk.actions.goTo('roster');
    desk.actions.editRoster();
    const text = `${desk.opened().rosterText}\n天文台\t\t直属单位\t星台\t台老师\t13000001234\tsky@example.edu.cn\n${MINE}`;
    desk.actions.changeRosterText(text);
    await desk.actions.readRoster();
    const { reading } = desk.opened();
    const lines = text.split('\n').length;
    expect([reading?.added, reading?.missing]).toEqual([['天文台'], []]);
    expect(reading?.doubts.map(({ line, code, received }) => [line, code, received])).toEqual([
      [lines, 'name.twice', MINE],
    ]);
    await desk.actions.save('roster');
    expect(outcome(desk)).toEqual({ kind: 'saved' });
    const { roster } = desk.opened().stored;
    expect([roster.length, roster.at(-1)]).toMatchObject([
      EXAMPLE_ROUND.roster.length + 1,
      { name: '天文台', aliases: ['星台'], contact: { name: '台老师', email: 'sky@example.edu.cn' } },
    ]);
    expect([desk.opened().rosterText, desk.opened().reading]).toEqual(['', undefined]);
  });

  it('says which units that reported would leave, and stores it once that is confirmed', async () => {
    await report(MINE);
    const desk = await openedDesk();
    await desk.actions.openRound('2023');
    desk.actions.changeRosterText(rosterText(EXAMPLE_ROUND.roster.filter(({ name }) => name !== MINE)));
    await desk.actions.readRoster();
    await desk.actions.save('roster');
    expect(outcome(desk)).toMatchObject({ kind: 'wouldChange', leaving: [{ unit: MINE, forms: ['plan'] }] });
    const names = async () => ((await setup('2023')).definition as { roster: { name: string }[] }).roster;
    expect((await names()).some(({ name }) => name === MINE)).toBe(true);
    await desk.actions.confirm();
    expect(outcome(desk)).toEqual({ kind: 'saved' });
    expect((await names()).some(({ name }) => name === MINE)).toBe(false);
  });

  it('is read anew where somebody else changed it, and what was pasted is kept', async () => {
    const [desk, other] = [await openedDesk(), await openedDesk()];
    for (const each of [desk, other]) {
      await each.actions.openRound('2023');
      each.actions.editRoster();
    }
    other.actions.changeRosterText(`${other.opened().rosterText}\n天文台\t\t直属单位`);
    await other.actions.readRoster();
    await other.actions.save('roster');
    const pasted = `${desk.opened().rosterText}\n植物园\t\t直属单位`;
    desk.actions.changeRosterText(pasted);
    await desk.actions.readRoster();
    await desk.actions.save('roster');
    expect([outcome(desk), desk.opened().rosterText, desk.opened().reading]).toEqual([
      { kind: 'stale', theirs: [{ what: 'roster', added: 1, removed: 0, changed: 0 }] },
      pasted,
      undefined,
    ]);
    await desk.actions.readRoster();
    expect(desk.opened().reading?.missing).toEqual(['天文台']);
  });

  it('is not taken for what is typed on while it is read', async () => {
    const desk = await openedDesk();
    await desk.actions.openRound('2023');
    desk.actions.changeRosterText('天文台');
    const reading = desk.actions.readRoster();
    desk.actions.changeRosterText('天文台\n植物园');
    await reading;
    expect(desk.opened().reading).toBeUndefined();
  });
});

describe('stages', () => {
  it('lead from published to the archive and back, and a lock shows', async () => {
    const desk = await openedDesk();
    await desk.actions.openRound('2023');
    await desk.actions.lock('系统维护');
    expect(desk.opened().lock?.reason).toBe('系统维护');
    await desk.actions.unlock();
    expect(desk.opened().lock).toBeUndefined();
    const stages: string[] = [];
    for (const step of [
      () => desk.actions.close('汇总已经完成'),
      () => desk.actions.archive(),
      () => desk.actions.restore('还要查对'),
      () => desk.actions.reopen(),
    ]) {
      await step();
      stages.push(stageOf(desk.opened().stored));
    }
    expect(stages).toEqual(['closed', 'archived', 'closed', 'published']);
    expect([desk.pane.state().announcement, desk.opened().lock]).toEqual(['已重新开放：2023年科技活动周。', undefined]);
  });

  it('show where the round stands when somebody else was first', async () => {
    const [desk, other] = [await openedDesk(), await openedDesk()];
    await desk.actions.openRound('2023');
    await other.actions.openRound('2023');
    await other.actions.close('汇总已经完成');
    await other.actions.archive();
    await desk.actions.reopen();
    expect([desk.pane.state().trouble?.kind, stageOf(desk.opened().stored)]).toEqual(['problem', 'archived']);
  });

  it('remove a round that nobody reported in, which the rest of the pane does not offer any more', async () => {
    await report(MINE);
    const desk = await openedDesk();
    await desk.actions.openRound('2023');
    await desk.actions.remove();
    expect(desk.pane.state().trouble).toMatchObject({ kind: 'problem', retry: false });
    desk.actions.begin('2023');
    await desk.actions.create();
    expect(offered(desk)).toContain('2024');
    await desk.actions.remove();
    expect([desk.state().open, desk.state().list?.map(({ id }) => id), offered(desk)]).toEqual([
      undefined,
      ['2023'],
      ['2023'],
    ]);
  });
});

describe('codes', () => {
  it('are rotated and revoked one by one, and what was voided is handed out no more', async () => {
    const desk = await openedDesk();
    await desk.actions.goTo('codes');
    await desk.actions.issueCodes();
    const all = desk.state().issued[0]?.codes ?? [];
    const [first, second] = all;
    await desk.actions.rotateCode(first?.unit ?? '');
    const rotated = desk.state().issued[0]?.codes ?? [];
    expect([rotated.length, rotated.some(({ id }) => id === first?.id)]).toEqual([all.length, false]);
    await desk.actions.revokeCode(second?.id ?? '');
    expect(desk.state().issued[0]?.codes.some(({ id }) => id === second?.id)).toBe(false);
    const listed = desk.state().codes?.filter(({ unit }) => unit === second?.unit);
    expect(listed).toMatchObject([{ id: second?.id, isRevoked: true }]);
    desk.actions.dropIssued();
    expect(desk.state().issued).toEqual([]);
    await desk.actions.issueCodes();
    expect(desk.state().issued[0]?.codes.map(({ unit }) => unit)).toEqual([second?.unit]);
  });

  it('that were not handed out yet stay beside those of another round', async () => {
    const desk = await openedDesk();
    await desk.actions.goTo('codes');
    await desk.actions.issueCodes();
    const first = desk.state().issued[0]?.codes ?? [];
    desk.actions.begin('2023');
    await desk.actions.create();
    await desk.actions.rotateCode(MINE);
    expect(desk.state().issued.map(({ round, codes }) => [round.id, codes.length])).toEqual([
      ['2023', first.length],
      ['2024', 1],
    ]);
    await desk.actions.rotateCode(first[0]?.unit ?? '');
    expect(desk.state().issued.map(({ codes }) => codes.length)).toEqual([first.length - 1, 2]);
  });

  it('of officers are told once, by name, and the last one is not revoked', async () => {
    const desk = await openedDesk();
    await desk.actions.goTo('codes');
    const mine = desk.state().codes?.find(({ isYours }) => isYours);
    await desk.actions.revokeCode(mine?.id ?? '');
    expect(desk.pane.state().trouble).toMatchObject({ kind: 'problem' });
    await desk.actions.issueOfficerCode('  ');
    await desk.actions.issueOfficerCode(' 李老师 ');
    const { issuedOfficer } = desk.state();
    expect([issuedOfficer?.officer, desk.pane.state().trouble]).toEqual(['李老师', undefined]);
    const colleague = paneUnderTest(api);
    await colleague.signIn(issuedOfficer?.code);
    expect(colleague.state().session).toMatchObject({ session: { role: 'admin' } });
    await desk.actions.revokeCode(issuedOfficer?.id ?? '');
    expect(desk.state().issuedOfficer).toBeUndefined();
  });
});

describe('the audit trail', () => {
  it('is searched, read page by page and downloaded', async () => {
    for (let at = 0; at < 130; at++)
      await api.deps.registry.appendAudit({
        collector: COLLECTOR,
        at: new Date(Date.UTC(2023, 3, 1, 0, at)).toISOString(),
        actor: 'operator',
        action: at % 2 === 0 ? 'unit.exported' : 'round.locked',
        target: `第${at}件`,
        detail: {},
      });
    const desk = await openedDesk();
    await desk.actions.goTo('audit');
    expect(desk.state().audit?.records.length).toBe(100);
    await desk.actions.earlierAudit();
    const all = desk.state().audit?.records ?? [];
    expect([all.length > 130, all.at(-1)?.target, desk.state().audit?.next]).toEqual([true, '第0件', undefined]);
    desk.actions.changeSearch({ action: 'unit.exported', from: '2023-04-01', to: '2023-04-01', target: '第1' });
    await desk.actions.searchAudit();
    const found = desk.state().audit?.records.map(({ target }) => target) ?? [];
    // 2023-04-01 ends at 16:00 UTC, and all of them lie in its first hours.
    expect(found).toEqual([
      '第128件',
      '第126件',
      '第124件',
      '第122件',
      '第120件',
      '第118件',
      '第116件',
      '第114件',
      '第112件',
      '第110件',
      '第108件',
      '第106件',
      '第104件',
      '第102件',
      '第100件',
      '第18件',
      '第16件',
      '第14件',
      '第12件',
      '第10件',
    ]);
    await desk.actions.downloadAudit();
    const [file] = desk.pane.saved;
    expect([file?.name, new TextDecoder().decode(file?.bytes).split('\r\n').length]).toEqual(['审计记录.csv', 22]);
  });
});

it('a failure is shown over what is there, and nothing that was typed is lost', async () => {
  const desk = await openedDesk();
  await desk.actions.openRound('2023');
  desk.actions.change({ name: '断网时的名称' });
  desk.pane.network.isUp = false;
  await desk.actions.save('setup');
  expect([desk.pane.state().trouble, desk.opened().draft, desk.state().isBusy]).toEqual([
    { kind: 'offline' },
    { name: '断网时的名称' },
    false,
  ]);
  desk.pane.network.isUp = true;
  await desk.actions.save('setup');
  expect([outcome(desk), desk.pane.state().trouble]).toEqual([{ kind: 'saved' }, undefined]);
});

it('closing leads back to the overview, and coming back finds what was typed', async () => {
  const desk = await openedDesk();
  await desk.actions.openRound('2023');
  desk.actions.change({ name: '改了一半' });
  await desk.pane.actions.closeRounds();
  expect(desk.pane.state().roundsArea).toBeUndefined();
  const again = await openedDesk(desk.pane);
  expect(again.opened().draft).toEqual({ name: '改了一半' });
});

it('a form is edited from its round: what that does to reports is told, then it is stored, and the round shows it', async () => {
  await report(MINE);
  const desk = await openedDesk();
  await desk.actions.openRound('2023');
  await desk.actions.editForm('plan');
  const editing = desk.state().editing;
  if (editing === undefined) throw new Error('no editor');
  const form = () => editing.store.state().draft;
  const section = form().sections[0];
  if (section?.kind !== 'list') throw new Error('no list');
  const venue = section.columns.findIndex(({ key }) => key === 'venue');
  editing.store.actions.change(['sections', 0, 'columns', venue, 'label'], '举办地点');
  expect(form().version).not.toBe(desk.opened().stored.forms[0]?.definition.version);
  await editing.store.actions.save();
  expect(editing.store.state().saving).toMatchObject({ kind: 'wouldChange', impacts: [{ form: 'plan' }] });
  await editing.store.actions.confirm();
  expect(editing.store.state().saving?.kind).toBe('saved');
  await editing.store.actions.showKept();
  const kept = [editing.store.state().kept ?? []].flat();
  expect(kept).toMatchObject([
    { seq: 2, by: EXAMPLE_ROUND.collector.name, isStored: true },
    { seq: 1, isStored: false },
  ]);
  await desk.actions.closeEditor();
  expect(desk.state().editing).toBeUndefined();
  expect(JSON.stringify(desk.opened().stored.forms[0])).toContain('举办地点');
  expect(JSON.stringify((await setup('2023')).definition)).toContain('举办地点');
});
