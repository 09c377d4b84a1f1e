// What must not be readable in the database or a copy of it. The keys lie in a file outside; losing it loses the
// encrypted columns and the proof of the audit chain, so it is never made anew beside existing data.
import { createCipheriv, createDecipheriv, createHmac, createSecretKey, type KeyObject } from 'node:crypto'
import { createRandomBytes } from './random-bytes.ts'
import type { VaultKeys } from './vault-keys.ts'

export interface Vault {
  /** AES-256-GCM; the field's name is authenticated too, so a value cannot be moved to another column. */
  readonly encrypt: (field: string, text: string) => Buffer
  /** Throws for anything that `encrypt` did not make for this field. */
  readonly decrypt: (field: string, cipher: Uint8Array) => string
  /** Equal texts of a field give equal bytes, for matching without reading. The caller normalises the text. */
  readonly blindIndex: (field: string, text: string) => Buffer
  /** HMAC-SHA-256 under the audit key; `purpose` keeps two kinds of messages apart. */
  readonly authenticate: (purpose: string, message: string) => Buffer
}

export function createVault(keys: VaultKeys): Vault {
  const [index, audit] = [createSecretKey(keys.index), createSecretKey(keys.audit)]
  const current = { key: createSecretKey(keys.current.key), head: headOf(keys.current.id) }
  const named = namer(current.head)
  const randomBytes = createRandomBytes()
  return {
    encrypt: (field, text) =>
      encrypt(current, { named: named(field), text, nonce: randomBytes(tagAt - nonceAt) }),
    decrypt: (field, cipher) => decrypt(keys, field, Buffer.from(cipher)),
    blindIndex: (field, text) => hmac(index, field, text),
    authenticate: (purpose, message) => hmac(audit, purpose, message),
  }
}

// version (1) · key id (4) · nonce (12) · tag (16) · ciphertext
const version = 1
const [keyIdAt, nonceAt, tagAt, textAt] = [1, 5, 17, 33]

type Sealing = { readonly named: Buffer; readonly text: string; readonly nonce: Buffer }

type SealingKey = { readonly key: KeyObject; readonly head: Buffer }

const headOf = (keyId: Buffer) => Buffer.concat([Buffer.of(version), keyId])

/** The few fields there are, each named once. */
function namer(head: Buffer): (field: string) => Buffer {
  const known = new Map<string, Buffer>()
  return (field) => {
    const named = known.get(field) ?? nameField(head, field)
    known.set(field, named)
    return named
  }
}

function encrypt({ key, head }: SealingKey, { named, text, nonce }: Sealing): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(named)
  const body = cipher.update(text, 'utf8')
  // GCM is a stream: the end adds no bytes, only the tag.
  cipher.final()
  return Buffer.concat([head, nonce, cipher.getAuthTag(), body])
}

function decrypt(keys: VaultKeys, field: string, bytes: Buffer): string {
  if (bytes.length < textAt || bytes[0] !== version) throw new Error(`not an encrypted ${field}`)
  const id = bytes.subarray(keyIdAt, nonceAt)
  const key = keys.encryption.find((candidate) => candidate.id.equals(id))
  if (!key) throw new Error(`no key ${id.toString('hex')} for ${field}`)
  const head = bytes.subarray(0, nonceAt)
  const decipher = createDecipheriv('aes-256-gcm', key.key, bytes.subarray(nonceAt, tagAt), {
    authTagLength: textAt - tagAt,
  })
  decipher.setAAD(nameField(head, field)).setAuthTag(bytes.subarray(tagAt, textAt))
  return Buffer.concat([decipher.update(bytes.subarray(textAt)), decipher.final()]).toString('utf8')
}

function nameField(head: Buffer, field: string): Buffer {
  return Buffer.concat([head, Buffer.from(field, 'utf8')])
}

function hmac(key: KeyObject, purpose: string, message: string): Buffer {
  // The length goes first: no purpose and message can be read as another purpose and message.
  return createHmac('sha256', key).update(`${purpose.length}:${purpose}${message}`).digest()
}
