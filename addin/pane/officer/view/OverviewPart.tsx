/** The overview: one form's figures on top, then every unit and form; the summary is the primary button. */
import { Button } from '@fluentui/react-components';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { CollectorState } from '#client/shapes';
import { paperShortName } from '#domain/form/paper';
import { BottomBar } from '../../shell/view/BottomBar';
import { DownloadIcon, RefreshIcon, SuccessIcon } from '../../shell/view/Icons';
import { KeptSignIn } from '../../shell/view/KeptSignIn';
import { Pills } from '../../shell/view/Pills';
import { RoundChoice } from '../../shell/view/RoundChoice';
import { Skeleton } from '../../shell/view/Skeleton';
import { useArrivalFocus } from '../../shell/view/use-focus';
import { useFreshOverview } from '../hooks/use-fresh-overview';
import { useLanguage } from '../hooks/use-language';
import { useLoading } from '../hooks/use-loading';
import { useOfficer, useOfficerActions } from '../hooks/use-officer';
import type { Selection } from '../model/selection';
import { type Filter, type SortBy, unitsShown } from '../model/units-shown';
import { AcceptancePart } from './AcceptancePart';
import { CollectorFigures } from './CollectorFigures';
import { OverviewCharts } from './OverviewCharts';
import { OverviewTools } from './OverviewTools';
import { SelectionBar } from './SelectionBar';
import { UnitGrid } from './UnitGrid';
import type { FormName } from './UnitGridRow';

const ROSTER: SortBy = { by: 'roster' };
const NOBODY: Selection = new Set();
const NO_UNITS: CollectorState['units'] = [];
const WIDE = '(min-width: 1100px)';

/** The form under way: the first that still misses units, else the last. */
function formUnderWay(forms: readonly string[], totals: CollectorState['totals']): string | undefined {
  return forms.find((form) => (totals[form]?.missing ?? 0) > 0) ?? forms.at(-1);
}

/** Where one was is found again after a unit's sheet lay over it: what is not laid out forgets how far it was scrolled. */
function useKeptScroll<T extends HTMLElement>(isBesideSheet: boolean) {
  const ref = useRef<T>(null);
  const kept = useRef(0);
  useLayoutEffect(() => {
    if (!isBesideSheet && ref.current !== null) ref.current.scrollTop = kept.current;
  }, [isBesideSheet]);
  const onScroll = () => {
    if (ref.current !== null && ref.current.clientHeight > 0) kept.current = ref.current.scrollTop;
  };
  return { ref, onScroll };
}

