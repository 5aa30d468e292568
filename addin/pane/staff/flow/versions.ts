/** Versions of a form as the server keeps them; they never change, so each is fetched once while the form's desk stands. */
import type { Answer } from '#client/answer';
import type { VersionContent } from '#client/shapes';
import type { Row } from '#domain/reading/row';
import { rowOf } from '#domain/reports/written-row';
import { type OpenForm, placeOf } from './opening';
import type { Desk } from './visit';

export async function versionOf(desk: Desk, open: OpenForm, version: number): Promise<Answer<VersionContent>> {
  const known = desk.value.versions.get(version);
  if (known !== undefined) return { ok: true, value: known };
  const answer = await desk.signIn.api.version(placeOf(open), version);
  if (answer.ok) desk.change({ versions: new Map([...desk.value.versions, [version, answer.value]]) });
  return answer;
}

/** Version 0 is nothing. */
export async function rowsOfVersion(desk: Desk, open: OpenForm, version: number): Promise<Answer<readonly Row[]>> {
  if (version === 0) return { ok: true, value: [] };
  const answer = await versionOf(desk, open, version);
  return answer.ok ? { ...answer, value: answer.value.rows.map(rowOf) } : answer;
}
