/**
 * 联合举办 proposed: rows of several units that may be one activity, in groups in which each agrees with each. Nothing
 * proposed is ever counted: that takes an officer's word. Pure, linear in the rows, the same in whatever order reports come.
 */
import type { ReportedRow } from '../../reports/submission';
import { seenRowKey } from '../seen-row';
import { pairsToCompare } from './blocks';
import { type ComparedNode, type ComparedReport, comparedNodes } from './comparable-rows';
import { evidenceFor, leastOf, weightOf } from './compare';
import { type JointDecision, type JointWord, jointWordOf, membersOf } from './decision';
import { type JointList, memberFinder, memberOf } from './member';
import type { JointEvidence, JointProposal, ProposedMember } from './proposal';

/** `reports`: what stands, one a unit. */
export function proposeJoint(
  list: JointList,
  reports: readonly ComparedReport[],
  decisions: readonly JointDecision[] = [],
): readonly JointProposal[] {
  const order = new Map(list.round.roster.map(({ name }, at) => [name, at]));
  const sorted = [...reports].sort(
    (a, b) => (order.get(a.unit) ?? order.size) - (order.get(b.unit) ?? order.size) || (a.unit < b.unit ? -1 : 1),
  );
  const said = wordsOn(list, sorted, jointWordOf(decisions));
  const alone = new Set([...said.groupOf.keys(), ...said.apartFrom.keys()]);
  const nodes = comparedNodes(list, sorted, alone);
  const clusters = clustered(nodes, said);
  return clusters.flatMap((cluster) => proposalOf(list, cluster, nodes));
}

/** What was decided before, by the rows that it was said of. */
interface Said {
  /** Row → number of the decision whose group it is in. */
  readonly groupOf: ReadonlyMap<ReportedRow, number>;
  /** Row → numbers of the decisions that keep it apart from the others of the same decision. */
  readonly apartFrom: ReadonlyMap<ReportedRow, ReadonlySet<number>>;
}

function wordsOn(list: JointList, reports: readonly ComparedReport[], { joined, apart }: JointWord): Said {
  const find = memberFinder(list, new Map(reports.map(({ unit, rows }) => [unit, rows])));
  const groupOf = new Map<ReportedRow, number>();
  for (const decision of joined)
    for (const member of membersOf(decision)) {
      const { row } = find(member);
      if (row !== undefined) groupOf.set(row, decision.seq);
    }
  const apartFrom = new Map<ReportedRow, Set<number>>();
  for (const { seq, members } of apart)
    for (const member of members) {
      const found = find(member);
      // What says something else by now may be another activity: the word was not about it.
      if (found.now !== 'same') continue;
      const known = apartFrom.get(found.row);
      if (known === undefined) apartFrom.set(found.row, new Set([seq]));
      else known.add(seq);
    }
  return { groupOf, apartFrom };
}

interface Cluster {
  readonly nodes: number[];
  readonly units: Set<string>;
  readonly apart: Set<number>;
  /** Its group that was decided, and how many nodes are its own. */
  readonly joined: number | undefined;
  readonly own: number;
}

interface WeighedPair {
  readonly pair: readonly [number, number];
  readonly weight: number;
}

/** Those of several units, the surest pairs put together first. */
function clustered(nodes: readonly ComparedNode[], said: Said): readonly Cluster[] {
  const clusterOf = startingClusters(nodes, said);
  const seen = new Set<number>();
  const pairs: WeighedPair[] = [];
  for (const pair of pairsToCompare(nodes)) {
    const [a, b] = pair;
    const place = a * nodes.length + b;
    const evidence = seen.has(place) ? undefined : evidenceBetween(nodes, a, b);
    if (evidence === undefined) continue;
    seen.add(place);
    pairs.push({ pair, weight: weightOf(evidence) });
  }
  pairs.sort((x, y) => y.weight - x.weight || x.pair[0] - y.pair[0] || x.pair[1] - y.pair[1]);
  for (const {
    pair: [a, b],
  } of pairs) {
    const [one, other] = [clusterOf[a], clusterOf[b]];
    if (one === undefined || other === undefined || one === other || !mayJoin(one, other, nodes)) continue;
    const [into, from] = other.joined === undefined ? [one, other] : [other, one];
    into.nodes.push(...from.nodes);
    for (const unit of from.units) into.units.add(unit);
    for (const seq of from.apart) into.apart.add(seq);
    for (const node of from.nodes) clusterOf[node] = into;
  }
  return [...new Set(clusterOf)].filter(
    ({ units, joined, nodes: members, own }) => units.size > 1 && (joined === undefined || members.length > own),
  );
}

