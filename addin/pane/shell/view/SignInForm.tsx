/** Code, error under the field, and how it is sent: the same for the first sign-in and after expiry. */
import { Button, Spinner } from '@fluentui/react-components';
import { type ReactNode, useId, useState } from 'react';
import { useLanguage } from '../hooks/use-language';
import { useShell, useShellActions } from '../hooks/use-shell';
import { BottomBar } from './BottomBar';
import { CodeField } from './CodeField';
import { groupCode } from './code-groups';
import { Reference } from './Reference';
import { troubleWords } from './trouble-words';

export interface SignInFormProps {
  readonly className: string;
  readonly heading: ReactNode;
  readonly children?: ReactNode;
}

/** The bar belongs to it: its primary button sends this form. */
export function SignInForm({ className, heading, children }: SignInFormProps) {
  const { words, locale } = useLanguage();
  const session = useShell((state) => state.session);
  const { signIn, resumeSignIn } = useShellActions();
  const brought = session.status === 'signedOut' ? session.codeHint : undefined;
  const [code, setCode] = useState(groupCode(brought ?? ''));
  const [wasEmpty, setWasEmpty] = useState(false);
  const formId = useId();
  const trouble =
    'trouble' in session && session.trouble !== undefined ? troubleWords(session.trouble, locale) : undefined;
  const isBrought = brought !== undefined && code === groupCode(brought) && trouble === undefined;
  const isBusy = session.status === 'signingIn';
  const resumes = 'canResume' in session && code === '';
  const error = wasEmpty ? words.signIn.empty : trouble && `${trouble.title}${words.separator}${trouble.detail}`;
  return (
    <>
      <div className={className}>
        {heading}
        <form
          id={formId}
          className="sign-in-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (resumes) return void resumeSignIn();
            const isEmpty = code === '';
            setWasEmpty(isEmpty);
            if (!isEmpty && !isBusy) void signIn(code);
          }}
        >
          <CodeField
            code={code}
            error={error}
            isBusy={isBusy}
            onChange={(typed) => {
              setWasEmpty(false);
              setCode(typed);
            }}
          />
          {isBrought && <p className="small quiet">{words.signIn.brought}</p>}
          {trouble?.reference !== undefined && !wasEmpty && <Reference text={trouble.reference} />}
        </form>
        {children}
      </div>
      <BottomBar
        action={
          <Button
            type="submit"
            form={formId}
            appearance="primary"
            disabledFocusable={isBusy}
            {...(isBusy ? { icon: <Spinner size="extra-tiny" aria-hidden="true" /> } : {})}
          >
            {isBusy ? words.signIn.busy : resumes ? words.trouble.retry : words.signIn.action}
          </Button>
        }
      >
        <span className="quiet">{words.signIn.bar}</span>
      </BottomBar>
    </>
  );
}
