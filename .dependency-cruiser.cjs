/** Installed or not: only who deploys has them. */
const CDK = '^(infra/stack/node_modules/)?(aws-cdk-lib|constructs|cdk-nag)(/|$)';

/**
 * Folders of one room, from the ground up: each may know those named before it and nothing above. A folder that is not
 * named fails too, so that a new one has to say where it stands.
 */
function floors(room, comment, folders) {
  return [
    ...folders.map((folder, at) => ({
      name: `${room.split('/').at(-1)}-${folder}-stands-on-what-is-below`,
      comment,
      severity: 'error',
      from: { path: `^${room}/${folder}/` },
      to: { path: `^${room}/[^/]+/`, pathNot: `^${room}/(${folders.slice(0, at + 1).join('|')})/` },
    })),
    {
      name: `${room.split('/').at(-1)}-folders-are-named`,
      comment: `A folder of ${room} that stands on no floor: name it in .dependency-cruiser.cjs.`,
      severity: 'error',
      from: {},
      to: { path: `^${room}/[^/]+/`, pathNot: `^${room}/(${folders.join('|')})/` },
    },
  ];
}

/**
 * The arrows of the house: lambda/local → api → {store, xlsx} → domain, beside the sheet
 * pane → {excel, file, storage} → domain, and {pane, kjz} → client → the types of api. Each rule says why it stands.
 * @type {import('dependency-cruiser').IConfiguration}
 */
