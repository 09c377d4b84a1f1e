// How the parts of a sheet are read as somebody types them, in a form or in a table: one form of each is kept, so that two writings
// of one telephone are found to be the same.
import type { Typed } from '../reading/typed.ts'
import { ethnicities, normalEthnicity } from './ethnicity.ts'
import { canonicalName } from './names/canonical-name.ts'

export function readHumanName(text: string): Typed<string> {
  const name = canonicalName(text)
  if ([...name].length > 40) return { ok: false, reason: '超过 40 字', fix: '请只填写姓名' }
  if (/[、，,;；/\n]/.test(text)) return { ok: false, reason: '一格里不止一个姓名', fix: '请一人一行' }
  if (/[()[\]【】]/.test(name))
    return { ok: false, reason: '姓名里有括号', fix: '请只填写姓名，括号里的内容不填' }
  if (/\d/.test(name)) return { ok: false, reason: '姓名里有数字', fix: '请只填写姓名，工号另有一列' }
  return { ok: true, value: name }
}

/** A staff number as printed: half width, without spaces and the apostrophe Excel users put before a text. */
export function readStaffNo(text: string): Typed<string> {
  const number = text.normalize('NFKC').replace(/^['’]/, '').replaceAll(/\s/g, '')
  if (scientific.test(number)) return lostDigits
  return number.length <= 20
    ? { ok: true, value: number }
    : { ok: false, reason: '超过 20 个字符', fix: '请只填写工号，没有的留空' }
}

/** What Excel makes of a long number in a file of text: 1.38E+10. */
const scientific = /^\d(\.\d+)?E\+\d+$/i

const lostDigits: Typed<never> = {
  ok: false,
  reason: '被 Excel 变成了科学计数法，后几位已经丢失',
  fix: '请把这一列设为文本格式，再填写完整号码',
}

/**
 * One of the 56, or 未识别民族. A slip (汗族) is asked about: whether somebody belongs to a national minority follows from this word.
 */
export function readEthnicity(text: string): Typed<string> {
  const name = normalEthnicity(text)
  if (ethnicities.includes(name) || name === '未识别民族') return { ok: true, value: name }
  return {
    ok: false,
    reason: '不是 56 个民族之一',
    fix: '请写成 汉族、回族、哈萨克族 等，尚未识别的写“未识别民族”，不知道的留空',
  }
}

export function readPhone(text: string): Typed<string> {
  const phone = text.normalize('NFKC').replaceAll(/[\s-]/g, '')
  if (scientific.test(phone)) return lostDigits
  if (/^1\d{8,12}$/.test(phone) && phone.length !== 11)
    return {
      ok: false,
      reason: `手机号有 ${phone.length} 位，应为 11 位`,
      fix: '请核对后填写 11 位手机号，没有的留空',
    }
  return /^\+?\d{7,15}$/.test(phone)
    ? { ok: true, value: phone }
    : { ok: false, reason: '不是电话号码', fix: '请填写 11 位手机号或带区号的电话，没有的留空' }
}

export function readEmail(text: string): Typed<string> {
  const email = text.normalize('NFKC').replaceAll(/\s/g, '')
  return /^[^@\s]+@[^@\s.]+(\.[^@\s.]+)+$/.test(email)
    ? { ok: true, value: email }
    : { ok: false, reason: '不是邮箱地址', fix: '请写成 name@example.edu.cn 的样子，没有的留空' }
}

export function readOrder(text: string): Typed<number> {
  const digits = text.normalize('NFKC').trim()
  return /^\d{1,5}$/.test(digits)
    ? { ok: true, value: Number(digits) }
    : { ok: false, reason: '排序不是整数', fix: '请填写 1、2、3 这样的整数，或留空' }
}
