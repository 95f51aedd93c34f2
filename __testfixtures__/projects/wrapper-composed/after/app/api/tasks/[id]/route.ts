import { NextResponse } from 'next/server'
import { tasks } from '../../../../lib/tasks'
import { withDefaults } from '../../../../lib/wrappers'
import { readBody } from '../../../../lib/read-body'

export const dynamic = 'force-dynamic'

export const GET = withDefaults(async (_request, { params }) => {
  const { id } = await params
  const task = await tasks.find(id)
  if (!task) return NextResponse.json({ error: 'No such task' }, { status: 404 })
  return NextResponse.json(task)
})

export const PATCH = withDefaults(async (request, { params }) => {
  const { id } = await params
  const task = await tasks.find(id)
  if (!task) return NextResponse.json({ error: 'No such task' }, { status: 404 })
  const body = await readBody(request)
  if (body instanceof Response) return body

  return NextResponse.json(await tasks.change(task, body))
})
