/** Rounds as items: each with its edition, so that two who change one at once do not overwrite each other unseen. */
import { randomUUID } from 'node:crypto';
import type { KeptDefinition, StoredRound } from '../registry-store';
import { type Item, refuseOversize } from './item';
import { collectorPartition, keptDefinitionKey, keptDefinitionsPrefix, partText, ROUND_PREFIX, roundKey } from './keys';
import { packJson, unpackJson } from './packed-json';
import { ABSENT, type Expression, type TableClient } from './table-client';

/** Rounds whose bytes are known by what they say. A school has a handful. */
const KNOWN_ROUNDS = 64;

/** Nobody put one, or it was removed. */
const NONE_STANDS: Expression = {
  text: 'attribute_not_exists(#pk) OR #removed = :true',
  names: ['pk', 'removed'],
  values: { ':true': true },
};

/** '': put when there were no editions yet. */
function stillIs(edition: string): Expression {
  return edition === ''
    ? { text: 'attribute_exists(#pk) AND attribute_not_exists(#edition)', names: ['pk', 'edition'] }
    : { text: '#edition = :edition', names: ['edition'], values: { ':edition': edition } };
}

export class StoredRounds {
  readonly #table: TableClient;
  /** By key, the round's bytes and what they say: the same bytes are the same object, unpacked once. */
  readonly #known = new Map<string, { readonly packed: Uint8Array; readonly definition: unknown }>();

  constructor(table: TableClient) {
    this.#table = table;
  }

  async put(collector: string, roundId: string, definition: unknown): Promise<void> {
    await this.#table.put(roundItem(collector, roundId, definition));
  }

  replace(
    collector: string,
    roundId: string,
    definition: unknown,
    readEdition: string | undefined,
    kept: readonly KeptDefinition[],
  ): Promise<boolean> {
    const condition = readEdition === undefined ? NONE_STANDS : stillIs(readEdition);
    const items = kept.map((each) => keptItem(collector, roundId, each));
    return this.#putOnce(roundItem(collector, roundId, definition), condition, items);
  }

  async *kept(
    collector: string,
    roundId: string,
    form: string,
    before?: number,
  ): AsyncGenerator<KeptDefinition, void, undefined> {
    const prefix = keptDefinitionsPrefix(form);
    const { pk, sk: last } = keptDefinitionKey(collector, roundId, form, (before ?? LAST_SEQ) - 1);
    for await (const { sk, kept } of this.#table.query(pk, { from: prefix, to: last }, undefined, 'descending'))
      yield { form, seq: Number(String(sk).slice(prefix.length)), kept: unpackJson(kept) };
  }

  /** Put, not deleted: the app's role may not delete. What stood is left in it, for an operator who is asked for it. */
  async remove(collector: string, roundId: string, readEdition: string): Promise<boolean> {
    const stood = await this.#table.get(roundKey(collector, roundId));
    if (stood === undefined) return false;
    return this.#putOnce({ ...stood, removed: true, edition: randomUUID() }, stillIs(readEdition));
  }

  async get(collector: string, roundId: string): Promise<StoredRound | undefined> {
    const item = await this.#table.get(roundKey(collector, roundId));
    return item === undefined || item.removed === true ? undefined : this.#storedRound(item);
  }

  async hasHad(collector: string, roundId?: string): Promise<boolean> {
    if (roundId !== undefined) return (await this.#table.get(roundKey(collector, roundId))) !== undefined;
    const all = this.#table.query(collectorPartition(collector), { prefix: ROUND_PREFIX }, ['sk']);
    for await (const _ of all) return true;
    return false;
  }

  async list(collector: string): Promise<readonly StoredRound[]> {
    const rounds: StoredRound[] = [];
    for await (const item of this.#table.query(collectorPartition(collector), { prefix: ROUND_PREFIX })) {
      if (item.removed !== true) rounds.push(this.#storedRound(item));
    }
    return rounds;
  }

  /** A repetition inside the table's client may meet its own lost write: the same edition is the same put. */
  async #putOnce(item: Item, condition: Expression, along: readonly Item[] = []): Promise<boolean> {
    const puts = [{ item, condition }, ...along.map((each) => ({ item: each, condition: ABSENT }))];
    const isPut =
      along.length === 0
        ? await this.#table.putIf(item, condition)
        : await this.#table.putTogether(puts, String(item.edition));
    if (isPut) return true;
    const there = await this.#table.get({ pk: String(item.pk), sk: String(item.sk) });
    return there?.edition === item.edition;
  }

  #storedRound({ pk, sk, definition: packed, edition }: Item): StoredRound {
    const key = JSON.stringify([pk, sk]);
    const told = {
      roundId: partText(String(sk).slice(ROUND_PREFIX.length)),
      edition: typeof edition === 'string' ? edition : '',
    };
    const known = this.#known.get(key);
    const isKnown = known !== undefined && packed instanceof Uint8Array && Buffer.compare(known.packed, packed) === 0;
    if (isKnown) return { ...told, definition: known.definition };
    const definition = unpackJson(packed);
    this.#known.delete(key);
    const [oldest] = this.#known.keys();
    if (this.#known.size >= KNOWN_ROUNDS && oldest !== undefined) this.#known.delete(oldest);
    this.#known.set(key, { packed: packed as Uint8Array, definition });
    return { ...told, definition };
  }
}

/** Behind every seq. */
const LAST_SEQ = 1_000_000;

/** Throws `store.invalidKey` and `store.tooLarge`. */
function keptItem(collector: string, roundId: string, { form, seq, kept }: KeptDefinition): Item {
  const item: Item = { ...keptDefinitionKey(collector, roundId, form, seq), kept: packJson(kept) };
  refuseOversize('definition', item);
  return item;
}

/** Throws `store.invalidKey` and `store.tooLarge`. */
function roundItem(collector: string, roundId: string, definition: unknown): Item {
  const item: Item = { ...roundKey(collector, roundId), definition: packJson(definition), edition: randomUUID() };
  refuseOversize('round', item);
  return item;
}
