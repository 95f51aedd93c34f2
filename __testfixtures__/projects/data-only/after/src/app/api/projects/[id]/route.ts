import { projects } from 'database'
import { createPreviewRoute, withPreviewErrors } from '@/server/preview'
import { Removed } from '@/server/schemas'

export const dynamic = 'force-dynamic'

const handler = withPreviewErrors({
  DELETE: createPreviewRoute({
    name: 'Remove project',
    answerSchema: Removed,
    fn: async (request, { params, auth }) => {
      const force = request.headers.get('x-force') === 'yes'
      const { id } = await params
      return { removed: await projects.remove(auth.project, id, force) }
    },
  }),
})

export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
