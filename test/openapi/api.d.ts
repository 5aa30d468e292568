/** Made from /openapi.json by `npm run openapi`: do not edit. */
export interface paths {
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 当前登录
         * @description Who the token stands for and the rounds as they are now; the same token, which lasts no longer than before. For a client that kept its token.
         */
        get: operations["readSession"];
        put?: never;
        /**
         * 用报送码登录
         * @description Exchanges an access code for a bearer token of 12 hours. Wrong codes are refused uniformly and throttled; a right code never is.
         */
        post: operations["signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一轮报送的基本信息
         * @description Name, window, forms and deadlines of a round. The roster is shown to the collector only.
         */
        get: operations["readRound"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}/definition": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一轮报送的完整定义
         * @description The round as data: forms with their columns and rules, deadlines, window, conventions and the roster with its aliases, for whoever checks sheets with the same module. It holds no codes; whom the collector telephones is shown to the collector only.
         */
        get: operations["readDefinition"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}/forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 本单位各表的报送状态
         * @description The unit’s forms with state, version and receipt. The collector names a unit with ?unit=, or asks /state for all.
         */
        get: operations["listForms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}/forms/{form}/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 下载填报表
         * @description The form as an .xlsx to fill in, with the unit and whatever /known tells in it. The collector may name a unit with ?unit=.
         */
        get: operations["readSheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}/forms/{form}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 核对填报表，不保存
         * @description The verdict on a report, by the same check that a submission passes, with the reasons its 核实 have already, and how far it differs from what stands reported. Takes raw cells as JSON, or an .xlsx file.
         */
        post: operations["checkReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}/forms/{form}/submissions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查询一次提交的回执
         * @description Settles an unknown outcome: the receipt of that id, or 404 when nothing was accepted under it.
         */
        get: operations["readReceipt"];
        /**
         * 提交、零报告或撤回一份报表
         * @description Stores the report as the next version of the unit’s form. The id is a UUID made at the click: sending it again with the same content gives the same receipt. `withdraw` takes back what is reported, as a version of its own: with the content of the report that stood before it, or, where there was none, with nothing (未报); `withdrew` and `returned` of its receipt say which. A zero report over a report says which one it `replaces`, else 409 tells what stands. A 核实 needs a reason in `explanations`, or one of the version before for the same content; without, 422 lists them. Takes raw cells as JSON, or an .xlsx file with ?base= and ?file=, which carries no reasons.
         */
        put: operations["submitReport"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}/forms/{form}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 本单位一张表的各个版本，分页
         * @description The accepted versions, newest first, page by page: `next` of one page is ?before= of the one after it. The collector names a unit with ?unit=.
         */
        get: operations["listHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}/forms/{form}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 本单位一张表的某个版本
         * @description One accepted version whole: receipt, rows, raw sheets, what is said of it and explained, read under the form as it stands now. The collector names a unit with ?unit=.
         */
        get: operations["readVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}/forms/{form}/versions/{version}/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 把某个版本重新铺成填报表（取回这一版）
         * @description The content of one accepted version as an .xlsx to go on from: the form as it stands now, every cell as it was typed, columns of its own beside it. A zero report or a withdrawal gives the blank form. The collector names a unit with ?unit=.
         */
        get: operations["readVersionSheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}/forms/{form}/versions/{version}/annotated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 某个版本带批注的副本
         * @description The version laid out again, with notes on its cells: what the check says under the form as it stands now, the reasons that were given, and the queries that wait. What has no cell there is in a note on the first one. The notes are in the language that is asked for. The collector names a unit with ?unit=. For the collector only.
         */
        get: operations["readAnnotatedVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}/forms/{form}/known": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 填报前已知的内容
         * @description Who last filled in the unit’s forms, and the rows of the form that this one starts from. The collector names a unit with ?unit=.
         */
        get: operations["readKnown"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}/forms/{form}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一个单位一张表的审核情况：状态、逐格意见、答复、全部决定
         * @description Where the unit stands with the form, every query with its answers and where its cell is now, and all decisions. Nothing of it is ever deleted. The collector names a unit with ?unit=.
         */
        get: operations["readReview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}/forms/{form}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 退回、说明、答复、关闭意见、通过、重新开放、延期
         * @description Appends one decision. `return` asks about cells (or the whole sheet) and gives the report back; `note` only tells; `answer` is the unit’s word on a query; `close` settles queries; `accept` names the version, ends submitting and taking back, and settles what was answered; `reopen` takes a reason that the unit sees; `extend` gives one unit more time. 409 `decision.stale` where another version or, with `base`, another decision came in between: nothing is recorded then. All but `answer` are the collector’s.
         */
        post: operations["addDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 本单位各份文稿（方案、总结）的状态
         * @description Papers that the round asks for beside its forms, with what may be handed in and where the unit stands; none where it asks for none. The collector names a unit with ?unit=.
         */
        get: operations["listPapers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}/papers/{paper}/submissions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * 上传一份文稿
         * @description The file is the body, and kept as it came as the paper’s next version; what it is, its bytes say. `base` is the version that it takes the place of, which stays and can be fetched. The id is a UUID made at the click: sending it again with the same file gives the same receipt. The collector names the unit, and may say which mail it came in.
         */
        put: operations["submitPaper"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}/papers/{paper}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一份文稿的各个版本，分页
         * @description The versions, newest first, page by page: `next` of one page is ?before= of the one after it. The collector names a unit with ?unit=.
         */
        get: operations["listPaperHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}/papers/{paper}/versions/{version}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 下载文稿的某一版
         * @description The file byte for byte as it was handed in. The collector names a unit with ?unit=; its downloads are on record.
         */
        get: operations["readPaperFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 服务是否在运行
         * @description Answers without touching the store.
         */
        get: operations["readHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 各单位各表的报送情况
         * @description Units × forms with state, version, time and where each stands, and totals per form. A long roster is read page by page (?from=, ?limit=): the totals are then those of the page. For the collector only.
         */
        get: operations["readState"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}/forms/{form}/misfits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 不再适合当前表样的内容
         * @description Reports that came in under another definition of the form than the one that stands now, each with the cells that no longer fit it. They are counted in no total; the summary lists them too. For the collector only.
         */
        get: operations["readMisfits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}/forms/{form}/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 下载一张表的汇总
         * @description The merged workbook of all current versions, by a signed address that is valid for minutes: follow it without the access token. The same versions give the same bytes. A merge too large for one request answers 202: ask again after `Retry-After`. For the collector only.
         */
        get: operations["readSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}/forms/{form}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 下载这张表的 Word 原件
         * @description The form’s own .docx as it was taken in, to be filled in and reported like any sheet; 404 where none is kept.
         */
        get: operations["readDocument"];
        /**
         * 留存这张表的 Word 原件
         * @description The form’s own .docx, as the notice has it: from then on versions and the school’s total come out in it, everything else of it byte for byte. Refused where the form’s tables are not in it. One for each form of a round; another takes its place. For the collector only.
         */
        put: operations["putDocument"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}/forms/{form}/versions/{version}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 某个版本的 Word 文档
         * @description One accepted version in the form’s own .docx, rows cloned from the first of its table; in a document of ours where no file is kept. What the file has no place for stands in tables behind it. The collector names a unit with ?unit=.
         */
        get: operations["readVersionDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}/forms/{form}/versions/{version}/print": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 某个版本的打印件
         * @description One accepted version to be printed, signed, stamped and handed in, as .docx: the official tables, and on every page its receipt number, a short hash of the content and 第 x 页 共 y 页; at the end a box for the stamp and the receipt number as a QR code. A withdrawal has nothing to print. The collector names a unit with ?unit=.
         */
        get: operations["readPrint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}/forms/{form}/summary/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 学校汇总的 Word 文档
         * @description The school’s total of all current versions in the form’s own .docx, every unit’s rows in the roster’s order and the sums; in a document of ours where no file is kept. For the collector only.
         */
        get: operations["readSummaryDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}/recommended/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 推荐清单（附件3）的 Word 文档
         * @description What officers chose for 附件3, in their order, or as long as they chose nothing the activities that units marked 是否推荐; in its official layout, of the versions that stand. 404 where no form of the round asks for that mark. For the collector only.
         */
        get: operations["readRecommendedDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}/papers/{paper}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 由已报的表生成文稿初稿（.docx）
         * @description Figures, tables and a sentence for each activity out of what stands of the paper’s form; what the collector accepted and what not is said in it. With ?over= the parts are written anew in that version of the paper: everything else of the file stays byte for byte, parts that somebody changed stay and are commented, parts that somebody took out stay out. For a unit its own; the collector names a unit, or gets the school’s.
         */
        get: operations["readDraft"];
        put?: never;
        /**
         * 在已有的一份里更新由表生成的部分
         * @description As the draft with ?over=, into the .docx that is the body. Nothing is stored.
         */
        post: operations["renewDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 下载一次活动全部表的汇总
         * @description One workbook of all forms: per form what its own summary has, and plan against results, agreement, changes, the year before. By a signed address, as a form’s summary; 202 while it is being made. What is left out by choice is in no total, and cover and checks say so. For the collector only.
         */
        get: operations["readRoundSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}/summaries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 下载过的整本汇总，最近的在前
         * @description Each may be named by ?since= of the next download. For the collector only.
         */
        get: operations["listSummaries"];
        put?: never;
        /**
         * 交上一次下载、后来写过备注的汇总表
         * @description The file is kept for the next download (?previous=), which carries its own columns and notes over by what names a row, and lists what changed since. Repeating it changes nothing. For the collector only.
         */
        post: operations["handInSummary"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}/forms/{form}/desk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一个单位一张表的全部：现在的版本、审核情况、历史、计划和上一年的数
         * @description What /versions, /review and /history tell of one unit’s form, and what the same rows said in the form that this one starts from and in the round before. The collector names the unit with ?unit=. For the collector only.
         */
        get: operations["readDesk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}/participation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 各类活动的人次：计划和实际
         * @description Added up over the versions that stand, by the column that a form counts its entries by, cancelled ones apart; in the forms that ask for 人次. Kept until anybody reports again. Where that would be too many rows for one request, a form comes without `choices`: the summary has them. For the collector only.
         */
        get: operations["readParticipation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}/forms/{form}/joint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 联合举办：像是同一项的活动，和已经认定的
         * @description For the collector: rows of several units that may be one activity, each group with what agrees, and every decision that stands. Nothing proposed is counted: only a decision takes partners’ rows out of the totals. A group whose rows changed since is to be looked at again. A unit is told the groups that it takes part in, and by how much it is counted less.
         */
        get: operations["readJoint"];
        put?: never;
        /**
         * 认定为联合举办、认定不是同一项、撤销
         * @description Appends one decision. `join` names the lead, whose row counts, and the partners, whose rows are shown and count in no total; `apart` says that no two of the rows are one; `undo` takes back a decision that stands. `base` is the last decision that was seen: 409 `decision.stale` where another, or a newer version of one of the units, came in between; nothing is recorded then. For the collector only.
         */
        post: operations["decideJoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}/recommended": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 推荐清单（附件3）：列了哪些，还可以列哪些
         * @description What officers chose, in their order, as it stands over the reports by now: a row that was renamed is told with both names, one that is gone stays here and is in no document. As long as nothing was chosen it is what units marked 是否推荐. `others` are all other rows of the list, those that are marked first. 404 where no form of the round asks for that mark. For the collector only.
         */
        get: operations["readRecommended"];
        put?: never;
        /**
         * 勾选推荐清单、取回以前的、改回按单位标的
         * @description Appends one decision, which says the whole list: `choose` names every row in its order, and the marked ones that were seen and not taken; `restore` takes an earlier choice again; `asMarked` chooses nothing any more. The workbook’s sheet and the document follow it. `base` is the last decision that was seen: 409 `decision.stale` where another, or a newer version of one of the units, came in between; nothing is recorded then. For the collector only.
         */
        post: operations["decideRecommended"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}/paper-copies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 纸质件：各单位交了没有
         * @description Of every unit that reported a form: its version by now, and the signed print that came in, with whether it says what stands. For the collector only.
         */
        get: operations["readPaperCopies"];
        put?: never;
        /**
         * 收到一份纸质件，或撤销
         * @description `receive` ticks off the print whose receipt number was scanned, or whose last six digits (of the receipt number or of the short hash) were typed. Where it is of a version that says something else than what stands, nothing is recorded and every cell that differs is named: `differing` with that version records it all the same. Where several prints fit six digits they are listed. 404 `paperCopy.unknown` where none does. `undo` takes back one that was recorded. For the collector only.
         */
        post: operations["receivePaperCopy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 核查：跨单位、跨表、跨年的问题，和科普专项预审
         * @description What the rules over a round say of the reports that stand: planned activities that nobody accounted for, activities that may be one, changes against the round before, figures that stand out among units of a kind, and who meets the conditions of 科普专项 with the gap to each threshold. Nothing follows from it by itself. For the collector only.
         */
        get: operations["readFindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}/acceptable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 哪些可以直接通过，哪些要先看
         * @description Every reported version without errors, without queries that wait and with a reason for each 核实; and those that have to be looked at first, with why. By the forms as they stand now. For the collector only.
         */
        get: operations["readAcceptable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}/acceptances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 一次通过多个单位的报送
         * @description Accepts those very versions, each by itself: where another version or decision came in between, that one is not accepted and the answer says why. For the collector only.
         */
        post: operations["acceptReports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}/lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 锁定一次填报
         * @description From now on units are answered 423 with this reason; what was recorded under an id is still told. Locking again closes every unit that was reopened. The collector reports on. For the collector only.
         */
        post: operations["lockRound"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 重新开放：所有单位，或一个单位
         * @description With a `unit` that one may report again while the round stays locked for the others, and reads the `reason`; without, the round is open. Nothing happens where it is open already. A round that was closed is reopened by its stage. For the collector only.
         */
        post: operations["unlockRound"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 全部活动，各处于什么阶段
         * @description All rounds of the collector, drafts and archived ones too, the current ones first. For the collector only.
         */
        get: operations["listRounds"];
        put?: never;
        /**
         * 新建活动：用示例的表，或沿用以前的活动
         * @description A draft with the forms, units and rules of an earlier round, which it names (`follows`), or of the example. Deadlines keep their distance to the window where none is said. Units see nothing of it until it is published. For the collector only.
         */
        post: operations["createRound"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 活动的完整定义，用来修改
         * @description The whole definition, contacts too, with the `base` to name when it is put back changed. For the collector only.
         */
        get: operations["readSetup"];
        /**
         * 保存修改过的活动
         * @description Stores the definition where what stands is still the one that `base` names; else 409 `round.stale` with what stands. Where reports are in that the change concerns, 409 `round.wouldChange` tells what becomes of them, and nothing is stored until the same is sent again with its `confirm`. The stage is changed by its own route. For the collector only.
         */
        put: operations["putSetup"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}/roster/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 读粘贴的名单，不保存
         * @description Units with their codes as they are read from what was pasted, beside the roster that stands, and every doubtful line with what to do about it. Nothing is stored: the list goes into the definition. For the collector only.
         */
        post: operations["checkRoster"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}/forms/{form}/definitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一张表的历次表样：谁在什么时候保存的
         * @description Every definition of the form since it was first changed, the one of before included, newest first, page by page: who stored it and when. One is taken back by storing it again (PUT …/setup). For the collector only.
         */
        get: operations["readDefinitions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}/stage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * 发布、结束、重新开放、归档一个活动
         * @description draft → published → closed → archived, and back from closed to published and from archived to closed. Closing locks the round with the `reason`, which units are then answered with (423); reopening unlocks it. Nothing happens where it stands there already. For the collector only.
         */
        put: operations["setStage"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 删除一个没有单位报送过的活动
         * @description Of any stage, where no unit ever reported under it; else 409. Codes stay. The id can be taken again. For the collector only.
         */
        post: operations["removeRound"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 给单位发报送码
         * @description A code for each unit of the roster that has none, or another one for one unit, or a new one instead of all it has (`rotate`). The codes are told here and never again; with them comes what stands on the strips that are handed out. A unit’s code opens every published round that lists it. For the collector only.
         */
        post: operations["issueUnitCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 发过的报送码，各自最近一次使用
         * @description Codes of units and officers by their ids, never the codes themselves; revoked ones too. A code of an earlier edition is here once it was used. For the collector only.
         */
        get: operations["listCodes"];
        put?: never;
        /**
         * 给汇总单位的一位同事发报送码
         * @description Whoever signs in with it may do all that the collector may; what they do is on record under this name. The code is told here and never again. For the collector only.
         */
        post: operations["issueOfficerCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/codes/{codeId}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 作废一个报送码
         * @description Whoever is signed in with it is signed out at once. Revoking twice is the same as once. The collector’s last code is not revoked. For the collector only.
         */
        post: operations["revokeCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 审计记录：谁、何时、做了什么
         * @description The newest first, page by page, filtered by time, actor, action and target. With `?format=csv`, or `Accept: text/csv`, a file of up to 5000 records, which says at its end where it is not all; taking it is on record. For the collector only.
         */
        get: operations["readAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}/owing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 现在还欠报的单位、联系人和通知文字
         * @description Every unit with a form that was not reported or was returned, as things stand now: what it owes until when, whom to ask (the roster’s contact, else who last filled in a sheet), a text to send as it is, and when it was last reminded. `mail` is there where the server can send it. A long list comes page by page (`next`). For the collector only.
         */
        get: operations["readOwing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 记下催了哪些单位
         * @description Puts on record that these units were reminded, by whom and how: only those that still owe, looked up again now; each is answered with its text of now. Nothing is sent to anybody. For the collector only.
         */
        post: operations["noteReminders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}/reminders/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 邮件草稿（.zip，每个单位一封 .eml）
         * @description A mail to each of these units that still owes, as a file that opens as a draft; addressed where the roster has a mail address. Nothing is put on record and nothing is sent. 409 where none of them owes any more. For the collector only.
         */
        post: operations["makeReminderDrafts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}/reminders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * 给一个欠报的单位发一封催报邮件
         * @description Sends one mail to a unit that still owes, looked up again now, and puts on record who sent it where and what became of it. The same id is never sent twice: repeated, it tells what became of it, and sends only what certainly did not go out. Nothing is sent over a mail that `after` does not name. Mails go out some seconds apart (429 `mail.tooFast`). For the collector only.
         */
        put: operations["mailReminder"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 下载一轮填报的归档（.zip）
         * @description Of a round that is locked for all its units, by a signed address as the summary: the summaries, every version as it was sent with its receipt, all decisions, the audit trail, the definition, and a hash of each. `kjz verify` proves it offline. An archive too large for one request answers 202: ask again after `Retry-After`. 409 while units may still report. For the collector only.
         */
        get: operations["readArchive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description 请求内容不合要求 */
        RequestInvalidProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 400;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "request.invalid";
            errors: {
                path: string;
                message: string;
            }[];
        };
        /** @description 请求不是 JSON */
        RequestNotJsonProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 400;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "request.notJson";
        };
        /** @description 请求嵌套过深 */
        RequestTooDeepProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 400;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "request.tooDeep";
            limit: number;
        };
        /** @description 没有说明是哪个单位 */
        UnitNeededProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 400;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "unit.needed";
            hint: string;
        };
        /** @description 文件没有读取 */
        File400Problem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 400;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "file.empty" | "file.olderXls" | "file.noText" | "file.foreignText" | "file.tooManyTables" | "file.lyingSizes" | "file.dtd" | "file.unsafeEntryName" | "file.cellOutOfBounds" | "file.textTooLong" | "file.damaged" | "file.notPatchable";
            refusal: {
                code: string;
            } & {
                [key: string]: unknown;
            };
            messages: {
                zh: string;
                en: string;
            };
        };
        /** @description 报送码不正确 */
        CodeNotAcceptedProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 401;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "code.notAccepted";
        };
        /** @description 没有登录 */
        SessionMissingProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 401;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "session.missing";
        };
        /** @description 登录无效 */
        SessionInvalidProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 401;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "session.invalid";
        };
        /** @description 登录已过期 */
        SessionExpiredProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 401;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "session.expired";
        };
        /** @description 报送码已停用 */
        SessionRevokedProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 401;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "session.revoked";
        };
        /** @description 内容过大 */
        RequestTooLargeProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 413;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "request.tooLarge";
            limitBytes: number;
        };
        /** @description 活动太多，不能在这里勾选 */
        RecommendedTooManyProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 413;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "recommended.tooMany";
            limit: number;
        };
        /** @description 活动的定义过大 */
        RoundTooLargeProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 413;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "round.tooLarge";
        };
        /** @description 行数太多，写不成 Word */
        DocumentTooLongProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 413;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "document.tooLong";
            /** @description 最多几行 */
            limit: number;
        };
        /** @description 文件太大 */
        PaperTooLargeProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 413;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "paper.tooLarge";
            limitBytes: number;
            megabytes: string;
        };
        /** @description 表格内容过多 */
        ReportTooMuchProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 413;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "report.tooMuch";
        };
        /** @description 内容过大 */
        SubmissionTooLargeProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 413;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "submission.tooLarge";
        };
        /** @description 文件没有读取 */
        File413Problem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 413;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "file.tooLarge" | "file.tooManyEntries" | "file.inflatesTooMuch" | "file.partTooLarge" | "file.tooManyRows" | "file.tooManyColumns" | "file.tooManyCells" | "file.tooManyMerges";
            refusal: {
                code: string;
            } & {
                [key: string]: unknown;
            };
            messages: {
                zh: string;
                en: string;
            };
        };
        /** @description 尝试次数过多 */
        CodeTooManyAttemptsProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 429;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "code.tooManyAttempts";
            /** @description 也在 Retry-After 里 */
            retryAfterSeconds: number;
        };
        /** @description 稍等再发 */
        MailTooFastProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 429;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "mail.tooFast";
            /** @description 也在 Retry-After 里 */
            retryAfterSeconds: number;
        };
        /** @description 提交太频繁 */
        SubmissionTooOftenProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 429;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "submission.tooOften";
            /** @description 也在 Retry-After 里 */
            retryAfterSeconds: number;
        };
        /** @description 请求太多 */
        CollectorTooMuchProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 429;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "collector.tooMuch";
            /** @description 也在 Retry-After 里 */
            retryAfterSeconds: number;
        };
        /** @description 服务器出错 */
        InternalUnexpectedProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 500;
            /** @enum {string} */
            code: "internal.unexpected";
            id: string;
        };
        /** @description 归档没有做成 */
        ArchiveFailedProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 503;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "archive.failed";
            /** @description 也在 Retry-After 里 */
            retryAfterSeconds: number;
        };
        /** @description 汇总没有做成 */
        SummaryFailedProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 503;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "summary.failed";
            /** @description 也在 Retry-After 里 */
            retryAfterSeconds: number;
        };
        /** @description 汇总内容过多 */
        SummaryTooMuchProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 503;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "summary.tooMuch";
        };
        /** @description 暂时无法处理 */
        StoreUnavailableProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 503;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "store.unavailable";
            /** @description 也在 Retry-After 里 */
            retryAfterSeconds: number;
        };
        /** @description 没有这个地址 */
        RouteNotFoundProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 404;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "route.notFound";
        };
        /** @description 单位不在名单里 */
        UnitNotOnRosterProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 404;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "unit.notOnRoster";
        };
        /** @description 没有这项填报任务 */
        RoundNotFoundProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 404;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "round.notFound";
        };
        /** @description 没有这张表 */
        FormNotFoundProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 404;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "form.notFound";
        };
        /** @description 没有这样的打印件 */
        PaperCopyUnknownProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 404;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "paperCopy.unknown";
            typed: string;
        };
        /** @description 没有这个报送码 */
        CodeNotFoundProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 404;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "code.notFound";
        };
        /** @description 没有收到这次提交 */
        SubmissionNotFoundProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 404;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "submission.notFound";
        };
        /** @description 没有这个版本 */
        VersionNotFoundProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 404;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "version.notFound";
        };
        /** @description 没有 Word 原件 */
        DocumentNotKeptProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 404;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "document.notKept";
        };
        /** @description 没有推荐清单 */
        DocumentNothingRecommendedProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 404;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "document.nothingRecommended";
        };
        /** @description 没有这份文稿 */
        PaperNotFoundProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 404;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "paper.notFound";
        };
        /** @description 这份文稿没有初稿 */
        PaperNoDraftProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 404;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "paper.noDraft";
        };
        /** @description 没有找到上一次的汇总表 */
        SummaryNotKnownProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 404;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "summary.notKnown";
        };
        /** @description 只有汇总单位可以查看 */
        RoleAdminOnlyProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 403;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "role.adminOnly";
        };
        /** @description 不是本单位的内容 */
        UnitNotYoursProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 403;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "unit.notYours";
        };
        /** @description 地址不对 */
        OriginWalkedAroundProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 403;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "origin.walkedAround";
        };
        /** @description 下载地址已失效 */
        DownloadExpiredProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 403;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "download.expired";
        };
        /** @description 内容类型不支持 */
        RequestMediaTypeProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 415;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "request.mediaType";
            accepted: string[];
        };
        /** @description 不是 Word 文档 */
        DocumentNotWordProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 415;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "document.notWord";
        };
        /** @description 文件类型不对 */
        PaperWrongKindProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 415;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "paper.wrongKind";
            /** @description 可以交的文件，按后缀 */
            accepted: string[];
        };
        /** @description 文件没有读取 */
        File415Problem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 415;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "file.notZip" | "file.legacyXls" | "file.passwordProtected" | "file.notWorkbook" | "file.noSheets";
            refusal: {
                code: string;
            } & {
                [key: string]: unknown;
            };
            messages: {
                zh: string;
                en: string;
            };
        };
        /** @description 没有可以处理的报送 */
        DecisionNothingReportedProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 409;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "decision.nothingReported";
        };
        /** @description 已经通过 */
        DecisionAcceptedProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 409;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "decision.accepted";
        };
        /** @description 填报已锁定 */
        DecisionLockedProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 409;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "decision.locked";
        };
        /** @description 还有意见没有答复 */
        DecisionOpenQueriesProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 409;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "decision.openQueries";
            open: number;
        };
        /** @description 没有通过，不用重新开放 */
        DecisionNotAcceptedProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 409;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "decision.notAccepted";
        };
        /** @description 这条意见不用再答复 */
        DecisionNoSuchQueryProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 409;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "decision.noSuchQuery";
        };
        /** @description 新的截止时间不晚于现在的 */
        DecisionNotLaterProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 409;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "decision.notLater";
            due: string;
        };
        /** @description 别人刚刚处理过，或单位又报了一版 */
        DecisionStaleProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 409;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "decision.stale";
            seq: number;
            /** @description 0 = 还没有报过 */
            version: number;
        };
        /** @description 这张表没有活动清单 */
        JointNoListProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 409;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "joint.noList";
        };
        /** @description 没有这个认定可以撤销 */
        JointNoSuchDecisionProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 409;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "joint.noSuchDecision";
        };
        /** @description 这一版没有内容可打印 */
        PrintWithdrawnProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 409;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "print.withdrawn";
        };
        /** @description 这一条已经不在了 */
        PaperCopyNotThereProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 409;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "paperCopy.notThere";
        };
        /** @description 没有这一次勾选 */
        RecommendedNoSuchDecisionProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 409;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "recommended.noSuchDecision";
        };
        /** @description 答复次数过多 */
        DecisionTooManyProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 409;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "decision.tooMany";
            answers: number;
        };
        /** @description 没有欠报的单位 */
        ReminderNobodyOwesProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 409;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "reminder.nobodyOwes";
        };
        /** @description 本服务不能发邮件 */
        MailNotSetUpProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 409;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "mail.notSetUp";
        };
        /** @description 还没有锁定 */
        ArchiveNotLockedProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 409;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "archive.notLocked";
        };
        /** @description 还有单位可以报送 */
        ArchiveUnitsOpenProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 409;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "archive.unitsOpen";
            units: string[];
        };
        /** @description 编号已经用了 */
        RoundExistsProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 409;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "round.exists";
        };
        /** @description 活动太多 */
        RoundTooManyProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 409;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "round.tooMany";
            most: number;
        };
        /** @description 别人刚改过这个活动 */
        RoundStaleProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 409;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "round.stale";
            base: string;
            definition: {
                id: string;
            } & {
                [key: string]: unknown;
            };
        };
        /** @description 这次改动会影响已经报来的内容 */
        RoundWouldChangeProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 409;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "round.wouldChange";
            forms: {
                form: string;
                attachment: string;
                /** @description 现在的表样 */
                version: string;
                /** @description 表样改了，version 没有换：要先换一个新的 */
                needsVersion: boolean;
                /** @description 新的定义里没有这张表 */
                isRemoved: boolean;
                /** @description 读出来不变的份数 */
                unchanged: number;
                /** @description 按新表样重新读出、仍然适合的份数 */
                reread: number;
                unfit: {
                    unit: string;
                    version: number;
                    /** @description 不再适合的单元格，只列前面的 */
                    cells: {
                        address: string;
                        message: string;
                    }[];
                    cellsTotal: number;
                }[];
            }[];
            /** @description 报送过、但不在新名单里的单位 */
            leaving: {
                unit: string;
                forms: string[];
            }[];
            /** @description 没有：先换表样的 version */
            confirm?: string;
        };
        /** @description 现在不能这样做 */
        RoundWrongStageProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 409;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "round.wrongStage";
            /** @enum {string} */
            stage: "draft" | "published" | "closed" | "archived";
        };
        /** @description 已经有单位报送过 */
        RoundNotEmptyProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 409;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "round.notEmpty";
            units: number;
        };
        /** @description 这是汇总单位最后一个报送码 */
        CodeLastAdminProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 409;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "code.lastAdmin";
        };
        /** @description 已有更新的一版 */
        PaperStaleProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 409;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "paper.stale";
            base: number;
            /** @description 现在的版本；0 = 还没有交过 */
            version: number;
            /** Format: date-time */
            submittedAt?: string;
        };
        /** @description 还没有可以成稿的内容 */
        PaperNothingReportedProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 409;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "paper.nothingReported";
        };
        /** @description 已有更新的版本 */
        SubmissionStaleProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 409;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "submission.stale";
            base: number;
            current: {
                version: number;
                /** Format: date-time */
                submittedAt?: string;
                /** @enum {string} */
                state?: "submitted" | "zero" | "withdrawn";
            };
            differences: ({
                address: string;
            } & {
                [key: string]: unknown;
            })[];
            differencesTotal: number;
        };
        /** @description 提交编号已用过 */
        SubmissionIdReusedProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 409;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "submission.idReused";
            submissionId: string;
            receipt: string;
            version: number;
        };
        /** @description 已报的内容会被零报告取代 */
        SubmissionReplacesReportProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 409;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "submission.replacesReport";
            current: {
                version: number;
                receipt: string;
                rows: number;
                counts: {
                    [key: string]: number;
                };
                /** Format: date-time */
                submittedAt: string;
                late: boolean;
                returned?: {
                    version: number;
                    receipt: string;
                    /** Format: date-time */
                    submittedAt: string;
                };
            };
        };
        /** @description 没有可撤回的内容 */
        SubmissionNothingToWithdrawProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 409;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "submission.nothingToWithdraw";
            version: number;
        };
        /** @description 版本已满 */
        SubmissionFullProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 409;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "submission.full";
            versions: number;
        };
        /** @description 找不到要批注的单元格 */
        DecisionNoSuchCellProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 422;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "decision.noSuchCell";
            addresses: string[];
        };
        /** @description 同一单位出现了两次 */
        JointUnitTwiceProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 422;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "joint.unitTwice";
        };
        /** @description 找不到这一行 */
        JointNoSuchRowProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 422;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "joint.noSuchRow";
            addresses: string[];
        };
        /** @description 找不到这一行 */
        RecommendedNoSuchRowProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 422;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "recommended.noSuchRow";
            addresses: string[];
        };
        /** @description 同一行勾选了两次 */
        RecommendedRowTwiceProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 422;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "recommended.rowTwice";
            addresses: string[];
        };
        /** @description 不是这张表的文件 */
        DocumentNotThisFormProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 422;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "document.notThisForm";
            /** @description 文件里没有的分表 */
            missing: string[];
        };
        /** @description 有必须改正的内容 */
        SubmissionHasErrorsProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 422;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "submission.hasErrors";
            issues: {
                /** @enum {string} */
                severity: "error" | "verify" | "hint";
                code: string;
                address: string;
                sheet: string;
                cell: string;
                /** @description Word 文档中的位置，如 表1 第3行 “线下人次”；Excel 表没有 */
                place?: string;
                section?: string;
                column?: string;
                label: string;
                message: string;
                received: string | null;
                proposal?: string | number | string[];
            }[];
            issuesTotal: number;
        };
        /** @description 有核实项没有写理由 */
        SubmissionUnexplainedProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 422;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "submission.unexplained";
            issues: {
                /** @enum {string} */
                severity: "error" | "verify" | "hint";
                code: string;
                address: string;
                sheet: string;
                cell: string;
                /** @description Word 文档中的位置，如 表1 第3行 “线下人次”；Excel 表没有 */
                place?: string;
                section?: string;
                column?: string;
                label: string;
                message: string;
                received: string | null;
                proposal?: string | number | string[];
            }[];
            issuesTotal: number;
        };
        /** @description 填报已锁定 */
        RoundLockedProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 423;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "round.locked";
            /** @description 汇总单位写的原因 */
            reason: string;
            /** Format: date-time */
            since: string;
        };
        /** @description 已过截止时间 */
        RoundOverdueProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 423;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "round.overdue";
            /** @description 对本单位有效的截止时间 */
            due: string;
        };
        /** @description 已通过，不能再改 */
        ReportAcceptedProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 423;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "report.accepted";
            version: number;
            /** Format: date-time */
            since: string;
            /** @description 谁通过的 */
            by: string;
        };
        /** @description 这个地址不接受这种请求 */
        RouteMethodNotAllowedProblem: {
            /** @enum {string} */
            type: "about:blank";
            /** @description 一句话，按 Accept-Language */
            title: string;
            /** @description 发生了什么 · 为什么 · 怎么办 */
            detail: string;
            /** @enum {number} */
            status: 405;
            /** @enum {string} */
            code: "route.methodNotAllowed";
            /** @description 也在 Allow 里 */
            allowed: string[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 登录有效 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        token: string;
                        /**
                         * Format: date-time
                         * @description 时刻（UTC）
                         */
                        expiresAt: string;
                        /** @enum {string} */
                        role: "unit" | "admin";
                        unit?: string;
                        /** @description 汇总单位的人，报送码发给谁的 */
                        officer?: string;
                        collector: string;
                        /** @description 当前的在前 */
                        rounds: {
                            id: string;
                            name: string;
                            /**
                             * @description 没有：已发布。草稿只有汇总单位看得到；已归档的不在这里
                             * @enum {string}
                             */
                            stage?: "draft" | "published" | "closed" | "archived";
                            /** @description 最近的截止时刻；都过了，则是最后一个 */
                            deadline?: string;
                            /** @description 离它还有几天，以服务器的时钟为准；负数为已过 */
                            daysLeft?: number;
                        }[];
                    };
                };
            };
            /** @description 请求内容不合要求 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidProblem"] | components["schemas"]["RequestNotJsonProblem"] | components["schemas"]["RequestTooDeepProblem"] | components["schemas"]["UnitNeededProblem"] | components["schemas"]["File400Problem"];
                };
            };
            /** @description 没有登录或登录失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeNotAcceptedProblem"] | components["schemas"]["SessionMissingProblem"] | components["schemas"]["SessionInvalidProblem"] | components["schemas"]["SessionExpiredProblem"] | components["schemas"]["SessionRevokedProblem"];
                };
            };
            /** @description 服务器内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalUnexpectedProblem"];
                };
            };
            /** @description 暂时无法处理，可以重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ArchiveFailedProblem"] | components["schemas"]["SummaryFailedProblem"] | components["schemas"]["SummaryTooMuchProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 报送码，大小写、空格、横线不限 */
                    code: string;
                };
            };
        };
        responses: {
            /** @description 登录成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        token: string;
                        /**
                         * Format: date-time
                         * @description 时刻（UTC）
                         */
                        expiresAt: string;
                        /** @enum {string} */
                        role: "unit" | "admin";
                        unit?: string;
                        /** @description 汇总单位的人，报送码发给谁的 */
                        officer?: string;
                        collector: string;
                        /** @description 当前的在前 */
                        rounds: {
                            id: string;
                            name: string;
                            /**
                             * @description 没有：已发布。草稿只有汇总单位看得到；已归档的不在这里
                             * @enum {string}
                             */
                            stage?: "draft" | "published" | "closed" | "archived";
                            /** @description 最近的截止时刻；都过了，则是最后一个 */
                            deadline?: string;
                            /** @description 离它还有几天，以服务器的时钟为准；负数为已过 */
                            daysLeft?: number;
                        }[];
                    };
                };
            };
            /** @description 请求内容不合要求 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidProblem"] | components["schemas"]["RequestNotJsonProblem"] | components["schemas"]["RequestTooDeepProblem"] | components["schemas"]["UnitNeededProblem"] | components["schemas"]["File400Problem"];
                };
            };
            /** @description 没有登录或登录失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeNotAcceptedProblem"] | components["schemas"]["SessionMissingProblem"] | components["schemas"]["SessionInvalidProblem"] | components["schemas"]["SessionExpiredProblem"] | components["schemas"]["SessionRevokedProblem"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooLargeProblem"] | components["schemas"]["RecommendedTooManyProblem"] | components["schemas"]["RoundTooLargeProblem"] | components["schemas"]["DocumentTooLongProblem"] | components["schemas"]["PaperTooLargeProblem"] | components["schemas"]["ReportTooMuchProblem"] | components["schemas"]["SubmissionTooLargeProblem"] | components["schemas"]["File413Problem"];
                };
            };
            /** @description 尝试次数过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeTooManyAttemptsProblem"] | components["schemas"]["MailTooFastProblem"] | components["schemas"]["SubmissionTooOftenProblem"] | components["schemas"]["CollectorTooMuchProblem"];
                };
            };
            /** @description 服务器内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalUnexpectedProblem"];
                };
            };
            /** @description 暂时无法处理，可以重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ArchiveFailedProblem"] | components["schemas"]["SummaryFailedProblem"] | components["schemas"]["SummaryTooMuchProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
        };
    };
    readRound: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                round: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 这一轮报送 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        school: string;
                        collector: string;
                        window: {
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                        };
                        forms: {
                            id: string;
                            attachment: string;
                            title: string;
                            version: string;
                            deadline: string;
                        }[];
                        /** @description 仅汇总单位可见 */
                        roster?: {
                            code: string;
                            name: string;
                            kind: string;
                        }[];
                    };
                };
            };
            /** @description 请求内容不合要求 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidProblem"] | components["schemas"]["RequestNotJsonProblem"] | components["schemas"]["RequestTooDeepProblem"] | components["schemas"]["UnitNeededProblem"] | components["schemas"]["File400Problem"];
                };
            };
            /** @description 没有登录或登录失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeNotAcceptedProblem"] | components["schemas"]["SessionMissingProblem"] | components["schemas"]["SessionInvalidProblem"] | components["schemas"]["SessionExpiredProblem"] | components["schemas"]["SessionRevokedProblem"];
                };
            };
            /** @description 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"] | components["schemas"]["UnitNotOnRosterProblem"] | components["schemas"]["RoundNotFoundProblem"] | components["schemas"]["FormNotFoundProblem"] | components["schemas"]["PaperCopyUnknownProblem"] | components["schemas"]["CodeNotFoundProblem"] | components["schemas"]["SubmissionNotFoundProblem"] | components["schemas"]["VersionNotFoundProblem"] | components["schemas"]["DocumentNotKeptProblem"] | components["schemas"]["DocumentNothingRecommendedProblem"] | components["schemas"]["PaperNotFoundProblem"] | components["schemas"]["PaperNoDraftProblem"] | components["schemas"]["SummaryNotKnownProblem"];
                };
            };
            /** @description 服务器内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalUnexpectedProblem"];
                };
            };
            /** @description 暂时无法处理，可以重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ArchiveFailedProblem"] | components["schemas"]["SummaryFailedProblem"] | components["schemas"]["SummaryTooMuchProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
        };
    };
    readDefinition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                round: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 完整定义 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        school: string;
                        collector: {
                            id: string;
                            name: string;
                        };
                        window: {
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                        };
                        forms: {
                            definition: {
                                id: string;
                                version: string;
                                attachment: string;
                                title: string;
                                sections: ({
                                    /** @enum {string} */
                                    kind: "list";
                                    key: string;
                                    sheet: string;
                                    title: string;
                                    /** @default [] */
                                    titleAliases: string[];
                                    /** @default false */
                                    optional: boolean;
                                    columns: {
                                        key: string;
                                        label: string;
                                        /** @default [] */
                                        aliases: string[];
                                        type: {
                                            /** @enum {string} */
                                            type: "text";
                                            maxLength: number;
                                        } | {
                                            /** @enum {string} */
                                            type: "count";
                                            unit: string;
                                            /** @default 0 */
                                            minimum: number;
                                        } | {
                                            /** @enum {string} */
                                            type: "money";
                                            /** @enum {string} */
                                            unit: "万元";
                                        } | {
                                            /** @enum {string} */
                                            type: "date";
                                            /** @enum {string} */
                                            edge: "start" | "end";
                                        } | {
                                            /** @enum {string} */
                                            type: "choice";
                                            choices: string[];
                                            /** @default [] */
                                            aliases: [
                                                string,
                                                string
                                            ][];
                                        } | {
                                            /** @enum {string} */
                                            type: "multiChoice";
                                            choices: string[];
                                            /** @default [] */
                                            aliases: [
                                                string,
                                                string
                                            ][];
                                        } | {
                                            /** @enum {string} */
                                            type: "phone";
                                        } | {
                                            /** @enum {string} */
                                            type: "activityId";
                                        } | {
                                            /** @enum {string} */
                                            type: "sequence";
                                        };
                                        /** @default false */
                                        required: boolean | {
                                            column: string;
                                            in: string[];
                                        } | {
                                            column: string;
                                            notIn: string[];
                                        };
                                        /** @default false */
                                        summed: boolean;
                                        /** @default false */
                                        personal: boolean;
                                        /** @default 12 */
                                        width: number;
                                        guidance?: string;
                                    }[];
                                    /** @default [] */
                                    identity: string[][];
                                    /** @default 12 */
                                    blankRows: number;
                                    startsFrom?: {
                                        form: string;
                                        section: string;
                                        columns: string[];
                                        added?: {
                                            column: string;
                                            choice: string;
                                        };
                                    };
                                } | {
                                    /** @enum {string} */
                                    kind: "indicators";
                                    key: string;
                                    sheet: string;
                                    title: string;
                                    /** @default [] */
                                    titleAliases: string[];
                                    /** @default false */
                                    optional: boolean;
                                    headers: {
                                        sequence?: {
                                            label: string;
                                            /** @default [] */
                                            aliases: string[];
                                        };
                                        code?: {
                                            label: string;
                                            /** @default [] */
                                            aliases: string[];
                                        };
                                        indicator: {
                                            label: string;
                                            /** @default [] */
                                            aliases: string[];
                                        };
                                        unit?: {
                                            label: string;
                                            /** @default [] */
                                            aliases: string[];
                                        };
                                        remarks?: {
                                            label: string;
                                            /** @default [] */
                                            aliases: string[];
                                        };
                                    };
                                    figures: {
                                        key: string;
                                        label: string;
                                        /** @default [] */
                                        aliases: string[];
                                        sumOf?: string[];
                                        /** @default 14 */
                                        width: number;
                                    }[];
                                    indicators: {
                                        key: string;
                                        label: string;
                                        code?: string;
                                        /** @default [] */
                                        aliases: string[];
                                        type: {
                                            /** @enum {string} */
                                            type: "text";
                                            maxLength: number;
                                        } | {
                                            /** @enum {string} */
                                            type: "count";
                                            unit: string;
                                            /** @default 0 */
                                            minimum: number;
                                        } | {
                                            /** @enum {string} */
                                            type: "money";
                                            /** @enum {string} */
                                            unit: "万元";
                                        } | {
                                            /** @enum {string} */
                                            type: "date";
                                            /** @enum {string} */
                                            edge: "start" | "end";
                                        } | {
                                            /** @enum {string} */
                                            type: "choice";
                                            choices: string[];
                                            /** @default [] */
                                            aliases: [
                                                string,
                                                string
                                            ][];
                                        } | {
                                            /** @enum {string} */
                                            type: "multiChoice";
                                            choices: string[];
                                            /** @default [] */
                                            aliases: [
                                                string,
                                                string
                                            ][];
                                        } | {
                                            /** @enum {string} */
                                            type: "phone";
                                        } | {
                                            /** @enum {string} */
                                            type: "activityId";
                                        } | {
                                            /** @enum {string} */
                                            type: "sequence";
                                        };
                                        figures?: string[];
                                        /** @default false */
                                        required: boolean | "any";
                                        guidance?: string;
                                    }[];
                                } | {
                                    /** @enum {string} */
                                    kind: "fields";
                                    key: string;
                                    sheet: string;
                                    title: string;
                                    /** @default [] */
                                    titleAliases: string[];
                                    /** @default false */
                                    optional: boolean;
                                    columns: {
                                        key: string;
                                        label: string;
                                        /** @default [] */
                                        aliases: string[];
                                        type: {
                                            /** @enum {string} */
                                            type: "text";
                                            maxLength: number;
                                        } | {
                                            /** @enum {string} */
                                            type: "count";
                                            unit: string;
                                            /** @default 0 */
                                            minimum: number;
                                        } | {
                                            /** @enum {string} */
                                            type: "money";
                                            /** @enum {string} */
                                            unit: "万元";
                                        } | {
                                            /** @enum {string} */
                                            type: "date";
                                            /** @enum {string} */
                                            edge: "start" | "end";
                                        } | {
                                            /** @enum {string} */
                                            type: "choice";
                                            choices: string[];
                                            /** @default [] */
                                            aliases: [
                                                string,
                                                string
                                            ][];
                                        } | {
                                            /** @enum {string} */
                                            type: "multiChoice";
                                            choices: string[];
                                            /** @default [] */
                                            aliases: [
                                                string,
                                                string
                                            ][];
                                        } | {
                                            /** @enum {string} */
                                            type: "phone";
                                        } | {
                                            /** @enum {string} */
                                            type: "activityId";
                                        } | {
                                            /** @enum {string} */
                                            type: "sequence";
                                        };
                                        /** @default false */
                                        required: boolean | {
                                            column: string;
                                            in: string[];
                                        } | {
                                            column: string;
                                            notIn: string[];
                                        };
                                        /** @default false */
                                        summed: boolean;
                                        /** @default false */
                                        personal: boolean;
                                        /** @default 12 */
                                        width: number;
                                        guidance?: string;
                                    }[];
                                })[];
                                rules: ({
                                    section: string;
                                    /** @enum {string} */
                                    severity?: "error" | "verify" | "hint";
                                    /** @enum {string} */
                                    kind: "withinWindow";
                                    columns: string[];
                                } | {
                                    section: string;
                                    /** @enum {string} */
                                    severity?: "error" | "verify" | "hint";
                                    /** @enum {string} */
                                    kind: "dateOrder";
                                    start: string;
                                    end: string;
                                } | {
                                    section: string;
                                    /** @enum {string} */
                                    severity?: "error" | "verify" | "hint";
                                    /** @enum {string} */
                                    kind: "distinctChoices";
                                    column: string;
                                    minimum: number;
                                } | {
                                    section: string;
                                    /** @enum {string} */
                                    severity?: "error" | "verify" | "hint";
                                    /** @enum {string} */
                                    kind: "filledByChoice";
                                    column: string;
                                    figures: [
                                        string,
                                        string[]
                                    ][];
                                } | {
                                    section: string;
                                    /** @enum {string} */
                                    severity?: "error" | "verify" | "hint";
                                    /** @enum {string} */
                                    kind: "figureNotExpected";
                                    column: string;
                                    choice: string;
                                    figure: string;
                                } | {
                                    section: string;
                                    /** @enum {string} */
                                    severity?: "error" | "verify" | "hint";
                                    /** @enum {string} */
                                    kind: "anyFilled";
                                    columns: string[];
                                    unless?: {
                                        column: string;
                                        in: string[];
                                    };
                                } | {
                                    section: string;
                                    /** @enum {string} */
                                    severity?: "error" | "verify" | "hint";
                                    /** @enum {string} */
                                    kind: "partsMakeTotal";
                                    parts: string[];
                                    total: string;
                                } | {
                                    section: string;
                                    /** @enum {string} */
                                    severity?: "error" | "verify" | "hint";
                                    /** @enum {string} */
                                    kind: "partOfWhole";
                                    part: string;
                                    whole: string;
                                    columns: string[];
                                } | {
                                    section: string;
                                    /** @enum {string} */
                                    severity?: "error" | "verify" | "hint";
                                    /** @enum {string} */
                                    kind: "equalsSum";
                                    indicator: string;
                                    column: string;
                                    of: {
                                        section: string;
                                        column?: string;
                                        unless?: {
                                            column: string;
                                            in: string[];
                                        };
                                    };
                                } | {
                                    section: string;
                                    /** @enum {string} */
                                    severity?: "error" | "verify" | "hint";
                                    /** @enum {string} */
                                    kind: "sumAtLeast";
                                    columns: string[];
                                    than: string;
                                } | {
                                    section: string;
                                    /** @enum {string} */
                                    severity?: "error" | "verify" | "hint";
                                    /** @enum {string} */
                                    kind: "indicatorAtLeast";
                                    indicator: string;
                                    than: string;
                                    column: string;
                                } | {
                                    section: string;
                                    /** @enum {string} */
                                    severity?: "error" | "verify" | "hint";
                                    /** @enum {string} */
                                    kind: "notTheViews";
                                    column: string;
                                    views: string;
                                } | {
                                    section: string;
                                    /** @enum {string} */
                                    severity?: "error" | "verify" | "hint";
                                    /** @enum {string} */
                                    kind: "suspiciouslySmall";
                                    columns: string[];
                                    indicators?: string[];
                                    below: number;
                                } | {
                                    section: string;
                                    /** @enum {string} */
                                    severity?: "error" | "verify" | "hint";
                                    /** @enum {string} */
                                    kind: "looksLikeYuan";
                                    column: string;
                                    indicators?: string[];
                                    from: number;
                                } | {
                                    section: string;
                                    /** @enum {string} */
                                    severity?: "error" | "verify" | "hint";
                                    /** @enum {string} */
                                    kind: "perSession";
                                    column: string;
                                    sessions: string;
                                    maximum: number;
                                } | {
                                    section: string;
                                    /** @enum {string} */
                                    severity?: "error" | "verify" | "hint";
                                    /** @enum {string} */
                                    kind: "evidenceWhen";
                                    column: string;
                                    evidence: string;
                                    figure: string;
                                } | {
                                    section: string;
                                    /** @enum {string} */
                                    severity?: "error" | "verify" | "hint";
                                    /** @enum {string} */
                                    kind: "anyEvidence";
                                    column: string;
                                    unless?: {
                                        column: string;
                                        in: string[];
                                    };
                                } | {
                                    section: string;
                                    /** @enum {string} */
                                    severity?: "error" | "verify" | "hint";
                                    /** @enum {string} */
                                    kind: "linksPerReport";
                                    count: string;
                                    links: string;
                                } | {
                                    section: string;
                                    /** @enum {string} */
                                    severity?: "error" | "verify" | "hint";
                                    /** @enum {string} */
                                    kind: "duplicateRows";
                                    columns: string[];
                                } | {
                                    section: string;
                                    /** @enum {string} */
                                    severity?: "error" | "verify" | "hint";
                                    /** @enum {string} */
                                    kind: "noPlaceholder";
                                    columns: string[];
                                    words: string[];
                                })[];
                                headline: string[];
                                matrix?: {
                                    section: string;
                                    column: string;
                                    unless?: {
                                        column: string;
                                        in: string[];
                                    };
                                };
                            };
                            /** Format: date-time */
                            deadline: string;
                        }[];
                        papers?: {
                            id: string;
                            attachment?: string;
                            title: string;
                            kinds?: ("docx" | "doc" | "pdf")[];
                            mostBytes?: number;
                            draftOf?: string;
                            /** Format: date-time */
                            deadline: string;
                        }[];
                        roster: {
                            code: string;
                            name: string;
                            /** @default [] */
                            aliases: string[];
                            kind: string;
                            contact?: {
                                name?: string;
                                phone?: string;
                                /** Format: email */
                                email?: string;
                            };
                        }[];
                        /** @enum {string} */
                        stage?: "draft" | "published" | "closed" | "archived";
                        follows?: string;
                        /** @enum {string} */
                        latePolicy?: "record" | "refuse";
                        rules?: ({
                            form: string;
                            /** @enum {string} */
                            severity?: "error" | "verify" | "hint";
                            /** @enum {string} */
                            kind: "plannedAccounted";
                            section: string;
                        } | {
                            form: string;
                            /** @enum {string} */
                            severity?: "error" | "verify" | "hint";
                            /** @enum {string} */
                            kind: "jointActivities";
                            section: string;
                            name: string;
                            start: string;
                            end: string;
                            venue: string;
                            /** @default [] */
                            people: string[];
                            /** @default [] */
                            mentions: string[];
                            unless?: {
                                column: string;
                                in: string[];
                            };
                        } | {
                            form: string;
                            /** @enum {string} */
                            severity?: "error" | "verify" | "hint";
                            /** @enum {string} */
                            kind: "yearOnYear";
                            above: number;
                        } | {
                            form: string;
                            /** @enum {string} */
                            severity?: "error" | "verify" | "hint";
                            /** @enum {string} */
                            kind: "outliers";
                            timesMedian: number;
                            timesOwn: number;
                            leastUnits: number;
                        } | {
                            form: string;
                            /** @enum {string} */
                            severity?: "error" | "verify" | "hint";
                            /** @enum {string} */
                            kind: "eligibility";
                            title: string;
                            routes: {
                                key: string;
                                label: string;
                                all: ({
                                    /** @enum {string} */
                                    of: "rows";
                                    section: string;
                                    column: string;
                                    each: number;
                                    atLeast: number;
                                } | {
                                    /** @enum {string} */
                                    of: "figure";
                                    section: string;
                                    column: string;
                                    atLeast: number;
                                } | {
                                    /** @enum {string} */
                                    of: "oneRow";
                                    section: string;
                                    all: {
                                        column: string;
                                        atLeast: number;
                                    }[][];
                                })[];
                            }[];
                        })[];
                        conventions: {
                            notApplicable: string[];
                            sameAsAbove: string[];
                        };
                    };
                };
            };
            /** @description 请求内容不合要求 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidProblem"] | components["schemas"]["RequestNotJsonProblem"] | components["schemas"]["RequestTooDeepProblem"] | components["schemas"]["UnitNeededProblem"] | components["schemas"]["File400Problem"];
                };
            };
            /** @description 没有登录或登录失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeNotAcceptedProblem"] | components["schemas"]["SessionMissingProblem"] | components["schemas"]["SessionInvalidProblem"] | components["schemas"]["SessionExpiredProblem"] | components["schemas"]["SessionRevokedProblem"];
                };
            };
            /** @description 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"] | components["schemas"]["UnitNotOnRosterProblem"] | components["schemas"]["RoundNotFoundProblem"] | components["schemas"]["FormNotFoundProblem"] | components["schemas"]["PaperCopyUnknownProblem"] | components["schemas"]["CodeNotFoundProblem"] | components["schemas"]["SubmissionNotFoundProblem"] | components["schemas"]["VersionNotFoundProblem"] | components["schemas"]["DocumentNotKeptProblem"] | components["schemas"]["DocumentNothingRecommendedProblem"] | components["schemas"]["PaperNotFoundProblem"] | components["schemas"]["PaperNoDraftProblem"] | components["schemas"]["SummaryNotKnownProblem"];
                };
            };
            /** @description 服务器内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalUnexpectedProblem"];
                };
            };
            /** @description 暂时无法处理，可以重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ArchiveFailedProblem"] | components["schemas"]["SummaryFailedProblem"] | components["schemas"]["SummaryTooMuchProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
        };
    };
    listForms: {
        parameters: {
            query?: {
                /** @description 仅汇总单位：填报单位的全称或代码 */
                unit?: string;
            };
            header?: never;
            path: {
                round: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 各表的状态 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        form: string;
                        attachment: string;
                        title: string;
                        deadline: string;
                        /**
                         * @description 未报 · 已报 · 零报告 · 已撤回
                         * @enum {string}
                         */
                        state: "none" | "submitted" | "zero" | "withdrawn";
                        version: number;
                        /**
                         * Format: date-time
                         * @description 时刻（UTC）
                         */
                        submittedAt?: string;
                        late?: boolean;
                        receipt?: string;
                        sha256?: string;
                        /** @description 撤回之后重新有效的是哪一版 */
                        returned?: {
                            version: number;
                            receipt: string;
                            /**
                             * Format: date-time
                             * @description 时刻（UTC）
                             */
                            submittedAt: string;
                        };
                        standing: {
                            /**
                             * @description 未报 · 已报 · 迟报 · 零报告 · 退回 · 待复核 · 通过 · 锁定
                             * @enum {string}
                             */
                            state: "none" | "submitted" | "late" | "zero" | "returned" | "toReview" | "accepted" | "locked";
                            /** @description 对这个单位有效的截止时刻，含延期 */
                            due: string;
                            isLate: boolean;
                            /** @description 过了截止时刻还没有报 */
                            isOverdue: boolean;
                            isWithdrawn: boolean;
                            isLocked: boolean;
                            /** @description 等单位更正或说明的意见 */
                            open: number;
                            /** @description 单位已说明、等汇总单位处理的意见 */
                            answered: number;
                            accepted?: {
                                /**
                                 * Format: date-time
                                 * @description 时刻（UTC）
                                 */
                                at: string;
                                by: {
                                    /** @enum {string} */
                                    role: "admin" | "unit";
                                    name: string;
                                };
                                version: number;
                            };
                            returned?: {
                                /**
                                 * Format: date-time
                                 * @description 时刻（UTC）
                                 */
                                at: string;
                                by: {
                                    /** @enum {string} */
                                    role: "admin" | "unit";
                                    name: string;
                                };
                                version: number;
                            };
                            reopened?: {
                                /**
                                 * Format: date-time
                                 * @description 时刻（UTC）
                                 */
                                at: string;
                                by: {
                                    /** @enum {string} */
                                    role: "admin" | "unit";
                                    name: string;
                                };
                                reason: string;
                            };
                            extension?: {
                                /**
                                 * Format: date-time
                                 * @description 时刻（UTC）
                                 */
                                at: string;
                                by: {
                                    /** @enum {string} */
                                    role: "admin" | "unit";
                                    name: string;
                                };
                                until: string;
                                reason: string;
                            };
                        };
                        /** @description 还要告诉本单位的话：参加的联合举办，按谁的一行计，扣减多少 */
                        notes?: string[];
                        /** @description 填报对本单位已锁定：汇总单位写的原因，从什么时候起，是谁锁的 */
                        lock?: {
                            reason: string;
                            /**
                             * Format: date-time
                             * @description 时刻（UTC）
                             */
                            since: string;
                            by?: string;
                        };
                        /** @description 填报已锁定，单独为本单位开放：原因、时间、是谁开放的 */
                        reopening?: {
                            reason?: string;
                            /**
                             * Format: date-time
                             * @description 时刻（UTC）
                             */
                            at?: string;
                            by?: string;
                        };
                    }[];
                };
            };
            /** @description 请求内容不合要求 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidProblem"] | components["schemas"]["RequestNotJsonProblem"] | components["schemas"]["RequestTooDeepProblem"] | components["schemas"]["UnitNeededProblem"] | components["schemas"]["File400Problem"];
                };
            };
            /** @description 没有登录或登录失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeNotAcceptedProblem"] | components["schemas"]["SessionMissingProblem"] | components["schemas"]["SessionInvalidProblem"] | components["schemas"]["SessionExpiredProblem"] | components["schemas"]["SessionRevokedProblem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleAdminOnlyProblem"] | components["schemas"]["UnitNotYoursProblem"] | components["schemas"]["OriginWalkedAroundProblem"] | components["schemas"]["DownloadExpiredProblem"];
                };
            };
            /** @description 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"] | components["schemas"]["UnitNotOnRosterProblem"] | components["schemas"]["RoundNotFoundProblem"] | components["schemas"]["FormNotFoundProblem"] | components["schemas"]["PaperCopyUnknownProblem"] | components["schemas"]["CodeNotFoundProblem"] | components["schemas"]["SubmissionNotFoundProblem"] | components["schemas"]["VersionNotFoundProblem"] | components["schemas"]["DocumentNotKeptProblem"] | components["schemas"]["DocumentNothingRecommendedProblem"] | components["schemas"]["PaperNotFoundProblem"] | components["schemas"]["PaperNoDraftProblem"] | components["schemas"]["SummaryNotKnownProblem"];
                };
            };
            /** @description 服务器内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalUnexpectedProblem"];
                };
            };
            /** @description 暂时无法处理，可以重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ArchiveFailedProblem"] | components["schemas"]["SummaryFailedProblem"] | components["schemas"]["SummaryTooMuchProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
        };
    };
    readSheet: {
        parameters: {
            query?: {
                /** @description 仅汇总单位：填报单位的全称或代码 */
                unit?: string;
            };
            header?: never;
            path: {
                round: string;
                form: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 工作簿（.xlsx） */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description 请求内容不合要求 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidProblem"] | components["schemas"]["RequestNotJsonProblem"] | components["schemas"]["RequestTooDeepProblem"] | components["schemas"]["UnitNeededProblem"] | components["schemas"]["File400Problem"];
                };
            };
            /** @description 没有登录或登录失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeNotAcceptedProblem"] | components["schemas"]["SessionMissingProblem"] | components["schemas"]["SessionInvalidProblem"] | components["schemas"]["SessionExpiredProblem"] | components["schemas"]["SessionRevokedProblem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleAdminOnlyProblem"] | components["schemas"]["UnitNotYoursProblem"] | components["schemas"]["OriginWalkedAroundProblem"] | components["schemas"]["DownloadExpiredProblem"];
                };
            };
            /** @description 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"] | components["schemas"]["UnitNotOnRosterProblem"] | components["schemas"]["RoundNotFoundProblem"] | components["schemas"]["FormNotFoundProblem"] | components["schemas"]["PaperCopyUnknownProblem"] | components["schemas"]["CodeNotFoundProblem"] | components["schemas"]["SubmissionNotFoundProblem"] | components["schemas"]["VersionNotFoundProblem"] | components["schemas"]["DocumentNotKeptProblem"] | components["schemas"]["DocumentNothingRecommendedProblem"] | components["schemas"]["PaperNotFoundProblem"] | components["schemas"]["PaperNoDraftProblem"] | components["schemas"]["SummaryNotKnownProblem"];
                };
            };
            /** @description 尝试次数过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeTooManyAttemptsProblem"] | components["schemas"]["MailTooFastProblem"] | components["schemas"]["SubmissionTooOftenProblem"] | components["schemas"]["CollectorTooMuchProblem"];
                };
            };
            /** @description 服务器内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalUnexpectedProblem"];
                };
            };
            /** @description 暂时无法处理，可以重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ArchiveFailedProblem"] | components["schemas"]["SummaryFailedProblem"] | components["schemas"]["SummaryTooMuchProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
        };
    };
    checkReport: {
        parameters: {
            query?: {
                /** @description 正文是 .xlsx 时：填报所依据的版本，提交时必填 */
                base?: number;
                /** @description 正文是 .xlsx 时：文件名 */
                file?: string;
                /** @description 正文是 .xlsx 时，仅汇总单位：代哪个单位报送（全称或代码） */
                unit?: string;
            };
            header?: never;
            path: {
                round: string;
                form: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 填报所依据的版本，首次为0；核对时可省略 */
                    base?: number;
                    /** @description 各表的原始单元格；零报告、撤回不带 */
                    sheets?: {
                        sheet: string;
                        origin: {
                            row: number;
                            column: number;
                        };
                        /** @description null · 文字 · 数字 · 真假 · {date} · {error} · {uncomputed} */
                        rows: (null | boolean | number | string | {
                            /** @description 2023-05-20，或带时刻 2023-05-20T09:00:00 */
                            date: string;
                        } | {
                            /** @description 如 #DIV/0! */
                            error: string;
                        } | {
                            /** @description 没有算出结果的公式 */
                            uncomputed: string;
                        })[][];
                        merges: {
                            top: number;
                            left: number;
                            bottom: number;
                            right: number;
                        }[];
                        hiddenRows: number[];
                        hiddenColumns?: number[];
                        /** @enum {string} */
                        visibility?: "hidden" | "veryHidden";
                        /** @description 单元格看上去与数值不同之处：显示格式、删除线、图片、链接、批注 */
                        appearances?: {
                            row: number;
                            column: number;
                            /** @description 数字按格式显示成的文字，如 20万人次 */
                            shown?: string;
                            /** @enum {boolean} */
                            struck?: true;
                            runs?: {
                                text: string;
                                /** @enum {boolean} */
                                struck?: true;
                                /** @enum {boolean} */
                                raised?: true;
                            }[];
                            /** @enum {boolean} */
                            picture?: true;
                            /** @description 超链接的地址 */
                            link?: string;
                            /** @description 批注 */
                            note?: string;
                            /** @enum {boolean} */
                            external?: true;
                            /** @enum {boolean} */
                            emptyByFormula?: true;
                        }[];
                    }[];
                    /** @description 文件名 */
                    file?: string;
                    /** @description 零报告 */
                    zero?: boolean;
                    /** @description 仅汇总单位：代哪个单位报送（全称或代码） */
                    unit?: string;
                    /** @description 核实项的理由，至少2个字；没有理由的核实项不接收（422）。上一版写过、内容没有变的不必再写 */
                    explanations?: {
                        /** @description 如 附件2!K5 */
                        address: string;
                        code: string;
                        reason: string;
                    }[];
                };
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                "application/vnd.ms-excel": string;
            };
        };
        responses: {
            /** @description 核对结果 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        form: string;
                        version: string;
                        unit: string | null;
                        sheet: string | null;
                        rows: number;
                        issues: {
                            /** @enum {string} */
                            severity: "error" | "verify" | "hint";
                            code: string;
                            address: string;
                            sheet: string;
                            cell: string;
                            /** @description Word 文档中的位置，如 表1 第3行 “线下人次”；Excel 表没有 */
                            place?: string;
                            section?: string;
                            column?: string;
                            label: string;
                            message: string;
                            received: string | null;
                            proposal?: string | number | string[];
                        }[];
                        issuesTotal: number;
                        /** @description 核实项已有的理由：随本次一起发来的，和上一版写过、现在仍然成立的（提交时不必再写） */
                        explanations: {
                            address: string;
                            code: string;
                            reason: string;
                        }[];
                        /** @description 本单位已报的内容；单位不能确定时没有 */
                        current?: {
                            /**
                             * @description 未报 · 已报 · 零报告 · 已撤回
                             * @enum {string}
                             */
                            state: "none" | "submitted" | "zero" | "withdrawn";
                            /** @description 0 = 还没有报过 */
                            version: number;
                            receipt?: string;
                            sha256?: string;
                            /**
                             * Format: date-time
                             * @description 时刻（UTC）
                             */
                            submittedAt?: string;
                            late?: boolean;
                            /**
                             * @description 本单位报送，或汇总单位代报
                             * @enum {string}
                             */
                            by?: "unit" | "admin";
                            /** @description 撤回之后重新有效的是哪一版 */
                            returned?: {
                                version: number;
                                receipt: string;
                                /**
                                 * Format: date-time
                                 * @description 时刻（UTC）
                                 */
                                submittedAt: string;
                            };
                            /** @description 汇总单位代录时，这一版取自哪个文件：文件名、文件的 SHA-256，以及邮件的 Message-ID、发件人、时间 */
                            origin?: {
                                file: string;
                                sha256: string;
                                messageId?: string;
                                sender?: string;
                                /**
                                 * Format: date-time
                                 * @description 时刻（UTC）
                                 */
                                sentAt?: string;
                            };
                            /** @description 与已报内容相比；没有已报的内容时没有这一项 */
                            difference?: {
                                rowsAdded: number;
                                rowsChanged: number;
                                rowsRemoved: number;
                                /** @description 两边都有的行里不同的单元格 */
                                cells: number;
                            };
                            /** @description 不同的单元格，最多200个：已报的、这次的 */
                            changes?: {
                                address: string;
                                label: string;
                                before: string;
                                after: string;
                            }[];
                        };
                    };
                };
            };
            /** @description 请求内容不合要求 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidProblem"] | components["schemas"]["RequestNotJsonProblem"] | components["schemas"]["RequestTooDeepProblem"] | components["schemas"]["UnitNeededProblem"] | components["schemas"]["File400Problem"];
                };
            };
            /** @description 没有登录或登录失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeNotAcceptedProblem"] | components["schemas"]["SessionMissingProblem"] | components["schemas"]["SessionInvalidProblem"] | components["schemas"]["SessionExpiredProblem"] | components["schemas"]["SessionRevokedProblem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleAdminOnlyProblem"] | components["schemas"]["UnitNotYoursProblem"] | components["schemas"]["OriginWalkedAroundProblem"] | components["schemas"]["DownloadExpiredProblem"];
                };
            };
            /** @description 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"] | components["schemas"]["UnitNotOnRosterProblem"] | components["schemas"]["RoundNotFoundProblem"] | components["schemas"]["FormNotFoundProblem"] | components["schemas"]["PaperCopyUnknownProblem"] | components["schemas"]["CodeNotFoundProblem"] | components["schemas"]["SubmissionNotFoundProblem"] | components["schemas"]["VersionNotFoundProblem"] | components["schemas"]["DocumentNotKeptProblem"] | components["schemas"]["DocumentNothingRecommendedProblem"] | components["schemas"]["PaperNotFoundProblem"] | components["schemas"]["PaperNoDraftProblem"] | components["schemas"]["SummaryNotKnownProblem"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooLargeProblem"] | components["schemas"]["RecommendedTooManyProblem"] | components["schemas"]["RoundTooLargeProblem"] | components["schemas"]["DocumentTooLongProblem"] | components["schemas"]["PaperTooLargeProblem"] | components["schemas"]["ReportTooMuchProblem"] | components["schemas"]["SubmissionTooLargeProblem"] | components["schemas"]["File413Problem"];
                };
            };
            /** @description 内容类型不支持 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestMediaTypeProblem"] | components["schemas"]["DocumentNotWordProblem"] | components["schemas"]["PaperWrongKindProblem"] | components["schemas"]["File415Problem"];
                };
            };
            /** @description 尝试次数过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeTooManyAttemptsProblem"] | components["schemas"]["MailTooFastProblem"] | components["schemas"]["SubmissionTooOftenProblem"] | components["schemas"]["CollectorTooMuchProblem"];
                };
            };
            /** @description 服务器内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalUnexpectedProblem"];
                };
            };
            /** @description 暂时无法处理，可以重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ArchiveFailedProblem"] | components["schemas"]["SummaryFailedProblem"] | components["schemas"]["SummaryTooMuchProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
        };
    };
    readReceipt: {
        parameters: {
            query?: {
                /** @description 仅汇总单位：填报单位的全称或代码 */
                unit?: string;
            };
            header?: never;
            path: {
                round: string;
                form: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 回执 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        receipt: string;
                        submissionId: string;
                        unit: string;
                        form: string;
                        version: number;
                        sha256: string;
                        /**
                         * Format: date-time
                         * @description 时刻（UTC）
                         */
                        submittedAt: string;
                        late: boolean;
                        /**
                         * @description 已报 · 零报告 · 已撤回
                         * @enum {string}
                         */
                        state: "submitted" | "zero" | "withdrawn";
                        /** @description 各部分的行数 */
                        counts: {
                            [key: string]: number;
                        };
                        /** @description 这一版撤回了哪一版 */
                        withdrew?: {
                            version: number;
                            receipt: string;
                        };
                        /** @description 撤回之后重新有效的是哪一版 */
                        returned?: {
                            version: number;
                            receipt: string;
                            /**
                             * Format: date-time
                             * @description 时刻（UTC）
                             */
                            submittedAt: string;
                        };
                        /** @description 汇总单位代录时，这一版取自哪个文件：文件名、文件的 SHA-256，以及邮件的 Message-ID、发件人、时间 */
                        origin?: {
                            file: string;
                            sha256: string;
                            messageId?: string;
                            sender?: string;
                            /**
                             * Format: date-time
                             * @description 时刻（UTC）
                             */
                            sentAt?: string;
                        };
                    };
                };
            };
            /** @description 请求内容不合要求 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidProblem"] | components["schemas"]["RequestNotJsonProblem"] | components["schemas"]["RequestTooDeepProblem"] | components["schemas"]["UnitNeededProblem"] | components["schemas"]["File400Problem"];
                };
            };
            /** @description 没有登录或登录失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeNotAcceptedProblem"] | components["schemas"]["SessionMissingProblem"] | components["schemas"]["SessionInvalidProblem"] | components["schemas"]["SessionExpiredProblem"] | components["schemas"]["SessionRevokedProblem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleAdminOnlyProblem"] | components["schemas"]["UnitNotYoursProblem"] | components["schemas"]["OriginWalkedAroundProblem"] | components["schemas"]["DownloadExpiredProblem"];
                };
            };
            /** @description 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"] | components["schemas"]["UnitNotOnRosterProblem"] | components["schemas"]["RoundNotFoundProblem"] | components["schemas"]["FormNotFoundProblem"] | components["schemas"]["PaperCopyUnknownProblem"] | components["schemas"]["CodeNotFoundProblem"] | components["schemas"]["SubmissionNotFoundProblem"] | components["schemas"]["VersionNotFoundProblem"] | components["schemas"]["DocumentNotKeptProblem"] | components["schemas"]["DocumentNothingRecommendedProblem"] | components["schemas"]["PaperNotFoundProblem"] | components["schemas"]["PaperNoDraftProblem"] | components["schemas"]["SummaryNotKnownProblem"];
                };
            };
            /** @description 服务器内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalUnexpectedProblem"];
                };
            };
            /** @description 暂时无法处理，可以重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ArchiveFailedProblem"] | components["schemas"]["SummaryFailedProblem"] | components["schemas"]["SummaryTooMuchProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
        };
    };
    submitReport: {
        parameters: {
            query?: {
                /** @description 正文是 .xlsx 时：填报所依据的版本，提交时必填 */
                base?: number;
                /** @description 正文是 .xlsx 时：文件名 */
                file?: string;
                /** @description 正文是 .xlsx 时，仅汇总单位：代哪个单位报送（全称或代码） */
                unit?: string;
            };
            header?: never;
            path: {
                round: string;
                form: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 填报所依据的版本，首次为0；核对时可省略 */
                    base: number;
                    /** @description 各表的原始单元格；零报告、撤回不带 */
                    sheets?: {
                        sheet: string;
                        origin: {
                            row: number;
                            column: number;
                        };
                        /** @description null · 文字 · 数字 · 真假 · {date} · {error} · {uncomputed} */
                        rows: (null | boolean | number | string | {
                            /** @description 2023-05-20，或带时刻 2023-05-20T09:00:00 */
                            date: string;
                        } | {
                            /** @description 如 #DIV/0! */
                            error: string;
                        } | {
                            /** @description 没有算出结果的公式 */
                            uncomputed: string;
                        })[][];
                        merges: {
                            top: number;
                            left: number;
                            bottom: number;
                            right: number;
                        }[];
                        hiddenRows: number[];
                        hiddenColumns?: number[];
                        /** @enum {string} */
                        visibility?: "hidden" | "veryHidden";
                        /** @description 单元格看上去与数值不同之处：显示格式、删除线、图片、链接、批注 */
                        appearances?: {
                            row: number;
                            column: number;
                            /** @description 数字按格式显示成的文字，如 20万人次 */
                            shown?: string;
                            /** @enum {boolean} */
                            struck?: true;
                            runs?: {
                                text: string;
                                /** @enum {boolean} */
                                struck?: true;
                                /** @enum {boolean} */
                                raised?: true;
                            }[];
                            /** @enum {boolean} */
                            picture?: true;
                            /** @description 超链接的地址 */
                            link?: string;
                            /** @description 批注 */
                            note?: string;
                            /** @enum {boolean} */
                            external?: true;
                            /** @enum {boolean} */
                            emptyByFormula?: true;
                        }[];
                    }[];
                    /** @description 文件名 */
                    file?: string;
                    /** @description 零报告 */
                    zero?: boolean;
                    /** @description 仅汇总单位：代哪个单位报送（全称或代码） */
                    unit?: string;
                    /** @description 核实项的理由，至少2个字；没有理由的核实项不接收（422）。上一版写过、内容没有变的不必再写 */
                    explanations?: {
                        /** @description 如 附件2!K5 */
                        address: string;
                        code: string;
                        reason: string;
                    }[];
                    /** @description 仅汇总单位：代录自哪个文件、哪封邮件；记在这一版和操作记录里，本单位看得到 */
                    origin?: {
                        /** @description 文件名 */
                        file: string;
                        /** @description 文件的 SHA-256 */
                        sha256: string;
                        messageId?: string;
                        sender?: string;
                        /** Format: date-time */
                        sentAt?: string;
                    };
                    /** @description 仅零报告：取代的是哪一版（版本或回执号）；已有报送内容时必填 */
                    replaces?: number | string;
                    /**
                     * @description 撤回已报的内容，恢复到上一次报送；不带其他内容
                     * @enum {boolean}
                     */
                    withdraw?: true;
                };
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                "application/vnd.ms-excel": string;
            };
        };
        responses: {
            /** @description 先前已接收，同一回执 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        receipt: string;
                        submissionId: string;
                        unit: string;
                        form: string;
                        version: number;
                        sha256: string;
                        /**
                         * Format: date-time
                         * @description 时刻（UTC）
                         */
                        submittedAt: string;
                        late: boolean;
                        /**
                         * @description 已报 · 零报告 · 已撤回
                         * @enum {string}
                         */
                        state: "submitted" | "zero" | "withdrawn";
                        /** @description 各部分的行数 */
                        counts: {
                            [key: string]: number;
                        };
                        /** @description 这一版撤回了哪一版 */
                        withdrew?: {
                            version: number;
                            receipt: string;
                        };
                        /** @description 撤回之后重新有效的是哪一版 */
                        returned?: {
                            version: number;
                            receipt: string;
                            /**
                             * Format: date-time
                             * @description 时刻（UTC）
                             */
                            submittedAt: string;
                        };
                        /** @description 汇总单位代录时，这一版取自哪个文件：文件名、文件的 SHA-256，以及邮件的 Message-ID、发件人、时间 */
                        origin?: {
                            file: string;
                            sha256: string;
                            messageId?: string;
                            sender?: string;
                            /**
                             * Format: date-time
                             * @description 时刻（UTC）
                             */
                            sentAt?: string;
                        };
                    };
                };
            };
            /** @description 已接收，这是回执 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        receipt: string;
                        submissionId: string;
                        unit: string;
                        form: string;
                        version: number;
                        sha256: string;
                        /**
                         * Format: date-time
                         * @description 时刻（UTC）
                         */
                        submittedAt: string;
                        late: boolean;
                        /**
                         * @description 已报 · 零报告 · 已撤回
                         * @enum {string}
                         */
                        state: "submitted" | "zero" | "withdrawn";
                        /** @description 各部分的行数 */
                        counts: {
                            [key: string]: number;
                        };
                        /** @description 这一版撤回了哪一版 */
                        withdrew?: {
                            version: number;
                            receipt: string;
                        };
                        /** @description 撤回之后重新有效的是哪一版 */
                        returned?: {
                            version: number;
                            receipt: string;
                            /**
                             * Format: date-time
                             * @description 时刻（UTC）
                             */
                            submittedAt: string;
                        };
                        /** @description 汇总单位代录时，这一版取自哪个文件：文件名、文件的 SHA-256，以及邮件的 Message-ID、发件人、时间 */
                        origin?: {
                            file: string;
                            sha256: string;
                            messageId?: string;
                            sender?: string;
                            /**
                             * Format: date-time
                             * @description 时刻（UTC）
                             */
                            sentAt?: string;
                        };
                    };
                };
            };
            /** @description 请求内容不合要求 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidProblem"] | components["schemas"]["RequestNotJsonProblem"] | components["schemas"]["RequestTooDeepProblem"] | components["schemas"]["UnitNeededProblem"] | components["schemas"]["File400Problem"];
                };
            };
            /** @description 没有登录或登录失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeNotAcceptedProblem"] | components["schemas"]["SessionMissingProblem"] | components["schemas"]["SessionInvalidProblem"] | components["schemas"]["SessionExpiredProblem"] | components["schemas"]["SessionRevokedProblem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleAdminOnlyProblem"] | components["schemas"]["UnitNotYoursProblem"] | components["schemas"]["OriginWalkedAroundProblem"] | components["schemas"]["DownloadExpiredProblem"];
                };
            };
            /** @description 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"] | components["schemas"]["UnitNotOnRosterProblem"] | components["schemas"]["RoundNotFoundProblem"] | components["schemas"]["FormNotFoundProblem"] | components["schemas"]["PaperCopyUnknownProblem"] | components["schemas"]["CodeNotFoundProblem"] | components["schemas"]["SubmissionNotFoundProblem"] | components["schemas"]["VersionNotFoundProblem"] | components["schemas"]["DocumentNotKeptProblem"] | components["schemas"]["DocumentNothingRecommendedProblem"] | components["schemas"]["PaperNotFoundProblem"] | components["schemas"]["PaperNoDraftProblem"] | components["schemas"]["SummaryNotKnownProblem"];
                };
            };
            /** @description 与已收到的内容冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["DecisionNothingReportedProblem"] | components["schemas"]["DecisionAcceptedProblem"] | components["schemas"]["DecisionLockedProblem"] | components["schemas"]["DecisionOpenQueriesProblem"] | components["schemas"]["DecisionNotAcceptedProblem"] | components["schemas"]["DecisionNoSuchQueryProblem"] | components["schemas"]["DecisionNotLaterProblem"] | components["schemas"]["DecisionStaleProblem"] | components["schemas"]["JointNoListProblem"] | components["schemas"]["JointNoSuchDecisionProblem"] | components["schemas"]["PrintWithdrawnProblem"] | components["schemas"]["PaperCopyNotThereProblem"] | components["schemas"]["RecommendedNoSuchDecisionProblem"] | components["schemas"]["DecisionTooManyProblem"] | components["schemas"]["ReminderNobodyOwesProblem"] | components["schemas"]["MailNotSetUpProblem"] | components["schemas"]["ArchiveNotLockedProblem"] | components["schemas"]["ArchiveUnitsOpenProblem"] | components["schemas"]["RoundExistsProblem"] | components["schemas"]["RoundTooManyProblem"] | components["schemas"]["RoundStaleProblem"] | components["schemas"]["RoundWouldChangeProblem"] | components["schemas"]["RoundWrongStageProblem"] | components["schemas"]["RoundNotEmptyProblem"] | components["schemas"]["CodeLastAdminProblem"] | components["schemas"]["PaperStaleProblem"] | components["schemas"]["PaperNothingReportedProblem"] | components["schemas"]["SubmissionStaleProblem"] | components["schemas"]["SubmissionIdReusedProblem"] | components["schemas"]["SubmissionReplacesReportProblem"] | components["schemas"]["SubmissionNothingToWithdrawProblem"] | components["schemas"]["SubmissionFullProblem"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooLargeProblem"] | components["schemas"]["RecommendedTooManyProblem"] | components["schemas"]["RoundTooLargeProblem"] | components["schemas"]["DocumentTooLongProblem"] | components["schemas"]["PaperTooLargeProblem"] | components["schemas"]["ReportTooMuchProblem"] | components["schemas"]["SubmissionTooLargeProblem"] | components["schemas"]["File413Problem"];
                };
            };
            /** @description 内容类型不支持 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestMediaTypeProblem"] | components["schemas"]["DocumentNotWordProblem"] | components["schemas"]["PaperWrongKindProblem"] | components["schemas"]["File415Problem"];
                };
            };
            /** @description 有必须改正的内容，或有核实项没有理由 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["DecisionNoSuchCellProblem"] | components["schemas"]["JointUnitTwiceProblem"] | components["schemas"]["JointNoSuchRowProblem"] | components["schemas"]["RecommendedNoSuchRowProblem"] | components["schemas"]["RecommendedRowTwiceProblem"] | components["schemas"]["DocumentNotThisFormProblem"] | components["schemas"]["SubmissionHasErrorsProblem"] | components["schemas"]["SubmissionUnexplainedProblem"];
                };
            };
            /** @description 这次填报已锁定 */
            423: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoundLockedProblem"] | components["schemas"]["RoundOverdueProblem"] | components["schemas"]["ReportAcceptedProblem"];
                };
            };
            /** @description 尝试次数过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeTooManyAttemptsProblem"] | components["schemas"]["MailTooFastProblem"] | components["schemas"]["SubmissionTooOftenProblem"] | components["schemas"]["CollectorTooMuchProblem"];
                };
            };
            /** @description 服务器内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalUnexpectedProblem"];
                };
            };
            /** @description 暂时无法处理，可以重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ArchiveFailedProblem"] | components["schemas"]["SummaryFailedProblem"] | components["schemas"]["SummaryTooMuchProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
        };
    };
    listHistory: {
        parameters: {
            query?: {
                /** @description 仅汇总单位：填报单位的全称或代码 */
                unit?: string;
                /** @description 只要这一版之前的 */
                before?: number;
                /** @description 最多几版，不写是100，至多200 */
                limit?: number;
            };
            header?: never;
            path: {
                round: string;
                form: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 各版本 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 新的在前 */
                        versions: {
                            receipt: string;
                            submissionId: string;
                            unit: string;
                            form: string;
                            version: number;
                            sha256: string;
                            /**
                             * Format: date-time
                             * @description 时刻（UTC）
                             */
                            submittedAt: string;
                            late: boolean;
                            /**
                             * @description 已报 · 零报告 · 已撤回
                             * @enum {string}
                             */
                            state: "submitted" | "zero" | "withdrawn";
                            /** @description 各部分的行数 */
                            counts: {
                                [key: string]: number;
                            };
                            /** @description 这一版撤回了哪一版 */
                            withdrew?: {
                                version: number;
                                receipt: string;
                            };
                            /** @description 撤回之后重新有效的是哪一版 */
                            returned?: {
                                version: number;
                                receipt: string;
                                /**
                                 * Format: date-time
                                 * @description 时刻（UTC）
                                 */
                                submittedAt: string;
                            };
                            /** @description 汇总单位代录时，这一版取自哪个文件：文件名、文件的 SHA-256，以及邮件的 Message-ID、发件人、时间 */
                            origin?: {
                                file: string;
                                sha256: string;
                                messageId?: string;
                                sender?: string;
                                /**
                                 * Format: date-time
                                 * @description 时刻（UTC）
                                 */
                                sentAt?: string;
                            };
                            /**
                             * @description 本单位报送，或汇总单位代报
                             * @enum {string}
                             */
                            by: "unit" | "admin";
                        }[];
                        /** @description 还有更早的：下一页的 ?before= */
                        next?: number;
                    };
                };
            };
            /** @description 请求内容不合要求 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidProblem"] | components["schemas"]["RequestNotJsonProblem"] | components["schemas"]["RequestTooDeepProblem"] | components["schemas"]["UnitNeededProblem"] | components["schemas"]["File400Problem"];
                };
            };
            /** @description 没有登录或登录失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeNotAcceptedProblem"] | components["schemas"]["SessionMissingProblem"] | components["schemas"]["SessionInvalidProblem"] | components["schemas"]["SessionExpiredProblem"] | components["schemas"]["SessionRevokedProblem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleAdminOnlyProblem"] | components["schemas"]["UnitNotYoursProblem"] | components["schemas"]["OriginWalkedAroundProblem"] | components["schemas"]["DownloadExpiredProblem"];
                };
            };
            /** @description 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"] | components["schemas"]["UnitNotOnRosterProblem"] | components["schemas"]["RoundNotFoundProblem"] | components["schemas"]["FormNotFoundProblem"] | components["schemas"]["PaperCopyUnknownProblem"] | components["schemas"]["CodeNotFoundProblem"] | components["schemas"]["SubmissionNotFoundProblem"] | components["schemas"]["VersionNotFoundProblem"] | components["schemas"]["DocumentNotKeptProblem"] | components["schemas"]["DocumentNothingRecommendedProblem"] | components["schemas"]["PaperNotFoundProblem"] | components["schemas"]["PaperNoDraftProblem"] | components["schemas"]["SummaryNotKnownProblem"];
                };
            };
            /** @description 服务器内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalUnexpectedProblem"];
                };
            };
            /** @description 暂时无法处理，可以重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ArchiveFailedProblem"] | components["schemas"]["SummaryFailedProblem"] | components["schemas"]["SummaryTooMuchProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
        };
    };
    readVersion: {
        parameters: {
            query?: {
                /** @description 仅汇总单位：填报单位的全称或代码 */
                unit?: string;
            };
            header?: never;
            path: {
                round: string;
                form: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 这个版本 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        receipt: string;
                        submissionId: string;
                        unit: string;
                        form: string;
                        version: number;
                        sha256: string;
                        /**
                         * Format: date-time
                         * @description 时刻（UTC）
                         */
                        submittedAt: string;
                        late: boolean;
                        /**
                         * @description 已报 · 零报告 · 已撤回
                         * @enum {string}
                         */
                        state: "submitted" | "zero" | "withdrawn";
                        /** @description 各部分的行数 */
                        counts: {
                            [key: string]: number;
                        };
                        /** @description 这一版撤回了哪一版 */
                        withdrew?: {
                            version: number;
                            receipt: string;
                        };
                        /** @description 撤回之后重新有效的是哪一版 */
                        returned?: {
                            version: number;
                            receipt: string;
                            /**
                             * Format: date-time
                             * @description 时刻（UTC）
                             */
                            submittedAt: string;
                        };
                        /** @description 汇总单位代录时，这一版取自哪个文件：文件名、文件的 SHA-256，以及邮件的 Message-ID、发件人、时间 */
                        origin?: {
                            file: string;
                            sha256: string;
                            messageId?: string;
                            sender?: string;
                            /**
                             * Format: date-time
                             * @description 时刻（UTC）
                             */
                            sentAt?: string;
                        };
                        /**
                         * @description 本单位报送，或汇总单位代报
                         * @enum {string}
                         */
                        by: "unit" | "admin";
                        /** @description 当时表样的版本 */
                        formVersion: string;
                        file?: string;
                        /** @description 表样在报送之后改过：rows 和 issues 按现在的表样重新读出 */
                        isReread: boolean;
                        rows: {
                            section: string;
                            sheet: string;
                            row: number;
                            values: {
                                [key: string]: string | number | string[] | null;
                            };
                            addresses: {
                                [key: string]: string;
                            };
                            extras?: [
                                string,
                                string
                            ][];
                            /** @enum {boolean} */
                            unanswered?: true;
                        }[];
                        /** @description 原始单元格；零报告、撤回为空 */
                        sheets: {
                            sheet: string;
                            origin: {
                                row: number;
                                column: number;
                            };
                            rows: (null | string | number | boolean | {
                                date: string;
                            } | {
                                error: string;
                            } | {
                                uncomputed: string;
                            })[][];
                            merges: {
                                top: number;
                                left: number;
                                bottom: number;
                                right: number;
                            }[];
                            hiddenRows: number[];
                            hiddenColumns?: number[];
                            /** @enum {string} */
                            visibility?: "hidden" | "veryHidden";
                            appearances?: {
                                row: number;
                                column: number;
                                shown?: string;
                                /** @enum {boolean} */
                                struck?: true;
                                runs?: {
                                    text: string;
                                    /** @enum {boolean} */
                                    struck?: true;
                                    /** @enum {boolean} */
                                    raised?: true;
                                }[];
                                /** @enum {boolean} */
                                picture?: true;
                                link?: string;
                                note?: string;
                                /** @enum {boolean} */
                                external?: true;
                                /** @enum {boolean} */
                                emptyByFormula?: true;
                            }[];
                        }[];
                        issues: {
                            /** @enum {string} */
                            severity: "error" | "verify" | "hint";
                            code: string;
                            at: {
                                sheet: string;
                                row: number;
                                column: number;
                            };
                            address: string;
                            section?: string;
                            column?: string;
                            label: string;
                            received: string | null;
                            payload: {
                                [key: string]: unknown;
                            };
                            proposal?: {
                                value: string | number | string[];
                                cell: null | string | number | {
                                    date: string;
                                };
                            };
                        }[];
                        explanations: {
                            address: string;
                            code: string;
                            reason: string;
                        }[];
                    };
                };
            };
            /** @description 请求内容不合要求 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidProblem"] | components["schemas"]["RequestNotJsonProblem"] | components["schemas"]["RequestTooDeepProblem"] | components["schemas"]["UnitNeededProblem"] | components["schemas"]["File400Problem"];
                };
            };
            /** @description 没有登录或登录失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeNotAcceptedProblem"] | components["schemas"]["SessionMissingProblem"] | components["schemas"]["SessionInvalidProblem"] | components["schemas"]["SessionExpiredProblem"] | components["schemas"]["SessionRevokedProblem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleAdminOnlyProblem"] | components["schemas"]["UnitNotYoursProblem"] | components["schemas"]["OriginWalkedAroundProblem"] | components["schemas"]["DownloadExpiredProblem"];
                };
            };
            /** @description 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"] | components["schemas"]["UnitNotOnRosterProblem"] | components["schemas"]["RoundNotFoundProblem"] | components["schemas"]["FormNotFoundProblem"] | components["schemas"]["PaperCopyUnknownProblem"] | components["schemas"]["CodeNotFoundProblem"] | components["schemas"]["SubmissionNotFoundProblem"] | components["schemas"]["VersionNotFoundProblem"] | components["schemas"]["DocumentNotKeptProblem"] | components["schemas"]["DocumentNothingRecommendedProblem"] | components["schemas"]["PaperNotFoundProblem"] | components["schemas"]["PaperNoDraftProblem"] | components["schemas"]["SummaryNotKnownProblem"];
                };
            };
            /** @description 服务器内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalUnexpectedProblem"];
                };
            };
            /** @description 暂时无法处理，可以重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ArchiveFailedProblem"] | components["schemas"]["SummaryFailedProblem"] | components["schemas"]["SummaryTooMuchProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
        };
    };
    readVersionSheet: {
        parameters: {
            query?: {
                /** @description 仅汇总单位：填报单位的全称或代码 */
                unit?: string;
            };
            header?: never;
            path: {
                round: string;
                form: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 工作簿（.xlsx） */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description 请求内容不合要求 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidProblem"] | components["schemas"]["RequestNotJsonProblem"] | components["schemas"]["RequestTooDeepProblem"] | components["schemas"]["UnitNeededProblem"] | components["schemas"]["File400Problem"];
                };
            };
            /** @description 没有登录或登录失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeNotAcceptedProblem"] | components["schemas"]["SessionMissingProblem"] | components["schemas"]["SessionInvalidProblem"] | components["schemas"]["SessionExpiredProblem"] | components["schemas"]["SessionRevokedProblem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleAdminOnlyProblem"] | components["schemas"]["UnitNotYoursProblem"] | components["schemas"]["OriginWalkedAroundProblem"] | components["schemas"]["DownloadExpiredProblem"];
                };
            };
            /** @description 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"] | components["schemas"]["UnitNotOnRosterProblem"] | components["schemas"]["RoundNotFoundProblem"] | components["schemas"]["FormNotFoundProblem"] | components["schemas"]["PaperCopyUnknownProblem"] | components["schemas"]["CodeNotFoundProblem"] | components["schemas"]["SubmissionNotFoundProblem"] | components["schemas"]["VersionNotFoundProblem"] | components["schemas"]["DocumentNotKeptProblem"] | components["schemas"]["DocumentNothingRecommendedProblem"] | components["schemas"]["PaperNotFoundProblem"] | components["schemas"]["PaperNoDraftProblem"] | components["schemas"]["SummaryNotKnownProblem"];
                };
            };
            /** @description 尝试次数过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeTooManyAttemptsProblem"] | components["schemas"]["MailTooFastProblem"] | components["schemas"]["SubmissionTooOftenProblem"] | components["schemas"]["CollectorTooMuchProblem"];
                };
            };
            /** @description 服务器内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalUnexpectedProblem"];
                };
            };
            /** @description 暂时无法处理，可以重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ArchiveFailedProblem"] | components["schemas"]["SummaryFailedProblem"] | components["schemas"]["SummaryTooMuchProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
        };
    };
    readAnnotatedVersion: {
        parameters: {
            query?: {
                /** @description 仅汇总单位：填报单位的全称或代码 */
                unit?: string;
            };
            header?: never;
            path: {
                round: string;
                form: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 工作簿（.xlsx） */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description 请求内容不合要求 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidProblem"] | components["schemas"]["RequestNotJsonProblem"] | components["schemas"]["RequestTooDeepProblem"] | components["schemas"]["UnitNeededProblem"] | components["schemas"]["File400Problem"];
                };
            };
            /** @description 没有登录或登录失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeNotAcceptedProblem"] | components["schemas"]["SessionMissingProblem"] | components["schemas"]["SessionInvalidProblem"] | components["schemas"]["SessionExpiredProblem"] | components["schemas"]["SessionRevokedProblem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleAdminOnlyProblem"] | components["schemas"]["UnitNotYoursProblem"] | components["schemas"]["OriginWalkedAroundProblem"] | components["schemas"]["DownloadExpiredProblem"];
                };
            };
            /** @description 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"] | components["schemas"]["UnitNotOnRosterProblem"] | components["schemas"]["RoundNotFoundProblem"] | components["schemas"]["FormNotFoundProblem"] | components["schemas"]["PaperCopyUnknownProblem"] | components["schemas"]["CodeNotFoundProblem"] | components["schemas"]["SubmissionNotFoundProblem"] | components["schemas"]["VersionNotFoundProblem"] | components["schemas"]["DocumentNotKeptProblem"] | components["schemas"]["DocumentNothingRecommendedProblem"] | components["schemas"]["PaperNotFoundProblem"] | components["schemas"]["PaperNoDraftProblem"] | components["schemas"]["SummaryNotKnownProblem"];
                };
            };
            /** @description 尝试次数过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeTooManyAttemptsProblem"] | components["schemas"]["MailTooFastProblem"] | components["schemas"]["SubmissionTooOftenProblem"] | components["schemas"]["CollectorTooMuchProblem"];
                };
            };
            /** @description 服务器内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalUnexpectedProblem"];
                };
            };
            /** @description 暂时无法处理，可以重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ArchiveFailedProblem"] | components["schemas"]["SummaryFailedProblem"] | components["schemas"]["SummaryTooMuchProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
        };
    };
    readKnown: {
        parameters: {
            query?: {
                /** @description 仅汇总单位：填报单位的全称或代码 */
                unit?: string;
            };
            header?: never;
            path: {
                round: string;
                form: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 已知的内容 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 填报人、联系电话，取自本单位最近一次报送的表头 */
                        contact?: {
                            name?: string;
                            phone?: string;
                        };
                        /** @description 各部分已有的行，按栏目键 */
                        entries: {
                            [key: string]: {
                                [key: string]: null | string | number | {
                                    date: string;
                                };
                            }[];
                        };
                        /** @description 这些行取自哪张表的哪个版本 */
                        from?: {
                            form: string;
                            version: number;
                            receipt: string;
                        };
                    };
                };
            };
            /** @description 请求内容不合要求 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidProblem"] | components["schemas"]["RequestNotJsonProblem"] | components["schemas"]["RequestTooDeepProblem"] | components["schemas"]["UnitNeededProblem"] | components["schemas"]["File400Problem"];
                };
            };
            /** @description 没有登录或登录失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeNotAcceptedProblem"] | components["schemas"]["SessionMissingProblem"] | components["schemas"]["SessionInvalidProblem"] | components["schemas"]["SessionExpiredProblem"] | components["schemas"]["SessionRevokedProblem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleAdminOnlyProblem"] | components["schemas"]["UnitNotYoursProblem"] | components["schemas"]["OriginWalkedAroundProblem"] | components["schemas"]["DownloadExpiredProblem"];
                };
            };
            /** @description 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"] | components["schemas"]["UnitNotOnRosterProblem"] | components["schemas"]["RoundNotFoundProblem"] | components["schemas"]["FormNotFoundProblem"] | components["schemas"]["PaperCopyUnknownProblem"] | components["schemas"]["CodeNotFoundProblem"] | components["schemas"]["SubmissionNotFoundProblem"] | components["schemas"]["VersionNotFoundProblem"] | components["schemas"]["DocumentNotKeptProblem"] | components["schemas"]["DocumentNothingRecommendedProblem"] | components["schemas"]["PaperNotFoundProblem"] | components["schemas"]["PaperNoDraftProblem"] | components["schemas"]["SummaryNotKnownProblem"];
                };
            };
            /** @description 服务器内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalUnexpectedProblem"];
                };
            };
            /** @description 暂时无法处理，可以重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ArchiveFailedProblem"] | components["schemas"]["SummaryFailedProblem"] | components["schemas"]["SummaryTooMuchProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
        };
    };
    readReview: {
        parameters: {
            query?: {
                /** @description 仅汇总单位：填报单位的全称或代码 */
                unit?: string;
            };
            header?: never;
            path: {
                round: string;
                form: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 审核情况 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        unit: string;
                        form: string;
                        /** @description 最后一个决定的序号；0 = 还没有 */
                        seq: number;
                        /** @description 现在的版本；0 = 还没有报过 */
                        version: number;
                        standing: {
                            /**
                             * @description 未报 · 已报 · 迟报 · 零报告 · 退回 · 待复核 · 通过 · 锁定
                             * @enum {string}
                             */
                            state: "none" | "submitted" | "late" | "zero" | "returned" | "toReview" | "accepted" | "locked";
                            /** @description 对这个单位有效的截止时刻，含延期 */
                            due: string;
                            isLate: boolean;
                            /** @description 过了截止时刻还没有报 */
                            isOverdue: boolean;
                            isWithdrawn: boolean;
                            isLocked: boolean;
                            /** @description 等单位更正或说明的意见 */
                            open: number;
                            /** @description 单位已说明、等汇总单位处理的意见 */
                            answered: number;
                            accepted?: {
                                /**
                                 * Format: date-time
                                 * @description 时刻（UTC）
                                 */
                                at: string;
                                by: {
                                    /** @enum {string} */
                                    role: "admin" | "unit";
                                    name: string;
                                };
                                version: number;
                            };
                            returned?: {
                                /**
                                 * Format: date-time
                                 * @description 时刻（UTC）
                                 */
                                at: string;
                                by: {
                                    /** @enum {string} */
                                    role: "admin" | "unit";
                                    name: string;
                                };
                                version: number;
                            };
                            reopened?: {
                                /**
                                 * Format: date-time
                                 * @description 时刻（UTC）
                                 */
                                at: string;
                                by: {
                                    /** @enum {string} */
                                    role: "admin" | "unit";
                                    name: string;
                                };
                                reason: string;
                            };
                            extension?: {
                                /**
                                 * Format: date-time
                                 * @description 时刻（UTC）
                                 */
                                at: string;
                                by: {
                                    /** @enum {string} */
                                    role: "admin" | "unit";
                                    name: string;
                                };
                                until: string;
                                reason: string;
                            };
                        };
                        /** @description 逐格意见和答复，先提的在前，从不删除 */
                        threads: {
                            id: string;
                            /** @enum {string} */
                            state: "noted" | "open" | "answered" | "closed";
                            text: string;
                            /**
                             * Format: date-time
                             * @description 时刻（UTC）
                             */
                            at: string;
                            by: {
                                /** @enum {string} */
                                role: "admin" | "unit";
                                name: string;
                            };
                            /** @description 对哪一版说的 */
                            version: number;
                            /** @description 当时的单元格；没有：对整张表说的 */
                            place?: {
                                section: string;
                                column: string;
                                label: string;
                                address: string;
                                received: string;
                                names: (string | null)[];
                                place: number;
                                row: {
                                    [key: string]: string;
                                };
                            };
                            /** @description 这个单元格现在在哪里、是什么；没有：那一行已经不在 */
                            now?: {
                                address: string;
                                value: string;
                                isChanged: boolean;
                                version: number;
                            };
                            answers: {
                                /**
                                 * Format: date-time
                                 * @description 时刻（UTC）
                                 */
                                at: string;
                                by: {
                                    /** @enum {string} */
                                    role: "admin" | "unit";
                                    name: string;
                                };
                                text: string;
                                version: number;
                            }[];
                            closed?: {
                                /**
                                 * Format: date-time
                                 * @description 时刻（UTC）
                                 */
                                at: string;
                                by: {
                                    /** @enum {string} */
                                    role: "admin" | "unit";
                                    name: string;
                                };
                            };
                        }[];
                        /** @description 全部决定，先做的在前 */
                        decisions: {
                            seq: number;
                            /** @enum {string} */
                            kind: "returned" | "noted" | "answered" | "closed" | "accepted" | "reopened" | "extended";
                            /**
                             * Format: date-time
                             * @description 时刻（UTC）
                             */
                            at: string;
                            by: {
                                /** @enum {string} */
                                role: "admin" | "unit";
                                name: string;
                            };
                            version?: number;
                            queries?: string[];
                            text?: string;
                            reason?: string;
                            until?: string;
                        }[];
                    };
                };
            };
            /** @description 请求内容不合要求 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidProblem"] | components["schemas"]["RequestNotJsonProblem"] | components["schemas"]["RequestTooDeepProblem"] | components["schemas"]["UnitNeededProblem"] | components["schemas"]["File400Problem"];
                };
            };
            /** @description 没有登录或登录失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeNotAcceptedProblem"] | components["schemas"]["SessionMissingProblem"] | components["schemas"]["SessionInvalidProblem"] | components["schemas"]["SessionExpiredProblem"] | components["schemas"]["SessionRevokedProblem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleAdminOnlyProblem"] | components["schemas"]["UnitNotYoursProblem"] | components["schemas"]["OriginWalkedAroundProblem"] | components["schemas"]["DownloadExpiredProblem"];
                };
            };
            /** @description 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"] | components["schemas"]["UnitNotOnRosterProblem"] | components["schemas"]["RoundNotFoundProblem"] | components["schemas"]["FormNotFoundProblem"] | components["schemas"]["PaperCopyUnknownProblem"] | components["schemas"]["CodeNotFoundProblem"] | components["schemas"]["SubmissionNotFoundProblem"] | components["schemas"]["VersionNotFoundProblem"] | components["schemas"]["DocumentNotKeptProblem"] | components["schemas"]["DocumentNothingRecommendedProblem"] | components["schemas"]["PaperNotFoundProblem"] | components["schemas"]["PaperNoDraftProblem"] | components["schemas"]["SummaryNotKnownProblem"];
                };
            };
            /** @description 服务器内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalUnexpectedProblem"];
                };
            };
            /** @description 暂时无法处理，可以重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ArchiveFailedProblem"] | components["schemas"]["SummaryFailedProblem"] | components["schemas"]["SummaryTooMuchProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
        };
    };
    addDecision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                round: string;
                form: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 仅汇总单位：填报单位的全称或代码 */
                    unit?: string;
                    /** @description 看到的最后一个决定的序号（seq）：别人在此之后有了决定，就不记下。不写则不比较 */
                    base?: number;
                    decision: {
                        /** @constant */
                        kind: "return";
                        version: number;
                        comments: {
                            /** @description 单元格，如 附件2!H7；不写是对整张表说的 */
                            address?: string;
                            text: string;
                        }[];
                    } | {
                        /** @constant */
                        kind: "note";
                        version: number;
                        comments: {
                            /** @description 单元格，如 附件2!H7；不写是对整张表说的 */
                            address?: string;
                            text: string;
                        }[];
                    } | {
                        /** @constant */
                        kind: "answer";
                        query: string;
                        text: string;
                    } | {
                        /** @constant */
                        kind: "close";
                        queries: string[];
                    } | {
                        /** @constant */
                        kind: "accept";
                        version: number;
                    } | {
                        /** @constant */
                        kind: "reopen";
                        version: number;
                        reason: string;
                    } | {
                        /** @constant */
                        kind: "extend";
                        /** Format: date-time */
                        until: string;
                        reason: string;
                    };
                };
            };
        };
        responses: {
            /** @description 记下了；现在的审核情况 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        unit: string;
                        form: string;
                        /** @description 最后一个决定的序号；0 = 还没有 */
                        seq: number;
                        /** @description 现在的版本；0 = 还没有报过 */
                        version: number;
                        standing: {
                            /**
                             * @description 未报 · 已报 · 迟报 · 零报告 · 退回 · 待复核 · 通过 · 锁定
                             * @enum {string}
                             */
                            state: "none" | "submitted" | "late" | "zero" | "returned" | "toReview" | "accepted" | "locked";
                            /** @description 对这个单位有效的截止时刻，含延期 */
                            due: string;
                            isLate: boolean;
                            /** @description 过了截止时刻还没有报 */
                            isOverdue: boolean;
                            isWithdrawn: boolean;
                            isLocked: boolean;
                            /** @description 等单位更正或说明的意见 */
                            open: number;
                            /** @description 单位已说明、等汇总单位处理的意见 */
                            answered: number;
                            accepted?: {
                                /**
                                 * Format: date-time
                                 * @description 时刻（UTC）
                                 */
                                at: string;
                                by: {
                                    /** @enum {string} */
                                    role: "admin" | "unit";
                                    name: string;
                                };
                                version: number;
                            };
                            returned?: {
                                /**
                                 * Format: date-time
                                 * @description 时刻（UTC）
                                 */
                                at: string;
                                by: {
                                    /** @enum {string} */
                                    role: "admin" | "unit";
                                    name: string;
                                };
                                version: number;
                            };
                            reopened?: {
                                /**
                                 * Format: date-time
                                 * @description 时刻（UTC）
                                 */
                                at: string;
                                by: {
                                    /** @enum {string} */
                                    role: "admin" | "unit";
                                    name: string;
                                };
                                reason: string;
                            };
                            extension?: {
                                /**
                                 * Format: date-time
                                 * @description 时刻（UTC）
                                 */
                                at: string;
                                by: {
                                    /** @enum {string} */
                                    role: "admin" | "unit";
                                    name: string;
                                };
                                until: string;
                                reason: string;
                            };
                        };
                        /** @description 逐格意见和答复，先提的在前，从不删除 */
                        threads: {
                            id: string;
                            /** @enum {string} */
                            state: "noted" | "open" | "answered" | "closed";
                            text: string;
                            /**
                             * Format: date-time
                             * @description 时刻（UTC）
                             */
                            at: string;
                            by: {
                                /** @enum {string} */
                                role: "admin" | "unit";
                                name: string;
                            };
                            /** @description 对哪一版说的 */
                            version: number;
                            /** @description 当时的单元格；没有：对整张表说的 */
                            place?: {
                                section: string;
                                column: string;
                                label: string;
                                address: string;
                                received: string;
                                names: (string | null)[];
                                place: number;
                                row: {
                                    [key: string]: string;
                                };
                            };
                            /** @description 这个单元格现在在哪里、是什么；没有：那一行已经不在 */
                            now?: {
                                address: string;
                                value: string;
                                isChanged: boolean;
                                version: number;
                            };
                            answers: {
                                /**
                                 * Format: date-time
                                 * @description 时刻（UTC）
                                 */
                                at: string;
                                by: {
                                    /** @enum {string} */
                                    role: "admin" | "unit";
                                    name: string;
                                };
                                text: string;
                                version: number;
                            }[];
                            closed?: {
                                /**
                                 * Format: date-time
                                 * @description 时刻（UTC）
                                 */
                                at: string;
                                by: {
                                    /** @enum {string} */
                                    role: "admin" | "unit";
                                    name: string;
                                };
                            };
                        }[];
                        /** @description 全部决定，先做的在前 */
                        decisions: {
                            seq: number;
                            /** @enum {string} */
                            kind: "returned" | "noted" | "answered" | "closed" | "accepted" | "reopened" | "extended";
                            /**
                             * Format: date-time
                             * @description 时刻（UTC）
                             */
                            at: string;
                            by: {
                                /** @enum {string} */
                                role: "admin" | "unit";
                                name: string;
                            };
                            version?: number;
                            queries?: string[];
                            text?: string;
                            reason?: string;
                            until?: string;
                        }[];
                    };
                };
            };
            /** @description 请求内容不合要求 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidProblem"] | components["schemas"]["RequestNotJsonProblem"] | components["schemas"]["RequestTooDeepProblem"] | components["schemas"]["UnitNeededProblem"] | components["schemas"]["File400Problem"];
                };
            };
            /** @description 没有登录或登录失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeNotAcceptedProblem"] | components["schemas"]["SessionMissingProblem"] | components["schemas"]["SessionInvalidProblem"] | components["schemas"]["SessionExpiredProblem"] | components["schemas"]["SessionRevokedProblem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleAdminOnlyProblem"] | components["schemas"]["UnitNotYoursProblem"] | components["schemas"]["OriginWalkedAroundProblem"] | components["schemas"]["DownloadExpiredProblem"];
                };
            };
            /** @description 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"] | components["schemas"]["UnitNotOnRosterProblem"] | components["schemas"]["RoundNotFoundProblem"] | components["schemas"]["FormNotFoundProblem"] | components["schemas"]["PaperCopyUnknownProblem"] | components["schemas"]["CodeNotFoundProblem"] | components["schemas"]["SubmissionNotFoundProblem"] | components["schemas"]["VersionNotFoundProblem"] | components["schemas"]["DocumentNotKeptProblem"] | components["schemas"]["DocumentNothingRecommendedProblem"] | components["schemas"]["PaperNotFoundProblem"] | components["schemas"]["PaperNoDraftProblem"] | components["schemas"]["SummaryNotKnownProblem"];
                };
            };
            /** @description 与已收到的内容冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["DecisionNothingReportedProblem"] | components["schemas"]["DecisionAcceptedProblem"] | components["schemas"]["DecisionLockedProblem"] | components["schemas"]["DecisionOpenQueriesProblem"] | components["schemas"]["DecisionNotAcceptedProblem"] | components["schemas"]["DecisionNoSuchQueryProblem"] | components["schemas"]["DecisionNotLaterProblem"] | components["schemas"]["DecisionStaleProblem"] | components["schemas"]["JointNoListProblem"] | components["schemas"]["JointNoSuchDecisionProblem"] | components["schemas"]["PrintWithdrawnProblem"] | components["schemas"]["PaperCopyNotThereProblem"] | components["schemas"]["RecommendedNoSuchDecisionProblem"] | components["schemas"]["DecisionTooManyProblem"] | components["schemas"]["ReminderNobodyOwesProblem"] | components["schemas"]["MailNotSetUpProblem"] | components["schemas"]["ArchiveNotLockedProblem"] | components["schemas"]["ArchiveUnitsOpenProblem"] | components["schemas"]["RoundExistsProblem"] | components["schemas"]["RoundTooManyProblem"] | components["schemas"]["RoundStaleProblem"] | components["schemas"]["RoundWouldChangeProblem"] | components["schemas"]["RoundWrongStageProblem"] | components["schemas"]["RoundNotEmptyProblem"] | components["schemas"]["CodeLastAdminProblem"] | components["schemas"]["PaperStaleProblem"] | components["schemas"]["PaperNothingReportedProblem"] | components["schemas"]["SubmissionStaleProblem"] | components["schemas"]["SubmissionIdReusedProblem"] | components["schemas"]["SubmissionReplacesReportProblem"] | components["schemas"]["SubmissionNothingToWithdrawProblem"] | components["schemas"]["SubmissionFullProblem"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooLargeProblem"] | components["schemas"]["RecommendedTooManyProblem"] | components["schemas"]["RoundTooLargeProblem"] | components["schemas"]["DocumentTooLongProblem"] | components["schemas"]["PaperTooLargeProblem"] | components["schemas"]["ReportTooMuchProblem"] | components["schemas"]["SubmissionTooLargeProblem"] | components["schemas"]["File413Problem"];
                };
            };
            /** @description 有必须改正的内容，或有核实项没有理由 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["DecisionNoSuchCellProblem"] | components["schemas"]["JointUnitTwiceProblem"] | components["schemas"]["JointNoSuchRowProblem"] | components["schemas"]["RecommendedNoSuchRowProblem"] | components["schemas"]["RecommendedRowTwiceProblem"] | components["schemas"]["DocumentNotThisFormProblem"] | components["schemas"]["SubmissionHasErrorsProblem"] | components["schemas"]["SubmissionUnexplainedProblem"];
                };
            };
            /** @description 服务器内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalUnexpectedProblem"];
                };
            };
            /** @description 暂时无法处理，可以重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ArchiveFailedProblem"] | components["schemas"]["SummaryFailedProblem"] | components["schemas"]["SummaryTooMuchProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
        };
    };
    listPapers: {
        parameters: {
            query?: {
                /** @description 仅汇总单位：填报单位的全称或代码 */
                unit?: string;
            };
            header?: never;
            path: {
                round: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 各份文稿 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        papers: {
                            /** @description 0 = 还没有交过 */
                            version: number;
                            /**
                             * Format: date-time
                             * @description 时刻（UTC）
                             */
                            submittedAt?: string;
                            receipt?: string;
                            sha256?: string;
                            file?: {
                                name: string;
                                /**
                                 * @description docx · doc（旧版 Word，WPS 文字也是它）· pdf
                                 * @enum {string}
                                 */
                                kind: "docx" | "doc" | "pdf";
                                bytes: number;
                            };
                            standing: {
                                /**
                                 * @description 未报 · 已报 · 迟报 · 零报告 · 退回 · 待复核 · 通过 · 锁定
                                 * @enum {string}
                                 */
                                state: "none" | "submitted" | "late" | "zero" | "returned" | "toReview" | "accepted" | "locked";
                                /** @description 对这个单位有效的截止时刻，含延期 */
                                due: string;
                                isLate: boolean;
                                /** @description 过了截止时刻还没有报 */
                                isOverdue: boolean;
                                isWithdrawn: boolean;
                                isLocked: boolean;
                                /** @description 等单位更正或说明的意见 */
                                open: number;
                                /** @description 单位已说明、等汇总单位处理的意见 */
                                answered: number;
                                accepted?: {
                                    /**
                                     * Format: date-time
                                     * @description 时刻（UTC）
                                     */
                                    at: string;
                                    by: {
                                        /** @enum {string} */
                                        role: "admin" | "unit";
                                        name: string;
                                    };
                                    version: number;
                                };
                                returned?: {
                                    /**
                                     * Format: date-time
                                     * @description 时刻（UTC）
                                     */
                                    at: string;
                                    by: {
                                        /** @enum {string} */
                                        role: "admin" | "unit";
                                        name: string;
                                    };
                                    version: number;
                                };
                                reopened?: {
                                    /**
                                     * Format: date-time
                                     * @description 时刻（UTC）
                                     */
                                    at: string;
                                    by: {
                                        /** @enum {string} */
                                        role: "admin" | "unit";
                                        name: string;
                                    };
                                    reason: string;
                                };
                                extension?: {
                                    /**
                                     * Format: date-time
                                     * @description 时刻（UTC）
                                     */
                                    at: string;
                                    by: {
                                        /** @enum {string} */
                                        role: "admin" | "unit";
                                        name: string;
                                    };
                                    until: string;
                                    reason: string;
                                };
                            };
                            paper: string;
                            attachment?: string;
                            title: string;
                            deadline: string;
                            kinds: ("docx" | "doc" | "pdf")[];
                            mostBytes: number;
                            /** @description 可以由已报的表生成初稿 */
                            hasDraft: boolean;
                        }[];
                    };
                };
            };
            /** @description 请求内容不合要求 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidProblem"] | components["schemas"]["RequestNotJsonProblem"] | components["schemas"]["RequestTooDeepProblem"] | components["schemas"]["UnitNeededProblem"] | components["schemas"]["File400Problem"];
                };
            };
            /** @description 没有登录或登录失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeNotAcceptedProblem"] | components["schemas"]["SessionMissingProblem"] | components["schemas"]["SessionInvalidProblem"] | components["schemas"]["SessionExpiredProblem"] | components["schemas"]["SessionRevokedProblem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleAdminOnlyProblem"] | components["schemas"]["UnitNotYoursProblem"] | components["schemas"]["OriginWalkedAroundProblem"] | components["schemas"]["DownloadExpiredProblem"];
                };
            };
            /** @description 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"] | components["schemas"]["UnitNotOnRosterProblem"] | components["schemas"]["RoundNotFoundProblem"] | components["schemas"]["FormNotFoundProblem"] | components["schemas"]["PaperCopyUnknownProblem"] | components["schemas"]["CodeNotFoundProblem"] | components["schemas"]["SubmissionNotFoundProblem"] | components["schemas"]["VersionNotFoundProblem"] | components["schemas"]["DocumentNotKeptProblem"] | components["schemas"]["DocumentNothingRecommendedProblem"] | components["schemas"]["PaperNotFoundProblem"] | components["schemas"]["PaperNoDraftProblem"] | components["schemas"]["SummaryNotKnownProblem"];
                };
            };
            /** @description 服务器内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalUnexpectedProblem"];
                };
            };
            /** @description 暂时无法处理，可以重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ArchiveFailedProblem"] | components["schemas"]["SummaryFailedProblem"] | components["schemas"]["SummaryTooMuchProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
        };
    };
    submitPaper: {
        parameters: {
            query: {
                /** @description 仅汇总单位：填报单位的全称或代码 */
                unit?: string;
                /** @description 替换的是第几版；0 = 还没有交过 */
                base: number;
                /** @description 文件名 */
                file: string;
                /** @description 仅汇总单位：来件的 Message-ID */
                messageId?: string;
                /** @description 仅汇总单位：来件的发件人 */
                sender?: string;
                /** @description 仅汇总单位：来件的时间 */
                sentAt?: string;
            };
            header?: never;
            path: {
                round: string;
                paper: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                "application/msword": string;
                "application/pdf": string;
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description 先前已接收，同一回执 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        receipt: string;
                        submissionId: string;
                        unit: string;
                        paper: string;
                        version: number;
                        /** @description 文件本身的 SHA-256 */
                        sha256: string;
                        /**
                         * Format: date-time
                         * @description 时刻（UTC）
                         */
                        submittedAt: string;
                        late: boolean;
                        file: {
                            name: string;
                            /**
                             * @description docx · doc（旧版 Word，WPS 文字也是它）· pdf
                             * @enum {string}
                             */
                            kind: "docx" | "doc" | "pdf";
                            bytes: number;
                        };
                        /** @description 汇总单位代录时，这一版取自哪个文件：文件名、文件的 SHA-256，以及邮件的 Message-ID、发件人、时间 */
                        origin?: {
                            file: string;
                            sha256: string;
                            messageId?: string;
                            sender?: string;
                            /**
                             * Format: date-time
                             * @description 时刻（UTC）
                             */
                            sentAt?: string;
                        };
                    };
                };
            };
            /** @description 已接收，这是回执 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        receipt: string;
                        submissionId: string;
                        unit: string;
                        paper: string;
                        version: number;
                        /** @description 文件本身的 SHA-256 */
                        sha256: string;
                        /**
                         * Format: date-time
                         * @description 时刻（UTC）
                         */
                        submittedAt: string;
                        late: boolean;
                        file: {
                            name: string;
                            /**
                             * @description docx · doc（旧版 Word，WPS 文字也是它）· pdf
                             * @enum {string}
                             */
                            kind: "docx" | "doc" | "pdf";
                            bytes: number;
                        };
                        /** @description 汇总单位代录时，这一版取自哪个文件：文件名、文件的 SHA-256，以及邮件的 Message-ID、发件人、时间 */
                        origin?: {
                            file: string;
                            sha256: string;
                            messageId?: string;
                            sender?: string;
                            /**
                             * Format: date-time
                             * @description 时刻（UTC）
                             */
                            sentAt?: string;
                        };
                    };
                };
            };
            /** @description 请求内容不合要求 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidProblem"] | components["schemas"]["RequestNotJsonProblem"] | components["schemas"]["RequestTooDeepProblem"] | components["schemas"]["UnitNeededProblem"] | components["schemas"]["File400Problem"];
                };
            };
            /** @description 没有登录或登录失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeNotAcceptedProblem"] | components["schemas"]["SessionMissingProblem"] | components["schemas"]["SessionInvalidProblem"] | components["schemas"]["SessionExpiredProblem"] | components["schemas"]["SessionRevokedProblem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleAdminOnlyProblem"] | components["schemas"]["UnitNotYoursProblem"] | components["schemas"]["OriginWalkedAroundProblem"] | components["schemas"]["DownloadExpiredProblem"];
                };
            };
            /** @description 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"] | components["schemas"]["UnitNotOnRosterProblem"] | components["schemas"]["RoundNotFoundProblem"] | components["schemas"]["FormNotFoundProblem"] | components["schemas"]["PaperCopyUnknownProblem"] | components["schemas"]["CodeNotFoundProblem"] | components["schemas"]["SubmissionNotFoundProblem"] | components["schemas"]["VersionNotFoundProblem"] | components["schemas"]["DocumentNotKeptProblem"] | components["schemas"]["DocumentNothingRecommendedProblem"] | components["schemas"]["PaperNotFoundProblem"] | components["schemas"]["PaperNoDraftProblem"] | components["schemas"]["SummaryNotKnownProblem"];
                };
            };
            /** @description 与已收到的内容冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["DecisionNothingReportedProblem"] | components["schemas"]["DecisionAcceptedProblem"] | components["schemas"]["DecisionLockedProblem"] | components["schemas"]["DecisionOpenQueriesProblem"] | components["schemas"]["DecisionNotAcceptedProblem"] | components["schemas"]["DecisionNoSuchQueryProblem"] | components["schemas"]["DecisionNotLaterProblem"] | components["schemas"]["DecisionStaleProblem"] | components["schemas"]["JointNoListProblem"] | components["schemas"]["JointNoSuchDecisionProblem"] | components["schemas"]["PrintWithdrawnProblem"] | components["schemas"]["PaperCopyNotThereProblem"] | components["schemas"]["RecommendedNoSuchDecisionProblem"] | components["schemas"]["DecisionTooManyProblem"] | components["schemas"]["ReminderNobodyOwesProblem"] | components["schemas"]["MailNotSetUpProblem"] | components["schemas"]["ArchiveNotLockedProblem"] | components["schemas"]["ArchiveUnitsOpenProblem"] | components["schemas"]["RoundExistsProblem"] | components["schemas"]["RoundTooManyProblem"] | components["schemas"]["RoundStaleProblem"] | components["schemas"]["RoundWouldChangeProblem"] | components["schemas"]["RoundWrongStageProblem"] | components["schemas"]["RoundNotEmptyProblem"] | components["schemas"]["CodeLastAdminProblem"] | components["schemas"]["PaperStaleProblem"] | components["schemas"]["PaperNothingReportedProblem"] | components["schemas"]["SubmissionStaleProblem"] | components["schemas"]["SubmissionIdReusedProblem"] | components["schemas"]["SubmissionReplacesReportProblem"] | components["schemas"]["SubmissionNothingToWithdrawProblem"] | components["schemas"]["SubmissionFullProblem"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooLargeProblem"] | components["schemas"]["RecommendedTooManyProblem"] | components["schemas"]["RoundTooLargeProblem"] | components["schemas"]["DocumentTooLongProblem"] | components["schemas"]["PaperTooLargeProblem"] | components["schemas"]["ReportTooMuchProblem"] | components["schemas"]["SubmissionTooLargeProblem"] | components["schemas"]["File413Problem"];
                };
            };
            /** @description 内容类型不支持 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestMediaTypeProblem"] | components["schemas"]["DocumentNotWordProblem"] | components["schemas"]["PaperWrongKindProblem"] | components["schemas"]["File415Problem"];
                };
            };
            /** @description 这次填报已锁定 */
            423: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoundLockedProblem"] | components["schemas"]["RoundOverdueProblem"] | components["schemas"]["ReportAcceptedProblem"];
                };
            };
            /** @description 尝试次数过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeTooManyAttemptsProblem"] | components["schemas"]["MailTooFastProblem"] | components["schemas"]["SubmissionTooOftenProblem"] | components["schemas"]["CollectorTooMuchProblem"];
                };
            };
            /** @description 服务器内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalUnexpectedProblem"];
                };
            };
            /** @description 暂时无法处理，可以重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ArchiveFailedProblem"] | components["schemas"]["SummaryFailedProblem"] | components["schemas"]["SummaryTooMuchProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
        };
    };
    listPaperHistory: {
        parameters: {
            query?: {
                /** @description 仅汇总单位：填报单位的全称或代码 */
                unit?: string;
                /** @description 只要这一版之前的 */
                before?: number;
                /** @description 最多几版，不写是100，至多200 */
                limit?: number;
            };
            header?: never;
            path: {
                round: string;
                paper: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 各版本 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 新的在前 */
                        versions: {
                            receipt: string;
                            submissionId: string;
                            unit: string;
                            paper: string;
                            version: number;
                            /** @description 文件本身的 SHA-256 */
                            sha256: string;
                            /**
                             * Format: date-time
                             * @description 时刻（UTC）
                             */
                            submittedAt: string;
                            late: boolean;
                            file: {
                                name: string;
                                /**
                                 * @description docx · doc（旧版 Word，WPS 文字也是它）· pdf
                                 * @enum {string}
                                 */
                                kind: "docx" | "doc" | "pdf";
                                bytes: number;
                            };
                            /** @description 汇总单位代录时，这一版取自哪个文件：文件名、文件的 SHA-256，以及邮件的 Message-ID、发件人、时间 */
                            origin?: {
                                file: string;
                                sha256: string;
                                messageId?: string;
                                sender?: string;
                                /**
                                 * Format: date-time
                                 * @description 时刻（UTC）
                                 */
                                sentAt?: string;
                            };
                            /**
                             * @description 本单位上传，或汇总单位代录
                             * @enum {string}
                             */
                            by: "unit" | "admin";
                        }[];
                        /** @description 还有更早的：下一页的 ?before= */
                        next?: number;
                    };
                };
            };
            /** @description 请求内容不合要求 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidProblem"] | components["schemas"]["RequestNotJsonProblem"] | components["schemas"]["RequestTooDeepProblem"] | components["schemas"]["UnitNeededProblem"] | components["schemas"]["File400Problem"];
                };
            };
            /** @description 没有登录或登录失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeNotAcceptedProblem"] | components["schemas"]["SessionMissingProblem"] | components["schemas"]["SessionInvalidProblem"] | components["schemas"]["SessionExpiredProblem"] | components["schemas"]["SessionRevokedProblem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleAdminOnlyProblem"] | components["schemas"]["UnitNotYoursProblem"] | components["schemas"]["OriginWalkedAroundProblem"] | components["schemas"]["DownloadExpiredProblem"];
                };
            };
            /** @description 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"] | components["schemas"]["UnitNotOnRosterProblem"] | components["schemas"]["RoundNotFoundProblem"] | components["schemas"]["FormNotFoundProblem"] | components["schemas"]["PaperCopyUnknownProblem"] | components["schemas"]["CodeNotFoundProblem"] | components["schemas"]["SubmissionNotFoundProblem"] | components["schemas"]["VersionNotFoundProblem"] | components["schemas"]["DocumentNotKeptProblem"] | components["schemas"]["DocumentNothingRecommendedProblem"] | components["schemas"]["PaperNotFoundProblem"] | components["schemas"]["PaperNoDraftProblem"] | components["schemas"]["SummaryNotKnownProblem"];
                };
            };
            /** @description 服务器内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalUnexpectedProblem"];
                };
            };
            /** @description 暂时无法处理，可以重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ArchiveFailedProblem"] | components["schemas"]["SummaryFailedProblem"] | components["schemas"]["SummaryTooMuchProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
        };
    };
    readPaperFile: {
        parameters: {
            query?: {
                /** @description 仅汇总单位：填报单位的全称或代码 */
                unit?: string;
            };
            header?: never;
            path: {
                round: string;
                paper: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 文件 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "application/msword": string;
                    "application/pdf": string;
                };
            };
            /** @description 请求内容不合要求 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidProblem"] | components["schemas"]["RequestNotJsonProblem"] | components["schemas"]["RequestTooDeepProblem"] | components["schemas"]["UnitNeededProblem"] | components["schemas"]["File400Problem"];
                };
            };
            /** @description 没有登录或登录失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeNotAcceptedProblem"] | components["schemas"]["SessionMissingProblem"] | components["schemas"]["SessionInvalidProblem"] | components["schemas"]["SessionExpiredProblem"] | components["schemas"]["SessionRevokedProblem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleAdminOnlyProblem"] | components["schemas"]["UnitNotYoursProblem"] | components["schemas"]["OriginWalkedAroundProblem"] | components["schemas"]["DownloadExpiredProblem"];
                };
            };
            /** @description 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"] | components["schemas"]["UnitNotOnRosterProblem"] | components["schemas"]["RoundNotFoundProblem"] | components["schemas"]["FormNotFoundProblem"] | components["schemas"]["PaperCopyUnknownProblem"] | components["schemas"]["CodeNotFoundProblem"] | components["schemas"]["SubmissionNotFoundProblem"] | components["schemas"]["VersionNotFoundProblem"] | components["schemas"]["DocumentNotKeptProblem"] | components["schemas"]["DocumentNothingRecommendedProblem"] | components["schemas"]["PaperNotFoundProblem"] | components["schemas"]["PaperNoDraftProblem"] | components["schemas"]["SummaryNotKnownProblem"];
                };
            };
            /** @description 服务器内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalUnexpectedProblem"];
                };
            };
            /** @description 暂时无法处理，可以重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ArchiveFailedProblem"] | components["schemas"]["SummaryFailedProblem"] | components["schemas"]["SummaryTooMuchProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
        };
    };
    readHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 在运行 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        ok: true;
                        name: string;
                        version: string;
                    };
                };
            };
            /** @description 方法不对 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteMethodNotAllowedProblem"];
                };
            };
            /** @description 服务器内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalUnexpectedProblem"];
                };
            };
        };
    };
    readState: {
        parameters: {
            query?: {
                /** @description 从名单里第几个单位开始，从0数 */
                from?: number;
                /** @description 最多几个单位 */
                limit?: number;
            };
            header?: never;
            path: {
                round: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 报送情况 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description 时刻（UTC）
                         */
                        asOf: string;
                        /** @description 已锁定：单位不能再提交 */
                        lock?: {
                            reason: string;
                            /**
                             * Format: date-time
                             * @description 时刻（UTC）
                             */
                            since: string;
                            /** @description 是谁锁的；2026-11-26 以前的没有记 */
                            by?: string;
                            /** @description 单独重新开放了的单位，各有原因；2026-11-26 以前的没有记原因 */
                            reopened: {
                                unit: string;
                                reason?: string;
                                /**
                                 * Format: date-time
                                 * @description 时刻（UTC）
                                 */
                                at?: string;
                                by?: string;
                            }[];
                        };
                        units: {
                            unit: string;
                            code: string;
                            kind: string;
                            forms: {
                                [key: string]: {
                                    /**
                                     * @description 未报 · 已报 · 零报告 · 已撤回
                                     * @enum {string}
                                     */
                                    state: "none" | "submitted" | "zero" | "withdrawn";
                                    version: number;
                                    /**
                                     * Format: date-time
                                     * @description 时刻（UTC）
                                     */
                                    submittedAt?: string;
                                    late?: boolean;
                                    receipt?: string;
                                    /** @description 各部分的行数 */
                                    counts?: {
                                        [key: string]: number;
                                    };
                                    /** @description 写了理由的核实项 */
                                    verify?: number;
                                    /** @description 收到的纸质件是哪一版，与现在报送的内容是否一致 */
                                    paperCopy?: {
                                        version: number;
                                        isCurrent: boolean;
                                    };
                                    /** @description 撤回之后重新有效的是哪一版 */
                                    returned?: {
                                        version: number;
                                        receipt: string;
                                        /**
                                         * Format: date-time
                                         * @description 时刻（UTC）
                                         */
                                        submittedAt: string;
                                    };
                                    standing: {
                                        /**
                                         * @description 未报 · 已报 · 迟报 · 零报告 · 退回 · 待复核 · 通过 · 锁定
                                         * @enum {string}
                                         */
                                        state: "none" | "submitted" | "late" | "zero" | "returned" | "toReview" | "accepted" | "locked";
                                        /** @description 对这个单位有效的截止时刻，含延期 */
                                        due: string;
                                        isLate: boolean;
                                        /** @description 过了截止时刻还没有报 */
                                        isOverdue: boolean;
                                        isWithdrawn: boolean;
                                        isLocked: boolean;
                                        /** @description 等单位更正或说明的意见 */
                                        open: number;
                                        /** @description 单位已说明、等汇总单位处理的意见 */
                                        answered: number;
                                        accepted?: {
                                            /**
                                             * Format: date-time
                                             * @description 时刻（UTC）
                                             */
                                            at: string;
                                            by: {
                                                /** @enum {string} */
                                                role: "admin" | "unit";
                                                name: string;
                                            };
                                            version: number;
                                        };
                                        returned?: {
                                            /**
                                             * Format: date-time
                                             * @description 时刻（UTC）
                                             */
                                            at: string;
                                            by: {
                                                /** @enum {string} */
                                                role: "admin" | "unit";
                                                name: string;
                                            };
                                            version: number;
                                        };
                                        reopened?: {
                                            /**
                                             * Format: date-time
                                             * @description 时刻（UTC）
                                             */
                                            at: string;
                                            by: {
                                                /** @enum {string} */
                                                role: "admin" | "unit";
                                                name: string;
                                            };
                                            reason: string;
                                        };
                                        extension?: {
                                            /**
                                             * Format: date-time
                                             * @description 时刻（UTC）
                                             */
                                            at: string;
                                            by: {
                                                /** @enum {string} */
                                                role: "admin" | "unit";
                                                name: string;
                                            };
                                            until: string;
                                            reason: string;
                                        };
                                    };
                                };
                            };
                            /** @description 各份文稿（方案、总结）；这次活动没有要文稿时没有这一项 */
                            papers?: {
                                [key: string]: {
                                    /** @description 0 = 还没有交过 */
                                    version: number;
                                    /**
                                     * Format: date-time
                                     * @description 时刻（UTC）
                                     */
                                    submittedAt?: string;
                                    receipt?: string;
                                    sha256?: string;
                                    file?: {
                                        name: string;
                                        /**
                                         * @description docx · doc（旧版 Word，WPS 文字也是它）· pdf
                                         * @enum {string}
                                         */
                                        kind: "docx" | "doc" | "pdf";
                                        bytes: number;
                                    };
                                    standing: {
                                        /**
                                         * @description 未报 · 已报 · 迟报 · 零报告 · 退回 · 待复核 · 通过 · 锁定
                                         * @enum {string}
                                         */
                                        state: "none" | "submitted" | "late" | "zero" | "returned" | "toReview" | "accepted" | "locked";
                                        /** @description 对这个单位有效的截止时刻，含延期 */
                                        due: string;
                                        isLate: boolean;
                                        /** @description 过了截止时刻还没有报 */
                                        isOverdue: boolean;
                                        isWithdrawn: boolean;
                                        isLocked: boolean;
                                        /** @description 等单位更正或说明的意见 */
                                        open: number;
                                        /** @description 单位已说明、等汇总单位处理的意见 */
                                        answered: number;
                                        accepted?: {
                                            /**
                                             * Format: date-time
                                             * @description 时刻（UTC）
                                             */
                                            at: string;
                                            by: {
                                                /** @enum {string} */
                                                role: "admin" | "unit";
                                                name: string;
                                            };
                                            version: number;
                                        };
                                        returned?: {
                                            /**
                                             * Format: date-time
                                             * @description 时刻（UTC）
                                             */
                                            at: string;
                                            by: {
                                                /** @enum {string} */
                                                role: "admin" | "unit";
                                                name: string;
                                            };
                                            version: number;
                                        };
                                        reopened?: {
                                            /**
                                             * Format: date-time
                                             * @description 时刻（UTC）
                                             */
                                            at: string;
                                            by: {
                                                /** @enum {string} */
                                                role: "admin" | "unit";
                                                name: string;
                                            };
                                            reason: string;
                                        };
                                        extension?: {
                                            /**
                                             * Format: date-time
                                             * @description 时刻（UTC）
                                             */
                                            at: string;
                                            by: {
                                                /** @enum {string} */
                                                role: "admin" | "unit";
                                                name: string;
                                            };
                                            until: string;
                                            reason: string;
                                        };
                                    };
                                };
                            };
                        }[];
                        totals: {
                            [key: string]: {
                                expected: number;
                                submitted: number;
                                zero: number;
                                late: number;
                                missing: number;
                            };
                        };
                        /** @description 报送过、但已不在名单里的单位；分页时只在第一页 */
                        offRoster: string[];
                        /** @description 还有：下一页的 ?from= */
                        next?: number;
                    };
                };
            };
            /** @description 请求内容不合要求 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidProblem"] | components["schemas"]["RequestNotJsonProblem"] | components["schemas"]["RequestTooDeepProblem"] | components["schemas"]["UnitNeededProblem"] | components["schemas"]["File400Problem"];
                };
            };
            /** @description 没有登录或登录失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeNotAcceptedProblem"] | components["schemas"]["SessionMissingProblem"] | components["schemas"]["SessionInvalidProblem"] | components["schemas"]["SessionExpiredProblem"] | components["schemas"]["SessionRevokedProblem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleAdminOnlyProblem"] | components["schemas"]["UnitNotYoursProblem"] | components["schemas"]["OriginWalkedAroundProblem"] | components["schemas"]["DownloadExpiredProblem"];
                };
            };
            /** @description 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"] | components["schemas"]["UnitNotOnRosterProblem"] | components["schemas"]["RoundNotFoundProblem"] | components["schemas"]["FormNotFoundProblem"] | components["schemas"]["PaperCopyUnknownProblem"] | components["schemas"]["CodeNotFoundProblem"] | components["schemas"]["SubmissionNotFoundProblem"] | components["schemas"]["VersionNotFoundProblem"] | components["schemas"]["DocumentNotKeptProblem"] | components["schemas"]["DocumentNothingRecommendedProblem"] | components["schemas"]["PaperNotFoundProblem"] | components["schemas"]["PaperNoDraftProblem"] | components["schemas"]["SummaryNotKnownProblem"];
                };
            };
            /** @description 服务器内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalUnexpectedProblem"];
                };
            };
            /** @description 暂时无法处理，可以重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ArchiveFailedProblem"] | components["schemas"]["SummaryFailedProblem"] | components["schemas"]["SummaryTooMuchProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
        };
    };
    readMisfits: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                round: string;
                form: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 按单位和单元格列出 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        form: string;
                        /** @description 现在的表样 */
                        version: string;
                        units: {
                            unit: string;
                            version: number;
                            receipt: string;
                            /** @description 报送时的表样 */
                            formVersion: string;
                            /** @description 不再适合的单元格；空 = 全部仍适合 */
                            issues: {
                                /** @enum {string} */
                                severity: "error" | "verify" | "hint";
                                code: string;
                                address: string;
                                sheet: string;
                                cell: string;
                                /** @description Word 文档中的位置，如 表1 第3行 “线下人次”；Excel 表没有 */
                                place?: string;
                                section?: string;
                                column?: string;
                                label: string;
                                message: string;
                                received: string | null;
                                proposal?: string | number | string[];
                            }[];
                            issuesTotal: number;
                        }[];
                    };
                };
            };
            /** @description 请求内容不合要求 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidProblem"] | components["schemas"]["RequestNotJsonProblem"] | components["schemas"]["RequestTooDeepProblem"] | components["schemas"]["UnitNeededProblem"] | components["schemas"]["File400Problem"];
                };
            };
            /** @description 没有登录或登录失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeNotAcceptedProblem"] | components["schemas"]["SessionMissingProblem"] | components["schemas"]["SessionInvalidProblem"] | components["schemas"]["SessionExpiredProblem"] | components["schemas"]["SessionRevokedProblem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleAdminOnlyProblem"] | components["schemas"]["UnitNotYoursProblem"] | components["schemas"]["OriginWalkedAroundProblem"] | components["schemas"]["DownloadExpiredProblem"];
                };
            };
            /** @description 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"] | components["schemas"]["UnitNotOnRosterProblem"] | components["schemas"]["RoundNotFoundProblem"] | components["schemas"]["FormNotFoundProblem"] | components["schemas"]["PaperCopyUnknownProblem"] | components["schemas"]["CodeNotFoundProblem"] | components["schemas"]["SubmissionNotFoundProblem"] | components["schemas"]["VersionNotFoundProblem"] | components["schemas"]["DocumentNotKeptProblem"] | components["schemas"]["DocumentNothingRecommendedProblem"] | components["schemas"]["PaperNotFoundProblem"] | components["schemas"]["PaperNoDraftProblem"] | components["schemas"]["SummaryNotKnownProblem"];
                };
            };
            /** @description 服务器内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalUnexpectedProblem"];
                };
            };
            /** @description 暂时无法处理，可以重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ArchiveFailedProblem"] | components["schemas"]["SummaryFailedProblem"] | components["schemas"]["SummaryTooMuchProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
        };
    };
    readSummary: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                round: string;
                form: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 正在合并 */
            202: {
                headers: {
                    /** @description Seconds until it is worth asking again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        state: "merging";
                        /**
                         * Format: date-time
                         * @description 时刻（UTC）
                         */
                        since: string;
                        units: number;
                        rows: number;
                    };
                };
            };
            /** @description 工作簿（.xlsx）的下载地址 */
            303: {
                headers: {
                    /** @description Absolute, or a path on this origin */
                    Location: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 请求内容不合要求 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidProblem"] | components["schemas"]["RequestNotJsonProblem"] | components["schemas"]["RequestTooDeepProblem"] | components["schemas"]["UnitNeededProblem"] | components["schemas"]["File400Problem"];
                };
            };
            /** @description 没有登录或登录失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeNotAcceptedProblem"] | components["schemas"]["SessionMissingProblem"] | components["schemas"]["SessionInvalidProblem"] | components["schemas"]["SessionExpiredProblem"] | components["schemas"]["SessionRevokedProblem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleAdminOnlyProblem"] | components["schemas"]["UnitNotYoursProblem"] | components["schemas"]["OriginWalkedAroundProblem"] | components["schemas"]["DownloadExpiredProblem"];
                };
            };
            /** @description 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"] | components["schemas"]["UnitNotOnRosterProblem"] | components["schemas"]["RoundNotFoundProblem"] | components["schemas"]["FormNotFoundProblem"] | components["schemas"]["PaperCopyUnknownProblem"] | components["schemas"]["CodeNotFoundProblem"] | components["schemas"]["SubmissionNotFoundProblem"] | components["schemas"]["VersionNotFoundProblem"] | components["schemas"]["DocumentNotKeptProblem"] | components["schemas"]["DocumentNothingRecommendedProblem"] | components["schemas"]["PaperNotFoundProblem"] | components["schemas"]["PaperNoDraftProblem"] | components["schemas"]["SummaryNotKnownProblem"];
                };
            };
            /** @description 尝试次数过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeTooManyAttemptsProblem"] | components["schemas"]["MailTooFastProblem"] | components["schemas"]["SubmissionTooOftenProblem"] | components["schemas"]["CollectorTooMuchProblem"];
                };
            };
            /** @description 服务器内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalUnexpectedProblem"];
                };
            };
            /** @description 暂时无法处理，可以重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ArchiveFailedProblem"] | components["schemas"]["SummaryFailedProblem"] | components["schemas"]["SummaryTooMuchProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
        };
    };
    readDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                round: string;
                form: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Word 文档（.docx） */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
            /** @description 请求内容不合要求 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidProblem"] | components["schemas"]["RequestNotJsonProblem"] | components["schemas"]["RequestTooDeepProblem"] | components["schemas"]["UnitNeededProblem"] | components["schemas"]["File400Problem"];
                };
            };
            /** @description 没有登录或登录失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeNotAcceptedProblem"] | components["schemas"]["SessionMissingProblem"] | components["schemas"]["SessionInvalidProblem"] | components["schemas"]["SessionExpiredProblem"] | components["schemas"]["SessionRevokedProblem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleAdminOnlyProblem"] | components["schemas"]["UnitNotYoursProblem"] | components["schemas"]["OriginWalkedAroundProblem"] | components["schemas"]["DownloadExpiredProblem"];
                };
            };
            /** @description 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"] | components["schemas"]["UnitNotOnRosterProblem"] | components["schemas"]["RoundNotFoundProblem"] | components["schemas"]["FormNotFoundProblem"] | components["schemas"]["PaperCopyUnknownProblem"] | components["schemas"]["CodeNotFoundProblem"] | components["schemas"]["SubmissionNotFoundProblem"] | components["schemas"]["VersionNotFoundProblem"] | components["schemas"]["DocumentNotKeptProblem"] | components["schemas"]["DocumentNothingRecommendedProblem"] | components["schemas"]["PaperNotFoundProblem"] | components["schemas"]["PaperNoDraftProblem"] | components["schemas"]["SummaryNotKnownProblem"];
                };
            };
            /** @description 服务器内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalUnexpectedProblem"];
                };
            };
            /** @description 暂时无法处理，可以重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ArchiveFailedProblem"] | components["schemas"]["SummaryFailedProblem"] | components["schemas"]["SummaryTooMuchProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
        };
    };
    putDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                round: string;
                form: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
            };
        };
        responses: {
            /** @description 已留存 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sha256: string;
                        bytes: number;
                    };
                };
            };
            /** @description 请求内容不合要求 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidProblem"] | components["schemas"]["RequestNotJsonProblem"] | components["schemas"]["RequestTooDeepProblem"] | components["schemas"]["UnitNeededProblem"] | components["schemas"]["File400Problem"];
                };
            };
            /** @description 没有登录或登录失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeNotAcceptedProblem"] | components["schemas"]["SessionMissingProblem"] | components["schemas"]["SessionInvalidProblem"] | components["schemas"]["SessionExpiredProblem"] | components["schemas"]["SessionRevokedProblem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleAdminOnlyProblem"] | components["schemas"]["UnitNotYoursProblem"] | components["schemas"]["OriginWalkedAroundProblem"] | components["schemas"]["DownloadExpiredProblem"];
                };
            };
            /** @description 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"] | components["schemas"]["UnitNotOnRosterProblem"] | components["schemas"]["RoundNotFoundProblem"] | components["schemas"]["FormNotFoundProblem"] | components["schemas"]["PaperCopyUnknownProblem"] | components["schemas"]["CodeNotFoundProblem"] | components["schemas"]["SubmissionNotFoundProblem"] | components["schemas"]["VersionNotFoundProblem"] | components["schemas"]["DocumentNotKeptProblem"] | components["schemas"]["DocumentNothingRecommendedProblem"] | components["schemas"]["PaperNotFoundProblem"] | components["schemas"]["PaperNoDraftProblem"] | components["schemas"]["SummaryNotKnownProblem"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooLargeProblem"] | components["schemas"]["RecommendedTooManyProblem"] | components["schemas"]["RoundTooLargeProblem"] | components["schemas"]["DocumentTooLongProblem"] | components["schemas"]["PaperTooLargeProblem"] | components["schemas"]["ReportTooMuchProblem"] | components["schemas"]["SubmissionTooLargeProblem"] | components["schemas"]["File413Problem"];
                };
            };
            /** @description 内容类型不支持 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestMediaTypeProblem"] | components["schemas"]["DocumentNotWordProblem"] | components["schemas"]["PaperWrongKindProblem"] | components["schemas"]["File415Problem"];
                };
            };
            /** @description 有必须改正的内容，或有核实项没有理由 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["DecisionNoSuchCellProblem"] | components["schemas"]["JointUnitTwiceProblem"] | components["schemas"]["JointNoSuchRowProblem"] | components["schemas"]["RecommendedNoSuchRowProblem"] | components["schemas"]["RecommendedRowTwiceProblem"] | components["schemas"]["DocumentNotThisFormProblem"] | components["schemas"]["SubmissionHasErrorsProblem"] | components["schemas"]["SubmissionUnexplainedProblem"];
                };
            };
            /** @description 尝试次数过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeTooManyAttemptsProblem"] | components["schemas"]["MailTooFastProblem"] | components["schemas"]["SubmissionTooOftenProblem"] | components["schemas"]["CollectorTooMuchProblem"];
                };
            };
            /** @description 服务器内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalUnexpectedProblem"];
                };
            };
            /** @description 暂时无法处理，可以重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ArchiveFailedProblem"] | components["schemas"]["SummaryFailedProblem"] | components["schemas"]["SummaryTooMuchProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
        };
    };
    readVersionDocument: {
        parameters: {
            query?: {
                /** @description 仅汇总单位：填报单位的全称或代码 */
                unit?: string;
            };
            header?: never;
            path: {
                round: string;
                form: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Word 文档（.docx） */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
            /** @description 请求内容不合要求 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidProblem"] | components["schemas"]["RequestNotJsonProblem"] | components["schemas"]["RequestTooDeepProblem"] | components["schemas"]["UnitNeededProblem"] | components["schemas"]["File400Problem"];
                };
            };
            /** @description 没有登录或登录失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeNotAcceptedProblem"] | components["schemas"]["SessionMissingProblem"] | components["schemas"]["SessionInvalidProblem"] | components["schemas"]["SessionExpiredProblem"] | components["schemas"]["SessionRevokedProblem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleAdminOnlyProblem"] | components["schemas"]["UnitNotYoursProblem"] | components["schemas"]["OriginWalkedAroundProblem"] | components["schemas"]["DownloadExpiredProblem"];
                };
            };
            /** @description 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"] | components["schemas"]["UnitNotOnRosterProblem"] | components["schemas"]["RoundNotFoundProblem"] | components["schemas"]["FormNotFoundProblem"] | components["schemas"]["PaperCopyUnknownProblem"] | components["schemas"]["CodeNotFoundProblem"] | components["schemas"]["SubmissionNotFoundProblem"] | components["schemas"]["VersionNotFoundProblem"] | components["schemas"]["DocumentNotKeptProblem"] | components["schemas"]["DocumentNothingRecommendedProblem"] | components["schemas"]["PaperNotFoundProblem"] | components["schemas"]["PaperNoDraftProblem"] | components["schemas"]["SummaryNotKnownProblem"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooLargeProblem"] | components["schemas"]["RecommendedTooManyProblem"] | components["schemas"]["RoundTooLargeProblem"] | components["schemas"]["DocumentTooLongProblem"] | components["schemas"]["PaperTooLargeProblem"] | components["schemas"]["ReportTooMuchProblem"] | components["schemas"]["SubmissionTooLargeProblem"] | components["schemas"]["File413Problem"];
                };
            };
            /** @description 尝试次数过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeTooManyAttemptsProblem"] | components["schemas"]["MailTooFastProblem"] | components["schemas"]["SubmissionTooOftenProblem"] | components["schemas"]["CollectorTooMuchProblem"];
                };
            };
            /** @description 服务器内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalUnexpectedProblem"];
                };
            };
            /** @description 暂时无法处理，可以重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ArchiveFailedProblem"] | components["schemas"]["SummaryFailedProblem"] | components["schemas"]["SummaryTooMuchProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
        };
    };
    readPrint: {
        parameters: {
            query?: {
                /** @description 仅汇总单位：填报单位的全称或代码 */
                unit?: string;
            };
            header?: never;
            path: {
                round: string;
                form: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Word 文档（.docx） */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
            /** @description 请求内容不合要求 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidProblem"] | components["schemas"]["RequestNotJsonProblem"] | components["schemas"]["RequestTooDeepProblem"] | components["schemas"]["UnitNeededProblem"] | components["schemas"]["File400Problem"];
                };
            };
            /** @description 没有登录或登录失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeNotAcceptedProblem"] | components["schemas"]["SessionMissingProblem"] | components["schemas"]["SessionInvalidProblem"] | components["schemas"]["SessionExpiredProblem"] | components["schemas"]["SessionRevokedProblem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleAdminOnlyProblem"] | components["schemas"]["UnitNotYoursProblem"] | components["schemas"]["OriginWalkedAroundProblem"] | components["schemas"]["DownloadExpiredProblem"];
                };
            };
            /** @description 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"] | components["schemas"]["UnitNotOnRosterProblem"] | components["schemas"]["RoundNotFoundProblem"] | components["schemas"]["FormNotFoundProblem"] | components["schemas"]["PaperCopyUnknownProblem"] | components["schemas"]["CodeNotFoundProblem"] | components["schemas"]["SubmissionNotFoundProblem"] | components["schemas"]["VersionNotFoundProblem"] | components["schemas"]["DocumentNotKeptProblem"] | components["schemas"]["DocumentNothingRecommendedProblem"] | components["schemas"]["PaperNotFoundProblem"] | components["schemas"]["PaperNoDraftProblem"] | components["schemas"]["SummaryNotKnownProblem"];
                };
            };
            /** @description 与已收到的内容冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["DecisionNothingReportedProblem"] | components["schemas"]["DecisionAcceptedProblem"] | components["schemas"]["DecisionLockedProblem"] | components["schemas"]["DecisionOpenQueriesProblem"] | components["schemas"]["DecisionNotAcceptedProblem"] | components["schemas"]["DecisionNoSuchQueryProblem"] | components["schemas"]["DecisionNotLaterProblem"] | components["schemas"]["DecisionStaleProblem"] | components["schemas"]["JointNoListProblem"] | components["schemas"]["JointNoSuchDecisionProblem"] | components["schemas"]["PrintWithdrawnProblem"] | components["schemas"]["PaperCopyNotThereProblem"] | components["schemas"]["RecommendedNoSuchDecisionProblem"] | components["schemas"]["DecisionTooManyProblem"] | components["schemas"]["ReminderNobodyOwesProblem"] | components["schemas"]["MailNotSetUpProblem"] | components["schemas"]["ArchiveNotLockedProblem"] | components["schemas"]["ArchiveUnitsOpenProblem"] | components["schemas"]["RoundExistsProblem"] | components["schemas"]["RoundTooManyProblem"] | components["schemas"]["RoundStaleProblem"] | components["schemas"]["RoundWouldChangeProblem"] | components["schemas"]["RoundWrongStageProblem"] | components["schemas"]["RoundNotEmptyProblem"] | components["schemas"]["CodeLastAdminProblem"] | components["schemas"]["PaperStaleProblem"] | components["schemas"]["PaperNothingReportedProblem"] | components["schemas"]["SubmissionStaleProblem"] | components["schemas"]["SubmissionIdReusedProblem"] | components["schemas"]["SubmissionReplacesReportProblem"] | components["schemas"]["SubmissionNothingToWithdrawProblem"] | components["schemas"]["SubmissionFullProblem"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooLargeProblem"] | components["schemas"]["RecommendedTooManyProblem"] | components["schemas"]["RoundTooLargeProblem"] | components["schemas"]["DocumentTooLongProblem"] | components["schemas"]["PaperTooLargeProblem"] | components["schemas"]["ReportTooMuchProblem"] | components["schemas"]["SubmissionTooLargeProblem"] | components["schemas"]["File413Problem"];
                };
            };
            /** @description 尝试次数过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeTooManyAttemptsProblem"] | components["schemas"]["MailTooFastProblem"] | components["schemas"]["SubmissionTooOftenProblem"] | components["schemas"]["CollectorTooMuchProblem"];
                };
            };
            /** @description 服务器内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalUnexpectedProblem"];
                };
            };
            /** @description 暂时无法处理，可以重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ArchiveFailedProblem"] | components["schemas"]["SummaryFailedProblem"] | components["schemas"]["SummaryTooMuchProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
        };
    };
    readSummaryDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                round: string;
                form: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Word 文档（.docx） */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
            /** @description 请求内容不合要求 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidProblem"] | components["schemas"]["RequestNotJsonProblem"] | components["schemas"]["RequestTooDeepProblem"] | components["schemas"]["UnitNeededProblem"] | components["schemas"]["File400Problem"];
                };
            };
            /** @description 没有登录或登录失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeNotAcceptedProblem"] | components["schemas"]["SessionMissingProblem"] | components["schemas"]["SessionInvalidProblem"] | components["schemas"]["SessionExpiredProblem"] | components["schemas"]["SessionRevokedProblem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleAdminOnlyProblem"] | components["schemas"]["UnitNotYoursProblem"] | components["schemas"]["OriginWalkedAroundProblem"] | components["schemas"]["DownloadExpiredProblem"];
                };
            };
            /** @description 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"] | components["schemas"]["UnitNotOnRosterProblem"] | components["schemas"]["RoundNotFoundProblem"] | components["schemas"]["FormNotFoundProblem"] | components["schemas"]["PaperCopyUnknownProblem"] | components["schemas"]["CodeNotFoundProblem"] | components["schemas"]["SubmissionNotFoundProblem"] | components["schemas"]["VersionNotFoundProblem"] | components["schemas"]["DocumentNotKeptProblem"] | components["schemas"]["DocumentNothingRecommendedProblem"] | components["schemas"]["PaperNotFoundProblem"] | components["schemas"]["PaperNoDraftProblem"] | components["schemas"]["SummaryNotKnownProblem"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooLargeProblem"] | components["schemas"]["RecommendedTooManyProblem"] | components["schemas"]["RoundTooLargeProblem"] | components["schemas"]["DocumentTooLongProblem"] | components["schemas"]["PaperTooLargeProblem"] | components["schemas"]["ReportTooMuchProblem"] | components["schemas"]["SubmissionTooLargeProblem"] | components["schemas"]["File413Problem"];
                };
            };
            /** @description 尝试次数过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeTooManyAttemptsProblem"] | components["schemas"]["MailTooFastProblem"] | components["schemas"]["SubmissionTooOftenProblem"] | components["schemas"]["CollectorTooMuchProblem"];
                };
            };
            /** @description 服务器内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalUnexpectedProblem"];
                };
            };
            /** @description 暂时无法处理，可以重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ArchiveFailedProblem"] | components["schemas"]["SummaryFailedProblem"] | components["schemas"]["SummaryTooMuchProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
        };
    };
    readRecommendedDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                round: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Word 文档（.docx） */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
            /** @description 请求内容不合要求 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidProblem"] | components["schemas"]["RequestNotJsonProblem"] | components["schemas"]["RequestTooDeepProblem"] | components["schemas"]["UnitNeededProblem"] | components["schemas"]["File400Problem"];
                };
            };
            /** @description 没有登录或登录失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeNotAcceptedProblem"] | components["schemas"]["SessionMissingProblem"] | components["schemas"]["SessionInvalidProblem"] | components["schemas"]["SessionExpiredProblem"] | components["schemas"]["SessionRevokedProblem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleAdminOnlyProblem"] | components["schemas"]["UnitNotYoursProblem"] | components["schemas"]["OriginWalkedAroundProblem"] | components["schemas"]["DownloadExpiredProblem"];
                };
            };
            /** @description 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"] | components["schemas"]["UnitNotOnRosterProblem"] | components["schemas"]["RoundNotFoundProblem"] | components["schemas"]["FormNotFoundProblem"] | components["schemas"]["PaperCopyUnknownProblem"] | components["schemas"]["CodeNotFoundProblem"] | components["schemas"]["SubmissionNotFoundProblem"] | components["schemas"]["VersionNotFoundProblem"] | components["schemas"]["DocumentNotKeptProblem"] | components["schemas"]["DocumentNothingRecommendedProblem"] | components["schemas"]["PaperNotFoundProblem"] | components["schemas"]["PaperNoDraftProblem"] | components["schemas"]["SummaryNotKnownProblem"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooLargeProblem"] | components["schemas"]["RecommendedTooManyProblem"] | components["schemas"]["RoundTooLargeProblem"] | components["schemas"]["DocumentTooLongProblem"] | components["schemas"]["PaperTooLargeProblem"] | components["schemas"]["ReportTooMuchProblem"] | components["schemas"]["SubmissionTooLargeProblem"] | components["schemas"]["File413Problem"];
                };
            };
            /** @description 尝试次数过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeTooManyAttemptsProblem"] | components["schemas"]["MailTooFastProblem"] | components["schemas"]["SubmissionTooOftenProblem"] | components["schemas"]["CollectorTooMuchProblem"];
                };
            };
            /** @description 服务器内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalUnexpectedProblem"];
                };
            };
            /** @description 暂时无法处理，可以重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ArchiveFailedProblem"] | components["schemas"]["SummaryFailedProblem"] | components["schemas"]["SummaryTooMuchProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
        };
    };
    readDraft: {
        parameters: {
            query?: {
                /** @description 仅汇总单位：填报单位的全称或代码 */
                unit?: string;
                /** @description 接着交过的第几版写；不写则另起一份 */
                over?: number;
            };
            header?: never;
            path: {
                round: string;
                paper: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Word 文档（.docx）。Draft-Parts 说明各部分：renewed 更新、added 新增、gone 去掉、kept 因有人改过或去掉而没有动 */
            200: {
                headers: {
                    /** @description renewed=3&added=1&gone=0&kept=2 */
                    "Draft-Parts": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
            /** @description 请求内容不合要求 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidProblem"] | components["schemas"]["RequestNotJsonProblem"] | components["schemas"]["RequestTooDeepProblem"] | components["schemas"]["UnitNeededProblem"] | components["schemas"]["File400Problem"];
                };
            };
            /** @description 没有登录或登录失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeNotAcceptedProblem"] | components["schemas"]["SessionMissingProblem"] | components["schemas"]["SessionInvalidProblem"] | components["schemas"]["SessionExpiredProblem"] | components["schemas"]["SessionRevokedProblem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleAdminOnlyProblem"] | components["schemas"]["UnitNotYoursProblem"] | components["schemas"]["OriginWalkedAroundProblem"] | components["schemas"]["DownloadExpiredProblem"];
                };
            };
            /** @description 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"] | components["schemas"]["UnitNotOnRosterProblem"] | components["schemas"]["RoundNotFoundProblem"] | components["schemas"]["FormNotFoundProblem"] | components["schemas"]["PaperCopyUnknownProblem"] | components["schemas"]["CodeNotFoundProblem"] | components["schemas"]["SubmissionNotFoundProblem"] | components["schemas"]["VersionNotFoundProblem"] | components["schemas"]["DocumentNotKeptProblem"] | components["schemas"]["DocumentNothingRecommendedProblem"] | components["schemas"]["PaperNotFoundProblem"] | components["schemas"]["PaperNoDraftProblem"] | components["schemas"]["SummaryNotKnownProblem"];
                };
            };
            /** @description 与已收到的内容冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["DecisionNothingReportedProblem"] | components["schemas"]["DecisionAcceptedProblem"] | components["schemas"]["DecisionLockedProblem"] | components["schemas"]["DecisionOpenQueriesProblem"] | components["schemas"]["DecisionNotAcceptedProblem"] | components["schemas"]["DecisionNoSuchQueryProblem"] | components["schemas"]["DecisionNotLaterProblem"] | components["schemas"]["DecisionStaleProblem"] | components["schemas"]["JointNoListProblem"] | components["schemas"]["JointNoSuchDecisionProblem"] | components["schemas"]["PrintWithdrawnProblem"] | components["schemas"]["PaperCopyNotThereProblem"] | components["schemas"]["RecommendedNoSuchDecisionProblem"] | components["schemas"]["DecisionTooManyProblem"] | components["schemas"]["ReminderNobodyOwesProblem"] | components["schemas"]["MailNotSetUpProblem"] | components["schemas"]["ArchiveNotLockedProblem"] | components["schemas"]["ArchiveUnitsOpenProblem"] | components["schemas"]["RoundExistsProblem"] | components["schemas"]["RoundTooManyProblem"] | components["schemas"]["RoundStaleProblem"] | components["schemas"]["RoundWouldChangeProblem"] | components["schemas"]["RoundWrongStageProblem"] | components["schemas"]["RoundNotEmptyProblem"] | components["schemas"]["CodeLastAdminProblem"] | components["schemas"]["PaperStaleProblem"] | components["schemas"]["PaperNothingReportedProblem"] | components["schemas"]["SubmissionStaleProblem"] | components["schemas"]["SubmissionIdReusedProblem"] | components["schemas"]["SubmissionReplacesReportProblem"] | components["schemas"]["SubmissionNothingToWithdrawProblem"] | components["schemas"]["SubmissionFullProblem"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooLargeProblem"] | components["schemas"]["RecommendedTooManyProblem"] | components["schemas"]["RoundTooLargeProblem"] | components["schemas"]["DocumentTooLongProblem"] | components["schemas"]["PaperTooLargeProblem"] | components["schemas"]["ReportTooMuchProblem"] | components["schemas"]["SubmissionTooLargeProblem"] | components["schemas"]["File413Problem"];
                };
            };
            /** @description 内容类型不支持 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestMediaTypeProblem"] | components["schemas"]["DocumentNotWordProblem"] | components["schemas"]["PaperWrongKindProblem"] | components["schemas"]["File415Problem"];
                };
            };
            /** @description 尝试次数过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeTooManyAttemptsProblem"] | components["schemas"]["MailTooFastProblem"] | components["schemas"]["SubmissionTooOftenProblem"] | components["schemas"]["CollectorTooMuchProblem"];
                };
            };
            /** @description 服务器内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalUnexpectedProblem"];
                };
            };
            /** @description 暂时无法处理，可以重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ArchiveFailedProblem"] | components["schemas"]["SummaryFailedProblem"] | components["schemas"]["SummaryTooMuchProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
        };
    };
    renewDraft: {
        parameters: {
            query?: {
                /** @description 仅汇总单位：填报单位的全称或代码 */
                unit?: string;
            };
            header?: never;
            path: {
                round: string;
                paper: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
            };
        };
        responses: {
            /** @description Word 文档（.docx）。Draft-Parts 说明各部分：renewed 更新、added 新增、gone 去掉、kept 因有人改过或去掉而没有动 */
            200: {
                headers: {
                    /** @description renewed=3&added=1&gone=0&kept=2 */
                    "Draft-Parts": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
            /** @description 请求内容不合要求 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidProblem"] | components["schemas"]["RequestNotJsonProblem"] | components["schemas"]["RequestTooDeepProblem"] | components["schemas"]["UnitNeededProblem"] | components["schemas"]["File400Problem"];
                };
            };
            /** @description 没有登录或登录失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeNotAcceptedProblem"] | components["schemas"]["SessionMissingProblem"] | components["schemas"]["SessionInvalidProblem"] | components["schemas"]["SessionExpiredProblem"] | components["schemas"]["SessionRevokedProblem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleAdminOnlyProblem"] | components["schemas"]["UnitNotYoursProblem"] | components["schemas"]["OriginWalkedAroundProblem"] | components["schemas"]["DownloadExpiredProblem"];
                };
            };
            /** @description 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"] | components["schemas"]["UnitNotOnRosterProblem"] | components["schemas"]["RoundNotFoundProblem"] | components["schemas"]["FormNotFoundProblem"] | components["schemas"]["PaperCopyUnknownProblem"] | components["schemas"]["CodeNotFoundProblem"] | components["schemas"]["SubmissionNotFoundProblem"] | components["schemas"]["VersionNotFoundProblem"] | components["schemas"]["DocumentNotKeptProblem"] | components["schemas"]["DocumentNothingRecommendedProblem"] | components["schemas"]["PaperNotFoundProblem"] | components["schemas"]["PaperNoDraftProblem"] | components["schemas"]["SummaryNotKnownProblem"];
                };
            };
            /** @description 与已收到的内容冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["DecisionNothingReportedProblem"] | components["schemas"]["DecisionAcceptedProblem"] | components["schemas"]["DecisionLockedProblem"] | components["schemas"]["DecisionOpenQueriesProblem"] | components["schemas"]["DecisionNotAcceptedProblem"] | components["schemas"]["DecisionNoSuchQueryProblem"] | components["schemas"]["DecisionNotLaterProblem"] | components["schemas"]["DecisionStaleProblem"] | components["schemas"]["JointNoListProblem"] | components["schemas"]["JointNoSuchDecisionProblem"] | components["schemas"]["PrintWithdrawnProblem"] | components["schemas"]["PaperCopyNotThereProblem"] | components["schemas"]["RecommendedNoSuchDecisionProblem"] | components["schemas"]["DecisionTooManyProblem"] | components["schemas"]["ReminderNobodyOwesProblem"] | components["schemas"]["MailNotSetUpProblem"] | components["schemas"]["ArchiveNotLockedProblem"] | components["schemas"]["ArchiveUnitsOpenProblem"] | components["schemas"]["RoundExistsProblem"] | components["schemas"]["RoundTooManyProblem"] | components["schemas"]["RoundStaleProblem"] | components["schemas"]["RoundWouldChangeProblem"] | components["schemas"]["RoundWrongStageProblem"] | components["schemas"]["RoundNotEmptyProblem"] | components["schemas"]["CodeLastAdminProblem"] | components["schemas"]["PaperStaleProblem"] | components["schemas"]["PaperNothingReportedProblem"] | components["schemas"]["SubmissionStaleProblem"] | components["schemas"]["SubmissionIdReusedProblem"] | components["schemas"]["SubmissionReplacesReportProblem"] | components["schemas"]["SubmissionNothingToWithdrawProblem"] | components["schemas"]["SubmissionFullProblem"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooLargeProblem"] | components["schemas"]["RecommendedTooManyProblem"] | components["schemas"]["RoundTooLargeProblem"] | components["schemas"]["DocumentTooLongProblem"] | components["schemas"]["PaperTooLargeProblem"] | components["schemas"]["ReportTooMuchProblem"] | components["schemas"]["SubmissionTooLargeProblem"] | components["schemas"]["File413Problem"];
                };
            };
            /** @description 内容类型不支持 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestMediaTypeProblem"] | components["schemas"]["DocumentNotWordProblem"] | components["schemas"]["PaperWrongKindProblem"] | components["schemas"]["File415Problem"];
                };
            };
            /** @description 尝试次数过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeTooManyAttemptsProblem"] | components["schemas"]["MailTooFastProblem"] | components["schemas"]["SubmissionTooOftenProblem"] | components["schemas"]["CollectorTooMuchProblem"];
                };
            };
            /** @description 服务器内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalUnexpectedProblem"];
                };
            };
            /** @description 暂时无法处理，可以重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ArchiveFailedProblem"] | components["schemas"]["SummaryFailedProblem"] | components["schemas"]["SummaryTooMuchProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
        };
    };
    readRoundSummary: {
        parameters: {
            query?: {
                /** @description 上报版（upward）不含内部的工作表；默认全部 */
                edition?: "internal" | "upward";
                /** @description 不计入迟报 */
                withoutLate?: "yes";
                /** @description 不计入待复核和退回的 */
                withoutToReview?: "yes";
                /** @description 不计入的单位，全称或代码，以英文逗号隔开 */
                withoutUnits?: string;
                /** @description 学校汇总印在 A3 上；默认 A4 */
                paper?: "a3";
                /** @description 与哪一次下载相比列出变更：/summaries 里的 id */
                since?: string;
                /** @description 接着哪一本：交上来的工作簿的 id；自己加的列和批注会带过来 */
                previous?: string;
            };
            header?: never;
            path: {
                round: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 正在合并 */
            202: {
                headers: {
                    /** @description Seconds until it is worth asking again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        state: "merging";
                        /**
                         * Format: date-time
                         * @description 时刻（UTC）
                         */
                        since: string;
                        units: number;
                        rows: number;
                    };
                };
            };
            /** @description 工作簿（.xlsx）的下载地址 */
            303: {
                headers: {
                    /** @description Absolute, or a path on this origin */
                    Location: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 请求内容不合要求 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidProblem"] | components["schemas"]["RequestNotJsonProblem"] | components["schemas"]["RequestTooDeepProblem"] | components["schemas"]["UnitNeededProblem"] | components["schemas"]["File400Problem"];
                };
            };
            /** @description 没有登录或登录失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeNotAcceptedProblem"] | components["schemas"]["SessionMissingProblem"] | components["schemas"]["SessionInvalidProblem"] | components["schemas"]["SessionExpiredProblem"] | components["schemas"]["SessionRevokedProblem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleAdminOnlyProblem"] | components["schemas"]["UnitNotYoursProblem"] | components["schemas"]["OriginWalkedAroundProblem"] | components["schemas"]["DownloadExpiredProblem"];
                };
            };
            /** @description 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"] | components["schemas"]["UnitNotOnRosterProblem"] | components["schemas"]["RoundNotFoundProblem"] | components["schemas"]["FormNotFoundProblem"] | components["schemas"]["PaperCopyUnknownProblem"] | components["schemas"]["CodeNotFoundProblem"] | components["schemas"]["SubmissionNotFoundProblem"] | components["schemas"]["VersionNotFoundProblem"] | components["schemas"]["DocumentNotKeptProblem"] | components["schemas"]["DocumentNothingRecommendedProblem"] | components["schemas"]["PaperNotFoundProblem"] | components["schemas"]["PaperNoDraftProblem"] | components["schemas"]["SummaryNotKnownProblem"];
                };
            };
            /** @description 尝试次数过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeTooManyAttemptsProblem"] | components["schemas"]["MailTooFastProblem"] | components["schemas"]["SubmissionTooOftenProblem"] | components["schemas"]["CollectorTooMuchProblem"];
                };
            };
            /** @description 服务器内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalUnexpectedProblem"];
                };
            };
            /** @description 暂时无法处理，可以重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ArchiveFailedProblem"] | components["schemas"]["SummaryFailedProblem"] | components["schemas"]["SummaryTooMuchProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
        };
    };
    listSummaries: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                round: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 下载过的 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        downloads: {
                            id: string;
                            /**
                             * Format: date-time
                             * @description 下载的时刻（UTC）
                             */
                            at: string;
                            by: string;
                            /**
                             * Format: date-time
                             * @description 截至哪一刻的报送
                             */
                            asOf: string;
                            /** @enum {string} */
                            edition: "internal" | "upward";
                        }[];
                    };
                };
            };
            /** @description 请求内容不合要求 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidProblem"] | components["schemas"]["RequestNotJsonProblem"] | components["schemas"]["RequestTooDeepProblem"] | components["schemas"]["UnitNeededProblem"] | components["schemas"]["File400Problem"];
                };
            };
            /** @description 没有登录或登录失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeNotAcceptedProblem"] | components["schemas"]["SessionMissingProblem"] | components["schemas"]["SessionInvalidProblem"] | components["schemas"]["SessionExpiredProblem"] | components["schemas"]["SessionRevokedProblem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleAdminOnlyProblem"] | components["schemas"]["UnitNotYoursProblem"] | components["schemas"]["OriginWalkedAroundProblem"] | components["schemas"]["DownloadExpiredProblem"];
                };
            };
            /** @description 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"] | components["schemas"]["UnitNotOnRosterProblem"] | components["schemas"]["RoundNotFoundProblem"] | components["schemas"]["FormNotFoundProblem"] | components["schemas"]["PaperCopyUnknownProblem"] | components["schemas"]["CodeNotFoundProblem"] | components["schemas"]["SubmissionNotFoundProblem"] | components["schemas"]["VersionNotFoundProblem"] | components["schemas"]["DocumentNotKeptProblem"] | components["schemas"]["DocumentNothingRecommendedProblem"] | components["schemas"]["PaperNotFoundProblem"] | components["schemas"]["PaperNoDraftProblem"] | components["schemas"]["SummaryNotKnownProblem"];
                };
            };
            /** @description 服务器内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalUnexpectedProblem"];
                };
            };
            /** @description 暂时无法处理，可以重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ArchiveFailedProblem"] | components["schemas"]["SummaryFailedProblem"] | components["schemas"]["SummaryTooMuchProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
        };
    };
    handInSummary: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                round: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
            };
        };
        responses: {
            /** @description 它的 id */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description ?previous= 的值；同一个文件总是同一个 */
                        id: string;
                    };
                };
            };
            /** @description 请求内容不合要求 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidProblem"] | components["schemas"]["RequestNotJsonProblem"] | components["schemas"]["RequestTooDeepProblem"] | components["schemas"]["UnitNeededProblem"] | components["schemas"]["File400Problem"];
                };
            };
            /** @description 没有登录或登录失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeNotAcceptedProblem"] | components["schemas"]["SessionMissingProblem"] | components["schemas"]["SessionInvalidProblem"] | components["schemas"]["SessionExpiredProblem"] | components["schemas"]["SessionRevokedProblem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleAdminOnlyProblem"] | components["schemas"]["UnitNotYoursProblem"] | components["schemas"]["OriginWalkedAroundProblem"] | components["schemas"]["DownloadExpiredProblem"];
                };
            };
            /** @description 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"] | components["schemas"]["UnitNotOnRosterProblem"] | components["schemas"]["RoundNotFoundProblem"] | components["schemas"]["FormNotFoundProblem"] | components["schemas"]["PaperCopyUnknownProblem"] | components["schemas"]["CodeNotFoundProblem"] | components["schemas"]["SubmissionNotFoundProblem"] | components["schemas"]["VersionNotFoundProblem"] | components["schemas"]["DocumentNotKeptProblem"] | components["schemas"]["DocumentNothingRecommendedProblem"] | components["schemas"]["PaperNotFoundProblem"] | components["schemas"]["PaperNoDraftProblem"] | components["schemas"]["SummaryNotKnownProblem"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooLargeProblem"] | components["schemas"]["RecommendedTooManyProblem"] | components["schemas"]["RoundTooLargeProblem"] | components["schemas"]["DocumentTooLongProblem"] | components["schemas"]["PaperTooLargeProblem"] | components["schemas"]["ReportTooMuchProblem"] | components["schemas"]["SubmissionTooLargeProblem"] | components["schemas"]["File413Problem"];
                };
            };
            /** @description 内容类型不支持 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestMediaTypeProblem"] | components["schemas"]["DocumentNotWordProblem"] | components["schemas"]["PaperWrongKindProblem"] | components["schemas"]["File415Problem"];
                };
            };
            /** @description 尝试次数过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeTooManyAttemptsProblem"] | components["schemas"]["MailTooFastProblem"] | components["schemas"]["SubmissionTooOftenProblem"] | components["schemas"]["CollectorTooMuchProblem"];
                };
            };
            /** @description 服务器内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalUnexpectedProblem"];
                };
            };
            /** @description 暂时无法处理，可以重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ArchiveFailedProblem"] | components["schemas"]["SummaryFailedProblem"] | components["schemas"]["SummaryTooMuchProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
        };
    };
    readDesk: {
        parameters: {
            query?: {
                /** @description 仅汇总单位：填报单位的全称或代码 */
                unit?: string;
            };
            header?: never;
            path: {
                round: string;
                form: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 这个单位的这张表 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        review: {
                            unit: string;
                            form: string;
                            /** @description 最后一个决定的序号；0 = 还没有 */
                            seq: number;
                            /** @description 现在的版本；0 = 还没有报过 */
                            version: number;
                            standing: {
                                /**
                                 * @description 未报 · 已报 · 迟报 · 零报告 · 退回 · 待复核 · 通过 · 锁定
                                 * @enum {string}
                                 */
                                state: "none" | "submitted" | "late" | "zero" | "returned" | "toReview" | "accepted" | "locked";
                                /** @description 对这个单位有效的截止时刻，含延期 */
                                due: string;
                                isLate: boolean;
                                /** @description 过了截止时刻还没有报 */
                                isOverdue: boolean;
                                isWithdrawn: boolean;
                                isLocked: boolean;
                                /** @description 等单位更正或说明的意见 */
                                open: number;
                                /** @description 单位已说明、等汇总单位处理的意见 */
                                answered: number;
                                accepted?: {
                                    /**
                                     * Format: date-time
                                     * @description 时刻（UTC）
                                     */
                                    at: string;
                                    by: {
                                        /** @enum {string} */
                                        role: "admin" | "unit";
                                        name: string;
                                    };
                                    version: number;
                                };
                                returned?: {
                                    /**
                                     * Format: date-time
                                     * @description 时刻（UTC）
                                     */
                                    at: string;
                                    by: {
                                        /** @enum {string} */
                                        role: "admin" | "unit";
                                        name: string;
                                    };
                                    version: number;
                                };
                                reopened?: {
                                    /**
                                     * Format: date-time
                                     * @description 时刻（UTC）
                                     */
                                    at: string;
                                    by: {
                                        /** @enum {string} */
                                        role: "admin" | "unit";
                                        name: string;
                                    };
                                    reason: string;
                                };
                                extension?: {
                                    /**
                                     * Format: date-time
                                     * @description 时刻（UTC）
                                     */
                                    at: string;
                                    by: {
                                        /** @enum {string} */
                                        role: "admin" | "unit";
                                        name: string;
                                    };
                                    until: string;
                                    reason: string;
                                };
                            };
                            /** @description 逐格意见和答复，先提的在前，从不删除 */
                            threads: {
                                id: string;
                                /** @enum {string} */
                                state: "noted" | "open" | "answered" | "closed";
                                text: string;
                                /**
                                 * Format: date-time
                                 * @description 时刻（UTC）
                                 */
                                at: string;
                                by: {
                                    /** @enum {string} */
                                    role: "admin" | "unit";
                                    name: string;
                                };
                                /** @description 对哪一版说的 */
                                version: number;
                                /** @description 当时的单元格；没有：对整张表说的 */
                                place?: {
                                    section: string;
                                    column: string;
                                    label: string;
                                    address: string;
                                    received: string;
                                    names: (string | null)[];
                                    place: number;
                                    row: {
                                        [key: string]: string;
                                    };
                                };
                                /** @description 这个单元格现在在哪里、是什么；没有：那一行已经不在 */
                                now?: {
                                    address: string;
                                    value: string;
                                    isChanged: boolean;
                                    version: number;
                                };
                                answers: {
                                    /**
                                     * Format: date-time
                                     * @description 时刻（UTC）
                                     */
                                    at: string;
                                    by: {
                                        /** @enum {string} */
                                        role: "admin" | "unit";
                                        name: string;
                                    };
                                    text: string;
                                    version: number;
                                }[];
                                closed?: {
                                    /**
                                     * Format: date-time
                                     * @description 时刻（UTC）
                                     */
                                    at: string;
                                    by: {
                                        /** @enum {string} */
                                        role: "admin" | "unit";
                                        name: string;
                                    };
                                };
                            }[];
                            /** @description 全部决定，先做的在前 */
                            decisions: {
                                seq: number;
                                /** @enum {string} */
                                kind: "returned" | "noted" | "answered" | "closed" | "accepted" | "reopened" | "extended";
                                /**
                                 * Format: date-time
                                 * @description 时刻（UTC）
                                 */
                                at: string;
                                by: {
                                    /** @enum {string} */
                                    role: "admin" | "unit";
                                    name: string;
                                };
                                version?: number;
                                queries?: string[];
                                text?: string;
                                reason?: string;
                                until?: string;
                            }[];
                        };
                        /** @description 现在的版本；没有：还没有报过 */
                        content?: {
                            receipt: string;
                            submissionId: string;
                            unit: string;
                            form: string;
                            version: number;
                            sha256: string;
                            /**
                             * Format: date-time
                             * @description 时刻（UTC）
                             */
                            submittedAt: string;
                            late: boolean;
                            /**
                             * @description 已报 · 零报告 · 已撤回
                             * @enum {string}
                             */
                            state: "submitted" | "zero" | "withdrawn";
                            /** @description 各部分的行数 */
                            counts: {
                                [key: string]: number;
                            };
                            /** @description 这一版撤回了哪一版 */
                            withdrew?: {
                                version: number;
                                receipt: string;
                            };
                            /** @description 撤回之后重新有效的是哪一版 */
                            returned?: {
                                version: number;
                                receipt: string;
                                /**
                                 * Format: date-time
                                 * @description 时刻（UTC）
                                 */
                                submittedAt: string;
                            };
                            /** @description 汇总单位代录时，这一版取自哪个文件：文件名、文件的 SHA-256，以及邮件的 Message-ID、发件人、时间 */
                            origin?: {
                                file: string;
                                sha256: string;
                                messageId?: string;
                                sender?: string;
                                /**
                                 * Format: date-time
                                 * @description 时刻（UTC）
                                 */
                                sentAt?: string;
                            };
                            /**
                             * @description 本单位报送，或汇总单位代报
                             * @enum {string}
                             */
                            by: "unit" | "admin";
                            /** @description 当时表样的版本 */
                            formVersion: string;
                            file?: string;
                            /** @description 表样在报送之后改过：rows 和 issues 按现在的表样重新读出 */
                            isReread: boolean;
                            rows: {
                                section: string;
                                sheet: string;
                                row: number;
                                values: {
                                    [key: string]: string | number | string[] | null;
                                };
                                addresses: {
                                    [key: string]: string;
                                };
                                extras?: [
                                    string,
                                    string
                                ][];
                                /** @enum {boolean} */
                                unanswered?: true;
                            }[];
                            /** @description 原始单元格；零报告、撤回为空 */
                            sheets: {
                                sheet: string;
                                origin: {
                                    row: number;
                                    column: number;
                                };
                                rows: (null | string | number | boolean | {
                                    date: string;
                                } | {
                                    error: string;
                                } | {
                                    uncomputed: string;
                                })[][];
                                merges: {
                                    top: number;
                                    left: number;
                                    bottom: number;
                                    right: number;
                                }[];
                                hiddenRows: number[];
                                hiddenColumns?: number[];
                                /** @enum {string} */
                                visibility?: "hidden" | "veryHidden";
                                appearances?: {
                                    row: number;
                                    column: number;
                                    shown?: string;
                                    /** @enum {boolean} */
                                    struck?: true;
                                    runs?: {
                                        text: string;
                                        /** @enum {boolean} */
                                        struck?: true;
                                        /** @enum {boolean} */
                                        raised?: true;
                                    }[];
                                    /** @enum {boolean} */
                                    picture?: true;
                                    link?: string;
                                    note?: string;
                                    /** @enum {boolean} */
                                    external?: true;
                                    /** @enum {boolean} */
                                    emptyByFormula?: true;
                                }[];
                            }[];
                            issues: {
                                /** @enum {string} */
                                severity: "error" | "verify" | "hint";
                                code: string;
                                at: {
                                    sheet: string;
                                    row: number;
                                    column: number;
                                };
                                address: string;
                                section?: string;
                                column?: string;
                                label: string;
                                received: string | null;
                                payload: {
                                    [key: string]: unknown;
                                };
                                proposal?: {
                                    value: string | number | string[];
                                    cell: null | string | number | {
                                        date: string;
                                    };
                                };
                            }[];
                            explanations: {
                                address: string;
                                code: string;
                                reason: string;
                            }[];
                        };
                        history: {
                            /** @description 新的在前 */
                            versions: {
                                receipt: string;
                                submissionId: string;
                                unit: string;
                                form: string;
                                version: number;
                                sha256: string;
                                /**
                                 * Format: date-time
                                 * @description 时刻（UTC）
                                 */
                                submittedAt: string;
                                late: boolean;
                                /**
                                 * @description 已报 · 零报告 · 已撤回
                                 * @enum {string}
                                 */
                                state: "submitted" | "zero" | "withdrawn";
                                /** @description 各部分的行数 */
                                counts: {
                                    [key: string]: number;
                                };
                                /** @description 这一版撤回了哪一版 */
                                withdrew?: {
                                    version: number;
                                    receipt: string;
                                };
                                /** @description 撤回之后重新有效的是哪一版 */
                                returned?: {
                                    version: number;
                                    receipt: string;
                                    /**
                                     * Format: date-time
                                     * @description 时刻（UTC）
                                     */
                                    submittedAt: string;
                                };
                                /** @description 汇总单位代录时，这一版取自哪个文件：文件名、文件的 SHA-256，以及邮件的 Message-ID、发件人、时间 */
                                origin?: {
                                    file: string;
                                    sha256: string;
                                    messageId?: string;
                                    sender?: string;
                                    /**
                                     * Format: date-time
                                     * @description 时刻（UTC）
                                     */
                                    sentAt?: string;
                                };
                                /**
                                 * @description 本单位报送，或汇总单位代报
                                 * @enum {string}
                                 */
                                by: "unit" | "admin";
                            }[];
                            /** @description 还有更早的：下一页的 ?before= */
                            next?: number;
                        };
                        /** @description 同一行、同一栏在别处是什么 */
                        beside: {
                            /**
                             * @description 本次活动的另一张表，或上一次活动的同一张表
                             * @enum {string}
                             */
                            source: "plan" | "lastYear";
                            round: string;
                            form: string;
                            /** @description 怎么称呼：附件2，2022年科技活动周 */
                            name: string;
                            version: number;
                            figures: {
                                address: string;
                                label: string;
                                text: string;
                            }[];
                        }[];
                    };
                };
            };
            /** @description 请求内容不合要求 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidProblem"] | components["schemas"]["RequestNotJsonProblem"] | components["schemas"]["RequestTooDeepProblem"] | components["schemas"]["UnitNeededProblem"] | components["schemas"]["File400Problem"];
                };
            };
            /** @description 没有登录或登录失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeNotAcceptedProblem"] | components["schemas"]["SessionMissingProblem"] | components["schemas"]["SessionInvalidProblem"] | components["schemas"]["SessionExpiredProblem"] | components["schemas"]["SessionRevokedProblem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleAdminOnlyProblem"] | components["schemas"]["UnitNotYoursProblem"] | components["schemas"]["OriginWalkedAroundProblem"] | components["schemas"]["DownloadExpiredProblem"];
                };
            };
            /** @description 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"] | components["schemas"]["UnitNotOnRosterProblem"] | components["schemas"]["RoundNotFoundProblem"] | components["schemas"]["FormNotFoundProblem"] | components["schemas"]["PaperCopyUnknownProblem"] | components["schemas"]["CodeNotFoundProblem"] | components["schemas"]["SubmissionNotFoundProblem"] | components["schemas"]["VersionNotFoundProblem"] | components["schemas"]["DocumentNotKeptProblem"] | components["schemas"]["DocumentNothingRecommendedProblem"] | components["schemas"]["PaperNotFoundProblem"] | components["schemas"]["PaperNoDraftProblem"] | components["schemas"]["SummaryNotKnownProblem"];
                };
            };
            /** @description 服务器内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalUnexpectedProblem"];
                };
            };
            /** @description 暂时无法处理，可以重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ArchiveFailedProblem"] | components["schemas"]["SummaryFailedProblem"] | components["schemas"]["SummaryTooMuchProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
        };
    };
    readParticipation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                round: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 各表的人次 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description 时刻（UTC）
                         */
                        asOf: string;
                        forms: {
                            form: string;
                            attachment: string;
                            /** @description 别的表从它的内容开始填：是计划的数 */
                            isPlan: boolean;
                            /** @description 几个单位的数加在里面 */
                            units: number;
                            /** @description 按表里的次序；没有：行太多，请看汇总表 */
                            choices?: {
                                /** @description 空的：没有写明类型的行 */
                                choice: string;
                                people: number;
                            }[];
                        }[];
                    };
                };
            };
            /** @description 请求内容不合要求 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidProblem"] | components["schemas"]["RequestNotJsonProblem"] | components["schemas"]["RequestTooDeepProblem"] | components["schemas"]["UnitNeededProblem"] | components["schemas"]["File400Problem"];
                };
            };
            /** @description 没有登录或登录失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeNotAcceptedProblem"] | components["schemas"]["SessionMissingProblem"] | components["schemas"]["SessionInvalidProblem"] | components["schemas"]["SessionExpiredProblem"] | components["schemas"]["SessionRevokedProblem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleAdminOnlyProblem"] | components["schemas"]["UnitNotYoursProblem"] | components["schemas"]["OriginWalkedAroundProblem"] | components["schemas"]["DownloadExpiredProblem"];
                };
            };
            /** @description 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"] | components["schemas"]["UnitNotOnRosterProblem"] | components["schemas"]["RoundNotFoundProblem"] | components["schemas"]["FormNotFoundProblem"] | components["schemas"]["PaperCopyUnknownProblem"] | components["schemas"]["CodeNotFoundProblem"] | components["schemas"]["SubmissionNotFoundProblem"] | components["schemas"]["VersionNotFoundProblem"] | components["schemas"]["DocumentNotKeptProblem"] | components["schemas"]["DocumentNothingRecommendedProblem"] | components["schemas"]["PaperNotFoundProblem"] | components["schemas"]["PaperNoDraftProblem"] | components["schemas"]["SummaryNotKnownProblem"];
                };
            };
            /** @description 尝试次数过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeTooManyAttemptsProblem"] | components["schemas"]["MailTooFastProblem"] | components["schemas"]["SubmissionTooOftenProblem"] | components["schemas"]["CollectorTooMuchProblem"];
                };
            };
            /** @description 服务器内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalUnexpectedProblem"];
                };
            };
            /** @description 暂时无法处理，可以重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ArchiveFailedProblem"] | components["schemas"]["SummaryFailedProblem"] | components["schemas"]["SummaryTooMuchProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
        };
    };
    readJoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                round: string;
                form: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 联合举办的情况 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        form: string;
                        /** @description 最后一个决定的序号；0 = 还没有 */
                        seq: number;
                        /** @description 像是同一项活动的，未经认定不扣减。没有这一项：行数太多，或问的是填报单位 */
                        proposals?: {
                            id: string;
                            /** @description 其余各行可并入这个决定的那一组 */
                            joins?: number;
                            evidence: {
                                /** @enum {string} */
                                name: "same" | "near" | "generic";
                                /** @enum {string} */
                                days: "same" | "overlap";
                                /** @enum {string} */
                                venue: "same" | "near" | "unsaid" | "other";
                                /** @description 主办、承办或备注里写了对方单位 */
                                mention: boolean;
                                /** @description 人次相同 */
                                people: boolean;
                            };
                            members: {
                                unit: string;
                                /** @description 看的是哪一版 */
                                version: number;
                                /** @description 活动名称在哪个单元格 */
                                address: string;
                                name: string;
                                start: string;
                                end: string;
                                venue: string;
                                people: number;
                            }[];
                            /** @description 可能的牵头单位，只供参考 */
                            lead: string;
                        }[];
                        /** @description 认定为联合举办的；问的是填报单位，只有它参加的 */
                        groups: {
                            decision: number;
                            /**
                             * Format: date-time
                             * @description 时刻（UTC）
                             */
                            at: string;
                            by: string;
                            /** @description 认定以后有改动，要重新看 */
                            isToReview: boolean;
                            lead: {
                                unit: string;
                                /** @description 看的是哪一版 */
                                version: number;
                                /** @description 活动名称在哪个单元格 */
                                address: string;
                                name: string;
                                start: string;
                                end: string;
                                venue: string;
                                /**
                                 * @description 认定以后：没有变 · 内容变了 · 那一行没有了 · 那一行不计入（取消）
                                 * @enum {string}
                                 */
                                now: "same" | "changed" | "gone" | "notCounted";
                                /** @description 现在是什么；变了的才有 */
                                is?: {
                                    name: string;
                                    start: string;
                                    end: string;
                                    venue: string;
                                };
                                /** @description 这一行现在的人次 */
                                people: number;
                                /** @description 这个单位现在的版本；0 = 没有报 */
                                current: number;
                            };
                            partners: {
                                unit: string;
                                /** @description 看的是哪一版 */
                                version: number;
                                /** @description 活动名称在哪个单元格 */
                                address: string;
                                name: string;
                                start: string;
                                end: string;
                                venue: string;
                                /**
                                 * @description 认定以后：没有变 · 内容变了 · 那一行没有了 · 那一行不计入（取消）
                                 * @enum {string}
                                 */
                                now: "same" | "changed" | "gone" | "notCounted";
                                /** @description 现在是什么；变了的才有 */
                                is?: {
                                    name: string;
                                    start: string;
                                    end: string;
                                    venue: string;
                                };
                                /** @description 这一行现在的人次 */
                                people: number;
                                /** @description 这个单位现在的版本；0 = 没有报 */
                                current: number;
                            }[];
                            /** @description 按联合举办扣减的项数和人次 */
                            deduction: {
                                entries: number;
                                people: number;
                            };
                        }[];
                        /** @description 认定为不是同一项的 */
                        apart: {
                            decision: number;
                            /**
                             * Format: date-time
                             * @description 时刻（UTC）
                             */
                            at: string;
                            by: string;
                            members: {
                                unit: string;
                                /** @description 看的是哪一版 */
                                version: number;
                                /** @description 活动名称在哪个单元格 */
                                address: string;
                                name: string;
                                start: string;
                                end: string;
                                venue: string;
                            }[];
                        }[];
                        /** @description 按联合举办扣减的项数和人次 */
                        deduction: {
                            entries: number;
                            people: number;
                        };
                    };
                };
            };
            /** @description 请求内容不合要求 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidProblem"] | components["schemas"]["RequestNotJsonProblem"] | components["schemas"]["RequestTooDeepProblem"] | components["schemas"]["UnitNeededProblem"] | components["schemas"]["File400Problem"];
                };
            };
            /** @description 没有登录或登录失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeNotAcceptedProblem"] | components["schemas"]["SessionMissingProblem"] | components["schemas"]["SessionInvalidProblem"] | components["schemas"]["SessionExpiredProblem"] | components["schemas"]["SessionRevokedProblem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleAdminOnlyProblem"] | components["schemas"]["UnitNotYoursProblem"] | components["schemas"]["OriginWalkedAroundProblem"] | components["schemas"]["DownloadExpiredProblem"];
                };
            };
            /** @description 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"] | components["schemas"]["UnitNotOnRosterProblem"] | components["schemas"]["RoundNotFoundProblem"] | components["schemas"]["FormNotFoundProblem"] | components["schemas"]["PaperCopyUnknownProblem"] | components["schemas"]["CodeNotFoundProblem"] | components["schemas"]["SubmissionNotFoundProblem"] | components["schemas"]["VersionNotFoundProblem"] | components["schemas"]["DocumentNotKeptProblem"] | components["schemas"]["DocumentNothingRecommendedProblem"] | components["schemas"]["PaperNotFoundProblem"] | components["schemas"]["PaperNoDraftProblem"] | components["schemas"]["SummaryNotKnownProblem"];
                };
            };
            /** @description 服务器内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalUnexpectedProblem"];
                };
            };
            /** @description 暂时无法处理，可以重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ArchiveFailedProblem"] | components["schemas"]["SummaryFailedProblem"] | components["schemas"]["SummaryTooMuchProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
        };
    };
    decideJoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                round: string;
                form: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 看到的最后一个决定的序号（seq）：别人在此之后有了决定，就不记下 */
                    base: number;
                    decision: {
                        /** @constant */
                        kind: "join";
                        lead: {
                            /** @description 填报单位的全称或代码 */
                            unit: string;
                            version: number;
                            /** @description 这一行的任何一个单元格 */
                            address: string;
                        };
                        partners: {
                            /** @description 填报单位的全称或代码 */
                            unit: string;
                            version: number;
                            /** @description 这一行的任何一个单元格 */
                            address: string;
                        }[];
                    } | {
                        /** @constant */
                        kind: "apart";
                        members: {
                            /** @description 填报单位的全称或代码 */
                            unit: string;
                            version: number;
                            /** @description 这一行的任何一个单元格 */
                            address: string;
                        }[];
                    } | {
                        /** @constant */
                        kind: "undo";
                        decision: number;
                    };
                };
            };
        };
        responses: {
            /** @description 记下了；现在的情况 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        form: string;
                        /** @description 最后一个决定的序号；0 = 还没有 */
                        seq: number;
                        /** @description 像是同一项活动的，未经认定不扣减。没有这一项：行数太多，或问的是填报单位 */
                        proposals?: {
                            id: string;
                            /** @description 其余各行可并入这个决定的那一组 */
                            joins?: number;
                            evidence: {
                                /** @enum {string} */
                                name: "same" | "near" | "generic";
                                /** @enum {string} */
                                days: "same" | "overlap";
                                /** @enum {string} */
                                venue: "same" | "near" | "unsaid" | "other";
                                /** @description 主办、承办或备注里写了对方单位 */
                                mention: boolean;
                                /** @description 人次相同 */
                                people: boolean;
                            };
                            members: {
                                unit: string;
                                /** @description 看的是哪一版 */
                                version: number;
                                /** @description 活动名称在哪个单元格 */
                                address: string;
                                name: string;
                                start: string;
                                end: string;
                                venue: string;
                                people: number;
                            }[];
                            /** @description 可能的牵头单位，只供参考 */
                            lead: string;
                        }[];
                        /** @description 认定为联合举办的；问的是填报单位，只有它参加的 */
                        groups: {
                            decision: number;
                            /**
                             * Format: date-time
                             * @description 时刻（UTC）
                             */
                            at: string;
                            by: string;
                            /** @description 认定以后有改动，要重新看 */
                            isToReview: boolean;
                            lead: {
                                unit: string;
                                /** @description 看的是哪一版 */
                                version: number;
                                /** @description 活动名称在哪个单元格 */
                                address: string;
                                name: string;
                                start: string;
                                end: string;
                                venue: string;
                                /**
                                 * @description 认定以后：没有变 · 内容变了 · 那一行没有了 · 那一行不计入（取消）
                                 * @enum {string}
                                 */
                                now: "same" | "changed" | "gone" | "notCounted";
                                /** @description 现在是什么；变了的才有 */
                                is?: {
                                    name: string;
                                    start: string;
                                    end: string;
                                    venue: string;
                                };
                                /** @description 这一行现在的人次 */
                                people: number;
                                /** @description 这个单位现在的版本；0 = 没有报 */
                                current: number;
                            };
                            partners: {
                                unit: string;
                                /** @description 看的是哪一版 */
                                version: number;
                                /** @description 活动名称在哪个单元格 */
                                address: string;
                                name: string;
                                start: string;
                                end: string;
                                venue: string;
                                /**
                                 * @description 认定以后：没有变 · 内容变了 · 那一行没有了 · 那一行不计入（取消）
                                 * @enum {string}
                                 */
                                now: "same" | "changed" | "gone" | "notCounted";
                                /** @description 现在是什么；变了的才有 */
                                is?: {
                                    name: string;
                                    start: string;
                                    end: string;
                                    venue: string;
                                };
                                /** @description 这一行现在的人次 */
                                people: number;
                                /** @description 这个单位现在的版本；0 = 没有报 */
                                current: number;
                            }[];
                            /** @description 按联合举办扣减的项数和人次 */
                            deduction: {
                                entries: number;
                                people: number;
                            };
                        }[];
                        /** @description 认定为不是同一项的 */
                        apart: {
                            decision: number;
                            /**
                             * Format: date-time
                             * @description 时刻（UTC）
                             */
                            at: string;
                            by: string;
                            members: {
                                unit: string;
                                /** @description 看的是哪一版 */
                                version: number;
                                /** @description 活动名称在哪个单元格 */
                                address: string;
                                name: string;
                                start: string;
                                end: string;
                                venue: string;
                            }[];
                        }[];
                        /** @description 按联合举办扣减的项数和人次 */
                        deduction: {
                            entries: number;
                            people: number;
                        };
                    };
                };
            };
            /** @description 请求内容不合要求 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidProblem"] | components["schemas"]["RequestNotJsonProblem"] | components["schemas"]["RequestTooDeepProblem"] | components["schemas"]["UnitNeededProblem"] | components["schemas"]["File400Problem"];
                };
            };
            /** @description 没有登录或登录失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeNotAcceptedProblem"] | components["schemas"]["SessionMissingProblem"] | components["schemas"]["SessionInvalidProblem"] | components["schemas"]["SessionExpiredProblem"] | components["schemas"]["SessionRevokedProblem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleAdminOnlyProblem"] | components["schemas"]["UnitNotYoursProblem"] | components["schemas"]["OriginWalkedAroundProblem"] | components["schemas"]["DownloadExpiredProblem"];
                };
            };
            /** @description 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"] | components["schemas"]["UnitNotOnRosterProblem"] | components["schemas"]["RoundNotFoundProblem"] | components["schemas"]["FormNotFoundProblem"] | components["schemas"]["PaperCopyUnknownProblem"] | components["schemas"]["CodeNotFoundProblem"] | components["schemas"]["SubmissionNotFoundProblem"] | components["schemas"]["VersionNotFoundProblem"] | components["schemas"]["DocumentNotKeptProblem"] | components["schemas"]["DocumentNothingRecommendedProblem"] | components["schemas"]["PaperNotFoundProblem"] | components["schemas"]["PaperNoDraftProblem"] | components["schemas"]["SummaryNotKnownProblem"];
                };
            };
            /** @description 与已收到的内容冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["DecisionNothingReportedProblem"] | components["schemas"]["DecisionAcceptedProblem"] | components["schemas"]["DecisionLockedProblem"] | components["schemas"]["DecisionOpenQueriesProblem"] | components["schemas"]["DecisionNotAcceptedProblem"] | components["schemas"]["DecisionNoSuchQueryProblem"] | components["schemas"]["DecisionNotLaterProblem"] | components["schemas"]["DecisionStaleProblem"] | components["schemas"]["JointNoListProblem"] | components["schemas"]["JointNoSuchDecisionProblem"] | components["schemas"]["PrintWithdrawnProblem"] | components["schemas"]["PaperCopyNotThereProblem"] | components["schemas"]["RecommendedNoSuchDecisionProblem"] | components["schemas"]["DecisionTooManyProblem"] | components["schemas"]["ReminderNobodyOwesProblem"] | components["schemas"]["MailNotSetUpProblem"] | components["schemas"]["ArchiveNotLockedProblem"] | components["schemas"]["ArchiveUnitsOpenProblem"] | components["schemas"]["RoundExistsProblem"] | components["schemas"]["RoundTooManyProblem"] | components["schemas"]["RoundStaleProblem"] | components["schemas"]["RoundWouldChangeProblem"] | components["schemas"]["RoundWrongStageProblem"] | components["schemas"]["RoundNotEmptyProblem"] | components["schemas"]["CodeLastAdminProblem"] | components["schemas"]["PaperStaleProblem"] | components["schemas"]["PaperNothingReportedProblem"] | components["schemas"]["SubmissionStaleProblem"] | components["schemas"]["SubmissionIdReusedProblem"] | components["schemas"]["SubmissionReplacesReportProblem"] | components["schemas"]["SubmissionNothingToWithdrawProblem"] | components["schemas"]["SubmissionFullProblem"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooLargeProblem"] | components["schemas"]["RecommendedTooManyProblem"] | components["schemas"]["RoundTooLargeProblem"] | components["schemas"]["DocumentTooLongProblem"] | components["schemas"]["PaperTooLargeProblem"] | components["schemas"]["ReportTooMuchProblem"] | components["schemas"]["SubmissionTooLargeProblem"] | components["schemas"]["File413Problem"];
                };
            };
            /** @description 有必须改正的内容，或有核实项没有理由 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["DecisionNoSuchCellProblem"] | components["schemas"]["JointUnitTwiceProblem"] | components["schemas"]["JointNoSuchRowProblem"] | components["schemas"]["RecommendedNoSuchRowProblem"] | components["schemas"]["RecommendedRowTwiceProblem"] | components["schemas"]["DocumentNotThisFormProblem"] | components["schemas"]["SubmissionHasErrorsProblem"] | components["schemas"]["SubmissionUnexplainedProblem"];
                };
            };
            /** @description 服务器内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalUnexpectedProblem"];
                };
            };
            /** @description 暂时无法处理，可以重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ArchiveFailedProblem"] | components["schemas"]["SummaryFailedProblem"] | components["schemas"]["SummaryTooMuchProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
        };
    };
    readRecommended: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                round: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 推荐清单的情况 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        form: string;
                        attachment: string;
                        /** @description 最后一个决定的序号；0 = 还没有 */
                        seq: number;
                        /** @description 谁什么时候勾选的；没有这一项：按单位标的列 */
                        chosen?: {
                            /**
                             * Format: date-time
                             * @description 时刻（UTC）
                             */
                            at: string;
                            by: string;
                        };
                        /** @description 清单，按勾选的次序；没有勾选过，是单位标的，按名单次序 */
                        rows: {
                            unit: string;
                            /** @description 看的是哪一版 */
                            version: number;
                            /** @description 活动名称在哪个单元格 */
                            address: string;
                            name: string;
                            /** @description 编号、日期、地点；空着的不列 */
                            facts: string[];
                            /** @description 人次 */
                            people: number;
                            /** @description 单位标了推荐 */
                            marked: boolean;
                            /** @description 在哪一次勾选的第几行（从 0 数）；行没有了，也可以这样留着 */
                            kept?: {
                                decision: number;
                                at: number;
                            };
                            /**
                             * @description 勾选以后：没有变 · 改了名称，仍列 · 报送里没有这一行了，不列
                             * @enum {string}
                             */
                            now: "same" | "changed" | "gone";
                            /** @description 现在的名称；改了的才有 */
                            is?: string;
                        }[];
                        /** @description 没有列的：标了推荐的在前，其余按名单次序。没有这一项：行数太多 */
                        others?: {
                            unit: string;
                            /** @description 看的是哪一版 */
                            version: number;
                            /** @description 活动名称在哪个单元格 */
                            address: string;
                            name: string;
                            /** @description 编号、日期、地点；空着的不列 */
                            facts: string[];
                            /** @description 人次 */
                            people: number;
                            /** @description 单位标了推荐 */
                            marked: boolean;
                            /** @description 勾选以后才标的，还没有看过 */
                            isNew: boolean;
                        }[];
                        /** @description 每一次决定，新的在前 */
                        history: {
                            decision: number;
                            /**
                             * Format: date-time
                             * @description 时刻（UTC）
                             */
                            at: string;
                            by: string;
                            /** @enum {string} */
                            kind: "chosen" | "asMarked";
                            /** @description 那时勾选的，按次序 */
                            names: string[];
                        }[];
                    };
                };
            };
            /** @description 请求内容不合要求 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidProblem"] | components["schemas"]["RequestNotJsonProblem"] | components["schemas"]["RequestTooDeepProblem"] | components["schemas"]["UnitNeededProblem"] | components["schemas"]["File400Problem"];
                };
            };
            /** @description 没有登录或登录失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeNotAcceptedProblem"] | components["schemas"]["SessionMissingProblem"] | components["schemas"]["SessionInvalidProblem"] | components["schemas"]["SessionExpiredProblem"] | components["schemas"]["SessionRevokedProblem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleAdminOnlyProblem"] | components["schemas"]["UnitNotYoursProblem"] | components["schemas"]["OriginWalkedAroundProblem"] | components["schemas"]["DownloadExpiredProblem"];
                };
            };
            /** @description 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"] | components["schemas"]["UnitNotOnRosterProblem"] | components["schemas"]["RoundNotFoundProblem"] | components["schemas"]["FormNotFoundProblem"] | components["schemas"]["PaperCopyUnknownProblem"] | components["schemas"]["CodeNotFoundProblem"] | components["schemas"]["SubmissionNotFoundProblem"] | components["schemas"]["VersionNotFoundProblem"] | components["schemas"]["DocumentNotKeptProblem"] | components["schemas"]["DocumentNothingRecommendedProblem"] | components["schemas"]["PaperNotFoundProblem"] | components["schemas"]["PaperNoDraftProblem"] | components["schemas"]["SummaryNotKnownProblem"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooLargeProblem"] | components["schemas"]["RecommendedTooManyProblem"] | components["schemas"]["RoundTooLargeProblem"] | components["schemas"]["DocumentTooLongProblem"] | components["schemas"]["PaperTooLargeProblem"] | components["schemas"]["ReportTooMuchProblem"] | components["schemas"]["SubmissionTooLargeProblem"] | components["schemas"]["File413Problem"];
                };
            };
            /** @description 服务器内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalUnexpectedProblem"];
                };
            };
            /** @description 暂时无法处理，可以重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ArchiveFailedProblem"] | components["schemas"]["SummaryFailedProblem"] | components["schemas"]["SummaryTooMuchProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
        };
    };
    decideRecommended: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                round: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 看到的最后一个决定的序号（seq）：别人在此之后有了决定，就不记下 */
                    base: number;
                    decision: {
                        /** @constant */
                        kind: "choose";
                        /** @description 全部要列的，按次序 */
                        rows: ({
                            /** @description 填报单位的全称或代码 */
                            unit: string;
                            version: number;
                            /** @description 这一行的任何一个单元格 */
                            address: string;
                        } | {
                            decision: number;
                            /** @description 那一次勾选的第几行，从 0 数 */
                            at: number;
                        })[];
                        /** @description 单位标了推荐、看过而不列的 */
                        passed: {
                            /** @description 填报单位的全称或代码 */
                            unit: string;
                            version: number;
                            /** @description 这一行的任何一个单元格 */
                            address: string;
                        }[];
                    } | {
                        /** @constant */
                        kind: "restore";
                        decision: number;
                    } | {
                        /** @constant */
                        kind: "asMarked";
                    };
                };
            };
        };
        responses: {
            /** @description 记下了；现在的情况 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        form: string;
                        attachment: string;
                        /** @description 最后一个决定的序号；0 = 还没有 */
                        seq: number;
                        /** @description 谁什么时候勾选的；没有这一项：按单位标的列 */
                        chosen?: {
                            /**
                             * Format: date-time
                             * @description 时刻（UTC）
                             */
                            at: string;
                            by: string;
                        };
                        /** @description 清单，按勾选的次序；没有勾选过，是单位标的，按名单次序 */
                        rows: {
                            unit: string;
                            /** @description 看的是哪一版 */
                            version: number;
                            /** @description 活动名称在哪个单元格 */
                            address: string;
                            name: string;
                            /** @description 编号、日期、地点；空着的不列 */
                            facts: string[];
                            /** @description 人次 */
                            people: number;
                            /** @description 单位标了推荐 */
                            marked: boolean;
                            /** @description 在哪一次勾选的第几行（从 0 数）；行没有了，也可以这样留着 */
                            kept?: {
                                decision: number;
                                at: number;
                            };
                            /**
                             * @description 勾选以后：没有变 · 改了名称，仍列 · 报送里没有这一行了，不列
                             * @enum {string}
                             */
                            now: "same" | "changed" | "gone";
                            /** @description 现在的名称；改了的才有 */
                            is?: string;
                        }[];
                        /** @description 没有列的：标了推荐的在前，其余按名单次序。没有这一项：行数太多 */
                        others?: {
                            unit: string;
                            /** @description 看的是哪一版 */
                            version: number;
                            /** @description 活动名称在哪个单元格 */
                            address: string;
                            name: string;
                            /** @description 编号、日期、地点；空着的不列 */
                            facts: string[];
                            /** @description 人次 */
                            people: number;
                            /** @description 单位标了推荐 */
                            marked: boolean;
                            /** @description 勾选以后才标的，还没有看过 */
                            isNew: boolean;
                        }[];
                        /** @description 每一次决定，新的在前 */
                        history: {
                            decision: number;
                            /**
                             * Format: date-time
                             * @description 时刻（UTC）
                             */
                            at: string;
                            by: string;
                            /** @enum {string} */
                            kind: "chosen" | "asMarked";
                            /** @description 那时勾选的，按次序 */
                            names: string[];
                        }[];
                    };
                };
            };
            /** @description 请求内容不合要求 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidProblem"] | components["schemas"]["RequestNotJsonProblem"] | components["schemas"]["RequestTooDeepProblem"] | components["schemas"]["UnitNeededProblem"] | components["schemas"]["File400Problem"];
                };
            };
            /** @description 没有登录或登录失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeNotAcceptedProblem"] | components["schemas"]["SessionMissingProblem"] | components["schemas"]["SessionInvalidProblem"] | components["schemas"]["SessionExpiredProblem"] | components["schemas"]["SessionRevokedProblem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleAdminOnlyProblem"] | components["schemas"]["UnitNotYoursProblem"] | components["schemas"]["OriginWalkedAroundProblem"] | components["schemas"]["DownloadExpiredProblem"];
                };
            };
            /** @description 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"] | components["schemas"]["UnitNotOnRosterProblem"] | components["schemas"]["RoundNotFoundProblem"] | components["schemas"]["FormNotFoundProblem"] | components["schemas"]["PaperCopyUnknownProblem"] | components["schemas"]["CodeNotFoundProblem"] | components["schemas"]["SubmissionNotFoundProblem"] | components["schemas"]["VersionNotFoundProblem"] | components["schemas"]["DocumentNotKeptProblem"] | components["schemas"]["DocumentNothingRecommendedProblem"] | components["schemas"]["PaperNotFoundProblem"] | components["schemas"]["PaperNoDraftProblem"] | components["schemas"]["SummaryNotKnownProblem"];
                };
            };
            /** @description 与已收到的内容冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["DecisionNothingReportedProblem"] | components["schemas"]["DecisionAcceptedProblem"] | components["schemas"]["DecisionLockedProblem"] | components["schemas"]["DecisionOpenQueriesProblem"] | components["schemas"]["DecisionNotAcceptedProblem"] | components["schemas"]["DecisionNoSuchQueryProblem"] | components["schemas"]["DecisionNotLaterProblem"] | components["schemas"]["DecisionStaleProblem"] | components["schemas"]["JointNoListProblem"] | components["schemas"]["JointNoSuchDecisionProblem"] | components["schemas"]["PrintWithdrawnProblem"] | components["schemas"]["PaperCopyNotThereProblem"] | components["schemas"]["RecommendedNoSuchDecisionProblem"] | components["schemas"]["DecisionTooManyProblem"] | components["schemas"]["ReminderNobodyOwesProblem"] | components["schemas"]["MailNotSetUpProblem"] | components["schemas"]["ArchiveNotLockedProblem"] | components["schemas"]["ArchiveUnitsOpenProblem"] | components["schemas"]["RoundExistsProblem"] | components["schemas"]["RoundTooManyProblem"] | components["schemas"]["RoundStaleProblem"] | components["schemas"]["RoundWouldChangeProblem"] | components["schemas"]["RoundWrongStageProblem"] | components["schemas"]["RoundNotEmptyProblem"] | components["schemas"]["CodeLastAdminProblem"] | components["schemas"]["PaperStaleProblem"] | components["schemas"]["PaperNothingReportedProblem"] | components["schemas"]["SubmissionStaleProblem"] | components["schemas"]["SubmissionIdReusedProblem"] | components["schemas"]["SubmissionReplacesReportProblem"] | components["schemas"]["SubmissionNothingToWithdrawProblem"] | components["schemas"]["SubmissionFullProblem"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooLargeProblem"] | components["schemas"]["RecommendedTooManyProblem"] | components["schemas"]["RoundTooLargeProblem"] | components["schemas"]["DocumentTooLongProblem"] | components["schemas"]["PaperTooLargeProblem"] | components["schemas"]["ReportTooMuchProblem"] | components["schemas"]["SubmissionTooLargeProblem"] | components["schemas"]["File413Problem"];
                };
            };
            /** @description 有必须改正的内容，或有核实项没有理由 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["DecisionNoSuchCellProblem"] | components["schemas"]["JointUnitTwiceProblem"] | components["schemas"]["JointNoSuchRowProblem"] | components["schemas"]["RecommendedNoSuchRowProblem"] | components["schemas"]["RecommendedRowTwiceProblem"] | components["schemas"]["DocumentNotThisFormProblem"] | components["schemas"]["SubmissionHasErrorsProblem"] | components["schemas"]["SubmissionUnexplainedProblem"];
                };
            };
            /** @description 服务器内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalUnexpectedProblem"];
                };
            };
            /** @description 暂时无法处理，可以重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ArchiveFailedProblem"] | components["schemas"]["SummaryFailedProblem"] | components["schemas"]["SummaryTooMuchProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
        };
    };
    readPaperCopies: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                round: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 各表各单位的纸质件 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        forms: {
                            form: string;
                            attachment: string;
                            /** @description 报过的单位，按名单次序 */
                            units: {
                                unit: string;
                                code: string;
                                /** @enum {string} */
                                state: "submitted" | "zero" | "withdrawn";
                                /** @description 现在的版本 */
                                version: number;
                                /** @description 收到的纸质件 */
                                paperCopy?: {
                                    decision: number;
                                    /** @description 是哪一版的打印件 */
                                    version: number;
                                    receipt: string;
                                    /**
                                     * Format: date-time
                                     * @description 时刻（UTC）
                                     */
                                    at: string;
                                    by: string;
                                    /** @description 与现在报送的内容一致 */
                                    isCurrent: boolean;
                                };
                            }[];
                        }[];
                    };
                };
            };
            /** @description 请求内容不合要求 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidProblem"] | components["schemas"]["RequestNotJsonProblem"] | components["schemas"]["RequestTooDeepProblem"] | components["schemas"]["UnitNeededProblem"] | components["schemas"]["File400Problem"];
                };
            };
            /** @description 没有登录或登录失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeNotAcceptedProblem"] | components["schemas"]["SessionMissingProblem"] | components["schemas"]["SessionInvalidProblem"] | components["schemas"]["SessionExpiredProblem"] | components["schemas"]["SessionRevokedProblem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleAdminOnlyProblem"] | components["schemas"]["UnitNotYoursProblem"] | components["schemas"]["OriginWalkedAroundProblem"] | components["schemas"]["DownloadExpiredProblem"];
                };
            };
            /** @description 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"] | components["schemas"]["UnitNotOnRosterProblem"] | components["schemas"]["RoundNotFoundProblem"] | components["schemas"]["FormNotFoundProblem"] | components["schemas"]["PaperCopyUnknownProblem"] | components["schemas"]["CodeNotFoundProblem"] | components["schemas"]["SubmissionNotFoundProblem"] | components["schemas"]["VersionNotFoundProblem"] | components["schemas"]["DocumentNotKeptProblem"] | components["schemas"]["DocumentNothingRecommendedProblem"] | components["schemas"]["PaperNotFoundProblem"] | components["schemas"]["PaperNoDraftProblem"] | components["schemas"]["SummaryNotKnownProblem"];
                };
            };
            /** @description 服务器内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalUnexpectedProblem"];
                };
            };
            /** @description 暂时无法处理，可以重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ArchiveFailedProblem"] | components["schemas"]["SummaryFailedProblem"] | components["schemas"]["SummaryTooMuchProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
        };
    };
    receivePaperCopy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                round: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    deed: {
                        /** @constant */
                        kind: "receive";
                        /** @description 扫到的回执号，或者回执号、内容指纹的末六位 */
                        code: string;
                        /** @description 看过与这一版（current）的差别，仍然记下 */
                        differing?: number;
                    } | {
                        /** @constant */
                        kind: "undo";
                        form: string;
                        /** @description 填报单位的全称或代码 */
                        unit: string;
                        decision: number;
                    };
                };
            };
        };
        responses: {
            /** @description 怎么样了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        outcome: "received";
                        form: string;
                        attachment: string;
                        unit: string;
                        version: number;
                        receipt: string;
                        /**
                         * Format: date-time
                         * @description 时刻（UTC）
                         */
                        submittedAt: string;
                        /** @description 收到的纸质件 */
                        paperCopy: {
                            decision: number;
                            /** @description 是哪一版的打印件 */
                            version: number;
                            receipt: string;
                            /**
                             * Format: date-time
                             * @description 时刻（UTC）
                             */
                            at: string;
                            by: string;
                            /** @description 与现在报送的内容一致 */
                            isCurrent: boolean;
                        };
                    } | {
                        /** @enum {string} */
                        outcome: "already";
                        form: string;
                        attachment: string;
                        unit: string;
                        version: number;
                        receipt: string;
                        /**
                         * Format: date-time
                         * @description 时刻（UTC）
                         */
                        submittedAt: string;
                        /** @description 收到的纸质件 */
                        paperCopy: {
                            decision: number;
                            /** @description 是哪一版的打印件 */
                            version: number;
                            receipt: string;
                            /**
                             * Format: date-time
                             * @description 时刻（UTC）
                             */
                            at: string;
                            by: string;
                            /** @description 与现在报送的内容一致 */
                            isCurrent: boolean;
                        };
                    } | {
                        /** @enum {string} */
                        outcome: "differs";
                        form: string;
                        attachment: string;
                        unit: string;
                        version: number;
                        receipt: string;
                        /**
                         * Format: date-time
                         * @description 时刻（UTC）
                         */
                        submittedAt: string;
                        /** @description 现在的版本 */
                        current: number;
                        /** @enum {string} */
                        currentState: "submitted" | "zero" | "withdrawn";
                        /** @description 打印件上是 before，现在是 after */
                        changes: {
                            address: string;
                            label: string;
                            before: string;
                            after: string;
                        }[];
                        changesTotal: number;
                    } | {
                        /** @enum {string} */
                        outcome: "ambiguous";
                        candidates: {
                            form: string;
                            attachment: string;
                            unit: string;
                            version: number;
                            receipt: string;
                            /**
                             * Format: date-time
                             * @description 时刻（UTC）
                             */
                            submittedAt: string;
                        }[];
                    } | {
                        /** @enum {string} */
                        outcome: "undone";
                        form: string;
                        unit: string;
                        receipt: string;
                    };
                };
            };
            /** @description 请求内容不合要求 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidProblem"] | components["schemas"]["RequestNotJsonProblem"] | components["schemas"]["RequestTooDeepProblem"] | components["schemas"]["UnitNeededProblem"] | components["schemas"]["File400Problem"];
                };
            };
            /** @description 没有登录或登录失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeNotAcceptedProblem"] | components["schemas"]["SessionMissingProblem"] | components["schemas"]["SessionInvalidProblem"] | components["schemas"]["SessionExpiredProblem"] | components["schemas"]["SessionRevokedProblem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleAdminOnlyProblem"] | components["schemas"]["UnitNotYoursProblem"] | components["schemas"]["OriginWalkedAroundProblem"] | components["schemas"]["DownloadExpiredProblem"];
                };
            };
            /** @description 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"] | components["schemas"]["UnitNotOnRosterProblem"] | components["schemas"]["RoundNotFoundProblem"] | components["schemas"]["FormNotFoundProblem"] | components["schemas"]["PaperCopyUnknownProblem"] | components["schemas"]["CodeNotFoundProblem"] | components["schemas"]["SubmissionNotFoundProblem"] | components["schemas"]["VersionNotFoundProblem"] | components["schemas"]["DocumentNotKeptProblem"] | components["schemas"]["DocumentNothingRecommendedProblem"] | components["schemas"]["PaperNotFoundProblem"] | components["schemas"]["PaperNoDraftProblem"] | components["schemas"]["SummaryNotKnownProblem"];
                };
            };
            /** @description 与已收到的内容冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["DecisionNothingReportedProblem"] | components["schemas"]["DecisionAcceptedProblem"] | components["schemas"]["DecisionLockedProblem"] | components["schemas"]["DecisionOpenQueriesProblem"] | components["schemas"]["DecisionNotAcceptedProblem"] | components["schemas"]["DecisionNoSuchQueryProblem"] | components["schemas"]["DecisionNotLaterProblem"] | components["schemas"]["DecisionStaleProblem"] | components["schemas"]["JointNoListProblem"] | components["schemas"]["JointNoSuchDecisionProblem"] | components["schemas"]["PrintWithdrawnProblem"] | components["schemas"]["PaperCopyNotThereProblem"] | components["schemas"]["RecommendedNoSuchDecisionProblem"] | components["schemas"]["DecisionTooManyProblem"] | components["schemas"]["ReminderNobodyOwesProblem"] | components["schemas"]["MailNotSetUpProblem"] | components["schemas"]["ArchiveNotLockedProblem"] | components["schemas"]["ArchiveUnitsOpenProblem"] | components["schemas"]["RoundExistsProblem"] | components["schemas"]["RoundTooManyProblem"] | components["schemas"]["RoundStaleProblem"] | components["schemas"]["RoundWouldChangeProblem"] | components["schemas"]["RoundWrongStageProblem"] | components["schemas"]["RoundNotEmptyProblem"] | components["schemas"]["CodeLastAdminProblem"] | components["schemas"]["PaperStaleProblem"] | components["schemas"]["PaperNothingReportedProblem"] | components["schemas"]["SubmissionStaleProblem"] | components["schemas"]["SubmissionIdReusedProblem"] | components["schemas"]["SubmissionReplacesReportProblem"] | components["schemas"]["SubmissionNothingToWithdrawProblem"] | components["schemas"]["SubmissionFullProblem"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooLargeProblem"] | components["schemas"]["RecommendedTooManyProblem"] | components["schemas"]["RoundTooLargeProblem"] | components["schemas"]["DocumentTooLongProblem"] | components["schemas"]["PaperTooLargeProblem"] | components["schemas"]["ReportTooMuchProblem"] | components["schemas"]["SubmissionTooLargeProblem"] | components["schemas"]["File413Problem"];
                };
            };
            /** @description 服务器内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalUnexpectedProblem"];
                };
            };
            /** @description 暂时无法处理，可以重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ArchiveFailedProblem"] | components["schemas"]["SummaryFailedProblem"] | components["schemas"]["SummaryTooMuchProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
        };
    };
    readFindings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                round: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 按单位列出 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description 时刻（UTC）
                         */
                        asOf: string;
                        /** @description 和哪一次活动比；没有：不知道上一次 */
                        before?: string;
                        /** @description 按单位。没有这一项：行数太多，见汇总表 */
                        issues?: {
                            unit: string;
                            form: string;
                            version: number;
                            /** @description 回执号 */
                            source: string;
                            /** @enum {string} */
                            severity: "error" | "verify" | "hint";
                            code: string;
                            address: string;
                            label: string;
                            received: string | null;
                            message: string;
                        }[];
                        issuesTotal: number;
                        eligibility: {
                            form: string;
                            title: string;
                            /** @description 接近的在前 */
                            units: {
                                unit: string;
                                rank: number;
                                /** @description 符合优先推荐条件 */
                                isMet: boolean;
                                routes: {
                                    label: string;
                                    isMet: boolean;
                                    criteria: {
                                        isMet: boolean;
                                        /** @description 达到其一即可 */
                                        alternatives: {
                                            label: string;
                                            unit?: string;
                                            /** @description 门槛，含本数 */
                                            atLeast: number;
                                            /** @description 所报；没有：没有填 */
                                            actual?: number;
                                            /** @description 还差多少；0 = 达到 */
                                            gap: number;
                                        }[];
                                    }[];
                                }[];
                            }[];
                            /** @description 没有报年度数据的单位 */
                            missing: string[];
                        }[];
                    };
                };
            };
            /** @description 请求内容不合要求 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidProblem"] | components["schemas"]["RequestNotJsonProblem"] | components["schemas"]["RequestTooDeepProblem"] | components["schemas"]["UnitNeededProblem"] | components["schemas"]["File400Problem"];
                };
            };
            /** @description 没有登录或登录失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeNotAcceptedProblem"] | components["schemas"]["SessionMissingProblem"] | components["schemas"]["SessionInvalidProblem"] | components["schemas"]["SessionExpiredProblem"] | components["schemas"]["SessionRevokedProblem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleAdminOnlyProblem"] | components["schemas"]["UnitNotYoursProblem"] | components["schemas"]["OriginWalkedAroundProblem"] | components["schemas"]["DownloadExpiredProblem"];
                };
            };
            /** @description 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"] | components["schemas"]["UnitNotOnRosterProblem"] | components["schemas"]["RoundNotFoundProblem"] | components["schemas"]["FormNotFoundProblem"] | components["schemas"]["PaperCopyUnknownProblem"] | components["schemas"]["CodeNotFoundProblem"] | components["schemas"]["SubmissionNotFoundProblem"] | components["schemas"]["VersionNotFoundProblem"] | components["schemas"]["DocumentNotKeptProblem"] | components["schemas"]["DocumentNothingRecommendedProblem"] | components["schemas"]["PaperNotFoundProblem"] | components["schemas"]["PaperNoDraftProblem"] | components["schemas"]["SummaryNotKnownProblem"];
                };
            };
            /** @description 服务器内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalUnexpectedProblem"];
                };
            };
            /** @description 暂时无法处理，可以重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ArchiveFailedProblem"] | components["schemas"]["SummaryFailedProblem"] | components["schemas"]["SummaryTooMuchProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
        };
    };
    readAcceptable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                round: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 可以通过的和要先看的 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 没有错误、没有待处理的意见、核实项都有理由 */
                        clean: {
                            unit: string;
                            form: string;
                            version: number;
                        }[];
                        /** @description 要先看的，和原因 */
                        not: {
                            unit: string;
                            form: string;
                            version: number;
                            /** @enum {string} */
                            why: "returned" | "toReview" | "errors" | "unexplained";
                            count: number;
                        }[];
                        /** @description 已经通过的 */
                        accepted: number;
                        /** @description 还没有报的 */
                        missing: number;
                    };
                };
            };
            /** @description 请求内容不合要求 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidProblem"] | components["schemas"]["RequestNotJsonProblem"] | components["schemas"]["RequestTooDeepProblem"] | components["schemas"]["UnitNeededProblem"] | components["schemas"]["File400Problem"];
                };
            };
            /** @description 没有登录或登录失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeNotAcceptedProblem"] | components["schemas"]["SessionMissingProblem"] | components["schemas"]["SessionInvalidProblem"] | components["schemas"]["SessionExpiredProblem"] | components["schemas"]["SessionRevokedProblem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleAdminOnlyProblem"] | components["schemas"]["UnitNotYoursProblem"] | components["schemas"]["OriginWalkedAroundProblem"] | components["schemas"]["DownloadExpiredProblem"];
                };
            };
            /** @description 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"] | components["schemas"]["UnitNotOnRosterProblem"] | components["schemas"]["RoundNotFoundProblem"] | components["schemas"]["FormNotFoundProblem"] | components["schemas"]["PaperCopyUnknownProblem"] | components["schemas"]["CodeNotFoundProblem"] | components["schemas"]["SubmissionNotFoundProblem"] | components["schemas"]["VersionNotFoundProblem"] | components["schemas"]["DocumentNotKeptProblem"] | components["schemas"]["DocumentNothingRecommendedProblem"] | components["schemas"]["PaperNotFoundProblem"] | components["schemas"]["PaperNoDraftProblem"] | components["schemas"]["SummaryNotKnownProblem"];
                };
            };
            /** @description 尝试次数过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeTooManyAttemptsProblem"] | components["schemas"]["MailTooFastProblem"] | components["schemas"]["SubmissionTooOftenProblem"] | components["schemas"]["CollectorTooMuchProblem"];
                };
            };
            /** @description 服务器内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalUnexpectedProblem"];
                };
            };
            /** @description 暂时无法处理，可以重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ArchiveFailedProblem"] | components["schemas"]["SummaryFailedProblem"] | components["schemas"]["SummaryTooMuchProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
        };
    };
    acceptReports: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                round: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 看过的那些版本；其间又报了的不会通过 */
                    reports: {
                        unit: string;
                        form: string;
                        version: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description 通过的和没有通过的 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accepted: {
                            unit: string;
                            form: string;
                            version: number;
                        }[];
                        /** @description 没有通过的，和原因 */
                        not: {
                            unit: string;
                            form: string;
                            version: number;
                            code: string;
                            detail: string;
                        }[];
                    };
                };
            };
            /** @description 请求内容不合要求 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidProblem"] | components["schemas"]["RequestNotJsonProblem"] | components["schemas"]["RequestTooDeepProblem"] | components["schemas"]["UnitNeededProblem"] | components["schemas"]["File400Problem"];
                };
            };
            /** @description 没有登录或登录失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeNotAcceptedProblem"] | components["schemas"]["SessionMissingProblem"] | components["schemas"]["SessionInvalidProblem"] | components["schemas"]["SessionExpiredProblem"] | components["schemas"]["SessionRevokedProblem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleAdminOnlyProblem"] | components["schemas"]["UnitNotYoursProblem"] | components["schemas"]["OriginWalkedAroundProblem"] | components["schemas"]["DownloadExpiredProblem"];
                };
            };
            /** @description 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"] | components["schemas"]["UnitNotOnRosterProblem"] | components["schemas"]["RoundNotFoundProblem"] | components["schemas"]["FormNotFoundProblem"] | components["schemas"]["PaperCopyUnknownProblem"] | components["schemas"]["CodeNotFoundProblem"] | components["schemas"]["SubmissionNotFoundProblem"] | components["schemas"]["VersionNotFoundProblem"] | components["schemas"]["DocumentNotKeptProblem"] | components["schemas"]["DocumentNothingRecommendedProblem"] | components["schemas"]["PaperNotFoundProblem"] | components["schemas"]["PaperNoDraftProblem"] | components["schemas"]["SummaryNotKnownProblem"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooLargeProblem"] | components["schemas"]["RecommendedTooManyProblem"] | components["schemas"]["RoundTooLargeProblem"] | components["schemas"]["DocumentTooLongProblem"] | components["schemas"]["PaperTooLargeProblem"] | components["schemas"]["ReportTooMuchProblem"] | components["schemas"]["SubmissionTooLargeProblem"] | components["schemas"]["File413Problem"];
                };
            };
            /** @description 服务器内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalUnexpectedProblem"];
                };
            };
            /** @description 暂时无法处理，可以重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ArchiveFailedProblem"] | components["schemas"]["SummaryFailedProblem"] | components["schemas"]["SummaryTooMuchProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
        };
    };
    lockRound: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                round: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 给单位看的原因，至少2个字 */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description 已锁定 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 没有：不再锁定 */
                        lock?: {
                            reason: string;
                            /**
                             * Format: date-time
                             * @description 时刻（UTC）
                             */
                            since: string;
                            /** @description 是谁锁的；2026-11-26 以前的没有记 */
                            by?: string;
                            /** @description 单独重新开放了的单位，各有原因；2026-11-26 以前的没有记原因 */
                            reopened: {
                                unit: string;
                                reason?: string;
                                /**
                                 * Format: date-time
                                 * @description 时刻（UTC）
                                 */
                                at?: string;
                                by?: string;
                            }[];
                        };
                    };
                };
            };
            /** @description 请求内容不合要求 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidProblem"] | components["schemas"]["RequestNotJsonProblem"] | components["schemas"]["RequestTooDeepProblem"] | components["schemas"]["UnitNeededProblem"] | components["schemas"]["File400Problem"];
                };
            };
            /** @description 没有登录或登录失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeNotAcceptedProblem"] | components["schemas"]["SessionMissingProblem"] | components["schemas"]["SessionInvalidProblem"] | components["schemas"]["SessionExpiredProblem"] | components["schemas"]["SessionRevokedProblem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleAdminOnlyProblem"] | components["schemas"]["UnitNotYoursProblem"] | components["schemas"]["OriginWalkedAroundProblem"] | components["schemas"]["DownloadExpiredProblem"];
                };
            };
            /** @description 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"] | components["schemas"]["UnitNotOnRosterProblem"] | components["schemas"]["RoundNotFoundProblem"] | components["schemas"]["FormNotFoundProblem"] | components["schemas"]["PaperCopyUnknownProblem"] | components["schemas"]["CodeNotFoundProblem"] | components["schemas"]["SubmissionNotFoundProblem"] | components["schemas"]["VersionNotFoundProblem"] | components["schemas"]["DocumentNotKeptProblem"] | components["schemas"]["DocumentNothingRecommendedProblem"] | components["schemas"]["PaperNotFoundProblem"] | components["schemas"]["PaperNoDraftProblem"] | components["schemas"]["SummaryNotKnownProblem"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooLargeProblem"] | components["schemas"]["RecommendedTooManyProblem"] | components["schemas"]["RoundTooLargeProblem"] | components["schemas"]["DocumentTooLongProblem"] | components["schemas"]["PaperTooLargeProblem"] | components["schemas"]["ReportTooMuchProblem"] | components["schemas"]["SubmissionTooLargeProblem"] | components["schemas"]["File413Problem"];
                };
            };
            /** @description 服务器内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalUnexpectedProblem"];
                };
            };
            /** @description 暂时无法处理，可以重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ArchiveFailedProblem"] | components["schemas"]["SummaryFailedProblem"] | components["schemas"]["SummaryTooMuchProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
        };
    };
    unlockRound: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                round: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 只为这个单位（全称或代码）开放；不写是所有单位 */
                    unit?: string;
                    /** @description 为什么只为这个单位开放，给它看，至少2个字；有 unit 时必写，没有时不写 */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description 现在的锁定情况 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 没有：不再锁定 */
                        lock?: {
                            reason: string;
                            /**
                             * Format: date-time
                             * @description 时刻（UTC）
                             */
                            since: string;
                            /** @description 是谁锁的；2026-11-26 以前的没有记 */
                            by?: string;
                            /** @description 单独重新开放了的单位，各有原因；2026-11-26 以前的没有记原因 */
                            reopened: {
                                unit: string;
                                reason?: string;
                                /**
                                 * Format: date-time
                                 * @description 时刻（UTC）
                                 */
                                at?: string;
                                by?: string;
                            }[];
                        };
                    };
                };
            };
            /** @description 请求内容不合要求 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidProblem"] | components["schemas"]["RequestNotJsonProblem"] | components["schemas"]["RequestTooDeepProblem"] | components["schemas"]["UnitNeededProblem"] | components["schemas"]["File400Problem"];
                };
            };
            /** @description 没有登录或登录失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeNotAcceptedProblem"] | components["schemas"]["SessionMissingProblem"] | components["schemas"]["SessionInvalidProblem"] | components["schemas"]["SessionExpiredProblem"] | components["schemas"]["SessionRevokedProblem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleAdminOnlyProblem"] | components["schemas"]["UnitNotYoursProblem"] | components["schemas"]["OriginWalkedAroundProblem"] | components["schemas"]["DownloadExpiredProblem"];
                };
            };
            /** @description 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"] | components["schemas"]["UnitNotOnRosterProblem"] | components["schemas"]["RoundNotFoundProblem"] | components["schemas"]["FormNotFoundProblem"] | components["schemas"]["PaperCopyUnknownProblem"] | components["schemas"]["CodeNotFoundProblem"] | components["schemas"]["SubmissionNotFoundProblem"] | components["schemas"]["VersionNotFoundProblem"] | components["schemas"]["DocumentNotKeptProblem"] | components["schemas"]["DocumentNothingRecommendedProblem"] | components["schemas"]["PaperNotFoundProblem"] | components["schemas"]["PaperNoDraftProblem"] | components["schemas"]["SummaryNotKnownProblem"];
                };
            };
            /** @description 与已收到的内容冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["DecisionNothingReportedProblem"] | components["schemas"]["DecisionAcceptedProblem"] | components["schemas"]["DecisionLockedProblem"] | components["schemas"]["DecisionOpenQueriesProblem"] | components["schemas"]["DecisionNotAcceptedProblem"] | components["schemas"]["DecisionNoSuchQueryProblem"] | components["schemas"]["DecisionNotLaterProblem"] | components["schemas"]["DecisionStaleProblem"] | components["schemas"]["JointNoListProblem"] | components["schemas"]["JointNoSuchDecisionProblem"] | components["schemas"]["PrintWithdrawnProblem"] | components["schemas"]["PaperCopyNotThereProblem"] | components["schemas"]["RecommendedNoSuchDecisionProblem"] | components["schemas"]["DecisionTooManyProblem"] | components["schemas"]["ReminderNobodyOwesProblem"] | components["schemas"]["MailNotSetUpProblem"] | components["schemas"]["ArchiveNotLockedProblem"] | components["schemas"]["ArchiveUnitsOpenProblem"] | components["schemas"]["RoundExistsProblem"] | components["schemas"]["RoundTooManyProblem"] | components["schemas"]["RoundStaleProblem"] | components["schemas"]["RoundWouldChangeProblem"] | components["schemas"]["RoundWrongStageProblem"] | components["schemas"]["RoundNotEmptyProblem"] | components["schemas"]["CodeLastAdminProblem"] | components["schemas"]["PaperStaleProblem"] | components["schemas"]["PaperNothingReportedProblem"] | components["schemas"]["SubmissionStaleProblem"] | components["schemas"]["SubmissionIdReusedProblem"] | components["schemas"]["SubmissionReplacesReportProblem"] | components["schemas"]["SubmissionNothingToWithdrawProblem"] | components["schemas"]["SubmissionFullProblem"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooLargeProblem"] | components["schemas"]["RecommendedTooManyProblem"] | components["schemas"]["RoundTooLargeProblem"] | components["schemas"]["DocumentTooLongProblem"] | components["schemas"]["PaperTooLargeProblem"] | components["schemas"]["ReportTooMuchProblem"] | components["schemas"]["SubmissionTooLargeProblem"] | components["schemas"]["File413Problem"];
                };
            };
            /** @description 服务器内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalUnexpectedProblem"];
                };
            };
            /** @description 暂时无法处理，可以重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ArchiveFailedProblem"] | components["schemas"]["SummaryFailedProblem"] | components["schemas"]["SummaryTooMuchProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
        };
    };
    listRounds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 全部活动 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 当前的在前 */
                        rounds: {
                            id: string;
                            name: string;
                            /**
                             * @description 草稿 · 已发布 · 已结束 · 已归档
                             * @enum {string}
                             */
                            stage: "draft" | "published" | "closed" | "archived";
                            window: {
                                /** Format: date */
                                from: string;
                                /** Format: date */
                                to: string;
                            };
                            forms: {
                                id: string;
                                attachment: string;
                                title: string;
                                deadline: string;
                            }[];
                            units: number;
                            /** @description 这份定义的指纹：改的是哪一份，保存时用它来说 */
                            base: string;
                        }[];
                        /** @description 保存的定义读不出来的活动：请找管理员 */
                        unreadable: string[];
                    };
                };
            };
            /** @description 请求内容不合要求 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidProblem"] | components["schemas"]["RequestNotJsonProblem"] | components["schemas"]["RequestTooDeepProblem"] | components["schemas"]["UnitNeededProblem"] | components["schemas"]["File400Problem"];
                };
            };
            /** @description 没有登录或登录失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeNotAcceptedProblem"] | components["schemas"]["SessionMissingProblem"] | components["schemas"]["SessionInvalidProblem"] | components["schemas"]["SessionExpiredProblem"] | components["schemas"]["SessionRevokedProblem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleAdminOnlyProblem"] | components["schemas"]["UnitNotYoursProblem"] | components["schemas"]["OriginWalkedAroundProblem"] | components["schemas"]["DownloadExpiredProblem"];
                };
            };
            /** @description 服务器内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalUnexpectedProblem"];
                };
            };
            /** @description 暂时无法处理，可以重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ArchiveFailedProblem"] | components["schemas"]["SummaryFailedProblem"] | components["schemas"]["SummaryTooMuchProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
        };
    };
    createRound: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 沿用哪个活动的表、名单和规则；不写：用示例的 */
                    from?: string;
                    /** @description 编号，如 2026：小写字母、数字和横线 */
                    id: string;
                    name: string;
                    /** @description 活动时间，首尾两天都在内 */
                    window: {
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        to: string;
                    };
                    /** @description 按表；不写的表按原来与活动时间的间隔推算 */
                    deadlines?: {
                        [key: string]: string;
                    };
                };
            };
        };
        responses: {
            /** @description 新的草稿 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 这份定义的指纹：改的是哪一份，保存时用它来说 */
                        base: string;
                        definition: {
                            id: string;
                            name: string;
                            school: string;
                            collector: {
                                id: string;
                                name: string;
                            };
                            window: {
                                /** Format: date */
                                from: string;
                                /** Format: date */
                                to: string;
                            };
                            forms: {
                                definition: {
                                    id: string;
                                    version: string;
                                    attachment: string;
                                    title: string;
                                    sections: ({
                                        /** @enum {string} */
                                        kind: "list";
                                        key: string;
                                        sheet: string;
                                        title: string;
                                        /** @default [] */
                                        titleAliases: string[];
                                        /** @default false */
                                        optional: boolean;
                                        columns: {
                                            key: string;
                                            label: string;
                                            /** @default [] */
                                            aliases: string[];
                                            type: {
                                                /** @enum {string} */
                                                type: "text";
                                                maxLength: number;
                                            } | {
                                                /** @enum {string} */
                                                type: "count";
                                                unit: string;
                                                /** @default 0 */
                                                minimum: number;
                                            } | {
                                                /** @enum {string} */
                                                type: "money";
                                                /** @enum {string} */
                                                unit: "万元";
                                            } | {
                                                /** @enum {string} */
                                                type: "date";
                                                /** @enum {string} */
                                                edge: "start" | "end";
                                            } | {
                                                /** @enum {string} */
                                                type: "choice";
                                                choices: string[];
                                                /** @default [] */
                                                aliases: [
                                                    string,
                                                    string
                                                ][];
                                            } | {
                                                /** @enum {string} */
                                                type: "multiChoice";
                                                choices: string[];
                                                /** @default [] */
                                                aliases: [
                                                    string,
                                                    string
                                                ][];
                                            } | {
                                                /** @enum {string} */
                                                type: "phone";
                                            } | {
                                                /** @enum {string} */
                                                type: "activityId";
                                            } | {
                                                /** @enum {string} */
                                                type: "sequence";
                                            };
                                            /** @default false */
                                            required: boolean | {
                                                column: string;
                                                in: string[];
                                            } | {
                                                column: string;
                                                notIn: string[];
                                            };
                                            /** @default false */
                                            summed: boolean;
                                            /** @default false */
                                            personal: boolean;
                                            /** @default 12 */
                                            width: number;
                                            guidance?: string;
                                        }[];
                                        /** @default [] */
                                        identity: string[][];
                                        /** @default 12 */
                                        blankRows: number;
                                        startsFrom?: {
                                            form: string;
                                            section: string;
                                            columns: string[];
                                            added?: {
                                                column: string;
                                                choice: string;
                                            };
                                        };
                                    } | {
                                        /** @enum {string} */
                                        kind: "indicators";
                                        key: string;
                                        sheet: string;
                                        title: string;
                                        /** @default [] */
                                        titleAliases: string[];
                                        /** @default false */
                                        optional: boolean;
                                        headers: {
                                            sequence?: {
                                                label: string;
                                                /** @default [] */
                                                aliases: string[];
                                            };
                                            code?: {
                                                label: string;
                                                /** @default [] */
                                                aliases: string[];
                                            };
                                            indicator: {
                                                label: string;
                                                /** @default [] */
                                                aliases: string[];
                                            };
                                            unit?: {
                                                label: string;
                                                /** @default [] */
                                                aliases: string[];
                                            };
                                            remarks?: {
                                                label: string;
                                                /** @default [] */
                                                aliases: string[];
                                            };
                                        };
                                        figures: {
                                            key: string;
                                            label: string;
                                            /** @default [] */
                                            aliases: string[];
                                            sumOf?: string[];
                                            /** @default 14 */
                                            width: number;
                                        }[];
                                        indicators: {
                                            key: string;
                                            label: string;
                                            code?: string;
                                            /** @default [] */
                                            aliases: string[];
                                            type: {
                                                /** @enum {string} */
                                                type: "text";
                                                maxLength: number;
                                            } | {
                                                /** @enum {string} */
                                                type: "count";
                                                unit: string;
                                                /** @default 0 */
                                                minimum: number;
                                            } | {
                                                /** @enum {string} */
                                                type: "money";
                                                /** @enum {string} */
                                                unit: "万元";
                                            } | {
                                                /** @enum {string} */
                                                type: "date";
                                                /** @enum {string} */
                                                edge: "start" | "end";
                                            } | {
                                                /** @enum {string} */
                                                type: "choice";
                                                choices: string[];
                                                /** @default [] */
                                                aliases: [
                                                    string,
                                                    string
                                                ][];
                                            } | {
                                                /** @enum {string} */
                                                type: "multiChoice";
                                                choices: string[];
                                                /** @default [] */
                                                aliases: [
                                                    string,
                                                    string
                                                ][];
                                            } | {
                                                /** @enum {string} */
                                                type: "phone";
                                            } | {
                                                /** @enum {string} */
                                                type: "activityId";
                                            } | {
                                                /** @enum {string} */
                                                type: "sequence";
                                            };
                                            figures?: string[];
                                            /** @default false */
                                            required: boolean | "any";
                                            guidance?: string;
                                        }[];
                                    } | {
                                        /** @enum {string} */
                                        kind: "fields";
                                        key: string;
                                        sheet: string;
                                        title: string;
                                        /** @default [] */
                                        titleAliases: string[];
                                        /** @default false */
                                        optional: boolean;
                                        columns: {
                                            key: string;
                                            label: string;
                                            /** @default [] */
                                            aliases: string[];
                                            type: {
                                                /** @enum {string} */
                                                type: "text";
                                                maxLength: number;
                                            } | {
                                                /** @enum {string} */
                                                type: "count";
                                                unit: string;
                                                /** @default 0 */
                                                minimum: number;
                                            } | {
                                                /** @enum {string} */
                                                type: "money";
                                                /** @enum {string} */
                                                unit: "万元";
                                            } | {
                                                /** @enum {string} */
                                                type: "date";
                                                /** @enum {string} */
                                                edge: "start" | "end";
                                            } | {
                                                /** @enum {string} */
                                                type: "choice";
                                                choices: string[];
                                                /** @default [] */
                                                aliases: [
                                                    string,
                                                    string
                                                ][];
                                            } | {
                                                /** @enum {string} */
                                                type: "multiChoice";
                                                choices: string[];
                                                /** @default [] */
                                                aliases: [
                                                    string,
                                                    string
                                                ][];
                                            } | {
                                                /** @enum {string} */
                                                type: "phone";
                                            } | {
                                                /** @enum {string} */
                                                type: "activityId";
                                            } | {
                                                /** @enum {string} */
                                                type: "sequence";
                                            };
                                            /** @default false */
                                            required: boolean | {
                                                column: string;
                                                in: string[];
                                            } | {
                                                column: string;
                                                notIn: string[];
                                            };
                                            /** @default false */
                                            summed: boolean;
                                            /** @default false */
                                            personal: boolean;
                                            /** @default 12 */
                                            width: number;
                                            guidance?: string;
                                        }[];
                                    })[];
                                    rules: ({
                                        section: string;
                                        /** @enum {string} */
                                        severity?: "error" | "verify" | "hint";
                                        /** @enum {string} */
                                        kind: "withinWindow";
                                        columns: string[];
                                    } | {
                                        section: string;
                                        /** @enum {string} */
                                        severity?: "error" | "verify" | "hint";
                                        /** @enum {string} */
                                        kind: "dateOrder";
                                        start: string;
                                        end: string;
                                    } | {
                                        section: string;
                                        /** @enum {string} */
                                        severity?: "error" | "verify" | "hint";
                                        /** @enum {string} */
                                        kind: "distinctChoices";
                                        column: string;
                                        minimum: number;
                                    } | {
                                        section: string;
                                        /** @enum {string} */
                                        severity?: "error" | "verify" | "hint";
                                        /** @enum {string} */
                                        kind: "filledByChoice";
                                        column: string;
                                        figures: [
                                            string,
                                            string[]
                                        ][];
                                    } | {
                                        section: string;
                                        /** @enum {string} */
                                        severity?: "error" | "verify" | "hint";
                                        /** @enum {string} */
                                        kind: "figureNotExpected";
                                        column: string;
                                        choice: string;
                                        figure: string;
                                    } | {
                                        section: string;
                                        /** @enum {string} */
                                        severity?: "error" | "verify" | "hint";
                                        /** @enum {string} */
                                        kind: "anyFilled";
                                        columns: string[];
                                        unless?: {
                                            column: string;
                                            in: string[];
                                        };
                                    } | {
                                        section: string;
                                        /** @enum {string} */
                                        severity?: "error" | "verify" | "hint";
                                        /** @enum {string} */
                                        kind: "partsMakeTotal";
                                        parts: string[];
                                        total: string;
                                    } | {
                                        section: string;
                                        /** @enum {string} */
                                        severity?: "error" | "verify" | "hint";
                                        /** @enum {string} */
                                        kind: "partOfWhole";
                                        part: string;
                                        whole: string;
                                        columns: string[];
                                    } | {
                                        section: string;
                                        /** @enum {string} */
                                        severity?: "error" | "verify" | "hint";
                                        /** @enum {string} */
                                        kind: "equalsSum";
                                        indicator: string;
                                        column: string;
                                        of: {
                                            section: string;
                                            column?: string;
                                            unless?: {
                                                column: string;
                                                in: string[];
                                            };
                                        };
                                    } | {
                                        section: string;
                                        /** @enum {string} */
                                        severity?: "error" | "verify" | "hint";
                                        /** @enum {string} */
                                        kind: "sumAtLeast";
                                        columns: string[];
                                        than: string;
                                    } | {
                                        section: string;
                                        /** @enum {string} */
                                        severity?: "error" | "verify" | "hint";
                                        /** @enum {string} */
                                        kind: "indicatorAtLeast";
                                        indicator: string;
                                        than: string;
                                        column: string;
                                    } | {
                                        section: string;
                                        /** @enum {string} */
                                        severity?: "error" | "verify" | "hint";
                                        /** @enum {string} */
                                        kind: "notTheViews";
                                        column: string;
                                        views: string;
                                    } | {
                                        section: string;
                                        /** @enum {string} */
                                        severity?: "error" | "verify" | "hint";
                                        /** @enum {string} */
                                        kind: "suspiciouslySmall";
                                        columns: string[];
                                        indicators?: string[];
                                        below: number;
                                    } | {
                                        section: string;
                                        /** @enum {string} */
                                        severity?: "error" | "verify" | "hint";
                                        /** @enum {string} */
                                        kind: "looksLikeYuan";
                                        column: string;
                                        indicators?: string[];
                                        from: number;
                                    } | {
                                        section: string;
                                        /** @enum {string} */
                                        severity?: "error" | "verify" | "hint";
                                        /** @enum {string} */
                                        kind: "perSession";
                                        column: string;
                                        sessions: string;
                                        maximum: number;
                                    } | {
                                        section: string;
                                        /** @enum {string} */
                                        severity?: "error" | "verify" | "hint";
                                        /** @enum {string} */
                                        kind: "evidenceWhen";
                                        column: string;
                                        evidence: string;
                                        figure: string;
                                    } | {
                                        section: string;
                                        /** @enum {string} */
                                        severity?: "error" | "verify" | "hint";
                                        /** @enum {string} */
                                        kind: "anyEvidence";
                                        column: string;
                                        unless?: {
                                            column: string;
                                            in: string[];
                                        };
                                    } | {
                                        section: string;
                                        /** @enum {string} */
                                        severity?: "error" | "verify" | "hint";
                                        /** @enum {string} */
                                        kind: "linksPerReport";
                                        count: string;
                                        links: string;
                                    } | {
                                        section: string;
                                        /** @enum {string} */
                                        severity?: "error" | "verify" | "hint";
                                        /** @enum {string} */
                                        kind: "duplicateRows";
                                        columns: string[];
                                    } | {
                                        section: string;
                                        /** @enum {string} */
                                        severity?: "error" | "verify" | "hint";
                                        /** @enum {string} */
                                        kind: "noPlaceholder";
                                        columns: string[];
                                        words: string[];
                                    })[];
                                    headline: string[];
                                    matrix?: {
                                        section: string;
                                        column: string;
                                        unless?: {
                                            column: string;
                                            in: string[];
                                        };
                                    };
                                };
                                /** Format: date-time */
                                deadline: string;
                            }[];
                            papers?: {
                                id: string;
                                attachment?: string;
                                title: string;
                                kinds?: ("docx" | "doc" | "pdf")[];
                                mostBytes?: number;
                                draftOf?: string;
                                /** Format: date-time */
                                deadline: string;
                            }[];
                            roster: {
                                code: string;
                                name: string;
                                /** @default [] */
                                aliases: string[];
                                kind: string;
                                contact?: {
                                    name?: string;
                                    phone?: string;
                                    /** Format: email */
                                    email?: string;
                                };
                            }[];
                            /** @enum {string} */
                            stage?: "draft" | "published" | "closed" | "archived";
                            follows?: string;
                            /** @enum {string} */
                            latePolicy?: "record" | "refuse";
                            rules?: ({
                                form: string;
                                /** @enum {string} */
                                severity?: "error" | "verify" | "hint";
                                /** @enum {string} */
                                kind: "plannedAccounted";
                                section: string;
                            } | {
                                form: string;
                                /** @enum {string} */
                                severity?: "error" | "verify" | "hint";
                                /** @enum {string} */
                                kind: "jointActivities";
                                section: string;
                                name: string;
                                start: string;
                                end: string;
                                venue: string;
                                /** @default [] */
                                people: string[];
                                /** @default [] */
                                mentions: string[];
                                unless?: {
                                    column: string;
                                    in: string[];
                                };
                            } | {
                                form: string;
                                /** @enum {string} */
                                severity?: "error" | "verify" | "hint";
                                /** @enum {string} */
                                kind: "yearOnYear";
                                above: number;
                            } | {
                                form: string;
                                /** @enum {string} */
                                severity?: "error" | "verify" | "hint";
                                /** @enum {string} */
                                kind: "outliers";
                                timesMedian: number;
                                timesOwn: number;
                                leastUnits: number;
                            } | {
                                form: string;
                                /** @enum {string} */
                                severity?: "error" | "verify" | "hint";
                                /** @enum {string} */
                                kind: "eligibility";
                                title: string;
                                routes: {
                                    key: string;
                                    label: string;
                                    all: ({
                                        /** @enum {string} */
                                        of: "rows";
                                        section: string;
                                        column: string;
                                        each: number;
                                        atLeast: number;
                                    } | {
                                        /** @enum {string} */
                                        of: "figure";
                                        section: string;
                                        column: string;
                                        atLeast: number;
                                    } | {
                                        /** @enum {string} */
                                        of: "oneRow";
                                        section: string;
                                        all: {
                                            column: string;
                                            atLeast: number;
                                        }[][];
                                    })[];
                                }[];
                            })[];
                            conventions: {
                                notApplicable: string[];
                                sameAsAbove: string[];
                            };
                        };
                    };
                };
            };
            /** @description 请求内容不合要求 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidProblem"] | components["schemas"]["RequestNotJsonProblem"] | components["schemas"]["RequestTooDeepProblem"] | components["schemas"]["UnitNeededProblem"] | components["schemas"]["File400Problem"];
                };
            };
            /** @description 没有登录或登录失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeNotAcceptedProblem"] | components["schemas"]["SessionMissingProblem"] | components["schemas"]["SessionInvalidProblem"] | components["schemas"]["SessionExpiredProblem"] | components["schemas"]["SessionRevokedProblem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleAdminOnlyProblem"] | components["schemas"]["UnitNotYoursProblem"] | components["schemas"]["OriginWalkedAroundProblem"] | components["schemas"]["DownloadExpiredProblem"];
                };
            };
            /** @description 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"] | components["schemas"]["UnitNotOnRosterProblem"] | components["schemas"]["RoundNotFoundProblem"] | components["schemas"]["FormNotFoundProblem"] | components["schemas"]["PaperCopyUnknownProblem"] | components["schemas"]["CodeNotFoundProblem"] | components["schemas"]["SubmissionNotFoundProblem"] | components["schemas"]["VersionNotFoundProblem"] | components["schemas"]["DocumentNotKeptProblem"] | components["schemas"]["DocumentNothingRecommendedProblem"] | components["schemas"]["PaperNotFoundProblem"] | components["schemas"]["PaperNoDraftProblem"] | components["schemas"]["SummaryNotKnownProblem"];
                };
            };
            /** @description 与已收到的内容冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["DecisionNothingReportedProblem"] | components["schemas"]["DecisionAcceptedProblem"] | components["schemas"]["DecisionLockedProblem"] | components["schemas"]["DecisionOpenQueriesProblem"] | components["schemas"]["DecisionNotAcceptedProblem"] | components["schemas"]["DecisionNoSuchQueryProblem"] | components["schemas"]["DecisionNotLaterProblem"] | components["schemas"]["DecisionStaleProblem"] | components["schemas"]["JointNoListProblem"] | components["schemas"]["JointNoSuchDecisionProblem"] | components["schemas"]["PrintWithdrawnProblem"] | components["schemas"]["PaperCopyNotThereProblem"] | components["schemas"]["RecommendedNoSuchDecisionProblem"] | components["schemas"]["DecisionTooManyProblem"] | components["schemas"]["ReminderNobodyOwesProblem"] | components["schemas"]["MailNotSetUpProblem"] | components["schemas"]["ArchiveNotLockedProblem"] | components["schemas"]["ArchiveUnitsOpenProblem"] | components["schemas"]["RoundExistsProblem"] | components["schemas"]["RoundTooManyProblem"] | components["schemas"]["RoundStaleProblem"] | components["schemas"]["RoundWouldChangeProblem"] | components["schemas"]["RoundWrongStageProblem"] | components["schemas"]["RoundNotEmptyProblem"] | components["schemas"]["CodeLastAdminProblem"] | components["schemas"]["PaperStaleProblem"] | components["schemas"]["PaperNothingReportedProblem"] | components["schemas"]["SubmissionStaleProblem"] | components["schemas"]["SubmissionIdReusedProblem"] | components["schemas"]["SubmissionReplacesReportProblem"] | components["schemas"]["SubmissionNothingToWithdrawProblem"] | components["schemas"]["SubmissionFullProblem"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooLargeProblem"] | components["schemas"]["RecommendedTooManyProblem"] | components["schemas"]["RoundTooLargeProblem"] | components["schemas"]["DocumentTooLongProblem"] | components["schemas"]["PaperTooLargeProblem"] | components["schemas"]["ReportTooMuchProblem"] | components["schemas"]["SubmissionTooLargeProblem"] | components["schemas"]["File413Problem"];
                };
            };
            /** @description 服务器内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalUnexpectedProblem"];
                };
            };
            /** @description 暂时无法处理，可以重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ArchiveFailedProblem"] | components["schemas"]["SummaryFailedProblem"] | components["schemas"]["SummaryTooMuchProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
        };
    };
    readSetup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                round: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 定义 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 这份定义的指纹：改的是哪一份，保存时用它来说 */
                        base: string;
                        definition: {
                            id: string;
                            name: string;
                            school: string;
                            collector: {
                                id: string;
                                name: string;
                            };
                            window: {
                                /** Format: date */
                                from: string;
                                /** Format: date */
                                to: string;
                            };
                            forms: {
                                definition: {
                                    id: string;
                                    version: string;
                                    attachment: string;
                                    title: string;
                                    sections: ({
                                        /** @enum {string} */
                                        kind: "list";
                                        key: string;
                                        sheet: string;
                                        title: string;
                                        /** @default [] */
                                        titleAliases: string[];
                                        /** @default false */
                                        optional: boolean;
                                        columns: {
                                            key: string;
                                            label: string;
                                            /** @default [] */
                                            aliases: string[];
                                            type: {
                                                /** @enum {string} */
                                                type: "text";
                                                maxLength: number;
                                            } | {
                                                /** @enum {string} */
                                                type: "count";
                                                unit: string;
                                                /** @default 0 */
                                                minimum: number;
                                            } | {
                                                /** @enum {string} */
                                                type: "money";
                                                /** @enum {string} */
                                                unit: "万元";
                                            } | {
                                                /** @enum {string} */
                                                type: "date";
                                                /** @enum {string} */
                                                edge: "start" | "end";
                                            } | {
                                                /** @enum {string} */
                                                type: "choice";
                                                choices: string[];
                                                /** @default [] */
                                                aliases: [
                                                    string,
                                                    string
                                                ][];
                                            } | {
                                                /** @enum {string} */
                                                type: "multiChoice";
                                                choices: string[];
                                                /** @default [] */
                                                aliases: [
                                                    string,
                                                    string
                                                ][];
                                            } | {
                                                /** @enum {string} */
                                                type: "phone";
                                            } | {
                                                /** @enum {string} */
                                                type: "activityId";
                                            } | {
                                                /** @enum {string} */
                                                type: "sequence";
                                            };
                                            /** @default false */
                                            required: boolean | {
                                                column: string;
                                                in: string[];
                                            } | {
                                                column: string;
                                                notIn: string[];
                                            };
                                            /** @default false */
                                            summed: boolean;
                                            /** @default false */
                                            personal: boolean;
                                            /** @default 12 */
                                            width: number;
                                            guidance?: string;
                                        }[];
                                        /** @default [] */
                                        identity: string[][];
                                        /** @default 12 */
                                        blankRows: number;
                                        startsFrom?: {
                                            form: string;
                                            section: string;
                                            columns: string[];
                                            added?: {
                                                column: string;
                                                choice: string;
                                            };
                                        };
                                    } | {
                                        /** @enum {string} */
                                        kind: "indicators";
                                        key: string;
                                        sheet: string;
                                        title: string;
                                        /** @default [] */
                                        titleAliases: string[];
                                        /** @default false */
                                        optional: boolean;
                                        headers: {
                                            sequence?: {
                                                label: string;
                                                /** @default [] */
                                                aliases: string[];
                                            };
                                            code?: {
                                                label: string;
                                                /** @default [] */
                                                aliases: string[];
                                            };
                                            indicator: {
                                                label: string;
                                                /** @default [] */
                                                aliases: string[];
                                            };
                                            unit?: {
                                                label: string;
                                                /** @default [] */
                                                aliases: string[];
                                            };
                                            remarks?: {
                                                label: string;
                                                /** @default [] */
                                                aliases: string[];
                                            };
                                        };
                                        figures: {
                                            key: string;
                                            label: string;
                                            /** @default [] */
                                            aliases: string[];
                                            sumOf?: string[];
                                            /** @default 14 */
                                            width: number;
                                        }[];
                                        indicators: {
                                            key: string;
                                            label: string;
                                            code?: string;
                                            /** @default [] */
                                            aliases: string[];
                                            type: {
                                                /** @enum {string} */
                                                type: "text";
                                                maxLength: number;
                                            } | {
                                                /** @enum {string} */
                                                type: "count";
                                                unit: string;
                                                /** @default 0 */
                                                minimum: number;
                                            } | {
                                                /** @enum {string} */
                                                type: "money";
                                                /** @enum {string} */
                                                unit: "万元";
                                            } | {
                                                /** @enum {string} */
                                                type: "date";
                                                /** @enum {string} */
                                                edge: "start" | "end";
                                            } | {
                                                /** @enum {string} */
                                                type: "choice";
                                                choices: string[];
                                                /** @default [] */
                                                aliases: [
                                                    string,
                                                    string
                                                ][];
                                            } | {
                                                /** @enum {string} */
                                                type: "multiChoice";
                                                choices: string[];
                                                /** @default [] */
                                                aliases: [
                                                    string,
                                                    string
                                                ][];
                                            } | {
                                                /** @enum {string} */
                                                type: "phone";
                                            } | {
                                                /** @enum {string} */
                                                type: "activityId";
                                            } | {
                                                /** @enum {string} */
                                                type: "sequence";
                                            };
                                            figures?: string[];
                                            /** @default false */
                                            required: boolean | "any";
                                            guidance?: string;
                                        }[];
                                    } | {
                                        /** @enum {string} */
                                        kind: "fields";
                                        key: string;
                                        sheet: string;
                                        title: string;
                                        /** @default [] */
                                        titleAliases: string[];
                                        /** @default false */
                                        optional: boolean;
                                        columns: {
                                            key: string;
                                            label: string;
                                            /** @default [] */
                                            aliases: string[];
                                            type: {
                                                /** @enum {string} */
                                                type: "text";
                                                maxLength: number;
                                            } | {
                                                /** @enum {string} */
                                                type: "count";
                                                unit: string;
                                                /** @default 0 */
                                                minimum: number;
                                            } | {
                                                /** @enum {string} */
                                                type: "money";
                                                /** @enum {string} */
                                                unit: "万元";
                                            } | {
                                                /** @enum {string} */
                                                type: "date";
                                                /** @enum {string} */
                                                edge: "start" | "end";
                                            } | {
                                                /** @enum {string} */
                                                type: "choice";
                                                choices: string[];
                                                /** @default [] */
                                                aliases: [
                                                    string,
                                                    string
                                                ][];
                                            } | {
                                                /** @enum {string} */
                                                type: "multiChoice";
                                                choices: string[];
                                                /** @default [] */
                                                aliases: [
                                                    string,
                                                    string
                                                ][];
                                            } | {
                                                /** @enum {string} */
                                                type: "phone";
                                            } | {
                                                /** @enum {string} */
                                                type: "activityId";
                                            } | {
                                                /** @enum {string} */
                                                type: "sequence";
                                            };
                                            /** @default false */
                                            required: boolean | {
                                                column: string;
                                                in: string[];
                                            } | {
                                                column: string;
                                                notIn: string[];
                                            };
                                            /** @default false */
                                            summed: boolean;
                                            /** @default false */
                                            personal: boolean;
                                            /** @default 12 */
                                            width: number;
                                            guidance?: string;
                                        }[];
                                    })[];
                                    rules: ({
                                        section: string;
                                        /** @enum {string} */
                                        severity?: "error" | "verify" | "hint";
                                        /** @enum {string} */
                                        kind: "withinWindow";
                                        columns: string[];
                                    } | {
                                        section: string;
                                        /** @enum {string} */
                                        severity?: "error" | "verify" | "hint";
                                        /** @enum {string} */
                                        kind: "dateOrder";
                                        start: string;
                                        end: string;
                                    } | {
                                        section: string;
                                        /** @enum {string} */
                                        severity?: "error" | "verify" | "hint";
                                        /** @enum {string} */
                                        kind: "distinctChoices";
                                        column: string;
                                        minimum: number;
                                    } | {
                                        section: string;
                                        /** @enum {string} */
                                        severity?: "error" | "verify" | "hint";
                                        /** @enum {string} */
                                        kind: "filledByChoice";
                                        column: string;
                                        figures: [
                                            string,
                                            string[]
                                        ][];
                                    } | {
                                        section: string;
                                        /** @enum {string} */
                                        severity?: "error" | "verify" | "hint";
                                        /** @enum {string} */
                                        kind: "figureNotExpected";
                                        column: string;
                                        choice: string;
                                        figure: string;
                                    } | {
                                        section: string;
                                        /** @enum {string} */
                                        severity?: "error" | "verify" | "hint";
                                        /** @enum {string} */
                                        kind: "anyFilled";
                                        columns: string[];
                                        unless?: {
                                            column: string;
                                            in: string[];
                                        };
                                    } | {
                                        section: string;
                                        /** @enum {string} */
                                        severity?: "error" | "verify" | "hint";
                                        /** @enum {string} */
                                        kind: "partsMakeTotal";
                                        parts: string[];
                                        total: string;
                                    } | {
                                        section: string;
                                        /** @enum {string} */
                                        severity?: "error" | "verify" | "hint";
                                        /** @enum {string} */
                                        kind: "partOfWhole";
                                        part: string;
                                        whole: string;
                                        columns: string[];
                                    } | {
                                        section: string;
                                        /** @enum {string} */
                                        severity?: "error" | "verify" | "hint";
                                        /** @enum {string} */
                                        kind: "equalsSum";
                                        indicator: string;
                                        column: string;
                                        of: {
                                            section: string;
                                            column?: string;
                                            unless?: {
                                                column: string;
                                                in: string[];
                                            };
                                        };
                                    } | {
                                        section: string;
                                        /** @enum {string} */
                                        severity?: "error" | "verify" | "hint";
                                        /** @enum {string} */
                                        kind: "sumAtLeast";
                                        columns: string[];
                                        than: string;
                                    } | {
                                        section: string;
                                        /** @enum {string} */
                                        severity?: "error" | "verify" | "hint";
                                        /** @enum {string} */
                                        kind: "indicatorAtLeast";
                                        indicator: string;
                                        than: string;
                                        column: string;
                                    } | {
                                        section: string;
                                        /** @enum {string} */
                                        severity?: "error" | "verify" | "hint";
                                        /** @enum {string} */
                                        kind: "notTheViews";
                                        column: string;
                                        views: string;
                                    } | {
                                        section: string;
                                        /** @enum {string} */
                                        severity?: "error" | "verify" | "hint";
                                        /** @enum {string} */
                                        kind: "suspiciouslySmall";
                                        columns: string[];
                                        indicators?: string[];
                                        below: number;
                                    } | {
                                        section: string;
                                        /** @enum {string} */
                                        severity?: "error" | "verify" | "hint";
                                        /** @enum {string} */
                                        kind: "looksLikeYuan";
                                        column: string;
                                        indicators?: string[];
                                        from: number;
                                    } | {
                                        section: string;
                                        /** @enum {string} */
                                        severity?: "error" | "verify" | "hint";
                                        /** @enum {string} */
                                        kind: "perSession";
                                        column: string;
                                        sessions: string;
                                        maximum: number;
                                    } | {
                                        section: string;
                                        /** @enum {string} */
                                        severity?: "error" | "verify" | "hint";
                                        /** @enum {string} */
                                        kind: "evidenceWhen";
                                        column: string;
                                        evidence: string;
                                        figure: string;
                                    } | {
                                        section: string;
                                        /** @enum {string} */
                                        severity?: "error" | "verify" | "hint";
                                        /** @enum {string} */
                                        kind: "anyEvidence";
                                        column: string;
                                        unless?: {
                                            column: string;
                                            in: string[];
                                        };
                                    } | {
                                        section: string;
                                        /** @enum {string} */
                                        severity?: "error" | "verify" | "hint";
                                        /** @enum {string} */
                                        kind: "linksPerReport";
                                        count: string;
                                        links: string;
                                    } | {
                                        section: string;
                                        /** @enum {string} */
                                        severity?: "error" | "verify" | "hint";
                                        /** @enum {string} */
                                        kind: "duplicateRows";
                                        columns: string[];
                                    } | {
                                        section: string;
                                        /** @enum {string} */
                                        severity?: "error" | "verify" | "hint";
                                        /** @enum {string} */
                                        kind: "noPlaceholder";
                                        columns: string[];
                                        words: string[];
                                    })[];
                                    headline: string[];
                                    matrix?: {
                                        section: string;
                                        column: string;
                                        unless?: {
                                            column: string;
                                            in: string[];
                                        };
                                    };
                                };
                                /** Format: date-time */
                                deadline: string;
                            }[];
                            papers?: {
                                id: string;
                                attachment?: string;
                                title: string;
                                kinds?: ("docx" | "doc" | "pdf")[];
                                mostBytes?: number;
                                draftOf?: string;
                                /** Format: date-time */
                                deadline: string;
                            }[];
                            roster: {
                                code: string;
                                name: string;
                                /** @default [] */
                                aliases: string[];
                                kind: string;
                                contact?: {
                                    name?: string;
                                    phone?: string;
                                    /** Format: email */
                                    email?: string;
                                };
                            }[];
                            /** @enum {string} */
                            stage?: "draft" | "published" | "closed" | "archived";
                            follows?: string;
                            /** @enum {string} */
                            latePolicy?: "record" | "refuse";
                            rules?: ({
                                form: string;
                                /** @enum {string} */
                                severity?: "error" | "verify" | "hint";
                                /** @enum {string} */
                                kind: "plannedAccounted";
                                section: string;
                            } | {
                                form: string;
                                /** @enum {string} */
                                severity?: "error" | "verify" | "hint";
                                /** @enum {string} */
                                kind: "jointActivities";
                                section: string;
                                name: string;
                                start: string;
                                end: string;
                                venue: string;
                                /** @default [] */
                                people: string[];
                                /** @default [] */
                                mentions: string[];
                                unless?: {
                                    column: string;
                                    in: string[];
                                };
                            } | {
                                form: string;
                                /** @enum {string} */
                                severity?: "error" | "verify" | "hint";
                                /** @enum {string} */
                                kind: "yearOnYear";
                                above: number;
                            } | {
                                form: string;
                                /** @enum {string} */
                                severity?: "error" | "verify" | "hint";
                                /** @enum {string} */
                                kind: "outliers";
                                timesMedian: number;
                                timesOwn: number;
                                leastUnits: number;
                            } | {
                                form: string;
                                /** @enum {string} */
                                severity?: "error" | "verify" | "hint";
                                /** @enum {string} */
                                kind: "eligibility";
                                title: string;
                                routes: {
                                    key: string;
                                    label: string;
                                    all: ({
                                        /** @enum {string} */
                                        of: "rows";
                                        section: string;
                                        column: string;
                                        each: number;
                                        atLeast: number;
                                    } | {
                                        /** @enum {string} */
                                        of: "figure";
                                        section: string;
                                        column: string;
                                        atLeast: number;
                                    } | {
                                        /** @enum {string} */
                                        of: "oneRow";
                                        section: string;
                                        all: {
                                            column: string;
                                            atLeast: number;
                                        }[][];
                                    })[];
                                }[];
                            })[];
                            conventions: {
                                notApplicable: string[];
                                sameAsAbove: string[];
                            };
                        };
                    };
                };
            };
            /** @description 请求内容不合要求 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidProblem"] | components["schemas"]["RequestNotJsonProblem"] | components["schemas"]["RequestTooDeepProblem"] | components["schemas"]["UnitNeededProblem"] | components["schemas"]["File400Problem"];
                };
            };
            /** @description 没有登录或登录失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeNotAcceptedProblem"] | components["schemas"]["SessionMissingProblem"] | components["schemas"]["SessionInvalidProblem"] | components["schemas"]["SessionExpiredProblem"] | components["schemas"]["SessionRevokedProblem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleAdminOnlyProblem"] | components["schemas"]["UnitNotYoursProblem"] | components["schemas"]["OriginWalkedAroundProblem"] | components["schemas"]["DownloadExpiredProblem"];
                };
            };
            /** @description 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"] | components["schemas"]["UnitNotOnRosterProblem"] | components["schemas"]["RoundNotFoundProblem"] | components["schemas"]["FormNotFoundProblem"] | components["schemas"]["PaperCopyUnknownProblem"] | components["schemas"]["CodeNotFoundProblem"] | components["schemas"]["SubmissionNotFoundProblem"] | components["schemas"]["VersionNotFoundProblem"] | components["schemas"]["DocumentNotKeptProblem"] | components["schemas"]["DocumentNothingRecommendedProblem"] | components["schemas"]["PaperNotFoundProblem"] | components["schemas"]["PaperNoDraftProblem"] | components["schemas"]["SummaryNotKnownProblem"];
                };
            };
            /** @description 服务器内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalUnexpectedProblem"];
                };
            };
            /** @description 暂时无法处理，可以重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ArchiveFailedProblem"] | components["schemas"]["SummaryFailedProblem"] | components["schemas"]["SummaryTooMuchProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
        };
    };
    putSetup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                round: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 读到的 base */
                    base: string;
                    /** @description 改好的完整定义，形状同 GET …/setup */
                    definition: {
                        id: string;
                    } & {
                        [key: string]: unknown;
                    };
                    /** @description 看过影响之后：上次回答里的 confirm */
                    confirm?: string;
                };
            };
        };
        responses: {
            /** @description 已保存 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 这份定义的指纹：改的是哪一份，保存时用它来说 */
                        base: string;
                        units: number;
                    };
                };
            };
            /** @description 请求内容不合要求 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidProblem"] | components["schemas"]["RequestNotJsonProblem"] | components["schemas"]["RequestTooDeepProblem"] | components["schemas"]["UnitNeededProblem"] | components["schemas"]["File400Problem"];
                };
            };
            /** @description 没有登录或登录失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeNotAcceptedProblem"] | components["schemas"]["SessionMissingProblem"] | components["schemas"]["SessionInvalidProblem"] | components["schemas"]["SessionExpiredProblem"] | components["schemas"]["SessionRevokedProblem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleAdminOnlyProblem"] | components["schemas"]["UnitNotYoursProblem"] | components["schemas"]["OriginWalkedAroundProblem"] | components["schemas"]["DownloadExpiredProblem"];
                };
            };
            /** @description 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"] | components["schemas"]["UnitNotOnRosterProblem"] | components["schemas"]["RoundNotFoundProblem"] | components["schemas"]["FormNotFoundProblem"] | components["schemas"]["PaperCopyUnknownProblem"] | components["schemas"]["CodeNotFoundProblem"] | components["schemas"]["SubmissionNotFoundProblem"] | components["schemas"]["VersionNotFoundProblem"] | components["schemas"]["DocumentNotKeptProblem"] | components["schemas"]["DocumentNothingRecommendedProblem"] | components["schemas"]["PaperNotFoundProblem"] | components["schemas"]["PaperNoDraftProblem"] | components["schemas"]["SummaryNotKnownProblem"];
                };
            };
            /** @description 与已收到的内容冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["DecisionNothingReportedProblem"] | components["schemas"]["DecisionAcceptedProblem"] | components["schemas"]["DecisionLockedProblem"] | components["schemas"]["DecisionOpenQueriesProblem"] | components["schemas"]["DecisionNotAcceptedProblem"] | components["schemas"]["DecisionNoSuchQueryProblem"] | components["schemas"]["DecisionNotLaterProblem"] | components["schemas"]["DecisionStaleProblem"] | components["schemas"]["JointNoListProblem"] | components["schemas"]["JointNoSuchDecisionProblem"] | components["schemas"]["PrintWithdrawnProblem"] | components["schemas"]["PaperCopyNotThereProblem"] | components["schemas"]["RecommendedNoSuchDecisionProblem"] | components["schemas"]["DecisionTooManyProblem"] | components["schemas"]["ReminderNobodyOwesProblem"] | components["schemas"]["MailNotSetUpProblem"] | components["schemas"]["ArchiveNotLockedProblem"] | components["schemas"]["ArchiveUnitsOpenProblem"] | components["schemas"]["RoundExistsProblem"] | components["schemas"]["RoundTooManyProblem"] | components["schemas"]["RoundStaleProblem"] | components["schemas"]["RoundWouldChangeProblem"] | components["schemas"]["RoundWrongStageProblem"] | components["schemas"]["RoundNotEmptyProblem"] | components["schemas"]["CodeLastAdminProblem"] | components["schemas"]["PaperStaleProblem"] | components["schemas"]["PaperNothingReportedProblem"] | components["schemas"]["SubmissionStaleProblem"] | components["schemas"]["SubmissionIdReusedProblem"] | components["schemas"]["SubmissionReplacesReportProblem"] | components["schemas"]["SubmissionNothingToWithdrawProblem"] | components["schemas"]["SubmissionFullProblem"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooLargeProblem"] | components["schemas"]["RecommendedTooManyProblem"] | components["schemas"]["RoundTooLargeProblem"] | components["schemas"]["DocumentTooLongProblem"] | components["schemas"]["PaperTooLargeProblem"] | components["schemas"]["ReportTooMuchProblem"] | components["schemas"]["SubmissionTooLargeProblem"] | components["schemas"]["File413Problem"];
                };
            };
            /** @description 服务器内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalUnexpectedProblem"];
                };
            };
            /** @description 暂时无法处理，可以重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ArchiveFailedProblem"] | components["schemas"]["SummaryFailedProblem"] | components["schemas"]["SummaryTooMuchProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
        };
    };
    checkRoster: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                round: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 从 Excel 复制的名单，或每行一个单位 */
                    text: string;
                };
            };
        };
        responses: {
            /** @description 读出的名单 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 读出的名单，可直接作为 definition.roster */
                        units: {
                            code: string;
                            name: string;
                            /** @default [] */
                            aliases: string[];
                            kind: string;
                            contact?: {
                                name?: string;
                                phone?: string;
                                /** Format: email */
                                email?: string;
                            };
                        }[];
                        /** @description 原名单里没有的 */
                        added: string[];
                        /** @description 原名单里有、这次没有的 */
                        missing: string[];
                        doubts: {
                            /** @description 粘贴内容的第几行；没有：说的是整个名单 */
                            line?: number;
                            code: string;
                            /** @description 那里原来写的 */
                            received: string;
                            /** @description 是什么 · 为什么 · 怎么办 */
                            message: string;
                        }[];
                    };
                };
            };
            /** @description 请求内容不合要求 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidProblem"] | components["schemas"]["RequestNotJsonProblem"] | components["schemas"]["RequestTooDeepProblem"] | components["schemas"]["UnitNeededProblem"] | components["schemas"]["File400Problem"];
                };
            };
            /** @description 没有登录或登录失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeNotAcceptedProblem"] | components["schemas"]["SessionMissingProblem"] | components["schemas"]["SessionInvalidProblem"] | components["schemas"]["SessionExpiredProblem"] | components["schemas"]["SessionRevokedProblem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleAdminOnlyProblem"] | components["schemas"]["UnitNotYoursProblem"] | components["schemas"]["OriginWalkedAroundProblem"] | components["schemas"]["DownloadExpiredProblem"];
                };
            };
            /** @description 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"] | components["schemas"]["UnitNotOnRosterProblem"] | components["schemas"]["RoundNotFoundProblem"] | components["schemas"]["FormNotFoundProblem"] | components["schemas"]["PaperCopyUnknownProblem"] | components["schemas"]["CodeNotFoundProblem"] | components["schemas"]["SubmissionNotFoundProblem"] | components["schemas"]["VersionNotFoundProblem"] | components["schemas"]["DocumentNotKeptProblem"] | components["schemas"]["DocumentNothingRecommendedProblem"] | components["schemas"]["PaperNotFoundProblem"] | components["schemas"]["PaperNoDraftProblem"] | components["schemas"]["SummaryNotKnownProblem"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooLargeProblem"] | components["schemas"]["RecommendedTooManyProblem"] | components["schemas"]["RoundTooLargeProblem"] | components["schemas"]["DocumentTooLongProblem"] | components["schemas"]["PaperTooLargeProblem"] | components["schemas"]["ReportTooMuchProblem"] | components["schemas"]["SubmissionTooLargeProblem"] | components["schemas"]["File413Problem"];
                };
            };
            /** @description 服务器内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalUnexpectedProblem"];
                };
            };
            /** @description 暂时无法处理，可以重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ArchiveFailedProblem"] | components["schemas"]["SummaryFailedProblem"] | components["schemas"]["SummaryTooMuchProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
        };
    };
    readDefinitions: {
        parameters: {
            query?: {
                /** @description 下一页：上一页的 next */
                before?: number;
            };
            header?: never;
            path: {
                round: string;
                form: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 历次表样 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 新的在前；从没改过的表没有 */
                        definitions: {
                            /** @description 这张表的第几次保存，从1数 */
                            seq: number;
                            /**
                             * Format: date-time
                             * @description 什么时候保存的（UTC）；没有：开始保留历次表样之前
                             */
                            at?: string;
                            /** @description 谁保存的 */
                            by?: string;
                            /**
                             * @description 表样 · 那一次把表移出了活动 · 读不出来
                             * @enum {string}
                             */
                            is: "kept" | "removed" | "unreadable";
                            definition?: {
                                id: string;
                                version: string;
                                attachment: string;
                                title: string;
                                sections: ({
                                    /** @enum {string} */
                                    kind: "list";
                                    key: string;
                                    sheet: string;
                                    title: string;
                                    /** @default [] */
                                    titleAliases: string[];
                                    /** @default false */
                                    optional: boolean;
                                    columns: {
                                        key: string;
                                        label: string;
                                        /** @default [] */
                                        aliases: string[];
                                        type: {
                                            /** @enum {string} */
                                            type: "text";
                                            maxLength: number;
                                        } | {
                                            /** @enum {string} */
                                            type: "count";
                                            unit: string;
                                            /** @default 0 */
                                            minimum: number;
                                        } | {
                                            /** @enum {string} */
                                            type: "money";
                                            /** @enum {string} */
                                            unit: "万元";
                                        } | {
                                            /** @enum {string} */
                                            type: "date";
                                            /** @enum {string} */
                                            edge: "start" | "end";
                                        } | {
                                            /** @enum {string} */
                                            type: "choice";
                                            choices: string[];
                                            /** @default [] */
                                            aliases: [
                                                string,
                                                string
                                            ][];
                                        } | {
                                            /** @enum {string} */
                                            type: "multiChoice";
                                            choices: string[];
                                            /** @default [] */
                                            aliases: [
                                                string,
                                                string
                                            ][];
                                        } | {
                                            /** @enum {string} */
                                            type: "phone";
                                        } | {
                                            /** @enum {string} */
                                            type: "activityId";
                                        } | {
                                            /** @enum {string} */
                                            type: "sequence";
                                        };
                                        /** @default false */
                                        required: boolean | {
                                            column: string;
                                            in: string[];
                                        } | {
                                            column: string;
                                            notIn: string[];
                                        };
                                        /** @default false */
                                        summed: boolean;
                                        /** @default false */
                                        personal: boolean;
                                        /** @default 12 */
                                        width: number;
                                        guidance?: string;
                                    }[];
                                    /** @default [] */
                                    identity: string[][];
                                    /** @default 12 */
                                    blankRows: number;
                                    startsFrom?: {
                                        form: string;
                                        section: string;
                                        columns: string[];
                                        added?: {
                                            column: string;
                                            choice: string;
                                        };
                                    };
                                } | {
                                    /** @enum {string} */
                                    kind: "indicators";
                                    key: string;
                                    sheet: string;
                                    title: string;
                                    /** @default [] */
                                    titleAliases: string[];
                                    /** @default false */
                                    optional: boolean;
                                    headers: {
                                        sequence?: {
                                            label: string;
                                            /** @default [] */
                                            aliases: string[];
                                        };
                                        code?: {
                                            label: string;
                                            /** @default [] */
                                            aliases: string[];
                                        };
                                        indicator: {
                                            label: string;
                                            /** @default [] */
                                            aliases: string[];
                                        };
                                        unit?: {
                                            label: string;
                                            /** @default [] */
                                            aliases: string[];
                                        };
                                        remarks?: {
                                            label: string;
                                            /** @default [] */
                                            aliases: string[];
                                        };
                                    };
                                    figures: {
                                        key: string;
                                        label: string;
                                        /** @default [] */
                                        aliases: string[];
                                        sumOf?: string[];
                                        /** @default 14 */
                                        width: number;
                                    }[];
                                    indicators: {
                                        key: string;
                                        label: string;
                                        code?: string;
                                        /** @default [] */
                                        aliases: string[];
                                        type: {
                                            /** @enum {string} */
                                            type: "text";
                                            maxLength: number;
                                        } | {
                                            /** @enum {string} */
                                            type: "count";
                                            unit: string;
                                            /** @default 0 */
                                            minimum: number;
                                        } | {
                                            /** @enum {string} */
                                            type: "money";
                                            /** @enum {string} */
                                            unit: "万元";
                                        } | {
                                            /** @enum {string} */
                                            type: "date";
                                            /** @enum {string} */
                                            edge: "start" | "end";
                                        } | {
                                            /** @enum {string} */
                                            type: "choice";
                                            choices: string[];
                                            /** @default [] */
                                            aliases: [
                                                string,
                                                string
                                            ][];
                                        } | {
                                            /** @enum {string} */
                                            type: "multiChoice";
                                            choices: string[];
                                            /** @default [] */
                                            aliases: [
                                                string,
                                                string
                                            ][];
                                        } | {
                                            /** @enum {string} */
                                            type: "phone";
                                        } | {
                                            /** @enum {string} */
                                            type: "activityId";
                                        } | {
                                            /** @enum {string} */
                                            type: "sequence";
                                        };
                                        figures?: string[];
                                        /** @default false */
                                        required: boolean | "any";
                                        guidance?: string;
                                    }[];
                                } | {
                                    /** @enum {string} */
                                    kind: "fields";
                                    key: string;
                                    sheet: string;
                                    title: string;
                                    /** @default [] */
                                    titleAliases: string[];
                                    /** @default false */
                                    optional: boolean;
                                    columns: {
                                        key: string;
                                        label: string;
                                        /** @default [] */
                                        aliases: string[];
                                        type: {
                                            /** @enum {string} */
                                            type: "text";
                                            maxLength: number;
                                        } | {
                                            /** @enum {string} */
                                            type: "count";
                                            unit: string;
                                            /** @default 0 */
                                            minimum: number;
                                        } | {
                                            /** @enum {string} */
                                            type: "money";
                                            /** @enum {string} */
                                            unit: "万元";
                                        } | {
                                            /** @enum {string} */
                                            type: "date";
                                            /** @enum {string} */
                                            edge: "start" | "end";
                                        } | {
                                            /** @enum {string} */
                                            type: "choice";
                                            choices: string[];
                                            /** @default [] */
                                            aliases: [
                                                string,
                                                string
                                            ][];
                                        } | {
                                            /** @enum {string} */
                                            type: "multiChoice";
                                            choices: string[];
                                            /** @default [] */
                                            aliases: [
                                                string,
                                                string
                                            ][];
                                        } | {
                                            /** @enum {string} */
                                            type: "phone";
                                        } | {
                                            /** @enum {string} */
                                            type: "activityId";
                                        } | {
                                            /** @enum {string} */
                                            type: "sequence";
                                        };
                                        /** @default false */
                                        required: boolean | {
                                            column: string;
                                            in: string[];
                                        } | {
                                            column: string;
                                            notIn: string[];
                                        };
                                        /** @default false */
                                        summed: boolean;
                                        /** @default false */
                                        personal: boolean;
                                        /** @default 12 */
                                        width: number;
                                        guidance?: string;
                                    }[];
                                })[];
                                rules: ({
                                    section: string;
                                    /** @enum {string} */
                                    severity?: "error" | "verify" | "hint";
                                    /** @enum {string} */
                                    kind: "withinWindow";
                                    columns: string[];
                                } | {
                                    section: string;
                                    /** @enum {string} */
                                    severity?: "error" | "verify" | "hint";
                                    /** @enum {string} */
                                    kind: "dateOrder";
                                    start: string;
                                    end: string;
                                } | {
                                    section: string;
                                    /** @enum {string} */
                                    severity?: "error" | "verify" | "hint";
                                    /** @enum {string} */
                                    kind: "distinctChoices";
                                    column: string;
                                    minimum: number;
                                } | {
                                    section: string;
                                    /** @enum {string} */
                                    severity?: "error" | "verify" | "hint";
                                    /** @enum {string} */
                                    kind: "filledByChoice";
                                    column: string;
                                    figures: [
                                        string,
                                        string[]
                                    ][];
                                } | {
                                    section: string;
                                    /** @enum {string} */
                                    severity?: "error" | "verify" | "hint";
                                    /** @enum {string} */
                                    kind: "figureNotExpected";
                                    column: string;
                                    choice: string;
                                    figure: string;
                                } | {
                                    section: string;
                                    /** @enum {string} */
                                    severity?: "error" | "verify" | "hint";
                                    /** @enum {string} */
                                    kind: "anyFilled";
                                    columns: string[];
                                    unless?: {
                                        column: string;
                                        in: string[];
                                    };
                                } | {
                                    section: string;
                                    /** @enum {string} */
                                    severity?: "error" | "verify" | "hint";
                                    /** @enum {string} */
                                    kind: "partsMakeTotal";
                                    parts: string[];
                                    total: string;
                                } | {
                                    section: string;
                                    /** @enum {string} */
                                    severity?: "error" | "verify" | "hint";
                                    /** @enum {string} */
                                    kind: "partOfWhole";
                                    part: string;
                                    whole: string;
                                    columns: string[];
                                } | {
                                    section: string;
                                    /** @enum {string} */
                                    severity?: "error" | "verify" | "hint";
                                    /** @enum {string} */
                                    kind: "equalsSum";
                                    indicator: string;
                                    column: string;
                                    of: {
                                        section: string;
                                        column?: string;
                                        unless?: {
                                            column: string;
                                            in: string[];
                                        };
                                    };
                                } | {
                                    section: string;
                                    /** @enum {string} */
                                    severity?: "error" | "verify" | "hint";
                                    /** @enum {string} */
                                    kind: "sumAtLeast";
                                    columns: string[];
                                    than: string;
                                } | {
                                    section: string;
                                    /** @enum {string} */
                                    severity?: "error" | "verify" | "hint";
                                    /** @enum {string} */
                                    kind: "indicatorAtLeast";
                                    indicator: string;
                                    than: string;
                                    column: string;
                                } | {
                                    section: string;
                                    /** @enum {string} */
                                    severity?: "error" | "verify" | "hint";
                                    /** @enum {string} */
                                    kind: "notTheViews";
                                    column: string;
                                    views: string;
                                } | {
                                    section: string;
                                    /** @enum {string} */
                                    severity?: "error" | "verify" | "hint";
                                    /** @enum {string} */
                                    kind: "suspiciouslySmall";
                                    columns: string[];
                                    indicators?: string[];
                                    below: number;
                                } | {
                                    section: string;
                                    /** @enum {string} */
                                    severity?: "error" | "verify" | "hint";
                                    /** @enum {string} */
                                    kind: "looksLikeYuan";
                                    column: string;
                                    indicators?: string[];
                                    from: number;
                                } | {
                                    section: string;
                                    /** @enum {string} */
                                    severity?: "error" | "verify" | "hint";
                                    /** @enum {string} */
                                    kind: "perSession";
                                    column: string;
                                    sessions: string;
                                    maximum: number;
                                } | {
                                    section: string;
                                    /** @enum {string} */
                                    severity?: "error" | "verify" | "hint";
                                    /** @enum {string} */
                                    kind: "evidenceWhen";
                                    column: string;
                                    evidence: string;
                                    figure: string;
                                } | {
                                    section: string;
                                    /** @enum {string} */
                                    severity?: "error" | "verify" | "hint";
                                    /** @enum {string} */
                                    kind: "anyEvidence";
                                    column: string;
                                    unless?: {
                                        column: string;
                                        in: string[];
                                    };
                                } | {
                                    section: string;
                                    /** @enum {string} */
                                    severity?: "error" | "verify" | "hint";
                                    /** @enum {string} */
                                    kind: "linksPerReport";
                                    count: string;
                                    links: string;
                                } | {
                                    section: string;
                                    /** @enum {string} */
                                    severity?: "error" | "verify" | "hint";
                                    /** @enum {string} */
                                    kind: "duplicateRows";
                                    columns: string[];
                                } | {
                                    section: string;
                                    /** @enum {string} */
                                    severity?: "error" | "verify" | "hint";
                                    /** @enum {string} */
                                    kind: "noPlaceholder";
                                    columns: string[];
                                    words: string[];
                                })[];
                                headline: string[];
                                matrix?: {
                                    section: string;
                                    column: string;
                                    unless?: {
                                        column: string;
                                        in: string[];
                                    };
                                };
                            };
                        }[];
                        /** @description 还有更早的：下一页的 before */
                        next?: number;
                    };
                };
            };
            /** @description 请求内容不合要求 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidProblem"] | components["schemas"]["RequestNotJsonProblem"] | components["schemas"]["RequestTooDeepProblem"] | components["schemas"]["UnitNeededProblem"] | components["schemas"]["File400Problem"];
                };
            };
            /** @description 没有登录或登录失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeNotAcceptedProblem"] | components["schemas"]["SessionMissingProblem"] | components["schemas"]["SessionInvalidProblem"] | components["schemas"]["SessionExpiredProblem"] | components["schemas"]["SessionRevokedProblem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleAdminOnlyProblem"] | components["schemas"]["UnitNotYoursProblem"] | components["schemas"]["OriginWalkedAroundProblem"] | components["schemas"]["DownloadExpiredProblem"];
                };
            };
            /** @description 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"] | components["schemas"]["UnitNotOnRosterProblem"] | components["schemas"]["RoundNotFoundProblem"] | components["schemas"]["FormNotFoundProblem"] | components["schemas"]["PaperCopyUnknownProblem"] | components["schemas"]["CodeNotFoundProblem"] | components["schemas"]["SubmissionNotFoundProblem"] | components["schemas"]["VersionNotFoundProblem"] | components["schemas"]["DocumentNotKeptProblem"] | components["schemas"]["DocumentNothingRecommendedProblem"] | components["schemas"]["PaperNotFoundProblem"] | components["schemas"]["PaperNoDraftProblem"] | components["schemas"]["SummaryNotKnownProblem"];
                };
            };
            /** @description 服务器内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalUnexpectedProblem"];
                };
            };
            /** @description 暂时无法处理，可以重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ArchiveFailedProblem"] | components["schemas"]["SummaryFailedProblem"] | components["schemas"]["SummaryTooMuchProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
        };
    };
    setStage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                round: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description 已发布 · 已结束 · 已归档
                     * @enum {string}
                     */
                    stage: "published" | "closed" | "archived";
                    /** @description 结束时要写：给单位看的原因，至少2个字 */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description 现在的阶段 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description 草稿 · 已发布 · 已结束 · 已归档
                         * @enum {string}
                         */
                        stage: "draft" | "published" | "closed" | "archived";
                        /** @description 这份定义的指纹：改的是哪一份，保存时用它来说 */
                        base: string;
                    };
                };
            };
            /** @description 请求内容不合要求 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidProblem"] | components["schemas"]["RequestNotJsonProblem"] | components["schemas"]["RequestTooDeepProblem"] | components["schemas"]["UnitNeededProblem"] | components["schemas"]["File400Problem"];
                };
            };
            /** @description 没有登录或登录失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeNotAcceptedProblem"] | components["schemas"]["SessionMissingProblem"] | components["schemas"]["SessionInvalidProblem"] | components["schemas"]["SessionExpiredProblem"] | components["schemas"]["SessionRevokedProblem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleAdminOnlyProblem"] | components["schemas"]["UnitNotYoursProblem"] | components["schemas"]["OriginWalkedAroundProblem"] | components["schemas"]["DownloadExpiredProblem"];
                };
            };
            /** @description 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"] | components["schemas"]["UnitNotOnRosterProblem"] | components["schemas"]["RoundNotFoundProblem"] | components["schemas"]["FormNotFoundProblem"] | components["schemas"]["PaperCopyUnknownProblem"] | components["schemas"]["CodeNotFoundProblem"] | components["schemas"]["SubmissionNotFoundProblem"] | components["schemas"]["VersionNotFoundProblem"] | components["schemas"]["DocumentNotKeptProblem"] | components["schemas"]["DocumentNothingRecommendedProblem"] | components["schemas"]["PaperNotFoundProblem"] | components["schemas"]["PaperNoDraftProblem"] | components["schemas"]["SummaryNotKnownProblem"];
                };
            };
            /** @description 与已收到的内容冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["DecisionNothingReportedProblem"] | components["schemas"]["DecisionAcceptedProblem"] | components["schemas"]["DecisionLockedProblem"] | components["schemas"]["DecisionOpenQueriesProblem"] | components["schemas"]["DecisionNotAcceptedProblem"] | components["schemas"]["DecisionNoSuchQueryProblem"] | components["schemas"]["DecisionNotLaterProblem"] | components["schemas"]["DecisionStaleProblem"] | components["schemas"]["JointNoListProblem"] | components["schemas"]["JointNoSuchDecisionProblem"] | components["schemas"]["PrintWithdrawnProblem"] | components["schemas"]["PaperCopyNotThereProblem"] | components["schemas"]["RecommendedNoSuchDecisionProblem"] | components["schemas"]["DecisionTooManyProblem"] | components["schemas"]["ReminderNobodyOwesProblem"] | components["schemas"]["MailNotSetUpProblem"] | components["schemas"]["ArchiveNotLockedProblem"] | components["schemas"]["ArchiveUnitsOpenProblem"] | components["schemas"]["RoundExistsProblem"] | components["schemas"]["RoundTooManyProblem"] | components["schemas"]["RoundStaleProblem"] | components["schemas"]["RoundWouldChangeProblem"] | components["schemas"]["RoundWrongStageProblem"] | components["schemas"]["RoundNotEmptyProblem"] | components["schemas"]["CodeLastAdminProblem"] | components["schemas"]["PaperStaleProblem"] | components["schemas"]["PaperNothingReportedProblem"] | components["schemas"]["SubmissionStaleProblem"] | components["schemas"]["SubmissionIdReusedProblem"] | components["schemas"]["SubmissionReplacesReportProblem"] | components["schemas"]["SubmissionNothingToWithdrawProblem"] | components["schemas"]["SubmissionFullProblem"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooLargeProblem"] | components["schemas"]["RecommendedTooManyProblem"] | components["schemas"]["RoundTooLargeProblem"] | components["schemas"]["DocumentTooLongProblem"] | components["schemas"]["PaperTooLargeProblem"] | components["schemas"]["ReportTooMuchProblem"] | components["schemas"]["SubmissionTooLargeProblem"] | components["schemas"]["File413Problem"];
                };
            };
            /** @description 服务器内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalUnexpectedProblem"];
                };
            };
            /** @description 暂时无法处理，可以重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ArchiveFailedProblem"] | components["schemas"]["SummaryFailedProblem"] | components["schemas"]["SummaryTooMuchProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
        };
    };
    removeRound: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                round: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 再写一遍活动编号 */
                    confirm: string;
                };
            };
        };
        responses: {
            /** @description 已删除 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        removed: string;
                    };
                };
            };
            /** @description 请求内容不合要求 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidProblem"] | components["schemas"]["RequestNotJsonProblem"] | components["schemas"]["RequestTooDeepProblem"] | components["schemas"]["UnitNeededProblem"] | components["schemas"]["File400Problem"];
                };
            };
            /** @description 没有登录或登录失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeNotAcceptedProblem"] | components["schemas"]["SessionMissingProblem"] | components["schemas"]["SessionInvalidProblem"] | components["schemas"]["SessionExpiredProblem"] | components["schemas"]["SessionRevokedProblem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleAdminOnlyProblem"] | components["schemas"]["UnitNotYoursProblem"] | components["schemas"]["OriginWalkedAroundProblem"] | components["schemas"]["DownloadExpiredProblem"];
                };
            };
            /** @description 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"] | components["schemas"]["UnitNotOnRosterProblem"] | components["schemas"]["RoundNotFoundProblem"] | components["schemas"]["FormNotFoundProblem"] | components["schemas"]["PaperCopyUnknownProblem"] | components["schemas"]["CodeNotFoundProblem"] | components["schemas"]["SubmissionNotFoundProblem"] | components["schemas"]["VersionNotFoundProblem"] | components["schemas"]["DocumentNotKeptProblem"] | components["schemas"]["DocumentNothingRecommendedProblem"] | components["schemas"]["PaperNotFoundProblem"] | components["schemas"]["PaperNoDraftProblem"] | components["schemas"]["SummaryNotKnownProblem"];
                };
            };
            /** @description 与已收到的内容冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["DecisionNothingReportedProblem"] | components["schemas"]["DecisionAcceptedProblem"] | components["schemas"]["DecisionLockedProblem"] | components["schemas"]["DecisionOpenQueriesProblem"] | components["schemas"]["DecisionNotAcceptedProblem"] | components["schemas"]["DecisionNoSuchQueryProblem"] | components["schemas"]["DecisionNotLaterProblem"] | components["schemas"]["DecisionStaleProblem"] | components["schemas"]["JointNoListProblem"] | components["schemas"]["JointNoSuchDecisionProblem"] | components["schemas"]["PrintWithdrawnProblem"] | components["schemas"]["PaperCopyNotThereProblem"] | components["schemas"]["RecommendedNoSuchDecisionProblem"] | components["schemas"]["DecisionTooManyProblem"] | components["schemas"]["ReminderNobodyOwesProblem"] | components["schemas"]["MailNotSetUpProblem"] | components["schemas"]["ArchiveNotLockedProblem"] | components["schemas"]["ArchiveUnitsOpenProblem"] | components["schemas"]["RoundExistsProblem"] | components["schemas"]["RoundTooManyProblem"] | components["schemas"]["RoundStaleProblem"] | components["schemas"]["RoundWouldChangeProblem"] | components["schemas"]["RoundWrongStageProblem"] | components["schemas"]["RoundNotEmptyProblem"] | components["schemas"]["CodeLastAdminProblem"] | components["schemas"]["PaperStaleProblem"] | components["schemas"]["PaperNothingReportedProblem"] | components["schemas"]["SubmissionStaleProblem"] | components["schemas"]["SubmissionIdReusedProblem"] | components["schemas"]["SubmissionReplacesReportProblem"] | components["schemas"]["SubmissionNothingToWithdrawProblem"] | components["schemas"]["SubmissionFullProblem"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooLargeProblem"] | components["schemas"]["RecommendedTooManyProblem"] | components["schemas"]["RoundTooLargeProblem"] | components["schemas"]["DocumentTooLongProblem"] | components["schemas"]["PaperTooLargeProblem"] | components["schemas"]["ReportTooMuchProblem"] | components["schemas"]["SubmissionTooLargeProblem"] | components["schemas"]["File413Problem"];
                };
            };
            /** @description 服务器内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalUnexpectedProblem"];
                };
            };
            /** @description 暂时无法处理，可以重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ArchiveFailedProblem"] | components["schemas"]["SummaryFailedProblem"] | components["schemas"]["SummaryTooMuchProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
        };
    };
    issueUnitCodes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                round: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 只给这个单位（全称或代码）另发一个；不写：给名单里还没有报送码的单位各发一个 */
                    unit?: string;
                    /**
                     * @description 换码：这个单位原有的报送码随之作废
                     * @constant
                     */
                    rotate?: true;
                };
            };
        };
        responses: {
            /** @description 新的报送码 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        round: {
                            id: string;
                            name: string;
                            school: string;
                            collector: string;
                        };
                        forms: {
                            id: string;
                            attachment: string;
                            title: string;
                            deadline: string;
                        }[];
                        codes: {
                            /** @description 编号：列表、审计记录里用它称呼这个报送码 */
                            id: string;
                            /** @description 报送码，只在这里出现一次 */
                            code: string;
                            unit: string;
                            unitCode: string;
                            kind: string;
                        }[];
                        /** @description 随之作废的报送码的编号 */
                        revoked: string[];
                    };
                };
            };
            /** @description 请求内容不合要求 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidProblem"] | components["schemas"]["RequestNotJsonProblem"] | components["schemas"]["RequestTooDeepProblem"] | components["schemas"]["UnitNeededProblem"] | components["schemas"]["File400Problem"];
                };
            };
            /** @description 没有登录或登录失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeNotAcceptedProblem"] | components["schemas"]["SessionMissingProblem"] | components["schemas"]["SessionInvalidProblem"] | components["schemas"]["SessionExpiredProblem"] | components["schemas"]["SessionRevokedProblem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleAdminOnlyProblem"] | components["schemas"]["UnitNotYoursProblem"] | components["schemas"]["OriginWalkedAroundProblem"] | components["schemas"]["DownloadExpiredProblem"];
                };
            };
            /** @description 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"] | components["schemas"]["UnitNotOnRosterProblem"] | components["schemas"]["RoundNotFoundProblem"] | components["schemas"]["FormNotFoundProblem"] | components["schemas"]["PaperCopyUnknownProblem"] | components["schemas"]["CodeNotFoundProblem"] | components["schemas"]["SubmissionNotFoundProblem"] | components["schemas"]["VersionNotFoundProblem"] | components["schemas"]["DocumentNotKeptProblem"] | components["schemas"]["DocumentNothingRecommendedProblem"] | components["schemas"]["PaperNotFoundProblem"] | components["schemas"]["PaperNoDraftProblem"] | components["schemas"]["SummaryNotKnownProblem"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooLargeProblem"] | components["schemas"]["RecommendedTooManyProblem"] | components["schemas"]["RoundTooLargeProblem"] | components["schemas"]["DocumentTooLongProblem"] | components["schemas"]["PaperTooLargeProblem"] | components["schemas"]["ReportTooMuchProblem"] | components["schemas"]["SubmissionTooLargeProblem"] | components["schemas"]["File413Problem"];
                };
            };
            /** @description 服务器内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalUnexpectedProblem"];
                };
            };
            /** @description 暂时无法处理，可以重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ArchiveFailedProblem"] | components["schemas"]["SummaryFailedProblem"] | components["schemas"]["SummaryTooMuchProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
        };
    };
    listCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 报送码 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        codes: {
                            id: string;
                            /** @enum {string} */
                            role: "unit" | "admin";
                            unit?: string;
                            /** @description 汇总单位的哪一位；没有写的，是部署时发的 */
                            officer?: string;
                            /** @description 现在登录用的就是它 */
                            isYours: boolean;
                            /**
                             * Format: date-time
                             * @description 时刻（UTC）
                             */
                            issuedAt?: string;
                            issuedBy?: string;
                            /**
                             * Format: date-time
                             * @description 最近一次登录
                             */
                            lastUsedAt?: string;
                            isRevoked: boolean;
                            /**
                             * Format: date-time
                             * @description 时刻（UTC）
                             */
                            revokedAt?: string;
                        }[];
                    };
                };
            };
            /** @description 请求内容不合要求 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidProblem"] | components["schemas"]["RequestNotJsonProblem"] | components["schemas"]["RequestTooDeepProblem"] | components["schemas"]["UnitNeededProblem"] | components["schemas"]["File400Problem"];
                };
            };
            /** @description 没有登录或登录失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeNotAcceptedProblem"] | components["schemas"]["SessionMissingProblem"] | components["schemas"]["SessionInvalidProblem"] | components["schemas"]["SessionExpiredProblem"] | components["schemas"]["SessionRevokedProblem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleAdminOnlyProblem"] | components["schemas"]["UnitNotYoursProblem"] | components["schemas"]["OriginWalkedAroundProblem"] | components["schemas"]["DownloadExpiredProblem"];
                };
            };
            /** @description 服务器内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalUnexpectedProblem"];
                };
            };
            /** @description 暂时无法处理，可以重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ArchiveFailedProblem"] | components["schemas"]["SummaryFailedProblem"] | components["schemas"]["SummaryTooMuchProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
        };
    };
    issueOfficerCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 姓名；他做的事在审计记录里用这个名字 */
                    officer: string;
                };
            };
        };
        responses: {
            /** @description 新的报送码 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 编号：列表、审计记录里用它称呼这个报送码 */
                        id: string;
                        /** @description 报送码，只在这里出现一次 */
                        code: string;
                        officer: string;
                    };
                };
            };
            /** @description 请求内容不合要求 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidProblem"] | components["schemas"]["RequestNotJsonProblem"] | components["schemas"]["RequestTooDeepProblem"] | components["schemas"]["UnitNeededProblem"] | components["schemas"]["File400Problem"];
                };
            };
            /** @description 没有登录或登录失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeNotAcceptedProblem"] | components["schemas"]["SessionMissingProblem"] | components["schemas"]["SessionInvalidProblem"] | components["schemas"]["SessionExpiredProblem"] | components["schemas"]["SessionRevokedProblem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleAdminOnlyProblem"] | components["schemas"]["UnitNotYoursProblem"] | components["schemas"]["OriginWalkedAroundProblem"] | components["schemas"]["DownloadExpiredProblem"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooLargeProblem"] | components["schemas"]["RecommendedTooManyProblem"] | components["schemas"]["RoundTooLargeProblem"] | components["schemas"]["DocumentTooLongProblem"] | components["schemas"]["PaperTooLargeProblem"] | components["schemas"]["ReportTooMuchProblem"] | components["schemas"]["SubmissionTooLargeProblem"] | components["schemas"]["File413Problem"];
                };
            };
            /** @description 服务器内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalUnexpectedProblem"];
                };
            };
            /** @description 暂时无法处理，可以重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ArchiveFailedProblem"] | components["schemas"]["SummaryFailedProblem"] | components["schemas"]["SummaryTooMuchProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
        };
    };
    revokeCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                codeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 已作废 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        role: "unit" | "admin";
                        unit?: string;
                        /** @description 汇总单位的哪一位；没有写的，是部署时发的 */
                        officer?: string;
                        /** @description 现在登录用的就是它 */
                        isYours: boolean;
                        /**
                         * Format: date-time
                         * @description 时刻（UTC）
                         */
                        issuedAt?: string;
                        issuedBy?: string;
                        /**
                         * Format: date-time
                         * @description 最近一次登录
                         */
                        lastUsedAt?: string;
                        isRevoked: boolean;
                        /**
                         * Format: date-time
                         * @description 时刻（UTC）
                         */
                        revokedAt?: string;
                    };
                };
            };
            /** @description 请求内容不合要求 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidProblem"] | components["schemas"]["RequestNotJsonProblem"] | components["schemas"]["RequestTooDeepProblem"] | components["schemas"]["UnitNeededProblem"] | components["schemas"]["File400Problem"];
                };
            };
            /** @description 没有登录或登录失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeNotAcceptedProblem"] | components["schemas"]["SessionMissingProblem"] | components["schemas"]["SessionInvalidProblem"] | components["schemas"]["SessionExpiredProblem"] | components["schemas"]["SessionRevokedProblem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleAdminOnlyProblem"] | components["schemas"]["UnitNotYoursProblem"] | components["schemas"]["OriginWalkedAroundProblem"] | components["schemas"]["DownloadExpiredProblem"];
                };
            };
            /** @description 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"] | components["schemas"]["UnitNotOnRosterProblem"] | components["schemas"]["RoundNotFoundProblem"] | components["schemas"]["FormNotFoundProblem"] | components["schemas"]["PaperCopyUnknownProblem"] | components["schemas"]["CodeNotFoundProblem"] | components["schemas"]["SubmissionNotFoundProblem"] | components["schemas"]["VersionNotFoundProblem"] | components["schemas"]["DocumentNotKeptProblem"] | components["schemas"]["DocumentNothingRecommendedProblem"] | components["schemas"]["PaperNotFoundProblem"] | components["schemas"]["PaperNoDraftProblem"] | components["schemas"]["SummaryNotKnownProblem"];
                };
            };
            /** @description 与已收到的内容冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["DecisionNothingReportedProblem"] | components["schemas"]["DecisionAcceptedProblem"] | components["schemas"]["DecisionLockedProblem"] | components["schemas"]["DecisionOpenQueriesProblem"] | components["schemas"]["DecisionNotAcceptedProblem"] | components["schemas"]["DecisionNoSuchQueryProblem"] | components["schemas"]["DecisionNotLaterProblem"] | components["schemas"]["DecisionStaleProblem"] | components["schemas"]["JointNoListProblem"] | components["schemas"]["JointNoSuchDecisionProblem"] | components["schemas"]["PrintWithdrawnProblem"] | components["schemas"]["PaperCopyNotThereProblem"] | components["schemas"]["RecommendedNoSuchDecisionProblem"] | components["schemas"]["DecisionTooManyProblem"] | components["schemas"]["ReminderNobodyOwesProblem"] | components["schemas"]["MailNotSetUpProblem"] | components["schemas"]["ArchiveNotLockedProblem"] | components["schemas"]["ArchiveUnitsOpenProblem"] | components["schemas"]["RoundExistsProblem"] | components["schemas"]["RoundTooManyProblem"] | components["schemas"]["RoundStaleProblem"] | components["schemas"]["RoundWouldChangeProblem"] | components["schemas"]["RoundWrongStageProblem"] | components["schemas"]["RoundNotEmptyProblem"] | components["schemas"]["CodeLastAdminProblem"] | components["schemas"]["PaperStaleProblem"] | components["schemas"]["PaperNothingReportedProblem"] | components["schemas"]["SubmissionStaleProblem"] | components["schemas"]["SubmissionIdReusedProblem"] | components["schemas"]["SubmissionReplacesReportProblem"] | components["schemas"]["SubmissionNothingToWithdrawProblem"] | components["schemas"]["SubmissionFullProblem"];
                };
            };
            /** @description 服务器内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalUnexpectedProblem"];
                };
            };
            /** @description 暂时无法处理，可以重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ArchiveFailedProblem"] | components["schemas"]["SummaryFailedProblem"] | components["schemas"]["SummaryTooMuchProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
        };
    };
    readAudit: {
        parameters: {
            query?: {
                /** @description 从这一刻起 */
                from?: string;
                /** @description 到这一刻为止，不含 */
                to?: string;
                /** @description 下一页：上一页的 next */
                before?: string;
                /** @description 谁，写其中几个字即可 */
                actor?: string;
                /** @description 做了什么，如 round.put */
                action?: string;
                /** @description 对象，写其中几个字即可 */
                target?: string;
                /** @description 最多几条 */
                limit?: number;
                /** @description csv：下载为 Excel 能打开的文件 */
                format?: "json" | "csv";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 一页审计记录，或一个文件 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 新的在前 */
                        records: {
                            /**
                             * Format: date-time
                             * @description 时刻（UTC）
                             */
                            at: string;
                            actor: string;
                            action: string;
                            target: string;
                            detail?: unknown;
                        }[];
                        /**
                         * Format: date-time
                         * @description 还有更早的：下一页的 ?before=。一页也可能一条都没有
                         */
                        next?: string;
                    };
                    "text/csv; charset=utf-8": string;
                };
            };
            /** @description 请求内容不合要求 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidProblem"] | components["schemas"]["RequestNotJsonProblem"] | components["schemas"]["RequestTooDeepProblem"] | components["schemas"]["UnitNeededProblem"] | components["schemas"]["File400Problem"];
                };
            };
            /** @description 没有登录或登录失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeNotAcceptedProblem"] | components["schemas"]["SessionMissingProblem"] | components["schemas"]["SessionInvalidProblem"] | components["schemas"]["SessionExpiredProblem"] | components["schemas"]["SessionRevokedProblem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleAdminOnlyProblem"] | components["schemas"]["UnitNotYoursProblem"] | components["schemas"]["OriginWalkedAroundProblem"] | components["schemas"]["DownloadExpiredProblem"];
                };
            };
            /** @description 服务器内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalUnexpectedProblem"];
                };
            };
            /** @description 暂时无法处理，可以重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ArchiveFailedProblem"] | components["schemas"]["SummaryFailedProblem"] | components["schemas"]["SummaryTooMuchProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
        };
    };
    readOwing: {
        parameters: {
            query?: {
                /** @description 写进通知的填报地址；不写是这个请求所到的地址 */
                address?: string;
                /** @description 从名单里第几个单位开始，从0数 */
                from?: number;
            };
            header?: never;
            path: {
                round: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 还欠报的单位 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description 时刻（UTC）
                         */
                        asOf: string;
                        address: string;
                        /** @description 还欠报的单位，按名单的顺序 */
                        units: {
                            unit: string;
                            code: string;
                            kind: string;
                            forms: {
                                form: string;
                                attachment: string;
                                title: string;
                                /**
                                 * @description 未报 · 退回
                                 * @enum {string}
                                 */
                                why: "missing" | "returned";
                                /** @description 对这个单位有效的截止时刻，含延期 */
                                due: string;
                                /** @description 0 今天截止；负数为逾期几天 */
                                daysLeft: number;
                                isWithdrawn: boolean;
                                isLocked: boolean;
                                /** @description 退回后等单位更正或说明的意见 */
                                queries: {
                                    text: string;
                                    label?: string;
                                    address?: string;
                                }[];
                            }[];
                            contact?: {
                                name?: string;
                                phone?: string;
                                email?: string;
                                /**
                                 * @description 名单 · 最近一份表的表头
                                 * @enum {string}
                                 */
                                from: "roster" | "letterhead";
                            };
                            subject: string;
                            /** @description 可以直接发给这个单位的通知 */
                            text: string;
                            lastReminded?: {
                                /**
                                 * Format: date-time
                                 * @description 时刻（UTC）
                                 */
                                at: string;
                                by: string;
                                /** @enum {string} */
                                channel: "copy" | "eml" | "mail";
                            };
                            /** @description 可以发往的邮件地址；没有：没有邮箱，或写的不是一个邮箱地址 */
                            mailTo?: string;
                            lastMail?: {
                                id: string;
                                /**
                                 * Format: date-time
                                 * @description 时刻（UTC）
                                 */
                                at: string;
                                by: string;
                                /** @description 发往的地址 */
                                to: string;
                                /**
                                 * @description 正在发 · 已发出 · 被拒收 · 没有发出 · 不清楚
                                 * @enum {string}
                                 */
                                result: "sending" | "sent" | "refused" | "notSent" | "unknown";
                                /**
                                 * @description 没有发出的原因：连不上 · 连接不可信 · 登录 · 发件人 · 设置
                                 * @enum {string}
                                 */
                                reason?: "unreachable" | "insecure" | "login" | "sender" | "settings";
                                /** @description 被拒收，但对方说是暂时的 */
                                isPassing?: boolean;
                                /** @description 邮件服务器的原话 */
                                reply?: string;
                            };
                        }[];
                        /** @description 本服务能发邮件：用哪个地址，隔几秒一封 */
                        mail?: {
                            from: string;
                            everySeconds: number;
                        };
                        /** @description 还有：下一页的 from */
                        next?: number;
                    };
                };
            };
            /** @description 请求内容不合要求 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidProblem"] | components["schemas"]["RequestNotJsonProblem"] | components["schemas"]["RequestTooDeepProblem"] | components["schemas"]["UnitNeededProblem"] | components["schemas"]["File400Problem"];
                };
            };
            /** @description 没有登录或登录失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeNotAcceptedProblem"] | components["schemas"]["SessionMissingProblem"] | components["schemas"]["SessionInvalidProblem"] | components["schemas"]["SessionExpiredProblem"] | components["schemas"]["SessionRevokedProblem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleAdminOnlyProblem"] | components["schemas"]["UnitNotYoursProblem"] | components["schemas"]["OriginWalkedAroundProblem"] | components["schemas"]["DownloadExpiredProblem"];
                };
            };
            /** @description 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"] | components["schemas"]["UnitNotOnRosterProblem"] | components["schemas"]["RoundNotFoundProblem"] | components["schemas"]["FormNotFoundProblem"] | components["schemas"]["PaperCopyUnknownProblem"] | components["schemas"]["CodeNotFoundProblem"] | components["schemas"]["SubmissionNotFoundProblem"] | components["schemas"]["VersionNotFoundProblem"] | components["schemas"]["DocumentNotKeptProblem"] | components["schemas"]["DocumentNothingRecommendedProblem"] | components["schemas"]["PaperNotFoundProblem"] | components["schemas"]["PaperNoDraftProblem"] | components["schemas"]["SummaryNotKnownProblem"];
                };
            };
            /** @description 尝试次数过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeTooManyAttemptsProblem"] | components["schemas"]["MailTooFastProblem"] | components["schemas"]["SubmissionTooOftenProblem"] | components["schemas"]["CollectorTooMuchProblem"];
                };
            };
            /** @description 服务器内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalUnexpectedProblem"];
                };
            };
            /** @description 暂时无法处理，可以重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ArchiveFailedProblem"] | components["schemas"]["SummaryFailedProblem"] | components["schemas"]["SummaryTooMuchProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
        };
    };
    noteReminders: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                round: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 单位的全称或代码 */
                    units: string[];
                    /**
                     * @description 怎样通知的：copy 复制文字 · eml 邮件草稿
                     * @enum {string}
                     */
                    channel: "copy" | "eml";
                    /**
                     * Format: uri
                     * @description 写进通知的填报地址；不写是这个请求所到的地址
                     */
                    address?: string;
                };
            };
        };
        responses: {
            /** @description 记下的，和已经不欠的 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description 时刻（UTC）
                         */
                        asOf: string;
                        /** @description 记下的，各带最新的通知 */
                        reminded: {
                            unit: string;
                            code: string;
                            kind: string;
                            forms: {
                                form: string;
                                attachment: string;
                                title: string;
                                /**
                                 * @description 未报 · 退回
                                 * @enum {string}
                                 */
                                why: "missing" | "returned";
                                /** @description 对这个单位有效的截止时刻，含延期 */
                                due: string;
                                /** @description 0 今天截止；负数为逾期几天 */
                                daysLeft: number;
                                isWithdrawn: boolean;
                                isLocked: boolean;
                                /** @description 退回后等单位更正或说明的意见 */
                                queries: {
                                    text: string;
                                    label?: string;
                                    address?: string;
                                }[];
                            }[];
                            contact?: {
                                name?: string;
                                phone?: string;
                                email?: string;
                                /**
                                 * @description 名单 · 最近一份表的表头
                                 * @enum {string}
                                 */
                                from: "roster" | "letterhead";
                            };
                            subject: string;
                            /** @description 可以直接发给这个单位的通知 */
                            text: string;
                            lastReminded?: {
                                /**
                                 * Format: date-time
                                 * @description 时刻（UTC）
                                 */
                                at: string;
                                by: string;
                                /** @enum {string} */
                                channel: "copy" | "eml" | "mail";
                            };
                            /** @description 可以发往的邮件地址；没有：没有邮箱，或写的不是一个邮箱地址 */
                            mailTo?: string;
                            lastMail?: {
                                id: string;
                                /**
                                 * Format: date-time
                                 * @description 时刻（UTC）
                                 */
                                at: string;
                                by: string;
                                /** @description 发往的地址 */
                                to: string;
                                /**
                                 * @description 正在发 · 已发出 · 被拒收 · 没有发出 · 不清楚
                                 * @enum {string}
                                 */
                                result: "sending" | "sent" | "refused" | "notSent" | "unknown";
                                /**
                                 * @description 没有发出的原因：连不上 · 连接不可信 · 登录 · 发件人 · 设置
                                 * @enum {string}
                                 */
                                reason?: "unreachable" | "insecure" | "login" | "sender" | "settings";
                                /** @description 被拒收，但对方说是暂时的 */
                                isPassing?: boolean;
                                /** @description 邮件服务器的原话 */
                                reply?: string;
                            };
                        }[];
                        /** @description 已经不欠的，没有记 */
                        owesNothing: string[];
                    };
                };
            };
            /** @description 请求内容不合要求 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidProblem"] | components["schemas"]["RequestNotJsonProblem"] | components["schemas"]["RequestTooDeepProblem"] | components["schemas"]["UnitNeededProblem"] | components["schemas"]["File400Problem"];
                };
            };
            /** @description 没有登录或登录失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeNotAcceptedProblem"] | components["schemas"]["SessionMissingProblem"] | components["schemas"]["SessionInvalidProblem"] | components["schemas"]["SessionExpiredProblem"] | components["schemas"]["SessionRevokedProblem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleAdminOnlyProblem"] | components["schemas"]["UnitNotYoursProblem"] | components["schemas"]["OriginWalkedAroundProblem"] | components["schemas"]["DownloadExpiredProblem"];
                };
            };
            /** @description 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"] | components["schemas"]["UnitNotOnRosterProblem"] | components["schemas"]["RoundNotFoundProblem"] | components["schemas"]["FormNotFoundProblem"] | components["schemas"]["PaperCopyUnknownProblem"] | components["schemas"]["CodeNotFoundProblem"] | components["schemas"]["SubmissionNotFoundProblem"] | components["schemas"]["VersionNotFoundProblem"] | components["schemas"]["DocumentNotKeptProblem"] | components["schemas"]["DocumentNothingRecommendedProblem"] | components["schemas"]["PaperNotFoundProblem"] | components["schemas"]["PaperNoDraftProblem"] | components["schemas"]["SummaryNotKnownProblem"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooLargeProblem"] | components["schemas"]["RecommendedTooManyProblem"] | components["schemas"]["RoundTooLargeProblem"] | components["schemas"]["DocumentTooLongProblem"] | components["schemas"]["PaperTooLargeProblem"] | components["schemas"]["ReportTooMuchProblem"] | components["schemas"]["SubmissionTooLargeProblem"] | components["schemas"]["File413Problem"];
                };
            };
            /** @description 尝试次数过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeTooManyAttemptsProblem"] | components["schemas"]["MailTooFastProblem"] | components["schemas"]["SubmissionTooOftenProblem"] | components["schemas"]["CollectorTooMuchProblem"];
                };
            };
            /** @description 服务器内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalUnexpectedProblem"];
                };
            };
            /** @description 暂时无法处理，可以重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ArchiveFailedProblem"] | components["schemas"]["SummaryFailedProblem"] | components["schemas"]["SummaryTooMuchProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
        };
    };
    makeReminderDrafts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                round: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 单位的全称或代码 */
                    units: string[];
                    /**
                     * Format: uri
                     * @description 写进通知的填报地址；不写是这个请求所到的地址
                     */
                    address?: string;
                };
            };
        };
        responses: {
            /** @description 邮件草稿（.zip） */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description 请求内容不合要求 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidProblem"] | components["schemas"]["RequestNotJsonProblem"] | components["schemas"]["RequestTooDeepProblem"] | components["schemas"]["UnitNeededProblem"] | components["schemas"]["File400Problem"];
                };
            };
            /** @description 没有登录或登录失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeNotAcceptedProblem"] | components["schemas"]["SessionMissingProblem"] | components["schemas"]["SessionInvalidProblem"] | components["schemas"]["SessionExpiredProblem"] | components["schemas"]["SessionRevokedProblem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleAdminOnlyProblem"] | components["schemas"]["UnitNotYoursProblem"] | components["schemas"]["OriginWalkedAroundProblem"] | components["schemas"]["DownloadExpiredProblem"];
                };
            };
            /** @description 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"] | components["schemas"]["UnitNotOnRosterProblem"] | components["schemas"]["RoundNotFoundProblem"] | components["schemas"]["FormNotFoundProblem"] | components["schemas"]["PaperCopyUnknownProblem"] | components["schemas"]["CodeNotFoundProblem"] | components["schemas"]["SubmissionNotFoundProblem"] | components["schemas"]["VersionNotFoundProblem"] | components["schemas"]["DocumentNotKeptProblem"] | components["schemas"]["DocumentNothingRecommendedProblem"] | components["schemas"]["PaperNotFoundProblem"] | components["schemas"]["PaperNoDraftProblem"] | components["schemas"]["SummaryNotKnownProblem"];
                };
            };
            /** @description 与已收到的内容冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["DecisionNothingReportedProblem"] | components["schemas"]["DecisionAcceptedProblem"] | components["schemas"]["DecisionLockedProblem"] | components["schemas"]["DecisionOpenQueriesProblem"] | components["schemas"]["DecisionNotAcceptedProblem"] | components["schemas"]["DecisionNoSuchQueryProblem"] | components["schemas"]["DecisionNotLaterProblem"] | components["schemas"]["DecisionStaleProblem"] | components["schemas"]["JointNoListProblem"] | components["schemas"]["JointNoSuchDecisionProblem"] | components["schemas"]["PrintWithdrawnProblem"] | components["schemas"]["PaperCopyNotThereProblem"] | components["schemas"]["RecommendedNoSuchDecisionProblem"] | components["schemas"]["DecisionTooManyProblem"] | components["schemas"]["ReminderNobodyOwesProblem"] | components["schemas"]["MailNotSetUpProblem"] | components["schemas"]["ArchiveNotLockedProblem"] | components["schemas"]["ArchiveUnitsOpenProblem"] | components["schemas"]["RoundExistsProblem"] | components["schemas"]["RoundTooManyProblem"] | components["schemas"]["RoundStaleProblem"] | components["schemas"]["RoundWouldChangeProblem"] | components["schemas"]["RoundWrongStageProblem"] | components["schemas"]["RoundNotEmptyProblem"] | components["schemas"]["CodeLastAdminProblem"] | components["schemas"]["PaperStaleProblem"] | components["schemas"]["PaperNothingReportedProblem"] | components["schemas"]["SubmissionStaleProblem"] | components["schemas"]["SubmissionIdReusedProblem"] | components["schemas"]["SubmissionReplacesReportProblem"] | components["schemas"]["SubmissionNothingToWithdrawProblem"] | components["schemas"]["SubmissionFullProblem"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooLargeProblem"] | components["schemas"]["RecommendedTooManyProblem"] | components["schemas"]["RoundTooLargeProblem"] | components["schemas"]["DocumentTooLongProblem"] | components["schemas"]["PaperTooLargeProblem"] | components["schemas"]["ReportTooMuchProblem"] | components["schemas"]["SubmissionTooLargeProblem"] | components["schemas"]["File413Problem"];
                };
            };
            /** @description 尝试次数过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeTooManyAttemptsProblem"] | components["schemas"]["MailTooFastProblem"] | components["schemas"]["SubmissionTooOftenProblem"] | components["schemas"]["CollectorTooMuchProblem"];
                };
            };
            /** @description 服务器内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalUnexpectedProblem"];
                };
            };
            /** @description 暂时无法处理，可以重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ArchiveFailedProblem"] | components["schemas"]["SummaryFailedProblem"] | components["schemas"]["SummaryTooMuchProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
        };
    };
    mailReminder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                round: string;
                /** @description 这封邮件的编号：重发同一个编号不会再发一封 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 单位的全称或代码 */
                    unit: string;
                    /**
                     * Format: uuid
                     * @description 看到的这个单位上一封邮件的编号；没有发过：不写
                     */
                    after?: string;
                    /**
                     * Format: uri
                     * @description 写进通知的填报地址；不写是这个请求所到的地址
                     */
                    address?: string;
                };
            };
        };
        responses: {
            /** @description 这封邮件怎样了 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description 时刻（UTC）
                         */
                        asOf: string;
                        unit: string;
                        /**
                         * @description 按这个编号发的 · 别人刚发过，没有再发 · 已经不欠，没有发 · 没有可用的邮箱
                         * @enum {string}
                         */
                        outcome: "mailed" | "changed" | "owesNothing" | "noAddress";
                        mail?: {
                            id: string;
                            /**
                             * Format: date-time
                             * @description 时刻（UTC）
                             */
                            at: string;
                            by: string;
                            /** @description 发往的地址 */
                            to: string;
                            /**
                             * @description 正在发 · 已发出 · 被拒收 · 没有发出 · 不清楚
                             * @enum {string}
                             */
                            result: "sending" | "sent" | "refused" | "notSent" | "unknown";
                            /**
                             * @description 没有发出的原因：连不上 · 连接不可信 · 登录 · 发件人 · 设置
                             * @enum {string}
                             */
                            reason?: "unreachable" | "insecure" | "login" | "sender" | "settings";
                            /** @description 被拒收，但对方说是暂时的 */
                            isPassing?: boolean;
                            /** @description 邮件服务器的原话 */
                            reply?: string;
                        };
                        lastReminded?: {
                            /**
                             * Format: date-time
                             * @description 时刻（UTC）
                             */
                            at: string;
                            by: string;
                            /** @enum {string} */
                            channel: "copy" | "eml" | "mail";
                        };
                    };
                };
            };
            /** @description 请求内容不合要求 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidProblem"] | components["schemas"]["RequestNotJsonProblem"] | components["schemas"]["RequestTooDeepProblem"] | components["schemas"]["UnitNeededProblem"] | components["schemas"]["File400Problem"];
                };
            };
            /** @description 没有登录或登录失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeNotAcceptedProblem"] | components["schemas"]["SessionMissingProblem"] | components["schemas"]["SessionInvalidProblem"] | components["schemas"]["SessionExpiredProblem"] | components["schemas"]["SessionRevokedProblem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleAdminOnlyProblem"] | components["schemas"]["UnitNotYoursProblem"] | components["schemas"]["OriginWalkedAroundProblem"] | components["schemas"]["DownloadExpiredProblem"];
                };
            };
            /** @description 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"] | components["schemas"]["UnitNotOnRosterProblem"] | components["schemas"]["RoundNotFoundProblem"] | components["schemas"]["FormNotFoundProblem"] | components["schemas"]["PaperCopyUnknownProblem"] | components["schemas"]["CodeNotFoundProblem"] | components["schemas"]["SubmissionNotFoundProblem"] | components["schemas"]["VersionNotFoundProblem"] | components["schemas"]["DocumentNotKeptProblem"] | components["schemas"]["DocumentNothingRecommendedProblem"] | components["schemas"]["PaperNotFoundProblem"] | components["schemas"]["PaperNoDraftProblem"] | components["schemas"]["SummaryNotKnownProblem"];
                };
            };
            /** @description 与已收到的内容冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["DecisionNothingReportedProblem"] | components["schemas"]["DecisionAcceptedProblem"] | components["schemas"]["DecisionLockedProblem"] | components["schemas"]["DecisionOpenQueriesProblem"] | components["schemas"]["DecisionNotAcceptedProblem"] | components["schemas"]["DecisionNoSuchQueryProblem"] | components["schemas"]["DecisionNotLaterProblem"] | components["schemas"]["DecisionStaleProblem"] | components["schemas"]["JointNoListProblem"] | components["schemas"]["JointNoSuchDecisionProblem"] | components["schemas"]["PrintWithdrawnProblem"] | components["schemas"]["PaperCopyNotThereProblem"] | components["schemas"]["RecommendedNoSuchDecisionProblem"] | components["schemas"]["DecisionTooManyProblem"] | components["schemas"]["ReminderNobodyOwesProblem"] | components["schemas"]["MailNotSetUpProblem"] | components["schemas"]["ArchiveNotLockedProblem"] | components["schemas"]["ArchiveUnitsOpenProblem"] | components["schemas"]["RoundExistsProblem"] | components["schemas"]["RoundTooManyProblem"] | components["schemas"]["RoundStaleProblem"] | components["schemas"]["RoundWouldChangeProblem"] | components["schemas"]["RoundWrongStageProblem"] | components["schemas"]["RoundNotEmptyProblem"] | components["schemas"]["CodeLastAdminProblem"] | components["schemas"]["PaperStaleProblem"] | components["schemas"]["PaperNothingReportedProblem"] | components["schemas"]["SubmissionStaleProblem"] | components["schemas"]["SubmissionIdReusedProblem"] | components["schemas"]["SubmissionReplacesReportProblem"] | components["schemas"]["SubmissionNothingToWithdrawProblem"] | components["schemas"]["SubmissionFullProblem"];
                };
            };
            /** @description 内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooLargeProblem"] | components["schemas"]["RecommendedTooManyProblem"] | components["schemas"]["RoundTooLargeProblem"] | components["schemas"]["DocumentTooLongProblem"] | components["schemas"]["PaperTooLargeProblem"] | components["schemas"]["ReportTooMuchProblem"] | components["schemas"]["SubmissionTooLargeProblem"] | components["schemas"]["File413Problem"];
                };
            };
            /** @description 尝试次数过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeTooManyAttemptsProblem"] | components["schemas"]["MailTooFastProblem"] | components["schemas"]["SubmissionTooOftenProblem"] | components["schemas"]["CollectorTooMuchProblem"];
                };
            };
            /** @description 服务器内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalUnexpectedProblem"];
                };
            };
            /** @description 暂时无法处理，可以重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ArchiveFailedProblem"] | components["schemas"]["SummaryFailedProblem"] | components["schemas"]["SummaryTooMuchProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
        };
    };
    readArchive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                round: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 正在归档 */
            202: {
                headers: {
                    /** @description Seconds until it is worth asking again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        state: "merging";
                        /**
                         * Format: date-time
                         * @description 时刻（UTC）
                         */
                        since: string;
                        units: number;
                        rows: number;
                    };
                };
            };
            /** @description 归档（.zip）的下载地址 */
            303: {
                headers: {
                    /** @description Absolute, or a path on this origin */
                    Location: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 请求内容不合要求 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalidProblem"] | components["schemas"]["RequestNotJsonProblem"] | components["schemas"]["RequestTooDeepProblem"] | components["schemas"]["UnitNeededProblem"] | components["schemas"]["File400Problem"];
                };
            };
            /** @description 没有登录或登录失效 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeNotAcceptedProblem"] | components["schemas"]["SessionMissingProblem"] | components["schemas"]["SessionInvalidProblem"] | components["schemas"]["SessionExpiredProblem"] | components["schemas"]["SessionRevokedProblem"];
                };
            };
            /** @description 没有权限 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleAdminOnlyProblem"] | components["schemas"]["UnitNotYoursProblem"] | components["schemas"]["OriginWalkedAroundProblem"] | components["schemas"]["DownloadExpiredProblem"];
                };
            };
            /** @description 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RouteNotFoundProblem"] | components["schemas"]["UnitNotOnRosterProblem"] | components["schemas"]["RoundNotFoundProblem"] | components["schemas"]["FormNotFoundProblem"] | components["schemas"]["PaperCopyUnknownProblem"] | components["schemas"]["CodeNotFoundProblem"] | components["schemas"]["SubmissionNotFoundProblem"] | components["schemas"]["VersionNotFoundProblem"] | components["schemas"]["DocumentNotKeptProblem"] | components["schemas"]["DocumentNothingRecommendedProblem"] | components["schemas"]["PaperNotFoundProblem"] | components["schemas"]["PaperNoDraftProblem"] | components["schemas"]["SummaryNotKnownProblem"];
                };
            };
            /** @description 与已收到的内容冲突 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["DecisionNothingReportedProblem"] | components["schemas"]["DecisionAcceptedProblem"] | components["schemas"]["DecisionLockedProblem"] | components["schemas"]["DecisionOpenQueriesProblem"] | components["schemas"]["DecisionNotAcceptedProblem"] | components["schemas"]["DecisionNoSuchQueryProblem"] | components["schemas"]["DecisionNotLaterProblem"] | components["schemas"]["DecisionStaleProblem"] | components["schemas"]["JointNoListProblem"] | components["schemas"]["JointNoSuchDecisionProblem"] | components["schemas"]["PrintWithdrawnProblem"] | components["schemas"]["PaperCopyNotThereProblem"] | components["schemas"]["RecommendedNoSuchDecisionProblem"] | components["schemas"]["DecisionTooManyProblem"] | components["schemas"]["ReminderNobodyOwesProblem"] | components["schemas"]["MailNotSetUpProblem"] | components["schemas"]["ArchiveNotLockedProblem"] | components["schemas"]["ArchiveUnitsOpenProblem"] | components["schemas"]["RoundExistsProblem"] | components["schemas"]["RoundTooManyProblem"] | components["schemas"]["RoundStaleProblem"] | components["schemas"]["RoundWouldChangeProblem"] | components["schemas"]["RoundWrongStageProblem"] | components["schemas"]["RoundNotEmptyProblem"] | components["schemas"]["CodeLastAdminProblem"] | components["schemas"]["PaperStaleProblem"] | components["schemas"]["PaperNothingReportedProblem"] | components["schemas"]["SubmissionStaleProblem"] | components["schemas"]["SubmissionIdReusedProblem"] | components["schemas"]["SubmissionReplacesReportProblem"] | components["schemas"]["SubmissionNothingToWithdrawProblem"] | components["schemas"]["SubmissionFullProblem"];
                };
            };
            /** @description 尝试次数过多 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeTooManyAttemptsProblem"] | components["schemas"]["MailTooFastProblem"] | components["schemas"]["SubmissionTooOftenProblem"] | components["schemas"]["CollectorTooMuchProblem"];
                };
            };
            /** @description 服务器内部错误 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalUnexpectedProblem"];
                };
            };
            /** @description 暂时无法处理，可以重试 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ArchiveFailedProblem"] | components["schemas"]["SummaryFailedProblem"] | components["schemas"]["SummaryTooMuchProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
        };
    };
}
