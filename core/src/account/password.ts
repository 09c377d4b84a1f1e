import { type Refused, refuse } from '../decision/decision.ts'

const shortest = 10
const common = [
  '1234567890',
  '0123456789',
  'password12',
  'qwertyuiop',
  'qwerty12345',
  '1111111111',
  'abcd123456',
]

/** Length beats composition (NIST SP 800-63B): at least 10 characters, not a common one, not the sign-in name. */
export function refuseWeakPassword(password: string, signInName: string): Refused | undefined {
  if ([...password].length < shortest) return refuse({ code: 'password-weak', why: 'short' })
  const lower = password.toLowerCase()
  if (lower.includes(signInName.toLowerCase())) return refuse({ code: 'password-weak', why: 'same-as-name' })
  const repeats = new Set(lower).size <= 2
  return repeats || common.includes(lower) ? refuse({ code: 'password-weak', why: 'common' }) : undefined
}
