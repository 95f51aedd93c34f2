import { projects } from 'database'
import { createPreviewRoute, withPreviewErrors } from '@/server/preview'
import { Removed } from '@/server/schemas'

export default withPreviewErrors({
  DELETE: createPreviewRoute({
    name: 'Remove project',
    answerSchema: Removed,
    fn: async ({ req, auth }) => {
      const force = req.headers['x-force'] === 'yes'
      return { removed: await projects.remove(auth.project, req.query.id, force) }
    },
  }),
})
