// The first page: sign in, download, check, submit; for the collector, who reported and the summary.
// The token stays in memory: closing the page signs out. User text only ever becomes text nodes.
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const SEVERITIES = [
  ['error', '必改'],
  ['verify', '核实'],
  ['hint', '提示'],
];
const STATES = { none: '未报', submitted: '已报', zero: '零报告' };
const byId = (id) => document.getElementById(id);
let session;

async function call(method, path, { query = {}, body, type } = {}) {
  const headers = {
    'Accept-Language': 'zh-CN',
    ...(session && { Authorization: `Bearer ${session.token}` }),
    ...(type && { 'Content-Type': type }),
  };
  const response = await fetch(`${path}?${new URLSearchParams(query)}`, { method, headers, body }).catch(
    () => undefined,
  );
  if (response?.ok) return response;
  const problem = (await response?.json().catch(() => undefined)) ?? {
    detail: '没有连上服务器。请检查网络，稍后再试。',
  };
  if (response?.status === 401 && session) leave(problem.detail);
  // Without an answer, or when the server itself failed, nobody knows yet what became of a submission.
  throw Object.assign(new Error(problem.detail), {
    problem,
    isUnsettled: response === undefined || response.status >= 500,
  });
}
const json = async (...asked) => (await call(...asked)).json();

function make(tag, text, className) {
  const node = document.createElement(tag);
  if (text !== undefined) node.textContent = text;
  if (className) node.className = className;
  return node;
}
const say = (text) => {
  byId('status').textContent = text;
};
const when = (iso) =>
  new Date(iso).toLocaleString('zh-CN', {
    timeZone: 'Asia/Shanghai',
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });

