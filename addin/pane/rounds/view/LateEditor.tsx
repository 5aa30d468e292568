/** The editor of a form, whose looks come with its first use. */
import { lazy, Suspense } from 'react';
import { Skeleton } from '../../shell/view/Skeleton';
import { useRoundsActions } from '../hooks/RoundsProvider';
import { useLanguage } from '../hooks/use-language';
import type { EditedForm } from '../model/state';

const FormEditor = lazy(async () => ({ default: (await import('../../editor/view/FormEditor')).FormEditor }));

export function LateEditor({ editing }: { readonly editing: EditedForm }) {
  const { words } = useLanguage();
  const { closeEditor } = useRoundsActions();
  const waiting = (
    <div className="screen" aria-busy>
      <Skeleton label={words.desk.loading} shape="rows" />
    </div>
  );
  return (
    <Suspense fallback={waiting}>
      <FormEditor store={editing.store} onClose={() => void closeEditor()} />
    </Suspense>
  );
}
