/** What a round asks for, and how far the signed-in unit is with it. */
import { createRoute } from '@hono/zod-openapi';
import type * as z from 'zod';
import { roundSchema, withoutContacts } from '#domain/form/round';
import type { Reopening } from '#domain/review/round-lock';
import type { RoundLock } from '#store/registry-store';
import { json, refusals, SIGNED_IN } from '../answers/describe';
import { localeOf } from '../answers/language';
import { formStateView, noQuery, roundPath, roundView, unitQuery } from '../answers/wire';
import type { App, AppDeps } from '../app-deps';
import { receiptNumber, standingAgain } from '../reports/receipt';
import { jointNotes } from '../review/joint-notes';
import { reviewIn, standingView } from '../review/stored-review';
import { oneUnitOf, roundOf, storeKey } from '../sign-in/round-access';

const readRound = createRoute({
  operationId: 'readRound',
  method: 'get',
  path: '/api/v1/rounds/{round}',
  tags: ['报送'],
  summary: '一轮报送的基本信息',
  description: 'Name, window, forms and deadlines of a round. The roster is shown to the collector only.',
  security: SIGNED_IN,
  request: { params: roundPath, query: noQuery },
  responses: { 200: json(roundView, '这一轮报送'), ...refusals(400, 401, 404, 503) },
});

const readDefinition = createRoute({
  operationId: 'readDefinition',
  method: 'get',
  path: '/api/v1/rounds/{round}/definition',
  tags: ['报送'],
  summary: '一轮报送的完整定义',
  description:
    'The round as data: forms with their columns and rules, deadlines, window, conventions and the roster with its aliases, for whoever checks sheets with the same module. It holds no codes; whom the collector telephones is shown to the collector only.',
  security: SIGNED_IN,
  request: { params: roundPath, query: noQuery },
  responses: { 200: json(roundSchema, '完整定义'), ...refusals(400, 401, 404, 503) },
});

const listForms = createRoute({
  operationId: 'listForms',
  method: 'get',
  path: '/api/v1/rounds/{round}/forms',
  tags: ['报送'],
  summary: '本单位各表的报送状态',
  description:
    'The unit’s forms with state, version and receipt. The collector names a unit with ?unit=, or asks /state for all.',
  security: SIGNED_IN,
  request: { params: roundPath, query: unitQuery },
  responses: { 200: json(formStateView.array(), '各表的状态'), ...refusals(400, 401, 403, 404, 503) },
});

export function addRoundRoutes(app: App, { submissions, reviews, joint, registry, now }: AppDeps): void {
  app.openapi(readRound, async (c) => {
    const session = c.get('session');
    const round = await roundOf(c.get('ahead'), session, c.req.valid('param').round);
    const roster = round.roster.map(({ code, name, kind }) => ({ code, name, kind }));
    return c.json(
      {
        id: round.id,
        name: round.name,
        school: round.school,
        collector: round.collector.name,
        window: round.window,
        forms: round.forms.map(({ definition: { id, attachment, title, version }, deadline }) => ({
          id,
          attachment,
          title,
          version,
          deadline,
        })),
        ...(session.role === 'admin' ? { roster } : {}),
      },
      200,
    );
  });

  app.openapi(readDefinition, async (c) => {
    const session = c.get('session');
    const round = await roundOf(c.get('ahead'), session, c.req.valid('param').round);
    return c.json(session.role === 'admin' ? round : withoutContacts(round), 200);
  });

  app.openapi(listForms, async (c) => {
    const session = c.get('session');
    const round = await roundOf(c.get('ahead'), session, c.req.valid('param').round);
    const unit = oneUnitOf(session, round, c.req.valid('query').unit);
    const lock = registry.lockOf(session.collector, round.id, unit.name);
    const letIn = registry.reopeningOf(session.collector, round.id, unit.name);
    const states = round.forms.map(async (entry) => {
      const { definition, deadline } = entry;
      const key = storeKey(session, round, definition.id, unit);
      const place = { collector: session.collector, round, entry };
      const said = jointNotes({ submissions, joint }, place, unit.name, localeOf(c));
      const asked = [submissions.head(key), reviews.review(key), lock, letIn, said] as const;
      const [head, stored, locked, reopened, notes] = await Promise.all(asked);
      const known = { entry, head, review: reviewIn(stored), isLocked: locked !== undefined, now: now() };
      const standing = standingView(known);
      const { id: form, attachment, title } = definition;
      const told = notes.length === 0 ? {} : { notes: [...notes] };
      const about = { form, attachment, title, deadline, standing, ...told, ...lockingFacts(locked, reopened) };
      if (head === undefined) return { ...about, state: 'none' as const, version: 0 };
      const { state, version, submittedAt, sha256 } = head;
      const late = standing.isLate;
      const receipt = receiptNumber({ round, form: definition, unit }, version, sha256);
      const returned = standingAgain({ round, form: definition, unit }, head);
      return { ...about, state, version, submittedAt, late, receipt, sha256, ...returned };
    });
    return c.json(await Promise.all(states), 200);
  });
}

/** Why the unit may not report, or may although the others may not. */
function lockingFacts(
  lock: RoundLock | undefined,
  reopened: Reopening | undefined,
): Pick<z.infer<typeof formStateView>, 'lock' | 'reopening'> {
  const { unit: _, ...reopening } = reopened ?? { unit: '' };
  return {
    ...(lock === undefined
      ? {}
      : { lock: { reason: lock.reason, since: lock.at, ...(lock.by === undefined ? {} : { by: lock.by }) } }),
    ...(reopened === undefined ? {} : { reopening }),
  };
}
