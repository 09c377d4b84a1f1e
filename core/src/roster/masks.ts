/** 138****1234: enough to recognise a number one knows, too little to learn one. */
export function maskPhone(phone: string): string {
  const digits = phone.replaceAll(/[^\d]/g, '')
  if (digits.length < 8) return '****'
  return `${digits.slice(0, 3)}****${digits.slice(-4)}`
}

/** l****@example.edu.cn */
export function maskEmail(email: string): string {
  const at = email.indexOf('@')
  return at < 1 ? '****' : `${email.slice(0, 1)}****${email.slice(at)}`
}

/** 苗＊＊: that somebody is meant, and not who. */
export function maskName(name: string): string {
  return `${[...name].slice(0, 1).join('')}＊＊`
}
