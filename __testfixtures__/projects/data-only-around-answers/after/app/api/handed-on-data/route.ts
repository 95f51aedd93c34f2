import { rooms } from 'house'
import { withBothRoute as withBoth } from '../../../lib/with-both'

export const dynamic = 'force-dynamic'

const handler = withBoth(async () => rooms.all())

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
