/** 方案与总结 of one unit beside the overview: looked at, fetched, handed in on its behalf. */
import { Button } from '@fluentui/react-components';
import { PapersPart } from '../../papers/view/PapersPart';
import { BackIcon, DismissIcon } from '../../shell/view/Icons';
import { useLanguage } from '../hooks/use-language';
import { useOfficerActions } from '../hooks/use-officer';
import type { UnitPapers } from '../model/state';
import { BesideOverview } from './BesideOverview';
import { UnitPlaces } from './UnitPlaces';

export function UnitPapersDesk({ papers: { unit, paper, store } }: { readonly papers: UnitPapers }) {
  const { words } = useLanguage();
  const { closeSheet } = useOfficerActions();
  const said = words.sheet;
  return (
    <BesideOverview label={words.collector.papersOf(unit)} isBusy={false} onClose={() => closeSheet()}>
      <header className="unit-head">
        <div className="unit-line">
          <Button size="small" className="unit-back" icon={<BackIcon />} onClick={() => closeSheet()}>
            {said.back}
          </Button>
          <h2 tabIndex={-1}>{unit}</h2>
          <Button
            size="small"
            appearance="subtle"
            className="unit-close"
            icon={<DismissIcon />}
            aria-label={said.close}
            onClick={() => closeSheet()}
          />
        </div>
        <div className="unit-line">
          <UnitPlaces unit={unit} open={paper} />
          <p className="small quiet">{words.collector.papersLead}</p>
        </div>
      </header>
      <div className="unit-body">
        <PapersPart store={store} />
      </div>
    </BesideOverview>
  );
}
