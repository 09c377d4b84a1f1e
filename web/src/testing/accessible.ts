import axe from 'axe-core'
import { expect } from 'vitest'

/** Fails with the rules a screen breaks at WCAG 2.1 A and AA. Contrast needs a browser and is checked in journeys. */
export async function expectAccessible(container: Element = document.body): Promise<void> {
  const { violations } = await axe.run(container, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
    rules: { 'color-contrast': { enabled: false } },
  })
  expect(
    violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map((node) => node.html).join('\n')}`),
  ).toEqual([])
}
