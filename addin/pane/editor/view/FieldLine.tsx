/** A field with its label, what is wrong with it, and the input itself: text, a figure, several lines, yes or no, one of few. */
import { Field, Input, Textarea } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Path } from '#domain/editing/edits';
import { useEditorActions, useFaults } from '../hooks/EditorProvider';
import { useLanguage } from '../hooks/use-language';

export interface FieldProps {
  readonly path: Path;
  readonly label: string;
  readonly hint?: string | undefined;
  /** Where faults of it are said, if not at its own place. */
  readonly faultsAt?: Path;
}

/** The faults of a field in one text; undefined where it has none. */
export function useFaultText(path: Path): string | undefined {
  const { locale } = useLanguage();
  const faults = useFaults(path);
  return faults.length === 0 ? undefined : [...new Set(faults.map(({ said }) => said[locale]))].join('；');
}

export function useFieldLook({ path, label, hint, faultsAt }: FieldProps) {
  const fault = useFaultText(faultsAt ?? path);
  return {
    label,
    ...(hint === undefined || hint === '' ? {} : { hint }),
    ...(fault === undefined ? {} : { validationState: 'error' as const, validationMessage: fault }),
  };
}

/** `isOptional`: an empty one is none. */
export function TextLine({
  value,
  isOptional = false,
  isLong = false,
  ...field
}: FieldProps & { readonly value: string | undefined; readonly isOptional?: boolean; readonly isLong?: boolean }) {
  const { change } = useEditorActions();
  const look = useFieldLook(field);
  const put = (text: string) => change(field.path, isOptional && text === '' ? undefined : text);
  return (
    <Field {...look} size="small">
      {isLong ? (
        <Textarea resize="vertical" value={value ?? ''} onChange={(_, { value: text }) => put(text)} />
      ) : (
        <Input value={value ?? ''} onChange={(_, { value: text }) => put(text)} />
      )}
    </Field>
  );
}

/** What is being typed stays as it is typed; the form has what it means. */
function useTyped<T>(value: T, write: (value: T) => string, read: (text: string) => T) {
  const [typed, setTyped] = useState(() => write(value));
  const known = useRef(JSON.stringify(value));
  useEffect(() => {
    const now = JSON.stringify(value);
    if (now === known.current) return;
    known.current = now;
    setTyped(write(value));
  }, [value, write]);
  const type = (text: string): T => {
    const meant = read(text);
    known.current = JSON.stringify(meant);
    setTyped(text);
    return meant;
  };
  return { typed, type };
}

const figureText = (figure: number) => (Number.isNaN(figure) ? '' : String(figure));
const figureOf = (text: string) => (text.trim() === '' ? Number.NaN : Number(text));

export function FigureLine({ value, ...field }: FieldProps & { readonly value: number }) {
  const { change } = useEditorActions();
  const look = useFieldLook(field);
  const { typed, type } = useTyped(value, figureText, figureOf);
  return (
    <Field {...look} size="small" className="editor-short">
      <Input inputMode="decimal" value={typed} onChange={(_, { value: text }) => change(field.path, type(text))} />
    </Field>
  );
}

const joined = (texts: readonly string[]) => texts.join('\n');
const split = (text: string): readonly string[] => text.split('\n').filter((line) => line.trim() !== '');

export interface LinesProps extends FieldProps {
  readonly value: readonly string[];
  onLines?(lines: readonly string[]): void;
}

export function LinesField({ value, onLines, ...field }: LinesProps) {
  const { change } = useEditorActions();
  const { words } = useLanguage();
  const put = onLines ?? ((lines: readonly string[]) => change(field.path, lines));
  const look = useFieldLook({ hint: words.editor.onePerLine, ...field });
  const { typed, type } = useTyped(value, joined, split);
  return <LinesBox look={look} lines={value.length} typed={typed} onType={(text) => put(type(text))} />;
}

interface LinesBoxProps {
  readonly look: ReturnType<typeof useFieldLook>;
  readonly lines: number;
  readonly typed: string;
  onType(text: string): void;
}

/** As high as what stands in it, within reason. */
function LinesBox({ look, lines, typed, onType }: LinesBoxProps) {
  return (
    <Field {...look} size="small">
      <Textarea
        resize="vertical"
        rows={Math.min(Math.max(lines, 2), 8)}
        value={typed}
        onChange={(_, { value }) => onType(value)}
      />
    </Field>
  );
}

type Pair = readonly [string, string];
const pairText = (pairs: readonly Pair[]) => pairs.map(([from, to]) => `${from} → ${to}`).join('\n');
const pairsOf = (text: string): readonly Pair[] =>
  split(text).map((line): Pair => {
    const [from = '', ...to] = line.split(/\s*(?:→|->|=)\s*/u);
    return [from.trim(), to.join('→').trim()];
  });

export function PairsField({ value, ...field }: FieldProps & { readonly value: readonly Pair[] }) {
  const { change } = useEditorActions();
  const { words } = useLanguage();
  const look = useFieldLook({ hint: words.editor.pairPerLine, ...field });
  const { typed, type } = useTyped(value, pairText, pairsOf);
  return <LinesBox look={look} lines={value.length} typed={typed} onType={(text) => change(field.path, type(text))} />;
}

export function YesLine({ path, label, value }: FieldProps & { readonly value: boolean }) {
  const { change } = useEditorActions();
  return (
    <label className="editor-check">
      <input type="checkbox" checked={value} onChange={(event) => change(path, event.target.checked)} />
      {label}
    </label>
  );
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** A value that is not offered is shown all the same: it is what has to be put right. */
export function SelectBox({
  label,
  value,
  options,
  onChoose,
}: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  onChoose(value: string): void;
}) {
  const { words } = useLanguage();
  const isOffered = options.some((option) => option.value === value);
  return (
    <select
      className="editor-select"
      aria-label={label}
      value={value}
      onChange={(event) => onChoose(event.target.value)}
    >
      {!isOffered && <option value={value}>{value === '' ? words.editor.unset : value}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

export function SelectLine({
  value,
  options,
  onChoose,
  ...field
}: FieldProps & { readonly value: string; readonly options: readonly Option[]; onChoose?(value: string): void }) {
  const { change } = useEditorActions();
  const look = useFieldLook(field);
  const choose = onChoose ?? ((chosen: string) => change(field.path, chosen));
  return (
    <Field {...look} size="small">
      <SelectBox label={field.label} value={value} options={options} onChoose={choose} />
    </Field>
  );
}
