/** The workbench's frame over plain http: Excel's client through its native-bridge hook, then the pane as it is. */
import { installBridge } from '#excel-host/transport/bridge-frame';

await installBridge('/office-js/excel-web-16.00.js');
await import('../main-excel');
