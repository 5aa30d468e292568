/** The place of the officers' area until it is fetched. */
import { LatePart } from '../../../workbook/late-part';
import { useLatePart } from '../../shell/hooks/use-late-part';
import { useShellActions } from '../../shell/hooks/use-shell';
import type { Area } from '../../shell/view/area';
import { Frame } from '../../shell/view/Frame';
import { LatePlace } from '../../shell/view/LatePlace';
import type { OfficerAreaProps } from './OfficerArea';

const PART = new LatePart(() => import('./OfficerArea'));

/** `others`: places of the other areas of an officer, in the menu. */
export function LateOfficer({ others }: OfficerAreaProps) {
  const { show, dismissTrouble } = useShellActions();
  const { part, trouble, again } = useLatePart(PART);
  if (part !== undefined) return <part.OfficerArea others={others} />;
  const retry = () => {
    dismissTrouble();
    again();
    show('forms');
  };
  const area: Area = { places: others, openForm: undefined, hasFailedToLoad: trouble !== undefined, retry };
  return (
    <Frame area={area}>
      <LatePlace shape="grid" trouble={trouble} onRetry={retry} />
    </Frame>
  );
}
