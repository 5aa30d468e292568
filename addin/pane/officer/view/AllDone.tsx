/** That nothing is left to do here, said so that nobody looks for it. */
import { SuccessIcon } from '../../shell/view/Icons';

export interface AllDoneProps {
  readonly title: string;
  readonly detail: string;
}

export function AllDone({ title, detail }: AllDoneProps) {
  return (
    <section className="notice notice-calm">
      <SuccessIcon className="notice-icon reminded-icon" />
      <div className="notice-body">
        <p className="strong">{title}</p>
        <p className="small quiet">{detail}</p>
      </div>
    </section>
  );
}
