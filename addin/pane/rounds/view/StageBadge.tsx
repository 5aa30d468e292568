/** Where a round stands, in a word and a colour. */
import { Badge } from '@fluentui/react-components';
import type { Stage } from '#domain/form/round';
import { useLanguage } from '../hooks/use-language';

const LOOKS = {
  draft: { appearance: 'outline', color: 'informative' },
  published: { appearance: 'tint', color: 'success' },
  closed: { appearance: 'tint', color: 'informative' },
  archived: { appearance: 'outline', color: 'informative' },
} as const;

export function StageBadge({ stage }: { readonly stage: Stage }) {
  const { words } = useLanguage();
  return (
    <Badge className="badge" {...LOOKS[stage]}>
      {words.desk.stages[stage]}
    </Badge>
  );
}
