/** The officers' pages, in the order of their names at the top: a new one is a line here. */
import type { ComponentType, ReactNode } from 'react';
import {
  DeadlineIcon,
  DoneIcon,
  DownloadIcon,
  FormsIcon,
  LockedIcon,
  SheetIcon,
  VerifyIcon,
} from '../../shell/view/Icons';
import type { OfficerWords } from '../words/view-words';
import { ClosingPage } from './ClosingPage';
import { FindingsPage } from './FindingsPage';
import { JointPage } from './JointPage';
import { LateInbox } from './LateInbox';
import { OfficerScreen } from './OfficerScreen';
import { PaperCopiesPage } from './PaperCopiesPage';
import { RecommendedPage } from './RecommendedPage';
import { RemindingPage } from './RemindingPage';
import { SummaryPage } from './SummaryPage';

export interface OfficerPage {
  readonly id: keyof OfficerWords['places'];
  readonly icon: ReactNode;
  readonly Screen: ComponentType;
}

const OVERVIEW: OfficerPage = { id: 'overview', icon: <FormsIcon />, Screen: OfficerScreen };

/** What is dropped on any of these pages leads there. */
export const INBOX: OfficerPage = { id: 'inbox', icon: <DownloadIcon />, Screen: LateInbox };
const REMINDING: OfficerPage = { id: 'reminding', icon: <DeadlineIcon />, Screen: RemindingPage };
const FINDINGS: OfficerPage = { id: 'findings', icon: <VerifyIcon />, Screen: FindingsPage };
const JOINT: OfficerPage = { id: 'joint', icon: <SheetIcon />, Screen: JointPage };
const RECOMMENDED: OfficerPage = { id: 'recommended', icon: <SheetIcon />, Screen: RecommendedPage };
const PAPER_COPIES: OfficerPage = { id: 'paperCopies', icon: <DoneIcon />, Screen: PaperCopiesPage };
const SUMMARY: OfficerPage = { id: 'summary', icon: <DownloadIcon />, Screen: SummaryPage };
const CLOSING: OfficerPage = { id: 'closing', icon: <LockedIcon />, Screen: ClosingPage };

export const FIRST_PAGE = OVERVIEW;
export const PAGES: readonly OfficerPage[] = [
  OVERVIEW,
  INBOX,
  REMINDING,
  FINDINGS,
  JOINT,
  RECOMMENDED,
  PAPER_COPIES,
  SUMMARY,
  CLOSING,
];
