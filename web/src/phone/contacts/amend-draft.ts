import type { ContactRecord, FormChoice } from '@tongxin/contract/contacts/contacts'
import type { LogDraft } from './log-draft.ts'

/**
 * A saved record as the form takes it. Alone with the cadre both parts taken are derived; as the form may become another one,
 * nothing is ticked for it that nobody said.
 */
export function draftOf(record: ContactRecord, forms: readonly FormChoice[]): LogDraft {
  const isAlone = forms.some(({ id, group }) => id === record.form && !group)
  const first = record.parts[0]
  return {
    key: '',
    waiting: null,
    companions: [],
    people: record.parts.map(({ person }) => person.id),
    heldOn: record.heldOn,
    form: record.form,
    place: record.place ?? '',
    series: record.series,
    initiatedBy: first?.initiatedBy ?? 'cadre',
    acts: first && first.acts.length > 0 ? [...first.acts] : null,
    parts: Object.fromEntries(
      record.parts.map(({ person, texts, spoke, talk, topics, event }) => [
        person.id,
        {
          brief: texts?.brief ?? '',
          raised: texts?.raised ?? null,
          promise: null,
          spoke: spoke && !isAlone,
          talk: talk && !isAlone,
          topics,
          remark: texts?.remark ?? '',
          // One that was taken back stays with the revision that named it.
          event: event?.stands ? { id: event.id, name: event.name, on: event.on } : null,
        },
      ]),
    ),
  }
}
