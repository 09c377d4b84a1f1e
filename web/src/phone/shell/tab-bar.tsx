import { AppLink } from '../../ui/app-link.tsx'
import { Icon } from '../../ui/icon.tsx'
import { shellWords as words } from '../../words/shell.ts'
import type { PhoneScreen } from '../screen.ts'

interface TabBarProps {
  readonly tabs: readonly PhoneScreen[]
  readonly current?: PhoneScreen
}

export function TabBar({ tabs, current }: TabBarProps) {
  return (
    <nav className="tab-bar screen-only" aria-label={words.mainNavigation}>
      {tabs.map((screen) => (
        <AppLink key={screen.path} to={screen.path} aria-current={screen === current ? 'page' : undefined}>
          <Icon name={screen.tab?.icon ?? 'ring'} size={22} />
          <span>{screen.tab?.label}</span>
        </AppLink>
      ))}
    </nav>
  )
}
