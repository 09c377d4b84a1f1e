import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { AnnexForm } from '@tongxin/core/policy/form'
import { writeRegistrationForms } from '../documents/registration-form.ts'
import { annexOf } from '../features/contacts/annex.ts'
import { fillRegistration } from '../features/contacts/registration.ts'
import { readPolicyText } from '../intake/policy-text.ts'
import type { CommandIo } from './command-io.ts'
import { readSheets, type SheetsRead } from './form-sheets.ts'

const usage = '用法：tongxin form render --contact 文件.json --out 文件.docx [--policy 制度.yaml] [--json]'

/**
 * `form render`: the registration form of one contact, or of a pair with several, as Word; no database. Without a
 * policy the fields are those every known annex has. 0 written, 1 the files have mistakes, 2 bad use.
 */
export async function run(argv: readonly string[], io: CommandIo): Promise<number> {
  const options = readOptions(argv)
  if (!options) {
    io.err(usage)
    return 2
  }
  const annex = options.policy === undefined ? plainAnnex : await readAnnex(options.policy, io)
  const sheets = await readContact(options.contact, io)
  if (annex === 'unreadable' || sheets === 'unreadable') return 2
  if (annex === 'none' || !sheets.ok) {
    for (const line of sheets.ok ? [] : sheets.mistakes) io.err(line)
    return 1
  }
  const forms = sheets.sheets.map((sheet) => fillRegistration(titled(annex, sheets.title), sheet))
  const out = resolve(io.cwd, options.out)
  await writeFile(out, await writeRegistrationForms(forms))
  io.out(
    options.json ? JSON.stringify({ out, sheets: forms.length }) : `已写入 ${out}，共 ${forms.length} 张`,
  )
  return 0
}

interface Options {
  readonly contact: string
  readonly out: string
  readonly policy: string | undefined
  readonly json: boolean
}

function readOptions(argv: readonly string[]): Options | undefined {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        contact: { type: 'string' },
        out: { type: 'string' },
        policy: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    })
    const { contact, out, policy, json } = values
    return contact === undefined || out === undefined ? undefined : { contact, out, policy, json }
  } catch {
    return undefined
  }
}

async function readAnnex(file: string, io: CommandIo): Promise<AnnexForm | 'unreadable' | 'none'> {
  const source = await readText(file, io)
  if (source === undefined) return 'unreadable'
  const reading = readPolicyText(source)
  if (!reading.ok) {
    io.err(`${file} 有 ${reading.mistakes.length} 处错误，请先用 tongxin policy check 检查。`)
    return 'none'
  }
  const annex = annexOf(reading.policy)
  if (!annex) io.err(`${file} 没有登记表（annexForms）。`)
  return annex ?? 'none'
}

async function readContact(file: string, io: CommandIo): Promise<SheetsRead | 'unreadable'> {
  const source = await readText(file, io)
  return source === undefined ? 'unreadable' : readSheets(source)
}

async function readText(file: string, io: CommandIo): Promise<string | undefined> {
  const bytes = await io.readFile(file).catch(() => undefined)
  if (!bytes) io.err(`打不开文件“${file}”，请检查路径和读取权限。`)
  return bytes && new TextDecoder().decode(bytes)
}

function titled(annex: AnnexForm, title: string | undefined): AnnexForm {
  return title === undefined ? annex : { ...annex, title }
}

const plainAnnex: AnnexForm = {
  id: 'registration',
  title: '党员领导干部与党外代表人士联谊交友情况登记表',
  fields: [
    { id: 'fillDate', label: '填表时间', cite: [] },
    { id: 'cadre.name', label: '领导干部姓名', cite: [] },
    { id: 'cadre.post', label: '职务', cite: [] },
    { id: 'person.name', label: '联谊对象姓名', cite: [] },
    { id: 'person.post', label: '职务', cite: [] },
    { id: 'contactBrief', label: '联系沟通情况', hint: '时间、形式等简要情况', cite: [] },
    { id: 'suggestions', label: '联谊对象提出的意见建议', cite: [] },
    { id: 'remark', label: '备注', cite: [] },
  ],
  cite: [],
}
