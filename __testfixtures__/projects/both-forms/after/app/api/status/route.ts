import { orders } from '../../../lib/db'
import { notFound, ok } from '../../../lib/responses'

export const dynamic = 'force-dynamic'

async function handler() {
  const count = await orders.count()
  return count > 0 ? ok({ count }) : notFound()
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
