/** That this machine keeps the sign-in, until when, and how to end it: what somebody at a shared machine must see. */
import { Button } from '@fluentui/react-components';
import { useLanguage } from '../hooks/use-language';
import { useShell, useShellActions } from '../hooks/use-shell';
import { SignOutIcon } from './Icons';

export function KeptSignIn() {
  const { words, formats } = useLanguage();
  const session = useShell((state) => state.session);
  const { signOut } = useShellActions();
  if (session.status !== 'signedIn' || session.keptUntil === undefined) return null;
  return (
    <div className="line-with-action">
      <span className="small quiet">{words.signIn.kept(formats.shortMoment(session.keptUntil))}</span>
      <Button size="small" icon={<SignOutIcon />} onClick={() => signOut()}>
        {words.top.signOut}
      </Button>
    </div>
  );
}
