/** Choices as pills, one at a time. */
import '../theme/pills.css';

export interface PillsProps<Id extends string> {
  readonly label: string;
  readonly choices: readonly { readonly id: Id; readonly name: string; readonly count?: string }[];
  readonly chosen: Id | undefined;
  onChoose(id: Id): void;
}

export function Pills<Id extends string>({ label, choices, chosen, onChoose }: PillsProps<Id>) {
  return (
    <fieldset className="pills" aria-label={label}>
      {choices.map(({ id, name, count }) => (
        <button key={id} type="button" className="pill" aria-pressed={id === chosen} onClick={() => onChoose(id)}>
          {name} {count !== undefined && <span className="pill-count">{count}</span>}
        </button>
      ))}
    </fieldset>
  );
}
