/** The screens of a unit's people, and what they tell the shell around them. Decides nothing but which screen. */
import type { Area } from '../../shell/view/area';
import { FormsIcon, HistoryIcon } from '../../shell/view/Icons';
import { useLanguage } from '../hooks/use-language';
import { useLoading } from '../hooks/use-loading';
import { useCard, useStaff, useStaffActions } from '../hooks/use-staff';
import { FormScreen } from './FormScreen';
import { FormsScreen } from './FormsScreen';
import { LateHistory, usePreparedHistory } from './LateHistory';
import { PageDrop } from './PageDrop';

export function useStaffArea(): Area {
  const { words } = useLanguage();
  const card = useCard();
  const screen = useStaff((state) => state.screen);
  const { show, openHistory } = useStaffActions();
  const { hasFailed, retry } = useLoading();
  const forms = { name: words.places.forms, icon: <FormsIcon />, go: () => show('forms') };
  const history = { name: words.places.history, icon: <HistoryIcon />, go: () => void openHistory() };
  const places = [
    ...(screen === 'forms' ? [] : [forms]),
    ...(card === undefined || screen === 'history' ? [] : [history]),
  ];
  return { places, openForm: card?.state.attachment, hasFailedToLoad: hasFailed, retry };
}

export function StaffScreen({ wantsSubmit }: { readonly wantsSubmit: boolean }) {
  usePreparedHistory();
  return (
    <>
      <CurrentScreen wantsSubmit={wantsSubmit} />
      <PageDrop />
    </>
  );
}

function CurrentScreen({ wantsSubmit }: { readonly wantsSubmit: boolean }) {
  const screen = useStaff((state) => state.screen);
  switch (screen) {
    case 'form':
      return <FormScreen wantsSubmit={wantsSubmit} />;
    case 'history':
      return <LateHistory />;
    default:
      return <FormsScreen />;
  }
}
