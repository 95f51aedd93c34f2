import { open } from '../../../lib/open'

export const dynamic = 'force-dynamic'

function handler() {
  return open.ok('open')
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
