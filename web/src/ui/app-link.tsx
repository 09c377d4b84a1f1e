import { hrefOf } from '../app/base-path.ts'

interface AppLinkProps extends Omit<React.ComponentProps<'a'>, 'href'> {
  /** A path inside the application, such as `/contacts?unit=…`. */
  readonly to: string
}

export function AppLink({ to, ...rest }: AppLinkProps) {
  return <a href={hrefOf(to)} {...rest} />
}
