import { Button } from '../components/button'
import { Note } from '../components/note'
import type { Uploads } from './use-uploads'

/** Why files did not arrive, each reason once, and the way to send again what may be. */
export const FailedUploads = ({ failed, onRetry }: { failed: Uploads['failed']; onRetry: () => void }) => (
  <>
    {[...new Set(failed.map(({ why }) => why))].map((why) => (
      <Note key={why} look="wrong">
        {why}
      </Note>
    ))}
    {failed.some(({ order }) => order) && (
      <Button kind="soft" small onPress={onRetry}>
        重试
      </Button>
    )}
  </>
)
