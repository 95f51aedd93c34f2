import { exports } from 'database'
import { createRoute } from '@/server/create-route'
import { Removed } from '@/server/schemas'
import { withErrors } from '@/server/with-errors'

// It answers itself where nothing is to be done.
export default withErrors({
  POST: createRoute({
    name: 'Start export',
    answerSchema: Removed,
    fn: async ({ res, auth }) => {
      const { waiting } = await exports.start(auth.project)
      if (waiting) res.status(202)
      return { removed: false }
    },
  }),
})
