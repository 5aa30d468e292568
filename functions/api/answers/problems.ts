/** Every refusal the API can give, in one place: status and both languages' words: what happened · why · next step. */
import type { Stage } from '#domain/form/round';
import type { CellDifference } from '#domain/reports/difference';
import type { SubmissionState } from '#domain/reports/submission';
import type { ThreeWayCell } from '#domain/reports/three-way';
import type { Locale } from '#domain/words/locale';
import type { IssueList } from './issue-view';
import type { FormImpactView, LeavingUnit } from './wire-rounds';

type Nothing = Record<never, never>;

/** Each code with what its answer carries besides the words. */
export interface ProblemPayloads {
  'request.invalid': { readonly errors: readonly { readonly path: string; readonly message: string }[] };
  'request.notJson': Nothing;
  'request.tooDeep': { readonly limit: number };
  'request.tooLarge': { readonly limitBytes: number };
  'request.mediaType': { readonly accepted: readonly string[] };
  'route.notFound': Nothing;
  'route.methodNotAllowed': { readonly allowed: readonly string[] };
  /** An address of before: whoever asks it is a page or a program of before, too. */
  'route.moved': Nothing;
  'code.notAccepted': Nothing;
  'code.tooManyAttempts': { readonly retryAfterSeconds: number };
  'session.missing': Nothing;
  'session.invalid': Nothing;
  'session.expired': Nothing;
  'session.revoked': Nothing;
  'role.adminOnly': Nothing;
  'unit.notYours': Nothing;
  'unit.notOnRoster': Nothing;
  'unit.needed': { readonly hint: string };
  'round.notFound': Nothing;
  'form.notFound': Nothing;
  /** For units that were not reopened; the collector reports on. `reason` stands in the detail too. */
  'round.locked': { readonly reason: string; readonly since: string };
  /** Of a round that takes nothing after its deadline: the one that holds for this unit. */
  'round.overdue': { readonly due: string };
  /** Whoever reports: an accepted version is reopened first. */
  'report.accepted': { readonly version: number; readonly since: string; readonly by: string };
  'decision.nothingReported': Nothing;
  'decision.accepted': Nothing;
  'decision.locked': Nothing;
  'decision.openQueries': { readonly open: number };
  'decision.notAccepted': Nothing;
  'decision.noSuchQuery': Nothing;
  'decision.notLater': { readonly due: string };
  /** Somebody decided or reported in between: what stands now; 0 = nothing yet. */
  'decision.stale': { readonly seq: number; readonly version: number };
  /** Addresses of comments that no cell of a row has. */
  'decision.noSuchCell': { readonly addresses: readonly string[] };
  'decision.tooMany': { readonly answers: number };
  /** The form has no list whose rows may be one activity with another unit's. */
  'joint.noList': Nothing;
  'joint.unitTwice': Nothing;
  /** Unit and address of members that no row has. */
  'joint.noSuchRow': { readonly addresses: readonly string[] };
  'joint.noSuchDecision': Nothing;
  'print.withdrawn': Nothing;
  /** As it was scanned or typed. */
  'paperCopy.unknown': { readonly typed: string };
  'paperCopy.notThere': Nothing;
  /** Where they were said to stand, as far as that was said. */
  'recommended.noSuchRow': { readonly addresses: readonly string[] };
  'recommended.rowTwice': { readonly addresses: readonly string[] };
  'recommended.noSuchDecision': Nothing;
  /** Rows that are read at once. */
  'recommended.tooMany': { readonly limit: number };
  /** None of the units that were to be reminded owes anything by now. */
  'reminder.nobodyOwes': Nothing;
  /** The deployment names no mail server. */
  'mail.notSetUp': Nothing;
  /** The pace at which the server sends. */
  'mail.tooFast': { readonly retryAfterSeconds: number };
  'archive.notLocked': Nothing;
  /** Locked, and reopened for these. */
  'archive.unitsOpen': { readonly units: readonly string[] };
  'archive.failed': { readonly retryAfterSeconds: number };
  'round.exists': Nothing;
  'round.tooMany': { readonly most: number };
  'round.tooLarge': Nothing;
  /** Somebody changed it since it was read: what stands, and its base. */
  'round.stale': { readonly base: string; readonly definition: object };
  /** Reports are in that the change concerns; with `confirm` it may be stored all the same. */
  'round.wouldChange': {
    readonly forms: readonly FormImpactView[];
    readonly leaving: readonly LeavingUnit[];
    readonly confirm?: string;
  };
  /** The round is not where this step begins. */
  'round.wrongStage': { readonly stage: Stage };
  'round.notEmpty': { readonly units: number };
  'code.notFound': Nothing;
  'code.lastAdmin': Nothing;
  'submission.notFound': Nothing;
  'version.notFound': Nothing;
  /** No .docx. */
  'document.notWord': Nothing;
  /** Titles of the form's sections that it does not have; none where nothing of the form is in it. */
  'document.notThisForm': { readonly missing: readonly string[] };
  'document.notKept': Nothing;
  /** No form of the round asks which entries are recommended. */
  'document.nothingRecommended': Nothing;
  /** More rows than a Word document is made of. */
  'document.tooLong': { readonly limit: number };
  'paper.notFound': Nothing;
  /** By its bytes: what the paper may come in, as people call it. */
  'paper.wrongKind': { readonly accepted: readonly string[] };
  'paper.tooLarge': { readonly limitBytes: number; readonly megabytes: string };
  /** Another file was handed in since: which version stands now; 0 = none. */
  'paper.stale': { readonly base: number; readonly version: number; readonly submittedAt?: string };
  /** Of a paper that no form leads to, or of which nothing is reported yet. */
  'paper.noDraft': Nothing;
  'paper.nothingReported': Nothing;
  /** More than a sheet may cost in time or memory. */
  'report.tooMuch': Nothing;
  'submission.hasErrors': IssueList;
  /** The 核实 that no explanation answers, and nothing else. */
  'submission.unexplained': IssueList;
  'submission.stale': {
    /** What the sender began with; 0 = nothing yet. */
    readonly base: number;
    readonly current: { readonly version: number; readonly submittedAt?: string; readonly state?: SubmissionState };
    /** At most DIFFERENCES_SHOWN of them; `differencesTotal` counts all. */
    readonly differences: readonly WrittenDifference[];
    readonly differencesTotal: number;
  };
  'submission.idReused': { readonly submissionId: string; readonly receipt: string; readonly version: number };
  /** 零报告 over a report, without saying which one it replaces. */
  'submission.replacesReport': { readonly current: StandingReport };
  /** The version on which a next submission is based; 0 = none yet. */
  'submission.nothingToWithdraw': { readonly version: number };
  /** A unit's own; the collector is never turned away so. */
  'submission.tooOften': { readonly retryAfterSeconds: number };
  'submission.full': { readonly versions: number };
  /** Of all people of one school together; submitting is not among it. */
  'collector.tooMuch': { readonly retryAfterSeconds: number };
  'submission.tooLarge': Nothing;
  'summary.failed': { readonly retryAfterSeconds: number };
  'summary.tooMuch': Nothing;
  /** No earlier download of that id, or no workbook that was handed in under it. */
  'summary.notKnown': Nothing;
  /** The address behind CloudFront, called directly. */
  'origin.walkedAround': Nothing;
  /** Of a signed address. */
  'download.expired': Nothing;
  'store.unavailable': { readonly retryAfterSeconds: number };
  'internal.unexpected': { readonly id: string };
}
export type ProblemCode = keyof ProblemPayloads;

