import { type Explanation, explanationsThatHold, isReason, reasonsFor, unexplained } from '#domain/issues/explanation';
import { fault, type Issue } from '#domain/issues/issue';
import { formatAddress } from '#domain/sheet/address';

const cell = (row: number, column = 11) => ({ sheet: '附件2', row, column });
function small(row: number, received: string, severity: Issue['severity'] = 'verify'): Issue {
  const at = cell(row);
  const said = fault('figure.suspiciouslySmall', { unit: '人次', below: 10 });
  return { ...said, severity, at, address: formatAddress(at), label: '预计线下人次', received } as Issue;
}
function below(row: number, received: string, otherValue: string): Issue {
  const at = cell(row);
  const said = fault('figure.below', { other: '举办科普讲座', otherValue });
  return { ...said, severity: 'verify', at, address: formatAddress(at), label: '科普讲座参加', received } as Issue;
}
function lacking(column: string): Issue {
  const at = cell(4, 1);
  const said = fault('column.missing', {});
  return {
    ...said,
    severity: 'verify',
    at,
    address: formatAddress(at),
    label: column,
    column,
    received: null,
  } as Issue;
}
const because = ({ address, code }: Issue, reason = '小型座谈'): Explanation => ({ address, code, reason });

describe('a reason', () => {
  it.each(['属实', '小型座谈', 'ok', '共3', '（见附件）', ' 已 核 '])('is %j', (text) => {
    expect(isReason(text)).toBe(true);
  });
  it.each(['', ' ', '\u3000\u200b', '是', '。。。。', '-- --', '✔✔', '无\u200b\u3164\u3164', '\u202e\u2066'])(
    'is not %j',
    (text) => expect(isReason(text)).toBe(false),
  );
});

describe('what lacks a reason', () => {
  it('is every 核实 without one, and no error or hint', () => {
    const issues = [small(5, '8'), small(6, '7'), small(7, '6', 'hint'), small(8, '5', 'error')];
    expect(unexplained(issues, [because(small(6, '7'))])).toEqual([issues[0]]);
    expect(unexplained(issues, [])).toEqual([issues[0], issues[1]]);
  });

  it('is not answered by a reason for another cell, another code, or by signs', () => {
    const issue = small(5, '8');
    for (const given of [
      because(small(6, '8')),
      { ...because(issue), code: 'figure.below' },
      because(issue, '——'),
      because(issue, '好'),
    ]) {
      expect(unexplained([issue], [given])).toEqual([issue]);
    }
  });

  it('of two reasons for one place takes the first that says something', () => {
    const issue = small(5, '8');
    const given = [because(issue, '…'), because(issue, '  只开一场 '), because(issue, '另一句')];
    expect(reasonsFor(given)(issue)).toBe('只开一场');
  });
});

describe('what holds', () => {
  it('is what answers a 核实 or a hint of this reading, once, and trimmed', () => {
    const verify = small(5, '8');
    const hint = small(7, '6', 'hint');
    const given = [
      because(verify, ' 小型座谈 '),
      because(verify, '又一句'),
      because(hint, '知道了'),
      because(small(9, '1')),
    ];
    expect(explanationsThatHold([verify, hint, small(8, '5', 'error')], given)).toEqual([
      because(verify, '小型座谈'),
      because(hint, '知道了'),
    ]);
  });

  const explainedThen = (...issues: Issue[]) => [
    { issues, explanations: issues.map((issue) => because(issue, '上次的理由')) },
  ];

  it('is also what was explained before, where the same is said of the same content', () => {
    const issue = small(5, '8');
    expect(explanationsThatHold([issue], [], explainedThen(issue))).toEqual([because(issue, '上次的理由')]);
    expect(explanationsThatHold([issue], [because(issue, '这次的')], explainedThen(issue))).toEqual([
      because(issue, '这次的'),
    ]);
  });

  it('is not what was explained of another value, another cell or against another figure', () => {
    expect(explanationsThatHold([small(5, '9')], [], explainedThen(small(5, '8')))).toEqual([]);
    expect(explanationsThatHold([small(6, '8')], [], explainedThen(small(5, '8')))).toEqual([]);
    expect(explanationsThatHold([below(5, '480', '500')], [], explainedThen(below(5, '480', '490')))).toEqual([]);
  });

  it('is taken over for 核实 alone: a hint needs none', () => {
    expect(explanationsThatHold([small(5, '8', 'hint')], [], explainedThen(small(5, '8')))).toEqual([]);
  });

  it('of all that a header lacks holds only where nothing came to it', () => {
    expect(explanationsThatHold([lacking('venue')], [], explainedThen(lacking('venue')))).toHaveLength(1);
    expect(explanationsThatHold([lacking('venue'), lacking('host')], [], explainedThen(lacking('venue')))).toEqual([]);
  });

  it('comes from the nearest version that explained it', () => {
    const issue = small(5, '8');
    const nearest = [{ issues: [issue], explanations: [because(issue, '近的')] }];
    expect(explanationsThatHold([issue], [], [...nearest, ...explainedThen(issue)])).toEqual([because(issue, '近的')]);
    const silent = [{ issues: [issue], explanations: [] }];
    expect(explanationsThatHold([issue], [], [...silent, ...explainedThen(issue)])).toEqual([
      because(issue, '上次的理由'),
    ]);
  });
});
