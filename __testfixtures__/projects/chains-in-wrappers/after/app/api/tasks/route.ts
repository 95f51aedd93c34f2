import { NextResponse, type NextRequest } from 'next/server'
import type { ApiRequest } from '../../../lib/types'
import { onError } from '../../../lib/answers'
import { requireKeys } from '../../../lib/require-keys'
import { requireUser } from '../../../lib/require-user'
import { addTask, tasksOf, type Task } from '../../../lib/tasks'
import { withSession } from '../../../lib/with-session'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

const requirePost = requireKeys(['title'], 'body')

// Nobody sees the tasks of others.
export const GET = withSession(async function handler(_request, { visitor }) {
  try {
    const denied = requireUser(visitor)
    if (denied) return denied
    return await listTasks(visitor)
  } catch (error: any) {
    return onError(error, visitor)
  }
})

export const POST = withSession(async function handler(request, { params, visitor }) {
  try {
    const denied = requireUser(visitor)
    if (denied) return denied
    const refusal = await requirePost(request, { params })
    if (refusal) return refusal
    return await createTask(request, visitor)
  } catch (error: any) {
    return onError(error, visitor)
  }
})

async function listTasks(visitor: ApiRequest['visitor']) {
  return NextResponse.json<Task[]>(tasksOf(visitor.user))
}

async function createTask(request: NextRequest, visitor: ApiRequest['visitor']) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  return NextResponse.json<Task>(addTask(body.title, visitor.user), { status: 201 })
}
