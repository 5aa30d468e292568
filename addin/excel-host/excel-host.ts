/** The emulated Excel: one workbook, one client. Knows no transport, no Node, no DOM. */
import { type EventOrigin, eventsOf, followChange } from './events';
import { Faults } from './faults';
import { Meter } from './meter';
import { neededVersion } from './model/member-versions';
import type { ModelContext } from './model/model-context';
import { objectFactory, workbook } from './model/workbook';
import { Person } from './person';
import { runRequest } from './protocol/engine';
import { HostError, SENTENCES } from './protocol/host-error';
import type { HostObject } from './protocol/host-object';
import { ACTION, DELAY_FOR_CELL_EDIT, type EventEntry, type RequestBody, type ResponseBody } from './protocol/messages';
import { References } from './protocol/references';
import { SheetView } from './sheet-view';
import type { Book, BookChange } from './univer/book';

/** Excel on the web: neither a request nor an answer may be larger. */
export const PAYLOAD_LIMIT_BYTES = 5 * 1024 * 1024;

/** Requirement sets and their versions, as `Office.context.requirements` knows them. */
export type RequirementSets = Readonly<Record<string, string>>;

/** The default: Excel 2021. */
export const EXCEL_2021: RequirementSets = {
  ExcelApi: '1.14',
  SharedRuntime: '1.1',
  DialogApi: '1.2',
  Settings: '1.1',
  DelayForCellEdit: '1.1',
};

export interface ExcelHostParts {
  readonly book: Book;
  /** Replaces single sets of {@link EXCEL_2021}: `{ExcelApi: '1.7'}`. */
  readonly requirementSets?: RequirementSets;
  /** Document settings it starts with, JSON by name. */
  readonly settings?: ReadonlyMap<string, string>;
  /** Ids of hidden sheets that only a program can show. */
  readonly veryHidden?: readonly string[];
  /** What the workbook counts its days from; 1900 unless said. */
  readonly countsFrom?: 1900 | 1904;
  /** Names of sheets that are charts or macros: they have no cells (UnsupportedSheet). */
  readonly sheetsWithoutCells?: readonly string[];
  /** Language of the program; `zh-CN` unless said. */
  readonly displayLanguage?: string;
}

/** An answer, or why the request as such was refused. */
export type HostAnswer =
  | { readonly isAnswered: true; readonly body: ResponseBody; readonly text: string }
  | { readonly isAnswered: false; readonly code: string; readonly message: string };

export class ExcelHost {
  readonly book: Book;
  readonly meter = new Meter();
  readonly faults = new Faults();
  /** What somebody at the keyboard does. */
  readonly person: Person;
  readonly requirementSets: RequirementSets;
  readonly displayLanguage: string;
  private readonly context: ModelContext;
  private readonly root: HostObject;
  private readonly listeners = new Set<(event: EventEntry) => void>();
  private readonly waitingForEditEnd: (() => void)[] = [];
  private line: Promise<unknown> = Promise.resolve();
  private isClientActing = false;
  private isEditing = false;
  private isClosed = false;

  constructor({ book, requirementSets = {}, settings = new Map(), ...parts }: ExcelHostParts) {
    const { veryHidden = [], displayLanguage = 'zh-CN', countsFrom = 1900, sheetsWithoutCells = [] } = parts;
    this.book = book;
    this.requirementSets = { ...EXCEL_2021, ...requirementSets };
    this.displayLanguage = displayLanguage;
    const context: ModelContext = {
      book,
      objects: objectFactory(() => context),
      references: new References(),
      tables: [],
      pageSetups: new Map(),
      protections: new Map(),
      settings: new Map(settings),
      customProperties: new Map(),
      veryHidden: new Set(veryHidden),
      plainNotes: new Map(),
      replies: new Map(),
      requireSupported: (member) => this.requireSupported(member),
      registrations: new Set(),
      countsFrom,
      sheetsWithoutCells: new Set(sheetsWithoutCells),
      spilling: new Set(),
      areEventsEnabled: true,
      calculationMode: 'Automatic',
    };
    this.context = context;
    this.root = workbook(context);
    this.person = new Person(
      context,
      (isEditing) => this.changeEditing(isEditing),
      (change) => this.follow(change),
    );
    book.onChange((change) => this.follow(change));
  }

  /** Document settings, JSON by name; the same for both of the client's ways to them. */
  get settings(): Map<string, string> {
    return this.context.settings;
  }

  /** Ids of sheets that only a program can show. */
  get veryHidden(): readonly string[] {
    return [...this.context.veryHidden];
  }

  /** Custom properties of the document, which a saved file would keep. */
  get customProperties(): Map<string, string> {
    return this.context.customProperties;
  }

  /** Objects the client keeps and has not released. */
  get referenceCount(): number {
    return this.context.references.size;
  }

  /** A sheet as a test looks at it. @throws Error when there is none of that name */
  sheet(name: string): SheetView {
    return new SheetView(this.context, name);
  }

