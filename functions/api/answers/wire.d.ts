/** Shapes of the answers and of the parts of addresses, as the API describes them. */
import * as z from 'zod';
import { type Issue } from '#domain/issues/issue';
import type { WrittenRow } from '#domain/reports/written-row';
import type { RawGrid } from '#domain/sheet/raw-grid';
export declare const roundPath: z.ZodObject<
  {
    round: z.ZodString;
  },
  z.core.$strict
>;
export declare const formPath: z.ZodObject<
  {
    round: z.ZodString;
    form: z.ZodString;
  },
  z.core.$strict
>;
export declare const submissionPath: z.ZodObject<
  {
    round: z.ZodString;
    form: z.ZodString;
    id: z.ZodUUID;
  },
  z.core.$strict
>;
export declare const versionPath: z.ZodObject<
  {
    round: z.ZodString;
    form: z.ZodString;
    version: z.ZodString;
  },
  z.core.$strict
>;
export declare const unitQuery: z.ZodObject<
  {
    unit: z.ZodOptional<z.ZodString>;
  },
  z.core.$strict
>;
export declare const noQuery: z.ZodObject<{}, z.core.$strict>;
export declare const sessionView: z.ZodObject<
  {
    token: z.ZodString;
    expiresAt: z.ZodISODateTime;
    role: z.ZodEnum<{
      unit: 'unit';
      admin: 'admin';
    }>;
    unit: z.ZodOptional<z.ZodString>;
    collector: z.ZodString;
    rounds: z.ZodArray<
      z.ZodObject<
        {
          id: z.ZodString;
          name: z.ZodString;
        },
        z.core.$strip
      >
    >;
  },
  z.core.$strip
>;
export declare const roundView: z.ZodObject<
  {
    id: z.ZodString;
    name: z.ZodString;
    school: z.ZodString;
    collector: z.ZodString;
    window: z.ZodObject<
      {
        from: z.ZodISODate;
        to: z.ZodISODate;
      },
      z.core.$strip
    >;
    forms: z.ZodArray<
      z.ZodObject<
        {
          id: z.ZodString;
          attachment: z.ZodString;
          title: z.ZodString;
          version: z.ZodString;
          deadline: z.ZodString;
        },
        z.core.$strip
      >
    >;
    roster: z.ZodOptional<
      z.ZodArray<
        z.ZodObject<
          {
            code: z.ZodString;
            name: z.ZodString;
            kind: z.ZodString;
          },
          z.core.$strip
        >
      >
    >;
  },
  z.core.$strip
>;
export declare const formStateView: z.ZodObject<
  {
    form: z.ZodString;
    attachment: z.ZodString;
    title: z.ZodString;
    deadline: z.ZodString;
    state: z.ZodEnum<{
      none: 'none';
      submitted: 'submitted';
      zero: 'zero';
      withdrawn: 'withdrawn';
    }>;
    version: z.ZodInt;
    submittedAt: z.ZodOptional<z.ZodISODateTime>;
    late: z.ZodOptional<z.ZodBoolean>;
    receipt: z.ZodOptional<z.ZodString>;
    sha256: z.ZodOptional<z.ZodString>;
  },
  z.core.$strip
>;
export declare const issueSchema: z.ZodObject<
  {
    severity: z.ZodEnum<{
      error: 'error';
      hint: 'hint';
      verify: 'verify';
    }>;
    code: z.ZodString;
    address: z.ZodString;
    sheet: z.ZodString;
    cell: z.ZodString;
    section: z.ZodOptional<z.ZodString>;
    column: z.ZodOptional<z.ZodString>;
    label: z.ZodString;
    message: z.ZodString;
    received: z.ZodNullable<z.ZodString>;
    proposal: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodArray<z.ZodString>]>>;
  },
  z.core.$strip
