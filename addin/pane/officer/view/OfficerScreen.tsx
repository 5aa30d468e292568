/** The screens of the collector's people, and what they tell the shell around them. */
import type { Area } from '../../shell/view/area';
import { FormsIcon } from '../../shell/view/Icons';
import { useLanguage } from '../hooks/use-language';
import { useLoading } from '../hooks/use-loading';
import { useOfficer, useOfficerActions } from '../hooks/use-officer';
import { CollectorScreen } from './CollectorScreen';

export function useOfficerArea(): Area {
  const { words } = useLanguage();
  const screen = useOfficer((state) => state.screen);
  const { show } = useOfficerActions();
  const { hasFailed, retry } = useLoading();
  const overview = { name: words.places.overview, icon: <FormsIcon />, go: () => show('forms') };
  return {
    places: screen === 'forms' ? [] : [overview],
    openForm: undefined,
    hasFailedToLoad: hasFailed,
    retry,
  };
}

export function OfficerScreen() {
  return <CollectorScreen />;
}
