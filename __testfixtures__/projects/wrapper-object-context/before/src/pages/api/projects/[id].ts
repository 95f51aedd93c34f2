import { authedEndpoint } from '@/server/endpoint'
import { projects } from '@/server/projects'

export default authedEndpoint(async (context) => {
  const { req, res } = context
  const project = await projects.find(req.query.id as string, context.session.userId)
  if (!project) {
    return res.status(404).end()
  }
  res.status(200).json(project)
})
