/** What every workbook port must do, whoever holds the workbook. Run by the adapters' own tests, and by the flow's stand-in. */
import { describeBesidePeople } from './beside-people.contract';
import { describeLayingOut } from './laying-out.contract';
import { describeMarking } from './marking.contract';
import { describeReading } from './reading.contract';
import { describeSeeing } from './seeing.contract';
import type { Subject } from './under-test';
import { describeWriting } from './writing.contract';

export function describeWorkbook(subject: Subject): void {
  describe(`${subject.name} as a workbook`, () => {
    it('says what it can do', async () => {
      const { workbook } = await subject.open([]);
      expect(workbook.abilities).toEqual(subject.allowed.abilities);
    });

    describeReading(subject);
    if (subject.allowed.seesLooks) describeSeeing(subject);
    describeWriting(subject);
    describeLayingOut(subject);
    describeMarking(subject);
    describeBesidePeople(subject);
  });
}
