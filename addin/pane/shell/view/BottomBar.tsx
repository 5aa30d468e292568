/** The bar at the bottom, always there: how things stand, and the one primary button of the screen. */
import { ProgressBar } from '@fluentui/react-components';
import type { ReactNode, RefObject } from 'react';
import { useLanguage } from '../hooks/use-language';
import { useShell } from '../hooks/use-shell';

export interface BottomBarProps {
  /** How things stand, in a few words; long work takes its place while it lasts. */
  readonly children: ReactNode;
  readonly action: ReactNode;
  /** The element around the button. */
  readonly actionRef?: RefObject<HTMLDivElement | null>;
}

export function BottomBar({ children, action, actionRef }: BottomBarProps) {
  const { words } = useLanguage();
  const progress = useShell((state) => state.progress);
  const work = progress === undefined ? undefined : words.progress[progress.work];
  const step = progress?.step;
  const label =
    work === undefined
      ? undefined
      : step === undefined
        ? words.progress.open(work)
        : words.progress.step(work, step.at, step.of);
  return (
    <footer className="bottom-bar">
      {label !== undefined && (
        <ProgressBar
          className="bottom-progress"
          thickness="medium"
          shape="square"
          aria-label={label}
          {...(step === undefined ? {} : { value: step.at / step.of })}
        />
      )}
      <div className="bottom-status">{label ?? children}</div>
      <div className="bottom-action" ref={actionRef}>
        {action}
      </div>
    </footer>
  );
}