  /** @returns how to stop */
  onEvent(listener: (event: EventEntry) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /**
   * One request of the client; requests are done one after another.
   *
   * @param requestText JSON of its body
   * @param flags as the client sent them
   */
  send(requestText: string, flags: number): Promise<HostAnswer> {
    const answer = this.line.then(() => this.answer(requestText, flags));
    this.line = answer.catch(() => undefined);
    return answer;
  }

  /** Excel is closed: what is under way ends, everything later is refused. */
  async close(): Promise<void> {
    this.isClosed = true;
    this.listeners.clear();
    this.changeEditing(false);
    await this.line;
  }

  private async answer(requestText: string, flags: number): Promise<HostAnswer> {
    const requestBytes = bytesOf(requestText);
    const body = JSON.parse(requestText) as RequestBody;
    const isCleanup = onlyReleases(body);
    const metered = { actions: body.Actions.length, requestBytes, isCleanup };
    const refuse = (code: string): HostAnswer => {
      this.meter.record({ ...metered, responseBytes: 0, error: code });
      return { isAnswered: false, code, message: SENTENCES[code] ?? code };
    };
    if (this.isClosed) return refuse('GeneralException');
    if (requestBytes > PAYLOAD_LIMIT_BYTES) return refuse('RequestPayloadSizeLimitExceeded');
    const response = isCleanup ? await this.run(body) : await this.runAsOrdered(body, flags);
    const text = JSON.stringify(response);
    if (bytesOf(text) > PAYLOAD_LIMIT_BYTES) return refuse('ResponsePayloadSizeLimitExceeded');
    const error = response.Error === undefined ? {} : { error: response.Error.Code };
    this.meter.record({ ...metered, responseBytes: bytesOf(text), ...error });
    return { isAnswered: true, body: response, text };
  }

  private async runAsOrdered(body: RequestBody, flags: number): Promise<ResponseBody> {
    const faults = this.faults.forRequest(body);
    if (faults.delayMilliseconds > 0) await after(faults.delayMilliseconds);
    const waitsForEditEnd = (flags & DELAY_FOR_CELL_EDIT) !== 0;
    if (this.isEditing && !waitsForEditEnd) return inCellEditMode();
    while (this.isEditing) await new Promise<void>((ended) => this.waitingForEditEnd.push(ended));
    return this.book.asOneStep(() => this.run(body, faults.beforeAction));
  }

  private async run(
    body: RequestBody,
    beforeAction: (action: RequestBody['Actions'][number], body: RequestBody) => void = () => undefined,
  ): Promise<ResponseBody> {
    this.isClientActing = true;
    try {
      return await runRequest(body, {
        root: this.root,
        services: SERVICES,
        references: this.context.references,
        beforeAction,
        requireSupported: (member) => this.requireSupported(member),
        settled: async () => {
          this.isClientActing = false;
          await this.book.settled();
          this.isClientActing = true;
        },
      });
    } finally {
      this.isClientActing = false;
    }
  }

  private follow(change: BookChange): void {
    if (change.kind === 'editing') this.changeEditing(change.isEditing);
    followChange(this.context, change);
    const origin: EventOrigin = { isOwn: this.isClientActing, saysTrigger: this.supports('ExcelApi', '1.14') };
    for (const event of eventsOf(this.context, change, origin)) {
      if (this.faults.losesEvent()) continue;
      // Never before the answer to the request that caused it.
      setTimeout(() => {
        for (const listener of this.listeners) listener(event);
      });
    }
  }

  private changeEditing(isEditing: boolean): void {
    this.isEditing = isEditing;
    if (isEditing) return;
    for (const ended of this.waitingForEditEnd.splice(0)) ended();
  }

  private requireSupported(member: string): void {
    const needed = neededVersion(member);
    if (needed === undefined || this.supports('ExcelApi', needed)) return;
    throw new HostError('ApiNotFound', `${member} needs ExcelApi ${needed}`, member);
  }

  supports(set: string, version = '1.1'): boolean {
    return supportsSet(this.requirementSets, set, version);
  }
}

export function supportsSet(sets: RequirementSets, set: string, version = '1.1'): boolean {
  const known = Object.entries(sets).find(([name]) => name.toLowerCase() === set.toLowerCase())?.[1];
  if (known === undefined) return false;
  const [major = 0, minor = 0] = known.split('.').map(Number);
  const [askedMajor = 0, askedMinor = 0] = version.split('.').map(Number);
  return major > askedMajor || (major === askedMajor && minor >= askedMinor);
}

/** What office.js asks for on its own when it starts. */
const SERVICES: ReadonlyMap<string, HostObject> = new Map([
  [
    'Microsoft.InternalService.AddinInternalService',
    { type: 'AddinInternalService', methods: { notifyActionHandlerReady: () => undefined } },
  ],
]);

function onlyReleases({ Actions }: RequestBody): boolean {
  const calls = Actions.filter(({ ActionType }) => ActionType !== ACTION.instantiate);
  return (
    calls.length > 0 &&
    calls.every(({ ActionType, Name }) => ActionType === ACTION.method && Name?.startsWith('_Remove') === true)
  );
}

function inCellEditMode(): ResponseBody {
  const Code = 'InvalidOperationInCellEditMode';
  return { Error: { Code, Message: SENTENCES[Code] ?? Code, Location: '', ActionIndex: 0 }, Results: [], TraceIds: [] };
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

function after(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
