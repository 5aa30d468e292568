/** Prints one sheet of a workbook as another library reads it; it is an ES module that jest 29 cannot load. */
import { readSheet } from 'read-excel-file/node';

const [, , file, sheet] = process.argv;
console.log(JSON.stringify(await readSheet(file, sheet)));
