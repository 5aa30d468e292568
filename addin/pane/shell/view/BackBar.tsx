/** The bar of a screen one only reads: the way back is its one primary button. `about` = the form, if one is open. */
import { Button } from '@fluentui/react-components';
import { useShellActions } from '../hooks/use-shell';
import type { Screen } from '../model/state';
import { BottomBar } from './BottomBar';
import { BackIcon } from './Icons';

export interface BackBarProps {
  readonly to: Screen;
  readonly label: string;
  readonly about: string | undefined;
}

export function BackBar({ to, label, about }: BackBarProps) {
  const { show } = useShellActions();
  return (
    <BottomBar
      action={
        <Button appearance="primary" icon={<BackIcon />} onClick={() => show(to)}>
          {label}
        </Button>
      }
    >
      <span className="quiet">{about}</span>
    </BottomBar>
  );
}
