/** The first thing a unit sees: one field, and where its content comes from. */
import { useLanguage } from '../hooks/use-language';
import { useSession } from '../hooks/use-session';
import { SignInForm } from './SignInForm';

export function SignInScreen() {
  const { words } = useLanguage();
  const { collector } = useSession();
  return (
    <main className="screen-frame">
      <SignInForm
        className="screen"
        heading={
          <div className="screen-head">
            <h1>{words.signIn.title}</h1>
            <p className="quiet">{words.signIn.lead}</p>
          </div>
        }
      >
        <div className="aside">
          <h2 className="small">{words.signIn.whereTitle}</h2>
          <p className="small quiet">{words.signIn.where(collector)}</p>
        </div>
      </SignInForm>
    </main>
  );
}
