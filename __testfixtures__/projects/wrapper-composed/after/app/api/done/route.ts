import { tasks } from '../../../lib/tasks'
import { withAuth, withMethods } from '../../../lib/wrappers'

export const POST = withMethods(['POST'], withAuth(async function done() {
  await tasks.clear()
  return new Response(null, { status: 204 })
}))
