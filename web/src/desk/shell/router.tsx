import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { basePath } from '../../app/base-path.ts'
import { Opening } from '../../app/gate.tsx'
import type { DeskScreen } from '../screens.ts'
import { DeskHome } from './desk-home.tsx'
import { DeskShell } from './desk-shell.tsx'
import { NoSuchPage, PageFailed } from './page-states.tsx'

/** The router of the desk, made from the list of screens; `/` leads to the first place the account has. */
export function makeDeskRouter(screens: readonly DeskScreen[]) {
  const root = createRootRoute({
    component: () => <DeskShell screens={screens} />,
    notFoundComponent: NoSuchPage,
    errorComponent: PageFailed,
  })
  const home = createRoute({
    getParentRoute: () => root,
    path: '/',
    component: () => <DeskHome screens={screens} />,
  })
  const signIn = createRoute({
    getParentRoute: () => root,
    path: '/sign-in',
    component: () => <DeskHome screens={screens} />,
  })
  const others = screens.map(({ path, load }) =>
    createRoute({
      getParentRoute: () => root,
      path,
      component: lazyRouteComponent(async () => ({ default: await load() })),
    }),
  )
  return createRouter({
    routeTree: root.addChildren([home, signIn, ...others]),
    basepath: basePath() || '/',
    defaultPendingComponent: Opening,
    defaultErrorComponent: PageFailed,
    // Filters in the address stay plain words: ?unit=…&state=due, readable and the same for links and forms.
    parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
    stringifySearch: (search) => {
      const text = new URLSearchParams(plainEntries(search)).toString()
      return text === '' ? '' : `?${text}`
    },
  })
}

function plainEntries(search: Record<string, unknown>): [string, string][] {
  return Object.entries(search).flatMap(([name, value]) =>
    value === undefined || value === null || value === '' ? [] : [[name, String(value)]],
  )
}
