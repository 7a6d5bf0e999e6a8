import { isNativeError } from 'node:util/types'
import { saying } from './cannot-start'

/** What a `pg` client was told of where to connect. */
interface Aim {
  readonly host: string
  readonly port: number
  readonly user?: string
  readonly database?: string
}

type Why = (aim: Aim) => string

const silent: Why = ({ host, port }) =>
  `${host}:${port} does not answer: see that the address is right and no firewall stands between`

const unknown: Why = ({ host }) => `no host is called ${host}: correct the host in the address`

/** Node’s own codes, and PostgreSQL’s: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const whys: Readonly<Record<string, Why>> = {
  ECONNREFUSED: ({ host, port }) =>
    `nothing listens on ${host}:${port}: start PostgreSQL there, or correct the host and the port in the address`,
  ENOENT: ({ host, port }) =>
    `no PostgreSQL of port ${port} has its socket in ${host}: start it, or correct the address`,
  ENOTFOUND: unknown,
  EAI_AGAIN: unknown,
  ETIMEDOUT: silent,
  EHOSTUNREACH: silent,
  ENETUNREACH: silent,
  '28P01': ({ user }) => `the password of the login ${user}, or that name, is wrong: correct it in the address`,
  '28000': ({ user, database }) =>
    `PostgreSQL does not let the login ${user} into the database ${database} from here: correct the login in the address, or let it in in pg_hba.conf`,
  '42501': ({ user, database }) =>
    `the login ${user} may not connect to the database ${database}: have an administrator run "grant connect on database ${database} to ${user};"`,
  '3D000': ({ database, user }) =>
    `there is no database ${database}: have an administrator run "create database ${database} owner ${user} encoding 'UTF8';", or correct the name in the address`,
  '53300': () => 'PostgreSQL has no connection left: raise its max_connections, or end what holds them',
  '57P03': () => 'PostgreSQL is starting or stopping: wait until it takes connections, and start again',
}

/** The driver says these in words alone. */
const wordings: readonly (readonly [RegExp, Why])[] = [
  [/^timeout expired/, silent],
  [/password must be a/, ({ user }) => `the address has no password for the login ${user}: write it there`],
  [/does not support SSL/, () => 'that PostgreSQL speaks no TLS: take sslmode out of the address'],
]

/** Of a name with several addresses, each is tried: the first that failed stands for them all. */
const codeOf = (error: unknown): string => {
  if (!isNativeError(error)) return ''
  if ('errors' in error && Array.isArray(error.errors)) return codeOf(error.errors[0])
  return 'code' in error ? String(error.code) : ''
}

/** Why no connection came about, and what to do about it, after the name of the variable. No password is ever in it. */
export const whyNotConnected = (error: unknown, aim: Aim): string => {
  const said = saying(error)
  const why = whys[codeOf(error)] ?? wordings.find(([wording]) => wording.test(said))?.[1]
  return why?.(aim) ?? `no connection to ${aim.host}:${aim.port}: ${said}`
}
