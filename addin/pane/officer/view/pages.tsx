/** The officers' pages, in the order of their names at the top: a new one is a line here. */
import type { ComponentType, ReactNode } from 'react';
import { FormsIcon } from '../../shell/view/Icons';
import type { OfficerWords } from '../words/view-words';
import { OfficerScreen } from './OfficerScreen';

export interface OfficerPage {
  readonly id: keyof OfficerWords['places'];
  readonly icon: ReactNode;
  readonly Screen: ComponentType;
}

const OVERVIEW: OfficerPage = { id: 'overview', icon: <FormsIcon />, Screen: OfficerScreen };

export const FIRST_PAGE = OVERVIEW;
export const PAGES: readonly OfficerPage[] = [OVERVIEW];
