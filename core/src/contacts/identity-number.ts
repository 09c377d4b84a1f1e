/**
 * Whether a text holds an 18-digit identity number: a valid check digit (GB 11643, ISO 7064 MOD 11-2) and a birthday that
 * can exist. Full-width digits and single blanks or hyphens between the digits do not hide it. Other long numbers (a
 * phone, an order number) pass.
 */
export function hasIdentityNumber(text: string): boolean {
  const plain = text.normalize('NFKC')
  for (const match of plain.matchAll(candidate)) {
    if (isIdentityNumber(match[1]?.replaceAll(/[\s-]/g, '') ?? '')) return true
  }
  return false
}

// Looks ahead, so that a number inside a longer row of digits is tried from each of its places.
const candidate = /(?<!\d)(?=(\d(?:[\s-]?\d){16}[\s-]?[\dXx])(?!\d))/g

function isIdentityNumber(digits: string): boolean {
  const month = Number(digits.slice(10, 12))
  const day = Number(digits.slice(12, 14))
  if (month < 1 || month > 12 || day < 1 || day > 31) return false
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0)
  return checkDigits[sum % 11] === digits[17]?.toUpperCase()
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkDigits = '10X98765432'
