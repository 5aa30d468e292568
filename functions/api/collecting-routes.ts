/**
 * What only those who collect ask for, or somebody who reports now and then (a print, a Word document, a joint activity),
 * and the description of all: loaded when it is first asked for. It is not about who may: that is each route's own word.
 */
import type { App, AppDeps } from './app-deps';
import { addArchiveRoutes } from './archive/archive-routes';
import { addAcceptanceRoutes } from './collect/acceptance-routes';
import { addCollectorRoutes } from './collect/collector-routes';
import { addDeskRoutes } from './collect/desk-routes';
import { addFindingsRoutes } from './collect/findings-routes';
import { addJointRoutes } from './collect/joint-routes';
import { addLockRoutes } from './collect/lock-routes';
import { addPaperCopyRoutes } from './collect/paper-copies-routes';
import { addParticipationRoutes } from './collect/participation-routes';
import { addRecommendedRoutes } from './collect/recommended-routes';
import { addRoundSummaryRoutes } from './collect/round-summary-routes';
import { addDescriptionRoute } from './description-route';
import { addAuditRoutes } from './desk/audit-routes';
import { addCodeRoutes } from './desk/code-routes';
import { addDefinitionRoutes } from './desk/definition-routes';
import { addRoundListRoutes } from './desk/round-list-routes';
import { addSetupRoutes } from './desk/setup-routes';
import { addStageRoutes } from './desk/stage-routes';
import { addDocumentRoutes } from './documents/document-routes';
import { addDraftRoutes } from './documents/draft-routes';
import { addMailRoutes } from './remind/mail-routes';
import { addReminderRoutes } from './remind/reminder-routes';

/** `reporting` is described with it. */
export function addCollectingRoutes(app: App, deps: AppDeps, reporting: App): void {
  addCollectorRoutes(app, deps);
  addDocumentRoutes(app, deps);
  addDraftRoutes(app, deps);
  addRoundSummaryRoutes(app, deps);
  addDeskRoutes(app, deps);
  addParticipationRoutes(app, deps);
  addJointRoutes(app, deps);
  addRecommendedRoutes(app, deps);
  addPaperCopyRoutes(app, deps);
  addFindingsRoutes(app, deps);
  addAcceptanceRoutes(app, deps);
  addLockRoutes(app, deps);
  addRoundListRoutes(app, deps);
  addSetupRoutes(app, deps);
  addDefinitionRoutes(app, deps);
  addStageRoutes(app, deps);
  addCodeRoutes(app, deps);
  addAuditRoutes(app, deps);
  addReminderRoutes(app, deps);
  addMailRoutes(app, deps);
  addArchiveRoutes(app, deps);
  addDescriptionRoute(app, [reporting, app]);
}