/** With its cell as Excel writes it (附件2!K5), what it was in the base, and who changed it since. */
export interface WrittenDifference
  extends Omit<CellDifference, 'at'>,
    Pick<ThreeWayCell, 'base' | 'changedBy' | 'onlyIn'> {
  readonly address: string;
}

/** A report that stands, told before anything takes its place. */
export interface StandingReport {
  readonly version: number;
  readonly receipt: string;
  readonly rows: number;
  /** By section. */
  readonly counts: Readonly<Record<string, number>>;
  readonly submittedAt: string;
  readonly late: boolean;
  /** Where it stands again because a later one was taken back: which version it is, and when that was reported. */
  readonly returned?: { readonly version: number; readonly receipt: string; readonly submittedAt: string };
}

export const DIFFERENCES_SHOWN = 500;

export type ProblemStatus = 400 | 401 | 403 | 404 | 405 | 409 | 410 | 413 | 415 | 422 | 423 | 429 | 500 | 503;
export interface ProblemEntry extends Readonly<Record<Locale, readonly [title: string, detail: string]>> {
  readonly status: ProblemStatus;
}

export const PROBLEMS: Readonly<Record<ProblemCode, ProblemEntry>> = {
  'request.invalid': {
    status: 400,
    'zh-CN': ['请求内容不合要求', '请求没有被接受：有的字段缺少、写错或不认识。请按 errors 里指出的位置改正后重发。'],
    en: [
      'The request is not valid',
      'A field is missing, wrong or unknown. Correct what `errors` points at and send again.',
    ],
  },
  'request.notJson': {
    status: 400,
    'zh-CN': ['请求不是 JSON', '请求内容读不出来：不是完整的 UTF-8 JSON，可能传输中断。请重新发送。'],
    en: ['The request is not JSON', 'The body is not complete UTF-8 JSON; it may have been cut off. Send it again.'],
  },
  'request.tooDeep': {
    status: 400,
    'zh-CN': ['请求嵌套过深', '请求没有被读取：JSON 层级超过上限，不像表格数据。请检查发送的程序。'],
    en: [
      'The request is nested too deeply',
      'The JSON has more levels than any sheet needs, so it was not read. Check the sending program.',
    ],
  },
  'request.tooLarge': {
    status: 413,
    'zh-CN': ['内容过大', '没有接收：内容超过大小上限，通常是插入了图片或复制了整列。请删去多余内容后重发。'],
    en: [
      'Too large',
      'Nothing was taken in: the content exceeds the limit, usually by pictures or whole copied columns. Remove them and send again.',
    ],
  },
  'request.mediaType': {
    status: 415,
    'zh-CN': ['内容类型不支持', '没有读取：只接受 JSON 或 .xlsx 工作簿。请另存为“Excel 工作簿（.xlsx）”后重发。'],
    en: [
      'Unsupported content type',
      'Only JSON or an .xlsx workbook is read here. Save it as “Excel Workbook (.xlsx)” and send again.',
    ],
  },
  'route.notFound': {
    status: 404,
    'zh-CN': ['没有这个地址', '这个地址不提供内容，可能写错了。可用的地址见 /openapi.json。'],
    en: ['No such address', 'Nothing is served here; the address may be mistyped. See /openapi.json for what is.'],
  },
  'route.methodNotAllowed': {
    status: 405,
    'zh-CN': ['这个地址不接受这种请求', '没有处理：请求的方法不对，可用的方法见 allowed。'],
    en: ['The method is not allowed here', 'Nothing was done: `allowed` has the methods that this address takes.'],
  },
  'route.moved': {
    status: 410,
    'zh-CN': ['页面是旧版的', '没有处理：系统已经升级，这个地址不再使用。请保存文件，然后刷新页面或重新打开面板。'],
    en: [
      'This page is of an earlier version',
      'Nothing was done: the service was upgraded and this address is gone. Save your file, then load the page or pane again.',
    ],
  },
  'code.notAccepted': {
    status: 401,
    'zh-CN': ['报送码不正确', '没有登录：这个报送码不存在或已停用。请核对后重新输入，或向汇总单位索取。'],
    en: [
      'The access code was not accepted',
      'It does not exist or was withdrawn. Check it and type it again, or ask your collector for one.',
    ],
  },
  'code.tooManyAttempts': {
    status: 429,
    'zh-CN': ['尝试次数过多', '没有登录：短时间内错误的报送码太多。请稍后再试；输入正确的报送码不受影响。'],
    en: [
      'Too many attempts',
      'Too many wrong codes came from here. Wait a while; a right code still signs in at once.',
    ],
  },
  'session.missing': {
    status: 401,
    'zh-CN': ['没有登录', '这项操作需要先登录。请输入报送码登录后再试。'],
    en: ['Not signed in', 'This needs a sign-in. Sign in with the access code and try again.'],
  },
  'session.invalid': {
    status: 401,
    'zh-CN': ['登录无效', '登录凭据不是本系统签发的，或已损坏。请重新登录，表格内容不受影响。'],
    en: [
      'The sign-in is not valid',
      'The token was not issued here or is damaged. Sign in again; your sheet is untouched.',
    ],
  },
  'session.expired': {
    status: 401,
    'zh-CN': ['登录已过期', '登录满12小时或服务器校准过时间，已自动退出。请重新登录后继续，表格内容不受影响。'],
    en: [
      'The sign-in has expired',
      'It lasts 12 hours, or until the server’s clock is put right. Sign in again and go on; your sheet is untouched.',
    ],
  },
  'session.revoked': {
    status: 401,
    'zh-CN': ['报送码已停用', '这次登录所用的报送码已被停用。请向汇总单位索取新的报送码。'],
    en: [
      'The access code was withdrawn',
      'The code behind this sign-in is no longer valid. Ask your collector for a new one.',
    ],
  },
  'role.adminOnly': {
    status: 403,
    'zh-CN': [
      '只有汇总单位可以查看',
      '没有打开：这里是汇总单位的页面，当前登录的是填报单位。请用汇总单位的报送码登录。',
    ],
    en: [
      'For the collector only',
      'This belongs to the collector, and you are signed in as a unit. Sign in with the collector’s code.',
    ],
  },
  'unit.notYours': {
    status: 403,
    'zh-CN': ['不是本单位的内容', '没有打开：只能查看和报送本单位的表。请核对单位，或去掉 unit。'],
    en: [
      'Not your unit’s',
      'You can see and submit only your own unit’s forms. Check the unit’s name, or leave `unit` out.',
    ],
  },
  'unit.notOnRoster': {
    status: 404,
    'zh-CN': ['单位不在名单里', '没有找到：这个单位不在本次填报名单里。请核对单位全称或代码，或联系汇总单位。'],
    en: [
      'The unit is not on the roster',
      'This round’s roster does not list that unit. Check its full name or code, or ask the collector.',
    ],
  },
  'unit.needed': {
    status: 400,
    'zh-CN': ['没有说明是哪个单位', '汇总单位登录时要用 ?unit= 指明单位（全称或代码）。请补上后重试。'],
    en: ['Which unit?', 'Signed in as the collector, name the unit with ?unit= (full name or code) and try again.'],
  },
  'round.notFound': {
    status: 404,
    'zh-CN': ['没有这项填报任务', '没有找到这项填报任务，可能地址有误或尚未发布。请从首页重新进入。'],
    en: [
      'No such round',
      'There is no such round here; the address may be wrong or it is not published yet. Start again from the first page.',
    ],
  },
  'form.notFound': {
    status: 404,
    'zh-CN': ['没有这张表', '这项填报任务里没有这张表，可能地址有误。请从表的列表重新进入。'],
    en: ['No such form', 'This round has no such form; the address may be wrong. Start again from the list of forms.'],
  },
  'round.locked': {
    status: 423,
    'zh-CN': [
      '填报已锁定',
      '没有提交，也没有保存：汇总单位已经锁定这次填报，原因是“{reason}”。已收到的版本不受影响；确实需要更正，请联系汇总单位为本单位重新开放。',
    ],
    en: [
      'The round is locked',
      'Nothing was submitted or stored: the collector has locked this round (“{reason}”). What was recorded stays; if it has to be corrected, ask the collector to reopen it for your unit.',
    ],
  },
  'round.overdue': {
    status: 423,
    'zh-CN': [
      '已过截止时间',
      '没有提交，也没有保存：这次填报截止于 {due}，过后不再接收。确实需要补报，请联系汇总单位为本单位延期。',
    ],
    en: [
      'The deadline is past',
      'Nothing was submitted or stored: this round was due {due} and takes nothing afterwards. If it has to be reported, ask the collector for more time for your unit.',
    ],
  },
  'report.accepted': {
    status: 423,
    'zh-CN': [
      '已通过，不能再改',
      '没有提交，也没有保存：这张表的第{version}版已由{by}通过。确实需要更正，请联系汇总单位重新开放，并说明原因。',
    ],
    en: [
      'It is accepted and stays as it is',
      'Nothing was submitted or stored: version {version} of this form was accepted by {by}. If it has to be corrected, ask the collector to reopen it, with the reason.',
    ],
  },
  'decision.nothingReported': {
    status: 409,
    'zh-CN': ['没有可以处理的报送', '没有记下：这个单位没有报送这张表，或已经撤回。等它报送之后再处理。'],
    en: [
      'There is no report to decide of',
      'Nothing was recorded: the unit has not reported this form, or took it back. Decide once it has.',
    ],
  },
  'decision.accepted': {
    status: 409,
    'zh-CN': ['已经通过', '没有记下：这一版已经通过。要退回或延期，先重新开放并说明原因。'],
    en: ['It is accepted already', 'Nothing was recorded: this version is accepted. Reopen it first, with the reason.'],
  },
  'decision.locked': {
    status: 409,
    'zh-CN': ['填报已锁定', '没有记下：这次填报已锁定，单位改不了。先为这个单位重新开放。'],
    en: [
      'The round is locked',
      'Nothing was recorded: the round is locked, so the unit could not change anything. Reopen it for this unit first.',
    ],
  },
  'decision.openQueries': {
    status: 409,
    'zh-CN': ['还有意见没有答复', '没有通过：这一版还有{open}条意见没有答复。先等单位更正或说明，或者关闭这些意见。'],
    en: [
      'Queries wait for an answer',
      'Nothing was accepted: {open} queries of this version wait for an answer. Wait for it, or close them.',
    ],
  },
  'decision.notAccepted': {
    status: 409,
    'zh-CN': ['没有通过，不用重新开放', '没有记下：这张表没有通过，单位现在就能更正。'],
    en: ['It is not accepted', 'Nothing was recorded: the form is not accepted, so the unit can correct it as it is.'],
  },
  'decision.noSuchQuery': {
    status: 409,
    'zh-CN': ['这条意见不用再答复', '没有记下：意见已经关闭，或没有这条意见。请刷新后再看。'],
    en: [
      'The query does not wait',
      'Nothing was recorded: the query is closed, or there is none of that number. Load it again.',
    ],
  },
  'decision.notLater': {
    status: 409,
    'zh-CN': ['新的截止时间不晚于现在的', '没有延期：现在的截止时间是 {due}，新的要比它晚。'],
    en: [
      'Not later than the deadline that holds',
      'Nothing was extended: it is due {due}; the new time has to be later.',
    ],
  },
  'decision.stale': {
    status: 409,
    'zh-CN': [
      '别人刚刚处理过，或单位又报了一版',
      '没有记下：您看到的内容已经不是最新的。请看过现在的内容，再处理一次。',
    ],
    en: [
      'Somebody decided or reported in between',
      'Nothing was recorded: what you saw is not the latest. Look at what stands now, then decide again.',
    ],
  },
  'decision.noSuchCell': {
    status: 422,
    'zh-CN': ['找不到要批注的单元格', '没有退回：addresses 里的单元格不在这一版的任何一行里。请刷新后重新选择。'],
    en: [
      'No such cell',
      'Nothing was recorded: no row of this version has the cells in `addresses`. Load it again and choose anew.',
    ],
  },
  'joint.noList': {
    status: 409,
    'zh-CN': ['这张表没有活动清单', '没有记下：联合举办是对活动清单的行认定的，这张表里没有。'],
    en: ['The form lists no activities', 'Nothing was recorded: joint activities are rows of a list of activities.'],
  },
  'joint.unitTwice': {
    status: 422,
    'zh-CN': ['同一单位出现了两次', '没有记下：联合举办是几个单位之间的，每个单位只选一行。'],
    en: ['One unit stands twice', 'Nothing was recorded: each unit takes part with one row.'],
  },
  'joint.noSuchRow': {
    status: 422,
    'zh-CN': ['找不到这一行', '没有记下：addresses 里的行不在这一版的活动清单里。请刷新后重新选择。'],
    en: [
      'No such row',
      'Nothing was recorded: the lists of these versions have no rows at `addresses`. Load it again and choose anew.',
    ],
  },
  'joint.noSuchDecision': {
    status: 409,
    'zh-CN': ['没有这个认定可以撤销', '没有记下：它已经撤销过，或被后来的认定取代。请刷新后再看。'],
    en: [
      'Nothing to undo',
      'Nothing was recorded: that decision was undone, or another took its place. Load it again.',
    ],
  },
  'print.withdrawn': {
    status: 409,
    'zh-CN': ['这一版没有内容可打印', '这一版是撤回，没有报送的内容。请重新提交后再打印。'],
    en: ['Nothing to print', 'This version is a withdrawal and has no content. Submit again, then print.'],
  },
  'paperCopy.unknown': {
    status: 404,
    'zh-CN': [
      '没有这样的打印件',
      '“{typed}”对不上这一轮的任何一版。请对照页脚的回执号再扫一次，或输它的末六位；别的轮次的，请先换到那一轮。',
    ],
    en: [
      'No such print',
      '“{typed}” fits no version of this round. Scan it again, or type the last six digits of the receipt number at the foot of the page; for another round, go there first.',
    ],
  },
  'paperCopy.notThere': {
    status: 409,
    'zh-CN': ['这一条已经不在了', '没有撤销：它已经撤销过，或者后来又收到了新的一份。请刷新后再看。'],
    en: [
      'It is not there any more',
      'Nothing was undone: it was undone before, or a newer copy came in. Load it again.',
    ],
  },
  'recommended.noSuchRow': {
    status: 422,
    'zh-CN': ['找不到这一行', '没有记下：addresses 里的行不在这一版的活动清单里。请刷新后重新勾选。'],
    en: [
      'No such row',
      'Nothing was recorded: the lists of these versions have no rows at `addresses`. Load it again and choose anew.',
    ],
  },
  'recommended.rowTwice': {
    status: 422,
    'zh-CN': ['同一行勾选了两次', '没有记下：addresses 里的行在清单里出现了两次，每行只列一次。'],
    en: ['One row stands twice', 'Nothing was recorded: the rows at `addresses` stand in the list twice.'],
  },
  'recommended.noSuchDecision': {
    status: 409,
    'zh-CN': ['没有这一次勾选', '没有取回：以前没有序号是这个的决定。请刷新后再选。'],
    en: ['No such choice', 'Nothing was recorded: there was no decision of that number. Load it again.'],
  },
  'recommended.tooMany': {
    status: 413,
    'zh-CN': ['活动太多，不能在这里勾选', '这一轮的活动超过{limit}行，一次读不完。推荐清单仍按单位标的列。'],
    en: [
      'Too many activities to choose from',
      'This round has more than {limit} rows, more than are read at once. What units marked is listed as before.',
    ],
  },
  'decision.tooMany': {
    status: 409,
    'zh-CN': ['答复次数过多', '没有记下：这条意见已经答复过{answers}次。请打电话与汇总单位说明。'],
    en: [
      'Answered too often',
      'Nothing was recorded: this query was answered {answers} times already. Please call the collector.',
    ],
  },
  'reminder.nobodyOwes': {
    status: 409,
    'zh-CN': ['没有欠报的单位', '没有做成：这些单位现在都不欠报了，不必再催。请刷新欠报名单。'],
    en: ['Nobody owes', 'Nothing was made: none of these units owes anything by now. Reload the list.'],
  },
  'mail.notSetUp': {
    status: 409,
    'zh-CN': [
      '本服务不能发邮件',
      '没有发送：部署时没有设置邮件服务器。请复制通知文字，或下载邮件草稿用自己的邮箱发送；要由本服务发送，请管理员设置 KJZ_SMTP_URL。',
    ],
    en: [
      'No mail from here',
      'Nothing was sent: no mail server was set up. Copy the texts, or download the drafts and send them from your own mailbox; to have them sent from here, ask your administrator to set KJZ_SMTP_URL.',
    ],
  },
  'mail.tooFast': {
    status: 429,
    'zh-CN': ['稍等再发', '这一封还没有发：两封邮件之间要隔几秒，免得被当作垃圾邮件。请稍后用同一编号再试。'],
    en: [
      'A moment, please',
      'This one was not sent yet: mails go out seconds apart, so that they are not taken for spam. Try the same id again in a moment.',
    ],
  },
  'archive.notLocked': {
    status: 409,
    'zh-CN': ['还没有锁定', '没有归档：这次填报还开放着，归档后仍可能有变化。请先锁定填报，再归档。'],
    en: [
      'Not locked',
      'Nothing was archived: this round is open, so it may still change. Lock it first, then archive.',
    ],
  },
  'archive.unitsOpen': {
    status: 409,
    'zh-CN': [
      '还有单位可以报送',
      '没有归档：锁定后又为这些单位重新开放了：{units}。等它们报完，再锁定一次，然后归档。',
    ],
    en: [
      'Some units may still report',
      'Nothing was archived: the round was reopened for {units}. Once they have reported, lock it again, then archive.',
    ],
  },
  'archive.failed': {
    status: 503,
    'zh-CN': [
      '归档没有做成',
      '刚才归档时出错，已记录；各单位报送的内容都还在。请1分钟后再试；如仍出现，请告诉管理员。',
    ],
    en: [
      'The archive was not made',
      'Archiving failed just now and was logged; everything reported is still there. Try again in a minute; if it persists, tell the administrator.',
    ],
  },
  'round.exists': {
    status: 409,
    'zh-CN': ['编号已经用了', '没有新建：已经有一个活动用这个编号。请换一个编号，如 2026-2。'],
    en: ['The id is taken', 'Nothing was made: another round has this id. Choose another one, as 2026-2.'],
  },
  'round.tooMany': {
    status: 409,
    'zh-CN': ['活动太多', '没有新建：一个汇总单位最多{most}个活动。请先删除没有用过的活动。'],
    en: [
      'Too many rounds',
      'Nothing was made: a collector has {most} rounds at most. Remove some that were never used.',
    ],
  },
  'round.tooLarge': {
    status: 413,
    'zh-CN': [
      '活动的定义过大',
      '没有保存：名单、表和选项合起来超过可保存的上限。请删去用不到的单位、别名或选项后再保存。',
    ],
    en: [
      'The round is too large',
      'Nothing was stored: roster, forms and choices together exceed what can be kept. Remove units, aliases or choices that are not needed.',
    ],
  },
  'round.stale': {
    status: 409,
    'zh-CN': [
      '别人刚改过这个活动',
      '没有保存：在打开之后，这个活动已经被别人改过。现在的内容在 definition 里，请在它的基础上再改一次。',
    ],
    en: [
      'Somebody else changed this round',
      'Nothing was stored: the round was changed since you read it. `definition` has what stands now; make your change on that.',
    ],
  },
  'round.wouldChange': {
    status: 409,
    'zh-CN': [
      '这次改动会影响已经报来的内容',
      '还没有保存：请看 forms 和 leaving 里对已报内容的影响；确认要改，把 confirm 随同样的内容再发一次。没有 confirm 的，先给改过的表换一个新的 version。',
    ],
    en: [
      'The change concerns reports that are in',
      'Nothing was stored yet: `forms` and `leaving` tell what becomes of them. To go on, send the same again with `confirm`. Where there is none, give the changed form a new version first.',
    ],
  },
  'round.wrongStage': {
    status: 409,
    'zh-CN': [
      '现在不能这样做',
      '没有改动：活动现在的状态是 {stage}。草稿可以发布，已发布的可以结束，已结束的可以重新开放或归档，已归档的可以取回到已结束。请刷新后再试。',
    ],
    en: [
      'Not from here',
      'Nothing was changed: the round is {stage}. A draft is published, a published round is closed, a closed one is reopened or archived, an archived one is brought back to closed. Load it again.',
    ],
  },
  'round.notEmpty': {
    status: 409,
    'zh-CN': [
      '已经有单位报送过',
      '没有删除：有{units}个单位报送过，报送的内容不能随活动一起删掉。不再用的活动请结束后归档。',
    ],
    en: [
      'Units have reported',
      'Nothing was removed: {units} units have reported, and reports are not removed with their round. Close and archive a round that is no longer used.',
    ],
  },
  'code.notFound': {
    status: 404,
    'zh-CN': ['没有这个报送码', '没有找到这个编号的报送码。请刷新列表后再试。'],
    en: ['No such code', 'There is no code of this id. Load the list again.'],
  },
  'code.lastAdmin': {
    status: 409,
    'zh-CN': [
      '这是汇总单位最后一个报送码',
      '没有作废：作废以后就没有人能再登录汇总单位。请先另发一个，用它登录后再作废这一个。',
    ],
    en: [
      'The collector’s last code',
      'Nothing was revoked: nobody of the collector could sign in any more. Make another one, sign in with it, then revoke this one.',
    ],
  },
  'submission.notFound': {
    status: 404,
    'zh-CN': ['没有收到这次提交', '没有找到这个提交编号：它没有被接收，也没有保存任何内容。可以用同一编号重新提交。'],
    en: [
      'This submission was not received',
      'Nothing was accepted or stored under this id. It can be sent again with the same id.',
    ],
  },
  'version.notFound': {
    status: 404,
    'zh-CN': ['没有这个版本', '没有找到：本单位这张表没有这个版本。请从版本记录里选择。'],
    en: ['No such version', 'This unit’s form has no version of that number. Choose one from the history.'],
  },
  'document.notWord': {
    status: 415,
    'zh-CN': ['不是 Word 文档', '没有留存：这里只留存 .docx 原件。请用 Word 或 WPS 另存为“Word 文档（.docx）”后重选。'],
    en: [
      'Not a Word document',
      'Not kept: only a .docx is kept here. Save it as “Word Document (.docx)” and choose it again.',
    ],
  },
  'document.notThisForm': {
    status: 422,
    'zh-CN': [
      '不是这张表的文件',
      '没有留存：在这个文件里没有找到这张表的栏目，以后的汇总写不进去。请选通知附件中对应的文件，或先按这个文件修改表样。',
    ],
    en: [
      'Not this form’s file',
      'Not kept: the form’s columns are not in this file, so that nothing could be written into it. Choose the attachment that belongs to this form, or change the form first.',
    ],
  },
  'document.notKept': {
    status: 404,
    'zh-CN': ['没有 Word 原件', '这张表没有留存通知的 Word 原件。请下载 Excel 填报表，或请汇总单位留存原件。'],
    en: [
      'No Word file is kept',
      'The notice’s Word file of this form was not kept. Download the Excel sheet, or ask the collector to keep the file.',
    ],
  },
  'document.nothingRecommended': {
    status: 404,
    'zh-CN': ['没有推荐清单', '这次活动的表里没有“是否推荐”一栏，没有可列的推荐活动。请先在表样里加上这一栏。'],
    en: [
      'No recommendations',
      'No form of this event asks which entries are recommended. Add that column to a form first.',
    ],
  },
  'document.tooLong': {
    status: 413,
    'zh-CN': ['行数太多，写不成 Word', '没有生成：内容超过 Word 文档的行数上限。请下载 Excel 汇总表。'],
    en: [
      'Too many rows for Word',
      'Not made: there are more rows than a Word document takes. Download the Excel summary.',
    ],
  },
  'paper.notFound': {
    status: 404,
    'zh-CN': ['没有这份文稿', '没有找到：这次活动没有要这份文稿，地址可能写错了。请重新打开页面。'],
    en: [
      'There is no such paper',
      'This round asks for no such paper; the address may be mistyped. Load the page again.',
    ],
  },
  'paper.wrongKind': {
    status: 415,
    'zh-CN': ['文件类型不对', '没有接收：按内容看，这不是可以交的文件（{accepted}）。请另存为其中一种后重新上传。'],
    en: [
      'Not a kind of file that is taken here',
      'Nothing was taken in: by its content the file is none of {accepted}. Save it as one of these and upload it again.',
    ],
  },
  'paper.tooLarge': {
    status: 413,
    'zh-CN': [
      '文件太大',
      '没有接收：文件超过 {megabytes} MB。请压缩文中的图片（Word：图片格式 → 压缩图片），或另存为 PDF 后重新上传。',
    ],
    en: [
      'The file is too large',
      'Nothing was taken in: the file is over {megabytes} MB. Compress its pictures, or save it as PDF, and upload it again.',
    ],
  },
  'paper.stale': {
    status: 409,
    'zh-CN': [
      '已有更新的一版',
      '没有接收：在此之后又交了一版（现在是第{version}版）。请先下载看过，确实要替换再上传一次。',
    ],
    en: [
      'There is a newer version',
      'Nothing was taken in: another file was handed in since (version {version} now). Look at it first, and upload again to replace it.',
    ],
  },
  'paper.noDraft': {
    status: 404,
    'zh-CN': ['这份文稿没有初稿', '没有生成：这份文稿由本单位自己写，系统没有可以用来成稿的表。'],
    en: ['There is no draft of this paper', 'Nothing was made: this paper is written by hand; no form leads to it.'],
  },
  'paper.nothingReported': {
    status: 409,
    'zh-CN': ['还没有可以成稿的内容', '没有生成：对应的表还没有报送，或报的是零报告。报送之后再生成初稿。'],
    en: [
      'Nothing is reported that a draft could be made of',
      'Nothing was made: the form is not reported yet, or as a zero report. Make the draft once it is.',
    ],
  },
  'report.tooMuch': {
    status: 413,
    'zh-CN': [
      '表格内容过多',
      '没有核对，也没有保存：这份表内容过多或结构异常，没有在时限内读完。请删去多余的行、列和工作表，或新下载一份空白表重填后再提交。',
    ],
    en: [
      'Too much in the sheets',
      'Nothing was checked or stored: the sheets hold too much, or something odd, and were not read in time. Remove needless rows, columns and sheets, or fill in a newly downloaded blank sheet, and submit again.',
    ],
  },
  'submission.hasErrors': {
    status: 422,
    'zh-CN': [
      '有必须改正的内容',
      '没有提交，也没有保存：表里有必须改正的内容，位置和原因见 issues。请改正后重新提交。',
    ],
    en: [
      'There are errors to correct',
      'Nothing was submitted or stored: `issues` names each cell and why. Correct them and submit again.',
    ],
  },
  'submission.unexplained': {
    status: 422,
    'zh-CN': [
      '有核实项没有写理由',
      '没有提交，也没有保存：issues 里的核实项还没有理由。请逐项改正，或写明理由（至少2个字）后重新提交。',
    ],
    en: [
      'Some doubts have no reason',
      'Nothing was submitted or stored: the cells in `issues` have no reason yet. Correct them or say why they are right, then submit again.',
    ],
  },
  'submission.stale': {
    status: 409,
    'zh-CN': [
      '已有更新的版本',
      '没有提交，也没有撤回：在这份表打开之后，本单位已经报送了新的版本。请先看新版本（differences 里是不同的单元格和谁改的），再以它为基础提交或撤回。',
    ],
    en: [
      'There is a newer version',
      'Nothing was submitted or taken back: your unit has reported a newer version since this sheet was opened. Look at it first (`differences` has the cells and who changed them), then submit or take back on top of it.',
    ],
  },
  'submission.idReused': {
    status: 409,
    'zh-CN': [
      '提交编号已用过',
      '没有提交：同一提交编号已经收过另一份内容，先前的回执仍然有效。请用新的编号提交修改后的内容。',
    ],
    en: [
      'The submission id was used before',
      'Not submitted: other content was accepted under this id, and its receipt stands. Submit the changed content with a new id.',
    ],
  },
  'submission.replacesReport': {
    status: 409,
    'zh-CN': [
      '已报的内容会被零报告取代',
      '没有提交：本单位这张表已报的内容（见 current）会从汇总里去掉。确实没有可报的，请写明取代哪一版（replaces）再提交；报错了可以撤回。',
    ],
    en: [
      'The zero report would replace a report',
      'Not submitted: what your unit has reported (see `current`) would leave the summary. If there really is nothing to report, say which version it replaces (`replaces`) and submit again; what was wrong can be withdrawn.',
    ],
  },
  'submission.nothingToWithdraw': {
    status: 409,
    'zh-CN': [
      '没有可撤回的内容',
      '没有撤回：本单位这张表还没有报送，或者已经撤回。不必再撤回；需要报送时，填好后直接提交。',
    ],
    en: [
      'Nothing to withdraw',
      'Not withdrawn: your unit has not reported this form yet, or has withdrawn it already. There is no need to; submit when the sheet is ready.',
    ],
  },
  'submission.tooOften': {
    status: 429,
    'zh-CN': ['提交太频繁', '没有提交，也没有保存：短时间内提交的次数太多。请稍后再提交；已收到的版本不受影响。'],
    en: [
      'Submitted too often',
      'Nothing was submitted or stored: there were too many submissions in a short time. Wait a while; what was recorded stays.',
    ],
  },
  'submission.full': {
    status: 409,
    'zh-CN': ['版本已满', '没有提交：本单位这张表的版本数已到上限。请联系汇总单位。'],
    en: ['No more versions', 'Not submitted: this form has reached its limit of versions. Ask the collector.'],
  },
  'origin.walkedAround': {
    status: 403,
    'zh-CN': ['地址不对', '这个地址不能直接访问：请用本校公布的网址。'],
    en: ['Not this address', 'This address cannot be called directly: use the one your school gave out.'],
  },
  'collector.tooMuch': {
    status: 429,
    'zh-CN': [
      '请求太多',
      '没有处理：本校短时间内核对、取表、汇总的次数太多。请过几分钟再试；提交不受影响，已收到的内容都在。',
    ],
    en: [
      'Too many requests',
      'Not done: your school asked for too many checks, sheets and summaries in a short time. Try again in a few minutes; submitting goes on, and what was recorded stays.',
    ],
  },
  'submission.tooLarge': {
    status: 413,
    'zh-CN': ['内容过大', '没有提交，也没有保存：表格内容超过可保存的上限。请删去多余的行、列后重新提交。'],
    en: [
      'Too large',
      'Nothing was submitted or stored: the sheets exceed what can be kept. Remove needless rows and columns and submit again.',
    ],
  },
  'summary.failed': {
    status: 503,
    'zh-CN': [
      '汇总没有做成',
      '刚才合并各单位的表时出错，已记录；各单位报送的内容都还在。请1分钟后再下载；如仍出现，请告诉管理员。',
    ],
    en: [
      'The summary was not made',
      'Merging the units’ sheets failed just now and was logged; everything reported is still there. Try again in a minute; if it persists, tell the administrator.',
    ],
  },
  'summary.notKnown': {
    status: 404,
    'zh-CN': [
      '没有找到上一次的汇总表',
      '没有这个编号的下载，或这个文件不是本次活动的整本汇总，所以比不出变更。请从列表里另选一次下载，或重新选择文件。',
    ],
    en: [
      'The earlier summary was not found',
      'There was no download of this id, or this file is no summary of this round, so nothing can be compared. Choose another download, or another file.',
    ],
  },
  'summary.tooMuch': {
    status: 503,
    'zh-CN': [
      '汇总内容过多',
      '汇总没有做成：各单位报送的内容太多，在时限和内存内合并不完；各单位报送的内容都还在。请告诉管理员，由管理员换用内存更大的机器，或把这一轮分成几轮。',
    ],
    en: [
      'Too much for one summary',
      'The summary was not made: the units reported more than can be merged within the time and the memory there is; everything reported is still there. Tell the administrator, who may run this on a machine with more memory or split the round.',
    ],
  },
  'download.expired': {
    status: 403,
    'zh-CN': ['下载地址已失效', '这个下载地址只在几分钟内有效，或不完整。请回到汇总页面重新下载。'],
    en: [
      'The address has expired',
      'It is valid for a few minutes only, or was cut short. Go back and download again.',
    ],
  },
  'store.unavailable': {
    status: 503,
    'zh-CN': ['暂时无法处理', '服务器忙或暂时连不上存储，这次操作的结果未知。请稍后用同一编号重试，不会重复报送。'],
    en: [
      'Temporarily unavailable',
      'The storage is busy or out of reach, so the outcome is unknown. Try again shortly with the same id; nothing is submitted twice.',
    ],
  },
  'internal.unexpected': {
    status: 500,
    'zh-CN': ['服务器出错', '服务器遇到意外错误，已记录。请稍后重试；如仍出现，请把编号 id 告诉管理员。'],
    en: [
      'Something went wrong',
      'The server met an unexpected error and logged it. Try again later; if it persists, tell the administrator the `id`.',
    ],
  },
};
