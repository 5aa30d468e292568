/** What can be done with one code. */
import { Button } from '@fluentui/react-components';
import { useLanguage } from '../hooks/use-language';
import type { CodeDeed } from './CodeDeedRow';

export interface CodeDeedsProps {
  readonly whose: string;
  readonly canRotate: boolean;
  onAsk(deed: CodeDeed): void;
}

export function CodeDeeds({ whose, canRotate, onAsk }: CodeDeedsProps) {
  const { words } = useLanguage();
  const { codes: said } = words.desk;
  const deeds: readonly CodeDeed[] = canRotate ? ['rotate', 'revoke'] : ['revoke'];
  return (
    <span className="desk-deeds">
      {deeds.map((deed) => (
        <Button
          key={deed}
          size="small"
          appearance="subtle"
          aria-label={said.of(said[deed], whose)}
          onClick={() => onAsk(deed)}
        >
          {said[deed]}
        </Button>
      ))}
    </span>
  );
}
