/** The top line: mark, who reports for which round, the connection, the menu. */
import { Badge } from '@fluentui/react-components';
import { useForms } from '../../staff/hooks/use-forms';
import { useLanguage } from '../hooks/use-language';
import { useNews } from '../hooks/use-news';
import { useSession } from '../hooks/use-session';
import { OfflineIcon, ProductMark } from './Icons';
import { PaneMenu } from './PaneMenu';

export function TopLine() {
  const { words } = useLanguage();
  const { unit, isCollector, collector } = useSession();
  const { round } = useForms();
  const { online } = useNews();
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
      <PaneMenu />
    </header>
  );
}
