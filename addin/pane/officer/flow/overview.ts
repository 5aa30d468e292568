/** Units × forms as the server has them now, and a form's summary workbook. */
import type { SummaryFile } from '#client/addresses';
import type { CollectorState, Review } from '#client/shapes';
import { formOf } from '#domain/form/form-of-round';
import type { Stay } from '../../shell/flow/flow';
import { during, say } from '../../shell/flow/news';
import { expireSignInIfOver, showFailure } from '../../shell/flow/troubles';
import { isSame } from './same';
import { overviewOf } from './table';

/** Quietly: what is asked again and again by itself shows no work, and no failure but that the sign-in is over. */
export async function refreshOverview(stay: Stay, how: 'aloud' | 'quietly' = 'aloud'): Promise<void> {
  const { signIn, id } = stay;
  if (id === undefined || signIn.session?.role !== 'admin') return;
  const overview = overviewOf(stay);
  if (overview.value.collector === undefined) overview.change({ collector: 'loading' });
  const asking = () => signIn.api.collectorState(id);
  const answer = await (how === 'quietly' ? asking() : during(signIn, 'loading', asking));
  const before = overview.value.collector;
  if (answer.ok) return overview.change({ collector: withoutNeedlessChange(before, answer.value) });
  // What was shown stays: an old grid with its time is better than none.
  if (before === 'loading') overview.change({ collector: undefined });
  if (how === 'quietly') expireSignInIfOver(signIn, answer.failure);
  else if (stay.isShown) showFailure(signIn, answer.failure);
}

/** Rows that say the same are the same, so that only those that changed are drawn again. */
function withoutNeedlessChange(before: CollectorState | 'loading' | undefined, now: CollectorState): CollectorState {
  if (before === undefined || before === 'loading') return now;
  const known = new Map(before.units.map((unit) => [unit.code, unit]));
  const units = now.units.map((unit) => {
    const was = known.get(unit.code);
    return was !== undefined && isSame(was, unit) ? was : unit;
  });
  return { ...now, units };
}

/** What was just decided is told by the grid at once, before it is fetched again. */
export function keepStanding(stay: Stay, { unit: name, form, standing }: Review): void {
  const overview = overviewOf(stay);
  const { collector } = overview.value;
  if (collector === undefined || collector === 'loading') return;
  const units = collector.units.map((unit) => {
    const state = unit.forms[form];
    if (unit.unit !== name || state === undefined) return unit;
    return { ...unit, forms: { ...unit.forms, [form]: { ...state, standing } } };
  });
  overview.change({ collector: { ...collector, units } });
}

export async function downloadSummary(stay: Stay, form: string, file: SummaryFile = 'summary'): Promise<void> {
  const { signIn } = stay;
  const { round } = stay.value;
  const definition = round === undefined ? undefined : formOf(round, form);
  if (round === undefined || definition === undefined) return;
  const answer = await during(signIn, 'loading', () => signIn.api.summary({ round: round.id, form }, file));
  if (signIn.isOver) return;
  if (!answer.ok) return showFailure(signIn, answer.failure);
  const name =
    answer.value.name ?? `${round.name} ${definition.attachment} 汇总${file === 'summary' ? '.xlsx' : '.docx'}`;
  signIn.flow.deps.save(name, answer.value.bytes);
  say(signIn, 'saved', { file: name });
}
