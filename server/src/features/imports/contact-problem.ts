import { actsAsked } from '@tongxin/core/contacts/acts-asked'
import { seriesAsked } from '@tongxin/core/contacts/series-asked'
import type { Refusal } from '@tongxin/core/decision/refusal'
import type { Policy } from '@tongxin/core/policy/policy'
import { nearest } from '@tongxin/core/reading/nearest'
import type { ContactLine } from '../../intake/contacts/contact-table.ts'

type Document = Policy | 'later' | undefined

type Problem = {
  readonly field: string
  readonly value: string
  readonly reason: string
  readonly fix: string
}

/** Why the rules do not take a row, said at its cell. */
export function contactProblem(refusal: Refusal, line: ContactLine, policy: Document): Problem {
  const document = policy === undefined || policy === 'later' ? undefined : policy
  if (refusal.code === 'form-unknown') return wrongForm(line.form, document?.forms ?? [])
  if (refusal.code === 'topic-unknown') {
    const topics = document?.topics.map(({ text }) => text) ?? []
    const fix = topics.length > 0 ? `请改为：${topics.join('、')}，或留空` : '制度文件没有列出话题，请留空'
    return { field: 'topics', value: refusal.topic, reason: '制度文件中没有这个话题', fix }
  }
  if (refusal.code === 'series-unknown') {
    const series = document === undefined ? [] : seriesAsked(document)
    const fix = series.length > 0 ? `请改为：${series.join('、')}，或留空` : '制度文件不按系列计次，请留空'
    return { field: 'series', value: refusal.series, reason: '制度文件没有按这个系列计次', fix }
  }
  if (refusal.code === 'act-unknown') {
    const acts = document === undefined ? [] : actsAsked(document)
    const fix = acts.length > 0 ? `请改为：${acts.join('、')}，或留空` : '制度文件不按做法计次，请留空'
    return { field: 'acts', value: refusal.act, reason: '制度文件没有按这种做法计次', fix }
  }
  if (refusal.code === 'event-after-contact')
    return {
      field: 'event',
      value: refusal.on,
      reason: `这件事发生在 ${refusal.on}，晚于联系日期`,
      fix: '请核对两个日期，或留空',
    }
  if (refusal.code === 'identity-number-in-text')
    return {
      field: refusal.field.endsWith('raised.text')
        ? 'raised'
        : refusal.field.endsWith('remark')
          ? 'remark'
          : 'brief',
      value: '',
      reason: '文字里有身份证号，本系统不收',
      fix: '请从这一格删去号码',
    }
  const inForce = refusal.code === 'no-policy-in-force' || refusal.code === 'day-too-early'
  return {
    field: 'heldOn',
    value: line.heldOn,
    reason: inForce ? '这一天没有施行中的制度' : '这一天不能登记',
    fix: inForce ? '请核对日期；制度施行以前的记录不收入台账' : '请核对日期',
  }
}

/** What a document says of a form alone, whatever else is wrong in its row; undefined: nothing. */
export function formProblem(form: string | undefined, policy: Document): Problem | undefined {
  if (form === undefined || policy === undefined || policy === 'later') return undefined
  return policy.forms.some(({ id }) => id === form) ? undefined : wrongForm(form, policy.forms)
}

function wrongForm(form: string, known: Policy['forms']): Problem {
  const forms = known.map(({ id }) => id)
  const like = nearest(form, forms)
  const fix = like ? `是不是“${like}”；可用：${forms.join('、')}` : `请改为：${forms.join('、')}`
  return { field: 'form', value: form, reason: '制度文件中没有这种形式', fix }
}