/** 2023-05-20T00:00 is the midnight that officers call 5月19日 24:00. */
function deadlineText(iso) {
  const at = new Date(iso);
  const day = (instant) =>
    instant.toLocaleDateString('zh-CN', { timeZone: 'Asia/Shanghai', month: 'long', day: 'numeric', weekday: 'short' });
  const clock = at.toLocaleTimeString('zh-CN', {
    timeZone: 'Asia/Shanghai',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return clock === '00:00' ? `${day(new Date(at - 1))} 24:00 截止` : `${day(at)} ${clock} 截止`;
}
const badge = ({ state, late }) =>
  make('span', `${STATES[state]}${late ? ' · 迟报' : ''}`, `badge ${late ? 'late' : state}`);

async function download(path, button) {
  button.disabled = true;
  try {
    const response = await call('GET', path);
    const link = make('a');
    link.href = URL.createObjectURL(await response.blob());
    link.download = decodeURIComponent(
      /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('Content-Disposition') ?? '')?.[1] ?? 'kjz.xlsx',
    );
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    say(`已下载 ${link.download}`);
  } catch (error) {
    say(error.message);
    button.after(make('p', error.message, 'message error'));
  } finally {
    button.disabled = false;
  }
}

function issueList(issues) {
  return SEVERITIES.flatMap(([severity, word]) => {
    const group = issues.filter((issue) => issue.severity === severity);
    if (group.length === 0) return [];
    const list = make('ul', undefined, 'issues');
    for (const { address, message, proposal } of group) {
      const item = make('li', undefined, severity);
      item.append(make('span', address, 'chip'), make('p', message));
      if (proposal !== undefined) item.append(make('span', `建议 ${[proposal].flat().join('、')}`, 'chip'));
      list.append(item);
    }
    return [make('h3', `${word} ${group.length}`), list];
  });
}

function receiptCard({ receipt, version, submittedAt, sha256 }) {
  const box = make('div', undefined, 'message good');
  const facts = make('dl', undefined, 'receipt');
  for (const [term, value] of [
    ['回执号', receipt],
    ['版本', `第${version}版`],
    ['时间', when(submittedAt)],
    ['校验码', sha256.slice(0, 16)],
  ])
    facts.append(make('dt', term), make('dd', value));
  box.append(make('strong', '✓ 已收到'), facts);
  return box;
}

/** The id is made at the click and kept: asked again, the server gives the same receipt and stores nothing twice. */
async function putUntilKnown(path, request, counts) {
  for (let waitMs = 500; ; waitMs *= 2) {
    try {
      return await json('PUT', path, request);
    } catch (error) {
      if (!error.isUnsettled || waitMs > 16_000) throw error;
      counts.textContent = '状态核对中…';
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
  }
}

function formCard(form) {
  const card = byId('form-card').content.cloneNode(true).firstElementChild;
  const find = (selector) => card.querySelector(selector);
  const [input, drop, verdict, counts, submit] = ['input', '.drop', '.verdict', '.counts', '.submit'].map(find);
  const path = `/api/rounds/${session.round}/forms/${form.form}`;
  let pending;
  const showState = () => {
    find('h2').textContent = `${form.attachment} ${form.title}`;
    find('.badge').replaceWith(badge(form));
    find('.facts').textContent = [
      deadlineText(form.deadline),
      ...(form.version > 0 ? [`第${form.version}版`, when(form.submittedAt), form.receipt] : []),
    ].join(' · ');
  };
  const show = (text, ...nodes) => {
    counts.textContent = text;
    verdict.replaceChildren(...nodes);
    verdict.hidden = nodes.length === 0;
  };
  const fail = (error) =>
    show('', make('p', error.message, 'message error'), ...issueList(error.problem?.issues ?? []));

  async function check(file) {
    if (file === undefined) return;
    submit.hidden = true;
    find('.file-name').textContent = file.name;
    show('正在核对…');
    try {
      const { issues, issuesTotal, rows } = await json('POST', `${path}/check`, {
        query: { file: file.name },
        body: file,
        type: XLSX,
      });
      const said = SEVERITIES.map(([severity, word]) => [
        issues.filter((issue) => issue.severity === severity).length,
        word,
      ]).filter(([count]) => count > 0);
      const isEmpty =
        issues.every(({ severity, code }) => severity !== 'error' || code === 'section.empty') &&
        issues.some(({ code }) => code === 'section.empty');
      const mayGo = isEmpty || !issues.some(({ severity }) => severity === 'error');
      show(
        `${rows}行 · ${said.map(([count, word]) => `${count}处${word}`).join(' · ') || '没有问题'}`,
        ...issueList(issues),
        ...(issuesTotal > issues.length ? [make('p', `共${issuesTotal}处，先列出${issues.length}处。`, 'hint')] : []),
      );
      pending = isEmpty
        ? { body: JSON.stringify({ base: form.version, sheets: [], zero: true }), type: 'application/json' }
        : { query: { base: form.version, file: file.name }, body: file, type: XLSX };
      pending.id = crypto.randomUUID?.() ?? uuid();
      submit.textContent = isEmpty ? '提交零报告' : '提交';
      submit.hidden = !mayGo;
    } catch (error) {
      fail(error);
    }
  }
  async function send() {
    submit.disabled = true;
    counts.textContent = '正在提交…';
    try {
      const receipt = await putUntilKnown(`${path}/submissions/${pending.id}`, pending, counts);
      form = { ...form, ...receipt };
      showState();
      show('', receiptCard(receipt));
      submit.hidden = true;
    } catch (error) {
      fail(error.isUnsettled ? new Error('状态核对中：没有得到服务器的应答。请稍后再按“提交”，不会重复提交。') : error);
    } finally {
      submit.disabled = false;
    }
  }
  input.addEventListener('change', () => {
    check(input.files[0]);
    input.value = '';
  });
  for (const kind of ['dragenter', 'dragover', 'dragleave', 'drop']) {
    drop.addEventListener(kind, (event) => {
      event.preventDefault();
      drop.classList.toggle('over', kind.startsWith('drage') || kind === 'dragover');
      if (kind === 'drop') check(event.dataTransfer.files[0]);
    });
  }
  find('.blank').addEventListener('click', (event) => download(`${path}/sheet`, event.currentTarget));
  submit.addEventListener('click', send);
  showState();
  return card;
}

/** crypto.randomUUID exists only on localhost and HTTPS. */
function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 15) | 64;
  bytes[8] = (bytes[8] & 63) | 128;
  return [...bytes]
    .map((byte, at) => ([4, 6, 8, 10].includes(at) ? '-' : '') + byte.toString(16).padStart(2, '0'))
    .join('');
}

