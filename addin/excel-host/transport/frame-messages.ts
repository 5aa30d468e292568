/** What the pane's frame and the page around it say to each other over plain http. Both are of one origin. */
import type { RequirementSets } from '../excel-host';

export type FromFrame =
  /** The frame is there and waits for `start`. */
  | { readonly kind: 'hello' }
  /** One message of Excel's client, as it is. */
  | { readonly kind: 'client'; readonly text: string }
  | { readonly kind: 'saveSettings'; readonly id: number; readonly settings: readonly (readonly [string, string])[] };

export type FromPage =
  | {
      readonly kind: 'start';
      readonly requirementSets: RequirementSets;
      readonly displayLanguage: string;
      /** Document settings, JSON by name. */
      readonly settings: readonly (readonly [string, string])[];
    }
  /** One message for Excel's client, as it is. */
  | { readonly kind: 'host'; readonly text: string }
  | { readonly kind: 'settingsSaved'; readonly id: number };
