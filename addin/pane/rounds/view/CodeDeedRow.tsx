/** A code is exchanged or voided: asked under its row. */
import { Button } from '@fluentui/react-components';
import type { ListedCode } from '#client/desk-shapes';
import { useArrivalFocus } from '../../shell/view/use-focus';
import { useRounds, useRoundsActions } from '../hooks/RoundsProvider';
import { useLanguage } from '../hooks/use-language';

export type CodeDeed = 'rotate' | 'revoke';

export interface CodeDeedRowProps {
  readonly deed: CodeDeed;
  readonly code: ListedCode;
  readonly whose: string;
  onDone(): void;
}

export function CodeDeedRow({ deed, code, whose, onDone }: CodeDeedRowProps) {
  const { words } = useLanguage();
  const { codes: said } = words.desk;
  const isBusy = useRounds((state) => state.isBusy);
  const { rotateCode, revokeCode } = useRoundsActions();
  const heading = useArrivalFocus<HTMLHeadingElement>();
  const does = async () => {
    if (deed === 'rotate') await rotateCode(code.unit ?? '');
    else await revokeCode(code.id);
    onDone();
  };
  return (
    <tr className="desk-asked">
      <td colSpan={4}>
        <h3 ref={heading} tabIndex={-1}>
          {deed === 'rotate' ? said.rotateTitle(whose) : said.revokeTitle(whose)}
        </h3>
        <p>{deed === 'rotate' ? said.rotateNote : said.revokeNote}</p>
        <div className="actions">
          <Button disabledFocusable={isBusy} onClick={() => void does()}>
            {said[deed]}
          </Button>
          <Button appearance="subtle" onClick={onDone}>
            {words.desk.cancel}
          </Button>
        </div>
      </td>
    </tr>
  );
}
