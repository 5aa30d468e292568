/** A rule: its sentence, and an input for every parameter of it. */
import type { Path } from '#domain/editing/edits';
import { wordsOfRule } from '#domain/editing/rules/index';
import { ruleSentence } from '#domain/editing/rules/sentence';
import { choicesOf, columnsFor, type Offered } from '#domain/editing/rules/suitable';
import type { FormDefinition } from '#domain/form/form';
import { type RuleDefinition, severityOf } from '#domain/form/rules/index';
import { useEditorActions, useFaults } from '../hooks/EditorProvider';
import { useLanguage } from '../hooks/use-language';
import { FigureLine, LinesField, type Option, SelectLine } from './FieldLine';
import { FaultLine, KeysField } from './KeysField';
import { ByChoiceField, type SlotProps, SumOfField, UnlessField } from './RuleParts';

export interface RuleProps {
  readonly path: Path;
  readonly rule: RuleDefinition;
  readonly form: FormDefinition;
}

const SEVERITIES = ['own', 'error', 'verify', 'hint'] as const;

export function RuleFields({ path, rule, form }: RuleProps) {
  const { locale, words } = useLanguage();
  const { change } = useEditorActions();
  // Said of the rule as a whole: at none of its parameters.
  const faults = useFaults(path).filter((fault) => fault.path.length === path.length);
  const section = form.sections.find(({ key }) => key === rule.section);
  const { slots } = wordsOfRule(rule.kind);
  const { severity: _, ...ownRule } = rule;
  const own = words.editor.severities[severityOf(ownRule as RuleDefinition)];
  const params: Readonly<Record<string, unknown>> = { ...rule };
  return (
    <>
      <p className="editor-sentence">{ruleSentence(rule, form, locale)}</p>
      {faults.map(({ said }) => (
        <FaultLine key={said['zh-CN']} text={said[locale]} />
      ))}
      {section !== undefined &&
        Object.entries(slots).map(([name, slot]) => (
          <SlotField
            key={name}
            slot={slot}
            path={[...path, name]}
            value={params[name]}
            params={params}
            section={section}
            form={form}
          />
        ))}
      <SelectLine
        path={[...path, 'severity']}
        label={words.editor.severity}
        value={rule.severity ?? 'own'}
        options={SEVERITIES.map((each) => ({
          value: each,
          label: each === 'own' ? words.editor.severities.own(own) : words.editor.severities[each],
        }))}
        onChoose={(chosen) => change([...path, 'severity'], chosen === 'own' ? undefined : chosen)}
      />
    </>
  );
}

export const optionsOf = (offered: readonly Offered[]): readonly Option[] =>
  offered.map(({ key, label }) => ({ value: key, label }));
const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

function SlotField(props: SlotProps) {
  const { slot, path, value, params, section } = props;
  const { locale, words } = useLanguage();
  const { change } = useEditorActions();
  const label = slot.label[locale];
  const indicators = section.kind === 'indicators' ? section.indicators : [];
  switch (slot.kind) {
    case 'column':
      return (
        <SelectLine
          path={path}
          label={label}
          value={String(value)}
          options={optionsOf(columnsFor(section, slot.wants))}
        />
      );
    case 'indicator':
      return <SelectLine path={path} label={label} value={String(value)} options={optionsOf(indicators)} />;
    case 'columns':
      return (
        <KeysField
          path={path}
          label={label}
          value={texts(value)}
          options={optionsOf(columnsFor(section, slot.wants))}
        />
      );
    case 'indicators':
      return section.kind !== 'indicators' ? null : (
        <KeysField
          path={path}
          label={label}
          hint={value === undefined ? words.editor.all : undefined}
          value={texts(value)}
          options={optionsOf(indicators)}
          onChoose={(chosen) => change(path, chosen.length === 0 ? undefined : chosen)}
        />
      );
    case 'choice': {
      const choices = choicesOf(section, String(params[slot.of]));
      const options = choices.map((choice) => ({ value: choice, label: choice }));
      return <SelectLine path={path} label={label} value={String(value)} options={options} />;
    }
    case 'number':
      return <FigureLine path={path} label={label} value={typeof value === 'number' ? value : Number.NaN} />;
    case 'words':
      return <LinesField path={path} label={label} value={texts(value)} />;
    case 'unless':
      return section.kind === 'indicators' ? null : <UnlessField {...props} />;
    case 'byChoice':
      return <ByChoiceField {...props} slot={slot} />;
    case 'sumOf':
      return <SumOfField {...props} />;
  }
}
