/** The collector's overview: one form's figures on top, then every unit and form; the summary is the primary button. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { CollectorState } from '#client/shapes';
import { BottomBar } from '../../shell/view/BottomBar';
import { DownloadIcon, RefreshIcon } from '../../shell/view/Icons';
import { KeptSignIn } from '../../shell/view/KeptSignIn';
import { RoundChoice } from '../../shell/view/RoundChoice';
import { Skeleton } from '../../shell/view/Skeleton';
import { useArrivalFocus } from '../../shell/view/use-focus';
import { useLanguage } from '../hooks/use-language';
import { useLoading } from '../hooks/use-loading';
import { useOfficer, useOfficerActions } from '../hooks/use-officer';
import { CollectorFigures } from './CollectorFigures';
import { CollectorGrid } from './CollectorGrid';
import { type Filter, FilterPills, isShown } from './FilterPills';
import { Pills } from './Pills';

/** The form under way: the first that still misses units, else the last. */
function formUnderWay(forms: readonly string[], totals: CollectorState['totals']): string | undefined {
  return forms.find((form) => (totals[form]?.missing ?? 0) > 0) ?? forms.at(-1);
}

export function CollectorScreen() {
  const { words, formats } = useLanguage();
  const overview = useOfficer((state) => state.collector);
  const round = useOfficer((state) => state.round);
  const { refreshCollector, downloadSummary } = useOfficerActions();
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const [filter, setFilter] = useState<Filter>('all');
  const heading = useArrivalFocus<HTMLHeadingElement>();
  const loaded = overview === 'loading' ? undefined : overview;
  const { hasFailed, retry } = useLoading();
  const forms = (round?.forms ?? []).map(({ definition }) => ({
    id: definition.id,
    attachment: definition.attachment,
  }));
  const ids = forms.map(({ id }) => id);
  // Another round may not have the form that was looked at.
  const form = chosen !== undefined && ids.includes(chosen) ? chosen : formUnderWay(ids, loaded?.totals ?? {});
  const attachment = forms.find(({ id }) => id === form)?.attachment ?? '';
  const totals = form === undefined ? undefined : loaded?.totals[form];
  const units =
    loaded?.units.filter((unit) => isShown(filter, form === undefined ? undefined : unit.forms[form])) ?? [];
  return (
    <>
      <main className="screen screen-wide" aria-busy={loaded === undefined && !hasFailed}>
        <div className="screen-head collector-head">
          <div>
            <h1 ref={heading} tabIndex={-1}>
              {words.collector.title}
            </h1>
            {loaded !== undefined && <p className="small quiet">{words.collector.asOf(formats.moment(loaded.asOf))}</p>}
          </div>
          <Button size="small" appearance="subtle" icon={<RefreshIcon />} onClick={() => refreshCollector()}>
            {words.collector.refresh}
          </Button>
        </div>
        <RoundChoice />
        {loaded === undefined && !hasFailed && <Skeleton label={words.collector.loading} shape="grid" />}
        {loaded !== undefined && (
          <>
            <section className="card">
              <Pills
                label={words.collector.formChoice}
                choices={forms.map(({ id, attachment: name }) => ({ id, name }))}
                chosen={form}
                onChoose={setChosen}
              />
              {totals !== undefined && <CollectorFigures totals={totals} />}
            </section>
            {form !== undefined && (
              <FilterPills filter={filter} form={form} units={loaded.units} onChoose={setFilter} />
            )}
            <CollectorGrid units={units} forms={forms} filterName={words.collector.filters[filter]} />
            {loaded.offRoster.length > 0 && (
              <p className="small quiet">{words.collector.offRoster(loaded.offRoster.join('、'))}</p>
            )}
          </>
        )}
        <KeptSignIn />
      </main>
      <BottomBar
        action={
          hasFailed ? (
            <Button appearance="primary" onClick={retry}>
              {words.trouble.retry}
            </Button>
          ) : form !== undefined && loaded !== undefined ? (
            <Button appearance="primary" icon={<DownloadIcon />} onClick={() => downloadSummary(form)}>
              {words.collector.download(attachment)}
            </Button>
          ) : null
        }
      >
        {hasFailed
          ? words.trouble.notLoaded
          : totals === undefined
            ? words.collector.loading
            : words.collector.bar(totals.submitted + totals.zero, totals.expected)}
      </BottomBar>
    </>
  );
}
