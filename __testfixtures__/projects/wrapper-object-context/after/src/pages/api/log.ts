import { audit } from 'audit'
import { authedEndpoint } from '@/server/endpoint'

// The whole object goes on.
export default authedEndpoint(async (context) => {
  await audit(context)
  context.res.status(202).end()
})
