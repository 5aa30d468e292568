/** 方案与总结 of one unit beside the overview: looked at, fetched, handed in on its behalf. */
import { PapersPart } from '../../papers/view/PapersPart';
import { BesideList } from '../../shell/view/BesideList';
import { useLanguage } from '../hooks/use-language';
import { useOfficerActions } from '../hooks/use-officer';
import type { UnitPapers } from '../model/state';
import { UnitLine } from './UnitLine';
import { UnitPlaces } from './UnitPlaces';

export function UnitPapersDesk({ papers: { unit, paper, store } }: { readonly papers: UnitPapers }) {
  const { words } = useLanguage();
  const { closeSheet } = useOfficerActions();
  return (
    <BesideList className="desk-unit" label={words.collector.papersOf(unit)} onClose={() => closeSheet()}>
      <header className="unit-head">
        <UnitLine unit={unit} />
        <div className="unit-line">
          <UnitPlaces unit={unit} open={paper} />
          <p className="small quiet">{words.collector.papersLead}</p>
        </div>
      </header>
      <div className="unit-body">
        <PapersPart store={store} />
      </div>
    </BesideList>
  );
}
