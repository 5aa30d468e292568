/** The overview, and the unit's sheet, or its papers, that are open: beside it where there is room, in its place where there is none. */
import { useOfficer } from '../hooks/use-officer';
import { OverviewPart } from './OverviewPart';
import { UnitPapersDesk } from './UnitPapersDesk';
import { UnitSheet } from './UnitSheet';

export function OfficerScreen() {
  const openUnit = useOfficer(({ unitSheet }) => unitSheet?.unit);
  const openForm = useOfficer(({ unitSheet }) => unitSheet?.form);
  const papers = useOfficer(({ unitPapers }) => unitPapers);
  const isOpen = openUnit !== undefined || papers !== undefined;
  return (
    <div className={isOpen ? 'desk desk-open' : 'desk'}>
      <OverviewPart isBesideSheet={isOpen} />
      {openUnit !== undefined && <UnitSheet key={`${openForm} ${openUnit}`} />}
      {papers !== undefined && <UnitPapersDesk key={papers.unit} papers={papers} />}
    </div>
  );
}
