/** What not everybody sees, and comes behind the first screen: see shell/view/late-view.tsx. */
import { lateView } from '../../shell/view/late-view';

const part = () => import('./review/review-parts');

export const QUERIES = lateView(async () => (await part()).QueriesPart);
export const VERSION_DECISIONS = lateView(async () => (await part()).VersionDecisions);
