import { apiWrapper } from '../../../lib/api-wrapper'
import { garden } from '../../../lib/garden'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

const handler = apiWrapper({
  GET: {
    config: { signedIn: false },
    handler: async () => garden.plants(),
  },
  POST: {
    handler: async (request) => {
      const body = await readBody(request)
      if (body instanceof Response) return body

      const { name } = body
      if (!name) throw new Error('A name is needed.')
      await garden.plant(name)
    },
  },
})

export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
