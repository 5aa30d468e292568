/** The place of these pages until their view is fetched. */
import { Button } from '@fluentui/react-components';
import { type ComponentType, type ReactNode, useCallback, useEffect, useState } from 'react';
import { LatePart } from '../../../workbook/late-part';
import { useLanguage } from '../../shell/hooks/use-language';
import { useShell, useShellActions } from '../../shell/hooks/use-shell';
import type { Trouble } from '../../shell/model/state';
import { Frame } from '../../shell/view/Frame';
import { FormsIcon } from '../../shell/view/Icons';
import { Skeleton } from '../../shell/view/Skeleton';
import { troubleWords } from '../../shell/view/trouble-words';
import { useLateRoundsActions, useRoundsArea } from '../hooks/use-late-rounds';
import { OVERVIEW_PLACE } from '../words/place';
import type { RoundsAreaProps } from './RoundsArea';

const PART = new LatePart(() => import('./RoundsArea'));

interface Fetched {
  readonly Area?: ComponentType<RoundsAreaProps>;
  readonly trouble?: Trouble;
}

/** What is around every screen, with the way back to the overview in its menu. */
function Framed({ children }: { readonly children: ReactNode }) {
  const { locale } = useLanguage();
  const screen = useShell((state) => state.screen);
  const { show } = useShellActions();
  const { closeRounds, dismissTrouble } = useLateRoundsActions();
  const goToOverview = () => {
    if (screen !== 'forms') show('forms');
    void closeRounds();
  };
  const overview = { name: OVERVIEW_PLACE[locale], icon: <FormsIcon />, go: goToOverview };
  return (
    <Frame area={{ places: [overview], openForm: undefined, hasFailedToLoad: false, retry: dismissTrouble }}>
      {children}
    </Frame>
  );
}

export function LateRounds() {
  const { words, locale } = useLanguage();
  const store = useRoundsArea();
  const { closeRounds } = useLateRoundsActions();
  const [{ Area, trouble }, setFetched] = useState<Fetched>({});
  const fetchIt = useCallback(async () => {
    const part = await PART.get();
    setFetched(part.ok ? { Area: part.value.RoundsArea } : { trouble: { kind: 'workbook', failure: part.failure } });
  }, []);
  useEffect(() => void fetchIt(), [fetchIt]);
  if (Area !== undefined && store !== undefined)
    return (
      <Framed>
        <Area store={store} onClose={() => void closeRounds()} />
      </Framed>
    );
  const said = trouble === undefined ? undefined : troubleWords(trouble, locale);
  return (
    <Framed>
      <main className="screen" aria-busy={said === undefined}>
        {said === undefined ? (
          <Skeleton label={words.progress.loading} shape="rows" />
        ) : (
          <section className="card" role="alert">
            <h1>{said.title}</h1>
            <p>{said.detail}</p>
            <div className="actions">
              <Button appearance="primary" onClick={() => void fetchIt()}>
                {words.trouble.retry}
              </Button>
            </div>
          </section>
        )}
      </main>
    </Framed>
  );
}
