import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { StartupError } from './startup-error.ts'
import { createVault } from './vault.ts'
import { makeVaultKeys, readyVaultKeys } from './vault-keys.ts'

const vault = createVault(makeVaultKeys())

describe('the vault', () => {
  it.each(['', '13800001234', '满族', '𠮷'.repeat(200)])('gives back what it was given: %s', (text) => {
    expect(vault.decrypt('phone', vault.encrypt('phone', text))).toBe(text)
  })

  it('encrypts the same text differently each time, but indexes it equally', () => {
    expect(vault.encrypt('phone', '1')).not.toEqual(vault.encrypt('phone', '1'))
    expect(vault.blindIndex('phone', '1')).toEqual(vault.blindIndex('phone', '1'))
    expect(vault.blindIndex('phone', '1')).not.toEqual(vault.blindIndex('email', '1'))
    expect(vault.blindIndex('phone', '1')).not.toEqual(createVault(makeVaultKeys()).blindIndex('phone', '1'))
  })

  it('refuses a value moved from another field', () => {
    const cipher = vault.encrypt('phone', '13800001234')
    expect(() => vault.decrypt('email', cipher)).toThrow()
  })

  it('refuses a value with any bit changed', () => {
    const cipher = vault.encrypt('phone', '13800001234')
    for (let at = 0; at < cipher.length; at += 1) {
      const changed = Buffer.from(cipher)
      changed.writeUInt8((changed[at] ?? 0) ^ 1, at)
      expect(() => vault.decrypt('phone', changed)).toThrow()
    }
    expect(() => vault.decrypt('phone', cipher.subarray(0, 20))).toThrow()
  })

  it('does not confuse a purpose and a message that join to the same text', () => {
    expect(vault.authenticate('a', 'bc')).not.toEqual(vault.authenticate('ab', 'c'))
  })
})

describe('the key file', () => {
  const file = () => join(mkdtempSync(join(tmpdir(), 'tongxin-keys-')), 'keys', 'vault.json')

  it('is made once, for its owner only, and read afterwards', async () => {
    const place = file()
    const first = createVault(await readyVaultKeys({ file: place, mayMake: true }))
    const second = createVault(await readyVaultKeys({ file: place, mayMake: false }))
    expect(second.decrypt('phone', first.encrypt('phone', '1'))).toBe('1')
    expect(statSync(place).mode & 0o777).toBe(0o600)
  })

  it('is not made anew beside existing data', async () => {
    await expect(readyVaultKeys({ file: file(), mayMake: false })).rejects.toThrow(
      /找不到密钥文件.*TONGXIN_KEY_FILE/,
    )
  })

  it('still decrypts with an older key after a new one was put first', async () => {
    const place = file()
    const old = createVault(await readyVaultKeys({ file: place, mayMake: true }))
    const written = JSON.parse(readFileSync(place, 'utf8'))
    written.encryption.unshift(Buffer.alloc(32, 7).toString('base64'))
    writeFileSync(place, JSON.stringify(written))
    const rotated = createVault(await readyVaultKeys({ file: place, mayMake: false }))
    expect(rotated.decrypt('phone', old.encrypt('phone', '1'))).toBe('1')
    expect(() => old.decrypt('phone', rotated.encrypt('phone', '1'))).toThrow('no key')
  })

  it.each(['', '{}', '{"encryption":["short"],"index":"","audit":""}'])(
    'is refused when broken: %s',
    async (text) => {
      const place = join(mkdtempSync(join(tmpdir(), 'tongxin-keys-')), 'vault.json')
      writeFileSync(place, text)
      await expect(readyVaultKeys({ file: place, mayMake: true })).rejects.toThrow(StartupError)
    },
  )
})
