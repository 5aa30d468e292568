/** Three steps, the keys, where the data goes, whom to ask. */
import { useLanguage } from '../hooks/use-language';
import { useSession } from '../hooks/use-session';
import { useShell } from '../hooks/use-shell';
import type { Area } from './area';
import { BackBar } from './BackBar';
import { useArrivalFocus } from './use-focus';

export function HelpScreen({ openForm }: Pick<Area, 'openForm'>) {
  const { words } = useLanguage();
  const { help } = words;
  const { collector } = useSession();
  const place = useShell((state) => state.place);
  const heading = useArrivalFocus<HTMLHeadingElement>();
  return (
    <>
      <main className="screen screen-reading">
        <div className="screen-head">
          <h1 ref={heading} tabIndex={-1}>
            {help.title}
          </h1>
        </div>
        <section className="card">
          <h2>{help.stepsTitle}</h2>
          <ol className="steps">
            {help.steps[place].map(([name, text]) => (
              <li key={name}>
                <p className="strong">{name}</p>
                <p className="quiet">{text}</p>
              </li>
            ))}
          </ol>
        </section>
        <section className="card">
          <h2>{help.keysTitle}</h2>
          <dl className="keys">
            {help.keys[place].map(([key, does]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section className="card">
          <h2>{help.dataTitle}</h2>
          <ul className="plain-list">
            {help.data(collector).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
        <section className="card">
          <h2>{help.askTitle}</h2>
          <p>{help.ask(collector)}</p>
        </section>
      </main>
      <BackBar to={openForm === undefined ? 'forms' : 'form'} label={help.back} about={openForm} />
    </>
  );
}
