/** Codes: new ones are shown once, to print or copy; all that were made, with their last use; those of officers. */
import { Button } from '@fluentui/react-components';
import { BottomBar } from '../../shell/view/BottomBar';
import { Skeleton } from '../../shell/view/Skeleton';
import { useArrivalFocus } from '../../shell/view/use-focus';
import { useRounds, useRoundsActions } from '../hooks/RoundsProvider';
import { useLanguage } from '../hooks/use-language';
import { countOf, unitsWithoutCode } from '../model/codes-shown';
import { IssuedCodes } from './IssuedCodes';
import { OfficerCodes } from './OfficerCodes';
import { RoundSelect } from './RoundSelect';
import { UnitCodeList } from './UnitCodeList';

export function CodesPage() {
  const { words } = useLanguage();
  const { codes: said, issued: once } = words.desk;
  const codes = useRounds((state) => state.codes);
  const open = useRounds((state) => state.open);
  const issued = useRounds((state) => state.issued);
  const isBusy = useRounds((state) => state.isBusy);
  const { issueCodes } = useRoundsActions();
  const heading = useArrivalFocus<HTMLHeadingElement>();
  const isLoaded = codes !== undefined && open !== undefined;
  const without = isLoaded ? unitsWithoutCode(open.stored.roster, codes) : 0;
  return (
    <>
      <main className="screen" aria-busy={!isLoaded}>
        <h1 ref={heading} tabIndex={-1}>
          {said.title}
        </h1>
        <RoundSelect />
        {issued.length > 0 && <IssuedCodes issued={issued} />}
        {isLoaded ? (
          <>
            <UnitCodeList codes={codes} roster={open.stored.roster} />
            <OfficerCodes codes={codes} />
          </>
        ) : (
          <Skeleton label={words.desk.loading} shape="grid" />
        )}
      </main>
      <BottomBar
        action={
          issued.length > 0 ? (
            <Button appearance="primary" onClick={() => window.print()}>
              {once.print}
            </Button>
          ) : (
            without > 0 && (
              <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void issueCodes()}>
                {said.issue}
              </Button>
            )
          )
        }
      >
        <span className="quiet">
          {!isLoaded ? words.desk.loading : issued.length > 0 ? once.title(countOf(issued)) : said.without(without)}
        </span>
      </BottomBar>
    </>
  );
}