function collectorDesk(forms, { units, totals }) {
  const figures = make('div', undefined, 'figures');
  for (const { id, attachment, title } of forms) {
    const { expected, missing, late } = totals[id];
    const card = make('article', undefined, 'card');
    const button = make('button', `下载${attachment}汇总`, 'secondary');
    button.addEventListener('click', () => download(`/api/rounds/${session.round}/forms/${id}/summary`, button));
    card.append(
      make('h2', `${attachment} ${title}`),
      make('b', `${expected - missing} / ${expected}`),
      make('span', `个单位已报 · ${missing}个未报 · ${late}个迟报`, 'hint'),
      button,
    );
    figures.append(card);
  }
  const table = make('table');
  const head = table.createTHead().insertRow();
  for (const text of ['单位', ...forms.map(({ attachment }) => attachment)])
    head.append(Object.assign(make('th', text), { scope: 'col' }));
  const body = table.createTBody();
  for (const unit of units) {
    const row = body.insertRow();
    row.append(Object.assign(make('th', unit.unit), { scope: 'row' }));
    for (const { id } of forms) {
      const state = unit.forms[id];
      row
        .insertCell()
        .append(
          badge(state),
          make('span', state.version > 0 ? ` 第${state.version}版 ${when(state.submittedAt)}` : '', 'hint'),
        );
    }
  }
  const scroll = make('div', undefined, 'card scroll');
  // A keyboard must be able to scroll it sideways.
  Object.assign(scroll, { tabIndex: 0, role: 'region', ariaLabel: '各单位报送情况' });
  scroll.append(table);
  return [figures, scroll];
}

async function openDesk() {
  const at = `/api/rounds/${session.round}`;
  const round = await json('GET', at);
  const isAdmin = session.role === 'admin';
  const nodes = isAdmin
    ? collectorDesk(round.forms, await json('GET', `${at}/state`))
    : (await json('GET', `${at}/forms`)).map(formCard);
  byId('product').textContent = `${round.name}报送`;
  byId('who').textContent = isAdmin ? `${round.collector}（汇总单位）` : session.unit;
  byId('desk-title').textContent = isAdmin ? '报送情况' : session.unit;
  byId('desk-lead').textContent =
    `活动时间 ${round.window.from} 至 ${round.window.to}${isAdmin ? '' : ' · 有必改的不能提交，核实和提示可以'}`;
  byId('cards').replaceChildren(...nodes);
  byId('welcome').hidden = true;
  byId('desk').hidden = byId('leave').hidden = false;
  byId('desk-title').focus();
}

function leave(reason) {
  session = undefined;
  byId('cards').replaceChildren();
  byId('who').textContent = byId('code').value = '';
  byId('desk').hidden = byId('leave').hidden = true;
  byId('welcome').hidden = false;
  refuse(reason);
  byId('code').focus();
}

function refuse(reason) {
  byId('code-error').hidden = reason === undefined;
  byId('code-error').textContent = reason ?? '';
  byId('code').toggleAttribute('aria-invalid', reason !== undefined);
}

byId('sign-in').addEventListener('submit', async (event) => {
  event.preventDefault();
  refuse();
  try {
    const answer = await json('POST', '/api/session', {
      body: JSON.stringify({ code: byId('code').value }),
      type: 'application/json',
    });
    session = { ...answer, round: encodeURIComponent(answer.rounds[0].id) };
    await openDesk();
  } catch (error) {
    session = undefined;
    refuse(error.message);
  }
});
byId('leave').addEventListener('click', () => leave());
// A file dropped beside the field must not replace the page.
for (const kind of ['dragover', 'drop']) addEventListener(kind, (event) => event.preventDefault());
