import type { FieldProblem } from '../decision/refusal.ts'
import { type Typed, typedProblem } from '../reading/typed.ts'
import type { SentSheet } from './human-sheet.ts'
import { readNamePinyin } from './names/name-pinyin.ts'
import { readEmail, readEthnicity, readHumanName, readPhone, readStaffNo } from './typed-detail.ts'

type Sent = SentSheet['detail']

export type ReadDetail =
  | { readonly ok: true; readonly detail: Sent }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] }

/**
 * The detail of a sheet in the forms it is kept in, or every part of it that has none, by path: the dot of names in its one form,
 * pinyin by syllables, a telephone without blanks. `storedName` is whose pinyin it is where no name was sent.
 */
export function readDetail(sent: Sent, storedName: string): ReadDetail {
  const problems: FieldProblem[] = []
  const read = (field: keyof Sent, reader: (text: string) => Typed<string>) => {
    const text = sent[field]
    if (text === undefined || text === null) return text
    const typed = reader(text)
    if (typed.ok) return typed.value
    problems.push({ path: `detail.${field}`, message: typedProblem(typed) })
    return undefined
  }
  const name = read('name', readHumanName) ?? undefined
  // Whether pinyin fits a name that is missing or could not be read, nobody can say.
  const spelled = problems.length > 0 ? '' : (name ?? storedName)
  const detail = {
    ...sent,
    name,
    pinyin: spelled === '' ? sent.pinyin : read('pinyin', (text) => readSyllables(text, spelled)),
    staffNo: read('staffNo', readStaffNo),
    phone: read('phone', readPhone),
    email: read('email', readEmail),
    ethnicity: read('ethnicity', readEthnicity),
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, detail }
}

function readSyllables(text: string, name: string): Typed<string> {
  const read = readNamePinyin(text, name)
  return read.ok ? { ok: true, value: read.syllables.join(' ') } : read
}
