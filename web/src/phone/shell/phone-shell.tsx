import type { Me } from '@tongxin/contract/account/account'
import { lazy, Suspense, useEffect, useState } from 'react'
import { Opening } from '../../app/gate.tsx'
import { phonePaths } from '../../app/paths.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { shellWords as words } from '../../words/shell.ts'
import { Outbox } from '../contacts/outbox.tsx'
import type { PhoneScreen, PhoneScreenProps } from '../screen.ts'
import { findScreen, tabsOf } from './find-screen.ts'
import { PhoneHeader } from './phone-header.tsx'
import { useInAppLinks, usePhonePath } from './place.ts'
import { ScreenFault } from './screen-fault.tsx'
import { TabBar } from './tab-bar.tsx'

interface PhoneShellProps {
  readonly me: Me
  readonly screens: readonly PhoneScreen[]
}

/** Header, the screen at the address, tabs within the thumb's reach. `/m/` is the first tab. */
export function PhoneShell({ me, screens }: PhoneShellProps) {
  useInAppLinks()
  const path = usePhonePath()
  const [loaded] = useState(() => lazyScreens(screens))
  const tabs = tabsOf(screens, me)
  const found = findScreen(screens, path) ?? firstTab(tabs, path)
  useEffect(() => {
    document.title = `${found?.screen.title ?? words.product} · 同心`
  }, [found])
  const Screen = found && loaded.get(found.screen)
  if (!found || !Screen) return <NoScreen me={me} tabs={tabs} />
  return (
    <div className={found.screen.bare ? 'phone-shell phone-shell-bare' : 'phone-shell'}>
      {!found.screen.bare && <PhoneHeader me={me} title={found.screen.title} />}
      {found.screen.path !== phonePaths.log && <Outbox />}
      <main className="phone-page" key={found.screen.path}>
        <ScreenFault>
          <Suspense fallback={<Opening />}>
            <Screen params={found.params} />
          </Suspense>
        </ScreenFault>
      </main>
      {!found.screen.bare && <TabBar tabs={tabs} current={found.screen} />}
    </div>
  )
}

function NoScreen({ me, tabs }: { readonly me: Me; readonly tabs: readonly PhoneScreen[] }) {
  return (
    <div className="phone-shell">
      <PhoneHeader me={me} title={words.product} />
      <main className="phone-page">
        <EmptyState icon="search" title={words.wrongPath} />
      </main>
      <TabBar tabs={tabs} />
    </div>
  )
}

function firstTab(tabs: readonly PhoneScreen[], path: string) {
  const [screen] = tabs
  return screen && /^\/m\/?([?#]|$)/.test(path) ? { screen, params: {} } : undefined
}

function lazyScreens(screens: readonly PhoneScreen[]) {
  return new Map(
    screens.map((screen) => [
      screen,
      lazy<React.ComponentType<PhoneScreenProps>>(async () => ({ default: await screen.load() })),
    ]),
  )
}
