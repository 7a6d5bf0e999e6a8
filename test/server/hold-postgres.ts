/** A process that holds a PostgreSQL until it is killed: `hold-postgres.mjs <folder>`. */
import { startPostgres } from '../../server/embedded-postgres'

const dataDir = process.argv[2]!
startPostgres({ dataDir }).then(
  ({ url }) => console.log(url('postgres')),
  (error: Error) => {
    console.log(error.message)
    process.exit(1)
  },
)
setInterval(() => undefined, 1000)
