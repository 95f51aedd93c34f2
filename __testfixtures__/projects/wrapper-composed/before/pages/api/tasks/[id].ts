import type { NextApiRequest, NextApiResponse } from 'next'
import { tasks } from '../../../lib/tasks'
import { withDefaults } from '../../../lib/wrappers'

export default withDefaults(async (req: NextApiRequest, res: NextApiResponse) => {
  const task = await tasks.find(req.query.id as string)
  if (!task) return res.status(404).json({ error: 'No such task' })
  if (req.method === 'GET') return res.json(task)
  if (req.method === 'PATCH') return res.json(await tasks.change(task, req.body))
  return res.status(405).end()
})
