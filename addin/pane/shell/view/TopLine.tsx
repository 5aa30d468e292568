/** The top line: mark, who reports for which round, the connection, the menu. */
import { Badge } from '@fluentui/react-components';
import { useLanguage } from '../hooks/use-language';
import { useSession } from '../hooks/use-session';
import { useShell } from '../hooks/use-shell';
import type { Area } from './area';
import { OfflineIcon, ProductMark } from './Icons';
import { PaneMenu } from './PaneMenu';

export function TopLine({ places }: Pick<Area, 'places'>) {
  const { words } = useLanguage();
  const { unit, isCollector, collector } = useSession();
  const round = useShell((state) => state.round);
  const online = useShell((state) => state.online);
  const who = unit ?? (isCollector ? collector : undefined);
  return (
    <header className="top-line">
      <ProductMark />
      <div className="top-who">
        <span className="top-unit">{who ?? words.product}</span>
        {who !== undefined && round !== undefined && <span className="quiet small">{round.name}</span>}
      </div>
      {!online && (
        <Badge appearance="tint" color="warning" icon={<OfflineIcon />} className="top-offline">
          {words.top.offline}
        </Badge>
      )}
      <PaneMenu places={places} />
    </header>
  );
}
