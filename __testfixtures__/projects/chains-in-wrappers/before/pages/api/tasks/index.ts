import type { NextApiResponse } from 'next'
import type { ApiRequest } from '../../../lib/types'
import nc from 'next-connect'
import { onError, onNoMatch } from '../../../lib/answers'
import { requireKeys } from '../../../lib/require-keys'
import { requireUser } from '../../../lib/require-user'
import { addTask, tasksOf, type Task } from '../../../lib/tasks'
import { withSession } from '../../../lib/with-session'

const handler = nc<ApiRequest, NextApiResponse>({ onError, onNoMatch })

// Nobody sees the tasks of others.
handler.use(requireUser).get(listTasks).post(requireKeys(['title'], 'body'), createTask)

async function listTasks(req: ApiRequest, res: NextApiResponse<Task[]>) {
  return res.status(200).json(tasksOf(req.visitor.user))
}

async function createTask(req: ApiRequest, res: NextApiResponse<Task>) {
  return res.status(201).json(addTask(req.body.title, req.visitor.user))
}

export default withSession(handler)