module.exports = {
  forbidden: [
    ...floors(
      'functions/domain',
      'A cell is read by a form, a form is read of sheets, a report is read rows, and sheets to fill in and summaries are made of all that.',
      [
        'words',
        'sheet',
        'issues',
        'form',
        'editing',
        'reading',
        'adopting',
        'reports',
        'intake',
        'review',
        'season',
        'entry',
        'summary',
        'filling',
        'drafting',
      ],
    ),
    ...floors(
      'functions/api',
      'What is answered and what is kept know no request; who asks is known before what they ask for.',
      [
        'answers',
        'reports',
        'bodies',
        'sign-in',
        'review',
        'rounds',
        'submit',
        'papers',
        'collect',
        'documents',
        'desk',
        'remind',
        'archive',
      ],
    ),
    {
      name: 'domain-is-pure',
      comment:
        'The same domain runs in the pane, in Lambda and in a browser page: it may know itself and zod, nothing else.',
      severity: 'error',
      from: { path: '^functions/domain/' },
      to: { pathNot: ['^functions/domain/', '^node_modules/zod/'] },
    },
    {
      name: 'xlsx-knows-only-the-domain',
      comment: 'The file format is read and written in browsers too: no Node, no AWS, no HTTP.',
      severity: 'error',
      from: { path: '^functions/xlsx/' },
      to: { pathNot: ['^functions/(xlsx|opc|domain)/', '^node_modules/(hucre|fflate|saxes|numfmt)/'] },
    },
    {
      name: 'docx-knows-only-the-domain',
      comment: 'Word documents are read in browsers too, over the same guard as workbooks: no library of its own.',
      severity: 'error',
      from: { path: '^functions/docx/' },
      to: { pathNot: '^functions/(docx|opc|domain)/' },
    },
    {
      name: 'xls-knows-xlsx',
      comment: 'Old workbooks are told to the reader of new ones: what a cell means is decided in one room.',
      severity: 'error',
      from: { path: '^functions/xls/' },
      to: { pathNot: '^functions/(xls/|xlsx/(read-limits\\.ts|reading/)|opc/|domain/)' },
    },
    {
      name: 'files-know-the-formats',
      comment: 'Which room reads a file is decided by its bytes, in one place.',
      severity: 'error',
      from: { path: '^functions/files/' },
      to: { pathNot: '^functions/(files|xlsx|docx|xls|opc|domain)/' },
    },
    {
      name: 'inbox-takes-mails-apart',
      comment: 'What people mail is looked into in browsers too: no Node, no server, no library.',
      severity: 'error',
      from: { path: '^functions/inbox/' },
      to: { pathNot: '^functions/(inbox|files|opc|domain)/' },
    },
    {
      name: 'intake-runs-wherever-a-user-does',
      comment: 'The page and the command line take in what was mailed by the same code: no Node and no page here.',
      severity: 'error',
      from: { path: '^functions/intake/' },
      to: { pathNot: '^functions/(intake|inbox|files|mail|client|api|opc|domain)/' },
    },
    {
      name: 'intake-bundles-nothing-of-the-server',
      comment: 'Of the server it takes types, and what is a plain constant.',
      severity: 'error',
      from: { path: '^functions/intake/' },
      to: {
        path: '^functions/api/',
        pathNot: '^functions/api/answers/(wire-limits|media-types)\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'formats-are-met-in-files',
      comment: 'Whoever names a format outright reads that one only, and not what people send.',
      severity: 'error',
      from: { path: '^(functions|addin)/', pathNot: '^functions/(files|docx|xls)/' },
      to: { path: '^functions/(docx|xls)/' },
    },
    {
      name: 'opc-knows-nothing',
      comment: 'Zip, guard and XML of any Office package: what .docx needs too knows no workbook and no form.',
      severity: 'error',
      from: { path: '^functions/opc/', pathNot: '^functions/opc/node/' },
      to: { pathNot: ['^functions/opc/', '^node_modules/(fflate|saxes)/'] },
    },
    {
      name: 'opc-in-node-knows-zlib',
      comment: 'What a machine does faster than a browser is behind a port, and that is all that is known of Node.',
      severity: 'error',
      from: { path: '^functions/opc/node/' },
      to: { pathNot: ['^functions/opc/', '^zlib$'] },
    },
    {
      name: 'opc-in-node-comes-by-condition',
      comment:
        'Named outright it would reach the pages; by #opc/host-inflater, #opc/host-gzip and #opc/host-deflate it is there in Node only.',
      severity: 'error',
      from: {
        pathNot:
          '^(functions/opc/(guard\\.ts$|deflate\\.ts$|zip-rewrite\\.ts$|node/)|functions/xlsx/writing/library-parts\\.ts$|test/)',
      },
      to: { path: '^functions/opc/node/' },
    },
    {
      name: 'xlsx-library-stays-in-xlsx',
      comment: 'hucre is young and its next major breaks: one room to change.',
      severity: 'error',
      from: { path: '^functions/', pathNot: '^functions/xlsx/' },
      to: { path: '^node_modules/hucre/' },
    },
    {
      name: 'aws-sdk-stays-in-the-store',
      comment:
        'A route or a rule that speaks DynamoDB cannot be tested without it, nor moved. (Lambda reads its secrets.)',
      severity: 'error',
      from: { path: '^functions/', pathNot: '^functions/(store|lambda)/' },
      to: { path: '^node_modules/@aws-sdk/' },
    },
    {
      name: 'store-knows-only-the-domain',
      comment: 'Storage is an adapter: it must not call routes or file formats.',
      severity: 'error',
      from: { path: '^functions/store/' },
      to: { path: '^functions/(api|opc|xlsx|docx|xls|files|intake|site|operate|kjz|client|local|lambda)/' },
    },
    {
      name: 'mail-knows-nothing',
      comment: 'Who is written to and why is known by whoever sends: here are addresses, bytes and one library.',
      severity: 'error',
      from: { path: '^functions/mail/' },
      to: { pathNot: ['^functions/mail/', '^node_modules/nodemailer/', '^stream$'] },
    },
    {
      name: 'mail-library-stays-in-mail',
      comment: 'A route that speaks SMTP could not be asked without a server.',
      severity: 'error',
      from: { path: '^functions/', pathNot: '^functions/mail/' },
      to: { path: '^node_modules/nodemailer/' },
    },
    {
      name: 'api-does-not-know-its-host',
      comment: 'The same app runs on Lambda and on one machine; the host hands it its dependencies.',
      severity: 'error',
      from: { path: '^functions/api/' },
      to: {
        path: [
          '^functions/(local|lambda|kjz|client|intake|site|operate)/',
          '^node_modules/(dynalite|classic-level|@hono/node-server)/',
        ],
      },
    },
    {
      name: 'client-runs-wherever-a-user-does',
      comment: 'The pane and the command line ask the same server: no Node and no page here, no hono and no store.',
      severity: 'error',
      from: { path: '^functions/client/' },
      to: { pathNot: ['^functions/(client|domain|api)/', '^node_modules/zod/'] },
    },
    {
      name: 'client-bundles-nothing-of-the-server',
      comment:
        'Of the server it takes types, and what is a plain constant: schemas would bring zod and hono to every page.',
      severity: 'error',
      from: { path: '^functions/client/' },
      to: {
        path: ['^functions/api/', '^node_modules/'],
        pathNot: '^functions/api/answers/(wire-limits|media-types)\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'hosts-do-not-know-each-other',
      comment: 'What one machine and Lambda share is not a host.',
      severity: 'error',
      from: { path: '^functions/lambda/' },
      to: { path: ['^functions/(local|kjz)/', '^node_modules/(dynalite|classic-level|@hono/node-server)/'] },
    },
    {
      name: 'host-knows-no-command-line',
      comment: 'The server runs without kjz; what both need of the machine they run on is in functions/machine.',
      severity: 'error',
      from: { path: '^functions/local/' },
      to: { path: '^functions/kjz/' },
    },
    {
      name: 'machine-knows-nothing',
      comment: 'Codes of the system and columns of a terminal are the same for every program.',
      severity: 'error',
      from: { path: '^functions/machine/' },
      to: { pathNot: '^functions/machine/' },
    },
    {
      name: 'command-line-knows-no-host',
      comment: 'kjz checks and merges files on any machine and asks a server as the pane does: it starts none.',
      severity: 'error',
      from: { path: '^functions/kjz/' },
      to: { path: '^functions/(local|lambda|site|store|operate)/' },
    },
    {
      name: 'site-knows-only-files',
      comment: 'Pages are served by one machine, by Lambda and by CloudFront: what they need to know is the same.',
      severity: 'error',
      from: { path: '^functions/site/' },
      to: { pathNot: ['^functions/site/', '^(crypto|path|util|zlib)$'] },
    },
    {
      name: 'pane-shows-and-does-not-reach-out',
      comment:
        'A component or a use case that fetches or touches Excel itself cannot be shown, or tested, without them.',
      severity: 'error',
      from: { path: '^addin/pane/' },
      to: {
        path: [
          '^addin/(excel|excel-host|file|workbench)/',
          '^functions/(api|store|opc|xlsx|docx|xls|files|inbox|mail|kjz|local)/',
          '^functions/intake/(read-dropped|replies)\\.ts$',
        ],
        pathNot: '^functions/api/answers/wire-limits\\.ts$',
      },
    },
    {
      name: 'shell-knows-no-area',
      comment: 'What is around every screen must not need to know whose screen it is.',
      severity: 'error',
      from: { path: '^addin/pane/shell/' },
      to: { path: '^addin/pane/', pathNot: '^addin/pane/shell/' },
    },
    {
      name: 'areas-do-not-know-each-other',
      comment: 'What staff see and what officers see change for different reasons; what both need is the shell.',
      severity: 'error',
      from: { path: '^addin/pane/(editor|inbox|papers)/' },
      to: { path: '^addin/pane/', pathNot: '^addin/pane/(shell|$1)/' },
    },
    {
      name: 'staff-hand-in-papers',
      comment: 'Papers are handed in below the forms by units, and on their behalf by officers: they know neither.',
      severity: 'error',
      from: { path: '^addin/pane/staff/' },
      to: { path: '^addin/pane/', pathNot: '^addin/pane/(shell|papers|staff)/' },
    },
    {
      name: 'officers-open-the-inbox',
      comment: 'What was mailed is taken in from the overview, which leads there: the inbox knows nothing of it.',
      severity: 'error',
      from: { path: '^addin/pane/officer/' },
      to: { path: '^addin/pane/', pathNot: '^addin/pane/(shell|inbox|papers|officer)/' },
    },
    {
      name: 'rounds-open-the-editor',
      comment: 'A form is edited from its round: these pages know the editor, which knows nothing of them.',
      severity: 'error',
      from: { path: '^addin/pane/rounds/' },
      to: { path: '^addin/pane/', pathNot: '^addin/pane/(shell|editor|rounds)/' },
    },
    {
      name: 'view-is-a-function-of-state',
      comment: 'Components see hooks, words and the model; the flow behind them stays exchangeable (gallery, tests).',
      severity: 'error',
      from: { path: '^addin/pane/(\\w+/(view|hooks|words|theme)/|(Pane|mount)\\.tsx$)' },
      to: {
        path: ['^addin/pane/(\\w+/flow/|create-pane-store)', '^addin/storage/', '^functions/client/'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'model-is-plain-data',
      comment: 'What is shown and what can be done is the contract between flow and view: it knows neither.',
      severity: 'error',
      from: { path: '^addin/pane/(\\w+/model/|pane-state)' },
      to: { path: '^addin/pane/\\w+/(flow|hooks|view|words|theme)/' },
    },
    {
      name: 'flow-knows-no-framework',
      comment: 'Use cases run in Node against the real server and the real Excel client.',
      severity: 'error',
      from: { path: '^(addin/(pane/(\\w+/flow/|create-pane-store)|(storage|workbook|excel|file)/)|functions/client/)' },
      to: { path: ['^node_modules/(react|react-dom|@fluentui)/', '^addin/fluent-icons/'] },
    },
    {
      name: 'pane-bundles-nothing-of-the-server',
      comment:
        'Schemas would bring zod and hono to every page: of the server the pane has types, and its limits as numbers.',
      severity: 'error',
      from: { path: '^addin/' },
      to: {
        path: '^functions/(api|store|kjz|local|lambda|operate)/',
        pathNot: '^functions/api/answers/wire-limits\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'excel-is-one-room',
      comment: 'Office.js is known in addin/excel only; the workbench plays Excel and does not use its client.',
      severity: 'error',
      from: { path: '^addin/excel/' },
      to: { pathNot: ['^addin/(excel|workbook)/', '^functions/domain/', '^node_modules/@types/office-js/'] },
    },
    {
      name: 'mailed-is-one-room',
      comment: 'What was mailed, read beside the page and answered: no pane, no server.',
      severity: 'error',
      from: { path: '^addin/mailed/' },
      to: { pathNot: ['^addin/(mailed|workbook)/', '^functions/(domain|opc|inbox|intake)/'] },
    },
    {
      name: 'file-is-one-room',
      comment: 'The browser page without Excel: the port over the file format.',
      severity: 'error',
      from: { path: '^addin/file/' },
      to: { pathNot: ['^addin/(file|workbook)/', '^functions/(domain|opc|xlsx|files)/'] },
    },
    {
      name: 'spreadsheet-library-stays-on-the-workbench',
      comment: 'Univer is for trying out and for tests; nothing that is deployed may need it.',
      severity: 'error',
      from: { path: '^(addin|functions)/', pathNot: '^addin/(workbench|excel-host)/' },
      to: { path: '^node_modules/@univerjs/' },
    },
    {
      name: 'excel-host-knows-only-the-spreadsheet',
      comment:
        'The emulated Excel is for trying out and for tests; it plays the other end of Office.js and knows nothing of us.',
      severity: 'error',
      from: { path: '^addin/excel-host/' },
      to: { pathNot: ['^addin/excel-host/', '^node_modules/(@univerjs|rxjs)/'] },
    },
    {
      name: 'only-the-workbench-plays-excel',
      comment: 'A page that people work with must never carry the emulated host.',
      severity: 'error',
      from: { path: '^(addin|functions)/', pathNot: '^addin/(excel-host|workbench)/' },
      to: { path: '^addin/excel-host/' },
    },
    {
      name: 'infra-is-nobodys-dependency',
      comment: 'The service runs where nobody has CDK; what infra needs to know of it, it asks.',
      severity: 'error',
      from: { path: '^(functions|addin)/' },
      to: { path: ['^infra/', CDK] },
    },
    {
      name: 'cdk-stays-in-the-stack',
      comment: 'Its packages are installed for deploying only: nothing else may need them, not even a test.',
      severity: 'error',
      from: { pathNot: '^infra/stack/' },
      to: { path: ['^infra/stack/', CDK] },
    },
    {
      name: 'no-cycles',
      comment:
        'A cycle hides which of two modules is the deeper one; a circle of types is one too: neither can be understood first.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'product-does-not-import-tests',
      comment: 'What ships must not need fixtures.',
      severity: 'error',
      from: { path: '^(functions|addin|infra)/' },
      to: { path: '^test/' },
    },
    {
      name: 'no-orphans',
      comment: 'A module nobody imports is dead or misplaced.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [
          '\\.d\\.ts$',
          '^functions/(local/(main|operate)|kjz/main)\\.ts$',
          '^functions/lambda/(api|merge|operate|site)\\.ts$',
          '^infra/(cdk|deploy|install|operate|stack/(app|synth))\\.ts$',
          '^addin/public/',
          '^addin/(main-excel|main-file|mailed/reading-worker|fluent-icons/generate|manifest/(generate|draw-icons)|workbench/(main|pane-frame))\\.ts$',
          '^test/',
        ],
      },
      to: {},
    },
    {
      name: 'resolvable',
      comment: 'An import that cannot be resolved breaks a build somewhere else.',
      severity: 'error',
      from: {},
      // `npm run synth` resolves these (tsc).
      to: { couldNotResolve: true, pathNot: CDK },
    },
  ],
  options: {
    // Other people's: installed, or kept here.
    doNotFollow: { path: ['node_modules', '^addin/fluent-icons/package/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.css', '.mjs', '.js', '.cjs', '.d.ts'],
    },
  },
};
