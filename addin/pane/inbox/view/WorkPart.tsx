/** What is being done, how far it is, and the way to stop it. */
import { Button, ProgressBar } from '@fluentui/react-components';
import { useInbox, useInboxActions } from '../hooks/InboxProvider';
import { useLanguage } from '../hooks/use-language';

export function WorkPart() {
  const { words } = useLanguage();
  const said = words.inbox.work;
  const work = useInbox((state) => state.work);
  const { stop } = useInboxActions();
  if (work === undefined) return null;
  const { what, done, of, name, isStopping = false } = work;
  return (
    <section className="card inbox-work">
      <div>
        <ProgressBar value={done} max={Math.max(of, 1)} aria-label={said.label} />
        <p className="small">{isStopping ? said.stopping : said[what](Math.min(done + 1, of), of, name)}</p>
      </div>
      <Button size="small" disabledFocusable={isStopping} onClick={() => stop()}>
        {said.stop}
      </Button>
    </section>
  );
}
