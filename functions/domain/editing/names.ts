/** What people call the columns, indicators, figures and sections of a form: by label, with the key where that is not enough. */
import type { FormDefinition } from '../form/form';
import type { Section } from '../form/section';

interface Named {
  readonly key: string;
  readonly label: string;
}

/** 线下人次〔offline〕: two of one label, or a label that looks like this. */
const WITH_KEY = /^(.*)〔([A-Za-z0-9]*)〕$/su;

/** Names of one set of things: each has one, and each name means one of them. */
export class Names {
  readonly #labels: ReadonlyMap<string, string>;
  readonly #keys = new Map<string, string>();

  /** Of several with one key, the first. */
  constructor(all: readonly Named[]) {
    const labels = new Map<string, string>();
    for (const { key, label } of all) if (!labels.has(key)) labels.set(key, label);
    this.#labels = labels;
    for (const key of labels.keys()) this.#keys.set(this.of(key), key);
  }

  /** A key that names nothing is shown as such: 〔offline〕. */
  of(key: string): string {
    const label = this.#labels.get(key);
    if (label === undefined) return `〔${key}〕`;
    const isAmbiguous =
      WITH_KEY.test(label) || [...this.#labels].some(([other, text]) => other !== key && text === label);
    return isAmbiguous ? `${label}〔${key}〕` : label;
  }

  /** The key that is meant; undefined where there is no such name. */
  keyOf(name: string): string | undefined {
    const known = this.#keys.get(name);
    if (known !== undefined) return known;
    const key = WITH_KEY.exec(name)?.[2];
    return key !== undefined && this.#labels.has(key) ? key : undefined;
  }
}

/** Columns of a list or of fields; indicators and figures of a block. */
export function namesIn(section: Section): Names {
  return new Names(partsOf(section));
}

/** Sections by the sheet they stand on. */
export function sectionNames({ sections }: Pick<FormDefinition, 'sections'>): Names {
  return new Names(sections.map(({ key, sheet }) => ({ key, label: sheet })));
}

/** Whatever may stand on the summary's cover. */
export function headlineNames({ sections }: Pick<FormDefinition, 'sections'>): Names {
  return new Names(sections.flatMap(partsOf));
}

function partsOf(section: Section): readonly Named[] {
  return section.kind === 'indicators' ? [...section.indicators, ...section.figures] : section.columns;
}
