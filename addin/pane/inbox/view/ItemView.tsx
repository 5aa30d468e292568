/** One thing that came, looked at: what it is known by, what is asked of a person, what the check says, the sheet as it came. */
import { Button } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { parseAddress } from '#domain/sheet/address';
import type { IntakeItem } from '#intake/intake-item';
import { BesideList } from '../../shell/view/BesideList';
import type { Place } from '../../shell/view/CellsTable';
import { BackIcon, DismissIcon } from '../../shell/view/Icons';
import { useInboxActions } from '../hooks/InboxProvider';
import { useLanguage } from '../hooks/use-language';
import { firstPlace, saidOfCells } from '../model/said-of-cells';
import { AskingPart } from './AskingPart';
import { ItemDeeds } from './ItemDeeds';
import { ItemFacts } from './ItemFacts';
import type { ItemProps } from './item-props';
import { SaidList } from './SaidList';
import { SheetAsItCame } from './SheetAsItCame';

export function ItemView({ at, item }: ItemProps) {
  const { words, locale } = useLanguage();
  const said = words.inbox.item;
  const { open } = useInboxActions();
  const cells = useMemo(() => saidOfCells(item, locale), [item, locale]);
  const grids = contentsOf(item)?.grids ?? [];
  const [chosen, setChosen] = useState<Place>();
  const place = chosen ?? { at: firstPlace(cells, grids), isLed: true };
  const locate = (address: string) => {
    const there = parseAddress(address);
    if (there !== undefined && grids.some(({ sheet }) => sheet === there.sheet)) setChosen({ at: there, isLed: true });
  };
  return (
    <BesideList className="inbox-item" label={said.label(item.file)} onClose={() => open(undefined)}>
      <header className="inbox-item-head">
        <Button size="small" className="inbox-back" icon={<BackIcon />} onClick={() => open(undefined)}>
          {said.back}
        </Button>
        <h2 tabIndex={-1}>{item.found.name}</h2>
        <Button
          size="small"
          appearance="subtle"
          className="inbox-close"
          icon={<DismissIcon />}
          aria-label={said.close}
          onClick={() => open(undefined)}
        />
      </header>
      <div className="inbox-item-body">
        <ItemFacts at={at} item={item} />
        <AskingPart at={at} item={item} said={cells} locate={locate} />
        {item.sheet !== undefined && <SaidList said={cells} locate={locate} />}
        {grids.length > 0 && <SheetAsItCame grids={grids} said={cells} place={place} onMove={setChosen} />}
      </div>
      <ItemDeeds at={at} item={item} />
    </BesideList>
  );
}

/** Also of a sheet that is none of the forms. */
function contentsOf({ sheet, opened }: IntakeItem) {
  return (sheet ?? opened)?.contents;
}
