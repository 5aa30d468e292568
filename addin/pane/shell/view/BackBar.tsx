/** The bar of a screen one only reads: the way back is its one primary button. */
import { Button } from '@fluentui/react-components';
import type { Screen } from '../../model/state';
import { useForms } from '../../staff/hooks/use-forms';
import { BottomBar } from './BottomBar';
import { BackIcon } from './Icons';

export function BackBar({ to, label }: { readonly to: Screen; readonly label: string }) {
  const { show, card } = useForms();
  return (
    <BottomBar
      action={
        <Button appearance="primary" icon={<BackIcon />} onClick={() => show(to)}>
          {label}
        </Button>
      }
    >
      <span className="quiet">{card?.state.attachment}</span>
    </BottomBar>
  );
}
