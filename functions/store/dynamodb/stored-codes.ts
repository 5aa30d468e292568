/**
 * Access codes as items: the grant under the code's hash has all that is known of it; beside its collector's other codes
 * stands under its id where the grant is.
 */
import { randomUUID } from 'node:crypto';
import {
  type CodeGrant,
  type CodeIssue,
  codeIdOf,
  type IssuedCode,
  isSameGrant,
  type PutCodeOutcome,
  type RevokeAdminOutcome,
} from '../registry-store';
import { StoreError } from '../store-error';
import { type Item, refuseOversize } from './item';
import { adminsTurnKey, codeKey, codesPartition, LISTED_CODE_PREFIX, listedCodeKey } from './keys';
import { ABSENT, type Expression, type TableClient } from './table-client';

const IS_THERE: Expression = { text: 'attribute_exists(#pk)', names: ['pk'] };
/** Far more than people revoke at one moment. */
const MOST_TURNS = 20;

export class StoredCodes {
  readonly #table: TableClient;

  constructor(table: TableClient) {
    this.#table = table;
  }

  async put(grant: CodeGrant, issued?: CodeIssue): Promise<PutCodeOutcome> {
    const more = issued === undefined ? {} : { issuedAt: issued.at, issuedBy: issued.by };
    const item: Item = { ...codeKey(grant.codeHash), ...grant, ...more, listed: true };
    refuseOversize('code', item);
    const puts = [item, listedItem(grant)].map((each) => ({ item: each, condition: ABSENT }));
    if (await this.#table.putTogether(puts)) return 'stored';
    const there = await this.#table.get(codeKey(grant.codeHash));
    const isKnown = there !== undefined && there.revoked !== true && isSameGrant(codeGrant(there), grant);
    if (isKnown) await this.#list(there);
    return isKnown ? 'known' : 'taken';
  }

  async find(codeHash: string): Promise<CodeGrant | undefined> {
    const item = await this.#table.get(codeKey(codeHash));
    const isOpen = item !== undefined && item.revoked !== true;
    return isOpen ? codeGrant(item) : undefined;
  }

  async noteUse(codeHash: string, at: string): Promise<void> {
    const used = { text: 'SET #lastUsedAt = :at', names: ['lastUsedAt'], values: { ':at': at } };
    const item = await this.#table.update(codeKey(codeHash), used, IS_THERE);
    if (item !== undefined) await this.#list(item);
  }

  /** A code of before 2026-11-26 stands under its hash only. */
  async #list(item: Item): Promise<void> {
    if (item.listed === true) return;
    const grant = codeGrant(item);
    await this.#table.put(listedItem(grant));
    const listed = { text: 'SET #listed = :true', names: ['listed'], values: { ':true': true } };
    await this.#table.update(codeKey(grant.codeHash), listed, IS_THERE);
  }

  async list(collector: string): Promise<readonly IssuedCode[]> {
    const hashes: string[] = [];
    for await (const item of this.#table.query(codesPartition(collector), { prefix: LISTED_CODE_PREFIX }))
      hashes.push(String(item.codeHash));
    const grants = await Promise.all(hashes.map((hash) => this.#table.get(codeKey(hash))));
    return grants.flatMap((item) => (item === undefined ? [] : [issuedCode(item)]));
  }

  async revoke(codeHash: string, at: string): Promise<boolean> {
    const revoke = {
      text: 'SET #revoked = :true, #revokedAt = if_not_exists(#revokedAt, :at)',
      names: ['revoked', 'revokedAt'],
      values: { ':true': true, ':at': at },
    };
    return (await this.#table.update(codeKey(codeHash), revoke, IS_THERE)) !== undefined;
  }

  /** In turns: each is of what the one before left, so that of the last two codes one stays whoever revokes which. */
  async revokeAdmin(collector: string, codeHash: string, at: string): Promise<RevokeAdminOutcome> {
    for (let turn = 0; turn < MOST_TURNS; turn++) {
      const before = await this.#table.get(adminsTurnKey(collector));
      const admins = (await this.list(collector)).filter(({ grant }) => grant.role === 'admin');
      const meant = admins.find(({ grant }) => grant.codeHash === codeHash);
      if (meant === undefined) return 'unknown';
      if (meant.isRevoked) return 'revoked';
      if (!admins.some((other) => other !== meant && !other.isRevoked)) return 'last';
      const grant = await this.#table.get(codeKey(codeHash));
      if (grant === undefined) return 'unknown';
      const done = await this.#table.putTogether([
        { item: { ...adminsTurnKey(collector), turn: randomUUID() }, condition: isStill(before?.turn) },
        { item: { ...grant, revoked: true, revokedAt: at }, condition: IS_THERE },
      ]);
      if (done) return 'revoked';
    }
    throw new StoreError('store.throttled', 'codes of admins are revoked again and again');
  }
}

function isStill(turn: unknown): Expression {
  return typeof turn === 'string' ? { text: '#turn = :turn', names: ['turn'], values: { ':turn': turn } } : ABSENT;
}

function listedItem({ collector, codeHash }: CodeGrant): Item {
  return { ...listedCodeKey(collector, codeIdOf(codeHash)), codeHash };
}

function issuedCode(item: Item): IssuedCode {
  const grant = codeGrant(item);
  const { issuedAt, issuedBy, lastUsedAt, revokedAt, revoked } = item as unknown as Attributes;
  return {
    id: codeIdOf(grant.codeHash),
    grant,
    ...(issuedAt === undefined || issuedBy === undefined ? {} : { issued: { at: issuedAt, by: issuedBy } }),
    ...(lastUsedAt === undefined ? {} : { lastUsedAt }),
    isRevoked: revoked === true,
    ...(revokedAt === undefined ? {} : { revokedAt }),
  };
}

interface Attributes {
  readonly issuedAt?: string;
  readonly issuedBy?: string;
  readonly lastUsedAt?: string;
  readonly revokedAt?: string;
  readonly revoked?: boolean;
}

function codeGrant(item: Item): CodeGrant {
  const { codeHash, collector, role, unit, officer } = item as unknown as CodeGrant & {
    readonly unit: string;
    readonly officer?: string;
  };
  if (role === 'unit') return { codeHash, collector, role, unit };
  return { codeHash, collector, role, ...(officer === undefined ? {} : { officer }) };
}
