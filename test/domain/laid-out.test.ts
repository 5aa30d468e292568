import { laidOutBy, remembering, settingsOf } from '#domain/entry/laid-out';
import type { WorkbookPlan } from '#domain/sheet/sheet-plan';
import { form, ROUND } from './sheets';

const NOTHING: WorkbookPlan = {
  sheets: [],
  properties: { title: '', subject: '', creator: '', company: '', created: '2023-05-18T08:00:00.000Z', custom: [] },
  names: [],
};

describe('what a document remembers of a form', () => {
  it('is read back as it was laid out, with the sheets that an update left behind', () => {
    const { custom } = remembering(NOTHING, { form: form('plan'), round: ROUND }, ['{1}', '{4}']).properties;
    const settings = new Map(custom);
    expect([...settings.keys()].every((name) => settingsOf('plan').includes(name))).toBe(true);
    expect(laidOutBy('plan', settings)).toEqual({
      version: form('plan').version,
      round: '2023',
      superseded: new Set(['{1}', '{4}']),
    });
    expect(laidOutBy('results', settings)).toEqual({ superseded: new Set(['{1}', '{4}']) });
  });

  it.each([
    ['its own', { 'formVersion.plan': '2', form: 'plan', formVersion: '1' }, '2'],
    ['the one laid out last, if it is this form', { form: 'plan', formVersion: '1' }, '1'],
    ['not that of another form', { form: 'results', formVersion: '1' }, undefined],
    ['none where nothing tells', {}, undefined],
  ])('has a version: %s', (_, settings, version) => {
    const laidOut = laidOutBy('plan', new Map(Object.entries(settings)));
    expect([laidOut.version, laidOut.superseded.size]).toEqual([version, 0]);
  });

  it.each([
    ['its own, whatever was laid out since', { 'round.plan': '2019', form: 'results', round: '2031' }, '2019'],
    ['the one laid out last, if it is this form', { form: 'plan', round: '2031' }, '2031'],
    ['not that of another form', { form: 'results', round: '2031' }, undefined],
    ['none where nothing tells', { round: '2031' }, undefined],
  ])('has a round: %s', (_, settings, round) => {
    expect(laidOutBy('plan', new Map(Object.entries(settings))).round).toBe(round);
  });
});
