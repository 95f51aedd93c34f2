import { projects } from 'database'
import { createRouteRoute as createRoute } from '@/server/create-route'
import { ApiError } from '@/server/errors'
import { ListQuery, Project, Projects } from '@/server/schemas'
import { withErrorsRoute as withErrors } from '@/server/with-errors'

export const dynamic = 'force-dynamic'

const handler = withErrors({
  GET: createRoute({
    name: 'List projects',
    querySchema: ListQuery,
    answerSchema: Projects,
    fn: async (_request, { query, auth }) => projects.list(auth.project, query.page),
  }),
  POST: createRoute({
    name: 'Create project',
    bodySchema: Project,
    answerSchema: Project,
    successStatus: 201,
    level: 'project',
    // the name is the key
    fn: async (_request, { body, auth }) => {
      const known = await projects.find(auth.project, body.name)
      if (known) throw new ApiError(409, `There is a project ${body.name}`)
      return projects.create(auth.project, body)
    },
  }),
})

export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
