import { useRouterState } from '@tanstack/react-router'
import type { Me } from '@tongxin/contract/account/account'
import { type Place, places } from '../../app/places.ts'
import { AppLink } from '../../ui/app-link.tsx'
import { Icon, Mark } from '../../ui/icon.tsx'
import { shellWords as words } from '../../words/shell.ts'
import { PolicyInForce } from './policy-in-force.tsx'

interface SideNavProps {
  readonly me: Me
  readonly open: readonly Place[]
}

export function SideNav({ me, open }: SideNavProps) {
  const here = useRouterState({ select: (state) => state.location.pathname })
  return (
    <nav className="side-nav screen-only" aria-label={words.mainNavigation}>
      <p className="side-nav-brand">
        <Mark />
        <span>{words.product}</span>
        <small>{me.school.name}</small>
      </p>
      <ul>
        {open.map((place) => (
          <li key={place} data-apart={place === 'settings' && open.length > 1 ? '' : undefined}>
            <PlaceLink place={place} current={isBelow(here, places[place].path)} />
          </li>
        ))}
      </ul>
      {open.includes('policy') && <PolicyInForce />}
    </nav>
  )
}

function PlaceLink({ place, current }: { readonly place: Place; readonly current: boolean }) {
  const { label, icon, path } = places[place]
  return (
    <AppLink to={path} title={label} aria-current={current ? 'page' : undefined}>
      <Icon name={icon} size={18} />
      <span>{label}</span>
    </AppLink>
  )
}

function isBelow(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`)
}
