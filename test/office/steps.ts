/** Steps of a check, printed one a line with ✓ or ✗; knows nothing of what is checked. */

/** What a step found wrong, a sentence each; none = passed. */
export type Findings = readonly string[];

const SHOWN = 12;

export class Steps {
  failed = 0;

  /** Prints the step's outcome; `note` says what was looked at. A throw is a failure too. */
  async check(name: string, look: () => Promise<Checked> | Checked): Promise<void> {
    let findings: Findings;
    let note = '';
    try {
      ({ findings, note = '' } = await look());
    } catch (error) {
      findings = [error instanceof Error ? (error.stack ?? error.message) : String(error)];
    }
    const hasPassed = findings.length === 0;
    if (!hasPassed) this.failed++;
    console.log(`${hasPassed ? '✓' : '✗'} ${name}${note === '' ? '' : ` (${note})`}`);
    for (const finding of findings.slice(0, SHOWN)) console.log(`    ${finding}`);
    if (findings.length > SHOWN) console.log(`    … and ${findings.length - SHOWN} more`);
  }
}

export interface Checked {
  readonly findings: Findings;
  readonly note?: string;
}
