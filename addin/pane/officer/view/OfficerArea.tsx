/** The officers' area as the pane shows it: its looks, its pages, and what it tells the shell around it. */
import '../theme/collector.css';
import '../theme/unit-sheet.css';
import { Frame } from '../../shell/view/Frame';
import { FormsIcon } from '../../shell/view/Icons';
import { useLanguage } from '../hooks/use-language';
import { useLoading } from '../hooks/use-loading';
import { useOfficer, useOfficerActions } from '../hooks/use-officer';
import { OfficerScreen } from './OfficerScreen';

export function OfficerArea() {
  const { words } = useLanguage();
  const screen = useOfficer((state) => state.screen);
  const { show } = useOfficerActions();
  const { hasFailed, retry } = useLoading();
  const overview = { name: words.places.overview, icon: <FormsIcon />, go: () => show('forms') };
  const area = {
    places: screen === 'forms' ? [] : [overview],
    openForm: undefined,
    hasFailedToLoad: hasFailed,
    retry,
  };
  return (
    <Frame area={area}>
      <OfficerScreen />
    </Frame>
  );
}
