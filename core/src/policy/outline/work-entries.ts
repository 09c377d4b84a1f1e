import type { CitedText } from '../cite.ts'
import type { Policy } from '../policy.ts'
import type { AssessmentRule, Procedure } from '../procedures.ts'
import { type OutlineEntry, plainEntry } from './entry.ts'
import type { OutlineNames } from './names.ts'
import { stepsValue, stepWords } from './step-words.ts'

/** Procedures, assessment, who is in charge, and the words beside a form. */
export function workEntries(policy: Policy, names: OutlineNames): readonly OutlineEntry[] {
  const { matters, requests, reporting } = policy.procedures
  return [
    ...procedureEntry('matters', matters, names),
    ...procedureEntry('requests', requests, names),
    ...procedureEntry('reporting', reporting, names),
    ...policy.assessment.map((rule) => assessmentEntry(rule, names)),
    ...policy.governance.map(({ role, duty, cite }) =>
      plainEntry({ path: `governance.${role}.${duty}`, label: names.role(role), value: duty, cite }),
    ),
    ...words('topics', '谈什么', policy.topics),
    ...words('domains', '工作领域', policy.domains),
    ...words('purposes', '作用', policy.purposes),
    ...words('occasions', '参与的活动', policy.occasions),
    ...words('guidance', '工作要求', policy.guidance),
  ]
}

/** What the procedures are called. */
export const procedureWords: Readonly<Record<string, string>> = {
  matters: '意见建议的办理',
  requests: '约谈申请',
  reporting: '情况汇报',
}

function procedureEntry(
  id: string,
  procedure: Procedure | undefined,
  names: OutlineNames,
): readonly OutlineEntry[] {
  if (!procedure) return []
  const { steps, instructions, channels, outcomes, bypass } = procedure
  return [
    plainEntry({
      path: `procedures.${id}`,
      label: procedureWords[id] ?? id,
      value: stepsValue(steps),
      notes: [
        ...steps.map((step) => stepWords(step, names)),
        ...(instructions ? ['跟踪领导批示'] : []),
        ...(channels.length > 0 ? [`渠道：${channels.join('、')}`] : []),
        ...(outcomes.length > 0 ? [`结果：${outcomes.join('、')}`] : []),
        ...(bypass ? [`涉及${bypass.about.map(names.role).join('、')}的，转${names.role(bypass.to)}`] : []),
      ],
      force: 'must',
      cite: [...procedure.cite, ...steps.flatMap((step) => step.cite)],
    }),
  ]
}

function assessmentEntry(rule: AssessmentRule, names: OutlineNames): OutlineEntry {
  const notes = [
    ofWords[rule.of] ?? names.role(rule.of),
    rule.tier === undefined ? '' : names.tier(rule.tier),
    rule.weight ?? '',
    rule.narrative ? '由人撰写，系统不计算' : '',
  ]
  return plainEntry({
    path: `assessment.${rule.channel}`,
    label: '考核运用',
    value: `纳入${rule.channel}`,
    notes: notes.filter((note) => note !== ''),
    cite: rule.cite,
  })
}

const ofWords: Readonly<Record<string, string>> = {
  unit: '考核单位',
  cadre: '考核干部',
  team: '考核班子',
  branch: '考核基层党支部',
}

function words(name: string, label: string, texts: readonly CitedText[]): readonly OutlineEntry[] {
  return texts.map(({ text, cite }) => plainEntry({ path: `${name}.${text}`, label, value: text, cite }))
}
