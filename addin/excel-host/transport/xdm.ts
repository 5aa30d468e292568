/**
 * The page around a pane's frame over https: speaks office.js' own cross-domain messages, so that its bootstrap runs
 * as it does in Excel on the web. Needs https and the pane's host name (office.js refuses others).
 */
import type { ExcelHost } from '../excel-host';
import type { EventEntry } from '../protocol/messages';
import { replaceSettings } from './office-context';

/** `_messageType` of a message. */
const REQUEST = 0;
const RESPONSE = 1;
/** `_actionType` of a request. */
const SUBSCRIBE = 1;
const UNSUBSCRIBE = 2;
/** `_responseType`: the answer to a request, or one more event of a subscription. */
const ANSWER = 0;
const EVENT = 1;
/** `DispatchId` of `executeMethod`. */
const SAVE_SETTINGS = 76;
const RICH_API = 93;
const COMMAND_COMPLETED = 94;
/** Office's own error numbers. */
const INTERNAL_ERROR = 5001;
const NO_SUCH_METHOD = -2;
const EXCEL_ON_THE_WEB = 16;
/** One pane in one document. */
const CONTROL = 'pane-1';
const OWN_VERSION = '16.0.18000.0';

interface XdmRequest {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data?: MethodData | string;
}

interface MethodData {
  readonly ArrayData?: readonly unknown[];
  readonly DdaMethod?: { readonly DispatchId: number };
  readonly DdaSettingsMethod?: { readonly Properties: readonly (readonly [string, string])[] };
  readonly Properties?: readonly (readonly [string, string])[];
}

/**
 * Opens the pane in the frame and serves it until disconnected.
 *
 * @param options address of the pane's page, of this page's own host
 * @returns ends the connection; the frame stays as it is
 */
export function connectXdm(
  frame: HTMLIFrameElement,
  host: ExcelHost,
  { address }: { readonly address: string },
): () => void {
  const conversation = `conversation-${Date.now()}`;
  const own = window.location.origin;
  const page = new URL(address, own);
  /** Correlation id of each event's subscription. */
  const subscriptions = new Map<string, number>();

  const send = (message: object) =>
    frame.contentWindow?.postMessage(
      JSON.stringify({ ...message, _messageType: RESPONSE, _serializerVersion: 1, _origin: own }),
      page.origin,
    );
  const answer = (request: XdmRequest, data: unknown, errorCode = 0) =>
    send({
      _actionName: request._actionName,
      _conversationId: request._conversationId,
      _correlationId: request._correlationId,
      _errorCode: errorCode,
      _responseType: ANSWER,
      _data: data,
    });
  const stopEvents = host.onEvent((event) => {
    const correlation = subscriptions.get('richApiMessage');
    if (correlation === undefined) return;
    send({
      _actionName: 'richApiMessage',
      _conversationId: conversation,
      _correlationId: correlation,
      _errorCode: 0,
      _responseType: EVENT,
      _data: { ArrayData: [eventFields(event)] },
    });
  });

  const receive = async (request: XdmRequest): Promise<void> => {
    if (request._actionType === SUBSCRIBE) {
      subscriptions.set(request._actionName, request._correlationId);
      answer(request, { Error: 0 });
    } else if (request._actionType === UNSUBSCRIBE) {
      subscriptions.delete(request._actionName);
      answer(request, { Error: 0 });
    } else if (request._actionName === 'ContextActivationManager_getAppContextAsync') {
      answer(request, appContext(host, own));
    } else if (request._actionName === 'executeMethod') {
      answer(request, await execute(host, request._data as MethodData));
    } else if (request._actionName !== 'ContextActivationManager_notifyHost') {
      // What is left out tells of focus and telemetry, and waits for nothing.
      answer(request, null, NO_SUCH_METHOD);
    }
  };
  const listen = ({ source, origin, data }: MessageEvent) => {
    if (source !== frame.contentWindow || origin !== page.origin || typeof data !== 'string') return;
    const message = JSON.parse(data) as XdmRequest;
    if (message._messageType === REQUEST) void receive(message);
  };
  window.addEventListener('message', listen);
  const language = host.displayLanguage;
  frame.name = JSON.stringify({
    baseFrameName: `_xdm_${conversation}`,
    hostInfo: `Excel|Web|16.01|${language}|emulated|||0`,
    xdmInfo: `${conversation}|${CONTROL}|${own}/`,
    serializerVersion: 1,
  });
  page.searchParams.set('_host_Info', `Excel$Web$16.01$${language}$telemetry$$$0`);
  // office.js looks for its own part wherever it is in the fragment; the pane's part comes first.
  page.hash = `${page.hash}&_xdm_Info=${conversation}|${CONTROL}|${own}/`;
  frame.src = page.href;
  return () => {
    window.removeEventListener('message', listen);
    stopEvents();
  };
}

async function execute(host: ExcelHost, { ArrayData = [], DdaMethod, ...rest }: MethodData): Promise<object> {
  switch (DdaMethod?.DispatchId) {
    case RICH_API: {
      const [, , , , body, , flags] = ArrayData;
      const done = await host.send(String(body), Number(flags));
      const text = done.isAnswered ? done.text : JSON.stringify({ error: { code: done.code, message: done.message } });
      return { Error: 0, Version: 1, Data: [done.isAnswered ? 200 : 400, [], text] };
    }
    case SAVE_SETTINGS:
      replaceSettings(host.settings, new Map(rest.DdaSettingsMethod?.Properties ?? rest.Properties ?? []));
      return { Error: 0, Version: 1 };
    case COMMAND_COMPLETED:
      return { Error: 0, Version: 1 };
    default:
      return { Error: INTERNAL_ERROR, Version: 1 };
  }
}

function appContext(host: ExcelHost, origin: string): object {
  return {
    _id: CONTROL,
    _appName: EXCEL_ON_THE_WEB,
    _appVersion: '16.0',
    _appMinorVersion: 1,
    _appUILocale: host.displayLanguage,
    _dataLocale: host.displayLanguage,
    _docUrl: `${origin}/Book1.xlsx`,
    _clientMode: 1,
    _settings: [...host.settings],
    _reason: 'documentOpened',
    _osfControlType: 1,
    _eToken: '',
    _correlationId: 'emulated',
    _appInstanceId: CONTROL,
    _requirementMatrix: JSON.stringify(host.requirementSets),
    _hostFullVersion: OWN_VERSION,
    _addinName: '科技活动周报送',
    _appDomains: [],
    _hostCustomMessage: '',
    _clientWindowHeight: 600,
    _clientWindowWidth: 350,
    _featureGates: {},
    _initialDisplayMode: 2,
  };
}

function eventFields({ messageCategory, messageType, targetId, message }: EventEntry): readonly unknown[] {
  return [messageCategory, messageType, targetId, message, '', false];
}
