/** A definition as a .json file. */
import { modernForm } from '../form/earlier-shapes';
import { type FormDefinition, formDefinitionSchema } from '../form/form';
import type { Bilingual } from '../words/locale';
import { faultWords } from './fault-words';
import { faultOf } from './faults';
import type { FieldFault } from './field-fault';
import { schemaWords } from './schema-words';

/** As people may read it. */
export function definitionJson(form: FormDefinition): string {
  return `${JSON.stringify(form, null, 2)}\n`;
}

export type ReadJson =
  | { readonly ok: true; readonly form: FormDefinition }
  | { readonly ok: false; readonly faults: readonly FieldFault[] };

const NO_JSON: Bilingual = { 'zh-CN': '这不是 JSON 文件', en: 'This is no JSON file' };

/** Also of an earlier edition. A file is read whole or not at all: its faults have the paths that its text has. */
export function readDefinitionJson(text: string): ReadJson {
  let value: unknown;
  try {
    value = modernForm(JSON.parse(text.replace(/^\ufeff/u, '')));
  } catch {
    return { ok: false, faults: [{ path: [], said: NO_JSON }] };
  }
  const { success, data, error } = formDefinitionSchema.safeParse(value, { reportInput: true });
  if (success) return { ok: true, form: data };
  return {
    ok: false,
    faults: error.issues.map((issue): FieldFault => {
      const fault = faultOf(issue);
      const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
      return { path, said: fault === undefined ? schemaWords(issue) : faultWords(fault, { sections: [] }) };
    }),
  };
}
