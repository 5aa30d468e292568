/** What the parameters of rules are, so that a sentence has a place for each and an editor an input. Types only. */
import type { RuleDefinition } from '../../form/rules/index';
import type { Section } from '../../form/section';
import type { Bilingual } from '../../words/locale';

/** What a column must be for a rule to look at it; blocks have figures only. */
export type Wanted = 'any' | 'date' | 'figure' | 'choice' | 'multiChoice' | 'text';

export type SlotKind =
  /** A column of the rule's section: of a block, one of its figures. */
  | { readonly kind: 'column'; readonly wants: Wanted }
  | { readonly kind: 'columns'; readonly wants: Wanted; readonly least: number }
  | { readonly kind: 'indicator' }
  /** Absent: all of them. */
  | { readonly kind: 'indicators' }
  /** One of the choices of the column that the parameter `of` names. */
  | { readonly kind: 'choice'; readonly of: string }
  | { readonly kind: 'number'; readonly least: number; readonly isWhole: boolean }
  | { readonly kind: 'words' }
  /** Rows that are left out: a column, and its words; absent: none. */
  | { readonly kind: 'unless' }
  /** Choice → columns; the choices are those of the column that the parameter `of` names. */
  | { readonly kind: 'byChoice'; readonly of: string; readonly wants: Wanted }
  /** What a list adds up to: its rows, or a column of theirs, some left out. */
  | { readonly kind: 'sumOf' };

export type Slot = SlotKind & { readonly label: Bilingual };

export type RuleKindName = RuleDefinition['kind'];
/** A rule of one kind. */
export type RuleOf<K extends RuleKindName> = Extract<RuleDefinition, { readonly kind: K }>;

/** `{name}` in a sentence is the slot of that name. A kind does not compile without a slot for every parameter. */
export interface RuleWords<K extends RuleKindName = RuleKindName> {
  /** Sections that it can be said of. */
  readonly on: readonly Section['kind'][];
  /** What it is called where one is added. */
  readonly title: Bilingual;
  readonly sentence: Bilingual;
  readonly slots: { readonly [P in Exclude<keyof RuleOf<K>, 'kind' | 'section' | 'severity'>]-?: Slot };
}