function startingClusters(nodes: readonly ComparedNode[], { groupOf, apartFrom }: Said): Cluster[] {
  const groups = new Map<number, number[]>();
  const seqs = nodes.map(({ rows: [first] }, at) => {
    const seq = first === undefined ? undefined : groupOf.get(first.row);
    if (seq !== undefined) groups.set(seq, [...(groups.get(seq) ?? []), at]);
    return seq;
  });
  const made = new Map<number, Cluster>();
  return nodes.map((_, at) => {
    const seq = seqs[at];
    const known = seq === undefined ? undefined : made.get(seq);
    if (known !== undefined) return known;
    const own = seq === undefined ? [at] : (groups.get(seq) ?? [at]);
    const rows = own.flatMap((node) => nodes[node]?.rows ?? []);
    const cluster: Cluster = {
      nodes: [...own],
      units: new Set(rows.map(({ unit }) => unit)),
      apart: new Set(rows.flatMap(({ row }) => [...(apartFrom.get(row) ?? [])])),
      joined: seq,
      own: own.length,
    };
    if (seq !== undefined) made.set(seq, cluster);
    return cluster;
  });
}

function evidenceBetween(nodes: readonly ComparedNode[], a: number, b: number): JointEvidence | undefined {
  const [one, other] = [nodes[a], nodes[b]];
  return one === undefined || other === undefined ? undefined : evidenceFor(one, other);
}

/**
 * No unit twice, nothing that was kept apart, no two decided groups; and each agrees with each, but where an officer put
 * together what does not: who joins such a group agrees with one of it.
 */
function mayJoin(one: Cluster, other: Cluster, nodes: readonly ComparedNode[]): boolean {
  if (one.joined !== undefined && other.joined !== undefined) return false;
  const [small, large] = one.units.size <= other.units.size ? [one, other] : [other, one];
  for (const unit of small.units) if (large.units.has(unit)) return false;
  for (const seq of one.apart) if (other.apart.has(seq)) return false;
  if (one.joined !== undefined || other.joined !== undefined) return true;
  return one.nodes.every((a) => other.nodes.every((b) => evidenceBetween(nodes, a, b) !== undefined));
}

function proposalOf(list: JointList, cluster: Cluster, nodes: readonly ComparedNode[]): readonly JointProposal[] {
  const evidence = evidenceIn(cluster, nodes);
  if (evidence === undefined) return [];
  const order = new Map(list.round.roster.map(({ name }, at) => [name, at]));
  const members = cluster.nodes
    .flatMap((node) => nodes[node]?.rows ?? [])
    .sort((a, b) => (order.get(a.unit) ?? order.size) - (order.get(b.unit) ?? order.size))
    .map(({ row, place, people, unit, version }): ProposedMember => {
      return { ...memberOf(list, { unit, version }, row, place), row, people };
    });
  return [
    {
      id: shortHash(JSON.stringify(members.map(seenRowKey))),
      section: list.section.key,
      members,
      evidence,
      ...(cluster.joined === undefined ? {} : { joins: cluster.joined }),
    },
  ];
}

/** The least of all pairs that agree; of rows that say the same, with themselves. */
function evidenceIn({ nodes: members }: Cluster, nodes: readonly ComparedNode[]): JointEvidence | undefined {
  let least: JointEvidence | undefined;
  members.forEach((a, at) => {
    const others = (nodes[a]?.rows.length ?? 0) > 1 ? members.slice(at) : members.slice(at + 1);
    for (const b of others) {
      const evidence = evidenceBetween(nodes, a, b);
      if (evidence !== undefined) least = least === undefined ? evidence : leastOf(least, evidence);
    }
  });
  return least;
}

/** 14 hex digits: a name for a proposal, not a proof (cyrb53, public domain). */
function shortHash(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(16).padStart(14, '0');
}
