import { paths, type Route, type Routes } from './routes'

const query = (values: object): string =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
    .join('&')

/** A page's address with its query, as Taro and share cards take it. */
export const address = <R extends Route>(route: R, values: Routes[R]): string => {
  const search = query(values)
  return search ? `${paths[route]}?${search}` : paths[route]
}
