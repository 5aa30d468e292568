/** Several of what is offered, each pressed or not; numbered where the order in which they were chosen means something. */
import { DoneIcon } from '../../shell/view/Icons';
import { useEditorActions } from '../hooks/EditorProvider';
import { type FieldProps, type Option, useFaultText } from './FieldLine';

export interface KeysProps extends FieldProps {
  readonly value: readonly string[];
  readonly options: readonly Option[];
  readonly isOrdered?: boolean;
  onChoose?(value: readonly string[]): void;
}

export function KeysField({ path, label, hint, faultsAt, value, options, isOrdered = false, onChoose }: KeysProps) {
  const { change } = useEditorActions();
  const fault = useFaultText(faultsAt ?? path);
  const choose = onChoose ?? ((chosen: readonly string[]) => change(path, chosen));
  return (
    <fieldset className="editor-group">
      <legend>{label}</legend>
      <Keys value={value} options={options} isOrdered={isOrdered} onChoose={choose} />
      {hint !== undefined && <p className="small quiet">{hint}</p>}
      {fault !== undefined && <FaultLine text={fault} />}
    </fieldset>
  );
}

export function FaultLine({ text }: { readonly text: string }) {
  return (
    <p className="small error-text" role="alert">
      {text}
    </p>
  );
}

interface Choosing {
  readonly value: readonly string[];
  readonly options: readonly Option[];
  readonly isOrdered?: boolean;
  onChoose(value: readonly string[]): void;
}

export function Keys({ value, options, isOrdered = false, onChoose }: Choosing) {
  const others = value.filter((key) => !options.some((option) => option.value === key));
  const all = [...options, ...others.map((key) => ({ value: key, label: key === '' ? '…' : `〔${key}〕` }))];
  const toggle = (key: string) =>
    onChoose(value.includes(key) ? value.filter((each) => each !== key) : [...value, key]);
  return (
    <div className="editor-keys">
      {all.map(({ value: key, label }) => {
        const at = value.indexOf(key);
        return (
          <button key={key} type="button" className="editor-key" aria-pressed={at >= 0} onClick={() => toggle(key)}>
            {at >= 0 &&
              (isOrdered ? <span className="editor-key-place">{at + 1}</span> : <DoneIcon aria-hidden="true" />)}
            {label}
          </button>
        );
      })}
    </div>
  );
}
