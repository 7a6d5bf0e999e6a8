import type { Database } from '../../cloudfunctions/_store/database'

export const loadDemo = async (_database: Database, _media: string): Promise<void> => {}
