import { authedEndpoint } from '@/server/endpoint'
import { projects } from '@/server/projects'

export default authedEndpoint(async ({ req, res, session }) => {
  if (req.method === 'GET') {
    return res.json(await projects.of(session.userId))
  }
  if (req.method === 'POST') {
    if (session.plan === 'free' && (await projects.count(session.userId)) >= 3) {
      return res.status(402).json({ error: 'Free plans have three projects' })
    }
    return res.status(201).json(await projects.create({ ...req.body, owner: session.userId }))
  }
  return res.status(405).end()
})
