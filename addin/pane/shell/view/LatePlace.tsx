/** The place of a part until it is fetched: what it will look like, or why it did not come. */
import { Button } from '@fluentui/react-components';
import { useLanguage } from '../hooks/use-language';
import type { Trouble } from '../model/state';
import { Skeleton, type SkeletonProps } from './Skeleton';
import { troubleWords } from './trouble-words';

export interface LatePlaceProps {
  readonly shape: SkeletonProps['shape'];
  readonly trouble: Trouble | undefined;
  onRetry(): void;
}

export function LatePlace({ shape, trouble, onRetry }: LatePlaceProps) {
  const { words, locale } = useLanguage();
  const said = trouble === undefined ? undefined : troubleWords(trouble, locale);
  return (
    <main className="screen" aria-busy={said === undefined}>
      {said === undefined ? (
        <Skeleton label={words.progress.loading} shape={shape} />
      ) : (
        <section className="card" role="alert">
          <h1>{said.title}</h1>
          <p>{said.detail}</p>
          <div className="actions">
            <Button appearance="primary" onClick={onRetry}>
              {words.trouble.retry}
            </Button>
          </div>
        </section>
      )}
    </main>
  );
}