>;
/** Reports made under another definition of their form. */
export declare const misfitsSchema: z.ZodObject<
  {
    form: z.ZodString;
    version: z.ZodString;
    units: z.ZodArray<
      z.ZodObject<
        {
          unit: z.ZodString;
          version: z.ZodInt;
          receipt: z.ZodString;
          formVersion: z.ZodString;
          issues: z.ZodArray<
            z.ZodObject<
              {
                severity: z.ZodEnum<{
                  error: 'error';
                  hint: 'hint';
                  verify: 'verify';
                }>;
                code: z.ZodString;
                address: z.ZodString;
                sheet: z.ZodString;
                cell: z.ZodString;
                section: z.ZodOptional<z.ZodString>;
                column: z.ZodOptional<z.ZodString>;
                label: z.ZodString;
                message: z.ZodString;
                received: z.ZodNullable<z.ZodString>;
                proposal: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodArray<z.ZodString>]>>;
              },
              z.core.$strip
            >
          >;
          issuesTotal: z.ZodInt;
        },
        z.core.$strip
      >
    >;
  },
  z.core.$strip
>;
export declare const verdictSchema: z.ZodObject<
  {
    form: z.ZodString;
    version: z.ZodString;
    unit: z.ZodNullable<z.ZodString>;
    sheet: z.ZodNullable<z.ZodString>;
    rows: z.ZodInt;
    issues: z.ZodArray<
      z.ZodObject<
        {
          severity: z.ZodEnum<{
            error: 'error';
            hint: 'hint';
            verify: 'verify';
          }>;
          code: z.ZodString;
          address: z.ZodString;
          sheet: z.ZodString;
          cell: z.ZodString;
          section: z.ZodOptional<z.ZodString>;
          column: z.ZodOptional<z.ZodString>;
          label: z.ZodString;
          message: z.ZodString;
          received: z.ZodNullable<z.ZodString>;
          proposal: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodArray<z.ZodString>]>>;
        },
        z.core.$strip
      >
    >;
    issuesTotal: z.ZodInt;
  },
  z.core.$strip
>;
export declare const receiptSchema: z.ZodObject<
  {
    receipt: z.ZodString;
    submissionId: z.ZodString;
    unit: z.ZodString;
    form: z.ZodString;
    version: z.ZodInt;
    sha256: z.ZodString;
    submittedAt: z.ZodISODateTime;
    late: z.ZodBoolean;
    state: z.ZodEnum<{
      submitted: 'submitted';
      zero: 'zero';
      withdrawn: 'withdrawn';
    }>;
    counts: z.ZodRecord<z.ZodString, z.ZodInt>;
  },
  z.core.$strip
>;
export declare const historySchema: z.ZodArray<
  z.ZodObject<
    {
      receipt: z.ZodString;
      submissionId: z.ZodString;
      unit: z.ZodString;
      form: z.ZodString;
      version: z.ZodInt;
      sha256: z.ZodString;
      submittedAt: z.ZodISODateTime;
      late: z.ZodBoolean;
      state: z.ZodEnum<{
        submitted: 'submitted';
        zero: 'zero';
        withdrawn: 'withdrawn';
      }>;
      counts: z.ZodRecord<z.ZodString, z.ZodInt>;
      by: z.ZodEnum<{
        unit: 'unit';
        admin: 'admin';
      }>;
    },
    z.core.$strip
  >
>;
export declare const explanationSchema: z.ZodObject<
  {
    address: z.ZodString;
    code: z.ZodString;
    reason: z.ZodString;
  },
  z.core.$strip
