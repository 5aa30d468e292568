/** The client's native-bridge hook: text messages in both directions, wherever the client runs. */
import type { ExcelHost } from '../excel-host';
import type { EventEntry, Json } from '../protocol/messages';

/** What office.js looks for in `_richApiNativeBridge` when it loads; it sets `onMessageFromHost` itself. */
export interface NativeBridge {
  readonly sendMessageToHost: (text: string) => void;
  onMessageFromHost: ((text: string) => void) | null;
}

interface BridgeRequest {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly body: Json };
}

/** @param send hands a message to the client */
export function answerBridgeMessages(
  host: ExcelHost,
  send: (text: string) => void,
): { readonly receive: (text: string) => void; readonly stop: () => void } {
  const stop = host.onEvent((event) => send(eventMessage(event)));
  return {
    stop,
    receive: (text) => {
      const { id, flags, message } = JSON.parse(text) as BridgeRequest;
      const body = typeof message.body === 'string' ? message.body : JSON.stringify(message.body);
      void host.send(body, flags).then((answer) =>
        send(
          JSON.stringify({
            id,
            type: 2,
            message: answer.isAnswered
              ? { statusCode: 200, headers: {}, body: answer.body }
              : {
                  statusCode: 400,
                  headers: {},
                  body: JSON.stringify({ error: { code: answer.code, message: answer.message } }),
                },
          }),
        ),
      );
    },
  };
}

function eventMessage(event: EventEntry): string {
  return JSON.stringify({ type: 3, controlId: '', message: { entries: [event] } });
}

/** The bridge for a client in the same program (Node). */
export function createNativeBridge(host: ExcelHost): NativeBridge {
  const { receive } = answerBridgeMessages(host, (text) => bridge.onMessageFromHost?.(text));
  // Never synchronously: a real host is another process.
  const bridge: NativeBridge = {
    sendMessageToHost: (text) => void setTimeout(receive, 0, text),
    onMessageFromHost: null,
  };
  return bridge;
}
