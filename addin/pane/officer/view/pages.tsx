/** The officers' pages, in the order of their names at the top: a new one is a line here. */
import type { ComponentType, ReactNode } from 'react';
import { DeadlineIcon, FormsIcon, LockedIcon, SheetIcon, VerifyIcon } from '../../shell/view/Icons';
import type { OfficerWords } from '../words/view-words';
import { ClosingPage } from './ClosingPage';
import { FindingsPage } from './FindingsPage';
import { JointPage } from './JointPage';
import { OfficerScreen } from './OfficerScreen';
import { RemindingPage } from './RemindingPage';

export interface OfficerPage {
  readonly id: keyof OfficerWords['places'];
  readonly icon: ReactNode;
  readonly Screen: ComponentType;
}

const OVERVIEW: OfficerPage = { id: 'overview', icon: <FormsIcon />, Screen: OfficerScreen };

const REMINDING: OfficerPage = { id: 'reminding', icon: <DeadlineIcon />, Screen: RemindingPage };
const FINDINGS: OfficerPage = { id: 'findings', icon: <VerifyIcon />, Screen: FindingsPage };
const JOINT: OfficerPage = { id: 'joint', icon: <SheetIcon />, Screen: JointPage };
const CLOSING: OfficerPage = { id: 'closing', icon: <LockedIcon />, Screen: ClosingPage };

export const FIRST_PAGE = OVERVIEW;
export const PAGES: readonly OfficerPage[] = [OVERVIEW, REMINDING, FINDINGS, JOINT, CLOSING];
