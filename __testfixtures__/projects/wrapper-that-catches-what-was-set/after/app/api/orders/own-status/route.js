import { find } from 'orders'
import { failing } from '../../../../lib/endpoints'

export const dynamic = 'force-dynamic'

const handler = failing(async () => {
  const order = await find('last')
  if (!order) {
    throw new Error('No such order')
  }
  return new Response(JSON.stringify(order), { headers: { 'Content-Type': 'application/json' } })
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
