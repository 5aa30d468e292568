/**
 * A paper that is begun for people: parts that are written from what was reported, each under a name by which it is found
 * again, and places where people write. Types only.
 */
import type { DocumentBlock, DocumentPlan } from '../sheet/document-plan';

export type Draft = DocumentPlan;

/** A paragraph or a table that follows from reports: the same name the next time. */
export type DraftPart = DocumentBlock & { readonly part: string };
