import type { Sayings } from './sayings.ts'

// Signing in, passwords, accounts and their roles.

const weakPasswords = {
  short: '密码太短，请改用更长的，例如好记的一句话。',
  common: '这个密码很常见，容易被猜到，请换一个。',
  'same-as-name': '密码不能和工号相同，请换一个。',
} as const

export const accountRefusals = {
  'sign-in-failed': () => '账号或密码不对，或账号不能登录。请核对后再试。',
  'code-expired': () => '这个登录链接已过期或已用过。请向发给您链接的人再要一个。',
  'code-unknown': () => '这个登录链接不完整或已失效。请核对，或再要一个。',
  'password-weak': ({ why }) => weakPasswords[why],
  'password-wrong': () => '当前密码不对，新密码没有保存。',
  'sign-in-name-taken': ({ name }) => `登录名“${name}”已有账号使用，请换一个。`,
  'roles-never-combined': () => '管理员角色不能与其他角色由同一账号担任，请另设账号。',
  'grant-needs-scope': () => '这个角色需要写明单位或所代办的干部。',
  'own-grant': () => '不能改动自己账号的角色，请由另一位管理员办理。',
} satisfies Partial<Sayings>
