/** 方案与总结 of one unit: a card for each paper that the round asks for. */
import '../theme/papers.css';
import { Button } from '@fluentui/react-components';
import { useEffect } from 'react';
import { Skeleton } from '../../shell/view/Skeleton';
import { TroubleNotice } from '../../shell/view/TroubleNotice';
import { PapersProvider, usePapers, usePapersActions } from '../hooks/PapersProvider';
import { useLanguage } from '../hooks/use-language';
import type { PapersStore } from '../model/actions';
import { PaperCard } from './PaperCard';

export interface PapersPartProps {
  readonly store: PapersStore;
  /** Absent where whoever shows it has one above. */
  readonly hasTitle?: boolean;
}

export function PapersPart({ store, hasTitle = false }: PapersPartProps) {
  return (
    <PapersProvider store={store}>
      <Papers hasTitle={hasTitle} />
    </PapersProvider>
  );
}

function Papers({ hasTitle }: { readonly hasTitle: boolean }) {
  const { words } = useLanguage();
  const papers = usePapers((state) => state.papers);
  const trouble = usePapers((state) => state.trouble);
  const { refresh } = usePapersActions();
  useEffect(() => void refresh(), [refresh]);
  return (
    <section className="papers" aria-label={words.papers.title} aria-busy={papers === undefined}>
      {hasTitle && <h2 className="papers-title">{words.papers.title}</h2>}
      {papers === undefined && trouble === undefined && <Skeleton label={words.papers.loading} shape="rows" />}
      {trouble !== undefined && (
        <TroubleNotice trouble={trouble}>
          <Button size="small" onClick={() => void refresh()}>
            {words.trouble.retry}
          </Button>
        </TroubleNotice>
      )}
      <ul className="card-list">
        {(papers ?? []).map((paper) => (
          <li key={paper.paper} className="card paper-card">
            <PaperCard paper={paper} />
          </li>
        ))}
      </ul>
    </section>
  );
}
