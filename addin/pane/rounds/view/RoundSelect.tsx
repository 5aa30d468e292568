/** Which round a page is about. */
import { Field, Select } from '@fluentui/react-components';
import { useRounds, useRoundsActions } from '../hooks/RoundsProvider';
import { useLanguage } from '../hooks/use-language';

export function RoundSelect() {
  const { words } = useLanguage();
  const list = useRounds((state) => state.list);
  const chosen = useRounds((state) => state.chosen);
  const { openRound } = useRoundsActions();
  if (list === undefined || list.length === 0) return null;
  return (
    <Field label={words.desk.roundChoice} className="desk-round-choice">
      <Select value={chosen ?? ''} onChange={(_, { value }) => void openRound(value)}>
        {list.map(({ id, name, stage }) => (
          <option key={id} value={id}>
            {name} · {words.desk.stages[stage]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