export function OverviewPart({ isBesideSheet }: { readonly isBesideSheet: boolean }) {
  const { words, formats } = useLanguage();
  const overview = useOfficer((state) => state.collector);
  const round = useOfficer((state) => state.round);
  const { refreshCollector, downloadSummary, askAcceptance } = useOfficerActions();
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const [filter, setFilter] = useState<Filter>('all');
  const [search, setSearch] = useState('');
  const [{ sort, isDescending }, setSort] = useState({ sort: ROSTER, isDescending: false });
  const [selection, setSelection] = useState(NOBODY);
  const heading = useArrivalFocus<HTMLHeadingElement>();
  // The grid scrolls where there is room, the whole screen where there is none.
  const grid = useKeptScroll<HTMLDivElement>(isBesideSheet);
  const whole = useKeptScroll<HTMLElement>(isBesideSheet);
  const { hasFailed, retry } = useLoading();
  useFreshOverview();

  const loaded = overview === 'loading' ? undefined : overview;
  const forms = useMemo(
    () => (round?.forms ?? []).map(({ definition: { id, attachment }, deadline }) => ({ id, attachment, deadline })),
    [round],
  );
  const columns = useMemo(
    (): readonly FormName[] => [
      ...forms,
      ...(round?.papers ?? []).map((paper) => ({
        id: paper.id,
        attachment: paperShortName(paper),
        isPaper: true as const,
      })),
    ],
    [forms, round],
  );
  const ids = forms.map(({ id }) => id);
  // Another round may not have the form that was looked at.
  const form = chosen !== undefined && ids.includes(chosen) ? chosen : formUnderWay(ids, loaded?.totals ?? {});
  const shownForm = forms.find(({ id }) => id === form);
  const totals = form === undefined ? undefined : loaded?.totals[form];
  const all = loaded?.units ?? NO_UNITS;
  const units = useMemo(
    () => unitsShown(all, { form: form ?? '', filter, search, sort, isDescending }),
    [all, form, filter, search, sort, isDescending],
  );
  const selected = useMemo(
    () => all.filter(({ code }) => selection.has(code)).map(({ unit }) => unit),
    [all, selection],
  );
  /** As listed → the other way round → by the roster again. */
  const sortBy = (next: SortBy) => {
    const isSame = JSON.stringify(next) === JSON.stringify(sort);
    if (!isSame) setSort({ sort: next, isDescending: false });
    else if (isDescending) setSort({ sort: ROSTER, isDescending: false });
    else setSort({ sort, isDescending: true });
  };

  // Beside a sheet there is room for what can be done, in one line; how far it is stands in the pills above.
  const size = isBesideSheet ? 'small' : 'medium';
  return (
    <div className="desk-overview">
      <main className="screen overview" {...whole} aria-busy={loaded === undefined && !hasFailed}>
        <div className="overview-head">
          <div className="overview-title">
            <h1 ref={heading} tabIndex={-1}>
              {words.collector.title}
            </h1>
            {loaded !== undefined && <p className="small quiet">{words.collector.asOf(formats.moment(loaded.asOf))}</p>}
          </div>
          <Button size="small" appearance="subtle" icon={<RefreshIcon />} onClick={() => refreshCollector()}>
            {words.collector.refresh}
          </Button>
          {totals !== undefined && <CollectorFigures totals={totals} />}
          <RoundChoice />
        </div>
        {loaded === undefined && !hasFailed && <Skeleton label={words.collector.loading} shape="grid" />}
        {loaded !== undefined && form !== undefined && (
          <>
            {loaded.lock !== undefined && <p className="small">{words.collector.locked(loaded.lock.reason)}</p>}
            <div className="overview-choices">
              {forms.length > 1 && (
                <Pills
                  label={words.collector.formChoice}
                  choices={forms.map(({ id, attachment: name }) => ({ id, name }))}
                  chosen={form}
                  onChoose={setChosen}
                />
              )}
              <OverviewTools
                units={all}
                form={form}
                filter={filter}
                search={search}
                onFilter={setFilter}
                onSearch={setSearch}
              />
            </div>
            <AcceptancePart forms={forms} />
            {selected.length > 0 && <SelectionBar units={selected} onClear={() => setSelection(NOBODY)} />}
            <div className="overview-body">
              <UnitGrid
                units={units}
                forms={columns}
                filterName={words.collector.filters[filter]}
                sort={sort}
                isDescending={isDescending}
                selection={selection}
                scroller={grid.ref}
                onScroll={grid.onScroll}
                onSort={sortBy}
                onSelection={setSelection}
              />
              {shownForm !== undefined && (
                <details className="unfolding overview-charts" open={window.matchMedia(WIDE).matches}>
                  <summary>{words.charts.title}</summary>
                  <OverviewCharts units={all} form={shownForm} asOf={loaded.asOf} />
                </details>
              )}
            </div>
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
            <div className="actions">
              <Button size={size} icon={<SuccessIcon />} onClick={() => askAcceptance()}>
                {words.acceptance.ask}
              </Button>
              <Button
                size={size}
                appearance="subtle"
                aria-label={words.collector.downloadWord(shownForm?.attachment ?? '')}
                onClick={() => downloadSummary(form, 'summary/document')}
              >
                {words.collector.word}
              </Button>
              <Button
                size={size}
                appearance={isBesideSheet ? 'secondary' : 'primary'}
                icon={<DownloadIcon />}
                onClick={() => downloadSummary(form)}
              >
                {words.collector.download(shownForm?.attachment ?? '')}
              </Button>
            </div>
          ) : null
        }
      >
        {hasFailed
          ? words.trouble.notLoaded
          : totals === undefined
            ? words.collector.loading
            : !isBesideSheet && words.collector.bar(totals.submitted + totals.zero, totals.expected)}
      </BottomBar>
    </div>
  );
}
