/** All rounds, and beside them, or in their place where there is no room, the one that is open or made. */
import { Button } from '@fluentui/react-components';
import { BottomBar } from '../../shell/view/BottomBar';
import { Skeleton } from '../../shell/view/Skeleton';
import { useRounds, useRoundsActions } from '../hooks/RoundsProvider';
import { useLanguage } from '../hooks/use-language';
import { NewRoundPart } from './NewRoundPart';
import { RoundList } from './RoundList';
import { RoundPart } from './RoundPart';

export function RoundsPage() {
  const { words } = useLanguage();
  const list = useRounds((state) => state.list);
  const creating = useRounds((state) => state.creating);
  const chosen = useRounds((state) => state.chosen);
  const open = useRounds((state) => state.open);
  const { begin } = useRoundsActions();
  const isBeside = creating !== undefined || chosen !== undefined;
  const part =
    creating !== undefined ? (
      <NewRoundPart draft={creating} />
    ) : open !== undefined && open.stored.id === chosen ? (
      <RoundPart key={chosen} open={open} />
    ) : undefined;
  return (
    <div className={isBeside ? 'desk-two desk-two-open' : 'desk-two'}>
      <div className="desk-column desk-first">
        <main className="screen" aria-busy={list === undefined}>
          {list === undefined ? <Skeleton label={words.desk.loading} shape="cards" /> : <RoundList list={list} />}
        </main>
        {!isBeside && (
          <BottomBar
            action={
              <Button appearance="primary" disabled={list === undefined} onClick={() => begin(list?.[0]?.id)}>
                {words.desk.list.create}
              </Button>
            }
          >
            <span className="quiet">
              {list === undefined ? words.desk.loading : words.desk.list.count(list.length)}
            </span>
          </BottomBar>
        )}
      </div>
      {isBeside && (
        <div className="desk-column desk-second">
          {part ?? (
            <div className="screen" aria-busy>
              <Skeleton label={words.desk.loading} shape="rows" />
            </div>
          )}
        </div>
      )}
    </div>
  );
}
