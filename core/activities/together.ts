import { awaited } from './awaited'
import { bidding } from './bidding'
import { clubs } from './clubs'
import { joint } from './joint'
import { occasions } from './occasions'
import { projects } from './projects'
import { rota } from './rota'

/** Rotas, projects, several hosts, bids and clubs: what organisations do together. */
export const together = { ...rota, ...projects, ...joint, ...bidding, ...clubs, ...occasions, ...awaited } as const