>;
/** One version whole: what was sent, what was read, what was said of it. */
export declare const versionSchema: z.ZodObject<
  {
    receipt: z.ZodString;
    submissionId: z.ZodString;
    unit: z.ZodString;
    form: z.ZodString;
    version: z.ZodInt;
    sha256: z.ZodString;
    submittedAt: z.ZodISODateTime;
    late: z.ZodBoolean;
    state: z.ZodEnum<{
      submitted: 'submitted';
      zero: 'zero';
      withdrawn: 'withdrawn';
    }>;
    counts: z.ZodRecord<z.ZodString, z.ZodInt>;
    by: z.ZodEnum<{
      unit: 'unit';
      admin: 'admin';
    }>;
    formVersion: z.ZodString;
    file: z.ZodOptional<z.ZodString>;
    isReread: z.ZodBoolean;
    rows: z.ZodType<readonly WrittenRow[], unknown, z.core.$ZodTypeInternals<readonly WrittenRow[], unknown>>;
    sheets: z.ZodType<readonly RawGrid[], unknown, z.core.$ZodTypeInternals<readonly RawGrid[], unknown>>;
    issues: z.ZodType<readonly Issue[], unknown, z.core.$ZodTypeInternals<readonly Issue[], unknown>>;
    explanations: z.ZodReadonly<
      z.ZodArray<
        z.ZodObject<
          {
            address: z.ZodString;
            code: z.ZodString;
            reason: z.ZodString;
          },
          z.core.$strip
        >
      >
    >;
  },
  z.core.$strip
>;
export declare const knownSchema: z.ZodObject<
  {
    contact: z.ZodOptional<
      z.ZodObject<
        {
          name: z.ZodOptional<z.ZodString>;
          phone: z.ZodOptional<z.ZodString>;
        },
        z.core.$strip
      >
    >;
    entries: z.ZodType<
      Readonly<Record<string, readonly Readonly<Record<string, import('#domain/sheet/sheet-plan').PlanValue>>[]>>,
      unknown,
      z.core.$ZodTypeInternals<
        Readonly<Record<string, readonly Readonly<Record<string, import('#domain/sheet/sheet-plan').PlanValue>>[]>>,
        unknown
      >
    >;
    from: z.ZodOptional<
      z.ZodObject<
        {
          form: z.ZodString;
          version: z.ZodInt;
          receipt: z.ZodString;
        },
        z.core.$strip
      >
    >;
  },
  z.core.$strip
>;
export declare const collectorStateSchema: z.ZodObject<
  {
    asOf: z.ZodISODateTime;
    units: z.ZodArray<
      z.ZodObject<
        {
          unit: z.ZodString;
          code: z.ZodString;
          kind: z.ZodString;
          forms: z.ZodRecord<
            z.ZodString,
            z.ZodObject<
              {
                state: z.ZodEnum<{
                  none: 'none';
                  submitted: 'submitted';
                  zero: 'zero';
                  withdrawn: 'withdrawn';
                }>;
                version: z.ZodInt;
                submittedAt: z.ZodOptional<z.ZodISODateTime>;
                late: z.ZodOptional<z.ZodBoolean>;
                receipt: z.ZodOptional<z.ZodString>;
                counts: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodInt>>;
              },
              z.core.$strip
            >
          >;
        },
        z.core.$strip
      >
    >;
    totals: z.ZodRecord<
      z.ZodString,
      z.ZodObject<
        {
          expected: z.ZodInt;
          submitted: z.ZodInt;
          zero: z.ZodInt;
          late: z.ZodInt;
          missing: z.ZodInt;
        },
        z.core.$strip
      >
    >;
    offRoster: z.ZodArray<z.ZodString>;
  },
  z.core.$strip
>;
/** A merge under way. */
export declare const mergingSchema: z.ZodObject<
  {
    state: z.ZodLiteral<'merging'>;
    since: z.ZodISODateTime;
    units: z.ZodInt;
    rows: z.ZodInt;
  },
  z.core.$strip
>;
export declare const healthSchema: z.ZodObject<
  {
    ok: z.ZodLiteral<true>;
    name: z.ZodString;
    version: z.ZodString;
  },
  z.core.$strip
>;
export declare const problemSchema: z.ZodObject<
  {
    type: z.ZodString;
    title: z.ZodString;
    status: z.ZodInt;
    detail: z.ZodString;
    code: z.ZodString;
  },
  z.core.$loose
>;
