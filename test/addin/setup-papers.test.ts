/** Papers beside the forms among the settings of a round: asked for, due at another time, asked for no more. */
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import { roundSchema } from '#domain/form/round';
import { usualPapers } from '#domain/form/usual-papers';
import { setupChanges } from '../../addin/pane/rounds/model/setup-changes';
import {
  definitionOf,
  isChanged,
  offeredPapers,
  setupFaults,
  shownFields,
  storedFields,
} from '../../addin/pane/rounds/model/setup-draft';

const { papers: ASKED = [], ...WITHOUT } = EXAMPLE_ROUND;

it('nothing typed changes nothing, with papers and without', () => {
  for (const round of [EXAMPLE_ROUND, WITHOUT]) {
    expect(definitionOf(round, {})).toEqual(round);
    expect(isChanged(round, {})).toBe(false);
  }
});

it('what a notice usually asks for is what the example round asks for, and a definition allows it', () => {
  expect(usualPapers(WITHOUT)).toEqual(ASKED);
  expect(offeredPapers(WITHOUT)).toEqual(ASKED);
  expect(roundSchema.parse(definitionOf(WITHOUT, { papers: ['scheme', 'closing'] }))).toEqual(EXAMPLE_ROUND);
});

it('one is asked for with the day that was typed, another is dropped', () => {
  const { deadlines } = storedFields(WITHOUT);
  const asked = definitionOf(WITHOUT, {
    papers: ['closing'],
    deadlines: { ...deadlines, closing: '2023-06-15T00:00' },
  });
  expect(asked.papers).toEqual([{ ...ASKED[1], deadline: '2023-06-15T00:00:00+08:00' }]);
  expect(definitionOf(EXAMPLE_ROUND, { papers: [] })).toEqual(WITHOUT);
});

it('what was typed of one that is not asked for any more hinders nothing, and is there when it is asked for again', () => {
  const emptied = { deadlines: { closing: '' } };
  const faults = (papers: readonly string[]) => setupFaults(shownFields(EXAMPLE_ROUND, { ...emptied, papers }));
  expect([faults(['scheme']), faults(['scheme', 'closing'])]).toEqual([[], ['deadlineMissing']]);
  expect(isChanged(WITHOUT, { ...emptied, papers: [] })).toBe(false);
  expect(isChanged(EXAMPLE_ROUND, { papers: ['closing', 'scheme'] })).toBe(false);
});

it('another officer’s change of papers is told as of forms', () => {
  const moved = ASKED.map((paper) => ({ ...paper, deadline: '2023-07-01T00:00:00+08:00' }));
  expect(setupChanges(WITHOUT, EXAMPLE_ROUND).map(({ what }) => what)).toEqual(['formAdded', 'formAdded']);
  expect(setupChanges(EXAMPLE_ROUND, WITHOUT)).toEqual([
    { what: 'formRemoved', form: '附件1' },
    { what: 'formRemoved', form: '总结报告' },
  ]);
  expect(setupChanges(EXAMPLE_ROUND, { ...EXAMPLE_ROUND, papers: moved })).toMatchObject([
    { what: 'deadline', form: '附件1' },
    { what: 'deadline', form: '总结报告' },
  ]);
});
