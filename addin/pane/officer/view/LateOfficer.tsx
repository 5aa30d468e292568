/** The place of the officers' area until it is fetched: what it will look like, or why it did not come. */
import { Button } from '@fluentui/react-components';
import { type ComponentType, useCallback, useEffect, useState } from 'react';
import { LatePart } from '../../../workbook/late-part';
import { useLanguage } from '../../shell/hooks/use-language';
import { useShellActions } from '../../shell/hooks/use-shell';
import type { Trouble } from '../../shell/model/state';
import type { Area } from '../../shell/view/area';
import { Frame } from '../../shell/view/Frame';
import { Skeleton } from '../../shell/view/Skeleton';
import { troubleWords } from '../../shell/view/trouble-words';
import type { OfficerAreaProps } from './OfficerArea';

const PART = new LatePart(() => import('./OfficerArea'));

type State = { readonly Area?: ComponentType<OfficerAreaProps>; readonly trouble?: Trouble };

/** `others`: places of the other areas of an officer, in the menu. */
export function LateOfficer({ others }: OfficerAreaProps) {
  const { words, locale } = useLanguage();
  const { show, dismissTrouble } = useShellActions();
  const [{ Area, trouble }, setState] = useState<State>({});
  const fetchIt = useCallback(async () => {
    const part = await PART.get();
    setState(part.ok ? { Area: part.value.OfficerArea } : { trouble: { kind: 'workbook', failure: part.failure } });
  }, []);
  useEffect(() => void fetchIt(), [fetchIt]);
  if (Area !== undefined) return <Area others={others} />;
  const retry = () => {
    dismissTrouble();
    setState({});
    show('forms');
    void fetchIt();
  };
  const area: Area = { places: others, openForm: undefined, hasFailedToLoad: trouble !== undefined, retry };
  const said = trouble === undefined ? undefined : troubleWords(trouble, locale);
  return (
    <Frame area={area}>
      <main className="screen" aria-busy={trouble === undefined}>
        {said === undefined ? (
          <Skeleton label={words.progress.loading} shape="grid" />
        ) : (
          <section className="card" role="alert">
            <h1>{said.title}</h1>
            <p>{said.detail}</p>
            <div className="actions">
              <Button appearance="primary" onClick={retry}>
                {words.trouble.retry}
              </Button>
            </div>
          </section>
        )}
      </main>
    </Frame>
  );
}
