/** The overview, and the unit's sheet that is open: beside it where there is room, in its place where there is none. */
import { useOfficer } from '../hooks/use-officer';
import { OverviewPart } from './OverviewPart';
import { UnitSheet } from './UnitSheet';

export function OfficerScreen() {
  const openUnit = useOfficer(({ unitSheet }) => unitSheet?.unit);
  const openForm = useOfficer(({ unitSheet }) => unitSheet?.form);
  const isOpen = openUnit !== undefined;
  return (
    <div className={isOpen ? 'desk desk-open' : 'desk'}>
      <OverviewPart isBesideSheet={isOpen} />
      {isOpen && <UnitSheet key={`${openForm} ${openUnit}`} />}
    </div>
  );
}
