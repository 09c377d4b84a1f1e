import { parseArgs } from 'node:util'
import { readConfig } from '../config.ts'
import { withInstance } from '../platform/instance.ts'
import { foundSchool } from '../workflows/found-school.ts'
import type { RunCommand } from './command-io.ts'

export const usage = '用法：tongxin create-admin --school 学校名称 [--json]'

/** `tongxin create-admin --school NAME [--json]`: works once, and makes the four one-time codes of a beginning. */
export const run: RunCommand = async (argv, io) => {
  const asked = readSchool(argv)
  if (!asked) {
    io.err(usage)
    return 2
  }
  const { name } = asked
  const config = readConfig(process.env)
  const founded = await withInstance(config, {}, (instance) => foundSchool(instance, { name, demo: false }))
  if (!founded) {
    io.err('这个实例已经有学校了：create-admin 只在空实例上运行一次。忘记密码请由系统管理员重新发登录码。')
    return 1
  }
  if (asked.json) io.out(JSON.stringify(founded))
  else {
    io.out(`${name} 已建立。以下登录码各用一次，三天内有效，请分别交给四位同志：`)
    for (const { displayName, signInName, code } of founded.beginnings)
      io.out(`  ${displayName}（登录名 ${signInName}）：${linkTo(config.publicUrl, code)}`)
  }
  return 0
}

function readSchool(argv: readonly string[]): { readonly name: string; readonly json: boolean } | undefined {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: { school: { type: 'string', default: '' }, json: { type: 'boolean', default: false } },
    })
    const name = values.school.trim()
    return name === '' ? undefined : { name, json: values.json }
  } catch {
    return undefined
  }
}

/** The code stands behind `#`, which browsers never send, so that it is in no log. */
function linkTo(publicUrl: URL | null, code: string): string {
  const base = publicUrl?.href.replace(/\/$/, '') ?? ''
  return `${base}/sign-in/link#${code}`
}
