import type { Day } from '@tongxin/core/calendar/day'
import type { Finding } from '@tongxin/core/duties/findings/finding'
import { type FindingSaying, sayingOf } from '@tongxin/core/duties/findings/finding-saying'
import { stateWords } from '@tongxin/core/duties/findings/state-words'
import { sentenceOfList } from '@tongxin/core/pairing/lists/list-sentences'
import { listsOfFacts } from '@tongxin/core/pairing/lists/lists-of-facts'
import { tierCalled } from '@tongxin/core/policy/outline/tier-called'
import type { Policy } from '@tongxin/core/policy/policy'
import type { Facts } from '@tongxin/core/roster/facts'

export interface PrintContext {
  readonly facts: Facts
  readonly policies: readonly Policy[]
  readonly on: Day
  readonly knownAt: Day
}

/** The findings requirement by requirement with the clause above them, each on a line; the sums last. */
export function printedFindings(findings: readonly Finding[], context: PrintContext): readonly string[] {
  const nameOf = namesIn(context)
  const silent = findings.filter(({ state }) => state === 'silent')
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    if (finding.state === 'silent') continue
    const key = `${finding.version} ${finding.requirement}`
    groups.set(key, [...(groups.get(key) ?? []), finding])
  }
  const blocks = [...groups.values()].flatMap((group) => printedGroup(group, nameOf, context))
  const left = silent.map(({ requirement, label }) => label ?? requirement).join('、')
  return [
    ...blocks,
    ...printedLists(context),
    ...(left === '' ? [] : ['', `文件未规定：${left}`]),
    '',
    `${saidAsOf(context)}：${sums(findings)}`,
  ]
}

/** 截至 2026-11-20; what was entered later is left aside where another day's knowledge is asked for. */
function saidAsOf({ on, knownAt }: PrintContext): string {
  return on === knownAt ? `截至 ${on}` : `截至 ${on}，只按 ${knownAt} 已录入的`
}

/** The lists the facts tell of, tier by tier, and what is to be done next with each. */
function printedLists({ facts, policies, on, knownAt }: PrintContext): readonly string[] {
  const lines = policies.flatMap((policy) =>
    listsOfFacts(policy, facts.steps, { on, knownAt }).map(({ tier, id, progress }) => {
      const { text, clauses } = sentenceOfList(progress, policy.roles)
      const clause = clauses.length === 0 ? '' : `  〔${clauses.join('；')}〕`
      return `  ${tierCalled(tier.id, policy)} ${id}：${text}${clause}`
    }),
  )
  return lines.length === 0 ? [] : ['', '名单', ...lines]
}

function printedGroup(
  group: readonly Finding[],
  nameOf: (finding: Finding) => string,
  { on, policies }: SayingContext,
): readonly string[] {
  const [first] = group
  if (first === undefined) return []
  const { title } = sayingOf(first, { on, policies })
  return [
    '',
    `${title}（${first.version}）`,
    ...group.map((finding) => printed(finding, nameOf(finding), { on, policies })),
  ]
}

function printed(finding: Finding, name: string, context: SayingContext): string {
  const saying = sayingOf(finding, context)
  const { text, clauses, state: word } = saying
  const rest = text.endsWith(word) ? text.slice(0, -word.length).replace(/[\s，]+$/, '') : text
  const said = rest === '' ? '' : `：${rest}`
  const clause = clauses.length === 0 ? '' : `  〔${clauses.join('；')}〕`
  return [`  ${word}  ${name}${said}${clause}`, ...besides(finding, saying)].join('\n')
}

type SayingContext = Parameters<typeof sayingOf>[1]

/** Where something is missing: what counts, the facts not recorded, and the records that were there but did not count. */
function besides({ need }: Finding, { counts, missing, notCounted }: FindingSaying): readonly string[] {
  const lacking = missing.length === 0 ? [] : [`      ${missing.join('、')}`]
  if (need === null) return lacking
  return [
    ...lacking,
    ...(counts === null ? [] : [`      ${counts}`]),
    ...notCounted.map(({ id, text }) => `      记录 ${id} 未计入：${text}`),
  ]
}

/** Humans and units by the name in the facts file, offices by the document's own name for the role. */
function namesIn({ facts, policies }: PrintContext): (finding: Finding) => string {
  const humans = new Map<string, string>(facts.humans.map(({ id, name }) => [id, name]))
  const units = new Map<string, string>(facts.units.map(({ id, name }) => [id, name]))
  const roles = new Map(policies.flatMap(({ roles: local }) => Object.entries(local)))
  const human = (id: string | null) => (id === null ? '' : (humans.get(id) ?? id))
  return ({ bearer: { kind, id, cadre, person, unit } }) => {
    if (kind === 'pairing') return `${human(cadre)} 联系 ${human(person)}`
    if (kind === 'cadre' || kind === 'person') return human(id)
    if (kind === 'unit') return units.get(id) ?? id
    const [role = id] = id.split(/[@/]/)
    const own =
      kind === 'office' ? (roles.get(role) ?? role) : kind === 'team' ? (id.split('/')[1] ?? id) : '全校'
    return unit === null ? own : `${units.get(unit) ?? unit} ${own}`
  }
}

function sums(findings: readonly Finding[]): string {
  const counts = new Map<string, number>()
  for (const { state } of findings) counts.set(stateWords[state], (counts.get(stateWords[state]) ?? 0) + 1)
  return [...counts].map(([word, count]) => `${word} ${count}`).join('，')
}
