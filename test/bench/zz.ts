import { STATE } from './rows/flat';
import { mkdirSync, existsSync } from 'node:fs';
const d='/tmp/profstate'; if(!existsSync(d)){mkdirSync(d); await STATE.prepare!(d);}
const o=await STATE.openSubject({prepared:d,own:d} as any);
for(let i=0;i<4;i++) console.log(JSON.stringify(await o.work()));
await o.close?.(); process.exit(0);
