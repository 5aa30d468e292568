/** What of a unit can be opened beside the overview: its forms, and its papers behind them. */
import { paperShortName } from '#domain/form/paper';
import { Pills } from '../../shell/view/Pills';
import { useLanguage } from '../hooks/use-language';
import { useOfficer, useOfficerActions } from '../hooks/use-officer';

export interface UnitPlacesProps {
  readonly unit: string;
  /** The form or the paper that is open. */
  readonly open: string;
}

export function UnitPlaces({ unit, open }: UnitPlacesProps) {
  const { words } = useLanguage();
  const round = useOfficer((state) => state.round);
  const { openSheet, openUnitPapers } = useOfficerActions();
  const forms = (round?.forms ?? []).map(({ definition: { id, attachment } }) => ({ id, name: attachment }));
  const papers = (round?.papers ?? []).map((paper) => ({ id: paper.id, name: paperShortName(paper) }));
  const choices = [...forms, ...papers];
  const choose = (id: string) =>
    void (papers.some((paper) => paper.id === id) ? openUnitPapers(unit, id) : openSheet(unit, id));
  return choices.length > 1 && <Pills label={words.sheet.forms} choices={choices} chosen={open} onChoose={choose} />;
}
