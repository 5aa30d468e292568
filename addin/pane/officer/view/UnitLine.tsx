/** Whose is open beside the overview, and back to it: on the left where it stands in its place, on the right beside it. */
import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { BackIcon, DismissIcon } from '../../shell/view/Icons';
import { useLanguage } from '../hooks/use-language';
import { useOfficerActions } from '../hooks/use-officer';

export interface UnitLineProps {
  readonly unit: string;
  /** How it stands. */
  readonly children?: ReactNode;
}

export function UnitLine({ unit, children }: UnitLineProps) {
  const { words } = useLanguage();
  const { closeSheet } = useOfficerActions();
  return (
    <div className="unit-line">
      <Button size="small" className="unit-back" icon={<BackIcon />} onClick={() => closeSheet()}>
        {words.sheet.back}
      </Button>
      <h2 tabIndex={-1}>{unit}</h2>
      {children}
      <Button
        size="small"
        appearance="subtle"
        className="unit-close"
        icon={<DismissIcon />}
        aria-label={words.sheet.close}
        onClick={() => closeSheet()}
      />
    </div>
  );
}
