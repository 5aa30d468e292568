/** The editor of a form, whose looks come with its first use. */
import { LatePart } from '../../../workbook/late-part';
import { useLatePart } from '../../shell/hooks/use-late-part';
import { LatePlace } from '../../shell/view/LatePlace';
import { useRoundsActions } from '../hooks/RoundsProvider';
import type { EditedForm } from '../model/state';

const PART = new LatePart(() => import('../../editor/view/FormEditor'));

export function LateEditor({ editing }: { readonly editing: EditedForm }) {
  const { closeEditor } = useRoundsActions();
  const { part, trouble, again } = useLatePart(PART);
  if (part === undefined) return <LatePlace shape="rows" trouble={trouble} onRetry={again} />;
  return <part.FormEditor store={editing.store} onClose={() => void closeEditor()} />;
}
