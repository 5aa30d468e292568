/** Making and voiding access codes, over the store with its audit; the codes themselves are told once and kept nowhere. */
import type { Unit } from '#domain/form/round';
import type { CodeGrant, IssuedCode, RegistryStore } from '#store/registry-store';
import { codeIdOf } from '#store/registry-store';
import { hashAccessCode, newAccessCode } from '../sign-in/access-code';
import { type Doer, noteDeed } from '../sign-in/audit';

export interface CodeDesk extends Doer {
  readonly registry: RegistryStore;
  readonly pepper: Uint8Array;
}

export interface NewCode {
  readonly id: string;
  readonly code: string;
}

type Opens = { readonly role: 'unit'; readonly unit: string } | { readonly role: 'admin'; readonly officer?: string };

/** A new one beside those that there are. */
export async function issueCode(desk: CodeDesk, opens: Opens): Promise<NewCode> {
  const { registry, pepper, collector, now, actor } = desk;
  for (;;) {
    const code = newAccessCode();
    const grant: CodeGrant = { codeHash: hashAccessCode(pepper, code), collector, ...opens };
    // Taken: another code has the same id, once in billions.
    if ((await registry.putCode(grant, { at: now.toISOString(), by: actor })) === 'taken') continue;
    const id = codeIdOf(grant.codeHash);
    await noteDeed(desk, { action: 'code.created', target: targetOf(grant), detail: { code: id } });
    return { id, code };
  }
}

/** `last`: nobody of the collector could sign in any more. */
export async function revokeIssued(desk: CodeDesk, { id, grant }: IssuedCode): Promise<'revoked' | 'last'> {
  const { registry, collector, now } = desk;
  if (grant.role === 'unit') await registry.revokeCode(grant.codeHash, now.toISOString());
  else {
    const outcome = await registry.revokeAdminCode(collector, grant.codeHash, now.toISOString());
    if (outcome === 'last') return outcome;
  }
  await noteDeed(desk, { action: 'code.revoked', target: targetOf(grant), detail: { code: id } });
  return 'revoked';
}

/** Live codes by unit. */
export async function unitCodes({
  registry,
  collector,
}: Pick<CodeDesk, 'registry' | 'collector'>): Promise<ReadonlyMap<string, readonly IssuedCode[]>> {
  const byUnit = new Map<string, IssuedCode[]>();
  for (const code of await registry.listCodes(collector)) {
    if (code.isRevoked || code.grant.role !== 'unit') continue;
    const codes = byUnit.get(code.grant.unit);
    if (codes === undefined) byUnit.set(code.grant.unit, [code]);
    else codes.push(code);
  }
  return byUnit;
}

const AT_ONCE = 10;

/** One for each unit, in their order. */
export async function issueForUnits(
  desk: CodeDesk,
  units: readonly Unit[],
): Promise<readonly (NewCode & { readonly unit: Unit })[]> {
  const issued: (NewCode & { readonly unit: Unit })[] = [];
  for (let at = 0; at < units.length; at += AT_ONCE) {
    const some = units.slice(at, at + AT_ONCE).map(async (unit) => ({
      ...(await issueCode(desk, { role: 'unit', unit: unit.name })),
      unit,
    }));
    issued.push(...(await Promise.all(some)));
  }
  return issued;
}

/** As operators' records name it, with the officer where there is one. */
function targetOf(grant: CodeGrant): string {
  if (grant.role === 'unit') return grant.unit;
  return grant.officer === undefined ? 'admin' : `admin:${grant.officer}`;
}
