/** What belongs to the officers' part of a round: the overview, and what is open beside it. */
import type { FormDefinition } from '#domain/form/form';
import { formOf } from '#domain/form/form-of-round';
import type { Round } from '#domain/form/round';
import type { Flow, SignIn, Stay } from '../../shell/flow/flow';
import { fieldOf, Held, Lifetime } from '../../shell/flow/lifetime';
import type { OfficerState, OpenSheet } from '../model/state';

export type OverviewState = Omit<OfficerState, 'unitSheet'>;

/** From entering a round as an officer until signing out. */
export class Overview extends Held<OverviewState> {
  readonly stay: Stay;
  #beside = new Lifetime();
  #sheet: SheetDesk | undefined;

  constructor(stay: Stay) {
    super({}, stay.signIn.flow.changed, stay);
    this.stay = stay;
  }

  get signIn(): SignIn {
    return this.stay.signIn;
  }

  get sheet(): SheetDesk | undefined {
    return this.#sheet;
  }

  /** The place beside it, of one thing at a time: a unit's sheet or its papers. What stood there before is over. */
  beside(): Lifetime {
    this.#beside.end();
    this.#beside = new Lifetime(this);
    return this.#beside;
  }

  /** `undefined` closes whatever stands beside it. */
  open(place: { readonly unit: string; readonly form: string } | undefined): SheetDesk | undefined {
    const beside = this.beside();
    if (place !== undefined) {
      this.#sheet = new SheetDesk(place, this, beside);
      beside.atEnd(() => {
        this.#sheet = undefined;
      });
    }
    this.stay.signIn.flow.changed();
    return this.#sheet;
  }

  get shown(): OfficerState {
    return { ...this.value, ...(this.#sheet === undefined ? {} : { unitSheet: this.#sheet.value }) };
  }
}

/** A unit's form from opening it until another one is opened. */
export class SheetDesk extends Held<OpenSheet> {
  readonly overview: Overview;

  constructor({ unit, form }: { readonly unit: string; readonly form: string }, overview: Overview, within: Lifetime) {
    super({ unit, form, desk: { status: 'loading' }, shows: 'sheet' }, overview.signIn.flow.changed, within);
    this.overview = overview;
  }

  get signIn(): SignIn {
    return this.overview.signIn;
  }

  /** What the form is, and where its reports are asked for; undefined where the round changed under it. */
  get of(): SheetPlace | undefined {
    const { round } = this.overview.stay.value;
    const { unit, form: id } = this.value;
    const form = round === undefined ? undefined : formOf(round, id);
    if (round === undefined || form === undefined) return undefined;
    return { round, form, place: { round: round.id, form: id, onBehalfOf: unit } };
  }
}

export interface SheetPlace {
  readonly round: Round;
  readonly form: FormDefinition;
  readonly place: { readonly round: string; readonly form: string; readonly onBehalfOf: string };
}

export const overviewOf = fieldOf((stay: Stay) => new Overview(stay));

/** A use case at the sheet that is open now; nothing where none is. */
export type AtSheet = <Given extends readonly unknown[]>(
  act: (sheet: SheetDesk, ...given: Given) => Promise<void> | void,
) => (...given: Given) => Promise<void>;

export function atSheetOf(flow: Flow): AtSheet {
  return (act) =>
    async (...given) => {
      const { sheet } = overviewOf(flow.signIn.stay);
      if (sheet !== undefined) await act(sheet, ...given);
    };
}
