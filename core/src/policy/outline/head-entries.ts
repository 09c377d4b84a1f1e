import type { Policy, PolicyHead } from '../policy.ts'
import { titleOfRequirement } from './counted-as.ts'
import { type OutlineEntry, plainEntry } from './entry.ts'
import type { OutlineNames } from './names.ts'
import { isWord } from './tier-called.ts'
import { gathered, sayValue, valueOr } from './value-words.ts'

/** What the document says of itself. */
export function headEntries(policy: Policy, names: OutlineNames): readonly OutlineEntry[] {
  const told: readonly (readonly [field: keyof PolicyHead, label: string, value: string])[] = [
    ['term', '工作名称', policy.term ?? ''],
    ['docNo', '文号', policy.docNo ?? ''],
    ['issuer', '发文机关', policy.issuer ?? ''],
    ['adoptedOn', '成文日期', policy.adoptedOn ?? ''],
    ['adoptedBy', '通过', policy.adoptedBy ?? ''],
    ['issuedOn', '印发日期', policy.issuedOn ?? ''],
    ['status', '状态', policy.status === undefined ? '' : statusWords[policy.status]],
    ['basis', '依据', policy.basis.map(basisWords).join('；')],
    ['addressees', '主送', policy.addressees.join('、')],
    ['cc', '抄送', policy.cc.join('、')],
    ['interpretedBy', '解释部门', policy.interpretedBy === undefined ? '' : names.role(policy.interpretedBy)],
    ['extent', '录入范围', policy.extent === 'partial' ? '只录入了一部分' : ''],
    ['replaces', '代替', replacedWords(policy.replaces)],
    ['transition', '新旧衔接', transitionWords(policy, names)],
    ['relation', '与其他文件的关系', relationWords(policy, names)],
  ]
  const entries = told
    .filter(([, , value]) => value !== '')
    .map(([field, label, value]) =>
      plainEntry({ path: field, label, value, cite: policy.cites[field] ?? [] }),
    )
  return [...entries, ...effectiveEntry(policy, names), ...vocabularyEntries(policy, names)]
}

const statusWords = { draft: '草案', trial: '试行', 'in-force': '现行', repealed: '已废止' } as const

function basisWords({ title, docNo, relation }: PolicyHead['basis'][number]): string {
  return `${relation ?? ''}${title}${docNo ?? ''}`
}

/** Other documents are known by their ids alone: how many, where these are no words. */
function replacedWords(replaces: readonly string[]): string {
  const codes = replaces.filter((id) => !isWord(id)).length
  return [...replaces.filter(isWord), ...(codes > 0 ? [`以前的版本 ${codes} 个`] : [])].join('、')
}

function transitionWords({ transition, requirements }: Policy, names: OutlineNames): string {
  const kept = Object.entries(transition.requirements).map(
    ([id, by]) => `${requirementWords([id], requirements, names)}本期按${by === 'old' ? '旧文件' : '新文件'}`,
  )
  return [...kept, ...(transition.pairings === 'end' ? ['原有结对结束'] : [])].join('，')
}

function relationWords({ relation, requirements }: Policy, names: OutlineNames): string {
  if (relation === undefined) return ''
  const { to, as, units, requirements: named, until } = relation
  const ways = { fills: '补充规定', adds: '另行增加', replaces: '代替' } as const
  const told = [
    `${ways[as]}${isWord(to) ? ` ${to}` : '学校文件'}`,
    units.every(isWord) ? units.join('、') : `适用 ${units.length} 个单位`,
    requirementWords(named, requirements, names),
    until ? `至 ${until}` : '',
  ]
  return told.filter((words) => words !== '').join('，')
}

/** Requirements by what they are called; those of the other document alone are counted. */
function requirementWords(
  ids: readonly string[],
  requirements: Policy['requirements'],
  names: OutlineNames,
): string {
  const own = ids.flatMap((id) => requirements.filter((one) => one.id === id))
  const others = ids.length - own.length
  return [
    ...own.map((one) => titleOfRequirement(one, names)),
    ...(others > 0 ? [`其中要求 ${others} 项`] : []),
  ].join('、')
}

function effectiveEntry(policy: Policy, names: OutlineNames): readonly OutlineEntry[] {
  if (!policy.effective) return []
  const say = (on: string) => (on === 'onIssue' ? '自印发之日起' : on)
  const { words, delegated, openings } = gathered([
    sayValue(policy.effective, { place: ['effective'], about: '施行日期', say, names }),
  ])
  const value = valueOr(words.join(), delegated)
  const cite = policy.cites['effective'] ?? []
  return [plainEntry({ path: 'effective', label: '施行日期', value, delegated, openings, cite })]
}

/** The document's own words, which others must use. */
function vocabularyEntries(
  { vocabulary, roles, cites }: Policy,
  names: OutlineNames,
): readonly OutlineEntry[] {
  const { identities, acts, events, endReasons, orders } = vocabulary
  const eventWords = events.map(
    ({ id, restricted }) => `${names.event(id)}${restricted ? '（只记日期和类别）' : ''}`,
  )
  const told: readonly (readonly [path: string, label: string, words: readonly string[]])[] = [
    ['roles', '机构和角色', Object.values(roles)],
    ['vocabulary.identities', '身份', identities],
    ['vocabulary.acts', '联系事项', acts],
    ['vocabulary.events', '事件', eventWords],
    ['vocabulary.endReasons', '结对结束原因', endReasons],
    ...Object.entries(orders).map(
      ([name, rungs]) =>
        [
          `vocabulary.orders.${name}`,
          orderWords[name] ?? name,
          [rungs.map((rung) => rung.join('、')).join(' ＜ ')],
        ] as const,
    ),
  ]
  return told
    .filter(([, , words]) => words.length > 0)
    .map(([path, label, words]) =>
      plainEntry({ path, label, value: words.join('、'), cite: cites[path] ?? [] }),
    )
}

const orderWords: Readonly<Record<string, string>> = {
  title: '职称高低',
  rank: '职务级别高低',
  degree: '学位高低',
  level: '级别高低',
  post: '职务高低',
  role: '任职高低',
}
